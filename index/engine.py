"""Between the files of an index and its searcher: what is written for it, and how it is loaded again.

The one module that brings words, vectors and the encoder together; it is imported only to
build or to search.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence, Sized
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from corpus.library import COLLECTIONS
from index.arrays import Buffer
from index.asked import Vocabulary
from index.collection import LENGTHS, terms
from index.columns import Columns
from index.dense import Dense
from index.encoder import Encoder
from index.errors import DamagedIndex
from index.headings import Headings
from index.manifest import COLLECTED, COLUMNS, HEADINGS, PASSAGE_WORDS, PRINTED_WORDS, SHORTLIST, UNIT_WORDS, VECTORS
from index.passages import Passage, Sentence, said, units
from index.ranker import Ranker
from index.searcher import FusedSearcher
from index.shortlist import MANY, Shortlist
from index.sparse import Sparse, tokenize
from index.store import Index

Vector = NDArray[np.float32]
Engine = TypeVar("Engine")

_NO_LIST = b"few passages: all are compared\n"


def load_searcher(index: Index, encoder: Callable[[], Encoder]) -> FusedSearcher:
    """`encoder` is called last: it may be loading meanwhile. Raises `DamagedIndex`, and what `encoder` raises."""
    columns = _load(index, COLUMNS, Columns.from_bytes)
    ranker = Ranker(
        columns,
        _load(index, PASSAGE_WORDS, Sparse.from_bytes, len(columns)),
        _load(index, UNIT_WORDS, Sparse.from_bytes, int(columns.unit.max(initial=-1)) + 1),
        _load(index, PRINTED_WORDS, Vocabulary.from_bytes),
        _load(index, HEADINGS, Headings.from_bytes, len(columns)),
        _load(index, VECTORS, Dense.from_bytes, len(columns.sentence_start)),
        _load(index, SHORTLIST, lambda data: None if data == _NO_LIST else Shortlist.from_bytes(data)),
        encoder(),
        {source.id for source in index.records if source.kind in COLLECTIONS},
        lambda: _load(index, COLLECTED, Sparse.from_bytes, len(columns)),
    )
    return FusedSearcher(ranker, index.tables.passages_at)


def write_words(directory: Path, passages: Sequence[Passage], collections: Collection[str]) -> None:
    """The words of each passage with its headings, and of each unit under its headings; the words that are
    printed; the words and pairs of words of each passage of the sources named in `collections`."""
    same: dict[str, str] = {}  # millions of tokens, thousands of words

    def tokens_of(text: str) -> list[str]:
        return [same.setdefault(token, token) for token in tokenize(text)]

    of_context = {context: tokens_of(context) for context in {passage.context for passage in passages}}
    own = [tokens_of(passage.text) for passage in passages]
    indexed = [of_context[passage.context] + tokens for passage, tokens in zip(passages, own, strict=True)]
    (directory / PASSAGE_WORDS).write_bytes(Sparse(indexed).to_bytes())
    collected = {p.id: list(terms(p.indexed)) for p in passages if p.source in collections}
    (directory / COLLECTED).write_bytes(Sparse.among(collected, len(passages), LENGTHS).to_bytes())
    (directory / PRINTED_WORDS).write_bytes(Vocabulary.of(passages).to_bytes())
    of_unit: dict[int, list[str]] = {}
    for passage, tokens, unit in zip(passages, own, units(passages), strict=True):
        if unit not in of_unit:
            of_unit[unit] = list(of_context[passage.context])
        of_unit[unit] += tokens
    (directory / UNIT_WORDS).write_bytes(Sparse(list(of_unit.values())).to_bytes())


def write_headings(directory: Path, passages: Sequence[Passage]) -> None:
    """What the headings above the passages name."""
    (directory / HEADINGS).write_bytes(Headings.above(passages).to_bytes())


def write_vectors(
    directory: Path,
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    known: Callable[[], dict[str, Vector]],
    encoder: Callable[[], Encoder],
    begin: Callable[[int], None],
    advance: Callable[[int], None],
) -> int:
    """A row for each sentence (see `index.passages.said`), and the columns that say which is whose. Returns the
    dimension. Raises `ModelError`.

    A passage of several sentences is the mean of their vectors (see `index.sums`): that finds as much as a vector of
    its own, and takes half the time. Equal texts are encoded once, those that are `known` not at all.
    `encoder` is called when there is something to encode; `begin` is told how many texts that are,
    `advance` how many more are done.
    """
    vectors = known()
    every = said(passages, sentences)
    new = [text for text in dict.fromkeys(one.text for one in every) if text not in vectors]
    begin(len(new))
    if new:
        vectors.update(zip(new, encoder().encode(new, advance), strict=True))
    dense = Dense.zeros(len(every), len(next(iter(vectors.values()))) if every else 1)
    rows = dense.own
    for number, sentence in enumerate(every):
        rows[number] = vectors[sentence.text]
    vectors.clear()
    (directory / COLUMNS).write_bytes(Columns.of(passages, every, rows).to_bytes())
    dense.write(directory / VECTORS)
    shortlist = Shortlist.of(rows) if len(passages) > MANY else None
    (directory / SHORTLIST).write_bytes(shortlist.to_bytes() if shortlist else _NO_LIST)
    return dense.dimension


def known_vectors(index: Index) -> dict[str, Vector]:
    """Every text that an index has the vector of. Raises `DamagedIndex`."""
    sentences = said(index.tables.passages(), index.tables.sentences())
    rows = _load(index, VECTORS, Dense.from_bytes, len(sentences)).vectors()
    return {sentence.text: row for sentence, row in zip(sentences, rows, strict=True)}


def _load(index: Index, name: str, read: Callable[[Buffer], Engine], rows: int | None = None) -> Engine:
    """What `read` makes of a file; of `rows` rows when they are given."""
    try:
        engine = read(index.load(name))
    except ValueError as error:
        raise DamagedIndex(index.path / name, str(error)) from error
    if rows is not None and isinstance(engine, Sized) and len(engine) != rows:
        raise DamagedIndex(index.path / name, f"it has {len(engine)} rows for {rows}")
    return engine
