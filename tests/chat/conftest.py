"""Chats whose threads end with the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from chat.app import Chat
from chat.clerk import Clerk
from tests.chat.driving import Start


@pytest.fixture
def start() -> Iterator[Start]:
    """Makes chats over an assistant, or over what opens one."""
    clerks = []

    def make(assistant: Any, opening: Callable[[Any], Any] | None = None) -> Chat:
        clerks.append(Clerk(opening or (lambda progress: assistant)))
        return Chat(clerks[-1])

    yield make
    assert all(clerk.close() for clerk in clerks)
