"""Trials of sessions and the history: killed while they are saved, then damaged."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import faults
from damage_desk import Case, Desk

from qa.answer import Answer, AnswerKind
from qa.history import History
from qa.sessions import Session, Sessions

SESSION = "20170131-090500-aaaa"


def some_answer(number: int) -> Answer:
    return Answer(question=f"question {number}", kind=AnswerKind.TEXT, understood="u", answer="word " * 1000)


def some_session(answers: int) -> Session:
    return Session(id=SESSION, answers=[some_answer(number) for number in range(answers)])


def kept(desk: Desk) -> Iterator[Case]:
    """Killed while sessions and history are saved; then both damaged. What was saved is there."""
    home = desk.place / "kept"
    home.mkdir()
    for number in range(desk.kills):
        read, write = os.pipe()
        session = Session(id=f"20170131-{number // 60:04d}{number % 60:02d}-aaaa")
        saving = faults.start(partial(_saving, home, session, write))
        os.close(write)
        os.read(read, 1)  # it has begun
        saving.began = time.monotonic()
        saving.kill_after(desk.chance.uniform(0, 0.05))
        saving.wait()
        told = 1 + len(os.read(read, 1 << 16))
        os.close(read)
        yield f"killed while saving {number}", _missing(home, session.id, told)
        if number % 2:
            for path in (home / "sessions").glob("*.json"):
                path.unlink()
    for what in ("truncated", "flipped"):
        for _ in range(25):
            yield f"kept files {what}", _damaged_kept(desk, home, what)


def _saving(home: Path, session: Session, told: int) -> int:
    """Saves until it is killed; a byte is told for each answer and question that is kept."""
    history, number = History(home), 0
    history.load()
    while True:
        session.answers.append(some_answer(number))
        Sessions(home).save(session)
        history.add(f"{session.id} {number}")
        os.write(told, b".")
        number += 1


def _missing(home: Path, name: str, told: int) -> str | None:
    """What of `told` answers and questions of a session is not there."""
    sessions, history = Sessions(home), History(home)
    history.load()
    session = sessions.load(name)
    if session is None or not told <= len(session.answers) <= told + 1 or sessions.damage:
        return f"{told} told, kept {session and len(session.answers)}, {sessions.damage}"
    asked = {f"{name} {number}" for number in range(told)}
    if history.damage or (len(history.questions) < 1000 and not asked <= set(history.questions)):
        return f"history: {history.damage or 'a question is missing'}"
    strays = [path.name for path in home.rglob("*.tmp")]
    return f"left behind: {strays}" if len(strays) > 2 else None


def _damaged_kept(desk: Desk, home: Path, what: str) -> str | None:
    for path in home.rglob("*.damaged*"):
        path.unlink()
    Sessions(home).save(some_session(3))
    other = Session(id="20170131-090600-bbbb", answers=[some_answer(9)])
    Sessions(home).save(other)
    path = home / "sessions" / f"{SESSION}.json"
    for file in (path, home / "history.jsonl"):
        data = file.read_bytes()
        at = desk.chance.randrange(len(data))
        file.write_bytes(data[:at] if what == "truncated" else data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    sessions, history = Sessions(home), History(home)
    history.load()
    there = {session.id for session in sessions.all()}
    intact = path.exists() and path.read_bytes() == data
    problem = None
    if other.id not in there:
        problem = "another session is lost"
    if SESSION in there and not intact and sessions.load(SESSION) != some_session(3):
        problem = "a damaged session is taken for whole"
    if SESSION not in there and not any(SESSION in one for one in sessions.damage):
        problem = "a damaged session is not told"
    history.add("one more")
    again = History(home)
    again.load()
    if again.questions[-1:] != ["one more"]:
        problem = f"the history takes no more: {again.damage}"
    (home / "history.jsonl").unlink()
    for number in range(50):
        History(home).add(f"question {number}")
    path.unlink(missing_ok=True)
    return problem
