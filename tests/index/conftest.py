"""The index of the real texts, and a small one that a test may break."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.library import Corpus, SourceRecord, load_corpus
from index.build import ensure
from index.models import default_model
from index.store import Index
from tests.index.samples import record


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="session")
def index(home: Path) -> Iterator[Index]:
    with ensure(home) as opened:
        yield opened


@pytest.fixture(scope="session")
def small_record(tmp_path_factory: pytest.TempPathFactory) -> SourceRecord:
    return record(tmp_path_factory.mktemp("small"), "3")


@pytest.fixture(scope="session")
def built(small_record: SourceRecord, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an index of part 3 alone."""
    home = tmp_path_factory.mktemp("built")
    ensure(home, records=[small_record]).close()
    return home


@pytest.fixture
def small_home(built: Path, tmp_path: Path) -> Path:
    """A copy of it, except for the exported encoder, which is shared: link for link."""
    home = shutil.copytree(built, tmp_path / "home", ignore=shutil.ignore_patterns("models"))
    shutil.copytree(built / "models", home / "models", copy_function=os.link)
    return home


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the default model."""
    default = default_model().folder
    assert default is not None
    return shutil.copytree(default, tmp_path / "model")
