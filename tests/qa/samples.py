"""Small answers and entries to render, compare and report; none of them is read from a source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from corpus.facts.entries import Claim, Entry, Quoted, Reason
from qa.answer import Answer, AnswerKind, Citation, Table

RECORDS = "Freedom of Information Act and Privacy Act Records System of Records"
CLAIMED = "exempt from 5 U.S.C. 552a(c)(3) and (4) " * 5


def citation(
    cite: str = "6 CFR 5.8(a)(1)",
    quote: str = "within 90 working days",
    heading: str = "Administrative appeals.",
) -> Citation:
    return Citation(cite, heading, quote, source="6cfr-2017", start=10, end=32)


def answer(kind: AnswerKind = AnswerKind.DEADLINE, **changes: Any) -> Answer:
    given: dict[str, Any] = {
        "question": "How long to appeal?",
        "understood": "the time to appeal a FOIA denial",
        "answer": "90 working days: the appeal must be received within 90 working days.",
        "citations": [citation()],
        "confidence": 0.9,
        "elapsed_ms": 1.5,
    } | changes
    return Answer(kind=kind, **given)


def systems() -> Answer:
    return answer(
        AnswerKind.SYSTEMS,
        question="which systems are exempt from (e)(12)",
        understood="systems of records exempt from (e)(12), under any authority",
        answer="2 systems of records are exempt from 5 U.S.C. 552a(e)(12).",
        entries=[1, 8],
        count=2,
        table=Table(
            ["entry", "system", "authority"],
            [[1, f"DHS/ALL-001 {RECORDS}", "(j)(2)"], [8, "MAGNET Maritime Awareness Global Network", None]],
        ),
        citations=[
            citation("6 CFR Part 5 Appendix C(1)", CLAIMED, heading=RECORDS),
            citation("6 CFR Part 5 Appendix C(8)", "the MAGNET system", heading=""),
        ],
        notes=["Entry 60 is not used in this edition."],
    )


def entry(number: int = 1, **changes: Any) -> Entry:
    cite = f"6 CFR Part 5 Appendix C({number})"
    given: dict[str, Any] = {
        "entry": number,
        "system_id": "DHS/ALL-001",
        "name": RECORDS,
        "acronyms": (),
        "components": ("ALL",),
        "claims": (
            Claim(("(j)(2)", "(k)(2)"), ("(c)(3)", "(d)"), None, "are exempt from", cite, 5, 20),
            Claim(("(k)(5)",), ("(e)(1)",), "investigatory", "is exempt from", cite, 30, 44),
        ),
        "reasons": (Reason("(a)", ("(c)(3)",), "Accounting", "because", f"{cite}(a)", 50, 57),),
        "waivers": (),
        "not_asserted": (),
        "pass_through": (),
        "extensions": (),
        "justifications": (),
        "opening": Quoted("A system of records.", "6 CFR Part 5 Appendix C(1)", 0, 20),
        "findings": (),
        "source": "6cfr-2017",
        "cite": cite,
        "start": 0,
        "end": 60,
        "text": "",
    } | changes
    return Entry(**given)


def file_of(folder: Path, *lines: str, name: str = "q.jsonl") -> Path:
    """A question file of these lines."""
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
