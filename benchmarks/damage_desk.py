"""A home to damage, and what it must answer afterwards. It damages nothing itself."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from faults import run

SET = "which systems are exempt from (e)(12)"
SEARCHED = "what should a visitor with a service animal know about screening"
NOTE = '{"id": "1", "text": "A kite may be flown from the roof on Sundays."}\n'
Case = tuple[str, str | None]  # what was done, and what went wrong


@dataclass(frozen=True)
class Desk:
    """A home to damage, what it answers while it is whole, and room for what a trial needs beside it."""

    home: Path
    place: Path
    kills: int
    chance: random.Random
    set: dict[str, object]
    searched: dict[str, object]

    def wrong(self, home: Path | None = None, *, searched: bool = False) -> str | None:
        """What is wrong with the next answer, the index after it, or what lies beside the index."""
        where = home or self.home
        done = run(where, "ask", "--json", SEARCHED if searched else SET)
        if done.failed or done.answer != (self.searched if searched else self.set):
            return done.failed or f"another answer: {done.out[:300]}"
        left = [path.name for folder in ("index", "models") for path in (where / folder).iterdir()]
        strays = [name for name in left if name.startswith(".") and name != ".lock"]
        return run(where, "index", "verify").failed or (f"left behind: {strays}" if strays else None)

    def copy(self, name: str) -> Path:
        return shutil.copytree(self.home, self.place / name)
