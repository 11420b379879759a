"""ask(question, dialogue) -> Answer: the one way in for every face. Opens the assistant, over one index or several."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from corpus.editions import Choice, view
from corpus.library import SourceError
from index.build import ensure
from index.errors import IndexProblem
from index.home import known_records
from index.progress import Progress
from qa.dialogue.turns import Dialogue
from qa.one_index import Assistant
from qa.question.given import Unreadable

__all__ = ["Assistant", "AssistantProblem", "Choice", "Dialogue", "Unreadable", "open_assistant"]

AssistantProblem = (IndexProblem, SourceError)


def open_assistant(
    home: Path,
    model: Path | None = None,
    progress: Progress | None = None,
    choice: Choice | None = None,
    building: Callable[[], AbstractContextManager[Progress]] | None = None,
) -> Assistant:
    """An assistant on the present texts, the newest edition of each title or those of `choice`.

    It builds the index when it must; that of another edition which a question names, in `building`. Raises
    `index.errors.IndexProblem` or `corpus.library.SourceError`, whose text is for the user.
    """
    known = known_records(home)
    taken = view(known, choice)
    index = ensure(home, model, progress, taken)
    if len(taken) == len(known):
        return Assistant(index)
    from qa.editions.choosing import EditionAssistant  # only where there is something to choose

    def opened(other: Choice) -> Assistant:
        with building() if building else nullcontext(None) as progress_of_other:
            return Assistant(ensure(home, model, progress_of_other, view(known, other)))

    return EditionAssistant(index, known, choice or Choice(), opened)
