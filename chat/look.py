"""How every part looks: the arrangement, and themes of its own, one of them of high contrast."""

from __future__ import annotations

from textual.theme import Theme

HIGH_CONTRAST = "high-contrast"
PAPER = "paper"

THEMES = (
    Theme(
        name=HIGH_CONTRAST,
        primary="#ffff00",
        secondary="#00ffff",
        accent="#ffff00",
        warning="#ffaf00",
        error="#ff8787",
        success="#5fff5f",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        boost="#1c1c1c",
        dark=True,
        variables={"text-muted": "#e4e4e4", "text-disabled": "#d0d0d0", "footer-key-foreground": "#ffff00"},
    ),
    Theme(
        name=PAPER,
        primary="#1d4f91",
        secondary="#7a3e00",
        accent="#8a1c1c",
        warning="#7a4a00",
        error="#a40000",
        success="#1b5e20",
        foreground="#1c1c1c",
        background="#fdfbf5",
        surface="#f6f2e6",
        panel="#ece6d4",
        dark=False,
    ),
)

CSS = """
#room { height: 1fr; }
Conversation { padding: 0 1; scrollbar-size-vertical: 1; }
Divider { width: 1; height: 1fr; border-left: solid $surface-lighten-2; }
Divider:hover { border-left: thick $accent; }
Reader { padding: 0; }
Page { padding: 0 1; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
Contents { height: 2fr; max-height: 50%; border-bottom: solid $surface-lighten-2; scrollbar-size: 0 1; }
Contents:focus { height: 5fr; max-height: 70%; border-bottom: heavy $accent; }
Page { height: 3fr; }
.-narrow Reader, .-narrow Divider { display: none; }
.-narrow.-reading Reader { display: block; }
.-narrow.-reading Conversation { display: none; }
.-narrow.-exploring #desk { display: none; }

.welcome, .hint { color: $text-muted; margin-bottom: 1; }
.rule { color: $text-muted; text-align: center; margin-bottom: 1; }
.problem { color: $text-error; margin-bottom: 1; }
Turn { height: auto; margin-bottom: 1; }
Turn .question { text-style: bold; color: $text-accent; }
.understood, Turn .waiting { color: $text-muted; }
Turn .answer, Turn .note, Grid, Sources, Chips { margin-top: 1; }
Turn .unanswered, Turn .note { color: $text-warning; }
DataTable { scrollbar-size: 1 1; }
Grid { height: auto; max-height: 14; background: transparent; }
DataTable:nocolor > .datatable--cursor { text-style: reverse; }
DataTable:nocolor:blur > .datatable--cursor { text-style: underline; }
Sources { height: auto; max-height: 9; padding: 0; border: none; background: transparent; }
Sources { scrollbar-size-vertical: 1; text-wrap: nowrap; text-overflow: ellipsis; }
OptionList:nocolor > .option-list--option-highlighted { text-style: bold underline; }
Sources:nocolor:blur > .option-list--option-highlighted { text-style: none; }
Chips { height: auto; }
Chips .chip { color: $text-primary; background: $primary-muted; }
Chips > .chip { color: $text-primary; background: $primary-muted; }
Chips > .chip--chosen { color: $text-primary; background: $primary-muted; }
Chips > .chip--spent { color: $text-muted; }
Chips:nocolor > .chip { text-style: underline; }
Chips:nocolor > .chip--spent { text-style: none; }

Passage { height: auto; }
Passage.marked { border-left: thick $accent; padding-left: 1; }
Reader .above, Reader .edition { color: $text-muted; }
Reader .title { height: auto; max-height: 3; padding: 0 1; text-style: bold; border-bottom: solid $surface-lighten-2; }
Reader:focus-within .title { border-bottom: heavy $accent; }
Reader .edition { margin-bottom: 1; }
Bar { height: 1; dock: bottom; }
Bar .asked { width: auto; padding: 0 1; text-style: bold; }
Bar .count { width: auto; padding: 0 1; }
Bar Input, Bar Input:focus { border: none; height: 1; width: 1fr; padding: 0; }

ExplorerPane Input, ExplorerPane Input:focus { border: none; height: 1; padding: 0 1; }
ExplorerPane .understood { height: auto; max-height: 2; padding: 0 1; }
ExplorerPane .legend { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
ExplorerPane > Horizontal { height: 1fr; }
.-wide ExplorerPane { border-bottom: solid $surface-lighten-2; }
Matrix { width: 3fr; padding-left: 1; }
Grounds { width: 2fr; padding: 0 1; scrollbar-size-vertical: 1; border-left: solid $surface-lighten-2; }
Grounds:focus { border-left: heavy $accent; }
.-narrow ExplorerPane > Horizontal { layout: vertical; }
.-narrow Matrix { width: 1fr; height: 3fr; }
.-narrow Grounds { width: 1fr; height: 2fr; border-left: none; border-top: solid $surface-lighten-2; }
.-narrow Grounds:focus { height: 6fr; border-left: none; border-top: heavy $accent; }

LoadingLine { height: 1; padding: 0 1; color: $text-muted; }
Entry { height: auto; }
Suggestions { height: auto; max-height: 7; border: none; padding: 0 1; background: $surface; }
Suggestions { scrollbar-size-vertical: 1; text-wrap: nowrap; text-overflow: ellipsis; }
Prompt, Prompt:focus { border: none; border-top: solid $accent; height: auto; max-height: 7; padding: 0 1; }
Prompt, Prompt:focus { background: transparent; }
Prompt > .text-area--placeholder, Prompt:light > .text-area--placeholder { color: $text-muted; }
Input > .input--placeholder, Input > .input--suggestion { color: $text-muted; }
ToastRack { margin-bottom: 4; }
Help, Past { align: center middle; }
Help VerticalScroll { width: 90; max-width: 100%; height: auto; max-height: 90%; border: round $accent; padding: 0 1; }
Help VerticalScroll { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
Help Static { height: auto; }
Past > Vertical { width: 90; max-width: 100%; height: 80%; border: round $accent; padding: 0 1; background: $surface; }
Past Input, Past Input:focus { border: none; height: 1; padding: 0 1; }
Past OptionList { height: 1fr; border: none; text-wrap: nowrap; text-overflow: ellipsis; }
"""
