"""The look-ups over the real index, asked without a dialogue; a search is a failure: no encoder is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.facts.components import Component
from corpus.model import Span
from index.build import ensure
from index.search import Hit
from index.store import Index
from qa.answer import Answer
from qa.lexicon import Lexicon
from qa.question.reading import read
from qa.wanted import LookUp, Wanted

Ask = Callable[..., Answer | None]


@pytest.fixture(scope="package")
def index(home: Path) -> Iterator[Index]:
    with ensure(home) as opened:
        yield opened


@pytest.fixture(scope="package")
def whole_lexicon(index: Index) -> Lexicon:
    codified = [entry for entry in index.tables.entries() if " Appendix " in entry.cite]
    return Lexicon(codified, index.tables.facts(Component))


def asker(look_up: LookUp, lexicon: Lexicon) -> Ask:
    """`ask(question, before="")` of one look-up."""

    def ask(question: str, before: str = "") -> Answer | None:
        return look_up.answer(Wanted(replace(read(question, lexicon), before=before), _no_search))

    return ask


def asserted_quotes(index: Index, answer: Answer) -> None:
    """Every citation quotes its source."""
    for cited in answer.citations:
        assert cited.quote == index.source(cited.source).quote(Span(cited.source, cited.start, cited.end))


def _no_search(query: str, top: int) -> Sequence[Hit]:
    raise AssertionError(f"searched for {query!r} ({top})")
