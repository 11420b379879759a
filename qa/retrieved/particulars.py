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
    kind(
        r"\bin dollars\b|\bdollar (?:amount|figure|value)s?\b|\b(?:penalty|fine) amounts?\b",
        "gives no amount in dollars",
        r"\$\s?\d|\b(?:cents|dollars)\b",
    ),
    # By its name: "which companies must register" asks who they are by what they do.
    kind(
        r"^\W*(?:which|what) (?:[\w-]+ ){0,3}?"
        r"(?:(?:compan(?:y|ies)|firms?|vendors?|banks?|bureaus?|collection agenc(?:y|ies)|hotels?|airlines?|brands?|"
        r"manufacturers?|newspapers?|servers?|software) (?:do(?:es)?\b|(?!is\b|has\b|was\b)[a-z]+(?<![su])s\b)|"
        r"software (?:is|are) used\b)",
        "names none of them",
        r"\b(?:Inc|LLC|Corp|Ltd)\b|\b[A-Z][a-z]+ (?:Company|Corporation|Bank)\b",
        cased=True,
    ),
    kind(
        r"\b(?:what|which|how much|hours of) (?:[\w-]+ )?training\b(?! (?:records?|materials?)\b)",
        "tells of no training",
        r"\b(?:train|instruct(?:s|ed|ions?)?\b|orientat|brief(?:ing|ed))",
    ),
    kind(r"\b(?:what|which) (?:\w+ )?clearance\b", "tells of no clearance", r"\bclear(?:ance|ed)\b"),
    kind(
        r"^\W*how long (?:do|does|may|can|will|must|should) [^?]*\b(?:last|take)\W*$|"
        r"^\W*how long (?:is|are) (?:an?|the) (?:[\w-]+ ){0,2}(?:hearings?|inspections?|audits?|meetings?|interviews?|"
        r"conferences?|trials?|visits?|courses?|reviews?)\b(?! (?:good|valid|kept|pending)\b)",
        "does not tell how long it lasts",
        r"\b(?:last\w*|for (?:a (?:period|term)|up to|(?:no|not) (?:more|longer)|\w+ (?:hour|day|month|year|minute))|"
        r"(?:up to|exceed\w*|expir\w*|until|valid|terms? of|period of|longer than|more than|at least|remain\w*|"
        r"within|not later than) )",
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
