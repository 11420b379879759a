"""`cfr ask` and `cfr show`: one answer on standard output."""

from __future__ import annotations

import sys
from typing import Any

import click

from qa import output
from qa.answer import Answer
from qa.asked import InputError, accepted, accepted_citation, from_stream
from qa.commands.settings import Settings, WholeNumber, common
from qa.diagnostics import ExitCode
from qa.render import Role, as_json, as_markdown, as_text

FORMATS = click.Choice(["text", "json", "markdown"])
_STYLES: dict[Role, dict[str, Any]] = {
    Role.UNDERSTOOD: {"dim": True},
    Role.HEAD: {"bold": True},
    Role.CITE: {"fg": "cyan"},
    Role.NOTE: {"fg": "yellow"},
}


@click.command()
@click.argument("question", nargs=-1, required=True)
@click.option("--format", "form", type=FORMATS, default="text", show_default=True, help="How to write it.")
@click.option("--json", "as_record", is_flag=True, help="The same as --format json.")
@click.option("--top", type=WholeNumber(1, 100), default=5, show_default=True, metavar="N", help="Passages to find.")
@common
@click.pass_obj
def ask(settings: Settings, question: tuple[str, ...], form: str, as_record: bool, top: int) -> ExitCode:
    """Answer one QUESTION; `-` reads it from standard input."""
    if question == ("-",):
        words = from_stream(sys.stdin.buffer if sys.stdin is not None else None)
    else:
        words = accepted(" ".join(question))
    with settings.assistant() as assistant:
        answer = assistant.ask(words, top=top)
    return _answered(answer, "json" if as_record else form)


@click.command()
@click.argument("citation", nargs=-1, required=True)
@click.option("--format", "form", type=FORMATS, default="text", show_default=True, help="How to write it.")
@click.option("--json", "as_record", is_flag=True, help="The same as --format json.")
@common
@click.pass_obj
def show(settings: Settings, citation: tuple[str, ...], form: str, as_record: bool) -> ExitCode:
    """Print the text of a section, paragraph, appendix, entry or rule.

    CITATION is written in any usual way: "6 CFR 5.8(a)(1)", "5.11(k)", "app C 22(b)".
    """
    from qa.question import Unreadable

    words = accepted_citation(" ".join(citation))
    with settings.assistant() as assistant:
        try:
            answer = assistant.show(words)
        except Unreadable as error:
            raise InputError(str(error)) from None
    return _answered(answer, "json" if as_record else form)


def _answered(answer: Answer, form: str) -> ExitCode:
    if form == "json":
        output.write(as_json(answer) + "\n")
    elif form == "markdown":
        output.write(as_markdown(answer))
    else:
        output.write(as_text(answer, width=output.width(), paint=_paint if output.lively() else None))
    return ExitCode.DONE if answer.answered else ExitCode.NO_ANSWER


def _paint(role: Role, line: str) -> str:
    return click.style(line, **_STYLES[role]) if role in _STYLES else line
