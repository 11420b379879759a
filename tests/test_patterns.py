"""No pattern hangs on a text made to trip it: each is tried in a process that is ended when one does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.adversarial import LENGTH, attempt, strings

ROOT = Path(__file__).parent.parent
GUARD = 240  # seconds for all of them; they take a tenth of it, and one that is exponential takes for ever


def test_no_pattern_hangs() -> None:
    command = [sys.executable, "-m", "tests.adversarial"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=GUARD, check=False)
    except subprocess.TimeoutExpired as ended:
        said = (ended.stdout or b"").decode().splitlines()
        raise AssertionError(f"it hangs on {said[-1] if said else 'nothing'}") from None
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 500


def test_the_strings_would_find_one_that_hangs() -> None:
    """What leads up to a repeat, and what it repeats, are among them."""
    made = set(strings(re.compile(r"see (?:\([a-z]\)|\([ivx]\))+ of")))
    assert any(text.startswith("see (a)(a)(a)") and len(text) > LENGTH - 10 for text in made)
    assert any(text.startswith("see (i)(i)(i)") for text in made)
    assert max(map(len, made)) <= LENGTH
    attempt(re.compile("a"), "aa", ("finditer", "match"))
