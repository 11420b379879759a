"""What opening an index may import: nothing heavy, so that an exact answer comes at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "numpy",
    "faiss",
    "rank_bm25",
    "torch",
    "transformers",
    "sentence_transformers",
    "asyncio",
    "multiprocessing",
)

_OPENED = """
import sys
from pathlib import Path
from corpus.facts.components import Component
from index.build import ensure
with ensure(Path(sys.argv[1])) as index:
    assert len(index.tables.entries()) == 72
    assert index.tables.facts(Component)
    assert index.document("6cfr-2017").nodes
    assert index.tables.passages()
print(*(name for name in sys.argv[2:] if name in sys.modules))
"""


def heavy(code: str, *arguments: str) -> list[str]:
    ended = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return ended.stdout.split()


def test_opening_and_reading_the_tables_imports_nothing_heavy(home: Path) -> None:
    assert heavy(_OPENED, str(home), *HEAVY) == []


@pytest.mark.parametrize(
    "module",
    ["build", "directories", "encoder", "errors", "files", "home", "manifest", "passages", "search", "store", "tables"],
)
def test_what_is_imported_to_name_types_is_light(module: str) -> None:
    code = (
        f"import sys, index.{module}; print(*(name for name in sys.argv[1:] if name in sys.modules), "
        "*(name for name in sys.modules if name.split('.')[0] in ('qa', 'tui')))"
    )
    assert heavy(code, *HEAVY) == []
