"""A turn after the text of a place was shown ("show 7.31"): whether it may be asked of that place.

English, and which turn showed a place; what the place says is asked of the texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.citation import Citation
from corpus.patterns import Pattern
from qa.answer import Answer
from qa.asked_sets import Filter
from qa.dialogue.leaning import leans
from qa.dialogue.recomposing import named_laws
from qa.lexicon import Lexicon
from qa.mentions import Intent, Question
from qa.words import content, stem

# Words in which a time, a person or an amount is asked for; they tell no matter.
_ASKING = frozenset(
    stem(word)
    for word in """day days week month year hour time deadline limit due long soon late much many person people anyone
    someone somebody everyone thing happen happens need have must may can get gets take takes give make minimum maximum
    least most number rule section paragraph apply applies last lasts say says mean means good know ask asked
    allowed possible amount cost money pay pays fee work works exactly whole""".split()
)

_OF_LIST = Pattern(r"\bthe (?:first|second|third|fourth|fifth|last|other)\b", re.IGNORECASE)  # of systems listed
_NO_ACT = frozenset(map(stem, "department dhs component agency office official government act do done".split()))

_HEARS = Pattern(r"\bwho (?:will |would )?hears?\b", re.IGNORECASE)  # whose it is, no hearing
_NEIGHBOUR = Pattern(
    r"^\W*(?:(?:and|now|then|ok|show|read|give|me|us|what|is|in|about|does|please|tell)\b\W*)*(?:the )?"
    r"(?:(?P<after>next|following)|previous|preceding|prior) section(?: (?:say|says|please))?\W*$",
    re.IGNORECASE,
)
# What the text goes on with: "and after that?", "what comes next?"
_GOES_ON = Pattern(
    r"^\W*(?:(?:(?:and|so|ok|but)\W+)*(?:what (?:comes|happens|follows|is|about) )?"
    r"(?:(?:directly |right )?after (?:that|this|it)|next|afterwards|thereafter)|and then(?: what)?|"
    r"what(?:['’]s| is) next|what then|go on|(?:show |read )?(?:me )?(?:the )?(?:next|following) paragraph)\W*$",
    re.IGNORECASE,
)


def neighbour(text: str) -> int:
    """1 for "the next section", -1 for the one before; 0 where neither is asked for."""
    match = _NEIGHBOUR.match(text)
    return 0 if match is None else 1 if match["after"] else -1


def asks_next(text: str) -> bool:
    """Whether a turn asks what comes after what was told: "and after that?"."""
    return _GOES_ON.match(text) is not None


def place_shown(turns: Sequence[tuple[Question, Answer]]) -> Citation | None:
    """The one section, part or appendix whose text was shown last, and of which the turns since were asked."""
    question, answer = turns[-1]
    if question.shown is not None:
        return question.shown
    if question.intent is not Intent.TEXT or len(question.places) != 1 or not answer.answered or question.systems:
        return None
    place = question.places[0]
    if place.document or not (place.section or place.part) or (place.appendix and place.path):
        return None
    return place.base if place.section else place


def may_be_of(question: Question, lexicon: Lexicon) -> bool:
    """Whether nothing that it names stands elsewhere: no place, system, component."""
    limited = replace(question.filter, size=None, extreme=None) != Filter()  # "the minimum"
    named = question.places or question.systems or question.unknown_name or limited
    return question.intent is Intent.LOOKUP and not named and not lexicon.components(question.text)


def points_at(question: Question) -> bool:
    """Whether it says so itself: "under it", "and how long?"."""
    return leans(question) and not _OF_LIST.search(question.text)


def matter(question: Question) -> list[str]:
    """The stems of what it is about, besides what only asks; with the laws that it names."""
    laws = [word for law in named_laws(question.text) for word in content(law)]
    text = _HEARS.sub("who", question.text)
    return [*(word for word in content(text) if word not in _ASKING), *laws]


def tells_no_act(question: Question) -> bool:
    """Whether it does not say what is done: "how long does the Department have to act?"."""
    return all(word in _NO_ACT for word in matter(question))
