"""Chats whose threads end with the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from chat.app import Chat
from chat.clerk import Clerk
from chat.notebook import Notebook
from tests.chat.driving import Start


@pytest.fixture
def start() -> Iterator[Start]:
    """Makes chats over an assistant, or over what opens one."""
    clerks: list[Clerk] = []
    notebooks: list[Notebook] = []

    def make(assistant: Any, opening: Callable[[Any], Any] | None = None, kept: Notebook | None = None) -> Chat:
        clerks.append(Clerk(opening or (lambda progress: assistant)))
        notebooks.append(kept or Notebook(None))
        return Chat(clerks[-1], notebooks[-1])

    yield make
    for notebook in notebooks:
        notebook.close()
    assert all(clerk.close() for clerk in clerks)
