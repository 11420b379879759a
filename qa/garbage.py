"""Garbage is looked for seldom: what a process imports and keeps at hand is none, and to go through it takes long."""

from __future__ import annotations

import gc


def look_seldom() -> None:
    """From now on, in the whole process."""
    gc.set_threshold(20_000, 20, 20)  # objects, and looks at the younger before one at the older


def look_no_more() -> None:
    """For a process that ends: Python would go through all that it holds before it lets go of it."""
    gc.freeze()
