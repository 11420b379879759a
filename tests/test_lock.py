"""requirements.lock: every package that is needed, at a version that is allowed, each file by its hash."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
_PACKAGE = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<hashes>(?: \\\n +--hash=sha256:[0-9a-f]{64})*)$", re.M
)
LOCKED = {match["name"]: match["version"] for match in _PACKAGE.finditer(LOCK)}


def unmet(requirements: Iterator[str]) -> list[str]:
    """Those that a machine of the lock needs and that it has not, or not at a version that they allow."""
    missing = []
    for line in requirements:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            version = LOCKED.get(canonicalize_name(wanted.name))
            if version is None or not wanted.specifier.contains(version, prereleases=True):
                missing.append(f"{line}: locked is {version}")
    return missing


def test_every_line_is_a_package_with_hashes() -> None:
    assert all(match["hashes"] for match in _PACKAGE.finditer(LOCK))
    rest = _PACKAGE.sub("", LOCK).split("\n")
    assert [line for line in rest if line and not line.startswith("#")] == []


def test_it_names_no_place() -> None:
    assert not re.search(r"://|--(?:extra-)?index|--find-links|(?<!sha256:)/\w", LOCK)


def test_what_the_project_needs_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert unmet(iter([*project["dependencies"], *project["optional-dependencies"]["dev"]])) == []


def test_what_the_locked_packages_need_is_locked() -> None:
    """As far as they are installed here at the version that is locked."""
    needs = [line for name, version in LOCKED.items() for line in needed(name, version)]
    assert unmet(iter(needs)) == []


def needed(name: str, version: str) -> list[str]:
    try:
        installed = distribution(name)
    except PackageNotFoundError:
        return []
    return list(installed.requires or ()) if installed.version == version else []
