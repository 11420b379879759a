"""Trials of the texts, the program's and the user's: changed before and while they are read."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import faults
from damage_desk import SET, Case, Desk
from faults import fresh, run

TITLE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<ECFR>\n<AMDDATE>Jan. 22, 2026\n</AMDDATE>\n<DIV1 N="7" TYPE="TITLE">\n'
    '<HEAD>Title 7—Agriculture</HEAD>\n<DIV5 N="1" TYPE="PART" VOLUME="1">\n<HEAD>PART 1—KITES\n</HEAD>\n'
    '<DIV8 N="1.1" TYPE="SECTION" VOLUME="1">\n<HEAD>§ 1.1   Roofs.</HEAD>\n<P>A kite may be flown.\n</P>\n'
    "</DIV8>\n</DIV5>\n</DIV1>\n</ECFR>\n"
)


def changed(desk: Desk) -> Iterator[Case]:
    """A text of the program or of the user that is not the one it was, before and while it is read."""
    root = desk.place / "program"
    for package in ("chat", "corpus", "index", "qa"):
        shutil.copytree(faults.ROOT / package, root / package, ignore=shutil.ignore_patterns("__pycache__"))
    home = desk.copy("changed")
    for path in [root / "corpus/data/6cfr-2017.txt", root / "corpus/data/sources.toml"]:
        if not path.exists():
            continue
        data = path.read_bytes()
        for what, put in {"truncated": data[:-100], "emptied": b"", "not UTF-8": b"\xff" + data}.items():
            path.write_bytes(put)
            yield f"{path.name} {what}", fresh(home, "ask", SET, root=root).refused("source", codes=[4])
        path.unlink()
        yield f"{path.name} removed", fresh(home, "ask", SET, root=root).refused("source", codes=[4])
        path.write_bytes(data)
    yield "put back", fresh(home, "ask", "--json", SET, root=root).failed

    title = desk.place / "title-7-2026-01-22.xml"
    title.write_text(TITLE, encoding="utf-8")
    yield "a title added", run(home, "sources", "add", str(title)).failed
    for path in sorted((home / "sources").glob("7cfr*")):
        data = path.read_bytes()
        for what, put in {"truncated": data[:-10], "emptied": b"", "flipped": bytes([data[0] ^ 1]) + data[1:]}.items():
            path.write_bytes(put)
            yield f"added {path.suffix} {what}", run(home, "ask", SET).refused("sources remove", codes=[4])
        path.write_bytes(data)
    (home / "sources" / "7cfr-2026-01-22.txt").unlink()
    yield "added text removed by hand", run(home, "ask", SET).refused("sources remove", codes=[4])
    yield "then removed as said", run(home, "sources", "remove", "7cfr-2026-01-22").failed or desk.wrong(home)
    listed = home / "sources" / "sources.toml"
    listed.write_bytes(b"[[source")
    yield "the list damaged", run(home, "ask", SET).refused(str(listed), codes=[4])
    listed.unlink()
    yield "the list removed", desk.wrong(home)

    note = desk.place / "moving.jsonl"
    whole = "".join(json.dumps({"id": n, "text": f"Kite {n} may be flown. " + "x " * 4000}) + "\n" for n in range(4000))
    for number in range(6):  # written again and again while it is read
        note.write_text(whole)
        writing = faults.start(lambda: _writing(note, whole))
        done = run(home, "sources", "add", str(note))
        writing.kill_after(0)
        writing.wait()
        told = done.refused("moving.jsonl", codes=[2])
        yield f"written while it is added {number}", told and done.failed and f"{told}; {done.failed}"
        if not done.code:
            run(home, "sources", "remove", "moving")
    yield "after it", desk.wrong(home)


def _writing(file: Path, whole: str) -> int:
    while True:
        with file.open("w") as opened:
            for start in range(0, len(whole), 1 << 20):
                opened.write(whole[start : start + (1 << 20)])
                opened.flush()
