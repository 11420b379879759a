"""The same words under another number are a move, within a place and from one section to another."""

from __future__ import annotations

from pathlib import Path

from corpus.differences import Change, differences, paragraphs
from corpus.model import Document
from corpus.moves import followed, moved_to
from tests.corpus.titles import by_cite, part, read, section, title
from tests.corpus.titles import paragraphs as printed

TIMING = (
    "(a) A component answers within 20 working days of receipt.",
    "(b) A requester may ask for expedited processing.",
)
FEES = ("(a) A requester pays ten cents a page for paper copies.", "(b) The first hundred pages of copies are free.")


def _edition(folder: Path, *sections: tuple[str, str, tuple[str, ...]]) -> Document:
    folder.mkdir()
    return read(title(part(*(section(number, name, printed(*texts)) for number, name, texts in sections))), folder)


def test_a_section_is_followed_to_its_new_number(tmp_path: Path) -> None:
    old = _edition(tmp_path / "old", ("5.5", "Timing.", TIMING), ("5.6", "Fees.", FEES))
    new = _edition(
        tmp_path / "new", ("5.6", "Fees.", FEES), ("5.9", "Timing.", (TIMING[0], "(b) Nothing else is said."))
    )
    node = moved_to(paragraphs(old, by_cite(old, "6 CFR 5.5")), new)
    assert node is not None
    assert node.cite == "6 CFR 5.9"
    assert moved_to(paragraphs(old, by_cite(old, "6 CFR 5.6(b)")), new) is not None
    assert moved_to(paragraphs(old, by_cite(old, "6 CFR 5.5(b)")), new) is None


def test_what_changes_places_is_moved(tmp_path: Path) -> None:
    old = _edition(tmp_path / "old", ("5.5", "Timing.", TIMING), ("5.6", "Fees.", FEES))
    new = _edition(tmp_path / "new", ("5.6", "Fees.", FEES), ("5.9", "Timing.", TIMING))
    place = "6 CFR Part 5"
    found = differences(place, *(paragraphs(one, by_cite(one, place)) for one in (old, new)))
    told = [(one.change, one.old and one.old.cite, one.new and one.new.cite) for one in followed(found.found)]
    assert (Change.RENUMBERED, "6 CFR 5.5(a)", "6 CFR 5.9(a)") in told
    assert (Change.RENUMBERED, "6 CFR 5.5(b)", "6 CFR 5.9(b)") in told
    assert {change for change, _, _ in told if change is not Change.RENUMBERED} <= {Change.ADDED, Change.REMOVED}
    assert len([one for one in told if one[1] == "6 CFR 5.5(a)"]) == 1
