"""A screen with a conversation beside the texts, and the keys that lead from an answer into them and about in them.

What is asked, and what comes of it, is no business of this part of the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen

from chat.clerk import Clerk, ClerkError
from chat.conversation import Conversation, Turn
from chat.notebook import Notebook
from chat.panes import Panes
from chat.reader import Reader
from chat.sources import Sources
from chat.trail import Stop
from qa.plain import plain_line

if TYPE_CHECKING:  # parts that the first screen does without
    from chat.explorer import ExplorerPane
    from chat.table import Grid


class ReadingDesk(Screen[None]):
    """The conversation, the law and, once wanted, the explorer."""

    def __init__(self, clerk: Clerk, notebook: Notebook, classes: str = "") -> None:
        super().__init__(classes=classes)
        self.clerk = clerk
        self.notebook = notebook
        self.conversation = Conversation()
        self.reader = Reader(clerk)
        self.panes = Panes(self, notebook.look)

    def warn(self, text: str) -> None:
        self.notify(plain_line(text), severity="warning", markup=False)

    def read(self, stop: Stop) -> None:
        """Open it; what has the focus keeps it, unless the text takes its place."""
        self.panes.show_reader()
        self.reader.open(stop)

    # --- from an answer

    @on(Sources.Chosen)
    def _source_chosen(self, event: Sources.Chosen) -> None:
        self.read(Stop(tuple(event.citations), event.at))

    async def on_grid_opened(self, event: Grid.Opened) -> None:
        turn = next((one for one in event.grid.ancestors if isinstance(one, Turn)), None)
        if turn is None or turn.given is None:
            return
        try:
            opened = await self.clerk.opened_by(turn.given, event.row, event.column)
        except ClerkError as error:
            self.warn(str(error))
            return
        if opened is None:
            self.notify("This cell names no place of the texts.", markup=False)
        else:
            self.read(Stop(place=opened) if isinstance(opened, str) else Stop((opened,)))

    def action_sources(self) -> None:
        self.panes.show_conversation()
        if (sources := self.conversation.latest_sources) is not None:
            self.set_focus(sources)
        else:
            self.notify("There are no sources yet.", markup=False)

    def action_source(self, number: int) -> None:
        sources = self.focused if isinstance(self.focused, Sources) else self.conversation.latest_sources
        if sources is None:
            self.notify("There are no sources yet.", markup=False)
        elif not sources.choose(number):
            self.notify(f"There is no source {number}: expected 1 to {len(sources.citations)}.", markup=False)

    # --- about in the texts

    async def action_contents(self) -> None:
        self.panes.show_reader()
        await self.reader.toggle_contents()

    def action_go(self) -> None:
        self.panes.show_reader()
        self.reader.ask_for("go")

    def action_find(self) -> None:
        self.panes.show_reader()
        self.reader.ask_for("find")

    def action_find_next(self, by: int) -> None:
        self.reader.find_next(by)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The key for quotes is there where there are quotes."""
        return (action != "quote" or self.reader.quotes) and super().check_action(action, parameters)

    def action_quote(self, by: int) -> None:
        self.reader.next_quote(by)

    def action_trail(self, by: int) -> None:
        self.panes.show_reader()
        self.reader.step(by)

    # --- the explorer

    async def explore(self, typed: str | None) -> None:
        """Open the matrix, filtered; None: as it was left."""
        try:
            explorer = await self.clerk.explorer()
        except ClerkError as error:
            self.warn(str(error))
            return
        await self.panes.open_explorer(explorer, typed)

    def on_explorer_pane_opened(self, event: ExplorerPane.Opened) -> None:
        self.read(Stop(event.citations))
