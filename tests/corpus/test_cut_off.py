"""What a file that breaks off is compared with: nothing that stands after its end."""

from __future__ import annotations

import pytest

from corpus.cut_off import CutOff
from corpus.differences import Change, Paragraph, differences
from corpus.library import load_corpus
from corpus.model import Document, Span


@pytest.fixture(scope="module")
def document() -> Document:
    """The edition of 2017, which ends within 27.250(f)."""
    return next(one for one in load_corpus().documents if one.source.id == "6cfr-2017")


def _paragraph(cite: str, text: str, source: str = "later") -> Paragraph:
    return Paragraph(cite, text, Span(source, 0, len(text)))


@pytest.mark.parametrize(
    ("cite", "beyond"),
    [
        ("6 CFR 27.250(e)", False),
        ("6 CFR 27.300", True),
        ("6 CFR Part 27 Subpart B", False),
        ("6 CFR Part 27 Subpart C", True),
        ("6 CFR Part 27 Appendix A", True),
        ("6 CFR Part 5 Subpart C", False),
    ],
)
def test_what_stands_after_the_end(document: Document, cite: str, beyond: bool) -> None:
    assert CutOff(document).is_beyond(cite) is beyond


def test_what_follows_the_last_place_within_its_section_is_not_known(document: Document) -> None:
    cites = ("6 CFR 27.250(e)", "6 CFR 27.250(f)", "6 CFR 27.250(g)", "6 CFR 27.250", "6 CFR 5.1")
    said = [_paragraph(cite, "Words.") for cite in cites]
    assert [one.cite for one in CutOff(document).known(said)] == [cites[0], cites[1], cites[4]]


@pytest.mark.parametrize(("put_in", "changes"), [("", ()), ("Executive ", ("=", "+", "="))])
def test_a_broken_paragraph_is_compared_as_far_as_it_goes(
    document: Document, put_in: str, changes: tuple[str, ...]
) -> None:
    last = document.nodes[-1]
    text = document.own_text(last)
    old = Paragraph(last.cite, text, last.own[-1])
    new = _paragraph(last.cite, text.replace("Assistant", f"{put_in}Assistant") + "iew by the inspector.")
    found = CutOff(document).as_far(differences(last.cite, [old], [new]))
    assert [tuple(words.change for words in one.words) for one in found.found] == ([changes] if changes else [])
    assert all(one.change is Change.REWORDED for one in found.found)
    assert found.same == (0 if changes else 1)
