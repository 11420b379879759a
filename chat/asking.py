"""Putting questions: each has a turn in the conversation, and waits in line at the clerk's.

It shows no answer itself (`chat.conversation`) and decides none.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.screen import Screen
from textual.worker import Worker

from chat.clerk import Clerk, ClerkError, Talk
from chat.conversation import Conversation, Turn
from chat.notebook import Notebook
from qa.answer import Answer
from qa.plain import plain_line

AGAIN = "Ask again to try once more, or leave with Ctrl+Q."
MOST_SHOWN = 40  # turns of a resumed session; the earlier ones stay in it


class Asking:
    """One thread of questions at a time; what was dropped is leant on by no follow-up."""

    def __init__(self, screen: Screen[None], conversation: Conversation, clerk: Clerk, notebook: Notebook) -> None:
        self._screen = screen
        self._conversation = conversation
        self._clerk = clerk
        self._notebook = notebook
        self._talk = Talk(list(notebook.session.answers))
        self._pending: dict[Turn, Worker[None]] = {}

    @property
    def under_way(self) -> bool:
        return bool(self._pending)

    async def put(self, question: str) -> None:
        turn = Turn(question)
        await self._conversation.add(turn)
        turn.wait_for("looking" if self._clerk.ready else "to be answered as soon as the texts are loaded")
        self._pending[turn] = self._screen.run_worker(self._answer(turn, self._talk))
        self._warn(await self._notebook.asked(plain_line(question)))

    def no_longer_loading(self) -> None:
        for turn in self._pending:
            turn.wait_for("looking")

    async def drop_next(self) -> None:
        """Drop what runs, or else what waits longest."""
        turn = next(iter(self._pending))
        self._pending.pop(turn).cancel()
        await turn.drop()

    async def begin(self, before: Sequence[Answer] = ()) -> None:
        """A new thread, to which nothing belongs but the answers `before`."""
        while self._pending:
            await self.drop_next()
        self._conversation.spend_chips()
        self._talk = Talk(list(before))

    async def show_again(self, answers: Sequence[Answer]) -> None:
        """The turns of a session that is gone on with."""
        left_out = len(answers) - MOST_SHOWN
        if left_out > 0:
            await self._conversation.say(f"--- {left_out} earlier answers of this session are not shown ---")
        for answer in answers[-MOST_SHOWN:]:
            turn = Turn(answer.question)
            await self._conversation.mount(turn)
            self._conversation.spend_chips()
            await turn.show(answer, in_steps=False)
        await self._conversation.say("--- resumed ---")

    async def _answer(self, turn: Turn, talk: Talk) -> None:
        try:
            answer = await self._clerk.ask(turn.question, talk, lambda: turn in self._pending)
        except ClerkError as error:
            del self._pending[turn]
            await turn.fail(str(error))
        else:
            del self._pending[turn]
            self._conversation.spend_chips()
            await turn.show(answer)
            self._warn(await self._notebook.add(answer))
        self._conversation.bring_up(turn)

    def _warn(self, problem: str) -> None:
        if problem:
            self._screen.notify(plain_line(problem), severity="warning", markup=False)
