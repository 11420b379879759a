"""Imports only point down, and heavy libraries are reached only by the path that needs them.

import-linter holds the packages to their floors; here is what it cannot see: the module `tui`
and what a running process has loaded.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = ("torch", "sentence_transformers", "transformers", "faiss", "numpy", "rank_bm25", "textual")
CHAT = ("chat", "tui")


def _loaded(code: str, home: Path | None = None) -> set[str]:
    """The top-level modules that a fresh process has loaded after `code`."""
    script = f"{code}\nimport sys; print('\\n'.join(sorted({{name.split('.')[0] for name in sys.modules}})))"
    run = subprocess.run(
        [sys.executable, "-c", script, str(home)], capture_output=True, text=True, check=True, cwd=ROOT, timeout=300
    )
    return set(run.stdout.split())


@pytest.mark.parametrize(
    ("module", "never"),
    [
        ("corpus.library", ("index", "qa", *CHAT, *HEAVY)),
        ("corpus.facts.exemptions", ("index", "qa", *CHAT, *HEAVY)),
        ("index.build", ("qa", *CHAT, *HEAVY)),
        ("index.store", ("qa", *CHAT, *HEAVY)),
        ("qa.assistant", (*CHAT, *HEAVY)),
        ("qa.cli", (*CHAT, *HEAVY)),
        ("chat.clerk", ("corpus", "index", "tui", *HEAVY)),
        ("tui", ("corpus", "index", *(name for name in HEAVY if name != "textual"))),
    ],
)
def test_importing_stays_light(module: str, never: tuple[str, ...]) -> None:
    assert not _loaded(f"import {module}") & set(never)


def test_a_set_answer_needs_nothing_heavy(home: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from qa.assistant import open_assistant\n"
        "answer = open_assistant(Path(sys.argv[1])).ask('which systems are exempt from (e)(12)')\n"
        "assert answer.entries == [1, 8, 51, 52, 70]"
    )
    assert not _loaded(code, home) & set(HEAVY)


@pytest.mark.parametrize("file", [ROOT / "tui.py", *sorted((ROOT / "chat").rglob("*.py"))], ids=lambda file: file.name)
def test_the_chat_knows_qa_and_nothing_below(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not {name for name in named if name.split(".")[0] in ("corpus", "index")}
