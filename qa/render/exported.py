"""Answers as a file to keep: Markdown, HTML or JSON, each with its questions and citations.

Markdown and HTML name the edition that each answer is from; in JSON the citations carry its id.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from qa.answer import Answer, DialogueAnswer, Table
from qa.render.html import as_html
from qa.render.layouts import Layout
from qa.render.markdown import as_markdown, escaped
from qa.render.records import as_json
from qa.render.tables import as_csv

FORMATS: Final = {"md": "Markdown", "html": "HTML", "json": "JSON"}


def exported(answers: Sequence[Answer], form: str, title: str, texts: Mapping[str, str]) -> str:
    """`form` is a key of `FORMATS`. JSON is one answer, or as `cfr batch` writes a dialogue.

    `texts` gives title and edition of a source by its id; one that is no longer there keeps its id.
    """
    if form == "json":
        return as_json(answers[0] if len(answers) == 1 else DialogueAnswer(None, list(answers))) + "\n"
    if form == "html":
        return as_html(answers, title, texts)
    parts = [f"# {escaped(title)}\n"]
    for answer in answers:
        parts.append(f"## {escaped(answer.question)}\n\n{as_markdown(answer)}")
        if used := [texts.get(source, source) for source in dict.fromkeys(one.source for one in answer.citations)]:
            parts.append(f"*From: {escaped('; '.join(used))}*\n")
    return "\n".join(parts)


def copied_table(table: Table) -> str:
    """A table for the clipboard: cells between tabs, so that a spreadsheet takes it apart again, and runs none."""
    return as_csv(Layout(table.columns, table.rows, frozen=0), "\t").removesuffix("\n")
