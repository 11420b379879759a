"""Where the index, the history and the settings of a user are kept. Creates nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # where the home is must be known at once, and what is in it later
    from corpus.editions import Choice
    from corpus.library import SourceRecord

HOME_VARIABLE = "CFR_HOME"


def default_home() -> Path:
    """`CFR_HOME` when it is set and not empty, else the platform's user data directory."""
    named = os.environ.get(HOME_VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_dir

    return Path(user_data_dir("cfr-desk", appauthor=False))


def sources_directory(home: Path) -> Path:
    """Where the texts are that a user added."""
    return home / "sources"


def chosen_records(home: Path, choice: Choice | None = None) -> tuple[SourceRecord, ...]:
    """The texts that a choice answers from; by default the newest edition of each title.

    Raises `corpus.library.SourceError`, `corpus.editions.NoEdition`.
    """
    from corpus.editions import view

    return view(known_records(home), choice)


def known_records(home: Path) -> tuple[SourceRecord, ...]:
    """The texts that come with the program, then those added. Raises `corpus.library.SourceError`."""
    from corpus.added import added_records
    from corpus.library import source_records

    return (*source_records(), *added_records(sources_directory(home)))
