"""How a test sits at the chat: it types, waits for what comes of it, and reads what is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Static

from chat.app import Chat
from chat.conversation import Turn
from chat.explorer import Matrix
from chat.passage import QUOTED, Passage
from chat.prompt import Prompt
from chat.reader import Reader
from chat.sources import Sources

NARROW, WIDE = (80, 24), (140, 40)

Start = Callable[..., Chat]


async def until(pilot: Pilot[None], condition: Callable[[], object]) -> None:
    for _ in range(3000):
        if condition():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    pytest.fail("it never came to pass")


async def ask(pilot: Pilot[None], question: str) -> Turn:
    """Type it, press Enter, and wait for what comes of it."""
    turn = await say(pilot, question)
    await until(pilot, lambda: turn.query(".answer, .problem"))
    return turn


async def say(pilot: Pilot[None], question: str) -> Turn:
    screen = pilot.app.screen
    before = len(screen.query(Turn))
    screen.query_one(Prompt).insert(question)
    await pilot.press("enter")
    await until(pilot, lambda: len(screen.query(Turn)) > before)
    return screen.query(Turn).last()


async def order(pilot: Pilot[None], command: str) -> None:
    """Type a command and press Enter."""
    prompt = pilot.app.screen.query_one(Prompt)
    prompt.focus()
    prompt.insert(command)
    await pilot.press("enter")


def words(widget: Any) -> str:
    """All that is said in it, one piece a line."""
    pieces = [str(part.content) for part in widget.query(Static) if isinstance(part.content, Content)]
    for sources in widget.query(Sources):
        pieces += [str(sources.get_option_at_index(n).prompt) for n in range(sources.option_count)]
    return "\n".join(pieces)


def filled(chat: Chat) -> bool:
    """Whether the matrix is open, with rows in it."""
    return any(matrix.row_count for matrix in chat.screen.query(Matrix))


def marked(reader: Reader) -> list[str]:
    """What is reversed and bold."""
    passages = [part.content for part in reader.query(Passage)]
    return [
        content.plain[span.start : span.end]
        for content in passages
        if isinstance(content, Content)
        for span in content.spans
        if span.style == QUOTED
    ]


def on_screen(pilot: Pilot[None]) -> str:
    return " ".join(pilot.app.export_screenshot().replace("&#160;", " ").split())


def notices(pilot: Pilot[None]) -> str:
    """What was said in passing."""
    return " ".join(notice.message for notice in pilot.app._notifications)


def is_tame(text: str) -> bool:
    """Whether no control code is in it."""
    return not any((ord(mark) < 32 and mark != "\n") or mark in "\x9b\u202e" for mark in text)
