"""The conversation: questions and what came of them, in the order they were put.

It asks nothing: what comes of a question is handed to its turn.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from chat.data import Data, Grid
from chat.sources import Sources
from qa.answer import Answer

WELCOME = """\
Ask about Title 6 of the Code of Federal Regulations. Every answer names its sources; \
choose one to read it in its section. A follow-up may leave out what was just said.

  Which systems of records are exempt from (e)(12)?
  How long do I have to appeal a denied FOIA request?
"""


class Turn(Vertical):
    """One question and what came of it."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self.question = question

    def compose(self) -> ComposeResult:
        yield Data(f"> {self.question}", "question")
        yield Static(classes="waiting", markup=False)

    def wait_for(self, what: str) -> None:
        self.query_one(".waiting", Static).update(Content(f"... {what}"))

    async def show(self, answer: Answer) -> None:
        parts: list[Widget] = [
            Data(f"understood: {answer.understood}", "understood"),
            Data(answer.answer, "answer" if answer.answered else "answer unanswered"),
        ]
        if answer.table is not None:
            parts.append(Grid(answer.table))
        parts += [Data(f"Note: {note}", "note") for note in answer.notes]
        if answer.citations:
            parts.append(Sources(answer.citations))
        await self._end_with(parts)

    async def fail(self, problem: str) -> None:
        await self._end_with([Data(problem, "problem")])

    async def drop(self) -> None:
        await self._end_with([Data("dropped", "understood")])

    async def _end_with(self, parts: list[Widget]) -> None:
        with self.app.batch_update():
            await self.query(".waiting").remove()
            await self.mount_all(parts)


class Conversation(VerticalScroll):
    """The turns so far, the newest at the end."""

    def compose(self) -> ComposeResult:
        yield Static(WELCOME, markup=False, classes="welcome")

    @property
    def latest_sources(self) -> Sources | None:
        return self.query(Sources).last() if self.query(Sources) else None

    async def add(self, part: Widget) -> None:
        await self.mount(part)
        self.bring_up(part)

    def bring_up(self, part: Widget) -> None:
        """Scroll so that `part` begins at the top, or as near as there is text below it."""
        self.call_after_refresh(self.scroll_to_widget, part, top=True, animate=False)
