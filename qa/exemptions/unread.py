"""What claims exemptions and was not read with certainty: told by its words where a question names it, never guessed.

A system there has no entry, so that its name is looked for in the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from corpus.facts.stated_systems import Unread
from corpus.model import Span
from corpus.patterns import Pattern
from corpus.text import shortened
from qa import wording
from qa.answer import Answer, AnswerKind, Citation
from qa.asked_sets import Filter
from qa.cues import referring
from qa.exemptions.stated import PARTLY, Entries, stated
from qa.mentions import Question
from qa.selection import select
from qa.wording import listed
from qa.words import STOP_WORDS, content

_WORD = Pattern(r"[\w&/.-]*\w")
_ACRONYM = Pattern(r"[A-Z][A-Z&-]{2,}")
_SIGNS = Pattern(r"[\W_]+")
_TELLING = 2  # words that a name has beside those that questions are made of
_NAMED = 6  # places that a note names
_LONGEST = 1200  # characters quoted; the citation leads to the rest


class UnreadSystems:
    """`quote` gives the words of a span."""

    def __init__(self, unread: Sequence[Unread], quote: Callable[[Span], str]) -> None:
        self._unread = unread
        self._quote = quote

    def answer(self, question: Question) -> Answer | None:
        """What is said of a system that the question names and no entry has; None when it names none of them.

        Words that an entry's name has in part are a name of what has them all.
        """
        if not self._unread or question.plural or (question.systems and question.sure):
            return None
        if not referring.EXEMPTION.search(question.text):
            return None
        found: list[tuple[int, int, Unread, str]] = []
        names = [name for name in _names(question.text) if not question.places or _is_id(name)]
        least = max((len(words) for words in question.system_words), default=0)
        for one, printed, bare in self._printed if names else ():
            said = max((name for name in names if _says(name, printed, bare)), key=len, default="")
            if said and len(said) >= least:
                found.append((-len(said), len(printed), one, said))
        if not found:
            return None
        _, _, one, said = min(found, key=lambda each: each[:2])
        return self._stated(question, one, said)

    @cached_property
    def _printed(self) -> Sequence[tuple[Unread, str, str]]:
        """Each with its words, and with their letters alone."""
        return [(one, words := self._quote(one.span), _bare(words)) for one in self._unread]

    def _stated(self, question: Question, one: Unread, said: str) -> Answer:
        quote = self._quote(one.span)
        answer = stated(
            question,
            AnswerKind.TEXT,
            f"what {one.cite} says of {said}, whose exemptions are not read with certainty",
            f"{said} is named in {one.cite}, and what that exempts is not read with certainty: {one.why}. "
            f"Nothing is said of it in the matrix. The text: {shortened(quote, _LONGEST)}",
        )
        answer.citations = [Citation(one.cite, "", quote, one.span.source, one.span.start, one.span.end)]
        answer.confidence = PARTLY
        return answer


def beside(held: Entries, question: Question) -> list[Unread]:
    """What could not be read, in the texts that a question about a set is about."""
    if question.filter.entries is not None:
        return []
    whose = select(held.entries, Filter(components=question.filter.components)).entries
    sources = {entry.source for entry in whose} if question.filter.components else None
    return [one for one in held.unread if sources is None or one.span.source in sources]


def note(places: Sequence[Unread]) -> str:
    """How many, and where."""
    number = wording.counted(len(places), "place that claims exemptions is", "places that claim exemptions are")
    named = list(dict.fromkeys(one.cite for one in places))
    more = [f"{len(named) - _NAMED} more"] if len(named) > _NAMED else []
    where = listed([*named[:_NAMED], *more])
    return f"{number} not read with certainty, and not counted: {where} (`cfr exemptions --unread`)."


def _names(text: str) -> list[str]:
    """What may be a system's name or id: words in a row that tell more than a question's own words do."""
    words = list(_WORD.finditer(text))
    found = []
    for first in range(len(words)):
        for last in range(first, len(words)):
            said = text[words[first].start() : words[last].end()]
            ends = (words[first][0].lower(), words[last][0].lower())
            if not any(end in STOP_WORDS for end in ends) and (
                _is_id(said) or _tells(said) or _ACRONYM.fullmatch(said)
            ):
                found.append(said)
    return found


def _says(name: str, printed: str, bare: str) -> bool:
    """Whether a text has the name, letter by letter; an acronym where it is printed as one."""
    return f"({name})" in printed if _ACRONYM.fullmatch(name) else _bare(name) in bare


def _is_id(said: str) -> bool:
    """ "JUSTICE/FBI-001", "GNSA 29": letters, then digits, and no provision of a statute."""
    return bool(re.fullmatch(r"(?=[A-Z&])[A-Za-z&]+[\w&/. -]*\d[\w-]*", said)) and len(_bare(said)) > _TELLING * 2


def _tells(said: str) -> bool:
    telling = [word for word in content(said) if word not in referring.SET_WORDS]
    return len(telling) >= _TELLING and any(letter.isupper() for letter in said)


@lru_cache(maxsize=64)  # the names of a question are looked for in every text
def _bare(text: str) -> str:
    return _SIGNS.sub("", text.lower())
