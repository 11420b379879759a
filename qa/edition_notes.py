"""The edition that an answer comes from, said in a note; where the question named it, in how it was understood too.

It reads what an answer cites, and chooses nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from corpus.citation import find
from corpus.library import SourceRecord
from qa.answer import Answer
from qa.wording import listed


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
