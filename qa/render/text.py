"""An answer as text for a terminal or a pipe: what was understood, the answer, table, sources, notes.

Every word of the answer and of its quotes is there, once: a quote that the answer itself prints
is not printed again under the source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto

from qa.answer import Answer
from qa.plain import plain, plain_line
from qa.render.columns import columns, wrapped


class Role(Enum):
    """What a line is, for a face that colours it."""

    UNDERSTOOD = auto()
    ANSWER = auto()
    HEAD = auto()
    CITE = auto()
    QUOTE = auto()
    NOTE = auto()


Paint = Callable[[Role, str], str]


def as_text(answer: Answer, *, width: int = 80, paint: Paint | None = None) -> str:
    """Lines of at most `width` columns where words allow it, ending in a line end."""
    lines = _lines(answer, width)
    return "".join(f"{paint(role, line) if paint and line else line}\n" for role, line in lines)


def _lines(answer: Answer, width: int) -> Iterator[tuple[Role, str]]:
    if answer.understood:
        for line in wrapped(f"Understood: {plain_line(answer.understood)}", width):
            yield Role.UNDERSTOOD, line
        yield Role.UNDERSTOOD, ""
    for paragraph in plain(answer.answer).split("\n"):
        indent = " " * (len(paragraph) - len(paragraph.lstrip(" ")))
        for line in wrapped(paragraph, width, indent):
            yield Role.ANSWER, line
    if answer.table is not None:
        yield Role.ANSWER, ""
        for n, line in enumerate(columns(answer.table.columns, answer.table.rows, width)):
            yield Role.HEAD if n == 0 else Role.ANSWER, line
    yield from _sources(answer, width)
    if answer.notes:
        yield Role.NOTE, ""
    for note in answer.notes:
        for line in wrapped(f"Note: {plain_line(note)}", width, hanging="      "):
            yield Role.NOTE, line


def _sources(answer: Answer, width: int) -> Iterator[tuple[Role, str]]:
    if not answer.citations:
        return
    yield Role.HEAD, ""
    yield Role.HEAD, "Sources"
    said = plain_line(answer.answer)
    for number, citation in enumerate(answer.citations, 1):
        mark = f"[{number}] "
        margin = " " * len(mark)
        for line in wrapped(mark + plain_line(citation.cite), width, hanging=margin):
            yield Role.CITE, line
        heading, quote = plain_line(citation.heading), plain_line(citation.quote)
        if heading:
            for line in wrapped(heading, width, margin):
                yield Role.CITE, line
        if quote and quote not in said:
            for line in wrapped(quote, width, f"{margin}| "):
                yield Role.QUOTE, line
