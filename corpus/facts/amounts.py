"""Money and what is free of it: rates, thresholds, allowances, penalties, percentages, rules on fees.

A figure is read where it is printed, in running text, lists and tables; what it is for is said in
the words around it. Sentences that say who pays what without a figure are facts of form "rule".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.facts import provisos
from corpus.facts.rulings import Amount
from corpus.model import APPARATUS, Document, Kind, Node, Span
from corpus.numbers import IN_WORDS
from corpus.patterns import Pattern
from corpus.sentences import sentences
from corpus.text import fold, fold_with_offsets

__all__ = ["FORMS", "Amount", "extract"]

FORMS: Final = {
    "rate": "a price for so much",
    "threshold": "what begins or ends at this amount",
    "allowance": "what is free",
    "penalty": "a penalty",
    "percentage": "a share",
    "amount": "an amount",
    "table": "a row of a table of fees",
    "rule": "who pays, how, and when not; no figure",
}
_NUMBER = rf"(?:\d[\d,]*|one hundred|{IN_WORDS})"
_FIGURE = Pattern(
    rf"\$\d+(?:,\d{{3}})*(?:\.\d\d)?|\$\.\d\d|\b{_NUMBER} cents?\b|\btwice the amount\b|"
    rf"\b(?:double|treble|triple) damages\b|\b{_NUMBER} percent(?: \(\d+%\))?|\b\d+%|"
    rf"\b(?P<allowed>{_NUMBER}(?: free)? pages?|{_NUMBER} hours?(?= of search))\b",
    re.IGNORECASE,
)
_MARKS = ("$", "cent", "amount", "damages", "%", "page", "hour")  # in small letters: one stands in every figure
_IN_CENTS = Pattern(r"^\$\.|cents?$", re.IGNORECASE)
_FREE = Pattern(r"\bfree\b|\bwithout charge\b|\bno charge\b|\bfirst\b", re.IGNORECASE)
_ITEM = Pattern(r"(?:^|[:;,] )(?:and )?(?P<item>[A-Za-z][\w/ -]{2,40}?)(?:--|—)$")
_PER = Pattern(
    r"\s*(?P<per>per [a-z]+(?: (?!per\b)[a-z]+)?(?: per (?:calendar |fiscal )?[a-z]+)?|for each (?:such )?[A-Za-z]+)",
    re.IGNORECASE,
)
_FOR_EACH = Pattern(r"\b[Ff]or each (?P<per>[a-z-]+(?: hour)?)")
_LIMIT = Pattern(
    r"\b(?:exceed\w*|excess of|over|less than|greater than|up to|at least|increase of|more than)\s+$|\bless than\b",
    re.IGNORECASE,
)
_LIMIT_AFTER = Pattern(r"\s*(?:\(\d+%\) )?or (?:less|more|greater|fewer)\b|[^.;]{0,12}\bare necessary\b", re.IGNORECASE)
_BOUNDS = Pattern(
    r"\b(?:not (?:more|less|to exceed)(?: than)?|no (?:more|less) than|more than|less than|up to|at least|"
    r"equal to or (?:less|greater) than|in excess of|greater than|not exceed|between|exceeding)\s+$|"
    r"\bbetween [$\d,.]+ and $",
    re.IGNORECASE,
)
_BOUNDS_AFTER = Pattern(r"\s*(?:\(\d+%\) )?(?P<bound>or (?:less|more|greater|fewer)|(?=and not|and \$))\b")
_BOUND = Pattern(r"[;:]\s|, |\bif |\bthat |\bwhen |--|—")
_ON_FEES = Pattern(r"\bfees?\b", re.IGNORECASE)
_MONEY = Pattern(
    r"\bfees?\b|\bcharg(?:e|es|ed|ing)\b|\bpay(?:s|ments?|able)?\b|\bpaid\b|\bcosts?\b|\binterest (?:charges|on|at)\b",
    re.IGNORECASE,
)
_BORNE = Pattern(
    r"\bborne by\b|\bat (?:the|its|his|their) (?:or her )?(?:own )?(?:\w+'s )?expense\b|"
    r"\bbear (?:its|his|her|their) own (?:costs?|expenses?)\b|\bat no (?:expense|cost)\b|"
    r"\bat a cost\b|\b[Ii]nterest(?:,| and) (?:penalties|related charges)\b|"
    r"\bdamages\b[^.;]* (?:may|shall|should|must) be awarded\b|\bdamages may be awarded\b|"
    r"\bin an amount (?:greater|less) than\b|"
    r"\b(?:[Cc]osts?|[Ee]xpenses?)\b[^.;]* (?:will|shall) be the responsibility of\b"
)
_DUTY = Pattern(r"\b(?:shall|must|may|will|is|are|should|cannot|does not|do not|grant)\b")
_CELL = Pattern(r"\.{2,}\s*|\s{2,}|\.$")
_LEAST_PHRASE = 4
_PHRASE = 16  # words before a figure that say what it is for


def extract(documents: Sequence[Document]) -> tuple[Amount, ...]:
    """Every amount, percentage, free allowance and rule on fees, in the order printed."""
    return tuple(found for document in documents for found in _of_document(document))


def _of_document(document: Document) -> Iterator[Amount]:
    for node in document.nodes:
        above = document.ancestors(node)
        if node.kind in APPARATUS or any(one.kind in APPARATUS for one in above):
            continue
        if node.kind is Kind.TABLE:
            yield from _rows(document, node)
            continue
        on_fees = any(one.kind is Kind.SECTION and _ON_FEES.search(one.heading) for one in (*above, node))
        yield from _sentences(document, node, on_fees)


def _sentences(document: Document, node: Node, on_fees: bool) -> Iterator[Amount]:
    for own in node.own:
        folded = fold_with_offsets(document.source.raw(own), own.start)
        for start, end in sentences(folded.text):
            text = folded.text[start:end]
            span = Span(own.source, *folded.source_range(start, end))
            figures = [match for match in _figures_of(text) if _counts(match, text)]
            for match in figures:
                yield _amount(node.cite, text, match, span)
            if not figures and _is_rule(text, on_fees):
                yield Amount(node.cite, "rule", "", "", "", "", provisos.stated(text), span)


def _figures_of(text: str) -> Iterator[re.Match[str]]:
    lower = text.lower()
    return _FIGURE.finditer(text) if any(mark in lower for mark in _MARKS) else iter(())  # most sentences have none


def _counts(match: re.Match[str], text: str) -> bool:
    """Whether it is money or free of it: "5,000 pages" are when fees hang on them."""
    return not match["allowed"] or bool(_MONEY.search(text) or _FREE.search(text))


def _is_rule(text: str, on_fees: bool) -> bool:
    pays = _MONEY.search(text) if on_fees else _ON_FEES.search(text)
    return bool((pays or _BORNE.search(text)) and _DUTY.search(text))


def _amount(cite: str, text: str, match: re.Match[str], span: Span) -> Amount:
    before, after = text[: match.start()], text[match.end() :]
    item = _ITEM.search(before)
    per = _PER.match(after)
    each = _FOR_EACH.search(before) if item else None
    return Amount(
        cite=cite,
        form=_form(text, match, bool(item or (per and _IN_CENTS.search(match[0])))),
        bound=_bound(before, after),
        figure=match[0],
        per=per["per"] if per else f"for each {each['per']}" if each else "",
        purpose=item["item"].strip() if item else _purpose(before),
        condition=provisos.stated(text),
        span=span,
    )


def _bound(before: str, after: str) -> str:
    limits = _BOUNDS.search(before) or _BOUNDS_AFTER.match(after)
    if not limits:
        return ""
    bound = (limits["bound"] if "bound" in limits.re.groupindex else limits[0]).strip()
    return "" if bound.endswith(" and") else bound  # "between" stands with the first of two


def _form(text: str, match: re.Match[str], priced: bool) -> str:
    before, after = text[: match.start()], text[match.end() :]
    if priced:
        return "rate"
    if match[0][0].lower() in "td" and match[0].endswith(("amount", "damages")):
        return "penalty"  # an assessment, in place of damages
    if "penalty" in text:
        return "penalty"
    if match["allowed"] and "deducting" in before:
        return "amount"  # allowed elsewhere
    if match["allowed"] and _FREE.search(text):
        return "allowance"
    if "cent" not in match[0] and "%" not in match[0] and (_LIMIT.search(before) or _LIMIT_AFTER.match(after)):
        return "threshold"
    return "percentage" if "percent" in match[0] or "%" in match[0] else "threshold" if match["allowed"] else "amount"


def _purpose(before: str) -> str:
    """The words of the clause that lead to a figure."""
    begin = max((match.end() for match in _BOUND.finditer(before)), default=0)
    if len(before[begin:].split()) < _LEAST_PHRASE:  # "..., up to $25.00": the clause before says for what
        begin = 0
    words = re.sub(r"^(?:\([0-9A-Za-z]{1,5}\)\s*)+", "", before[begin:]).split()
    return " ".join(words[-_PHRASE:])


def _rows(document: Document, table: Node) -> Iterator[Amount]:
    """The rows of a table whose head names fees: a row begins at the margin, rules are dashes."""
    for own in table.own:
        raw = document.source.raw(own)
        lines = [(m.start(), m[0]) for m in re.finditer(r"[^\n]+", raw)]
        body = [(at, line) for at, line in lines if line.strip(" -")]
        if not body or not _ON_FEES.search(body[0][1]):
            continue
        head = [cell.strip() for cell in re.split(r"\s{2,}", body[0][1].strip())]
        margin = min((_indent(line) for _, line in body[1:]), default=0)
        rows: list[tuple[int, int, list[str]]] = []
        for at, line in body[1:]:
            cells = [cell.strip() for cell in _CELL.split(line.rstrip()) if cell.strip()]
            if _indent(line) > margin and rows:
                begin, _, held = rows[-1]
                rows[-1] = (begin, at + len(line), [f"{held[0]} {cells[0]}", *held[1:], *cells[1:]])
            else:
                rows.append((at, at + len(line), cells))
        for begin, end, cells in rows:
            span = Span(own.source, own.start + begin, own.start + end)
            said = "; ".join(f"{column}: {cell}" for column, cell in zip(head, cells, strict=False))
            yield Amount(table.cite, "table", "", _figures(fold(raw[begin:end])), "", said, "", span)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _figures(row: str) -> str:
    return "; ".join(match.strip("()") for match in re.findall(r"\([^)]*free\)", row))
