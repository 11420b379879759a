"""The title of the CFR that a question confines itself to ("in title 12"); which titles there are is not known here."""

from __future__ import annotations

import re

from corpus.patterns import Pattern

_CODE = (
    r"(?!\s*,?\s*(?:of\s+)?(?:the\s+)?(?:U\.?\s?S\b|United\s+States|\d|[IVX]+\b))"  # not "title 5, United States Code"
)
_IN = r"\b(?:in|within|under|from|throughout|(?:provisions?|parts?|sections?|rules?|regulations?|places?)\s+of)\s+"
_TITLE = Pattern(
    rf"{_IN}(?:title\s+(?P<title>\d{{1,2}})\b(?!\.){_CODE}|(?P<cfr>\d{{1,2}})\s*C\.?\s?F\.?\s?R\b\.?(?!\s*(?:§|\d|[Pp](?:ar)?t)))",
    re.IGNORECASE,
)


def asked_title(text: str) -> int | None:
    """The number of the title; None when none is said."""
    match = _TITLE.search(text)
    return int(match["title"] or match["cfr"]) if match else None
