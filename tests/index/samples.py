"""Small texts to index: parts of the real one, so that a test need not encode a whole title."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from corpus.library import SourceRecord, source_records

_PART = re.compile(r"^PART (\d+)_", re.MULTILINE)


def record(folder: Path, *parts: str, name: str = "small") -> SourceRecord:
    """A source of its own in `folder`: the real title's first lines and some of its parts."""
    [real] = [one for one in source_records() if one.id == "6cfr-2017"]
    text = real.load().text
    starts = {match[1]: match.start() for match in _PART.finditer(text)}
    ends = dict(zip(starts, [*list(starts.values())[1:], len(text)], strict=True))
    head = text[text.index("TITLE 6--") : text.index("Part", text.index("CHAPTER I--"))]
    path = folder / f"{name}.txt"
    path.write_text("\n\n\n".join([head, *(text[starts[part] : ends[part]] for part in parts)]), encoding="utf-8")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return SourceRecord(name, "Parts of 6 CFR", real.kind, "2017", "a test", path, digest)


class Notes:
    """A `Progress` that keeps what it is told."""

    def __init__(self) -> None:
        self.stages: list[str] = []
        self.totals: dict[str, int | None] = {}
        self.done: dict[str, int] = {}
        self.notes: list[str] = []

    def stage(self, name: str, total: int | None = None) -> None:
        self.stages.append(name)
        self.totals[name] = total
        self.done[name] = 0

    def advance(self, n: int = 1) -> None:
        self.done[self.stages[-1]] += n

    def note(self, text: str) -> None:
        self.notes.append(text)
