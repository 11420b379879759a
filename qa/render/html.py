"""An answer, or several, as one HTML page that needs nothing beside it: no script, no style from elsewhere.

Words of the corpus and of the question are escaped: none of them is markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from qa.answer import Answer, Citation, Table
from qa.plain import plain, plain_line
from qa.render.columns import cell

_STYLE = """\
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-top: 1px solid; padding-top: 1rem; font-size: 1.2rem; }
.understood, .edition { font-style: italic; }
.answer { white-space: pre-wrap; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .2rem .5rem; text-align: left; vertical-align: top; }
blockquote { border-left: .2rem solid; margin: .3rem 0; padding-left: .8rem; }"""


def as_html(answers: Iterable[Answer], title: str, texts: Mapping[str, str]) -> str:
    """`texts` gives title and edition of a source by its id."""
    body = "\n".join(line for answer in answers for line in _answer(answer, texts))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{_line(title)}</title>\n'
        f"<style>\n{_STYLE}\n</style>\n</head>\n<body>\n<h1>{_line(title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _answer(answer: Answer, texts: Mapping[str, str]) -> Iterator[str]:
    yield f"<section>\n<h2>{_line(answer.question)}</h2>"
    if answer.understood:
        yield f'<p class="understood">Understood: {_line(answer.understood)}</p>'
    yield f'<div class="answer">{escape(plain(answer.answer))}</div>'
    if answer.table is not None:
        yield from _table(answer.table)
    if answer.citations:
        yield "<h3>Sources</h3>\n<ol>"
        yield from (_source(one, texts.get(one.source, one.source)) for one in answer.citations)
        yield "</ol>"
    if answer.notes:
        yield "<h3>Notes</h3>\n<ul>"
        yield from (f"<li>{_line(note)}</li>" for note in answer.notes)
        yield "</ul>"
    yield "</section>"


def _table(table: Table) -> Iterator[str]:
    yield f"<table>\n<tr>{''.join(f'<th>{_line(name)}</th>' for name in table.columns)}</tr>"
    for row in table.rows:
        yield f"<tr>{''.join(f'<td>{escape(cell(value))}</td>' for value in row)}</tr>"
    yield "</table>"


def _source(citation: Citation, text: str) -> str:
    heading = f" {_line(citation.heading)}" if citation.heading else ""
    where = f"{_line(text)}, characters {citation.start} to {citation.end}"
    quote = f"<blockquote>{_line(citation.quote)}</blockquote>" if citation.quote else ""
    return f'<li><strong>{_line(citation.cite)}</strong>{heading}{quote}<span class="edition">{where}</span></li>'


def _line(text: str) -> str:
    return escape(plain_line(text))
