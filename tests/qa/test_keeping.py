"""Sessions and history: nothing that was kept is lost, whatever happened to a file."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest

from qa.answer import Answer, AnswerKind
from qa.asked import InputError
from qa.history import LONGEST, History
from qa.sessions import Session, Sessions, new_session


def _answer(question: str, said: str = "yes") -> Answer:
    return Answer(question=question, kind=AnswerKind.TEXT, understood="u", answer=said)


def _session(name: str, *questions: str) -> Session:
    return Session(id=name, answers=[_answer(question) for question in questions])


_SHORT_ROW = (
    b'{"id": "x", "answers": [{"question": "q", "kind": "text", "understood": "", "answer": "",'
    b' "table": {"columns": ["a", "b"], "rows": [["1", "2"], ["1"]]}}]}'
)
OLD, NEW = "20170101-090000-aaaa", "20170102-101500-bbbb"


def test_sessions_are_saved_listed_searched_and_resumed(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path)
    sessions.save(_session(OLD, "What is TECS?", "and ICEPIC?"))
    sessions.save(_session(NEW, "Fees?"))
    sessions.save(new_session())  # nothing was asked in it: nothing is kept
    again = Sessions(tmp_path)
    assert [session.id for session in again.all()] == [NEW, OLD]
    assert [session.id for session in again.search("icepic TECS")] == [OLD]
    assert again.search("nothing of the kind") == []
    assert again.resumed(None).id == NEW
    assert again.resumed(OLD).answers == _session(OLD, "What is TECS?", "and ICEPIC?").answers
    assert again.resumed(NEW).title == "Fees?"
    assert again.resumed(NEW).begun == "2017-01-02 10:15"
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.parametrize("name", ["../../etc/passwd", "20170103-000000-cccc", "[/]", ""])
def test_no_such_session_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="there is no session"):
        Sessions(tmp_path).resumed(name or None)


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b'{"id": 1}', b"[" * 100_000, _SHORT_ROW])
def test_a_damaged_session_is_set_aside_and_said(tmp_path: Path, damage: bytes) -> None:
    sessions = Sessions(tmp_path)
    sessions.save(_session(OLD, "kept"))
    (tmp_path / "sessions" / f"{NEW}.json").write_bytes(damage)
    assert [session.id for session in sessions.all()] == [OLD]
    assert f"{NEW}.json is damaged" in sessions.damage[0]
    assert (tmp_path / "sessions" / f"{NEW}.json.damaged").read_bytes() == damage


def test_a_session_of_which_one_letter_changed_is_damaged(tmp_path: Path) -> None:
    """What is still JSON is not yet what was said."""
    Sessions(tmp_path).save(_session(OLD, "first", "then"))
    path = tmp_path / "sessions" / f"{OLD}.json"
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"first", b"worst"))
    sessions = Sessions(tmp_path)
    assert sessions.load(OLD) is None
    assert "is damaged" in sessions.damage[0]
    path.write_bytes(whole)
    assert Sessions(tmp_path).load(OLD) == _session(OLD, "first", "then")
    path.write_bytes(whole[: whole.rindex(b"{")])  # as it was kept before there were hashes
    assert Sessions(tmp_path).load(OLD) == _session(OLD, "first", "then")


def test_what_killed_chats_left_of_sessions_goes_with_the_next_save(tmp_path: Path) -> None:
    Sessions(tmp_path).save(_session(OLD, "first"))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left = tmp_path / "sessions" / f".{NEW}.json.{gone.pid}.tmp"
    left.write_text("half")
    (tmp_path / "sessions" / "notes.txt").write_text("of the user")
    Sessions(tmp_path).save(_session(OLD, "first", "then"))
    assert {path.name for path in (tmp_path / "sessions").iterdir()} == {f"{OLD}.json", "notes.txt"}


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_killed_while_it_saves_nothing_is_lost(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.qa.killed", str(tmp_path)]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) >= 4


def test_two_chats_that_go_on_with_one_session_lose_nothing(tmp_path: Path) -> None:
    Sessions(tmp_path).save(_session(OLD, "first"))
    one, other = Sessions(tmp_path), Sessions(tmp_path)
    mine, theirs = one.resumed(OLD), other.resumed(OLD)
    mine.answers.append(_answer("mine"))
    theirs.answers.append(_answer("theirs"))
    other.search("first")  # to have looked at the file again is not to have gone on with what stands in it
    assert not one.save(mine)
    other.search("first")
    assert other.save(theirs)
    kept = {tuple(answer.question for answer in session.answers) for session in Sessions(tmp_path).all()}
    assert kept == {("first", "mine"), ("first", "theirs")}


def test_a_session_that_was_loaded_elsewhere_is_not_saved_over_what_another_chat_added(tmp_path: Path) -> None:
    Sessions(tmp_path).save(_session(OLD, "first"))
    mine, theirs = Sessions(tmp_path).resumed(OLD), Sessions(tmp_path).resumed(OLD)
    mine.answers.append(_answer("mine"))
    theirs.answers.append(_answer("theirs"))
    assert not Sessions(tmp_path).save(mine)
    assert Sessions(tmp_path).save(theirs)
    theirs.answers.append(_answer("on"))
    assert not Sessions(tmp_path).save(theirs)
    kept = {tuple(answer.question for answer in session.answers) for session in Sessions(tmp_path).all()}
    assert kept == {("first", "mine"), ("first", "theirs", "on")}


def test_what_was_saved_last_is_the_latest_however_soon(tmp_path: Path) -> None:
    ids = [f"20170101-090000-{n:04x}" for n in (9, 3, 12, 1)]  # begun in one second; no order of theirs counts
    for id_ in ids:
        Sessions(tmp_path).save(_session(id_, "q"))
        assert Sessions(tmp_path).resumed(None).id == id_
    assert [session.id for session in Sessions(tmp_path).all()] == ids[::-1]
    on = Sessions(tmp_path).resumed(ids[0])
    on.answers.append(_answer("and on"))
    Sessions(tmp_path).save(on)
    assert Sessions(tmp_path).resumed(None).id == ids[0]


def _save_as(home: Path, question: str, wait: Any) -> None:
    sessions = Sessions(home)
    session = sessions.resumed(OLD)
    session.answers.append(_answer(question))
    wait.wait()
    sessions.save(session)


def test_two_processes_that_save_at_once_lose_nothing(tmp_path: Path) -> None:
    Sessions(tmp_path).save(_session(OLD, "first"))
    apart = multiprocessing.get_context("spawn")
    wait = apart.Barrier(2)
    chats = [apart.Process(target=_save_as, args=(tmp_path, question, wait)) for question in ("mine", "theirs")]
    for chat in chats:
        chat.start()
    for chat in chats:
        chat.join()
        assert chat.exitcode == 0
    kept = {session.answers[-1].question for session in Sessions(tmp_path).all()}
    assert kept == {"mine", "theirs"}


def test_a_session_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("a file where the folder should be")
    with pytest.raises(InputError, match="cannot write"):
        Sessions(tmp_path).save(_session(OLD, "q"))


def test_history_over_sessions(tmp_path: Path) -> None:
    first = History(tmp_path)
    for question in ("one", "two", "[/] \x1b[31m", "one"):
        first.add(question)
    second = History(tmp_path)
    second.load()
    assert second.questions == ["two", "[/] \N{REPLACEMENT CHARACTER}[31m", "one"]
    assert not second.damage


def test_a_damaged_history_is_set_aside_and_the_rest_is_kept(tmp_path: Path) -> None:
    place = tmp_path / "history.jsonl"
    place.write_bytes(b'"one"\n{not a line\n\xff\n"two"\n')
    history = History(tmp_path)
    history.load()
    assert history.questions == ["one", "two"]
    assert "2 lines of the history are damaged" in history.damage
    assert (tmp_path / "history.jsonl.damaged").read_bytes() == b'"one"\n{not a line\n\xff\n"two"\n'
    assert place.read_bytes() == b'"one"\n"two"\n'


def test_a_line_that_was_cut_off_spoils_no_other(tmp_path: Path) -> None:
    History(tmp_path).add("one")
    place = tmp_path / "history.jsonl"
    place.write_bytes(place.read_bytes() + b'"tw')
    History(tmp_path).add("three")
    history = History(tmp_path)
    history.load()
    assert history.questions == ["one", "three"]
    assert "1 lines of the history are damaged" in history.damage


def test_a_damaged_history_on_a_full_disk_stays_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "history.jsonl"
    place.write_bytes(b'"one"\n{not a line\n')

    @contextmanager
    def full(path: Path) -> Iterator[IO[bytes]]:
        with Path("/dev/full").open("wb") as file:
            yield file

    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    monkeypatch.setattr("qa.history.whole_file", full)
    history = History(tmp_path)
    history.load()
    assert history.questions == ["one"]
    assert "cannot be kept: No space left" in history.damage
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(".lock")] == ["history.jsonl"]
    assert place.read_bytes() == b'"one"\n{not a line\n'


def test_a_long_history_is_cut_to_the_latest(tmp_path: Path) -> None:
    (tmp_path / "history.jsonl").write_text("".join(f'"{n}"\n' for n in range(2 * LONGEST + 1)))
    history = History(tmp_path)
    history.load()
    assert history.questions[0] == str(LONGEST + 1)
    assert len((tmp_path / "history.jsonl").read_text().splitlines()) == LONGEST


def test_a_history_that_cannot_be_read_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "history.jsonl").mkdir()
    history = History(tmp_path)
    history.load()
    assert history.questions == []
    assert "cannot be read" in history.damage
