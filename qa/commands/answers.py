"""`cfr ask` and `cfr show`: one answer on standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from qa import output
from qa.answer import Answer
from qa.asked import InputError, accepted, accepted_citation, from_stream
from qa.commands.forms import WORKBOOK, checked, formats, page, write
from qa.commands.settings import Settings, WholeNumber, choosing, common
from qa.diagnostics import ExitCode
from qa.render import Role, as_csv, as_json, as_markdown, as_text, of_answer

FORMATS = ("text", "json", "markdown", "csv", WORKBOOK)
_STYLES: dict[Role, dict[str, Any]] = {
    Role.UNDERSTOOD: {"dim": True},
    Role.HEAD: {"bold": True},
    Role.CITE: {"fg": "cyan"},
    Role.NOTE: {"fg": "yellow"},
}


@click.command()
@click.argument("question", nargs=-1, required=True)
@formats(*FORMATS)
@click.option("--top", type=WholeNumber(1, 100), default=5, show_default=True, metavar="N", help="Passages to find.")
@choosing
@common
@click.pass_obj
def ask(
    settings: Settings, question: tuple[str, ...], form: str, as_record: bool, out: Path | None, top: int
) -> ExitCode:
    """Answer one QUESTION; `-` reads it from standard input."""
    form, out = checked(form, as_record, out)
    if question == ("-",):
        words = from_stream(sys.stdin.buffer if sys.stdin is not None else None)
    else:
        words = accepted(" ".join(question))
    with settings.assistant() as assistant:
        answer = assistant.ask(words, top=top)
    return _answered(answer, form, out)


@click.command()
@click.argument("citation", nargs=-1, required=True)
@formats(*FORMATS)
@choosing
@common
@click.pass_obj
def show(settings: Settings, citation: tuple[str, ...], form: str, as_record: bool, out: Path | None) -> ExitCode:
    """Print the text of a section, paragraph, appendix, entry or rule.

    CITATION is written in any usual way: "6 CFR 5.8(a)(1)", "5.11(k)", "app C 22(b)".
    """
    from qa.question.given import Unreadable

    form, out = checked(form, as_record, out)
    words = accepted_citation(" ".join(citation))
    with settings.assistant() as assistant:
        try:
            answer = assistant.show(words)
        except Unreadable as error:
            raise InputError(str(error)) from None
    return _answered(answer, form, out)


def _answered(answer: Answer, form: str, out: Path | None) -> ExitCode:
    if form == "json":
        write(as_json(answer) + "\n", out)
    elif form == "markdown":
        write(as_markdown(answer), out)
    elif form == "csv":
        write(as_csv(of_answer(answer)), out)
    elif form == WORKBOOK:
        from qa.export import as_xlsx

        write(as_xlsx("answer", of_answer(answer)), out)
    else:
        paint = _paint if out is None and output.lively() else None
        write(as_text(answer, width=page(out), paint=paint), out)
    return ExitCode.DONE if answer.answered else ExitCode.NO_ANSWER


def _paint(role: Role, line: str) -> str:
    return click.style(line, **_STYLES[role]) if role in _STYLES else line
