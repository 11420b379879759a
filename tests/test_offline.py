"""The whole of `cfr` where every socket is refused: it never reaches for the network."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# An audit hook hears of every socket before it is made, whatever library makes it, and cannot be taken off again.
# It ends the process, so that nobody can catch the refusal.
FORBIDDING = """
import os, sys
def refuse(event, given):
    if event.startswith("socket."):
        print(f"{event}{given!r}", file=sys.stderr, flush=True)
        os._exit(99)
sys.addaudithook(refuse)
"""
RUN = FORBIDDING + "from qa.__main__ import main\nsys.exit(main())"


def offline(home: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", RUN, "--home", str(home), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, stdin=subprocess.DEVNULL, timeout=300, check=False)


def test_a_socket_would_be_refused() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", FORBIDDING + "import socket; socket.socket()"], capture_output=True, check=False
    )
    assert ended.returncode == 99
    assert ended.stderr.startswith(b"socket.__new__")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ask", "--json", "which systems are exempt from (e)(12)"], 0),
        (["ask", "how long do I have to appeal a FOIA denial"], 0),
        (["ask", "what should a visitor with a service animal know about screening"], None),  # by search
        (["show", "6 CFR 5.8(a)(1)"], 0),
        (["exemptions", "--format", "csv"], 0),
        (["facts", "deadlines", "--format", "json"], 0),
        (["index", "verify"], 0),
        (["index", "info"], 0),
        (["sources", "check"], 0),
        (["completion", "bash"], 0),
        (["--version"], 0),
    ],
    ids=lambda given: " ".join(given)[:30] if isinstance(given, list) else "",
)
def test_a_command_needs_no_socket(home: Path, arguments: list[str], code: int | None) -> None:
    done = offline(home, *arguments)
    assert done.returncode in ((0, 3) if code is None else (code,)), done.stderr
    assert b"socket." not in done.stderr


def test_a_batch_needs_no_socket(home: Path, tmp_path: Path) -> None:
    questions = tmp_path / "questions.jsonl"
    asked = ["how many systems are exempt from (d)?", "who decides a Privacy Act appeal?"]
    questions.write_text("".join(json.dumps({"id": n, "question": one}) + "\n" for n, one in enumerate(asked)))
    for jobs in ("1", "2"):
        done = offline(home, "batch", str(questions), "--jobs", jobs, "--out", str(tmp_path / f"out{jobs}.jsonl"))
        assert done.returncode == 0, done.stderr
        assert len((tmp_path / f"out{jobs}.jsonl").read_text().splitlines()) == 2


def test_a_text_is_added_and_indexed_without_a_socket(own_home: Path, tmp_path: Path) -> None:
    """Passages are encoded, and the index is built, by what is installed."""
    file = tmp_path / "notes.jsonl"
    file.write_text('{"id": "1", "text": "A kite may be flown from the roof on Sundays."}\n')
    assert offline(own_home, "sources", "add", str(file)).returncode == 0
    done = offline(own_home, "ask", "when may a kite be flown from the roof?", "--json")
    assert done.returncode == 0, done.stderr
    assert b"[notes:1]" in done.stdout
