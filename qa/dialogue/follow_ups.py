"""The English of follow-ups: "the first two", "which ones?", "drop the authority".

Patterns only. Which turn they point at, and what is asked then, is decided in `qa.dialogue.filling`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.numbers import IN_WORDS, value
from corpus.patterns import Pattern
from qa.dialogue.courtesy import PRAISE
from qa.dialogue.fragments import WHOLE

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLACE = rf"(?:{'|'.join(_WORDS)}|\d{{1,2}}(?:st|nd|rd|th)|former|latter|last)"
_HEAD = r"(?:ones?|systems?|entr(?:y|ies))"
# What may follow "the second" when no noun does; "the second appeal" is none of a list.
_ENDS = (
    r"(?=\W*$|\s*[,?;]|\s+(?:is|are|was|were|does|do|has|exempt\w*|claims?|under|from|and|or|with|too|instead|again)\b)"
)
_OF_LIST = r"(?: (?:of|in|on) (?:them|those|these|the list|that list))?"
# "Entry number 2" is no place of a list.
_NO_NOUN = "".join(
    f"(?<!{noun} )"
    for noun in ("entry", "paragraph", "section", "part", "form", "docket", "phone", "fax", "room", "item")
)
_JOINED = r"(?:\s*,\s*and |\s*,\s*| and | or )"
_PLACED = Pattern(
    rf"\bthe (?:(?P<end>first|last) (?P<count>{IN_WORDS}|\d{{1,2}})|"
    rf"(?P<places>{_PLACE}(?: {_HEAD})?(?:{_JOINED}(?:the )?{_PLACE}(?: {_HEAD})?)*))"
    rf"(?: {_HEAD}\b|(?<=ones)|(?<=one)|(?<=system)|(?<=systems)|(?<=entry)|(?<=entries)|{_OF_LIST}{_ENDS}){_OF_LIST}|"
    rf"{_NO_NOUN}\b(?:numbers?|nos?\.?) ?#?(?P<list>\d{{1,2}}(?:{_JOINED}(?:number |no\. )?#?\d{{1,2}})*){_ENDS}|"
    r"(?<!\w)#(?P<sign>\d{1,2})\b",
    re.IGNORECASE,
)
_NEIGHBOUR = Pattern(
    rf"\bthe (?:(?P<next>next|following)(?: {_HEAD})?{_ENDS}|{_HEAD} (?P<after>after)(?: (?:that|it))?{_ENDS}|"
    rf"(?P<previous>previous|preceding|prior)(?: {_HEAD})?{_ENDS}|{_HEAD} (?P<before>before)(?: (?:that|it))?{_ENDS}|"
    rf"(?P<other>other)(?: (?:one|system|entry))?{_ENDS}|"
    rf"(?P<rest>others|rest|(?:other|remaining) (?:ones|systems|entries)){_OF_LIST}{_ENDS})",
    re.IGNORECASE,
)
_CALLED = Pattern(
    r"\bthe (?P<called>(?!(?:same|other|next|last|only|whole|right|wrong|ones?)\b)[\w'&/-]+(?: [\w'&/-]+){0,3}?) one\b|"
    r"\bthe one (?:of|from|about|on|for|by|with|in) (?:the )?(?P<about>[\w'&/ -]+?)(?=\W*$)",
    re.IGNORECASE,
)

_OPENS = r"^\W*(?:(?:and|so|but|then|please|well)\W+)*"
WHICH_ONES = Pattern(
    rf"{_OPENS}(?:(?:which|what)(?: ones?| systems?| of (?:them|those))?"
    r"(?: (?:are|is|were) (?:they|those|these|that|it))?|"
    r"(?:can you |could you )?(?:list|name|show|give|print|see)(?: me| us)?(?: all(?: of)?)? "
    r"(?:them|those|these|the (?:list|names|systems|ones))(?: all)?(?: again)?|"
    r"who are (?:they|those))(?: please)?\W*$",
    re.IGNORECASE,
)  # fmt: skip
_SUBJECT = r"(?:which|what|who)(?: (?:other )?(?:systems?|ones?|entries|of (?:them|those)))?"
WHICH_ARE = Pattern(rf"{_OPENS}{_SUBJECT} (?:are|is|do|does)(?: exempt| claim it| so)?\W*$", re.IGNORECASE)
WHICH_ARE_NOT = Pattern(
    rf"{_OPENS}{_SUBJECT} (?:(?:are|is|do|does) not|aren't|isn't|don't|doesn't)(?: exempt| claim it)?\W*$|"
    rf"{_OPENS}(?:what about |list |show me )?(?:the others|the rest|the remaining (?:ones|systems))\W*$",
    re.IGNORECASE,
)
WHICH_ONE = Pattern(r"\bwhich (?:ones?|of (?:them|those|these|the two))\b", re.IGNORECASE)
BOTH = Pattern(rf"{_OPENS}(?:are |do |or )?both(?: of (?:them|those))?\W*$", re.IGNORECASE)
ONLY_UNDER_IT = Pattern(
    rf"{_OPENS}(?:(?:only|just|solely) under (?:it|that|this|them|those|that (?:one|authority))|"
    r"under (?:it|that|this|them|those|that one) (?:only|alone)|(?:under )?nothing else)\W*$",
    re.IGNORECASE,
)
_DROP = (
    r"(?:drop|forget|remove|ignore|disregard|never mind|leave (?:out|off|away)|lose|skip|without|take (?:away|out)|"
    r"regardless of|whatever|no matter)"
)
ANY_AUTHORITY = Pattern(
    rf"{_OPENS}(?:{_DROP} (?:the |any )?authorit(?:y|ies)(?: filter| limit)?|"
    r"(?:under|by|on|with|for)?\s*(?:any|all|whatever|every|whichever) (?:the )?authorit(?:y|ies)(?: at all)?)\W*$",
    re.IGNORECASE,
)  # fmt: skip
ALL_COMPONENTS = Pattern(
    rf"{_OPENS}(?:(?:of|in|for|from|across|with|at|list|show)?\s*"
    r"(?:all|every|any|whatever|each)(?: the| of the)?(?: dhs)? components?|"
    rf"{_DROP} (?:the |any )?components?(?: filter| limit)?|"
    r"(?:of|in|for|from|across)?\s*(?:all|the whole) (?:of )?(?:dhs|the department))\W*$",
    re.IGNORECASE,
)  # fmt: skip
ALL_PROVISIONS = Pattern(
    rf"{_OPENS}(?:{_DROP} (?:the |any )?provisions?(?: filter| limit)?|(?:from )?any provisions?(?: at all)?)\W*$",
    re.IGNORECASE,
)
DROPS = Pattern(rf"{_OPENS}(?:drop|forget|remove|ignore|disregard|never mind|lose|take (?:away|out))\b", re.I)
UNITES = Pattern(r"^\W*(?:and )?or\b", re.IGNORECASE)
AMONG = Pattern(
    r"\b(?:among|amongst|in|on|one of|part of|included (?:in|among)|included with) "
    r"(?:them|those|these|that (?:list|set)|the list|the set)\b|\bincluded\W*$|\bon it\W*$",
    re.IGNORECASE,
)
THE_SAME = Pattern(
    r"^\W*(?:(?:and|but|so) )?(?:does|do|is|has|are) .*\bthe same"
    r"(?: (?:ones|exemptions?|provisions?|claims?|authorit\w+))?(?: too| as well)?\W*$",
    re.IGNORECASE,
)
HOW_MANY = Pattern(r"^\s*(?:and |so |but )?how many\b", re.IGNORECASE)

_OWN_HEAD = r"(?! (?:of|from|in|under|by|with|without|that|which|who|held|exempt|claiming)\b)"
# The systems before; "those of the Coast Guard" are others.
POINTS_BACK = Pattern(
    r"\b(?:of|among|amongst|in|from|within) (?:them|those|these|that (?:list|set)|the list)\b|"
    rf"\b(?:they|them|these)\b|\b(?:those|the ones){_OWN_HEAD}\b|\bwhich (?:are|do|ones?)\b|"
    r"\bthe (?:others|rest|remaining|other ones|other systems)\b|\b(?:both|the (?:two|three|four|five)) systems\b",
    re.IGNORECASE,
)
NAMES_SET = Pattern(
    r"\b(?:systems|entries|databases|sorns)\b|"
    r"\b(?:all|any|every|each|no|which|what|is there an?|a single|one)(?: [\w&'/-]+){0,4}? "
    r"(?:system|entry|database|sorn)\b|"
    r"^\W*who(?!(?: \w+){1,2} waive)(?: \w+)? (?:is|are|claims?|relies|rests|has|have|may|can|must)\b",
    re.IGNORECASE,
)  # fmt: skip
_SAYS_MORE = Pattern(
    r"\bexempt|\bclaim|\brel(?:y|ies)|\bha(?:s|ve)\b|\bown\b|\bbelong|\bin all\b|\boverall\b|\baltogether\b|\btotal\b|"
    r"\bthere\b|\blist\b|\bwhich\b|\bwhat(?! about)\b|\ball\b|\bevery\b|\beach\b",
    re.IGNORECASE,
)
_GOES_ON = Pattern(
    r"^\s*(?:and|or|but|also|what about|how about|only|just|same for|not|now|without|except(?: for)?|excluding)\b",
    re.IGNORECASE,
)
OF_SYSTEMS = Pattern(r"\bones\b|\bsystems?\b|\bentr(?:y|ies)\b|\bexempt|\bclaim", re.IGNORECASE)
ONES = Pattern(r"\bones\b", re.IGNORECASE)

_COURTESY = Pattern(rf"^\W*{PRAISE}(?:[,.!;:]\s*|\s+(?=(?:and|but|so|now|what|which|how|is|are|only)\b))", re.I)
_CORRECTS = Pattern(
    r"^\W*(?:(?:no|nope|rather)[,.;:!-]+\s*|(?:sorry|oops|wait|actually)\W+)(?:sorry\W+|wait\W+|actually\W+)?"
    r"(?:i mean(?:t)?\W+)?",
    re.IGNORECASE,
)
_BARE_PROVISION = Pattern(
    r"(?<![\w(.])(?P<letter>[a-k])[\s-]?(?P<number>\d{1,2})(?:[\s-]?(?P<part>[a-i]))?(?![\w.)])", re.I
)
_FRAGMENT = 5  # words


@dataclass(frozen=True, slots=True)
class Pointer:
    """`text[start:end]` points at places of a list (-1 the last), at a neighbour of the system before,
    at the other or the rest of them, or at what is called so.
    """

    start: int
    end: int
    places: tuple[int, ...] = ()
    step: int = 0  # +1 the next one, -1 the one before
    other: bool = False
    rest: bool = False
    called: str = ""


def pointer(text: str) -> Pointer | None:
    """What the text points at among systems listed before; None when it does not."""
    placed = _PLACED.search(text)
    if placed:
        return Pointer(*placed.span(), places=_places(placed))
    near = _NEIGHBOUR.search(text)
    if near:
        step = 1 if near["next"] or near["after"] else -1 if near["previous"] or near["before"] else 0
        return Pointer(*near.span(), step=step, other=bool(near["other"]), rest=bool(near["rest"]))
    called = _CALLED.search(text)
    if called:
        return Pointer(*called.span(), called=called["called"] or called["about"])
    return None


def _places(match: re.Match[str]) -> tuple[int, ...]:
    if match["count"]:
        count = value(match["count"].lower())
        return tuple(range(count)) if match["end"].lower() == "first" else tuple(range(-count, 0))
    if match["list"] or match["sign"]:
        return tuple(int(n) - 1 for n in re.findall(r"\d+", match["list"] or match["sign"]) if int(n))
    return tuple(dict.fromkeys(_place(word) for word in re.findall(rf"\b{_PLACE}\b", match["places"], re.I)))


def _place(word: str) -> int:
    word = word.lower()
    if word in ("last", "latter"):
        return -1
    if word == "former":
        return 0
    return _WORDS.index(word) if word in _WORDS else int(re.sub(r"\D", "", word)) - 1


def names_its_set(text: str, *, components_only: bool) -> bool:
    """Whether a question says itself of which systems it asks. `components_only`: it names nothing
    else; then "and the CBP systems?" goes on from the turn before.
    """
    if POINTS_BACK.search(text) or not NAMES_SET.search(text):
        return False
    if any(pattern.match(text) for pattern in (WHICH_ONES, WHICH_ARE, WHICH_ARE_NOT)):
        return False
    return not (components_only and _GOES_ON.match(text) and not _SAYS_MORE.search(text))


def plainly(text: str) -> str:
    """The text without thanks before it; a correction ("no, GEMS") as "what about GEMS"."""
    text = _COURTESY.sub("", text, count=1)
    corrects = _CORRECTS.match(text)
    rest = text[corrects.end() :] if corrects else ""
    if rest and not WHOLE.match(rest) and len(rest.split()) <= _FRAGMENT:
        return f"what about {rest}"
    return text


def spelt_out(text: str) -> str:
    """A short text with its provisions in full: "and k2?" is "and (k)(2)?"."""
    if len(text.split()) > _FRAGMENT:
        return text
    return _BARE_PROVISION.sub(
        lambda m: f"({m['letter'].lower()})({m['number']})" + (f"({m['part'].upper()})" if m["part"] else ""), text
    )
