"""Writes docs/licences.md: what is installed with cfr-desk, and under which licence each package says it is.

Run it where the program is installed: `python docs/licences.py`. It reads what the packages declare
of themselves; it asks no network and judges nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

PAGE = Path(__file__).with_name("licences.md")
PROJECT = PAGE.parent.parent / "pyproject.toml"


def needed() -> dict[str, Distribution]:
    """Every package that the program needs on this machine to run, by its name in small letters."""
    found: dict[str, Distribution] = {}
    declared = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    left = [Requirement(line).name for line in declared]
    while left:
        try:
            package = distribution(left.pop())
        except PackageNotFoundError:
            continue  # for another platform
        key = re.sub(r"[-_.]+", "-", package.metadata["Name"]).lower()
        if key not in found:
            found[key] = package
            left.extend(_required(package))
    return found


def _required(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def licence(package: Distribution) -> str:
    """What the package says: an SPDX expression, else its classifiers, else its licence field."""
    said = package.metadata
    if said["License-Expression"]:
        return str(said["License-Expression"])
    classes = [line.rpartition("::")[2].strip() for line in said.get_all("Classifier") or () if "License ::" in line]
    if classes:
        return ", ".join(classes)
    first = next(iter(str(said["License"] or "").strip().splitlines()), "")
    return first[:80] or "not said"


def page() -> str:
    rows = [
        f"| {package.metadata['Name']} | {package.version} | {licence(package).replace('|', '/')} |"
        for _, package in sorted(needed().items())
    ]
    return (
        "# Licences\n\n"
        "`cfr-desk` is under the Apache License 2.0 ([LICENSE](../LICENSE)); the texts in `corpus/data` are in the\n"
        "public domain (17 U.S.C. 105). What it needs to run, as installed where this list was made with\n"
        "`python docs/licences.py`, under the licence that each package declares:\n\n"
        "| package | version | licence |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
