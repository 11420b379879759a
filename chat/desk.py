"""The screen: what the keys do, and how conversation, law, explorer and prompt play together.

It passes questions on and shows what comes of them, and looks into neither.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Footer, Input

from chat import commands
from chat.asking import AGAIN, Asking
from chat.clerk import Clerk, ClerkError
from chat.divider import Divider
from chat.entry import Entry
from chat.loading import LoadingLine
from chat.notebook import Notebook
from chat.orders import Orders
from chat.page import Page
from chat.prompt import Help as HelpWanted
from chat.prompt import Prompt
from chat.reading_desk import ReadingDesk
from qa.asked import InputError, accepted
from qa.plain import plain_line

if TYPE_CHECKING:  # parts that the first screen does without
    from chat.chips import Chips
    from chat.explorer import ExplorerPane
    from qa.sessions import Session


class Desk(ReadingDesk):
    """The conversation, the law, the explorer and the prompt; in fewer than 100 columns one of the first three."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("ctrl+o", "sources", "Sources", priority=True),  # before a digit that follows at once
        *(Binding(f"alt+{n},{n}", f"source({n})", show=False) for n in range(1, 10)),
        Binding("f2", "contents", "Tree"),
        Binding("f3", "matrix", "Matrix"),
        Binding("ctrl+n", "anew", "New", show=False),  # the prompt shows it
        Binding("f1,question_mark", "help", "Help"),
        Binding("ctrl+t", "chips", "Follow up", show=False, priority=True),
        Binding("ctrl+g", "go", "Go to", show=False, priority=True),
        Binding("ctrl+f", "find", "Find", show=False, priority=True),
        Binding("ctrl+r", "past", "Sessions", show=False, priority=True),
        Binding("ctrl+s", "export", "Export", show=False, priority=True),
        Binding("ctrl+y", "copy", "Copy", show=False, priority=True),
        Binding("alt+left", "trail(-1)", show=False, priority=True),
        Binding("alt+right", "trail(1)", show=False, priority=True),
        Binding("f7", "room(-5)", show=False, priority=True),
        Binding("f8", "room(5)", show=False, priority=True),
    ]

    def __init__(self, clerk: Clerk, notebook: Notebook, classes: str = "") -> None:
        super().__init__(clerk, notebook, classes)
        self._entry = Entry()
        self._prompt = self._entry.prompt
        self._asking = Asking(self, self.conversation, clerk, notebook)
        self._orders = Orders(self)
        self._resumed = list(notebook.session.answers)  # before any is added

    @property
    def completes(self) -> bool:
        """Whether the names and citations to complete with are there."""
        return self._entry.completer is not None

    def compose(self) -> ComposeResult:
        with Vertical(id="room"), Horizontal(id="desk"):
            yield self.conversation
            yield Divider()
            yield self.reader
        yield LoadingLine(self.clerk.loading)
        yield self._entry
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        self.set_focus(self._prompt)
        self.panes.lay_out()
        self.call_after_refresh(self.run_worker, self._load)  # not before there is something to see

    def on_resize(self) -> None:
        self.call_after_refresh(self.panes.fold)

    async def _load(self) -> None:
        if self._resumed:
            await self._asking.show_again(self._resumed)
        self._prompt.asked, damage = await self.notebook.load_history()
        if damage:
            self.warn(damage)
        try:
            await self.clerk.opened()
            self._asking.no_longer_loading()
            self._entry.completer = await self.clerk.completer()
            await self.clerk.warm()
        except ClerkError as error:
            await self.conversation.say(f"{error}.\n{AGAIN}", "problem")

    # --- asking

    @on(Prompt.Sent)
    async def send(self, event: Prompt.Sent) -> None:
        if order := commands.read(event.text):
            if await self._orders.carry_out(*order):
                self._prompt.value = ""
        elif event.text.strip() and await self.ask(event.text):
            self._prompt.value = ""

    async def ask(self, text: str) -> bool:
        """Whether the question could be put."""
        try:
            question = accepted(plain_line(text))
        except InputError as refusal:  # what was typed stays, to be shortened
            self.warn(str(refusal))
            return False
        self.panes.show_conversation()
        await self._asking.put(question)
        if self.notebook.history is not None:
            self._prompt.asked = self.notebook.history.questions
        return True

    async def on_chips_sent(self, event: Chips.Sent) -> None:
        self.set_focus(self._prompt)
        await self.ask(event.question)

    async def on_explorer_pane_asked(self, event: ExplorerPane.Asked) -> None:
        self.set_focus(self._prompt)
        await self.ask(event.question)

    def action_chips(self) -> None:
        self.panes.show_conversation()
        if (chips := self.conversation.latest_chips) is not None:
            self.set_focus(chips)
        else:
            self.notify("Nothing follows from the latest answer.", markup=False)

    # --- this conversation or another

    async def action_anew(self) -> None:
        await self._begin("--- new conversation ---")

    async def resume(self, session: Session | None) -> None:
        """Go on with a past session; None: stay with this one."""
        if session is not None:
            await self._begin("", session)
            await self._asking.show_again(session.answers)

    async def _begin(self, said: str, session: Session | None = None) -> None:
        await self._asking.begin(session.answers if session else ())
        self.notebook.begin(session)
        if said:
            await self.conversation.say(said)
        self.panes.show_conversation()
        self.set_focus(self._prompt)
        await self.reader.clear()

    # --- keeping

    def copy(self, what: str) -> None:
        """What has the focus, for "focus"; else of the latest answer the answer, citation, quote or table."""
        from chat import copying

        text = copying.of_focus(self.focused) if what == "focus" else ""
        answer = self.conversation.latest_answer
        if not text and answer is not None:
            text = copying.of_answer(answer, what)
        if not text:
            self.warn("There is nothing of the kind to copy.")
            return
        self.app.copy_to_clipboard(text)
        self.notify(copying.said(text, os.environ), markup=False)

    def action_copy(self) -> None:
        self.copy("focus")

    async def action_export(self) -> None:
        await self._orders.export("session")

    async def action_past(self) -> None:
        await self._orders.carry_out("sessions", "")

    # --- the room and the keys

    async def action_matrix(self) -> None:
        if self.panes.exploring:
            self.panes.close_explorer()
            self.set_focus(self._prompt)
        else:
            await self.explore(None)

    def before_key(self, event: events.Key) -> None:
        """What is typed anywhere goes on with the question, and all that follows a letter too; digits choose a source.

        For the application to call before it gives a key away: keys that were typed at once are given
        away before a widget has dealt with the first, so the focus must have moved by then.
        """
        if not event.character or isinstance(self.focused, Input):
            return
        if event.character.isalpha() or (event.character == "/" and not isinstance(self.focused, Page)):
            field = self.panes.filter_field
            self.set_focus(field if field is not None else self._prompt)

    def on_paste(self, event: events.Paste) -> None:
        self.set_focus(self._prompt)
        self._prompt.take_in(event)

    async def action_back(self) -> None:
        if self.reader.asking and self.reader.has_focus_within:
            self.reader.close_bar()
        elif self.panes.leave():
            if not isinstance(self.focused, Widget) or not self.focused.display:
                self.set_focus(self._prompt)
        elif self._asking.under_way:
            await self._asking.drop_next()
        else:
            self.set_focus(self._prompt)

    def action_page(self, pages: int) -> None:
        pane = self.reader.page if self.panes.reading_instead else self.conversation
        pane.scroll_relative(y=pages * max(1, pane.size.height - 2), animate=False)

    @on(Divider.Dragged)
    def drag(self, event: Divider.Dragged) -> None:
        self.panes.drag(event.by)

    def action_room(self, by: int) -> None:
        self.panes.give_room(by)

    def action_help(self) -> None:
        from chat.help import Help

        self.app.push_screen(Help())

    @on(HelpWanted)
    def help_wanted(self) -> None:
        self.action_help()
