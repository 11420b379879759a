"""Lists of a place: asked for by the kind and the place alone."""

from __future__ import annotations

import pytest

from index.store import Index
from qa.lexicon import Lexicon
from qa.lookups.inventories import Inventories
from qa.places.texts import Texts
from tests.qa.lookups.conftest import asker


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("definitions in part 25", True),
        ("list the definitions of 6 CFR § 25.2", True),
        ("contacts in appendix A to part 5", True),
        ("definition of covered person in part 37", False),  # a term that is named, defined or not
        ("definition of claim in part 13", False),
    ],
)
def test_the_place_alone_asks_for_a_list(index: Index, whole_lexicon: Lexicon, question: str, listed: bool) -> None:
    ask = asker(Inventories(index, Texts(index)), whole_lexicon)
    assert (ask(question) is not None) is listed
