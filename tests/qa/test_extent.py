"""Questions of how long a thing is, and of how long something lasts."""

from __future__ import annotations

import pytest

from qa.cues.extent import asks_extent


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("How long a blade may I carry?", True),
        ("How long can a reply brief be?", True),
        ("How long should a letter of protest be, and in what form?", True),
        ("How long may the name on the badge be?", True),
        ("maximum length of a statement", True),
        ("knife length", True),
        ("How long must a letter be kept?", False),
        ("How long may a hearing be?", False),
        ("How long does a statement stay on file?", False),
        ("How long do I have to file a brief?", False),
        ("How long is a certificate valid?", False),
        ("How long a wait is there?", False),
    ],
)
def test_a_length_is_no_time(question: str, asked: bool) -> None:
    assert asks_extent(question) is asked
