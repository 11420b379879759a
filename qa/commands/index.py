"""`cfr index`: build, describe, or check what is derived from the texts and kept on disk."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import click

from qa import diagnostics, output
from qa.commands.settings import Settings, choosing, common, need_command
from qa.diagnostics import ExitCode
from qa.plain import plain_line

if TYPE_CHECKING:
    from index.store import Index
    from qa.diagnostics import Progress


@click.group("index", invoke_without_command=True)
@common
@click.pass_context
def index_commands(context: click.Context) -> None:
    """The index that answers are found with."""
    need_command(context)


@index_commands.command("build")
@choosing
@common
@click.pass_obj
def build_index(settings: Settings) -> ExitCode:
    """Build the index from the texts, whatever is there."""
    with settings.progress() as progress, closing(_built(settings, progress)) as built:
        where = built.path
    output.write(f"index: {plain_line(str(where))}\n")
    return ExitCode.DONE


@index_commands.command("info")
@click.option("--json", "as_record", is_flag=True, help="One object.")
@choosing
@common
@click.pass_obj
def describe_index(settings: Settings, as_record: bool) -> ExitCode:
    """Say where the index is, and what it was made of."""
    from index.build import info
    from index.home import chosen_records
    from qa.render import as_json

    manifest = info(settings.where, chosen_records(settings.where, settings.choice))
    if manifest is None:
        diagnostics.error(f"there is no index in {settings.where}; run `cfr index build`")
        return ExitCode.DAMAGED
    if as_record:
        output.write(as_json(manifest) + "\n")
        return ExitCode.DONE
    lines = [("home", str(settings.where)), ("index", manifest.key), ("encoder", manifest.model)]
    lines += [("source", f"{name} {sha256}") for name, sha256 in manifest.sources.items()]
    lines += [(name, f"{count:,}") for name, count in manifest.counts.items()]
    lines += [("made with", f"{name} {number}") for name, number in manifest.created_with.items()]
    output.write("".join(f"{name + ':':<12}{plain_line(value)}\n" for name, value in lines))
    return ExitCode.DONE


@index_commands.command("verify")
@choosing
@common
@click.pass_obj
def verify_index(settings: Settings) -> ExitCode:
    """Check every file of the index, and the encoder, against its hash. Builds nothing."""
    from index.build import verify
    from index.home import chosen_records

    problems = verify(settings.where, settings.model, chosen_records(settings.where, settings.choice))
    for problem in problems:
        diagnostics.error(problem)
    if problems:
        return ExitCode.DAMAGED
    output.write("the index is whole\n")
    return ExitCode.DONE


def _built(settings: Settings, progress: Progress) -> Index:
    from index.build import build
    from index.home import chosen_records

    return build(settings.where, settings.model, progress, chosen_records(settings.where, settings.choice))
