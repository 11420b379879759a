"""What is done to `cfr` and its files by `damage.py`: runs that are killed or hindered, files that are damaged.

A run is a process of its own, forked from this one, which has imported what a build and a search need.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from index.directories import stored
from qa.cli import main

for name in ("index.filling", "qa.assistant", "qa.lookups", "qa.retrieved.passages"):
    import_module(name)

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended; a signal that ended it is a negative code."""

    code: int
    out: str
    said: str

    @property
    def failed(self) -> str | None:
        """What is wrong with it as a run that should have gone well."""
        return None if self.code == 0 and "Traceback" not in self.said else f"exit {self.code}: {self.said[-600:]}"

    def refused(self, *words: str, codes: Sequence[int] = (2, 4)) -> str | None:
        """What is wrong with it as a run that should have ended with a message that has these words."""
        if self.code in codes and "Traceback" not in self.said and all(word in self.said for word in words):
            return None
        return f"exit {self.code}, expected {codes} and {words}: {self.said[-600:]}"

    @property
    def answer(self) -> dict[str, Any]:
        """An answer in JSON, without the time it took."""
        given: dict[str, Any] = json.loads(self.out or "{}")
        return {name: value for name, value in given.items() if name != "elapsed_ms"}


@dataclass(slots=True)
class Running:
    process: int
    out: IO[bytes]
    said: IO[bytes]
    began: float = field(default_factory=time.monotonic)

    def kill_after(self, seconds: float) -> None:
        """Also a process that has ended by then."""
        time.sleep(max(0.0, self.began + seconds - time.monotonic()))
        os.kill(self.process, signal.SIGKILL)

    def wait(self) -> Done:
        _, status = os.waitpid(self.process, 0)
        texts = []
        for file in (self.out, self.said):
            file.seek(0)
            texts.append(file.read().decode(errors="replace"))
            file.close()
        return Done(os.waitstatus_to_exitcode(status), *texts)


def start(work: Callable[[], int | None], prepare: Callable[[], object] | None = None) -> Running:
    """Does `work` in a process of its own, its streams kept; `prepare` is done there first."""
    out, said = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115 closed when it has ended
    sys.stdout.flush()
    process = os.fork()
    if process:
        return Running(process, out, said)
    code = 70
    try:
        nothing = os.open(os.devnull, os.O_RDONLY)
        for at, descriptor in enumerate((nothing, out.fileno(), said.fileno())):
            os.dup2(descriptor, at)
        if prepare:
            prepare()
        code = work() or 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def begin(home: Path, *arguments: str, prepare: Callable[[], object] | None = None) -> Running:
    return start(lambda: main(["--home", str(home), *arguments]), prepare)


def run(home: Path, *arguments: str, prepare: Callable[[], object] | None = None) -> Done:
    return begin(home, *arguments, prepare=prepare).wait()


def fresh(home: Path, *arguments: str, root: Path = ROOT, before: Sequence[str] = ()) -> Done:
    """A run that keeps nothing from this one: of the program in `root`, by the command `before`."""
    command = [*before, sys.executable, "-m", "qa", "--home", str(home), *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "CFR_HOME"} | {"PYTHONPATH": str(root)}
    ended = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    return Done(ended.returncode, ended.stdout.decode(errors="replace"), ended.stderr.decode(errors="replace"))


def out_of_date(home: Path) -> None:
    """The index becomes that of another program: the next command builds one from its vectors."""
    [directory] = stored(home)
    directory.rename(directory.with_name("0" * 32))


def limited(size: int) -> Callable[[], None]:
    """No file may grow beyond so many bytes: a full disk where nothing can be mounted."""

    def limit() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@contextmanager
def small_disk(place: Path, megabytes: float) -> Iterator[bool]:
    """A disk of its own at `place`; false where none can be mounted."""
    place.mkdir()
    size = f"size={int(megabytes * 1024)}k"
    mounted = not subprocess.run(
        ["mount", "-t", "tmpfs", "-o", size, "none", place], capture_output=True, check=False
    ).returncode
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", place], check=True)


def remounted(place: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", place], check=True)


def damages(path: Path, same: Path, other: Path) -> dict[str, Callable[[], object]]:
    """Each way to damage a file; `same` is another file beside it, `other` that of the name in another index."""
    data = path.read_bytes()
    middle = len(data) // 2
    return {
        "truncated": lambda: path.write_bytes(data[:middle]),
        "one bit flipped": lambda: path.write_bytes(data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]),
        "emptied": lambda: path.write_bytes(b""),
        "removed": path.unlink,
        f"swapped for {same.name}": lambda: path.write_bytes(same.read_bytes()),
        "swapped for that of another index": lambda: path.write_bytes(other.read_bytes()),
    }
