"""Reading: the ways to choose a source, and the text that comes of it."""

from __future__ import annotations

import pytest

from chat.conversation import Conversation
from chat.page import Page
from chat.passage import Passage
from chat.prompt import Prompt
from chat.reader import Reader
from chat.sources import Sources
from chat.trail import Stop
from qa.answer import Paragraph, Reading
from tests.chat.driving import NARROW, WIDE, Start, ask, is_tame, marked, on_screen, until, words
from tests.chat.samples import HOSTILE, LITERAL, Puppet


async def test_narrow_terminal_folds_to_one_column(start: Start) -> None:
    async with start(Puppet()).run_test(size=NARROW) as pilot:
        await ask(pilot, "q")
        conversation, reader = pilot.app.screen.query_one(Conversation), pilot.app.screen.query_one(Reader)
        assert (conversation.display, reader.display) == (True, False)
        await pilot.press("alt+2")
        await until(pilot, lambda: marked(reader))
        assert (conversation.display, reader.display) == (False, True)
        assert reader.region.width == NARROW[0]
        await pilot.press("escape")
        assert (conversation.display, reader.display) == (True, False)
        assert isinstance(pilot.app.focused, Prompt)
        await pilot.resize_terminal(*WIDE)
        await until(pilot, lambda: reader.display)
        assert conversation.display
        assert marked(reader) == ["within 90 days"]


@pytest.mark.parametrize("size", [NARROW, WIDE, (60, 12)])
async def test_the_quote_is_marked_and_in_view(start: Start, size: tuple[int, int]) -> None:
    async with start(Puppet()).run_test(size=size) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        reader = pilot.app.screen.query_one(Reader)
        await until(pilot, lambda: reader.page.scroll_y > 0)
        assert marked(reader) == ["within 90 days"]
        assert "Part 5 [Reserved]" in words(reader)
        shown = on_screen(pilot)
        assert "90 days" in shown or "within 90" in shown
        assert reader.query_one(".marked", Passage).styles.border_left[0] == "thick"


@pytest.mark.parametrize(("leave_prompt", "key"), [(False, "alt+2"), (True, "2"), (True, "enter")])
async def test_ways_to_choose_a_source(start: Start, leave_prompt: bool, key: str) -> None:
    async with start(Puppet()).run_test(size=WIDE) as pilot:
        await ask(pilot, "q")
        sources = pilot.app.screen.query_one(Sources)
        if leave_prompt:
            await pilot.press("ctrl+o", "down")
        await pilot.press(key)
        await until(pilot, lambda: marked(pilot.app.screen.query_one(Reader)))
        assert sources.highlighted == 1


async def test_a_source_can_be_clicked(start: Start) -> None:
    async with start(Puppet()).run_test(size=WIDE) as pilot:
        await ask(pilot, "q")
        await pilot.click(Sources, offset=(2, 1))
        await until(pilot, lambda: marked(pilot.app.screen.query_one(Reader)))
        assert pilot.app.screen.query_one(Sources).highlighted == 1


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_new_conversation_has_nothing_to_read_yet(start: Start, size: tuple[int, int]) -> None:
    async with start(Puppet()).run_test(size=size) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        reader = pilot.app.screen.query_one(Reader)
        await until(pilot, lambda: marked(reader))
        await pilot.press("ctrl+n")
        await until(pilot, lambda: reader.query(".hint"))
        assert not marked(reader)
        assert isinstance(pilot.app.focused, Prompt)


async def test_an_unreadable_source_is_said_and_the_chat_goes_on(start: Start) -> None:
    async with start(Puppet(law=RuntimeError(f"not there: {HOSTILE}"))).run_test(size=NARROW) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+7", "alt+1")
        reader = pilot.app.screen.query_one(Reader)
        await until(pilot, lambda: reader.display and "not there" in words(reader))
        assert LITERAL in words(reader)
        assert is_tame(words(reader))
        await pilot.press("escape")
        await ask(pilot, "and on")


