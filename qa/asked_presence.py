"""Whether it is asked if an edition has a system, or what became of one ("was MAGNET in the 2017 edition?").

It reads words; which systems and editions there are it does not know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.named_editions import DATE, given

_EDITION = r"(?:edition|version|text)"
_TEXT = rf"(?P<of>{_EDITION}\s+(?:of|from)\s+)?{DATE}(?(of)|\s+{_EDITION})"
_NAME = r"(?:(?!\b(?:exempt\w*|claim\w*|said|stated|defined|required|allowed|mentioned|under)\b|\(\w+\)\()[^?])+?"
_LISTS = r"(?:(?:exemption\s+)?(?:appendix(?:\s+c)?|matrix|list)|text|rules?)"
_IN_EDITION = re.compile(
    rf"^\W*(?:(?:and|but|so)\s+)?(?:was|were|is|are)\s+(?P<what>{_NAME})\s+(?:(?:already|still|listed|found|there)\s+)*"
    rf"(?:in|part\s+of)\s+(?:the\s+)?{_TEXT}\W*$",
    re.IGNORECASE,
)
_STILL_IN = re.compile(
    rf"^\W*(?:(?:and|but|so)\s+)?(?:is|are)\s+(?P<what>{_NAME})\s+still\s+"
    rf"(?:(?:listed\s+|found\s+)?(?:in|part\s+of|on)\s+(?:the\s+)?{_LISTS}|there|listed)\W*$",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"^\W*(?:(?:and|but|so)\s+)?what(?:\s+has|['’]s)?\s+(?:happened\s+to|became\s+of|become\s+of)\s+(?P<what>\S.*?)\W*$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:it|this|that|that system|this system|the system)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AskedPresence:
    """`what` is asked of, "" for what the turn before told of; `edition` as `corpus.days.last` reads it, None for the
    newest. `whether` is a question of yes or no."""

    what: str
    edition: str | None
    whether: bool


def asked_presence(question: str) -> AskedPresence | None:
    """None when the question asks something else."""
    if match := _IN_EDITION.match(question):
        edition, whether = given(match), True
    elif match := _STILL_IN.match(question):
        edition, whether = None, True
    elif match := _HAPPENED.match(question):
        edition, whether = None, False
    else:
        return None
    return AskedPresence("" if _PRONOUN.fullmatch(match["what"]) else match["what"], edition, whether)
