"""How the screen looks, in two sizes and two themes; pictures to be renewed with `pytest --snapshot-update`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.color import Color
from textual.pilot import Pilot
from textual.widget import Widget

from chat.chips import Chips
from chat.conversation import Conversation
from chat.divider import Divider
from chat.explorer import Matrix
from chat.look import HIGH_CONTRAST, THEMES
from chat.page import Page
from chat.prompt import Prompt
from chat.reader import Reader
from chat.sources import Sources
from chat.suggestions import Suggestions
from qa.answer import AnswerKind, Table
from tests.chat.driving import NARROW, WIDE, Start, ask, filled, marked, order, until
from tests.chat.samples import Puppet

QUESTION = "Which systems of records are exempt from (e)(12)?"


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("theme", ["textual-dark", HIGH_CONTRAST])
def test_a_sitting(
    home: Path,
    start: Start,
    snap_compare: Callable[..., bool],
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    theme: str,
) -> None:
    from qa.assistant import open_assistant

    chat = start(open_assistant(home, None, None))
    monkeypatch.setattr(chat.clerk, "warm", chat.clerk.opened)  # no encoder is needed

    async def sit(pilot: Pilot[Any]) -> None:
        chat.theme = theme
        await until(pilot, lambda: chat.screen.query(Prompt))
        await ask(pilot, QUESTION)
        if size == WIDE:
            await pilot.press("alt+2")
            await until(pilot, lambda: marked(chat.screen.query_one(Reader)))
            await order(pilot, "/matrix ICE k5")
            await until(pilot, lambda: filled(chat))
            chat.screen.query_one(Matrix).focus()
        await until(pilot, lambda: not chat.clerk.loading.active)
        await pilot.pause(0.3)

    assert snap_compare(chat, terminal_size=size, run_before=sit)


async def test_panes_fold_and_are_resized(start: Start) -> None:
    chat = start(Puppet())
    async with chat.run_test(size=WIDE) as pilot:
        conversation, reader = chat.screen.query_one(Conversation), chat.screen.query_one(Reader)
        await pilot.pause()
        assert conversation.display
        assert reader.display
        before = reader.region.width
        chat.screen.query_one(Page).focus()
        await pilot.press("f8")
        await until(pilot, lambda: reader.region.width > before)
        await pilot.press("f7", "f7")
        await until(pilot, lambda: reader.region.width < before)
        for _ in range(30):
            await pilot.press("f7")
        assert reader.region.width > 10  # never so small that nothing can be read
        width = reader.region.width
        divider = chat.screen.query_one(Divider)
        await pilot.mouse_down(divider, offset=(0, 5))
        await pilot.hover(divider, offset=(-10, 5))
        await pilot.mouse_up(divider, offset=(0, 5))
        await until(pilot, lambda: reader.region.width > width)
        await pilot.resize_terminal(*NARROW)
        await until(pilot, lambda: not reader.display)
        assert conversation.region.width == NARROW[0]


async def test_what_is_chosen_is_seen_without_colour(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    chat = start(Puppet(kind=AnswerKind.VERDICT, verdict="yes", entries=[22], understood="exempt from (d)?"))
    async with chat.run_test(size=NARROW) as pilot:
        turn = await ask(pilot, "q")

        def styles(widget: Widget, line: int) -> set[str]:
            return {word for piece in widget.render_line(line) if piece.style for word in str(piece.style).split()}

        sources = turn.query_one(Sources)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: "underline" in styles(sources, 0))
        assert "underline" not in styles(sources, 1)
        await until(pilot, lambda: turn.query(Chips))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "reverse" in styles(turn.query_one(Chips), 0))
        await pilot.press(*"/", "down")
        await until(pilot, lambda: "underline" in styles(chat.screen.query_one(Suggestions), 0))
        assert "underline" not in styles(chat.screen.query_one(Suggestions), 3)


_COMPONENTS = {
    "Grid": ("datatable--header", "datatable--cursor", "datatable--even-row", "datatable--odd-row"),
    "Sources, Suggestions": ("option-list--option", "option-list--option-highlighted"),
    "Chips": ("chip", "chip--chosen", "chip--spent"),
    "Prompt": ("text-area--placeholder", "text-area--cursor"),
    "FooterKey": ("footer-key--key", "footer-key--description"),
}


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_themes_keep_text_readable(start: Start, theme: str) -> None:
    """WCAG: 4.5 to 1 for text; 7 to 1 in the theme of high contrast."""
    chat = start(
        Puppet(
            kind=AnswerKind.VERDICT,
            verdict="yes",
            entries=[22],
            understood="exempt from (d)?",
            notes=["a note"],
            table=Table(["entry", "system"], [[1, "a"], [2, "b"]]),
        )
    )
    async with chat.run_test(size=WIDE) as pilot:
        chat.theme = theme
        await ask(pilot, "q")
        await until(pilot, lambda: chat.screen.query(Chips))
        await pilot.press("alt+1")
        await until(pilot, lambda: marked(chat.screen.query_one(Reader)))
        await pilot.press("slash")
        await until(pilot, lambda: chat.screen.query_one(Suggestions).display)
        least = 7 if theme == HIGH_CONTRAST else 4.5
        parts = chat.screen.query("Static, Sources, Suggestions, Prompt, Footer, FooterKey, FooterLabel")
        assert len(parts) > 20
        for part in parts:
            assert _ratio(part.background_colors[1] + part.colors[3], part.background_colors[1]) >= least, part
        for selector, names in _COMPONENTS.items():
            for part in chat.screen.query(selector):
                for name in names:
                    style = part.get_visual_style(name)
                    behind = part.background_colors[1] + (style.background or Color(0, 0, 0, 0))
                    fore = behind + (style.foreground or part.colors[3])
                    assert _ratio(fore, behind) >= least, (part, name)


def _ratio(one: Color, other: Color) -> float:
    lighter, darker = sorted((_luminance(one.rgb), _luminance(other.rgb)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(rgb: tuple[int, int, int]) -> float:
    parts = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in rgb]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
