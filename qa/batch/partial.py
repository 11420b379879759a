"""A batch that was stopped goes on where it was: the answers so far, kept beside the file they are for.

They stand in `FILE.partial`, one a line after a line that says what answered them. Answers of other
texts or another program are not taken over. Nothing here asks or judges.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import msgspec

from index.decoding import Undecodable, decoded
from qa.answer import Answer, DialogueAnswer
from qa.asked import InputError, reason
from qa.batch.questions import Item
from qa.batch.runner import Outcome, judged
from qa.render import as_json


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    answered_by: str


class Partial:
    """The unfinished answers of one `--out` file. `answered_by` tells texts and program apart."""

    def __init__(self, out: Path, answered_by: str) -> None:
        self._path = out.with_name(f"{out.name}.partial")
        self._answered_by = answered_by
        self._file: IO[bytes] | None = None

    def outcomes(self, items: Sequence[Item]) -> dict[str, Outcome]:
        """By id, those of an earlier run that asked the same words of the same texts.

        A line that is cut off or damaged ends what is taken over.
        """
        by_id = {item.id: item for item in items}
        found: dict[str, Outcome] = {}
        for record in self._records():
            item = by_id.get(record.id or "")
            turns = record.turns if isinstance(record, DialogueAnswer) else [record]
            if item is None or isinstance(record, DialogueAnswer) != item.is_dialogue:
                continue
            if [turn.question for turn in item.turns] == [answer.question for answer in turns]:
                found[item.id] = judged(item, turns)
        return found

    @contextmanager
    def kept(self, known: Iterable[Outcome]) -> Iterator[Partial]:
        """Keeps what is `known` and what `add` is given; the file is gone when the block ends, not when it fails."""
        try:
            for outcome in known:
                self.add(outcome)
            yield self
            self._close()
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise InputError(f"cannot write {self._path}: {reason(error)}") from None
        finally:
            self._close()

    def add(self, outcome: Outcome) -> None:
        self._write(outcome.record)

    def _write(self, value: object) -> None:
        if self._file is None:  # a run that is stopped before it has an answer leaves nothing
            self._file = self._path.open("wb")
            self._write(_Head(self._answered_by))
        self._file.write(f"{as_json(value)}\n".encode())
        self._file.flush()

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _records(self) -> Iterator[Answer | DialogueAnswer]:
        try:
            lines = self._path.read_bytes().split(b"\n")
        except OSError:
            return
        try:
            head = decoded(lines[0], _Head)
            if head.answered_by != self._answered_by:
                return
            for line in filter(None, lines[1:]):
                form: Any = DialogueAnswer if "turns" in decoded(line, dict) else Answer
                yield decoded(line, form)
        except Undecodable:
            return
