"""The items of a batch asked by several processes at once, their answers in the order of the items.

Every process opens an assistant of its own; a dialogue is asked by one of them.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from corpus.editions import Choice
from qa.answer import Answer
from qa.assistant import Assistant, open_assistant
from qa.batch.questions import Item
from qa.batch.runner import asked

_assistant: Assistant | None = None  # of this process


def answers(
    items: Sequence[Item], jobs: int, home: Path, model: Path | None, choice: Choice | None = None
) -> Iterator[list[Answer]]:
    """The answers of each item. The index must be up to date: no process builds it."""
    context = multiprocessing.get_context("spawn")  # threads of the search engine do not survive a fork
    with ProcessPoolExecutor(jobs, context, _open, (home, model, choice)) as pool:
        try:
            yield from pool.map(_answers, items)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _open(home: Path, model: Path | None, choice: Choice | None) -> None:
    global _assistant
    _assistant = open_assistant(home, model, choice=choice)


def _answers(item: Item) -> list[Answer]:
    assert _assistant is not None
    return asked(_assistant, item)
