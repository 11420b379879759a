"""Where the claims and the reasons of an entry part, and slips in its printed text.

A finding reports words and their place. It judges nothing: what an entry claims stays what it claims.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus import provision
from corpus.facts.entries import RESERVED, Claim, Entry, Finding, Reason
from corpus.facts.reasons import lead_in
from corpus.facts.titles import titled
from corpus.model import Document, Node
from corpus.patterns import Pattern
from corpus.provision import Provision
from corpus.text import fold_with_offsets

_JUSTIFIES = Pattern(r",?\s*(?:because|inasmuch as|to the extent)\b")
_NESTED = Pattern(r"(?<=[:.] )\([a-z0-9]{1,4}\) From subsections? .*?(?=[(]?(?:because|inasmuch)\b)")
_SLIPS = (
    ("statute misprinted", Pattern(r"\b5 U\.S\.C\. (?:522a?|552)(?=\s?\([a-k]\))")),
    ("space inside a provision", Pattern(r"\([a-z]\) \(\d{1,2}\)|\([a-z]\)\(\d\) \([A-I]\)")),
    ("parentheses missing", Pattern(r"(?<![\w(])[a-z]\(\d{1,2}\)")),
    ("digit in a word", Pattern(r"\b\d[a-z]{4,}\b")),
    ("two verbs", Pattern(r"\bis may\b")),
    ("it's for its", Pattern(r"\bit's\b(?= [A-Z])")),
    ("full stop missing", Pattern(r"(?<=[a-z]{4}) (?=The DHS/[A-Z]+-+\d)")),
    ("range inside one pair of parentheses", Pattern(r"\([a-k]\)\(\d{1,2} (?:through|to) \d{1,2}\)")),
    ("semicolon for a comma", Pattern(r"\([A-I]\); (?=\([A-I]\))|552a\([jk]\)\(\d\); (?=\([a-i]\))")),
    ("colon for a semicolon", Pattern(r"\(\d{1,2}\): (?=\([a-k]\))")),
    ("word out of place", Pattern(r"\bthis system records is\b")),
    ("space missing", Pattern(r"\([a-k]\)\(\d\),(?=[a-z])")),
)


def with_misnamed(entries: Sequence[Entry]) -> Iterator[Entry]:
    """The entries, with a finding where a provision is given the name of another.

    What a provision is called is what most reasons call it.
    """
    called: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        for reason in entry.reasons:
            for title, provisions in titled(reason.quote):
                for one in provisions:
                    called[one][title] += 1
    usual = {one: names.most_common(1)[0][0] for one, names in called.items()}
    bearers = {title: [one for one, name in usual.items() if name == title] for title in usual.values()}
    for entry in entries:
        found = []
        for reason in entry.reasons:
            for title, provisions in titled(reason.quote):
                wrong = [p for p in provisions if usual[p] != title and called[p][title] == 1]
                others = bearers.get(title, [])
                if wrong and others and not any(_read(p).meets(_read(o)) for p in wrong for o in others):
                    named = f"{', '.join(wrong)} is called {title}, the name of {', '.join(others)}"
                    detail = f"{named}; elsewhere {usual[wrong[0]]}"
                    found.append(_finding("slip in print", reason, detail, wrong))
        yield replace(entry, findings=(*entry.findings, *found)) if found else entry


def find(document: Document, entry: Node, claims: Sequence[Claim], reasons: Sequence[Reason]) -> tuple[Finding, ...]:
    claimed = [_read(text) for text in dict.fromkeys(p for claim in claims for p in claim.provisions)]
    reasoned = [_read(text) for text in dict.fromkeys(p for reason in reasons for p in reason.provisions)]
    return (
        *_reserved(document, entry),
        *_reasons_without_claim(reasons, claimed),
        *_claims_without_reason(entry, claims, reasons, reasoned),
        *_narrower_reasons(reasons, claimed, reasoned),
        *_restatements(document, reasons),
        *_layout(document, reasons),
        *_slips(document, entry),
    )


def _reserved(document: Document, entry: Node) -> Iterator[Finding]:
    printed = document.source.quote(entry.span)
    if re.fullmatch(r"\d{1,3}\. \[Reserved\]\.?", printed, re.IGNORECASE):
        what = "the number is kept free: no system is printed under it"
        yield Finding(RESERVED, printed, what, (), entry.cite, entry.span.start, entry.span.end)


def _reasons_without_claim(reasons: Sequence[Reason], claimed: Sequence[Provision]) -> Iterator[Finding]:
    for reason in reasons:
        unsupported = [p for p in reason.provisions if not any(_read(p).meets(c) for c in claimed)]
        if unsupported:
            yield _finding(
                "reason without claim",
                reason,
                f"a reason is printed for {', '.join(unsupported)}, which the entry does not claim",
                unsupported,
            )


def _claims_without_reason(
    entry: Node, claims: Sequence[Claim], reasons: Sequence[Reason], reasoned: Sequence[Provision]
) -> Iterator[Finding]:
    for claim in claims:
        missing = [p for p in claim.provisions if not any(_read(p).meets(r) for r in reasoned)]
        if missing and reasons:
            yield Finding(
                "claim without reason",
                claim.quote,
                f"{', '.join(missing)} is claimed and no reason is printed for it",
                tuple(missing),
                claim.cite,
                claim.start,
                claim.end,
            )
    if claims and not reasons:
        yield Finding(
            "no reasons printed",
            claims[0].quote,
            "the entry prints no reason paragraph",
            tuple(claims[0].provisions),
            entry.cite,
            claims[0].start,
            claims[0].end,
        )


def _narrower_reasons(
    reasons: Sequence[Reason], claimed: Sequence[Provision], reasoned: Sequence[Provision]
) -> Iterator[Finding]:
    for reason in reasons:
        for text in reason.provisions:
            given = _read(text)
            wider = [c for c in claimed if c != given and c.covers(given) and c not in reasoned]
            if wider and given not in claimed:
                yield _finding(
                    "reason narrower than claim",
                    reason,
                    f"the entry claims {', '.join(map(str, wider))}; the reason speaks of {text} only",
                    [text],
                )


def _restatements(document: Document, reasons: Sequence[Reason]) -> Iterator[Finding]:
    for reason in reasons:
        printed = fold_with_offsets(document.source.text[reason.start : reason.end]).text
        body = printed[printed.index("From subsection") :]
        _, _, end = lead_in(body)
        if not _JUSTIFIES.match(body, end):
            yield _finding(
                "reason restates the statute",
                reason,
                f"the paragraph on {', '.join(reason.provisions)} repeats what the statute says and gives no reason",
                list(reason.provisions),
            )


def _layout(document: Document, reasons: Sequence[Reason]) -> Iterator[Finding]:
    for reason in reasons:
        if reason.label is None:
            yield _finding("reason without a letter", reason, "the reason carries no letter", [])
        else:
            before = document.source.text[: reason.start]
            if not before.endswith(("\n    ", "\n", "- ")):
                yield _finding(
                    "reasons run together",
                    reason,
                    "two reasons are printed in one paragraph",
                    list(reason.provisions),
                )
        folded = fold_with_offsets(document.source.text[reason.start : reason.end], reason.start)
        for nested in _NESTED.finditer(folded.text, 4):
            start, end = folded.source_range(nested.start(), nested.end())
            if any(other.start == start for other in reasons):
                continue
            yield Finding(
                "reason inside another",
                nested[0].strip(),
                "a second reason is printed inside this one",
                tuple(reason.provisions),
                reason.cite,
                start,
                end,
            )


def _slips(document: Document, entry: Node) -> Iterator[Finding]:
    folded = fold_with_offsets(document.source.raw(entry.span), entry.span.start)
    for what, pattern in _SLIPS:
        for match in pattern.finditer(folded.text):
            left, right = max(0, match.start() - 12), min(len(folded.text), match.end() + 12)
            start, end = folded.source_range(left, right)
            yield Finding("slip in print", folded.text[left:right], what, (), entry.cite, start, end)


def _finding(kind: str, reason: Reason, detail: str, provisions: Sequence[str]) -> Finding:
    return Finding(kind, reason.quote, detail, tuple(provisions), reason.cite, reason.start, reason.end)


def _read(text: str) -> Provision:
    read = provision.parse(text)
    assert read is not None
    return read
