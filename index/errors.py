"""What can go wrong with the index that a user can do something about. Imports nothing of ours."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar


class IndexProblem(Exception):
    """Its text is a whole message for the user. `bad_input`: what was named cannot be used at all."""

    bad_input: bool = False


class HomeError(IndexProblem):
    """The directory that is to hold the index cannot be used."""

    def __init__(self, path: Path, why: str, *, bad_input: bool = False) -> None:
        self.path = path
        self.why = why
        self.bad_input = bad_input
        super().__init__(
            f"cannot keep the index in {path}: {why}; "
            "name a directory that you can read and write with --home DIR or CFR_HOME"
        )


class DamagedIndex(IndexProblem):
    """A file of the index is missing or is not what was written."""

    remedy: ClassVar[str] = "run `cfr index build`"

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(f"the index is damaged: {path}: {why}; {self.remedy}")


class ModelError(IndexProblem):
    """The folder of the encoder is missing, is not a model, or is not the one that was pinned."""

    def __init__(self, path: Path | None, why: str, remedy: str, *, bad_input: bool = False) -> None:
        self.path = path
        self.why = why
        self.bad_input = bad_input
        where = f"{path}: " if path else ""
        super().__init__(f"cannot use the encoder: {where}{why}; {remedy}")
