"""Changes a word of one section of the first text, and brings the index of the home up to date.

CFR_HOME=DIR python benchmarks/rebuild.py      (how many texts were encoded again, on standard output)
"""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import replace
from pathlib import Path

from corpus.library import SourceRecord
from index.build import ensure
from index.home import default_home, known_records
from index.progress import Silent


class Encoded(Silent):
    """How many texts were encoded."""

    def __init__(self) -> None:
        self.count = 0

    def stage(self, name: str, total: int | None = None) -> None:
        if name == "encoding passages":
            self.count = total or 0


def changed(record: SourceRecord, folder: Path) -> SourceRecord:
    """The text with two more words at the end of a sentence in its middle."""
    text = record.path.read_text(encoding="utf-8")
    at = text.index(". ", len(text) // 2)
    path = folder / record.path.name
    path.write_text(f"{text[:at]} as amended{text[at:]}", encoding="utf-8")
    return replace(record, path=path, sha256=hashlib.sha256(path.read_bytes()).hexdigest())


def main() -> None:
    home = default_home()
    first, *others = known_records(home)
    encoded = Encoded()
    with tempfile.TemporaryDirectory() as folder:
        ensure(home, progress=encoded, records=[changed(first, Path(folder)), *others]).close()
    print(encoded.count)


if __name__ == "__main__":
    main()
