"""What is generated is up to date: the manual page is what its script writes from the commands."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

DOCS = Path(__file__).parent.parent / "docs"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_manual_page_is_that_of_the_commands() -> None:
    assert (DOCS / "cfr.1").read_text(encoding="utf-8") == script("manual").page(), "run `python docs/manual.py`"


def test_the_licences_name_what_is_needed() -> None:
    listed = (DOCS / "licences.md").read_text(encoding="utf-8")
    direct = [name for name in ("click", "msgspec", "numpy", "torch", "textual") if name in script("licences").needed()]
    assert all(f"\n| {name} | " in listed for name in direct)


def test_the_counts_of_what_is_extracted_are_those_of_the_facts() -> None:
    assert (DOCS / "extraction.md").read_text(encoding="utf-8") == script("extraction").page(), (
        "run `python docs/extraction.py`"
    )
