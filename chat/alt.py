"""Alt and a digit, as terminals send them that know no kitty protocol: Escape, then the digit.

textual takes that for the signs that a Mac's Option key types; there they come as themselves, without
an Escape, so nothing is lost by taking it for what was pressed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from textual import _ansi_sequences


@dataclass(frozen=True, slots=True)
class _Pressed:
    """As in the other rows of textual's table: `value` is the name of the key."""

    value: str


def take_alt_digits() -> None:
    """In this process, from now on."""
    sequences = cast("dict[str, Any]", _ansi_sequences.ANSI_SEQUENCES_KEYS)
    sequences.update({f"\x1b{digit}": (_Pressed(f"alt+{digit}"),) for digit in range(1, 10)})
