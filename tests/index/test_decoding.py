"""Whatever is wrong with bytes that should be JSON is told as one error."""

from __future__ import annotations

import msgspec
import pytest

from index.decoding import Undecodable, decoded


class Kept(msgspec.Struct):
    name: str
    rest: msgspec.Raw = msgspec.Raw(b"0")


def test_what_was_written_is_read() -> None:
    assert decoded(b'{"name": "\xc2\xa7 5"}', Kept) == Kept("§ 5")
    assert decoded(decoded(b'{"name": "a", "rest": [1]}', Kept).rest, list[int]) == [1]


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b'{"name": "\xff"}', b'{"name": 1}', b'{"name": "a", "rest": ' + b"[" * 100_000],
)
def test_damage_is_one_error(data: bytes) -> None:
    with pytest.raises(Undecodable):
        decoded(data, Kept)
