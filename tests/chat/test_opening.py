"""Opening: what is said while the assistant is not there yet, and when it cannot be had."""

from __future__ import annotations

from threading import Event
from typing import Any

from chat.loading import LoadingLine
from chat.prompt import Prompt
from tests.chat.driving import NARROW, WIDE, Start, ask, is_tame, on_screen, say, until, words
from tests.chat.samples import HOSTILE, LITERAL, Puppet


async def test_early_question_waits_for_the_assistant(start: Start) -> None:
    ready = Event()

    def opening(progress: Any) -> Any:
        progress.stage("Encoding [passages]", 10)
        progress.advance(3)
        assert ready.wait(60)
        return Puppet()

    async with start(None, opening).run_test(size=NARROW) as pilot:
        line = pilot.app.screen.query_one(LoadingLine)
        await until(pilot, lambda: line.display)
        await until(pilot, lambda: "Encoding [passages], 3 of 10" in str(line.content))
        assert "██████░░░░░░░░░░░░░░" in on_screen(pilot)
        turn = await say(pilot, "early")
        await pilot.press(*"next")
        assert "as soon as the texts are loaded" in words(turn)
        assert pilot.app.screen.query_one(Prompt).value == "next"
        ready.set()
        await until(pilot, lambda: "Answer to early" in words(turn))
        await until(pilot, lambda: not line.display)
        assert pilot.app.screen.query_one(Prompt).value == "next"


async def test_no_assistant_is_said_with_what_to_do_and_tried_again(start: Start) -> None:
    from qa.assistant import AssistantProblem

    problem = AssistantProblem[0]("the index is damaged: [x]; run `cfr index build`")
    outcomes: list[Any] = [problem, Puppet()]

    def opening(progress: Any) -> Any:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    chat = start(None, opening)
    async with chat.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: "the index is damaged: [x]; run `cfr index build`" in words(chat.screen))
        assert "Ask again" in words(chat.screen)
        assert chat.clerk.exit_code == 4
        turn = await ask(pilot, "mended?")
        assert "Answer to mended?" in words(turn)
        assert chat.clerk.exit_code == 0


async def test_a_program_that_cannot_be_loaded_is_said_too(start: Start) -> None:
    def opening(progress: Any) -> Any:
        raise ImportError("No module named 'faiss'")

    chat = start(None, opening)
    async with chat.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: "No module named 'faiss'" in words(chat.screen))
        assert chat.clerk.exit_code == 4


async def test_what_opening_says_is_never_markup_nor_control(start: Start) -> None:
    seen = Event()

    def opening(progress: Any) -> Any:
        progress.stage(HOSTILE)
        progress.note(HOSTILE)
        assert seen.wait(60)
        raise OSError(5, HOSTILE, HOSTILE)

    chat = start(None, opening)
    async with chat.run_test(size=WIDE) as pilot:
        line = chat.screen.query_one(LoadingLine)
        await until(pilot, lambda: str(line.content).count(LITERAL) == 2)
        assert is_tame(str(line.content))
        assert is_tame(on_screen(pilot))
        seen.set()
        await until(pilot, lambda: words(chat.screen).count(f"{LITERAL} ") >= 4)
        assert is_tame(words(chat.screen))
        assert is_tame(on_screen(pilot))
