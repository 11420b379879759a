"""What tells a user the keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from chat.desk import Desk
from chat.help import Help
from chat.prompt import Prompt
from chat.reader import Reader
from tests.chat.driving import NARROW, Start, ask, on_screen, order, until
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


_EVERYWHERE = ("Back", "Sources", "Tree", "Matrix", "Help", "Quit")


async def test_the_footer_names_the_keys_wherever_the_focus_is_at_80_columns(home: Path, start: Start) -> None:
    from qa.assistant import open_assistant

    chat = start(open_assistant(home, None, None))
    async with chat.run_test(size=NARROW) as pilot:

        async def names(*keys: str) -> None:
            """All of them, and no more than there is room for."""

            def shown() -> list[str]:
                return [key.description for key in chat.screen.query(FooterKey)]

            await until(pilot, lambda: set(shown()) == {*_EVERYWHERE, *keys})
            footer = chat.screen.query_one(Footer)
            await until(pilot, lambda: footer.virtual_size.width <= NARROW[0])
            assert set(shown()) == {*_EVERYWHERE, *keys}

        await names("Ask", "New")
        await ask(pilot, "What is TECS exempt from?")
        await pilot.press("ctrl+o")
        await names("Read source")
        await pilot.press("enter")
        await until(pilot, lambda: chat.screen.query_one(Reader).page.reading is not None)
        await names("Quote")  # of the answer; no reference of that text leads anywhere
        await pilot.press("escape", "ctrl+t")
        await names("Ask")
        await order(pilot, "/show 5.7")
        await until(pilot, lambda: chat.screen.query_one(Reader).page.reading is not None)
        await names("Link", "Follow")
        await order(pilot, "/show appendix C(70)")
        await names()  # no reference of that text leads anywhere
        await order(pilot, "/show 5.7")
        await names("Link", "Follow")
        await pilot.press("ctrl+f")
        await names("Next", "Previous")
        await pilot.press("escape", "f2")
        await names("Read", "Open, close")
        await pilot.press("f3")
        await names("Cells", "Ask this")
        await pilot.press("down")
        await names("Read claim", "Ask this")
        await pilot.press("tab")
        await names("Ask this")
