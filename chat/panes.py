"""The room on the screen: which panes are seen, how large they are, and where the focus goes as they come and go.

Side by side, or one at a time in a narrow terminal. It fills none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget
from textual.widgets import Input

from chat.notebook import LEAST, MOST, Look
from chat.prompt import Prompt

if TYPE_CHECKING:
    from chat.explorer import ExplorerPane
    from chat.reading_desk import ReadingDesk
    from qa.explorer import Explorer


class Panes:
    def __init__(self, desk: ReadingDesk, look: Look) -> None:
        self._desk = desk
        self._look = look
        self._focus_before: Widget | None = None
        self._explorer: ExplorerPane | None = None
        self._narrow: bool | None = None  # when the room was looked at last
        self._from_explorer = False  # whether the text took the explorer's place, to which one goes back

    @property
    def reading_instead(self) -> bool:
        """Whether the text stands in the place of the conversation."""
        return self._desk.has_class("-reading") and self._desk.has_class("-narrow") and not self.exploring

    @property
    def exploring(self) -> bool:
        return self._explorer is not None and bool(self._explorer.display)

    @property
    def filter_field(self) -> Input | None:
        """Where letters go while the explorer has the focus."""
        return self._explorer.field if self._explorer is not None and self._explorer.has_focus_within else None

    # --- coming and going

    def show_reader(self) -> None:
        """The focus goes along where the text takes the conversation's place: at once, not when it has come."""
        desk = self._desk
        if desk.has_class("-narrow"):
            if not self.reading_instead and not desk.reader.has_focus_within:
                self._focus_before = desk.focused
                self._from_explorer = self.exploring
            self._hide_explorer()
            desk.add_class("-reading")
            desk.set_focus(desk.reader.page)
        else:
            desk.add_class("-reading")

    def show_conversation(self) -> None:
        """Also where it stands beside the others now, but would not in a narrower room."""
        desk = self._desk
        before = None if self._from_explorer else self._focus_before
        lost = desk.has_class("-narrow") and (self.filter_field is not None or desk.reader.has_focus_within)
        self._from_explorer, self._focus_before = False, None
        desk.remove_class("-reading")
        if desk.has_class("-narrow"):
            self._hide_explorer()
        if lost:
            desk.set_focus(before if before is not None and before.is_attached else desk.query_one(Prompt))

    def fold(self) -> None:
        """As the room has become narrow: what is seen is what was turned to last."""
        desk = self._desk
        was, self._narrow = self._narrow, desk.has_class("-narrow")
        if was is not False or not self._narrow:
            return
        if self.exploring and self.filter_field is None:
            self._hide_explorer()
        if self.reading_instead and desk.conversation.has_focus_within:
            desk.set_focus(desk.reader.page)
        elif not self.reading_instead and desk.reader.has_focus_within:
            desk.add_class("-reading")

    async def open_explorer(self, explorer: Explorer, typed: str | None) -> None:
        from chat.explorer import ExplorerPane

        if self._explorer is None:
            self._explorer = ExplorerPane(explorer, typed or "")
            await self._desk.query_one("#room").mount(self._explorer, before=0)
            self.lay_out()
        else:
            self._explorer.display = True
            if typed is not None:
                self._explorer.filter_by(typed)
        self._desk.add_class("-exploring")
        self._explorer.field.focus()

    def close_explorer(self) -> None:
        self._hide_explorer()

    def leave(self) -> bool:
        """Close what lies over the conversation or has the focus beside it; whether there was anything."""
        if (
            self.exploring
            and self._explorer is not None
            and (self._explorer.has_focus_within or self._desk.has_class("-narrow"))
        ):
            if self._explorer.field.value:
                self._explorer.filter_by("")
                return True
            self._hide_explorer()
            self._desk.set_focus(self._desk.query_one(Prompt))
            return True
        if self.reading_instead and self._from_explorer and self._explorer is not None:
            self._from_explorer = False
            self._desk.remove_class("-reading")
            self._explorer.display = True
            self._desk.add_class("-exploring")
            self._desk.set_focus(self._focus_before)
            self._focus_before = None
            return True
        if self.reading_instead:
            self.show_conversation()
            return True
        return False

    def _hide_explorer(self) -> None:
        if self._explorer is not None:
            self._explorer.display = False
        self._desk.remove_class("-exploring")

    # --- size

    def give_room(self, by: int) -> None:
        """More or less for the pane with the focus, in hundredths."""
        look = self._look
        if self.filter_field is not None:
            look.explorer = _within(look.explorer + by)
        elif self._desk.reader.has_focus_within:
            look.reader = _within(look.reader + by)
        else:
            look.reader = _within(look.reader - by)
        self.lay_out()
        self._desk.notebook.keep_look()

    def drag(self, columns: int) -> None:
        width = max(1, self._desk.size.width)
        self._look.reader = _within(self._look.reader - round(100 * columns / width))
        self.lay_out()

    def lay_out(self) -> None:
        look = self._look
        self._desk.conversation.styles.width = f"{100 - look.reader}fr"
        self._desk.reader.styles.width = f"{look.reader}fr"
        self._desk.query_one("#desk").styles.height = f"{100 - look.explorer}fr"
        if self._explorer is not None:
            self._explorer.styles.height = f"{look.explorer}fr"


def _within(share: int) -> int:
    return max(LEAST, min(MOST, share))
