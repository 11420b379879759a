"""Sentences, and abbreviations that do not end one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["One is here.", "Two follows."],
        ["It is exempt under 5 U.S.C. 552a(k)(2).", "Further, no exemption shall be asserted."],
        ["See Sec. 5.8 of this part.", "The U.S. Customs Service answers."],
        ["Write to 245 Murray Lane SW., Washington, D.C. 20528.", "Call us."],
        ["``Freedom of Information Act Appeal.''", "An appeal is timely."],
        ["Source: 81 FR 83632, Nov. 22, 2016, unless otherwise noted."],
        ["(a) In general.", "Components ordinarily will respond (e.g., by mail)."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


@given(st.text(max_size=120))
def test_sentences_cover_the_text_in_order(text: str) -> None:
    at = 0
    for start, end in sentences(text):
        assert start >= at
        assert not text[at:start].strip()
        assert end > start
        at = end
    assert not text[at:].strip()
