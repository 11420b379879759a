"""A program run to its end, timed from outside: what `benchmarks` measures, it measures here."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Run:
    """One process: seconds from its start to its end, and of the processor; the most memory it held in MiB, what it
    wrote."""

    seconds: float
    processor: float
    memory: float
    output: str


def run(arguments: Sequence[str], home: Path, given: str = "") -> Run:
    """`arguments` for Python, with `home` for cfr's. Standard error passes through; a name that ends
    with .py is one of `benchmarks`. Exits when it fails; 3 (no answer) is no failure."""
    first, *rest = arguments
    command = [sys.executable, str(HERE / first) if first.endswith(".py") else first, *rest]
    environment = {**os.environ, "CFR_HOME": str(home), "PYTHONPATH": str(HERE.parent), "TQDM_DISABLE": "1"}
    with tempfile.TemporaryFile() as read, tempfile.TemporaryFile() as written:
        read.write(given.encode())
        read.seek(0)
        started = time.perf_counter()
        process = subprocess.Popen(command, stdin=read, stdout=written, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 3):
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        written.seek(0)
        unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
        return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit, written.read().decode())
