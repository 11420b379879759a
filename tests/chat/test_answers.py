"""What an answer lets one do: sort its table, open a cell, send a follow-up, copy any of it."""

from __future__ import annotations

import pytest

from chat.chips import Chips
from chat.page import Page
from chat.prompt import Prompt
from chat.reader import Reader
from chat.sources import Sources
from chat.table import Grid
from chat.trail import Stop
from qa.answer import AnswerKind, Table
from tests.chat.driving import NARROW, WIDE, Start, ask, marked, notices, order, until
from tests.chat.samples import HOSTILE, LITERAL, Puppet

TABLE = Table(
    ["provision", "entry", "system"],
    [["(e)(12)", 10, HOSTILE], ["(e)(2)", 9, None], ["(d)", 100, "b word " * 30]],
)


def _column(grid: Grid, column: int) -> list[str]:
    return [grid.get_row_at(row)[column].plain for row in range(grid.row_count)]


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_table_is_sorted_and_its_cells_open(start: Start, size: tuple[int, int]) -> None:
    puppet = Puppet(table=TABLE)
    async with start(puppet).run_test(size=size, notifications=True) as pilot:
        turn = await ask(pilot, "q")
        grid = turn.query_one(Grid)
        await until(pilot, lambda: grid.row_count == 3)
        assert LITERAL in _column(grid, 2)[0]
        grid.focus()
        await pilot.press("space")
        assert _column(grid, 0) == ["(d)", "(e)(2)", "(e)(12)"]
        assert grid.ordered_columns[0].label.plain == "provision ▲"
        await pilot.press("space")
        assert _column(grid, 0) == ["(e)(12)", "(e)(2)", "(d)"]
        await pilot.press("right", "space", "down", "down", "enter")
        assert _column(grid, 1) == ["9", "10", "100"]
        await until(pilot, lambda: marked(pilot.app.screen.query_one(Reader)))
        assert puppet.cells == [(2, 1)]  # the row as it was given

        await pilot.press("escape")
        puppet.opens = None
        grid.focus()
        await pilot.press("right", "space", "enter")
        assert _column(grid, 2)[-1] == ""  # what is not there comes last
        await until(pilot, lambda: "names no place" in notices(pilot))
        puppet.opens = "6 CFR 5.9"
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen.query_one(Reader).quoted == Stop(place="6 CFR 5.9"))


async def test_a_table_is_sorted_by_a_click(start: Start) -> None:
    async with start(Puppet(table=TABLE)).run_test(size=WIDE) as pilot:
        grid = (await ask(pilot, "q")).query_one(Grid)
        await until(pilot, lambda: grid.row_count == 3)
        printed = _column(grid, 0)
        await pilot.click(grid, offset=(3, 0))
        await until(pilot, lambda: _column(grid, 0) != printed)
        assert _column(grid, 0) == ["(d)", "(e)(2)", "(e)(12)"]


async def test_follow_ups_are_sent_as_questions(start: Start) -> None:
    puppet = Puppet(kind=AnswerKind.VERDICT, verdict="yes", entries=[22], understood="is it exempt from (d)?")
    async with start(puppet).run_test(size=NARROW, notifications=True) as pilot:
        turn = await ask(pilot, "q")
        chips = turn.query_one(Chips)
        await pilot.press("ctrl+t")
        assert pilot.app.focused is chips
        await pilot.press("right", "enter")
        await until(pilot, lambda: len(puppet.begun) == 2)
        assert puppet.begun[1] == chips.questions[1]
        assert isinstance(pilot.app.focused, Prompt)
        await until(pilot, lambda: len(pilot.app.screen.query(Chips)) == 2)
        chips.scroll_visible(animate=False)  # of the answer before: a question would not lean on it
        await pilot.pause()
        await pilot.click(chips, offset=(1, 0))
        await until(pilot, lambda: "an earlier answer" in notices(pilot))
        latest = pilot.app.screen.query(Chips).last()
        latest.scroll_visible(animate=False)
        await pilot.pause()
        await pilot.click(latest, offset=(1, 0))
        await until(pilot, lambda: len(puppet.begun) == 3)
        assert puppet.begun[2] == latest.questions[0] == "Why is entry 22 exempt from (d)?"
        await until(pilot, lambda: len(pilot.app.screen.query(Chips)) == 3)
        await pilot.press("ctrl+n", "ctrl+t")
        await until(pilot, lambda: "Nothing follows" in notices(pilot))
        assert isinstance(pilot.app.focused, Prompt)


async def test_what_has_the_focus_is_copied(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("TERM_PROGRAM", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    chat = start(Puppet(table=TABLE))
    async with chat.run_test(size=WIDE, notifications=True) as pilot:
        await pilot.press("ctrl+y")
        await until(pilot, lambda: "nothing of the kind" in notices(pilot))
        turn = await ask(pilot, "q")
        await pilot.press("ctrl+y")
        assert chat.clipboard.startswith("q\n\n")
        assert "Answer to q" in chat.clipboard
        await until(pilot, lambda: "OSC 52" in notices(pilot))
        await pilot.press("ctrl+o", "down", "ctrl+y")
        assert isinstance(pilot.app.focused, Sources)
        assert chat.clipboard == '6 CFR 5.8(b): "within 90 days"'
        turn.query_one(Grid).focus()
        await pilot.press("ctrl+y")
        assert chat.clipboard.startswith("provision\tentry\tsystem\n(e)(12)\t10\t")
        await pilot.press("1")
        await until(pilot, lambda: marked(pilot.app.screen.query_one(Reader)))
        pilot.app.screen.query_one(Page).focus()
        await pilot.press("ctrl+y")
        assert chat.clipboard == "6 CFR 5.8, 6 CFR (January 1, 2017): within 90 days"
        await order(pilot, "/copy citation")
        await until(pilot, lambda: chat.clipboard == "6 CFR 5.8(a)(1)\n6 CFR 5.8(b)")
        monkeypatch.setenv("TERM", "linux")
        await order(pilot, "/copy quote")
        await until(pilot, lambda: "were not copied" in notices(pilot))


async def test_a_retrieved_answer_comes_in_steps_and_whole(start: Start) -> None:
    async with start(Puppet(kind=AnswerKind.PASSAGES, notes=["a note"])).run_test(size=NARROW) as pilot:
        turn = await ask(pilot, "q")
        await until(pilot, lambda: turn.query(Chips))
        order_of = [
            type(part).__name__ if type(part).__name__ != "Data" else "/".join(part.classes) for part in turn.children
        ]
        assert order_of == ["question", "understood", "answer", "Sources", "note", "Chips"]
