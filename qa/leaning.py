"""What a look-up takes from the look-up before: its words, the place that answered it, or the part
of it that the new words replace.

Set questions are filled in by `qa.carrying`. A question that stands alone gets nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qa import cues
from qa.answer import Answer
from qa.lexicon import Lexicon
from qa.mentions import Question
from qa.words import STOP_WORDS, content, stem, tokens

FOLLOWS = re.compile(
    r"^\s*(?:and|or|but|also|what about|how about|only|just|same for|i mean|i meant|no,|not|then|now|"
    r"the (?:first|second|third|fourth|fifth|last)|why|how many|how much|those|these|them|it)\b|^\s*\(",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"^\s*(?:and|or|but)?\s*(?:what about|how about|same for|for|and|or)?\s*(?P<noun>[^?.!;]*?)\W*$", re.IGNORECASE
)
_GOES_ON = re.compile(r"^\s*(?:and |but |so )?(?:what if|what happens (?:if|when)|in that case)\b", re.IGNORECASE)
_THERE = re.compile(r"(?<!is )(?<!are )(?<!was )\bthere\W*$", re.IGNORECASE)
# "those requesters", "that appeal": a thing named before; "that is", "that the" name none.
_NAMED_BEFORE = re.compile(
    r"\b(?:that|those|these|this|such|the same|said)\s+(?!(?:is|are|was|were|the|a|an|i|we|you|he|she|they|it|has|"
    r"have|had|do|does|did|can|may|must|will|would|not|people|party|rule|subpart|part|section|office|agency)\b)\w+",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\b(?:an?|the|my|our|is|are|was|were|of|this|that)\s+[\"'`]*[\w-]+\W*(?:\w+\s+){0,2}$", re.IGNORECASE
)
_FEW = 2  # words of its own; with more of them a follow-up takes only the place from before
_MODIFIERS = 4  # words before a noun that go with it


def leans(question: Question) -> bool:
    """Whether the words of a look-up lean on the turn before: an opening, a pronoun, a thing "there"."""
    text = question.text
    if question.places or question.unknown_name:
        return False
    if len(question.beside) <= _FEW and FOLLOWS.match(text):
        return True
    if _GOES_ON.match(text) or _THERE.search(text):
        return True
    pointed = _NAMED_BEFORE.search(text) or (cues.PRONOUN.search(text) if question.pronoun else None)
    return pointed is not None and not _own_antecedent(text[: pointed.start()])


def leaning(question: Question, before: str, answer: Answer, lexicon: Lexicon) -> Question:
    """A look-up with what it takes from the one before: the question `before` and its `answer`."""
    replaced = _instead(question.text, before, lexicon)
    if replaced:
        return replace(question, asked=replaced, carried=f'read as "{replaced}"')
    near = tuple(dict.fromkeys(citation.cite for citation in answer.citations[:1]))
    if _own_words(question) > _FEW + 1:
        return replace(question, near=near, carried=f"after {near[0]}") if near else question
    return replace(question, before=before, near=near, carried=f'after "{before}"')


def _own_words(question: Question) -> int:
    return len({word for word in content(FOLLOWS.sub("", question.text)) if word not in cues.SHOW})


def _own_antecedent(before: str) -> bool:
    """Whether a noun before the pronoun may be what it means: "what is review when we bill for it"."""
    words = [word for word in content(before) if word not in cues.SET_WORDS]
    return len(words) > 1 or bool(words and _DETERMINED.search(before))


def _instead(text: str, before: str, lexicon: Lexicon) -> str:
    """The question before with the new words in the place of theirs; "" when they have none there.

    "And ICE?" takes the place of the component; "what about a Privacy Act denial?" that of
    "a FOIA denial", by the noun that both end with.
    """
    match = _INSTEAD.match(text) if FOLLOWS.match(text) else None
    noun = match["noun"].strip() if match else ""
    if not noun:
        return ""
    named = lexicon.components(noun)
    there = lexicon.components(before)
    if len(named) == 1 and len(there) == 1 and not _rest(noun, named[0].start, named[0].end):
        return f"{before[: there[0].start]}{noun[named[0].start : named[0].end]}{before[there[0].end :]}"
    words = noun.split()
    while words and words[0].lower() in STOP_WORDS:
        words = words[1:]
    if len(words) < 2:
        return ""
    head = stem(words[-1].lower())
    for found in re.finditer(r"[\w'-]+", before):
        if stem(found[0].lower()) == head:
            start = _start_of_phrase(before, found.start())
            return f"{before[:start]}{' '.join(words)}{before[found.end() :]}" if start < found.start() else ""
    return ""


def _rest(text: str, start: int, end: int) -> list[str]:
    return [word for word in tokens(text[:start] + " " + text[end:]) if word not in STOP_WORDS]


def _start_of_phrase(text: str, noun: int) -> int:
    """Where the words begin that go with the noun at `noun`: back to an article, a verb or a sign."""
    start = noun
    for match in reversed(list(re.finditer(r"[\w'-]+", text[:noun]))[-_MODIFIERS:]):
        between = text[match.end() : start]
        if match[0].lower() in STOP_WORDS or between.strip():
            break
        start = match.start()
    return start
