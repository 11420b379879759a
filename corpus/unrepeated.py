"""JSON objects that say a key once. Of two equal keys Python keeps the last, which hides one."""

from __future__ import annotations

from typing import Any


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object as `json` hands it over. Raises `ValueError` for a key that stands there twice."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"the key {name!r} stands here twice")
        found[name] = value
    return found
