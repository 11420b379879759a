"""What a file becomes that a user adds, before it is a source: the text to be stored. Data only."""

from __future__ import annotations

from dataclasses import dataclass


class Unusable(Exception):
    """A file that is not of the format. The message names file and line."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as it is to be stored, and read under its `kind`.

    What is printed from XML has the XML as `original`, to be kept as it came, and names itself.
    """

    kind: str
    edition: str
    text: str
    id: str | None = None
    title: str | None = None
    cfr: int | None = None
    original: bytes | None = None
