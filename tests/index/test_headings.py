"""Laws and programs that headings name."""

from __future__ import annotations

import numpy as np
import pytest

from index.headings import Headings
from tests.index.test_asked import passage

CONTEXTS = (
    "DISCLOSURE OF RECORDS. Procedures Under the Freedom of Information Act. Fees.",
    "DISCLOSURE OF RECORDS. Privacy Act. Fees.",
    "CHEMICAL FACILITY ANTI-TERRORISM STANDARDS. General.",
    "Format. Mailing.",
    "Format. Content.",
    "Format. Responding.",
    "Format. Scope.",
)
HEADINGS = Headings.above([passage(n, "Nobody acts on a fee.", context) for n, context in enumerate(CONTEXTS)])
EVERY = np.arange(len(CONTEXTS))


@pytest.mark.parametrize(
    ("question", "rows", "words"),
    [
        ("a FOIA fee", [0], {"foia"}),
        ("foia fees", [0], {"foia"}),
        ("PA fees", [1], {"pa"}),
        ("fees under the privacy act", [1], {"privacy", "act"}),
        ("CFATS plans", [2], {"cfats"}),
        ("what is the fee", [], set()),
        ("the tax act", [], set()),
        ("", [], set()),
    ],
)
def test_passages_below_what_is_named(question: str, rows: list[int], words: set[str]) -> None:
    below, (_, named) = HEADINGS.named(question, EVERY), HEADINGS.names(question)
    assert below.nonzero()[0].tolist() == rows
    assert named == words


def test_below_words_of_a_heading() -> None:
    assert HEADINGS.below("fees", EVERY).nonzero()[0].tolist() == [0, 1]
    assert not HEADINGS.below("fee", EVERY).any()
