"""What a yes or no asks of its subject, and whether anything near says it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus.model import Span
from index.passages import Passage
from index.search import Hit, Wording
from qa.retrieved.predicates import unsaid
from qa.words import content


class Words:
    """A searcher to which a word is met by its stem alone, and no question is nearer without a word."""

    def search(self, query: str, top: int, source: object = None, within: object = None) -> list[Hit]:
        return []

    def wording(self, query: str, passages: Sequence[Passage]) -> Wording:
        printed = set(content(" ".join(one.text for one in passages)))
        words = query.strip("?").split()
        return Wording(tuple(word for word in words if content(word) and not set(content(word)) & printed), 0)

    def nearness(self, texts: Sequence[str], passage: Passage) -> list[float]:
        return [0.5 for _ in texts]


@pytest.mark.parametrize(
    ("question", "text", "word"),
    [
        ("Must the petition be notarized?", "A petition is signed.", "notarized"),
        ("Must the petition be notarized?", "A petition is signed before a notary.", None),
        ("Must the petition be signed?", "A petition bears a signature and is signed.", None),
        ("Does the judge wear a robe?", "The judge sits.", "robe"),
        ("Does the judge need to be a veteran?", "The judge sits.", "veteran"),
        ("Is a passport accepted as proof?", "Proof is shown.", "passport"),
        ("Is the bookkeeper allowed to sit?", "The judge sits.", None),
        ("Can the claim be settled by arbitration?", "A claim is settled.", "arbitration"),
        ("Who is the treasurer of the court?", "The court sits.", "treasurer"),
        ("When must the petition be notarized?", "A petition is signed.", None),
        ("He sent a petition. Must it be notarized?", "A petition is signed.", None),
    ],
)
def test_what_is_asked_of_the_subject_must_be_said_somewhere_near(question: str, text: str, word: str | None) -> None:
    passage = Passage(0, "6 CFR 9.9(a)", "6 CFR 9.9", "", "", text, "x", 0, len(text))
    hits = [Hit(passage, Span("x", 0, len(text)), score=0.9, bm25=1.0, cosine=0.5)]
    assert unsaid(Words(), question, hits, lambda root: False) == word
