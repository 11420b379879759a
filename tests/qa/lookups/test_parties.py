"""Who is certainly not him that a rule gives a time: letters may be the initials of a name that is printed."""

from __future__ import annotations

import pytest

from qa.lookups.parties import is_another


@pytest.mark.parametrize(
    ("asked", "printed", "another"),
    [
        ("OCA", "The original classification authority", False),
        ("an OCA", "The applicable original classification authority", False),
        ("PCLOB", "The Board", False),
        ("the Board", "PCLOB", False),
        ("PCLOB", "The Privacy Act Officer", False),
        ("CBP", "TSA", True),
        ("ISOO", "The original classification authority", True),
        ("the ALJ", "The Reviewing Official", True),
        ("the defendant", "the ALJ", True),
        ("DHS", "the component", False),
    ],
)
def test_another_is_named_only_for_certain(asked: str, printed: str, another: bool) -> None:
    assert is_another(asked, printed) == another
