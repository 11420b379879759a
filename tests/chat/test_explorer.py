"""The matrix explorer over the real matrix: filtered, walked through, read, and asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from chat.conversation import Conversation, Turn
from chat.explorer import ExplorerPane, Matrix
from chat.prompt import Prompt
from chat.reader import Reader
from tests.chat.driving import NARROW, WIDE, Start, filled, marked, notices, order, until, words


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_explorer(home: Path, start: Start, size: tuple[int, int]) -> None:
    from qa.assistant import open_assistant

    assistant = open_assistant(home, None, None)
    found = len(assistant.exemptions(provisions=["(d)"], authorities=["(k)(2)"], components=["ICE"]))
    chat = start(assistant)
    async with chat.run_test(size=size, notifications=True) as pilot:
        await pilot.press("f3")
        await until(pilot, lambda: filled(chat))
        pane = chat.screen.query_one(ExplorerPane)
        table = pane.query_one(Matrix)
        await until(pilot, lambda: table.row_count == 71)
        assert isinstance(pilot.app.focused, Input)
        assert chat.screen.query_one(Conversation).region.height == (
            0 if size == NARROW else chat.screen.query_one(Reader).region.height
        )
        assert "J (j)(2)" in words(pane)

        await pilot.press(*"ICE k2 (e)(12)")
        await until(pilot, lambda: "ICE systems of records are exempt from (e)(12) under (k)(2)?" in words(pane))
        await pilot.press("escape", *"ice k2 (d)")  # the first Esc empties the filter
        await until(pilot, lambda: "Which ICE systems of records are exempt from (d) under (k)(2)?" in words(pane))
        await until(pilot, lambda: table.row_count == found)
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.focused is table)
        assert table.cursor_column == 3  # (d), that the filter names
        await until(pilot, lambda: "Exempt from (d) under (k)(2)" in words(pane))
        assert "Reason, 6 CFR Part 5 Appendix C(6)(b)" in words(pane)
        await pilot.press("down")
        await until(pilot, lambda: "Appendix C(10)" in words(pane))

        theme = chat.theme
        chat.theme = "high-contrast"
        await pilot.pause()
        assert table.row_count == found
        chat.theme = theme

        await pilot.press("enter")
        reader = chat.screen.query_one(Reader)
        await until(pilot, lambda: marked(reader))
        assert "Appendix C(10)" in words(reader)
        assert reader.region.height > 3
        await pilot.press("escape")
        await until(pilot, lambda: pane.display)  # in a narrow room, back to where it was opened from
        assert pilot.app.focused is table
        await pilot.press("escape", "escape")
        await order(pilot, "/matrix ice k2 (d)")
        await until(pilot, lambda: pane.display and table.row_count == found)
        await pilot.press("ctrl+a")
        await until(pilot, lambda: chat.screen.query(".answer"))
        turn = chat.screen.query(Turn).last()
        assert turn.question == "Which ICE systems of records are exempt from (d) under (k)(2)?"
        assert turn.given is not None
        assert len(turn.given.entries) == found
        assert isinstance(pilot.app.focused, Prompt)

        await order(pilot, "/matrix zzz [/]")
        await until(pilot, lambda: "No system meets the filter" in words(pane))
        assert "[/]" in words(pane)
        await pilot.press("ctrl+a")
        await until(pilot, lambda: "No question asks" in notices(pilot))
        await pilot.press("f3")
        assert not pane.display
        assert isinstance(pilot.app.focused, Prompt)


async def test_what_is_asked_comes_to_the_front(home: Path, start: Start) -> None:
    from qa.assistant import open_assistant

    chat = start(open_assistant(home, None, None))
    async with chat.run_test(size=NARROW) as pilot:
        conversation = chat.screen.query_one(Conversation)
        await order(pilot, "/show 5.3")
        await until(pilot, lambda: chat.screen.query_one(Reader).page.reading is not None)
        await order(pilot, "/matrix ICE k2")
        await until(pilot, lambda: filled(chat))
        await pilot.press("ctrl+a")
        await until(pilot, lambda: chat.screen.query(".answer"))
        await until(pilot, lambda: conversation.region.height > 3)
        assert isinstance(pilot.app.focused, Prompt)

        await pilot.resize_terminal(*WIDE)
        await order(pilot, "/show 5.3")
        await order(pilot, "/matrix ICE k2")
        await until(pilot, lambda: chat.screen.query_one(ExplorerPane).display)
        await pilot.press("ctrl+a")
        await until(pilot, lambda: len(chat.screen.query(".answer")) == 2)
        await pilot.resize_terminal(*NARROW)
        await until(pilot, lambda: not chat.screen.query_one(ExplorerPane).display)
        await until(pilot, lambda: conversation.region.width == NARROW[0])


async def test_it_opens_again_as_it_was_left(home: Path, start: Start) -> None:
    from qa.assistant import open_assistant

    chat = start(open_assistant(home, None, None))
    async with chat.run_test(size=WIDE) as pilot:
        await order(pilot, "/matrix ice k2")
        await until(pilot, lambda: filled(chat))
        pane, table = chat.screen.query_one(ExplorerPane), chat.screen.query_one(Matrix)
        await until(pilot, lambda: pane.field.value == "ice k2")
        await pilot.press("enter", "down", "right")
        await until(pilot, lambda: table.cursor_coordinate != (0, 0))
        at = table.cursor_coordinate
        await pilot.press("f3")
        assert not pane.display
        await pilot.press("f3")
        await until(pilot, lambda: pane.display)
        assert pane.field.value == "ice k2"
        assert table.cursor_coordinate == at != (0, 0)


async def test_letters_typed_in_the_matrix_filter(home: Path, start: Start) -> None:
    from qa.assistant import open_assistant

    chat = start(open_assistant(home, None, None))
    async with chat.run_test(size=WIDE) as pilot:
        await order(pilot, "/matrix")
        await until(pilot, lambda: filled(chat))
        table = chat.screen.query_one(Matrix)
        table.focus()
        await pilot.press(*"tecs")
        await until(pilot, lambda: table.row_count == 1)
        assert chat.screen.query_one(ExplorerPane).field.value == "tecs"
        assert chat.screen.query_one(Prompt).value == ""


async def test_no_cell_is_shown_in_part(home: Path, start: Start) -> None:
    """Half of "J125" would name half of the authorities."""
    from qa.assistant import open_assistant

    chat = start(open_assistant(home, None, None))
    async with chat.run_test(size=NARROW) as pilot:
        await order(pilot, "/matrix")
        await until(pilot, lambda: filled(chat))
        table = chat.screen.query_one(Matrix)
        await until(pilot, lambda: table.row_count == 71 and table.size.width)
        whole = [str(cell) for cell in table.get_row_at(0)]
        table.focus()
        for _ in range(len(whole)):
            await pilot.press("right")
            width = table.scrollable_content_region.width
            shown = table.render_line(table.header_height).text[:width].split()
            assert "".join(shown).startswith("".join(whole[0].split()))
            assert set(shown[len(whole[0].split()) :]) <= set(whole)
            assert str(table.get_cell_at(table.cursor_coordinate)) in shown
