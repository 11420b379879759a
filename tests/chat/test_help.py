"""What tells a user the keys."""

from __future__ import annotations

import pytest
from textual.widgets import Footer

from chat.desk import Desk
from chat.help import Help
from chat.prompt import Prompt
from tests.chat.driving import NARROW, Start, on_screen
from tests.chat.samples import Puppet


@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_help(start: Start, key: str) -> None:
    async with start(Puppet()).run_test(size=NARROW) as pilot:
        await pilot.press(key)
        assert isinstance(pilot.app.screen, Help)
        assert "new conversation" in on_screen(pilot)
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, Desk)
        await pilot.press("a", "question_mark")
        assert pilot.app.screen.query_one(Prompt).value == "a?"


async def test_the_footer_names_the_keys_at_80_columns(start: Start) -> None:
    async with start(Puppet()).run_test(size=NARROW) as pilot:
        await pilot.pause()
        shown = on_screen(pilot)
        for key in ("Ask", "Back", "Sources", "New", "Help", "Quit"):
            assert key in shown
        assert pilot.app.screen.query_one(Footer).region.width == NARROW[0]
