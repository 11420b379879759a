"""Bytes that may have been damaged, decoded: whatever that raises is told as one error.

It knows neither where the bytes come from nor what becomes of damage.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

T = TypeVar("T")


class Undecodable(ValueError):
    """The bytes are not JSON of the kind that was expected."""


def decoded(data: bytes | msgspec.Raw, kind: type[T]) -> T:
    """JSON in UTF-8. Raises `Undecodable`."""
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Undecodable(str(error)) from error
