"""What of a question has been read already, blanked out, so that nothing reads it twice; the rest keeps its place."""

from __future__ import annotations

from collections.abc import Sequence


def overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in spans)


def blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
