"""Writes the manual page, docs/cfr.1, from the commands as they are: `python docs/manual.py`.

It adds nothing to what `-h` says but the files, the environment and the exit codes.
"""

from __future__ import annotations

from pathlib import Path

import click

from qa.cli import cfr
from qa.diagnostics import ExitCode
from qa.plain import plain

PAGE = Path(__file__).with_name("cfr.1")
COMMON = ("help", "version", "quiet", "model", "home")  # described once, for all commands
MEANS = {
    ExitCode.DONE: "answered, or done",
    ExitCode.EXPECTATION_FAILED: "an expectation of a batch failed",
    ExitCode.BAD_INPUT: "bad usage or bad input",
    ExitCode.NO_ANSWER: "no answer: the texts do not support one, or the question needs narrowing",
    ExitCode.DAMAGED: "the index or a source is missing or damaged and could not be rebuilt",
    ExitCode.INTERRUPTED: "interrupted",
}


def page() -> str:
    """The page, as troff."""
    context = click.Context(cfr, info_name="cfr")
    lines = ['.TH CFR 1 "" "cfr-desk" "User commands"', ".SH NAME"]
    lines += ["cfr \\- exact answers from title 6 of the Code of Federal Regulations, in a terminal"]
    lines += [".SH SYNOPSIS", ".B cfr", "[OPTIONS] [COMMAND [ARGUMENTS]]"]
    lines += [".SH DESCRIPTION", *_paragraphs(cfr.help or ""), *_options(cfr, context)]
    lines += [".SH COMMANDS", *_commands(cfr, context)]
    lines += [".SH ENVIRONMENT"]
    lines += [".TP", ".B CFR_HOME", "Where the index, the history and the settings are kept."]
    lines += [".TP", ".B NO_COLOR", "When it is set: no colour and no animation."]
    lines += [".SH EXIT STATUS"]
    for code, meaning in MEANS.items():
        lines += [".TP", f".B {int(code)}", _said(meaning)]
    return "\n".join(lines) + "\n"


def _commands(group: click.Group, above: click.Context) -> list[str]:
    lines = []
    for name in group.list_commands(above):
        command = group.get_command(above, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=above)
        words = " ".join([context.command_path, *command.collect_usage_pieces(context)])
        lines += [".SS " + _said(words), *_paragraphs(command.help or ""), *_options(command, context)]
        if isinstance(command, click.Group):
            lines += _commands(command, context)
    return lines


def _options(command: click.Command, context: click.Context) -> list[str]:
    lines = []
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        common = parameter.name in COMMON and command is not cfr
        if record is not None and record[1] and not common:
            lines += [".TP", ".B " + _said(record[0]), _said(record[1])]
    return lines


def _paragraphs(text: str) -> list[str]:
    lines = []
    for paragraph in plain(text).split("\n\n"):
        lines += [".PP", _said(" ".join(paragraph.split()))]
    return lines


def _said(text: str) -> str:
    """Words that troff prints as they are."""
    text = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
