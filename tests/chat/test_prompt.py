"""The question before it is put: typing, pasting, and what is refused."""

from __future__ import annotations

import pytest
from textual.events import Key, Paste
from textual.keys import _character_to_key

from chat.conversation import Turn
from chat.page import Page
from chat.prompt import Prompt
from chat.reader import Reader
from chat.sources import Sources
from qa.asked import InputError
from tests.chat.driving import NARROW, WIDE, Start, ask, is_tame, marked, on_screen, until
from tests.chat.samples import HOSTILE, LITERAL, Puppet


async def test_typing_anywhere_goes_to_the_question(start: Start) -> None:
    async with start(Puppet()).run_test(size=NARROW) as pilot:
        await ask(pilot, "q")
        await pilot.press("alt+1")
        await until(pilot, lambda: isinstance(pilot.app.focused, Page))
        await pilot.press("w", "h", "y")
        assert pilot.app.screen.query_one(Prompt).value == "why"
        pilot.app.screen.query_one(Page).focus()
        await pilot.pause()
        pilot.app.post_message(Paste(" not?"))
        await until(pilot, lambda: pilot.app.screen.query_one(Prompt).value == "why not?")


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("keys", ["why is 5.8(a) 90 days?", "a1 2?"])
async def test_what_is_typed_at_once_comes_whole_and_in_order(start: Start, size: tuple[int, int], keys: str) -> None:
    async with start(Puppet()).run_test(size=size) as pilot:
        await ask(pilot, "q")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(pilot.app.focused, Sources))
        for key in keys:  # none is waited for
            pilot.app.post_message(Key(_character_to_key(key), key))
        await until(pilot, lambda: len(pilot.app.screen.query_one(Prompt).value) >= len(keys))
        assert pilot.app.screen.query_one(Prompt).value == keys
        assert not marked(pilot.app.screen.query_one(Reader))


async def test_many_lines_are_pasted_whole_and_asked_as_one_question(start: Start) -> None:
    puppet = Puppet()
    async with start(puppet).run_test(size=NARROW) as pilot:
        prompt = pilot.app.screen.query_one(Prompt)
        pilot.app.post_message(Paste("\n  How long do I\r\n have\tto \x1b[31mappeal?\n"))
        await until(pilot, lambda: prompt.value)
        assert prompt.value == "  How long do I\n have    to \N{REPLACEMENT CHARACTER}[31mappeal?"
        await until(pilot, lambda: prompt.region.height == 3)  # its border and both lines
        await pilot.press("enter")
        await until(pilot, lambda: puppet.begun)
        assert puppet.begun == ["How long do I have to \N{REPLACEMENT CHARACTER}[31mappeal?"]


async def test_what_is_typed_is_shown_as_it_is(start: Start) -> None:
    async with start(Puppet()).run_test(size=WIDE) as pilot:
        pilot.app.post_message(Paste(HOSTILE))
        await until(pilot, lambda: pilot.app.screen.query_one(Prompt).value)
        assert LITERAL in on_screen(pilot)
        assert is_tame(on_screen(pilot))


async def test_a_question_that_is_too_long_is_refused_and_kept(start: Start) -> None:
    async with start(Puppet()).run_test(size=NARROW, notifications=True) as pilot:
        prompt = pilot.app.screen.query_one(Prompt)
        pilot.app.post_message(Paste("word " * 500))
        await until(pilot, lambda: prompt.value)
        await pilot.press("enter")
        await until(pilot, lambda: "2,499 characters" in on_screen(pilot))
        assert prompt.value.startswith("word word")
        assert not pilot.app.screen.query(Turn)


async def test_a_refusal_is_never_markup_nor_control(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(question: str) -> str:
        raise InputError(HOSTILE)

    monkeypatch.setattr("chat.desk.accepted", refused)
    async with start(Puppet()).run_test(size=WIDE, notifications=True) as pilot:
        await pilot.press("q", "enter")
        await until(pilot, lambda: "[@click=app.quit]x[/]" in on_screen(pilot))
        assert is_tame(on_screen(pilot))


async def test_nothing_is_asked_by_an_empty_line(start: Start) -> None:
    puppet = Puppet()
    async with start(puppet).run_test(size=NARROW) as pilot:
        await pilot.press("space", "enter")
        await ask(pilot, "q")
        assert puppet.dialogues == [["q"]]


async def test_enter_typed_before_there_was_a_screen_asks(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chat.prompt.EARLY", 3600)
    puppet = Puppet()
    async with start(puppet).run_test(size=NARROW) as pilot:
        await pilot.press("q", "ctrl+j")
        await until(pilot, lambda: puppet.begun == ["q"])
        assert pilot.app.screen.query_one(Prompt).value == ""


async def test_later_a_new_line_is_a_new_line(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chat.prompt.EARLY", 0.001)
    puppet = Puppet()
    async with start(puppet).run_test(size=NARROW) as pilot:
        await pilot.pause(0.1)
        await pilot.press("q", "ctrl+j", "r")
        await until(pilot, lambda: pilot.app.screen.query_one(Prompt).value == "q\nr")
        assert puppet.begun == []
