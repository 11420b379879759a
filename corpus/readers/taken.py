"""What a file becomes that a user adds, before it is a source: the text to be stored. Data only."""

from __future__ import annotations

from dataclasses import dataclass


class Unusable(Exception):
    """A file that is not of the format. The message names file and line."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as it is to be stored, and read under its `kind`."""

    kind: str
    edition: str
    text: str
