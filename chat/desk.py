"""The screen: what the keys do, and how conversation, law and prompt play together.

It passes questions to the clerk and answers to their turns, and looks into neither.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Input, Static
from textual.worker import Worker

from chat.clerk import Clerk, ClerkError, Talk
from chat.conversation import Conversation, Turn
from chat.data import Data
from chat.help import Help
from chat.loading import LoadingLine
from chat.prompt import Prompt
from chat.reader import Reader
from chat.sources import Sources
from qa.answer import Citation
from qa.asked import InputError, accepted
from qa.plain import plain_line

AGAIN = "Ask again to try once more, or leave with Ctrl+Q."


class Desk(Screen[None]):
    """The conversation, the law and the prompt; in fewer than 100 columns one of the first two."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("ctrl+o", "sources", "Sources", priority=True),  # before a digit that follows at once
        # Without the kitty protocol, textual takes Alt and a digit for what a Mac's Option key types.
        *(Binding(f"alt+{n},{n}", f"source({n})", show=False) for n in range(1, 10)),
        Binding("ctrl+n", "anew", "New"),
        Binding("f1,question_mark", "help", "Help"),
    ]

    def __init__(self, clerk: Clerk) -> None:
        super().__init__()
        self._clerk = clerk
        self._talk = Talk()
        self._pending: dict[Turn, Worker[None]] = {}
        self._conversation = Conversation()
        self._reader = Reader()
        self._prompt = Prompt(placeholder="Ask a question", select_on_focus=False)
        self._focus_before_reading: Widget | None = None

    def compose(self) -> ComposeResult:
        with Horizontal(id="desk"):
            yield self._conversation
            yield self._reader
        yield LoadingLine(self._clerk.loading)
        yield self._prompt
        yield Footer()

    def on_mount(self) -> None:
        self.set_focus(self._prompt)
        self.call_after_refresh(self.run_worker, self._load)  # not before there is something to see

    async def _load(self) -> None:
        try:
            await self._clerk.opened()
            for turn in self._pending:
                turn.wait_for("looking")
            await self._clerk.warm()
        except ClerkError as error:
            await self._conversation.add(Data(f"{error}.\n{AGAIN}", "problem"))

    # --- asking

    @on(Input.Submitted)
    async def ask(self, event: Input.Submitted) -> None:
        if not event.value.strip():
            return
        try:
            question = accepted(plain_line(event.value))
        except InputError as refusal:  # what was typed stays, to be shortened
            self.notify(plain_line(str(refusal)), severity="warning", markup=False)
            return
        self._prompt.clear()
        self._close_reader()
        turn = Turn(question)
        await self._conversation.add(turn)
        turn.wait_for("looking" if self._clerk.ready else "to be answered as soon as the texts are loaded")
        self._pending[turn] = self.run_worker(self._answer(turn, self._talk))

    async def _answer(self, turn: Turn, talk: Talk) -> None:
        try:
            answer = await self._clerk.ask(turn.question, talk, lambda: turn in self._pending)
        except ClerkError as error:
            del self._pending[turn]
            await turn.fail(str(error))
        else:
            del self._pending[turn]
            await turn.show(answer)
        self._conversation.bring_up(turn)

    async def _drop(self, turn: Turn) -> None:
        self._pending.pop(turn).cancel()
        await turn.drop()

    async def action_anew(self) -> None:
        for turn in list(self._pending):
            await self._drop(turn)
        self._talk = Talk()
        await self._conversation.add(Static("--- new conversation ---", markup=False, classes="rule"))
        self._close_reader()
        self.set_focus(self._prompt)
        self.workers.cancel_group(self, "reading")
        await self._reader.clear()

    # --- reading

    def action_sources(self) -> None:
        self._close_reader()
        if (sources := self._conversation.latest_sources) is not None:
            self.set_focus(sources)

    def action_source(self, number: int) -> None:
        sources = self.focused if isinstance(self.focused, Sources) else self._conversation.latest_sources
        if sources is not None:
            sources.choose(number)

    @on(Sources.Chosen)
    def read(self, event: Sources.Chosen) -> None:
        self.run_worker(self._read(event.citation), group="reading", exclusive=True)

    async def _read(self, citation: Citation) -> None:
        try:
            reading = await self._clerk.read(citation)
        except ClerkError as error:
            await self._reader.fail(str(error))
        else:
            await self._reader.show(reading)
        if not self._reading_instead:
            self._focus_before_reading = self.focused
        self.add_class("-reading")
        if self._reading_instead:
            self.set_focus(self._reader)

    @property
    def _reading_instead(self) -> bool:
        """Whether the text stands in place of the conversation."""
        return self.has_class("-reading") and self.has_class("-narrow")

    def _close_reader(self) -> None:
        if self._reading_instead:
            self.remove_class("-reading")
            self.set_focus(self._focus_before_reading or self._prompt)

    # --- keys

    def before_key(self, event: events.Key) -> None:
        """What is typed anywhere goes on with the question, and all that follows a letter too; digits choose a source.

        For the application to call before it gives a key away: keys that were typed at once are given
        away before a widget has dealt with the first, so the focus must have moved by then.
        """
        if event.character and event.character.isalpha():
            self.set_focus(self._prompt)

    def on_paste(self, event: events.Paste) -> None:
        self.set_focus(self._prompt)
        self._prompt.on_paste(event)

    async def action_back(self) -> None:
        if self._reading_instead:
            self._close_reader()
        elif self._pending:
            await self._drop(next(iter(self._pending)))
        else:
            self.set_focus(self._prompt)

    def action_page(self, pages: int) -> None:
        pane = self._reader if self._reading_instead else self._conversation
        pane.scroll_relative(y=pages * max(1, pane.size.height - 2), animate=False)

    def action_help(self) -> None:
        self.app.push_screen(Help())
