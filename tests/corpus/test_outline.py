"""Labels placed: what (i) is depends on its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus.outline import Label, Outline, Placed, Style


def arrange(labels: Sequence[Label]) -> list[Placed]:
    """A path for each label of one section or entry, in order."""
    outline = Outline()
    return [outline.place(label, labels[position + 1 :]) for position, label in enumerate(labels)]


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
        ("h 1 i A ii 2 i", "h h.1 h.1.i h.1.i.A h.1.ii h.2 i"),
        ("h 1 2 i A 3 i", "h h.1 h.2 h.2.i h.2.i.A h.3 i"),
        ("h i 1 i ii 2 j", "h i i.1 i.1.i i.1.ii i.2 j"),
        ("e 1 ii iii 2 f", "e e.1 e.1.ii e.1.iii e.2 f"),
        ("y z aa bb", "y z aa bb"),
        ("hhh iii jjj", "hhh iii jjj"),
        ("1 2 i 3 b c", "1 2 2.i 3 b c"),
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


def test_italics_number_the_deepest_levels() -> None:
    labels = [
        Label("a"),
        Label("1"),
        Label("i"),
        Label("A"),
        Label("1", Style.ITALIC),
        Label("i", Style.ITALIC),
        Label("2"),
    ]
    assert [".".join(p.path) for p in arrange(labels)] == [
        "a",
        "a.1",
        "a.1.i",
        "a.1.i.A",
        "a.1.i.A.1",
        "a.1.i.A.1.i",
        "a.2",
    ]


def test_a_run_of_reserved_labels_is_one_step() -> None:
    placed = arrange([Label("a"), Label("b", through="d"), Label("e")])
    assert [(p.path, p.skipped) for p in placed] == [(("a",), False), (("b",), False), (("e",), False)]


def test_a_label_that_was_left_out_is_reported() -> None:
    assert [place.skipped for place in arrange([Label("a"), Label("b"), Label("d")])] == [False, False, True]


def test_a_label_that_is_none_of_the_numbering_opens_no_level() -> None:
    placed = arrange([Label(text) for text in ("a", "1", "z", "2", "i", "b")])
    assert [(".".join(place.path), place.stray) for place in placed] == [
        ("a", False), ("a.1", False), ("a.1", True), ("a.2", False), ("a.2.i", False), ("b", False),
    ]  # fmt: skip
