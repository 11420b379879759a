"""Time limits: who must do what, how long there is for it, counted from what, on which condition.

Each period that a sentence prints is one fact, told apart by `form`; who and from when are read
from the grammar of the sentence and left empty where they cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.facts import clauses, periods, rests
from corpus.facts.periods import Period
from corpus.facts.rulings import Deadline
from corpus.model import FRONT_MATTER, Document, Kind, Node, Span
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import fold_with_offsets

__all__ = ["FORMS", "Deadline", "extract"]

FORMS: Final = {
    "limit": "it must be done by then",
    "at least": "it may not be earlier, or less",
    "extension": "so much longer",
    "effect": "what happens then of itself",
    "lasts": "how long something holds",
    "again": "how often",
    "condition": "what happens when it took longer, or not so long",
    "computation": "how days are counted",
    "unnumbered": "a time without a number: promptly, or when somebody fixes it",
    "open": "no limit: at any time, or at a later one",
    "length": "a length of time that limits nothing",
}
_LEADS = Pattern(
    r"(?:(?:(?P<limit>(?:at any time )?within|(?:but )?in no event (?:longer|more) than|"
    r"(?:but )?(?:in (?:any|no) event )?(?:any |no |not )?later than|not? more than|"
    r"no longer than|"
    r"(?:on or )?before(?: the)?(?: expiration of)?(?: the)?|not (?:to )?exceed(?:ing)?|"
    r"by(?: \S+ [ap]\.m\. \w+ on)?(?: the)?|"
    r"not longer than|on the)|"
    r"(?P<least>at least|not less than|no less than|no fewer than|not fewer than|(?:will |"
    r"shall )?not be (?:less|fewer) than|the expiration of(?: at least)?)|"
    r"(?P<beyond>longer than|exceeds?|more than|less than|shorter than|beyond)|"
    r"(?P<extension>(?:for )?(?:an|up to) additional|(?:for )?up to(?= \d+ additional)|for an?|an additional|"
    r"additional)|"
    r"(?P<lasts>for as long as [^.;]{3,120}?, plus|for a period ending at the (?:later|earlier) of|"
    r"for (?:a term of|up to|a (?:minimum )?period of|a minimum of|at least|the)?|until|a term of|up to)|"
    r"(?P<begins>starting on|beginning on|commencing on)(?: the)?|(?P<again>once every|each|every))\s+)+$",
    re.IGNORECASE,
)
_HAVE = Pattern(r"\b(?:have|has)\s+(?:up to |only |at least )?$")
_EXTENDS = Pattern(r"\bexten(?:d|sion)|\badditional\b", re.IGNORECASE)
_HAPPENS = Pattern(
    r"\b(?:become|be|constitute)s?\b.*\b(?:final|binding|effective|closed)|\bcharge interest\b|\baccrue", re.I
)
_HOLDS = Pattern(r"\b(?:expires?|valid|effective for|term of|maintain on file|retain|waive an?y? ?suspension|"
                    r"waive (?:a|the) suspension|declassif\w+|notice period|"
                    r"period of not more)\b", re.IGNORECASE)  # fmt: skip
_ON_A_DAY = Pattern(periods.OF_A_YEAR)
_NAMED = Pattern(r"(?:(?<=-day)|(?<=-week)|(?<=-month)|(?<=-year))(?: time)? period\b")
_PROVISO = Pattern(r"\bprovided that\b")
_NEVER = Pattern(r"\b(?:may|shall|must|can|will) not [^.;:,]*$")
_COUNTS = Pattern(r"\bcomputation\b|\bwill be presumed\b|\bwill be added to the time\b", re.IGNORECASE)
_BARRED = Pattern(
    r"\b(?:no|not have (?:the|any)?|lacks?(?: the)?) (?:authority|power|right) [^.;:]*$|"
    r"\b(?:may|shall|must|can|will)(?: not |not )[^.;:,]*$|\bnever [^.;:,]*$"
)
# "Longer than his stay or, if that has no end, longer than one year": the one is not told without the other.
_OTHER_TIME = Pattern(
    r"\b(?:longer|later|more) than [^.;:]{3,120}?,? or,? (?:if|when|where) [^.;:,]{3,80}, "
    r"(?:for an? (?:time )?period )?$"
)
_ITEM = Pattern(r"(?:\(\w+\) )*For (?:an? (?:time )?period (?=longer|beyond|more))?")
_WORKED = Pattern(r"\bemployed by such person for\b|college-level|\brecords that are more than|\bfirst two hours\b|"
                     r"\bof search\b|\bfree\b", re.IGNORECASE)  # fmt: skip


def extract(documents: Sequence[Document]) -> tuple[Deadline, ...]:
    """Every period of the texts but those of front matter and contents, in the order printed."""
    return tuple(found for document in documents for found in _of_document(document))


def _of_document(document: Document) -> Iterator[Deadline]:
    unsaid = {node.id for node in document.nodes if node.kind in FRONT_MATTER}
    for node in document.nodes:
        if node.kind in (Kind.TABLE, Kind.HEADING, Kind.HISTORY, Kind.AUTHORITY, Kind.SOURCE_NOTE):
            continue
        if node.id in unsaid or any(above.id in unsaid for above in document.ancestors(node)):
            continue
        yield from _of_node(document, node)


def _of_node(document: Document, node: Node) -> Iterator[Deadline]:
    above = _opening(document, node)
    for own in node.own:
        folded = fold_with_offsets(document.source.raw(own), own.start)
        for start, end in sentences(folded.text):
            text = folded.text[start:end]
            span = Span(own.source, *folded.source_range(start, end))
            for period in periods.find(text):
                if _is_never(text, period):
                    continue
                yield _deadline(node.cite, text, period, span, above if _ITEM.match(text) else "")


def _opening(document: Document, node: Node) -> str:
    """What opens the list that a paragraph is an item of; "" for another."""
    above = document.nodes[node.parent] if node.parent is not None else None
    words = document.source.quote(above.own[0]) if above is not None and above.own else ""
    return words.rstrip(":—- ") if words.endswith((":", "—", "-")) else ""


def _deadline(cite: str, text: str, period: Period, span: Span, above: str = "") -> Deadline:
    """`above` is what the sentence goes on with: "(1) For a period longer than one year"."""
    lead = _LEADS.search(text[: period.start])
    start = lead.start() if lead else period.start
    other = _OTHER_TIME.search(text[:start]) if lead and lead["beyond"] else None
    end = period.end + (len(named[0]) if (named := _NAMED.match(text, period.end)) else 0)
    if barred := _BARRED.search(above):  # whoever may not do what, in the words that open the list
        item = _ITEM.match(text)
        cut = min(item.end() if item else 0, start)
        at = len(above) + 1 - cut
        clause = clauses.read(f"{above} {text[cut:]}", at + (other.start() if other else start), at + end)
    else:
        clause = clauses.read(text, start, end)
    counted = text.find(clause.trigger, end) if clause.trigger else -1
    rest = rests.added(text, period.start, counted + len(clause.trigger) if counted >= 0 else end)
    conditions = [one for one in clause.condition.split("; ") if one not in rest] if not other else []
    return Deadline(
        cite=cite,
        form=_form(text, period, lead, clause, barred=barred is not None),
        actor=clause.actor,
        action=clause.action,
        period=text[other.start() if other else start : end].strip(),
        number=period.number,
        unit=period.unit,
        trigger=clause.trigger,
        condition="; ".join(conditions),
        span=span,
        rest=rest,
    )


def _is_never(text: str, period: Period) -> bool:
    """ "May not exceed that limit at any time", which is no time for it."""
    return (
        not period.unit and text.startswith("at any time", period.start) and bool(_NEVER.search(text[: period.start]))
    )


def _form(text: str, period: Period, lead: re.Match[str] | None, clause: clauses.Clause, *, barred: bool) -> str:
    before = _PROVISO.split(text[: period.start])[-1]
    beyond = lead and lead["beyond"] in ("beyond", "longer than", "more than")
    if period.unit == "":
        return "open" if periods.ENDLESS.match(text, period.start) else "unnumbered"
    if _ON_A_DAY.match(text, period.start):
        return "effect"
    if _COUNTS.search(text):
        return "computation"
    if _WORKED.search(text) and not clause.trigger.startswith("after"):
        return "length"
    if period.regular or (lead and lead["again"]):
        return "again"
    if beyond and (barred or _BARRED.search(before)):
        return "limit"  # what may not be done beyond it
    if clause.conditional or (lead and lead["beyond"] and not lead["limit"]):
        return "condition"
    if re.match(r"[ -](?:time )?period\b|[ -]day\b", text[period.end :]) and not (lead and lead["limit"]):
        return "length"
    if _EXTENDS.search(text[max(0, period.start - 45) : period.end]) and not (lead and lead["limit"]):
        return "extension"
    if lead and lead["least"]:
        return "at least"
    if lead and lead["lasts"] and not lead["lasts"].startswith("until"):
        return "lasts"
    if _HAPPENS.search(before) or (lead and lead["begins"]):
        return "effect"
    if _HOLDS.search(before) or (lead and lead["lasts"]):
        return "lasts"
    if lead and lead["limit"]:
        return "limit"
    return "limit" if _HAVE.search(before) or clause.trigger or "time limit" in before else "length"
