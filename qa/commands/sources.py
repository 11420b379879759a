"""`cfr sources`: the texts that answers come from, and whether they are the texts that were published."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa import diagnostics, output
from qa.asked import InputError
from qa.commands.settings import Settings, common, need_command
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
@click.pass_obj
def list_sources(settings: Settings, as_record: bool) -> ExitCode:
    """List the texts: id, title, edition, length."""
    from index.home import known_records
    from qa.render import as_json
    from qa.render.columns import columns

    problems: list[str] = []
    listed = [_listed(record, problems) for record in known_records(settings.where)]
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
@click.pass_obj
def check_sources(settings: Settings) -> ExitCode:
    """Check that every text is there and is as published, or as added (by its hash)."""
    from corpus.library import SourceError
    from index.home import known_records

    damaged = False
    for record in known_records(settings.where):
        try:
            record.load()
            output.write(f"{plain_line(record.id)}: as published\n")
        except SourceError as error:
            damaged = True
            diagnostics.error(str(error))
    return ExitCode.DAMAGED if damaged else ExitCode.DONE


@sources_commands.command("add")
@click.argument(
    "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--edition", metavar="DAY", help="The day that the titles were downloaded for, such as 2026-01-29.")
@common
@click.pass_obj
def add_sources(settings: Settings, files: tuple[Path, ...], edition: str | None) -> ExitCode:
    """Add titles of the CFR in XML, or collections of passages: each FILE is copied into the home and indexed.

    Several are added together or, when one cannot be, not at all; the index is built once.

    A title is FILE.xml, .xml.gz or .xml.xz of the eCFR or the annual edition. Its day is --edition, else a date in
    the name of the file or of its folder. Editions stand beside each other: the newest answers.

    Passages are FILE.jsonl, an object a line with id, text and, if any, heading; each is cited as [FILE:ID].
    """
    from corpus.days import NoDay, exact
    from index.sources import add_sources as add

    try:
        day = exact(edition) if edition else None
    except NoDay as error:
        raise InputError(f"--edition: {error}") from None
    with settings.progress() as progress:
        records = add(settings.where, files, settings.model, progress, day)
    output.write("".join(f"{plain_line(record.id)}: {plain_line(record.edition)}\n" for record in records))
    return ExitCode.DONE


@sources_commands.command("remove")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@common
@click.pass_obj
def remove_source(settings: Settings, sources: tuple[str, ...]) -> ExitCode:
    """Remove texts that were added, each by its id or the name of its file without the ending.

    Several are removed together or, when one is not there, not at all; the index is built once.
    """
    from index.sources import remove_sources as remove

    with settings.progress() as progress:
        removed = remove(settings.where, sources, settings.model, progress)
    output.write("".join(f"{plain_line(one)}: removed\n" for one in removed))
    return ExitCode.DONE


def _listed(record: SourceRecord, problems: list[str]) -> Listed:
    from corpus.library import SourceError

    chars = None
    try:
        chars = len(record.load().text)
    except SourceError as error:
        problems.append(str(error))
    return Listed(record.id, record.title, record.kind, record.edition, str(record.path), record.sha256, chars)
