"""Words of one root."""

from __future__ import annotations

import pytest

from index.arrays import Words
from index.kin import Kin

KIN = Kin(
    Words.of(sorted(["act", "action", "amend", "amendatory", "amendment", "amenity", "notif", "notification", "5.8"]))
)


@pytest.mark.parametrize(
    ("token", "others"),
    [
        ("amend", ["amendment"]),
        ("amendment", ["amend"]),
        ("notification", []),
        ("act", []),  # a root of three letters
        ("action", []),
        ("5.8", []),
        ("amendation", ["amend", "amendment"]),  # itself no word of the texts
        ("", []),
    ],
)
def test_other_words_of_the_root(token: str, others: list[str]) -> None:
    assert KIN.of(token) == others
