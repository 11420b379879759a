"""Which sentences with a rule say or stand under each word, and where the word stands around them.

Written when the index is built, so that hundreds of sentences are weighed by the words of a question without being
read. It knows no question.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from index.database import Database
from index.errors import DamagedIndex
from index.ruled import RuledSentence

# Where a word stands (see `index.ruled.RuledSentence`), one bit each.
SAID: Final = 1
LISTED: Final = 2
OPENING: Final = 4
ABOVE: Final = 8
PARAGRAPH: Final = 16
ASIDE: Final = 32
EXCEPTED: Final = 64
EVERYWHERE: Final = range(2 * EXCEPTED)

SCHEMA: Final = """
CREATE TABLE ruled_word (           -- a row a word (a stem) and kind of fact
    of TEXT NOT NULL,
    word TEXT NOT NULL,
    positions BLOB NOT NULL,        -- of the sentences, as in `ruled` (32 bits each)
    places BLOB NOT NULL            -- for each, where the word stands (8 bits each)
);
"""
AFTER: Final = "CREATE UNIQUE INDEX ruled_word_word ON ruled_word (word, of);"
_POSITION: Final = "I"
_NONE: Final[Mapping[int, int]] = MappingProxyType({})


def rows(sentences: Iterable[tuple[int, RuledSentence]]) -> Iterator[tuple[str, str, bytes, bytes]]:
    """The table of `SCHEMA`, of sentences with their positions."""
    found: dict[tuple[str, str], tuple[array[int], bytearray]] = defaultdict(lambda: (array(_POSITION), bytearray()))
    for position, one in sentences:
        places: dict[str, int] = defaultdict(int)
        for place, words in (
            (SAID, one.words),
            (LISTED, one.listed),
            (OPENING, one.opening),
            (ABOVE, one.headings),
            (PARAGRAPH, one.paragraph),
            (ASIDE, one.aside),
            (EXCEPTED, one.excepted),
        ):
            for word in words:
                places[word] |= place
        for word, place in places.items():
            positions, where = found[one.of, word]
            positions.append(position)
            where.append(place)
    for (of, word), (positions, where) in sorted(found.items()):
        yield of, word, positions.tobytes(), bytes(where)


def saying(database: Database, of: str, word: str) -> Mapping[int, int]:
    """By the position of each sentence of a kind around which a word stands: where."""
    found = database.rows("SELECT positions, places FROM ruled_word WHERE word = ? AND of = ?", word, of)
    if not found:
        return _NONE
    [(packed, places)] = found
    positions = array(_POSITION)
    positions.frombytes(packed)
    if len(positions) != len(places):
        raise DamagedIndex(database.path, "the words of rules are not as written")
    return dict(zip(positions, places, strict=True))
