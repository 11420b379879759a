"""The questions that are timed, and how long answers take in one process that stays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from processes import HERE, Run

QUESTIONS = sorted((HERE.parent / "tests" / "questions").glob("*.jsonl"))
RETRIEVED = "may a requester be charged for the time spent looking for records that are not found"
SET = "which systems are exempt from (e)(12)"


def questions_of(files: Sequence[Path]) -> list[str]:
    items = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines() if line]
    return [item["question"] for item in items if "question" in item]


def p50_and_p95(warm: Run) -> tuple[float, float]:
    """Milliseconds, of a run that prints a line a question (`warm.py`)."""
    times = [float(line) for line in warm.output.split()]
    return median(times), quantiles(times, n=20)[-1]
