"""Whose rules the desk works with, where the texts hold those of several agencies."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from qa.lookups.vocabulary import Vocabulary

UNITS = [
    (0, "6 CFR 5.6", "6 CFR Part 5 Subpart A", "6 CFR Chapter I", 9),
    (1, "6 CFR 1001.8", "6 CFR Part 1001", "6 CFR Chapter X", 9),
    (2, "FR Doc. 2016-28289", "FR Doc. 2016-28289", "", 3),
    (3, "28 CFR 16.6", "28 CFR Part 16 Subpart A", "28 CFR Chapter I", 9),
    (4, "31 CFR 1.4", "31 CFR Part 1 Subpart A", "", 9),
    (5, "6 CFR 9.1", "6 CFR Part 9", "", 2),
]


@pytest.mark.parametrize(
    ("unit", "ours"),
    [
        ("6 CFR 5.6", True),
        ("6 CFR 1001.8", False),
        ("FR Doc. 2016-28289", True),
        ("28 CFR 16.6", False),
        ("31 CFR 1.4", False),
        ("6 CFR 9.1", True),
    ],
)
def test_another_titles_rules_are_another_agencys_in_a_chapter_or_in_none(unit: str, ours: bool) -> None:
    index = SimpleNamespace(tables=SimpleNamespace(rows=lambda *_: UNITS))
    assert Vocabulary(cast(Any, index)).is_ours(unit) is ours
