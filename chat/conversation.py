"""The conversation: questions and what came of them, in the order they were put.

It asks nothing: what comes of a question is handed to its turn.
"""

from __future__ import annotations

import asyncio

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from chat.data import Data
from chat.sources import Sources
from qa.answer import Answer, AnswerKind

WELCOME = """\
Ask about Title 6 of the Code of Federal Regulations. Every answer names its sources; \
choose one to read it in its section. A follow-up may leave out what was just said.

  Which systems of records are exempt from (e)(12)?
  How long do I have to appeal a denied FOIA request?
  /matrix ICE (k)(2)

F1 or ? lists the keys, / the commands.
"""
_LONGEST_SHOWN = 300  # characters of a question; the rest stays in the session
STEP = 0.03  # seconds between the parts of a retrieved answer


class Turn(Vertical):
    """One question and what came of it."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self.question = question
        self.given: Answer | None = None

    def compose(self) -> ComposeResult:
        asked = self.question
        if len(asked) > _LONGEST_SHOWN:  # it would push its answer off the screen
            asked = f"{asked[:_LONGEST_SHOWN].rstrip()}… ({len(asked):,} characters)"
        yield Data(f"> {asked}", "question")
        yield Static(classes="waiting", markup=False)

    def wait_for(self, what: str) -> None:
        for waiting in self.query(".waiting").results(Static):
            waiting.update(Content(f"... {what}"))

    async def show(self, answer: Answer, *, in_steps: bool = True) -> None:
        """A retrieved answer comes part by part, as the eye follows it; one from the tables at once."""
        from qa.next_questions import follow_ups  # not before there is an answer

        self.given = answer
        first: list[Widget] = [
            Data(f"understood: {answer.understood}", "understood"),
            Data(answer.answer, "answer" if answer.answered else "answer unanswered"),
        ]
        rest: list[Widget] = []
        if answer.table is not None and answer.table.rows:
            from chat.table import Grid  # not before there is a table to show

            first.append(Grid(answer.table))
        if answer.citations:
            rest.append(Sources(answer.citations))
        rest += [Data(f"Note: {note}", "note") for note in answer.notes]
        if questions := follow_ups(answer):
            from chat.chips import Chips

            rest.append(Chips(questions))
        if answer.kind is not AnswerKind.PASSAGES or not in_steps or self.app.animation_level == "none":
            await self._end_with([*first, *rest])
            return
        await self._end_with(first)
        for part in rest:
            await asyncio.sleep(STEP)
            await self.mount(part)

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

    @property
    def latest_chips(self) -> Widget | None:
        """Those that can still be sent: of the latest answer, where anything follows from it."""
        live = [chips for chips in self.query("Chips") if not getattr(chips, "spent", False)]
        return live[-1] if live else None

    def spend_chips(self) -> None:
        """What follows from the answers so far is no longer offered."""
        if self.query("Chips"):
            from chat.chips import Chips

            for chips in self.query(Chips):
                chips.spend()

    @property
    def latest_answer(self) -> Answer | None:
        return next((turn.given for turn in reversed(self.query(Turn)) if turn.given), None)

    async def add(self, part: Widget) -> None:
        await self.mount(part)
        self.bring_up(part)

    async def say(self, text: str, classes: str = "rule") -> None:
        await self.add(Data(text, classes))

    def bring_up(self, part: Widget) -> None:
        """Scroll so that `part` begins at the top, or as near as there is text below it."""
        self.call_after_refresh(self.scroll_to_widget, part, top=True, animate=False)
