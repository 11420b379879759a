"""Whether a question asks what changed between editions, of what and since when ("what changed in 5.5 since 2017").

It reads words; which editions there are it does not know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from corpus.citation import Citation, find
from corpus.patterns import Pattern
from qa.cues.referring import ENTRY
from qa.question.blanked import blanked
from qa.question.named_editions import DATE, given
from qa.words import content

# "When was DHS/CBP-024 added?": of a system, for which the text gives no date.
ADDED_WHEN = Pattern(
    r"^\W*(?:when|(?:in\s+)?which\s+edition)\b.*(?:\badded\b|\bfirst\s+exempt|\bfirst\W*$)", re.IGNORECASE
)
STILL = Pattern(r"\s*\b(?:still|any\s?more|(?:any|no)\s+longer)\b", re.IGNORECASE)
CHANGE = (
    r"(?:chang(?:e|es|ed|ing)|differ(?:s|ent|ence|ences)?|new|add(?:s|ed)?|gain(?:s|ed)?|remove[sd]?|drop(?:s|ped)?|"
    r"los(?:e|es|t)|reworded|rewritten|renumbered|revised|amended|(?:go|goes|going|gone|went)\s+(?:up|down|away)|"
    r"r(?:ise|isen|ose)|increase[sd]?|decrease[sd]?|raised|lowered|reduced|shortened|lengthened|replaced)"
)
_ASKS = Pattern(
    rf"\b(?:what|which|how|list|show|anything|has|have|did|does|do|were|was)\b.*\b{CHANGE}\b|\b(?:is|are)\b.*\b(?:same|different)\b|"
    rf"^\W*(?:any\s+)?new\s+(?:sections|parts|appendices|systems)\b|"
    r"\b(?:changes|differences?|diff|compare[ds]?)\b|"
    r"^\W*(?:is|are|was|were|does|do)\b.*\b(?:higher|lower|longer|shorter|larger|smaller|more|less|stricter)\b.*\bthan\b|"
    r"\b(?:how\s+many|(?:are|were|is|was)\s+there)\s+(?:more|fewer|less)\b.*\bthan\b",
    re.IGNORECASE,
)
_NET = Pattern(r"\b(?:how\s+many|(?:are|were|is|was)\s+there)\s+(?P<way>more|fewer|less)\b", re.IGNORECASE)
_WHEN = Pattern(r"^\s*when\b", re.IGNORECASE)
# "The deadline from 2017": no change is asked.
_DEADLINE = Pattern(
    r"^(?!.*\b(?:chang|differ|amend|revis|reword|compar|same|go|gone|went|ris|increas|decreas|lower|rais|reduc|short|length|replac)).*\bdeadline\b",
    re.IGNORECASE,
)
_TODAY = r"(?:today|now|the\s+current(?:\s+(?:edition|rules|text))?)\b"
# "That it did not claim in 2017": what was added since.
_NOT_THEN = r"(?:that|which)\s+(?:it|they)\s+(?:did\s+not|didn[’']t)\b"
# "Which systems claim (k)(5) now but not in 2017?"
_NOW_ALONE = Pattern(
    rf"\s*\b{_TODAY},?\s+(?:but|and|that)\s+(?:(?:that\s+|which\s+)?(?:did|were|was|do|does)(?:\s+not|n[’']t)|not)\s+"
    rf"(?:\w+\s+){{0,2}}?in\s+(?:the\s+)?{DATE}(?:\s+edition)?",
    re.IGNORECASE,
)
_THEN_ALONE = Pattern(
    rf"\s*\bin\s+(?:the\s+)?{DATE}(?:\s+edition)?,?\s+(?:but|and)\s+(?:not|no\s+longer|no\s+more)\s*(?:{_TODAY})?",
    re.IGNORECASE,
)
SINCE = Pattern(
    rf"\b(?:{_NOT_THEN}[^?]*?\bin|since|between|from|after|compared\s+(?:with|to)|versus|vs\.?|against|than\s+in|"
    r"(?:the\s+)?same\s+(?:(?:now|today)\s+)?as(?:\s+(?:it|they)\s+(?:was|were))?(?:\s+back)?\s+in|"
    rf"of(?=\s++[^\s?][^?]{{3,15}}\s+(?:and|with|to)\s+{_TODAY}))\s+(?:the\s+)?"
    rf"(?:edition\s+of\s+)?{DATE}(?:\s+edition)?",
    re.IGNORECASE,
)
_UNTIL = Pattern(
    r"\s*(?:,|and|to|until|till|through|versus|vs\.?|with|-|–)\s*"
    rf"(?:{_TODAY}|(?:the\s+)?(?:edition\s+of\s+)?{DATE}(?:\s+editions?)?)",
    re.IGNORECASE,
)
# Two dates, or a date and today, that are compared wherever they stand ("the 2017 and 2026 rules on fees").
_COMPARES = Pattern(
    r"\b(?:compare[ds]?|comparison|diff|differ(?:s|ed|ence|ences|ent)?|versus|vs|same)\b", re.IGNORECASE
)
_DATED = Pattern(
    rf"(?:\b(?:(?:in|of|from|as\s+of|under|with|to|and|versus|vs\.?|between)\s+)*(?:the\s+)?)?(?<![\w.§-])"
    rf"(?:{DATE}(?:\s+(?:edition|version|text)s?\b)?|(?P<today>{_TODAY}))",
    re.IGNORECASE,
)
_SYSTEMS = (
    r"(?:which|what|how\s+many|list|any|there\s+(?:more|fewer|less))\s+(?:[\w'&/-]+\s+){0,3}?(?:systems|entries)\b"
)
_OF_MATRIX = Pattern(
    rf"\b{_SYSTEMS}|"
    r"\bexempt(?:ion|ions|ed)?\b|\bmatrix\b|\bsystems? of records\b|\bexempt systems\b",
    re.IGNORECASE,
)
_CLAIMSCHANGED = Pattern(
    rf"\b(?:claims?|exemptions?|provisions?)\s+(?:(?:were|was|been|that|have|has|are)\s+)*{CHANGE}\b|"
    rf"\b{CHANGE}\s+(?:in\s+)?(?:(?:their|its|the|any|some)\s+(?:claims?|exemptions?|provisions?)|"
    r"(?:claims|exemptions?|provisions?))\b",  # "which of those added claim (k)(5)": a verb
    re.IGNORECASE,
)
_UNITS = Pattern(
    r"\b(?:which|what|how\s+many|list|any)\s+(?:(?:new|other|all|the)\s+)*(?P<units>section|part|appendi)(?:s|ces|xes)\b|"
    r"^\W*(?:any\s+)?new\s+(?P<new>section|part|appendi)(?:s|ces|xes)\b",
    re.IGNORECASE,
)
_ONLY_UNITS = Pattern(r"(?:(?:many|other|or|and|sections|parts|appendices|appendixes)\s*)+", re.IGNORECASE)
_POINTS_BACK = Pattern(r"\b(?:it|its|that|this|these|those|they|them|(?<!is )(?<!are )there)\b", re.IGNORECASE)
# "That deadline", "its claims": nothing but what was told before.
_TOLD_BEFORE = Pattern(
    r"(?:(?:it|its|that|this|these|those|they|them|there|their|same)\s*)*(?:sections?|parts?|paragraphs?|rules?|places?|"
    r"provisions?|claims?|exemptions?|deadlines?|time limits?|fees?|amounts?|definitions?|systems?|entry|entries|text|"
    r"wording)?",
    re.IGNORECASE,
)
_IS_IT = Pattern(
    r"^\W*(?:is|are|was|were|has|have)\b(?! there\b).*\b(?:new|added|removed|repealed|dropped|deleted)\b", re.IGNORECASE
)
# "Were any claims of TECS removed?": not TECS itself.
_OF_PART = Pattern(r"\b(?:claims?|exempt\w*|provisions?|reasons?|any|anything|something)\b", re.IGNORECASE)
_KINDS = {
    "added": Pattern(r"\b(?:new|add(?:s|ed)?|gain(?:s|ed)?)\b", re.IGNORECASE),
    "removed": Pattern(r"\b(?:remove[sd]?|repealed|deleted|drop(?:s|ped)?|los(?:e|es|t)|gone)\b", re.IGNORECASE),
    "changed": Pattern(r"\b(?:chang|differ|reword|rewrit|revis|amend)", re.IGNORECASE),
    "renumbered": Pattern(
        r"\brenumbered\b|\b(?:chang\w+|have|has|got|given) (?:its|their|the|an?|another) (?:\w+ )?numbers?\b",
        re.IGNORECASE,
    ),
}
_OF_CONTACTS = Pattern(
    r"\bcontacts?\b(?! (?:between|with|among))|\b(?:phone|telephone|fax)\b|\be-?mail address(?:es)?\b|"
    r"\baddresses of\b|\bfoia (?:offices|address(?:es)?)\b",
    re.IGNORECASE,
)
_QUOTED = Pattern(r"[\"“](?P<said>[^\"“”]+)[\"”]")
_BESIDE = Pattern(
    rf"\b(?:what(?:'s|’s)?|which|how|list|show|tell|me|anything|has|have|had|did|does|do|been|is|are|was|were|the|in|to|of|"
    rf"about|between|there|any|changes|differences?|diff|compare[ds]?|it|all|us|{CHANGE})\b|[?.!,]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedChanges:
    """What is compared: a place, the exemption matrix, or what `about` says. Dates as `corpus.days.last` reads them."""

    earlier: str
    later: str | None
    place: Citation | None
    matrix: bool
    about: str
    contacts: bool = False  # the lists of offices
    kinds: frozenset[str] = frozenset()  # what is asked of "added", "removed" and "changed"; empty: all
    units: str = ""  # "section", "part", "appendix": which of them; "all" where nothing is named
    whether: bool = False  # whether the place, or the system, is new or removed
    alone: str = ""  # "now" or "then": what is so in one edition and not in the other
    net: str = ""  # "more" or "fewer": how many more there are
    words: str = ""  # the question without the dates
    beside: str = ""  # what is asked of the place
    points_back: bool = False  # at what the turn before told of


def asked_changes(question: str, appendix: Citation) -> AskedChanges | None:
    """None when the question asks something else; `appendix` is the one of the systems of records."""
    if _WHEN.search(question) or _DEADLINE.search(question):
        return None
    now_alone, then_alone = _NOW_ALONE.search(question), _THEN_ALONE.search(question)
    alone = now_alone or then_alone
    if alone:
        rest = f"{question[: alone.start()]} {question[alone.end() :]}"
        dates: tuple[str, str | None, str] | None = (given(alone), None, rest)
    else:
        dates = _compared(question) or _since(question)
    if dates is None:
        return None
    earlier, later, rest = dates
    places = [_in_full(one.citation, rest, appendix) for one in find(rest)]
    if not (alone or _ASKS.search(question) or _IS_IT.search(question) or re.search(_NOT_THEN, question, re.I)):
        return None
    about = " ".join(_BESIDE.sub(" ", rest).split())
    whole = not places or _is_whole(places[0], appendix)
    matrix = whole and bool(_OF_MATRIX.search(rest))
    contacts = not places and not matrix and bool(_OF_CONTACTS.search(about))
    units = _UNITS.search(rest)
    named = (units["units"] or units["new"]).lower().replace("appendi", "appendix") if units else ""
    if not (about or places or _POINTS_BACK.search(rest)):
        named = "all"
    elif named and not places and not _ONLY_UNITS.fullmatch(about):
        named = ""  # "which sections on fees": a place is asked for
    kinds = frozenset(kind for kind, verb in _KINDS.items() if verb.search(rest))
    if matrix and _CLAIMSCHANGED.search(rest):
        kinds = frozenset({"changed"})
    if (
        matrix and not re.search(rf"\b{_SYSTEMS}|\bsystems\b.*\b(?:new|added|removed)\b", rest, re.I)
    ) or named == "all":
        kinds &= {"added", "removed", "renumbered"}
    back = not places and bool(_POINTS_BACK.search(rest)) and bool(_TOLD_BEFORE.fullmatch(about))
    beside = " ".join(_BESIDE.sub(" ", blanked(rest, [one.expression for one in find(rest)])).split())
    quoted = _QUOTED.search(beside)
    whether = not units and bool(_IS_IT.search(question)) and (bool(places) or back or not _OF_PART.search(rest))
    whether = whether and not (places and content(beside))  # "was a term dropped from 27.105": not 27.105 itself
    net = _NET.search(rest)
    return AskedChanges(
        earlier=earlier,
        later=later,
        place=places[0] if places else None,
        matrix=matrix,
        about=about,
        beside=quoted["said"] if quoted else beside,
        contacts=contacts,
        kinds=kinds,
        units="" if matrix else named,
        whether=whether,
        words=" ".join(rest.split()),
        points_back=back,
        alone="now" if now_alone else "then" if then_alone else "",
        net=("more" if net["way"].lower() == "more" else "fewer") if net else "",
    )


def _in_full(place: Citation, words: str, appendix: Citation) -> Citation:
    """ "Appendix C", "entry 10": those of the systems of records, which alone are called so without a part."""
    if appendix.appendix is None:
        return place
    bare = not (place.part or place.section or place.document or place.subpart)
    if bare and (place.appendix == appendix.appendix or (place.appendix is None and ENTRY.search(words))):
        return replace(appendix, path=place.path)
    return place


def _is_whole(place: Citation, appendix: Citation) -> bool:
    """Whether a place is the whole of the appendix, which need not be written with its part."""
    lettered = place.appendix is not None and place.appendix == appendix.appendix and not place.path
    return lettered and place.part in (None, appendix.part)


def _since(question: str) -> tuple[str, str | None, str] | None:
    """The earlier date, the later one (None for today), and the question without them."""
    since = SINCE.search(question)
    if since is None:
        return None
    until = _UNTIL.match(question, since.end())
    later = given(until) if until and (until["iso"] or until["year"]) else None
    return given(since), later, f"{question[: since.start()]} {question[(until or since).end() :]}"


def _compared(question: str) -> tuple[str, str | None, str] | None:
    """As `_since`, for two dates that are compared wherever they stand; of two places, none is compared."""
    if not _COMPARES.search(question):
        return None
    dates = list(_DATED.finditer(question))
    if len(dates) != 2 or all(one["today"] for one in dates):
        return None
    rest = _DATED.sub(" ", question)
    if len({str(one.citation) for one in find(rest)}) > 1:
        return None
    earlier, later = sorted((one for one in dates), key=lambda one: "9" if one["today"] else given(one))
    return given(earlier), None if later["today"] else given(later), rest
