"""Particulars that a question asks for, and that rules give in so many words or not at all: a time of day, a form, a
web address, a colour, a room, a place, a court.

Patterns of ordinary English over the question and over a text; it ranks and quotes nothing.
"""

from __future__ import annotations

from typing import Final

from qa.retrieved.kind import Kind, kind

PARTICULARS: Final[tuple[Kind, ...]] = (
    kind(
        r"(?<!in )\b(?:what|which) "
        r"(?:time of (?:the )?day|hours?\b(?! of\b)|time (?:do|does|is|are|must|will|should|can)\b)",
        "gives no time of day",
        r"\b\d{1,2}(?::\d\d(?::\d\d)?)? ?[ap]\.?m\b|\bnoon\b|\bmidnight\b|\bbusiness hours\b",
    ),
    kind(
        r"\bform numbers?\b|^\W*(?:which|what)(?: \w+)? form\b(?! of\b)|\bwhat is the (?:form|name of the form)\b",
        "names no form",
        r"\b(?:[Ff]orm|SF|OMB|DHS Form)[- ](?:No\. )?(?:[A-Z]+\b|\d)|\b(?:disclosure|request|claim|complaint) form\b",
        cased=True,
    ),
    kind(
        r"\b(?:what|which)(?: is the)?(?: [\w-]+)? (?:web ?(?:site|page|address)|url|internet address|online portal)\b",
        "gives no web address",
        r"\bhttp|\bwww\b|\.gov\b|\bWeb ?site\b",
    ),
    kind(r"\b(?:what|which) colou?rs?\b", "names no colour", r"\b(?:red|blue|green|yellow|orange|white|black|colou?r)"),
    kind(
        r"\b(?:what|which) (?:room|floor|building|courtroom)\b",
        "gives no address",
        r"\b(?:Room|Suite|Building|Floor|Bldg\.?)\b|\b\d(?:st|nd|rd|th) Floor\b",
        cased=True,
    ),
    kind(
        r"\b(?:what|which) (?:city|town|state|county|country)\b",
        "names no place",
        r"\b[A-Z][a-z]+,? (?:[A-Z]{2}\b|D\.?C\.?)|\b(?:States?|county|counties|districts?|country|countries)\b",
        cased=True,
    ),
    kind(
        r"\b(?:what|which) courts?\b(?! (?:orders?|reporters?|papers?|records?)\b)",
        "names no court",
        r"\b[Cc]ourts?\b",
        cased=True,
        anywhere=True,
    ),
)
