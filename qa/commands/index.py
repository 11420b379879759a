"""`cfr index`: build, describe, or check what is derived from the texts and kept on disk."""

from __future__ import annotations

from contextlib import closing

import click

from qa import diagnostics, output
from qa.commands.settings import Settings, common, need_command
from qa.diagnostics import ExitCode
from qa.plain import plain_line


@click.group("index", invoke_without_command=True)
@common
@click.pass_context
def index_commands(context: click.Context) -> None:
    """The index that answers are found with."""
    need_command(context)


@index_commands.command("build")
@common
@click.pass_obj
def build_index(settings: Settings) -> ExitCode:
    """Build the index from the texts, whatever is there."""
    from index.build import build

    with settings.progress() as progress, closing(build(settings.where, settings.model, progress)) as built:
        where = built.path
    output.write(f"index: {plain_line(str(where))}\n")
    return ExitCode.DONE


@index_commands.command("info")
@click.option("--json", "as_record", is_flag=True, help="One object.")
@common
@click.pass_obj
def describe_index(settings: Settings, as_record: bool) -> ExitCode:
    """Say where the index is, and what it was made of."""
    from index.build import info
    from qa.render import as_json

    manifest = info(settings.where)
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
@common
@click.pass_obj
def verify_index(settings: Settings) -> ExitCode:
    """Check every file of the index, and the encoder, against its hash. Builds nothing."""
    from index.build import verify

    problems = verify(settings.where, settings.model)
    for problem in problems:
        diagnostics.error(problem)
    if problems:
        return ExitCode.DAMAGED
    output.write("the index is whole\n")
    return ExitCode.DONE
