"""What a yes or no asks of its subject: what is done to it ("must it be notarized"), what it has or needs ("does the
judge wear a robe"), what there is, by what means ("by arbitration"); the office of "who is the", the act of "who".

Where none of the passages near prints such a word in any form, nor what rules say instead of it, they do not tell
whether it is so. Patterns of ordinary English over the question; it ranks and quotes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.patterns import Pattern
from index.search import Hit, Searcher
from qa.cues.ordinary_words import is_ordinary
from qa.retrieved.foreign import means_named
from qa.words import content, stem

_NEAR: Final = 10  # hits that may say it
_ROOT: Final = 5  # letters that tell the family of a short word
_OF_WORD: Final = 0.7  # the share of the letters of a longer one
_SHORTEST: Final = 4  # letters of a word that another is made of: "sign" of "signature"
_AUXILIARY: Final = (
    r"^\W*(?:(?:so|and|but) )?(?:do|does|did|is|are|was|were|can|could|may|might|must|shall|should|will|would|has|have|"
    r"had)\b"
)
_ENDS: Final = (
    r"(?:of|for|to|in|on|at|with|from|by|when|if|before|after|under|about|than|as|and|or|while|during|without|because|"
    r"that|who|which|until|is|are|be|so|it|him|them|me|us)"
)
_ANY: Final = (
    r"(?:an? |any |some |the |its |his |her |my |our |their |your |his or her |this |that |no |every |each |one |two |"
    r"another )?"
)
_VERBLESS: Final = (
    r"(?:is|are|was|were|be|been|has|have|had|do|does|did|would|could|might|must|may|can|should|will|shall|to|in|at|of|"
    r"from|else|if|when|the|an?|it|i|we|you|he|she|they)"
)
_THING: Final = rf"(?P<said>(?:(?!{_ENDS}\b)[\w'’-]+ ){{0,3}}(?!{_ENDS}\b)[\w'’-]+)"
_END: Final = rf"(?=,? {_ENDS}\b|\W*$)"
_HAS: Final = (
    r"(?:have|has|need|needs|get|gets|wear|bring|carry|hire|include|contain|give|offer|provide|require|requires|receive|"
    r"award|demand)"
)


@dataclass(frozen=True, slots=True)
class _Form:
    """`least` is what the question must gain in nearness without the word: where another word may be meant. `plainly`
    where the word itself must be said, not what rules may say instead of it in a question like that."""

    asked: Pattern
    least: float = -1.0
    plainly: bool = False


_PLAIN_FORMS: Final = tuple(
    _Form(Pattern(pattern, re.IGNORECASE), plainly=True)
    for pattern in (
        rf"\b(?:is|are|was|were) there {_ANY}{_THING}{_END}",
        rf"^\W*who (?:(?:must|may|can|should|will|shall) )?(?P<said>(?!{_VERBLESS}\b)[a-z]+)(?= \w)",
    )
)
_FORMS: Final = _PLAIN_FORMS + tuple(
    _Form(Pattern(pattern, re.IGNORECASE), least)
    for pattern, least in (
        (rf"{_AUXILIARY}[^?;]*?\bbe (?:\w+ly )?(?P<said>\w+(?:ed|en|wn|ght|ld|ut|id))\b", -1.0),
        (rf"^\W*(?:is|are|was|were) {_ANY}(?:[\w'’-]+ ){{1,4}}?(?P<said>\w+ed)\b{_END}", -1.0),
        (
            rf"{_AUXILIARY}[^?;]*?(?<!\bthat )(?<!\bwho )(?<!\bwhich )\b{_HAS} (?!to\b){_ANY}{_THING}{_END}",
            -1.0,
        ),
        (rf"^\W*who (?:is|are|was|were) (?:the |our |its )(?:current |present |new )?{_THING}{_END}", -1.0),
        (
            rf"^\W*(?:is|are|must|may|can|will|does|do) {_ANY}{_THING} (?:be )?"
            r"(?:required|needed|necessary|allowed|permitted|accepted|available|included|provided|admitted)\b(?! to\b)",
            -1.0,
        ),
        (rf"{_AUXILIARY}[^?;]*?\b(?:need|needs|have|has|required) to be (?:an? )?{_THING}{_END}", -1.0),
        (rf"{_AUXILIARY}[^?;]*\b(?:by|in|via|with|through|to) {_ANY}{_THING}\W*$", 0.0),
    )
)
_SENTENCES: Final = Pattern(r"[.;!?]\s+\w")


def unsaid(
    searcher: Searcher,
    question: str,
    hits: Sequence[Hit],
    at_home: Callable[[str], bool],
) -> str | None:
    """The word that is asked of the subject and that no passage near says; None when they say all, or when nothing is
    asked so. `hits` are best first; what is `at_home` (a stem) in the part of the first is said there."""
    asked = list(_asked(question))
    if not asked:
        return None
    near = [hit.passage for hit in hits[:_NEAR]]
    wording = searcher.wording(question, near)
    unmet, instead = ({word.lower() for word in words} for words in (wording.unmet, wording.instead))
    printed = set(content(" ".join([near[0].context, *(passage.text for passage in near)])))
    printed |= means_named(question, near)
    for word, form in asked:
        lacked = word.lower() in unmet or (form.plainly and word.lower() in instead)
        if not lacked or is_said(word, printed) or at_home(stem(word.lower())):
            continue
        if form.least <= -1.0:
            return word
        without = re.sub(rf"\b{re.escape(word)}\b", " ", question)
        own, rest = searcher.nearness([question, without], near[0])
        if rest - own >= form.least:
            return word
    return None


def is_said(word: str, printed: Collection[str]) -> bool:
    """Whether a word, one that stands for it or one of its family is among the stems that are printed."""
    from qa.lookups.thesaurus import SAME  # that package imports this one

    root = stem(word.lower())
    return root in printed or not SAME.get(root, frozenset()).isdisjoint(printed) or _made(root, printed)


def _asked(question: str) -> Iterator[tuple[str, _Form]]:
    """The words asked of the subject of a single sentence, with the forms that ask."""
    if _SENTENCES.search(question):
        return
    for form in _FORMS:
        match = form.asked.search(question)
        word = _telling(match["said"].split()) if match else None
        if word is not None:
            yield word, form


def _telling(words: Sequence[str]) -> str | None:
    """The last of the words that says something; the one before it where that is ordinary."""
    word = next((word for word in reversed(words[-2:]) if not is_ordinary(word)), None)
    return None if word is None or any(letter.isupper() or letter.isdigit() for letter in word[1:]) else word


def _made(root: str, printed: Collection[str]) -> bool:
    """Whether a word of the same family is printed, though not of the same stem."""
    family = root[: max(_ROOT, round(_OF_WORD * len(root)))]
    return any(
        (len(family) >= _ROOT and one.startswith(family)) or (len(one) >= _SHORTEST and root.startswith(one))
        for one in printed
    )
