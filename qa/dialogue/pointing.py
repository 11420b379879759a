"""Which systems a follow-up points at: "the third one", "the next one", "the Coast Guard one".

It finds them among the systems that the turns before listed; what is asked of them is decided in
`qa.dialogue.filling`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.patterns import Pattern
from qa.answer import Answer
from qa.dialogue.carrying import Turn
from qa.dialogue.follow_ups import Pointer, pointer
from qa.lexicon import Lexicon
from qa.mentions import Question
from qa.question.reading import read
from qa.wording import listed, numbered
from qa.words import SYSTEM_WORDS, content, stem

Turns = Sequence[Turn]
_MOST = 6  # systems that are pointed at one by one
_NON = Pattern(r"\b(non)-(?=\w)", re.IGNORECASE)  # "Non-Criminal" is not "criminal"
_COMMON = frozenset(stem(word) for word in SYSTEM_WORDS)


@dataclass(frozen=True, slots=True)
class Pointed:
    """The question with the entries in place of the words that point at them."""

    question: Question
    listed_by: Question  # whose answer lists them


def pointed(question: Question, turns: Turns, lexicon: Lexicon) -> Pointed | None:
    """None when the question points at nothing, or at nothing that the turns list."""
    found = pointer(question.text)
    if found is None or question.systems or question.places:
        return None
    for at in range(len(turns) - 1, -1, -1):
        asked, answer = turns[at]
        if len(answer.entries) < 2 or asked.picked:
            continue
        numbers = _pointed_at(found, answer.entries, turns[at + 1 :], lexicon)
        if numbers:
            return Pointed(_read_with(question, found, numbers, lexicon), asked)
        if not found.places:
            break  # a neighbour is one of the latest list
    return None


def answered_by(question: Question, before: Question, answer: Answer, lexicon: Lexicon) -> int | None:
    """The one entry that a short reply fits ("Coast Guard", "the criminal one"), of those that were
    asked back about; where none were listed, of all that the words of both questions fit.
    """
    codes = {item for group in before.filter.components if not group.negated for item in group.items}
    entries = answer.entries or [e.entry for e in lexicon.entries if not codes or codes & set(e.components)]
    found = pointer(question.text)
    words = found.called if found and found.called else question.text
    fitting = _called(words, entries, lexicon)
    if len(fitting) > 1 and before.beside:
        fitting = _called(f"{words} {' '.join(before.beside)}", entries, lexicon)
    return fitting[0] if len(fitting) == 1 else None


def _read_with(question: Question, found: Pointer, numbers: Sequence[int], lexicon: Lexicon) -> Question:
    named = listed([f"entry {number}" for number in numbers])
    text = question.text[: found.start] + named + question.text[found.end :]
    carried = f"{numbered(numbers)} of the answer before"
    asked = read(text, lexicon)
    systems = tuple((number,) for number in numbers)
    return replace(
        asked,
        systems=systems,
        system_words=tuple(f"entry {number}" for number in numbers),
        picked=True,
        carried=carried,
    )


def _pointed_at(found: Pointer, entries: Sequence[int], since: Turns, lexicon: Lexicon) -> list[int]:
    """Entry numbers; none when the list is too short, or has no such neighbour."""
    if found.places:
        fits = all(-len(entries) <= place < len(entries) for place in found.places)
        return [entries[place] for place in found.places] if fits and len(found.places) <= _MOST else []
    if found.called:
        fitting = _called(found.called, entries, lexicon)
        return fitting if len(fitting) == 1 else []
    asked = [answer.entries[0] for _, answer in since if len(answer.entries) == 1 and answer.entries[0] in entries]
    if not asked:
        return []
    if found.other:
        others = [n for n in dict.fromkeys(reversed(asked)) if n != asked[-1]]
        others = others[:1] or [n for n in entries if n != asked[-1]]
        return others if len(others) == 1 else []
    if found.rest:
        left = [n for n in entries if n not in asked]
        return left if len(left) <= _MOST else []
    at = entries.index(asked[-1]) + found.step
    return [entries[at]] if 0 <= at < len(entries) else []


def _called(words: str, entries: Sequence[int], lexicon: Lexicon) -> list[int]:
    """The entries, of these, whose component and name the words say."""
    components = lexicon.components(words)
    for mention in reversed(components):
        words = words[: mention.start] + " " + words[mention.end :]
    codes = {mention.code for mention in components}
    said = {word for word in content(words) if word not in _COMMON}
    if not said and not codes:
        return []
    return [
        entry.entry
        for entry in lexicon.entries
        if entry.entry in entries
        and (not codes or codes & set(entry.components))
        and said <= set(content(_NON.sub(r"\1", " ".join((entry.name, *entry.acronyms)))))
    ]
