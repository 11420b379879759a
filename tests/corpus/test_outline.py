"""Labels placed: what (i) is depends on its neighbours."""

from __future__ import annotations

import pytest

from corpus.outline import Label, Style, arrange


@pytest.mark.parametrize(
    ("labels", "paths"),
    [
        ("a 1 i ii 2 b", "a a.1 a.1.i a.1.ii a.2 b"),
        ("g h i j", "a? g h i j"),
        ("h i ii 1", "h h.i h.ii h.ii.1"),
        ("h 1 2 i", "h h.1 h.2 i"),
        ("h 1 i ii i", "h h.1 h.1.i h.1.ii i"),
        ("a d f", "a d f"),
        ("a 1 i A B ii 2", "a a.1 a.1.i a.1.i.A a.1.i.B a.1.ii a.2"),
        ("u v w", "u v w"),
        ("a iv v", "a a.iv a.v"),
    ],
)
def test_arrange(labels: str, paths: str) -> None:
    placed = arrange([Label(text) for text in labels.split()])
    assert [".".join(place.path) for place in placed] == [p for p in paths.split() if not p.endswith("?")]


def test_an_appendix_numbers_as_it_pleases() -> None:
    dot, centred = Style.DOT, Style.CENTRED
    labels = [
        Label("I", dot),
        Label("A", centred),
        Label("B", centred),
        Label("II", dot),
        Label("A", dot),
        Label("1", dot),
    ]
    assert [".".join(place.path) for place in arrange(labels)] == ["I", "I.A", "I.B", "II", "II.A", "II.A.1"]


def test_a_label_that_was_left_out_is_reported() -> None:
    assert [place.skipped for place in arrange([Label("a"), Label("b"), Label("d")])] == [False, False, True]