async def test_the_law_is_never_markup_nor_control(start: Start) -> None:
    law = Reading(
        cite=HOSTILE,
        heading=HOSTILE,
        above=[HOSTILE],
        source_title=HOSTILE,
        edition=HOSTILE,
        paragraphs=[
            Paragraph(depth=0, cite="", text=HOSTILE),
            Paragraph(depth=9, cite="", text=f"{HOSTILE} {HOSTILE}", marks=[(0, len("[Reserved]")), (12, 20)]),
        ],
    )
    async with start(Puppet(law=law)).run_test(size=WIDE) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        reader = pilot.app.screen.query_one(Reader)
        await until(pilot, lambda: marked(reader))
        said = words(reader)
        assert said.count(LITERAL) == 8
        assert is_tame(said)
        assert is_tame(on_screen(pilot))
        assert marked(reader) == ["[Reserved]", law.paragraphs[1].text[12:20]]


async def test_the_text_keeps_its_place_in_another_height(start: Start) -> None:
    chat = start(Puppet())
    async with chat.run_test(size=WIDE) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        page = chat.screen.query_one(Page)
        await until(pilot, lambda: page.query("Passage.marked") and page.scroll_y > 5)
        page.scroll_to(y=2, animate=False)
        await until(pilot, lambda: page.scroll_y == 2)
        height = page.size.height
        await pilot.resize_terminal(WIDE[0], WIDE[1] - 6)
        await until(pilot, lambda: page.size.height < height)
        await pilot.pause(0.1)
        assert page.scroll_y == 2


async def test_a_search_ends_with_the_text_it_was_made_in(start: Start) -> None:
    chat = start(Puppet())
    async with chat.run_test(size=WIDE) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        reader = chat.screen.query_one(Reader)
        await until(pilot, lambda: marked(reader))
        await pilot.press("ctrl+f", *"after")
        await until(pilot, lambda: " of 480" in words(reader))
        reader.open(Stop(place="6 CFR 5.9"))
        await until(pilot, lambda: not reader.asking)
        assert chat.focused is reader.page


@pytest.mark.parametrize("scrolled", [0, 1, 9, 30])
async def test_the_text_keeps_its_place_in_another_width(start: Start, scrolled: int) -> None:
    chat = start(Puppet())
    async with chat.run_test(size=(180, 40)) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        page = chat.screen.query_one(Page)
        await until(pilot, lambda: page.query("Passage.marked") and page.scroll_y > 5)

        def numbered(y: float) -> int:
            """The paragraph at a line of the page."""
            return max((n for n, one in enumerate(page.query(Passage)) if one.virtual_region.y <= y), default=-1)

        page.scroll_to(y=scrolled, animate=False)
        await until(pilot, lambda: page.scroll_y == scrolled)
        await pilot.pause()
        before = numbered(page.scroll_y)
        for width in (120, NARROW[0], 180):
            await pilot.resize_terminal(width, 40)
            await until(pilot, lambda width=width: page.app.size.width == width)
            if width == NARROW[0]:
                await until(pilot, lambda: page.region.width == NARROW[0])
            await until(pilot, lambda: numbered(page.scroll_y) == before)
        await until(pilot, lambda: abs(page.scroll_y - scrolled) <= 1)
        assert numbered(page.scroll_y) == before


async def test_the_mark_stays_in_view_in_another_width(start: Start) -> None:
    chat = start(Puppet())
    async with chat.run_test(size=(180, 40)) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        page = chat.screen.query_one(Page)
        await until(pilot, lambda: page.query("Passage.marked") and page.scroll_y > 5)
        for width in (120, 104, 180):
            await pilot.resize_terminal(width, 40)
            await until(pilot, lambda width=width: page.app.size.width == width)
            await until(pilot, lambda: "within 90 days" in on_screen(pilot))
        assert page.scroll_y > 5
