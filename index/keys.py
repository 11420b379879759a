"""The names of indexes: each is the hash of what an index is made of, so that a change of any makes another.

It opens no index and builds none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import corpus
from corpus.editions import Choice, NoEdition, day_of, editions, view
from corpus.library import SourceRecord
from corpus.model import Source
from index.manifest import FORMAT
from index.models import Model


def key_of(sources: Sequence[Source | SourceRecord], model: Model) -> str:
    """The name of the index of these sources, by this encoder and the present rules."""
    parts = [f"format {FORMAT}", f"rules {rules_hash()}", f"model {model.fingerprint}"]
    parts += [f"source {source.id} {source.kind} {source.sha256}" for source in sources]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


@cache
def rules_hash() -> str:
    """The hash of the code that an index is made by, so that no change to a rule is forgotten."""
    whole = hashlib.sha256()
    for package in (Path(corpus.__file__).parent, Path(__file__).parent):
        for path in sorted(package.rglob("*.py")):
            whole.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def current_keys(records: Sequence[SourceRecord], model: Model) -> set[str]:
    """The names of the indexes of every choice that can be made among the sources `records`."""
    titles = editions(records)
    days = {day_of(one).isoformat() for one in titles}
    choices = [Choice(day, title) for day in [None, *days] for title in [None, *{one.cfr for one in titles}]]
    keys = set()
    for choice in choices:
        try:
            keys.add(key_of(view(records, choice), model))
        except NoEdition:  # the title had none so early
            continue
    return keys
