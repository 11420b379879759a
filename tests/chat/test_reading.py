"""Going about in the texts with nothing but keys, over the real texts: one long sitting in each layout."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from chat.contents import Contents
from chat.page import Page
from chat.passage import Passage
from chat.reader import Reader
from tests.chat.driving import NARROW, WIDE, Start, ask, marked, notices, order, until, words
from tests.chat.samples import Puppet


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_tree_jump_links_search_and_back(home: Path, start: Start, size: tuple[int, int]) -> None:
    from qa.assistant import open_assistant

    async with start(open_assistant(home, None, None)).run_test(size=size, notifications=True) as pilot:
        reader = pilot.app.screen.query_one(Reader)

        def reads(cite: str) -> bool:
            return reader.page.reading is not None and reader.page.reading.cite == cite

        await pilot.press("ctrl+g")
        await until(pilot, lambda: isinstance(pilot.app.focused, Input))
        await pilot.press(*"5.7", "enter")
        await until(pilot, lambda: reads("6 CFR 5.7"))
        assert "Confidential commercial" in words(reader)

        await until(pilot, lambda: isinstance(pilot.app.focused, Page))
        await pilot.press("right", "left", "enter")  # round to its last reference
        await until(pilot, lambda: reads("6 CFR 5.12"))
        await pilot.press("alt+left")
        await until(pilot, lambda: reads("6 CFR 5.7"))
        await pilot.press("alt+right")
        await until(pilot, lambda: reads("6 CFR 5.12"))
        await pilot.press("backspace")
        await until(pilot, lambda: reads("6 CFR 5.7"))
        await pilot.press("alt+left")
        await until(pilot, lambda: "Nothing was read before this" in notices(pilot))

        await pilot.press("ctrl+f", *"submitter")
        await until(pilot, lambda: "1 of" in words(reader))
        before = reader.page.scroll_y
        await pilot.press("enter", "down", "down", "down", "down", "down", "down")
        await until(pilot, lambda: "8 of" in words(reader))
        assert reader.page.scroll_y > before
        await pilot.press("up")
        await until(pilot, lambda: "7 of" in words(reader))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.focused, Page))

        await pilot.press("f2")
        await until(pilot, lambda: isinstance(pilot.app.focused, Contents))
        tree = reader.query_one(Contents)
        await until(pilot, lambda: tree.cursor_node is not None and tree.cursor_node.data == "6 CFR 5.7")
        await pilot.press("down", "enter")
        await until(pilot, lambda: reads("6 CFR 5.8"))
        await pilot.press("f2")
        await until(pilot, lambda: not tree.display)

        await pilot.press("ctrl+g")
        await until(pilot, lambda: isinstance(pilot.app.focused, Input))
        await pilot.press(*"5.99", "enter")
        await until(pilot, lambda: "does not exist" in words(reader))


async def test_words_that_are_not_there_leave_the_text_where_it_was(start: Start) -> None:
    async with start(Puppet()).run_test(size=WIDE, notifications=True) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        reader = pilot.app.screen.query_one(Reader)
        await until(pilot, lambda: marked(reader))
        reader.page.scroll_to(y=3, animate=False)
        await until(pilot, lambda: reader.page.scroll_y == 3)
        await pilot.press("ctrl+f", *"(9) before")
        await until(pilot, lambda: "1 of 1" in words(reader))
        await until(pilot, lambda: reader.page.scroll_y > 3)
        await pilot.press("x")
        await until(pilot, lambda: "not there" in words(reader))
        await until(pilot, lambda: reader.page.scroll_y == 3)
        assert marked(reader)


async def test_the_first_link_is_the_first_of_what_is_seen(home: Path, start: Start) -> None:
    from qa.assistant import open_assistant

    async with start(open_assistant(home, None, None)).run_test(size=NARROW) as pilot:
        reader = pilot.app.screen.query_one(Reader)
        await order(pilot, "/show 5.11(c)(1)")
        await until(pilot, lambda: reader.page.scroll_y > 20)
        before = reader.page.scroll_y
        await pilot.press("right")
        assert reader.page.scroll_y >= before - reader.page.size.height
        await pilot.press("left", "left", "left")
        assert reader.page.scroll_y < before
        reader.page.scroll_end(animate=False)
        await until(pilot, lambda: reader.page.scroll_y == reader.page.max_scroll_y)
        await pilot.press("left")
        assert reader.page.scroll_y > before


async def test_next_quote_goes_through_the_sources(start: Start) -> None:
    async with start(Puppet()).run_test(size=NARROW) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        reader = pilot.app.screen.query_one(Reader)
        await until(pilot, lambda: marked(reader))
        for key, said in (("]", "quote 2 of 2"), ("]", "quote 1 of 2"), ("[", "quote 2 of 2")):
            await pilot.press({"]": "right_square_bracket", "[": "left_square_bracket"}[key])
            await until(pilot, lambda said=said: said in words(reader))
            assert marked(reader)


async def test_a_link_can_be_clicked(home: Path, start: Start) -> None:
    from qa.assistant import open_assistant

    async with start(open_assistant(home, None, None)).run_test(size=WIDE) as pilot:
        reader = pilot.app.screen.query_one(Reader)
        await order(pilot, "/show 5.7")
        await until(pilot, lambda: reader.page.reading is not None)
        await until(pilot, lambda: reader.query(Passage))
        passage = next(one for one in reader.query(Passage) if one.links and one.links[0][2] == "6 CFR 5.12")
        passage.scroll_visible(animate=False)
        line = passage.line_of(passage.links[0][0])

        def link() -> tuple[int, int] | None:
            """Where the link stands in the passage, once it is on the screen."""
            if not reader.region.contains_region(passage.region):
                return None
            style = pilot.app.screen.get_style_at
            columns = (x for x in range(passage.size.width))
            spots = (x for x in columns if style(passage.region.x + x, passage.region.y + line).meta.get("place"))
            return next(((x, line) for x in spots), None)

        def cite() -> str:
            return reader.page.reading.cite if reader.page.reading is not None else ""

        for _ in range(20):  # the text may still scroll to its place between a look and the click
            if cite() != "6 CFR 5.7":
                break
            if spot := link():
                await pilot.click(passage, offset=spot)
            for _ in range(300):
                await pilot.pause(0.01)
                if cite() != "6 CFR 5.7":
                    break
        assert cite() == "6 CFR 5.12"
