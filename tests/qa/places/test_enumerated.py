"""An item is told with the words before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.model import Kind
from index.build import ensure
from index.store import Index
from qa.assistant import Assistant
from qa.places.enumerated import before, holding, opened_by


@pytest.fixture(scope="module")
def index(home: Path) -> Iterator[Index]:
    with ensure(home) as opened:
        yield opened


@pytest.mark.parametrize(
    ("item", "lead", "words"),
    [
        ("6 CFR 17.520(b)", "6 CFR 17.520", "A recipient shall not:"),
        ("6 CFR 7.23(b)(6)", "6 CFR 7.23(b)", "(b) In exercising this authority, the delegees shall adhere to"),
        ("6 CFR 5.34(g)", "6 CFR 5.34", "Unless otherwise permitted by law, the Department shall:"),
    ],
)
def test_an_item_completes_a_sentence(index: Index, item: str, lead: str, words: str) -> None:
    node = index.tables.node(item)
    assert node is not None
    found = before(index, node, node.span.start)
    assert found is not None
    cite, span = found
    assert cite == lead
    assert index.source(span.source).quote(span).startswith(words)
    held = holding(index, node)
    assert held is not None
    assert item in [one.cite for one in held.items]


@pytest.mark.parametrize("cite", ["6 CFR 11.4(d)(1)", "6 CFR 5.8(a)(1)", "6 CFR 17.520"])
def test_a_heading_before_a_paragraph_is_no_sentence(index: Index, cite: str) -> None:
    node = index.tables.node(cite)
    assert node is not None
    assert before(index, node, node.span.start) is None


def test_words_without_a_label_open_the_list_beside_them(index: Index) -> None:
    lead = next(one for one in index.tables.cited("6 CFR 17.520") if one.kind is Kind.TEXT)
    opened = opened_by(index, lead)
    assert opened is not None
    assert [item.label for item in opened.items] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("maximum penalty per false claim under program fraud", "(i) Is false, fictitious, or fraudulent;"),
        (
            "how fast is the disclosure of classified information in an emergency reported",
            "to the following conditions:",
        ),
    ],
)
def test_a_look_up_quotes_the_list(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).answer
