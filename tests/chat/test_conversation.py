"""Asking: what comes of a question, which turns a follow-up leans on, and what is dropped."""

from __future__ import annotations

from pathlib import Path

import pytest

from chat.reader import Reader
from chat.table import Grid
from qa.answer import Table
from tests.chat.driving import NARROW, WIDE, Start, ask, is_tame, marked, notices, on_screen, say, until, words
from tests.chat.samples import HOSTILE, LITERAL, Puppet, citation


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_question_answer_source(home: Path, start: Start, size: tuple[int, int]) -> None:
    from qa.assistant import open_assistant

    assistant = open_assistant(home, None, None)
    question = "How long do I have to appeal a denied FOIA request?"
    expected = assistant.ask(question, dialogue=assistant.new_dialogue())
    assert expected.citations
    async with start(assistant).run_test(size=size) as pilot:
        turn = await ask(pilot, question)
        said = words(turn)
        assert f"> {question}" in said
        assert f"understood: {expected.understood}" in said
        assert expected.answer in said
        assert f"[1] {expected.citations[0].cite}" in said

        await pilot.press("ctrl+o", "enter")
        reader = pilot.app.screen.query_one(Reader)
        await until(pilot, lambda: marked(reader))
        assert expected.citations[0].quote.split() == " ".join(marked(reader)).split()
        assert reader.display


async def test_table_of_systems_and_a_follow_up(home: Path, start: Start) -> None:
    from qa.assistant import open_assistant

    async with start(open_assistant(home, None, None)).run_test(size=NARROW) as pilot:
        turn = await ask(pilot, "Which systems of records are exempt from (e)(12)?")
        assert turn.query(Grid)
        assert "(e)(12)" in words(turn)
        follow_up = await ask(pilot, "and under (k)(2)?")
        assert "(e)(12) under (k)(2)" in words(follow_up)


async def test_follow_ups_keep_the_thread_until_a_new_one_is_begun(start: Start) -> None:
    puppet = Puppet()
    async with start(puppet).run_test(size=NARROW) as pilot:
        await ask(pilot, "first")
        await ask(pilot, "second")
        assert puppet.dialogues == [["first", "second"]]
        await pilot.press("ctrl+n")
        await ask(pilot, "third")
        assert puppet.dialogues == [["first", "second"], ["third"]]
        assert "Answer to first" in words(pilot.app.screen)


async def test_escape_drops_the_running_answer(start: Start) -> None:
    puppet = Puppet()
    async with start(puppet).run_test(size=NARROW) as pilot:
        await ask(pilot, "before")
        puppet.go.clear()
        running, queued = await say(pilot, "running"), await say(pilot, "queued")
        await until(pilot, lambda: "running" in puppet.begun)
        await pilot.press("escape")
        await until(pilot, lambda: "dropped" in words(running))
        puppet.go.set()
        await until(pilot, lambda: "Answer to queued" in words(queued))
        assert "Answer to" not in words(running)
        assert puppet.dialogues == [["before", "queued"]]  # no follow-up leans on what was dropped


async def test_a_question_dropped_before_its_turn_is_never_put(start: Start) -> None:
    puppet = Puppet()
    puppet.go.clear()
    async with start(puppet).run_test(size=NARROW) as pilot:
        await say(pilot, "running")
        await say(pilot, "queued")
        await pilot.press("escape", "escape")
        puppet.go.set()
        await ask(pilot, "last")
        assert "queued" not in puppet.begun
        assert puppet.dialogues == [["last"]]


async def test_a_long_question_leaves_room_for_its_answer(start: Start) -> None:
    puppet = Puppet(understood="u", answer="Here it is.")
    async with start(puppet).run_test(size=NARROW) as pilot:
        question = "why is that so? " * 120
        turn = await ask(pilot, question)
        assert "… (1,919 characters)" in words(turn)
        await until(pilot, lambda: "Here it is." in on_screen(pilot))
        assert puppet.begun == [question.strip()]


async def test_sources_of_one_place_are_told_apart_by_their_words(start: Start) -> None:
    cited = [citation(), citation(), citation("6 CFR 5.9", "Preservation")]
    async with start(Puppet(citations=cited)).run_test(size=NARROW) as pilot:
        said = words(await ask(pilot, "q"))
        assert '[2] 6 CFR 5.8(a)(1) — "within 90 days"' in said
        assert "[3] 6 CFR 5.9 — Preservation" in said


async def test_a_source_that_there_is_not_is_said(start: Start) -> None:
    async with start(Puppet()).run_test(size=NARROW, notifications=True) as pilot:
        await pilot.press("alt+1")
        await until(pilot, lambda: "no sources yet" in notices(pilot))
        await ask(pilot, "q")
        await pilot.press("alt+9")
        await until(pilot, lambda: "no source 9: expected 1 to 2" in notices(pilot))
        assert pilot.app.screen.query_one(Reader).page.reading is None


async def test_a_failing_answer_leaves_the_chat_standing(start: Start) -> None:
    puppet = Puppet()
    async with start(puppet).run_test(size=NARROW) as pilot:
        failed = words(await ask(pilot, "fail"))
        assert f"RuntimeError: {LITERAL}" in failed
        assert is_tame(failed)
        assert "Answer to next" in words(await ask(pilot, "next"))
        assert puppet.dialogues == [["next"]]


async def test_what_was_printed_is_never_markup_nor_control(start: Start) -> None:
    puppet = Puppet(
        understood=HOSTILE,
        answer=HOSTILE,
        notes=[HOSTILE],
        citations=[citation(HOSTILE, HOSTILE)],
        table=Table(columns=[HOSTILE, "b"], rows=[[HOSTILE, 1], [None, "[/]"]]),
    )
    async with start(puppet).run_test(size=WIDE) as pilot:
        said = words(await ask(pilot, HOSTILE))
        assert said.count(LITERAL) == 6  # the source has it twice
        assert is_tame(said)
        shown = on_screen(pilot)
        assert shown.count("[Reserved]") >= 7
        assert is_tame(shown)
        await ask(pilot, "still here")
