"""What differs between two editions of a place, paragraph by paragraph and word by word."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.differences import Change, differences, paragraphs
from corpus.model import Document
from corpus.wording import compared, plain
from tests.corpus.titles import by_cite, part, read, section, title
from tests.corpus.titles import paragraphs as printed

OLD = (
    "(a) <I>In general.</I> A component answers within 20 days. Appendix I to this subpart lists the components.",
    "(b) Multitrack processing is used -- by all components -- for “complex” requests.",
    "(c) A requester may be asked for more.",
    "(d) Requests that belong together are put together.",
)
NEW = (
    "(a) <I>In general.</I> A component answers within 30 days. Appendix A to this part lists the components.",
    '(b) Multitrack processing is used—by all components—for "complex" requests.',
    "(c) Nobody pays a fee for the first hundred pages of a copy.",
    "(d) A requester may be asked for more.",
    "(e) Requests that belong together are put together.",
)


@pytest.fixture
def both(tmp_path: Path) -> tuple[Document, Document]:
    def edition(name: str, texts: tuple[str, ...]) -> Document:
        folder = tmp_path / name
        folder.mkdir()
        return read(title(part(section("5.5", "Timing.", printed(*texts)), section("5.6", name, ""))), folder)

    return edition("old", OLD), edition("new", NEW)


def test_paragraphs_are_added_reworded_and_numbered_anew(both: tuple[Document, Document]) -> None:
    old, new = (paragraphs(document, by_cite(document, "6 CFR 5.5")) for document in both)
    found = differences("6 CFR 5.5", old, new)
    told = [(one.change, one.old and one.old.cite, one.new and one.new.cite) for one in found.found]
    assert told == [
        (Change.REWORDED, "6 CFR 5.5(a)", "6 CFR 5.5(a)"),
        (Change.ADDED, None, "6 CFR 5.5(c)"),
        (Change.RENUMBERED, "6 CFR 5.5(c)", "6 CFR 5.5(d)"),
        (Change.RENUMBERED, "6 CFR 5.5(d)", "6 CFR 5.5(e)"),
    ]
    assert found.same == 2  # the heading, and a paragraph whose marks alone differ
    words = [(one.change, one.text) for one in found.found[0].words]
    assert words == [
        ("=", "In general. A component answers within"),
        ("-", "20"),
        ("+", "30"),
        ("=", "days. Appendix"),
        ("-", "I"),
        ("+", "A"),
        ("=", "to this"),
        ("-", "subpart"),
        ("+", "part"),
        ("=", "lists the components."),
    ]
    added = found.found[1].new
    assert added is not None
    assert both[1].source.quote(added.span) == "(c) Nobody pays a fee for the first hundred pages of a copy."


def test_backwards_what_was_added_is_removed(both: tuple[Document, Document]) -> None:
    old, new = (paragraphs(document, by_cite(document, "6 CFR 5.5")) for document in both)
    assert [one.change for one in differences("6 CFR 5.5", new, old).found] == [
        Change.REWORDED,
        Change.REMOVED,
        Change.RENUMBERED,
        Change.RENUMBERED,
    ]


def test_a_place_that_one_edition_lacks(both: tuple[Document, Document]) -> None:
    new = paragraphs(both[1], by_cite(both[1], "6 CFR 5.5"))
    found = differences("6 CFR 5.5", [], new)
    assert {one.change for one in found.found} == {Change.ADDED}
    assert len(found.found) == len(new)
    assert differences("6 CFR 5.5", new, new).found == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("``urgency to inform''", "“urgency to inform”"),
        ("Sec. 5.5  Timing", "§ 5.5 Timing"),
        ("Sec. Sec.  17.205 through 17.235", "§§ 17.205 through 17.235"),
        ("PART 3_PETITIONS--Table of Contents", "PART 3—PETITIONS"),
        ("one--beyond", "one — beyond"),
        ("------\nDeer....... Yes", "Deer Yes"),
        ("[GRAPHIC(S) NOT AVAILABLE IN TIFF FORMAT]", "[Image er06mr03.021]"),
    ],
)
def test_two_prints_of_the_same_words(old: str, new: str) -> None:
    assert plain(old) == plain(new)


def test_every_word_of_both_is_told() -> None:
    old, new = "the fee is nine dollars", "a fee of ten dollars is due"
    words = compared(old, new)
    assert " ".join(one.text for one in words if one.change != "+") == old
    assert " ".join(one.text for one in words if one.change != "-") == new
