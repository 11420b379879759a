"""Commands: completed, carried out, and refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import CommandPalette

from chat import commands
from chat.desk import Desk
from chat.help import Help
from chat.past import Past
from chat.prompt import Prompt
from chat.suggestions import Suggestions
from qa.answer import Citation
from tests.chat.driving import NARROW, WIDE, Start, ask, notices, order, until, words
from tests.chat.samples import Puppet


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("/ex", ["/export "]),
        ("/se", ["/sessions "]),
        ("/s", ["/show ", "/sources", "/sessions "]),
        ("/new", []),
        ("/export ", ["session", "answer", "md", "html", "json"]),
        ("/export answer h", ["html"]),
        ("/theme p", ["paper"]),
        ("what is /ex", []),
    ],
)
def test_commands_are_completed(typed: str, offered: list[str]) -> None:
    found = commands.complete(typed, None, ["paper", "nord"])
    assert [one.text for one in found] == offered
    for one in found:
        assert one.text.startswith(typed[one.start :])


@pytest.mark.parametrize(
    ("typed", "read"), [("/show  5.8(a) ", ("show", "5.8(a)")), ("/New", ("new", "")), ("show", None), ("/", ("", ""))]
)
def test_commands_are_read(typed: str, read: tuple[str, str] | None) -> None:
    assert commands.read(typed) == read


async def test_names_and_commands_are_offered_as_one_types(home: Path, start: Start) -> None:
    from qa.assistant import open_assistant

    async with start(open_assistant(home, None, None)).run_test(size=NARROW) as pilot:
        prompt, offered = pilot.app.screen.query_one(Prompt), pilot.app.screen.query_one(Suggestions)
        await pilot.press("/")
        await until(pilot, lambda: offered.display)
        await pilot.press("h", "tab")
        await until(pilot, lambda: prompt.value == "/help")
        prompt.value = ""
        await pilot.press("/", "down", "enter")  # chosen, not sent
        await until(pilot, lambda: prompt.value == "/show ")
        await until(pilot, lambda: isinstance(pilot.app.screen, Desk) and pilot.app.screen.completes)
        await pilot.press(*"5.1")
        await until(pilot, lambda: offered.option_count > 3)
        await pilot.press("down", "down", "up", "tab")
        await until(pilot, lambda: prompt.value == "/show 6 CFR 5.1")
        prompt.value = ""
        await pilot.press(*"What is TE", "tab")
        await until(pilot, lambda: prompt.value == "What is TECS")
        prompt.value = ""
        await pilot.press(*"ICE")
        await until(pilot, lambda: offered.display)
        await pilot.press("escape")
        await until(pilot, lambda: not offered.display)
        assert prompt.value == "ICE"


async def test_every_command_does_what_it_says(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = start(Puppet(law=None))
    async with chat.run_test(size=WIDE, notifications=True) as pilot:
        reader = chat.screen.query_one("Reader")
        await order(pilot, "/show 5.8(b)")
        await until(pilot, lambda: "6 CFR 5.8" in words(reader))
        await order(pilot, "/find 90 days")
        await until(pilot, lambda: "of 12" in words(reader))
        await pilot.press("escape")
        await order(pilot, "/sources")
        await until(pilot, lambda: "no sources yet" in notices(pilot))
        await ask(pilot, "q")
        await order(pilot, "/sources")
        await until(pilot, lambda: type(chat.focused).__name__ == "Sources")
        await order(pilot, "/new")
        await until(pilot, lambda: "new conversation" in words(chat.screen))
        await order(pilot, "/theme high-contrast")
        await until(pilot, lambda: chat.theme == "high-contrast")
        await order(pilot, "/theme [/]")
        await until(pilot, lambda: "no theme [/]" in notices(pilot))
        chat.screen.query_one(Prompt).value = ""
        await order(pilot, "/frobnicate [/]")
        await until(pilot, lambda: "no command /frobnicate" in notices(pilot))
        assert chat.screen.query_one(Prompt).value == "/frobnicate [/]"  # to be mended
        chat.screen.query_one(Prompt).value = ""
        await order(pilot, "/help")
        await until(pilot, lambda: isinstance(chat.screen, Help))
        await pilot.press("escape")
        await order(pilot, "/sessions")
        await until(pilot, lambda: isinstance(chat.screen, Past))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(chat.screen, Desk))
        left: list[bool] = []
        monkeypatch.setattr(chat, "exit", lambda: left.append(True))
        await order(pilot, "/quit")
        await until(pilot, lambda: left)


async def test_the_palette_lists_what_can_be_done(start: Start) -> None:
    chat = start(Puppet())
    async with chat.run_test(size=WIDE) as pilot:
        titles = {command.title for command in chat.get_system_commands(chat.screen)}
        assert {"Matrix explorer", "Export the session", "Past sessions", "Theme", "Quit"} <= titles
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(chat.screen, CommandPalette))
        await pilot.press(*"keys and commands")
        await pilot.pause(0.2)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(chat.screen, Help))


def test_a_source_is_cited_as_its_quote() -> None:
    from chat.copying import of_citation

    assert of_citation(Citation("6 CFR 5.1", "h", "", "s", 0, 1)) == "6 CFR 5.1"
