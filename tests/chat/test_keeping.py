"""Work that is kept: sessions as they go, resumed and searched, the history, exports, the look of the screen."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from textual.widgets import OptionList

from chat.app import Chat
from chat.conversation import Turn
from chat.notebook import Notebook
from chat.past import Past
from chat.prompt import Prompt
from qa.dialogue.turns import Dialogue
from qa.sessions import Session, Sessions
from tests.chat.driving import NARROW, WIDE, Start, ask, notices, order, say, until, words
from tests.chat.samples import HOSTILE, LITERAL, Puppet


def _sessions(home: Path) -> list[list[str]]:
    return [[answer.question for answer in session.answers] for session in Sessions(home).all()]


async def test_sessions_are_kept_resumed_and_searched(tmp_path: Path, start: Start) -> None:
    async with start(Puppet(), kept=Notebook(tmp_path)).run_test(size=NARROW) as pilot:
        await ask(pilot, HOSTILE)
        await until(pilot, lambda: len(_sessions(tmp_path)) == 1)
        await ask(pilot, "second")
        await until(pilot, lambda: len(_sessions(tmp_path)[0]) == 2)
        await pilot.press("ctrl+n")
        await ask(pilot, "another matter")
        await until(pilot, lambda: len(_sessions(tmp_path)) == 2)

    puppet = Puppet()
    latest = Sessions(tmp_path).resumed(None)
    chat = start(puppet, kept=Notebook(tmp_path, latest))
    async with chat.run_test(size=NARROW, notifications=True) as pilot:
        await until(pilot, lambda: "resumed" in words(chat.screen))
        shown = [turn.question for turn in chat.screen.query(Turn)]
        assert shown == [answer.question for answer in latest.answers]
        await ask(pilot, "go on")
        assert puppet.dialogues == [[*shown, "go on"]]  # a follow-up leans on what was resumed

        await pilot.press("up")  # the history is that of all sessions
        assert chat.screen.query_one(Prompt).value == "go on"
        await pilot.press("up", "up")
        assert chat.screen.query_one(Prompt).value == "second"
        await pilot.press("down", "down", "down")
        assert chat.screen.query_one(Prompt).value == ""

        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(chat.screen, Past))
        await until(pilot, lambda: "1 session" in words(chat.screen))
        await pilot.press(*"nowhere")
        await until(pilot, lambda: "0 sessions" in words(chat.screen))
        await pilot.press(*["backspace"] * 7, *"second")
        await until(pilot, lambda: "1 session" in words(chat.screen))
        assert LITERAL in " ".join(str(o.prompt) for o in chat.screen.query_one(OptionList).options)
        await pilot.press("enter")
        await until(pilot, lambda: [turn.question for turn in chat.screen.query(Turn)][-1:] == ["second"])
        await ask(pilot, "third")
        assert puppet.dialogues[-1][1:] == ["second", "third"]
        await until(pilot, lambda: sorted(map(len, _sessions(tmp_path))) == [2, 3])


@pytest.mark.parametrize(
    ("command", "suffix"), [("/export", "md"), ("/export answer html", "html"), ("/export json out [x].json", "json")]
)
async def test_export(tmp_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch, command: str, suffix: str) -> None:
    monkeypatch.chdir(tmp_path)
    chat = start(Puppet(), kept=Notebook(tmp_path / "home"))
    async with chat.run_test(size=WIDE, notifications=True) as pilot:
        await order(pilot, command)
        await until(pilot, lambda: "no answer to write" in notices(pilot))
        chat.screen.query_one(Prompt).value = ""
        await ask(pilot, "first question")
        await ask(pilot, "second question")
        await order(pilot, command)
        await until(pilot, lambda: list(tmp_path.glob(f"*.{suffix}")))
        (path,) = tmp_path.glob(f"*.{suffix}")
        await until(pilot, lambda: f"written to {path.name}" in notices(pilot))
        written = path.read_text()
        assert "second question" in written
        assert ("first question" in written) == ("answer" not in command)
        assert "6 CFR 5.8" in written
        assert ("January 1, 2017" in written) == (suffix != "json")
        if suffix == "json":
            assert len(msgspec.json.decode(written)["turns"]) == 2
            await order(pilot, command)  # never over a file that is there
            await until(pilot, lambda: "is there already" in notices(pilot))
        elif suffix == "md":
            await pilot.press("ctrl+s")
            await until(pilot, lambda: len(list(tmp_path.glob("*.md"))) == 2)


async def test_damage_is_said_and_the_chat_goes_on(tmp_path: Path, start: Start) -> None:
    (tmp_path / "chat.json").write_text("{")
    (tmp_path / "history.jsonl").write_text('"kept"\nnot a line\n')
    chat = start(Puppet(), kept=Notebook(tmp_path))
    async with chat.run_test(size=WIDE, notifications=True) as pilot:
        await until(pilot, lambda: "chat.json is damaged" in notices(pilot))
        await until(pilot, lambda: "1 lines of the history are damaged" in notices(pilot))
        await pilot.press("up")
        assert chat.screen.query_one(Prompt).value == "kept"


async def test_damage_found_while_resuming_is_said(tmp_path: Path, start: Start) -> None:
    sessions = Sessions(tmp_path)
    kept = Session(id="20170101-090000-aaaa", answers=[Puppet().ask("q", Dialogue())])
    sessions.save(kept)
    (tmp_path / "sessions" / "20170102-090000-bbbb.json").write_text("{")
    chat = start(Puppet(), kept=Notebook(tmp_path, sessions.resumed(None), sessions))
    async with chat.run_test(size=WIDE, notifications=True) as pilot:
        await until(pilot, lambda: "20170102-090000-bbbb.json is damaged" in notices(pilot))
        await until(pilot, lambda: "resumed" in words(chat.screen))
        assert not (tmp_path / "sessions" / "20170102-090000-bbbb.json").exists()  # set aside


@pytest.mark.parametrize("command", ["/export session pdf", "/export pdf", "/copy foo"])
async def test_a_word_that_is_not_known_is_answered_with_what_was_expected(
    tmp_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    chat = start(Puppet(), kept=Notebook(tmp_path / "home"))
    async with chat.run_test(size=WIDE, notifications=True) as pilot:
        await ask(pilot, "q")
        await order(pilot, command)
        await until(pilot, lambda: "expected" in notices(pilot))
        assert [path.name for path in tmp_path.iterdir()] == ["home"]


async def test_an_export_to_the_home_of_nobody_is_refused(tmp_path: Path, start: Start) -> None:
    chat = start(Puppet(), kept=Notebook(tmp_path))
    async with chat.run_test(size=WIDE, notifications=True) as pilot:
        await ask(pilot, "q")
        await order(pilot, "/export answer md ~nosuchuser/x.md")
        await until(pilot, lambda: "no such home folder" in notices(pilot))
        assert not list(tmp_path.rglob("x.md"))


async def test_what_cannot_be_kept_is_said_and_answered_all_the_same(tmp_path: Path, start: Start) -> None:
    (tmp_path / "home").write_text("a file")
    chat = start(Puppet(), kept=Notebook(tmp_path / "home"))
    async with chat.run_test(size=WIDE, notifications=True) as pilot:
        turn = await say(pilot, "q")
        await until(pilot, lambda: "Answer to q" in words(turn))
        await until(pilot, lambda: "could not be kept" in notices(pilot) or "cannot write" in notices(pilot))
        assert (tmp_path / "home").read_text() == "a file"


async def test_the_look_is_kept(tmp_path: Path, start: Start) -> None:
    def chat() -> Chat:
        return start(Puppet(), kept=Notebook(tmp_path))

    one = chat()
    async with one.run_test(size=WIDE) as pilot:
        one.theme = "paper"
        before = one.screen.query_one("Reader").region.width
        await pilot.press("f7", "f7")  # less for the conversation, whose prompt has the focus
        await until(pilot, lambda: one.screen.query_one("Reader").region.width > before + 10)
        wide = one.screen.query_one("Reader").region.width
    one.notebook.close()
    other = chat()
    async with other.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert other.theme == "paper"
        assert other.screen.query_one("Reader").region.width == wide


async def test_a_share_beyond_the_room_is_put_right(tmp_path: Path, start: Start) -> None:
    (tmp_path / "chat.json").write_text('{"reader": 5000, "explorer": -3}')
    chat = start(Puppet(), kept=Notebook(tmp_path))
    async with chat.run_test(size=WIDE) as pilot:
        await pilot.pause()
        assert chat.screen.query_one("Conversation").region.width > 15
