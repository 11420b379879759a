"""`cfr sources`: the texts that answers come from, and whether they are the texts that were published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

import click

from qa import diagnostics, output
from qa.asked import InputError
from qa.commands.settings import common, need_command
from qa.diagnostics import ExitCode
from qa.plain import plain_line

if TYPE_CHECKING:
    from corpus.library import SourceRecord
    from qa.answer import Cell


@dataclass(frozen=True, slots=True)
class Listed:
    """One object of `cfr sources list --json`. `chars` counts the text as stored; of a damaged one, null."""

    id: str
    title: str
    kind: str
    edition: str
    path: str
    sha256: str
    chars: int | None


@click.group("sources", invoke_without_command=True)
@common
@click.pass_context
def sources_commands(context: click.Context) -> None:
    """The texts that answers come from."""
    need_command(context)


@sources_commands.command("list")
@click.option("--json", "as_record", is_flag=True, help="One list of objects.")
@common
def list_sources(as_record: bool) -> ExitCode:
    """List the texts: id, title, edition, length."""
    from corpus.library import source_records
    from qa.render import as_json
    from qa.render.columns import columns

    problems: list[str] = []
    listed = [_listed(record, problems) for record in source_records()]
    if as_record:
        output.write(as_json(listed) + "\n")
    else:
        rows: list[list[Cell]] = [[source.id, source.title, source.edition, source.chars] for source in listed]
        lines = columns(["id", "title", "edition", "characters"], rows, output.width())
        output.write("\n".join(lines) + "\n")
    for problem in problems:
        diagnostics.error(problem)
    return ExitCode.DAMAGED if problems else ExitCode.DONE


@sources_commands.command("check")
@common
def check_sources() -> ExitCode:
    """Check that every text is there and is as published (by its hash)."""
    from corpus.library import SourceError, source_records

    damaged = False
    for record in source_records():
        try:
            record.load()
            output.write(f"{plain_line(record.id)}: as published\n")
        except SourceError as error:
            damaged = True
            diagnostics.error(str(error))
    return ExitCode.DAMAGED if damaged else ExitCode.DONE


@sources_commands.command("add")
@click.argument("file")
@common
def add_source(file: str) -> NoReturn:
    """Add a text (not available yet)."""
    raise InputError("sources add is not available yet: answers come from the texts of `cfr sources list`")


@sources_commands.command("remove")
@click.argument("source")
@common
def remove_source(source: str) -> NoReturn:
    """Remove a text that was added (not available yet)."""
    raise InputError("sources remove is not available yet: answers come from the texts of `cfr sources list`")


def _listed(record: SourceRecord, problems: list[str]) -> Listed:
    from corpus.library import SourceError

    chars = None
    try:
        chars = len(record.load().text)
    except SourceError as error:
        problems.append(str(error))
    return Listed(record.id, record.title, record.kind, record.edition, str(record.path), record.sha256, chars)
