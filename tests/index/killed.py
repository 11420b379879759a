"""Kills a small build at each step and looks at what is left: `python -m tests.index.killed HOME TEXTS`.

HOME has an index of part 3; TEXTS is an empty folder. Prints how often it was killed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from index.build import ensure, verify
from index.directories import stored
from tests.index.samples import record
from tests.killing import killed_at_each_step


def main(home: Path, texts: Path) -> None:
    records = [record(texts, "3")]
    current = stored(home)[0].name

    def out_of_date() -> None:
        for directory in stored(home):
            if directory.name == current:
                directory.rename(directory.with_name("0" * 32))

    def work() -> None:
        ensure(home, records=records).close()

    def look() -> None:
        left = {directory.name for directory in stored(home)}
        assert left <= {current, "0" * 32}, left
        assert left, "neither the old nor the new"
        with ensure(home, records=records) as index:
            assert index.tables.node("6 CFR 3.7(a)") is not None
        there = {path.name for path in (home / "index").iterdir()}
        beside = there - {"files.json"}  # of the encoder, once it is loaded
        assert beside == {".lock", current}
        out_of_date()

    out_of_date()
    times = killed_at_each_step(home, work, look)
    work()
    assert verify(home, records=records) == []  # it reads the encoder too, which no step touches
    print(times)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
