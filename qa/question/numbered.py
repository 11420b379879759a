"""Systems that are asked for by the numbers of their entries: one, a list, a range, those above or below one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.citation import Citation, Mention
from qa.cues import referring
from qa.lexicon import Lexicon
from qa.mentions import Question


def named_by_number(question: Question, mentions: Sequence[Mention], lexicon: Lexicon) -> Question:
    """ "Entry 22" and "app C 22" name a system too."""
    numbers = {entry.entry for entry in lexicon.entries}
    named = [int(m.citation.path[0]) for m in mentions if is_entry(m, lexicon.appendix)]
    for listed in referring.ENTRY_LIST.finditer(question.text):
        named.extend(_numbers(listed["numbers"]))
    found = tuple((n,) for n in dict.fromkeys(named) if n in numbers)
    if not found or question.systems:
        return question
    return replace(question, systems=found, system_words=tuple(f"entry {n}" for (n,) in found))


def is_entry(mention: Mention, appendix: Citation) -> bool:
    """ "Entry 22", "app. C 22", "appendix C to part 5, 22"."""
    cited = mention.citation
    numbered = bool(cited.path) and cited.path[0].isdigit() and not (cited.section or cited.document)
    return numbered and cited.part in (None, appendix.part) and cited.appendix in (None, appendix.appendix)


def beyond(asked: re.Match[str], lexicon: Lexicon) -> tuple[int, ...]:
    """The entries above or below a number."""
    bound = int(asked["number"])
    return tuple(
        entry.entry for entry in lexicon.entries if (entry.entry > bound if asked["above"] else entry.entry < bound)
    )


def _numbers(text: str) -> list[int]:
    """ "20, 27 and 74", "60-63": the numbers of a list, ranges written out."""
    found: list[int] = []
    for match in re.finditer(r"(\d{1,5})(?:\s*(?:-|to|through)\s*(\d{1,5}))?", text):
        first, last = int(match[1]), int(match[2] or match[1])
        found.extend(range(first, min(last, first + 100) + 1))
    return found
