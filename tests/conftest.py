"""One index of the real texts for the whole run, kept between runs: `ensure` knows when it is stale."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from index.build import ensure

settings.register_profile("untimed", deadline=None)  # a law holds on a slow machine too
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an index that is up to date. Not to be written to: copy it first."""
    cache = getattr(request.config, "cache", None)
    place = Path(cache.mkdir("cfr-home")) if cache else tmp_path_factory.mktemp("home")
    ensure(place).close()
    return place


@pytest.fixture
def own_home(home: Path, tmp_path: Path) -> Path:
    """A copy of it, in which what is read and encoded already is not read and encoded again."""
    return shutil.copytree(home, tmp_path / "home")
