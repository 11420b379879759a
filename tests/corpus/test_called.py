"""Paragraphs of two editions are told to be the same by what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.called import Called
from corpus.differences import Change, Differences, differences
from corpus.model import Node
from tests.corpus.titles import by_cite, part, read, section, title
from tests.corpus.titles import paragraphs as printed


def _compared(folder: Path, old: tuple[str, ...], new: tuple[str, ...]) -> Differences:
    def said(name: str, texts: tuple[str, ...]) -> tuple[Called, Node]:
        (folder / name).mkdir()
        document = read(title(part(section("5.5", "Timing.", printed(*texts)))), folder / name, name)
        return Called(document, {}), by_cite(document, "6 CFR 5.5")

    (before, was), (after, now) = said("old", old), said("new", new)
    return differences("6 CFR 5.5", before.paragraphs(was), after.paragraphs(now))


ANSWERED = "(a) <I>Acknowledgements.</I> On receipt of a request a component sends a letter to whoever made it."
NUMBERED = "(b) <I>Acknowledgements.</I> A number is assigned, by which the work on records is followed."
SECRETARY = "Deputy Secretary shall mean the Deputy Secretary of the Department of Homeland Security or his designee."
COUNSEL = "General Counsel shall mean the General Counsel of the Department of Homeland Security or his designee."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        # a caption says that it is the same matter, though hardly a word is
        (
            (ANSWERED,),
            ("(a) <I>In general.</I> Components write by mail.", NUMBERED),
            [(Change.ADDED, None, "6 CFR 5.5(a)"), (Change.REWORDED, "6 CFR 5.5(a)", "6 CFR 5.5(b)")],
        ),
        # what is defined is another thing, though nearly every word is the same
        (
            ("As used in this part:", SECRETARY),
            ("As used in this part:", COUNSEL),
            [(Change.REMOVED, "6 CFR 5.5", None), (Change.ADDED, None, "6 CFR 5.5")],
        ),
        # and the same thing, though hardly a word is
        (
            ("As used in this part:", "Component means each bureau, office, board or division."),
            ("As used in this part:", "Component means whoever processes requests under this subpart."),
            [(Change.REWORDED, "6 CFR 5.5", "6 CFR 5.5")],
        ),
        # a term to which words were put
        (
            ("As used in this part:", "Representative means an attorney in good standing of the bar of a State."),
            (
                "As used in this part:",
                "Representative of the Defendant means an attorney in good standing of the bar of a State.",
            ),
            [(Change.REWORDED, "6 CFR 5.5", "6 CFR 5.5")],
        ),
    ],
)
def test_what_is_called_alike_became_the_other(
    tmp_path: Path, old: tuple[str, ...], new: tuple[str, ...], told: list[tuple[Change, str | None, str | None]]
) -> None:
    found = _compared(tmp_path, old, new).found
    assert [(one.change, one.old and one.old.cite, one.new and one.new.cite) for one in found] == told


def test_a_paragraph_is_told_by_its_number_in_either_edition(tmp_path: Path) -> None:
    old = ("(a) Awards are made on merit and on nothing else.", "(b) Nobody pays for the first hundred pages.")
    new = ("(a) Whoever asks is told within ten days of asking.", "(b) Awards are made on merit and on nothing else.")
    found = _compared(tmp_path, old, new).within("6 CFR 5.5(b)", [])
    assert [(one.change, one.old and one.old.cite, one.new and one.new.cite) for one in found.found] == [
        (Change.RENUMBERED, "6 CFR 5.5(a)", "6 CFR 5.5(b)"),
        (Change.REMOVED, "6 CFR 5.5(b)", None),
    ]
