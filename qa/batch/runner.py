"""Asks the items of question files, one after the other, and holds each answer against its expectations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import msgspec

from qa.answer import Answer, DialogueAnswer
from qa.batch.expectations import Failure, check
from qa.batch.questions import Item

Memory = TypeVar("Memory")


class Answering(Protocol, Generic[Memory]):
    """What of `qa.assistant.Assistant` a batch needs."""

    def new_dialogue(self) -> Memory: ...
    def ask(self, question: str, dialogue: Memory | None = None) -> Answer: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    item: Item
    answers: tuple[Answer, ...]
    failures: tuple[Failure, ...]

    @property
    def passed(self) -> bool:
        """True of an item that expects nothing, too."""
        return not self.failures

    @property
    def record(self) -> Answer | DialogueAnswer:
        """The line of `--out`."""
        if self.item.is_dialogue:
            return DialogueAnswer(self.item.id, list(self.answers))
        return msgspec.structs.replace(self.answers[0], id=self.item.id)


def run(assistant: Answering[Memory], items: Iterable[Item]) -> Iterator[Outcome]:
    """One outcome an item."""
    for item in items:
        yield judged(item, asked(assistant, item))


def asked(assistant: Answering[Memory], item: Item) -> list[Answer]:
    """The answers of one item. Every dialogue starts with an empty memory; a single question has none."""
    dialogue = assistant.new_dialogue() if item.is_dialogue else None
    return [assistant.ask(turn.question, dialogue) for turn in item.turns]


def judged(item: Item, answers: Iterable[Answer]) -> Outcome:
    answers = tuple(answers)
    failures: list[Failure] = []
    for number, (turn, answer) in enumerate(zip(item.turns, answers, strict=True), 1):
        failures += check(turn.expect, answer, number if item.is_dialogue else None)
    return Outcome(item, answers, tuple(failures))
