"""Names that a question takes to be known: an agency's, and an office's of it."""

from __future__ import annotations

import pytest

from qa.retrieved.names import names


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Who is the Board's Chief Clerk?", ["Board", "Chief Clerk"]),
        ("Who is ABCD's Docket Clerk?", ["ABCD", "Docket Clerk"]),
        ("What does the Secretary’s Office of Forms do?", ["Secretary", "Office of Forms"]),
        ("Who pays the clerk's fees?", []),
    ],
)
def test_whose_office_it_is_is_another_name(question: str, found: list[str]) -> None:
    assert list(names(question)) == found
