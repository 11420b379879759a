"""Who has a time limit, and whether somebody else is asked about: an office or a private person, the one of two offices
or of two sides.

Ordinary English for those who act; when it is not certain that two are not the same, it does not say so.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.lookups.thesaurus import SAME
from qa.words import stem, stems

_OFFICE = Pattern(
    r"\b(?i:component|dhs|department|secretary|officer|official|agency|authority|counsel|alj|judge|administrator|"
    r"director|attorney general|treasury|government|office|inspector general|examiner)s?\b|"
    r"\b(?!FOIA\b)[A-Z]{3,6}\b",  # letters are an office's: CBP, FEMA
)
_PRIVATE = Pattern(
    r"\b(?:you|requester|submitter|defendant|complainant|applicant|employee|seller|individual|person|facility|"
    r"facilities|party|parties|recipient|owner|debtor|school|contractor|company|business|deponent|institution|"
    r"beneficiary|beneficiaries|borrower|grantee|claimant|witness|witnesses|student|appellant|appellee|movant|"
    r"petitioner|states?(?! department))s?\b",
    re.IGNORECASE,
)
# Each is another than any of the others: "applicant", "employee" and "recipient" may be any of them.
_ROLES = frozenset(
    map(stem, "requester submitter defendant complainant appellant appellee seller deponent witness detainee".split())
)
# Somebody of an office who is not called by an office.
_STAFF = Pattern(r"\b(?:staff members?|supervisors?|managers?|panel|board|clerks?|representative)\b", re.IGNORECASE)
# Those who are held somewhere, and those who hold them.
_HELD = Pattern(r"\b(?:detainee|victim|inmate|resident|prisoner)s?\b(?! \w+s\b)", re.IGNORECASE)
_HOLDING = Pattern(r"\b(?:facility|facilities|staff|agency|lockup|warden)\b", re.IGNORECASE)
_ANY_OFFICE = frozenset(
    map(stem, "component dhs department agency government office official officer designee applicable".split())
)
_LETTERS = Pattern(r"\b[A-Z]{3,6}\b")
_OFFICER = Pattern(r"\b(?:officer|official|director|administrator|counsel|chair(?:man|person)?)s?\b", re.IGNORECASE)
_SMALL = frozenset(("the", "a", "an", "of", "for", "and", "our", "his", "her", "its", "their"))


def is_an_office(who: str) -> bool:
    return _OFFICE.search(who) is not None and not _PRIVATE.search(who)


def is_somebody(words: str) -> bool:
    """Whether words name one who acts: "the ALJ", "a business submitter", "the Field Office Director"."""
    if _OFFICE.search(words) or _PRIVATE.search(words) or _STAFF.search(words):
        return True
    if _HELD.search(words):
        return True
    return any(word[:1].isupper() for word in words.split() if word.lower() not in _SMALL)


def is_another(asked: str, printed: str) -> bool:
    """Of an office when a private person is asked about, or the other way round, or of another of a kind; False when
    unsure."""
    if not printed:
        return False
    if are_held(asked) and _HOLDING.search(printed) and not _HELD.search(printed):
        return True
    if are_held(printed) and _HOLDING.search(asked) and not _HELD.search(asked):
        return True
    offices = bool(_OFFICE.search(asked)), bool(_OFFICE.search(printed))
    private = bool(_PRIVATE.search(asked)), bool(_PRIVATE.search(printed))
    if offices[0] and (offices[1] or (_STAFF.search(printed) and not private[1])):
        return _is_another_office(asked, printed)
    if private == (True, True) and offices == (False, False):
        one, other = (_ROLES.intersection(stems(who)) for who in (asked, printed))
        return bool(one and other) and not one & other
    return (offices[0], private[0]) in ((True, False), (False, True)) and (offices[1], private[1]) == (
        private[0],
        offices[0],
    )


def are_held(who: str) -> bool:
    """Whether words name one who is held somewhere, and nobody who holds him."""
    return _HELD.search(who) is not None and not _HOLDING.search(who)


def _is_another_office(asked: str, printed: str) -> bool:
    """Whether both are called by name, no word of their names meets, and neither may be the letters
    of the other or an officer of it."""
    if _may_stand_for(asked, printed) or _may_stand_for(printed, asked):
        return False
    if _LETTERS.fullmatch(asked.strip()) and _OFFICER.search(printed):
        return False  # an officer may act for the agency
    one, other = set(stems(asked)) - _ANY_OFFICE, set(stems(printed)) - _ANY_OFFICE
    alike = {same for word in one for same in SAME.get(word, {word})}
    return bool(one and other) and not alike & other


def _may_stand_for(letters: str, name: str) -> bool:
    """Whether letters have the initials of a name in turn, "PCLOB" that of the Board, or are those of words in it, as
    "OCA" of the applicable original classification authority."""
    initials = "".join(word[0].upper() for word in name.split() if word.lower() not in _SMALL)
    if not initials or any(map(_LETTERS.fullmatch, name.split())):
        return False
    spelt = re.compile(".*".join(map(re.escape, initials)))
    return any(spelt.search(one) or one in initials for one in _LETTERS.findall(letters))
