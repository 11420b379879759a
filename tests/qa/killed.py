"""Kills what saves a session and a question at each step: `python -m tests.qa.killed HOME`.

Prints how often it was killed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qa.answer import Answer, AnswerKind
from qa.history import History
from qa.sessions import Session, Sessions
from tests.killing import killed_at_each_step

NAME = "20170131-090500-aaaa"


def main(home: Path) -> None:
    def session(*questions: str) -> Session:
        answers = [Answer(question=one, kind=AnswerKind.TEXT, understood="u", answer="a") for one in questions]
        return Session(id=NAME, answers=answers)

    def work() -> None:
        Sessions(home).save(session("first", "second"))
        History(home).add("second")

    def look() -> None:
        sessions, history = Sessions(home), History(home)
        history.load()
        assert [one.answers for one in sessions.all()] in (
            [session("first").answers],
            [session("first", "second").answers],
        )
        assert history.questions in (["first"], ["first", "second"])
        assert (sessions.damage, history.damage) == ([], "")
        Sessions(home).save(session("first", "second", "third"))
        History(home).add("third")
        assert [path.name for path in (home / "sessions").iterdir()] == [f"{NAME}.json"]
        begin()

    def begin() -> None:
        (home / "history.jsonl").unlink(missing_ok=True)
        (home / "sessions" / f"{NAME}.json").unlink(missing_ok=True)
        Sessions(home).save(session("first"))
        History(home).add("first")

    begin()
    print(killed_at_each_step(home, work, look))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
