"""What follows when a rule is broken: the provision that punishes whatever breaks a subpart or a part, for a question
that asks what is done to somebody who does what a section of that place forbids.

It reads in the text how far a penalty reaches; it ranks and quotes nothing.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from corpus.sentences import sentences
from index.tables import Tables

_PENAL = r"(?:punishments?|penalt(?:y|ies)|sanctions?|consequences?|repercussions?|discipline|fines?|jail time)"
_PUNISHED = r"(?:punished|fined|jailed|prosecuted|disciplined|sanctioned|penali[sz]ed)"
_ASKS = Pattern(
    rf"^\W*(?:[\w'’-]+ ){{0,3}}?{_PENAL} (?:for|of|when|if)\b|"
    rf"^\W*(?:and )?(?:what(?:['’]s)?|which|is there)\b(?: \w+){{0,3}}? {_PENAL}\b|"
    rf"\bhow (?:is|are) [^?]*\b{_PUNISHED}\b|\b(?:be|get|gets) {_PUNISHED}\b|"
    r"\bwhat (?:can |will |would |could )?happens? to [^?,;]{1,60}? (?:who|that|which)\b|"
    r"\bwhat (?:if|happens)\b[^?]*\b(?:violat\w+|misus\w+|disobey\w*|noncomplian\w+|does not comply|fails to comply)|"
    r"\bgets? in(?:to)? trouble\b|"
    r"\b(?:maximum|minimum|longest) (?:imprisonment|(?:prison|jail) (?:term|sentence|time))\b",
    re.IGNORECASE,
)
# What is done by somebody, whatever it is: where a rule forbids it, what punishes him follows.
_DOES = Pattern(
    r"\bwhat (?:if|happens (?:if|when)|happens to me (?:if|when)) (?:I|we|you|he|she|they|(?:some|any)(?:one|body)|"
    r"(?:an? |the )?(?:\w+ )?(?:person|people|visitor|employee|officer|contractor|individual)s?)\b"
    r"(?! (?:do|does|did|is|are|was|were|can|could)(?:n['’]t| not)\b| never\b)",
    re.IGNORECASE,
)
# How a penalty is set, by whom and in which proceeding, is another matter.
_OTHER = Pattern(
    r"\b(?:factors?|setting|decides?|assess\w*|courts?|cases?|hears?|appeal\w*|mitigat\w*|paid|deposited)\b", re.I
)
# What a question has beside the act: who is punished, and how.
_ASKING = Pattern(
    rf"\b{_PENAL}\b|\b{_PUNISHED}\b|\b(?:civil|criminal|trouble)\b|"
    r"\b(?:happens?|violat(?:es?|ing|ion)|break(?:s|ing)?|ignor(?:es?|ing)|disobey(?:s|ing)?)\b",
    re.IGNORECASE,
)
_FORBIDS = Pattern(
    r"\b(?:prohibit\w*|forbidden|unlawful|(?:may|must|shall|can|are|is) not\b|no person|must|shall|required)\b",
    re.IGNORECASE,
)
_PROHIBITS = Pattern(
    r"\b(?:prohibit\w*|forbidden|unlawful|(?:may|must|shall) not|no person|not permitted|not allowed)\b", re.IGNORECASE
)
_BROKEN = r"(?:violat\w+|fail\w* to comply|not (?:in compliance|comply)|noncomplian\w+|prohibited(?= herein)|breach\w*)"
_GENERAL = Pattern(rf"\b{_BROKEN}\b[^.;]{{0,80}}?\b(?:this (?P<reach>subpart|part)|herein|hereunder)\b", re.IGNORECASE)
_PUNISHES = Pattern(
    r"\b(?:punish\w*|fined?\b|imprison\w*|penalt(?:y|ies)|sanction\w*|disciplin\w*|suspen(?:d|s)\w*|terminat\w+|"
    r"revo[ck]\w+|disqualif\w+|appropriate action|not acceptable|debar\w*|forfeit\w*)",
    re.IGNORECASE,
)
_APPENDED = "Appendix"
_DEFINES = Pattern(r"\bdefin(?:ed|itions?)\b|\bmeanings?\b", re.IGNORECASE)
_OWN = Pattern(
    r"\b(?:punish\w*|fined\b|imprison\w*|(?:civil|criminal) penalt(?:y|ies)|disciplin\w*|may sanction|"
    r"subject to (?:\w+ ){0,3}sanctions)",
    re.IGNORECASE,
)


def asks_what_follows(question: str) -> bool:
    """Whether it is asked what is done to somebody who breaks a rule."""
    return _ASKS.search(question) is not None and not _OTHER.search(question)


def asks_of_an_act(question: str) -> bool:
    """Whether it is asked what follows when somebody does a thing, which a rule may forbid."""
    return _DOES.search(question) is not None


def prohibits(text: str) -> bool:
    """Whether a rule forbids something in so many words."""
    return _PROHIBITS.search(text) is not None


def act(question: str) -> str:
    """What is done, without the words that ask what follows."""
    return " ".join(_ASKING.sub(" ", question).split())


def defines(heading: str) -> bool:
    """Whether a section forbids nothing and says what words mean."""
    return _DEFINES.search(heading) is not None


def punishes(text: str) -> bool:
    """Whether a rule names a penalty of its own."""
    return _OWN.search(text) is not None


def reaching(tables: Tables, unit: str, place: str, source: str) -> set[int]:
    """The passages of a source that punish who breaks the rules of a unit: those of the unit itself, else those that
    punish whatever breaks the rules of its `place`, a part or a subpart: "violates any provision of this subpart may
    be punished"; for an appendix, which says again what its part says, these first. None for a unit that forbids and
    demands nothing."""
    rows = tables.rows("SELECT id, text FROM passage WHERE unit = ? AND source = ? ORDER BY id", unit, source)
    own = {number for number, text in rows if punishes(text)}
    part = place.split(" Subpart")[0]
    alone = bool(own) and _APPENDED not in unit
    if alone or " Part " not in part or not any(_FORBIDS.search(text) for _, text in rows):
        return own
    rows = tables.rows(
        "SELECT passage.id, unit.part, passage.text FROM unit JOIN passage ON passage.unit = unit.cite "
        "WHERE (unit.part = ?1 OR unit.part >= ?1 || ' ' AND unit.part < ?1 || '!') "
        "AND passage.source = ?2 AND instr(unit.cite, ?3) = 0",
        part,
        source,
        _APPENDED,
    )
    return {number for number, where, text in rows if _reaches(text, beyond=where != place)} or own


def _reaches(text: str, *, beyond: bool) -> bool:
    """Whether a sentence punishes what breaks the rules of its place; `beyond` its subpart, if it stands in one."""
    for start, end in sentences(text):
        match = _GENERAL.search(text[start:end])
        if match and _PUNISHES.search(text[start:end]) and not (beyond and (match["reach"] or "").lower() == "subpart"):
            return True
    return False
