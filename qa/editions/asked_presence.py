"""Whether it is asked if an edition has a system or a place, since when, or what became of one ("was MAGNET in the 2017
edition?", "did 19.7 exist in 2017?").

It reads words; which systems, places and editions there are it does not know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.patterns import Pattern
from qa.question.named_editions import DATE, given

_EDITION = r"(?:edition|version|text|(?:6\s+)?CFR|rules|regulations|code)"
_TEXT = rf"(?P<of>{_EDITION}\s+(?:of|from)\s+)?{DATE}(?(of)|\s+{_EDITION})"
# "And what happened to it?": what is told in any case.
_END = r"(?:,?\s+and\s+what\s+(?:has\s+)?(?:happened|became|become)(?:\s+(?:to|of)\s+it)?)?[\s.?!]*$"
# Looked for from both ends: a name between may be any words, and one pattern for all would try them again and again.
_IS = Pattern(r"\W*(?:(?:and|but|so)\s+)?(?:was|were|is|are)\s+", re.IGNORECASE)
_IN_EDITION = Pattern(rf"\s(?:in|part\s+of)\s+(?:the\s+)?{_TEXT}{_END}", re.IGNORECASE)
_THERE_IN = Pattern(
    rf"\s(?:there|listed|present|included|reserved)\s+(?:back\s+)?(?:in|as\s+of)\s+{DATE}{_END}", re.IGNORECASE
)
# "Did 19.7 exist in 2017?", "was there a part 139 in 2017?", "does the 2017 edition have part 139?"
_DID = Pattern(r"\W*(?:(?:and|but|so)\s+)?(?:did|does|do)\s+(?:there\s+)?(?:already\s+)?", re.IGNORECASE)
_EXIST_IN = Pattern(
    rf"\s(?:already\s+|even\s+)?exist(?:ed)?\s+(?:back\s+)?(?:in|as\s+of|under)\s+(?:the\s+)?{DATE}"
    rf"(?:\s+{_EDITION})?{_END}",
    re.IGNORECASE,
)
_WAS_THERE = Pattern(
    r"\W*(?:(?:and|but|so)\s+)?(?:was|were|is|are)\s+there\s+(?:already\s+)?(?:an?\s+)?", re.IGNORECASE
)
_IN = Pattern(rf"\s(?:back\s+)?(?:in|as\s+of)\s+(?:the\s+)?{DATE}(?:\s+{_EDITION})?{_END}", re.IGNORECASE)
_HAS = Pattern(
    rf"\W*(?:(?:and|but|so)\s+)?(?:did|does)\s+the\s+{_TEXT}\s+(?:already\s+)?(?:have|contain|include|print|hold)\s+"
    r"(?:an?\s+)?(?P<what>\S[^?]*?)[\s.?!]*$",
    re.IGNORECASE,
)
_STILL_IN = Pattern(
    r"\sstill\s+(?:(?:(?:listed|found)\s+)?(?:in|part\s+of|on)\s+(?:the\s+)?"
    r"(?:(?:exemption\s+)?(?:appendix(?:\s+c)?|matrix|list)|text|rules?)|there|listed)[\s.?!]*$",
    re.IGNORECASE,
)
_STILL_EXEMPT = Pattern(r"\s(?:still|any\s+longer)\s+exempt(?:ed)?[\s.?!]*$", re.IGNORECASE)
_BEFORE_IN = Pattern(r"\s(?:already|still|listed|found|there)$", re.IGNORECASE)
_OF_CLAIMS = Pattern(
    r"\b(?:exempt\w*|claim\w*|said|stated|defined|required|allowed|mentioned|under)\b|\(\w+\)\(|\?", re.IGNORECASE
)
_HAPPENED = Pattern(
    r"^\W*(?:(?:and|but|so)\s+)?what(?:\s+has|['’]s)?\s+(?:happened\s+to|became\s+of|become\s+of)\s+(?P<what>\S.*?)\W*$",
    re.IGNORECASE,
)
_PRONOUN = Pattern(r"(?:it|this|that|that system|this system|the system)", re.IGNORECASE)
# "Since when does 5.21(a)(4) exist?", "since when?" of what was told before.
_SINCE_WHEN = Pattern(
    r"^\W*(?:(?:and|but|so)\s+)?since\s+when(?:\s+(?:is|are|has|have|does|do|was)\s+(?:there\s+)?(?:an?\s+)?(?P<what>[^?]*?)"
    r"(?:\s+(?:exist(?:ed)?|been|so|apply|applied|say\s+(?:so|that|this)|said\s+(?:so|that)|read\s+so|the\s+law|in\s+force|"
    r"there|like\s+(?:this|that)|the\s+rule))*)?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedPresence:
    """`what` is asked of, "" for what the turn before told of; `edition` as `corpus.days.last` reads it, None for the
    newest. `whether` is a question of yes or no; `if_gone`, of a system that the newest does not have; `of_place`, of
    nothing but a place, as any words may stand there.
    """

    what: str
    edition: str | None
    whether: bool
    if_gone: bool = False
    of_place: bool = False


def asked_presence(question: str) -> AskedPresence | None:
    """None when the question asks something else."""
    if has := _HAS.match(question):
        return AskedPresence(has["what"], given(has), True, of_place=True)
    if found := _asked(question, _IN, _WAS_THERE):
        return AskedPresence(found[0], given(found[1]), True, of_place=True)
    if found := _asked(question, _IN_EDITION) or _asked(question, _THERE_IN) or _asked(question, _EXIST_IN, _DID):
        what, dated = found
        edition, whether = given(dated), True
    elif found := _asked(question, _STILL_IN):
        what, _ = found
        edition, whether = None, True
    elif found := _asked(question, _STILL_EXEMPT):
        what, _ = found
        return AskedPresence(what, None, True, if_gone=True)
    elif match := _HAPPENED.match(question):
        what, edition, whether = match["what"], None, False
    else:
        return None
    return AskedPresence("" if _PRONOUN.fullmatch(what) else what, edition, whether)


def asked_since_when(question: str) -> str | None:
    """What it is asked of, "" for what the turn before told of; None when it is not asked."""
    match = _SINCE_WHEN.match(question)
    if match is None:
        return None
    what = (match["what"] or "").strip()
    return "" if not what or _PRONOUN.fullmatch(what) else what


def _asked(question: str, end: Pattern, opens: Pattern = _IS) -> tuple[str, re.Match[str]] | None:
    """What stands between "is" and the end that is looked for, with that end."""
    begin = opens.match(question)
    match = end.search(question, begin.end()) if begin else None
    if begin is None or match is None:
        return None
    what = question[begin.end() : match.start()].strip()
    while said := _BEFORE_IN.search(what):
        what = what[: said.start()].rstrip()
    return (what, match) if what and not _OF_CLAIMS.search(what) else None
