"""The edition that an answer comes from, said in a note; where the question named it, in how it was understood too.

It reads what an answer cites, and chooses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from corpus.citation import find
from corpus.days import NoDay, last, printed, read, spelt
from corpus.library import SourceRecord
from corpus.patterns import Pattern
from qa.answer import Answer, unanswered
from qa.question.named_editions import asked_then, named
from qa.wording import listed

# With such a word a date is that of an edition; without, it may be the matter's.
_OF_TEXT = Pattern(r"\b(?:edition|version|text|rules|regulations)\b", re.IGNORECASE)
_FIRST_YEAR, _NO_YEAR = 1938, 2100  # the first of the Code


def noted(
    answer: Answer, records: Sequence[SourceRecord], several: Collection[int | None], *, said: bool = False
) -> Answer:
    """The answer of some `records` with the editions of the titles that it comes from; `several` are the titles that
    are present in more than one."""
    texts = [one for one in records if one.cfr is not None]
    there = [one for one in texts if one.cfr in several]
    cited = dict.fromkeys(citation.source for citation in answer.citations)
    named = {one.citation.title for one in find(answer.understood)} - {None}
    used = [one for source in cited for one in texts if one.id == source]
    if not cited:
        used = [one for one in texts if one.cfr in named] if named else there
    if any(one.cfr in several for one in used):
        names = listed([f"{one.cfr} CFR of {one.edition}" for one in used])
        answer.notes.append(f"From the edition of {names}.")
    if said and there:
        names = listed([f"{one.cfr} CFR of {one.edition}" for one in there])
        answer.understood += f", in the edition of {names}"
    return answer


def with_time_asked(answer: Answer, question: str, editions: Mapping[str, str]) -> Answer:
    """The answer, with a note where the question names another time than that of the edition which it cites; a refusal
    where it names an edition before the first that is here, or asks what was so then. `editions` are the printed days
    of texts by id.

    A date that a cited passage prints is the matter's, and names no edition.
    """
    days = {source: day for source, edition in editions.items() if (day := _day(edition))}
    used = list(
        dict.fromkeys(days[one.source] for one in answer.citations if " CFR " in one.cite and one.source in days)
    )
    asked = named(question, range(_FIRST_YEAR, _NO_YEAR)) if days else None
    if asked is None or asked.edition is None or not (used or not answer.answered):
        return answer
    of_text = _OF_TEXT.search(question) is not None
    if not of_text and any(asked.edition[:4] in one.quote for one in answer.citations):
        return answer
    try:
        until = last(asked.edition)
    except NoDay:
        return answer
    early = (of_text or asked_then(question)) and until < min(days.values())
    there = listed([printed(day) for day in sorted(set(days.values()))])
    if early and not answer.answered:
        answer.notes.append(f"No edition of {spelt(asked.edition)} is here; those here are of {there}.")
    elif early:
        why = f"there is no edition not later than {spelt(asked.edition)}; there is that of {there}"
        return unanswered(question, f"the edition of {spelt(asked.edition)}", why)
    for day in used if answer.answered else ():
        if not day.isoformat().startswith(asked.edition):
            which = (
                f"that of {printed(day)} is the last before it" if day <= until else f"this is that of {printed(day)}"
            )
            note = f"No edition of {spelt(asked.edition)} is here; {which}."
            answer.notes.extend([note] if note not in answer.notes else [])
    return answer


def without_time(question: str, editions: Mapping[str, str]) -> str:
    """The question without the words that ask it of one edition, none of before the first that is here; as they are
    given to `with_time_asked`."""
    days = [day for edition in editions.values() if (day := _day(edition))]
    asked = named(question, range(min(days).year, _NO_YEAR)) if days else None
    if asked is None or asked.edition is None or not asked.question or asked.edition[:4] < str(min(days).year):
        return question
    return asked.question


def _day(edition: str) -> date | None:
    """None of a text that is no edition of a title."""
    try:
        return read(edition)
    except NoDay:
        return None
