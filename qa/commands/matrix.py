"""`cfr exemptions`: the exemption matrix, whole or filtered, in every format it is written in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa import diagnostics, output
from qa.asked import InputError
from qa.commands.settings import Settings, common
from qa.diagnostics import ExitCode

if TYPE_CHECKING:
    from corpus.facts.entries import Entry


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv", "markdown", "xlsx"]),
    default="table",
    show_default=True,
    help="How to write the matrix.",
)
@click.option("--json", "as_record", is_flag=True, help="The same as --format json.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE", help="Write to FILE instead of standard output."
)
@click.option("--wide", is_flag=True, help="A row a system, a column a provision (csv and markdown).")
@click.option("--entry", type=click.IntRange(min=1), multiple=True, metavar="N", help="Entry of Appendix C.")
@click.option("--provision", multiple=True, metavar="P", help='Exempt from P, such as "(e)(12)".')
@click.option("--authority", multiple=True, metavar="A", help='Exempted under A, such as "(j)(2)".')
@click.option("--component", multiple=True, metavar="C", help="Of component C, such as CBP.")
@common
@click.pass_obj
def exemptions(
    settings: Settings,
    form: str,
    as_record: bool,
    out: Path | None,
    wide: bool,
    entry: tuple[int, ...],
    provision: tuple[str, ...],
    authority: tuple[str, ...],
    component: tuple[str, ...],
) -> ExitCode:
    """Write the exemption matrix of Appendix C. Filters may be repeated; all must hold."""
    from qa.question import Unreadable

    form = "json" if as_record else form
    if form == "xlsx" and out is None and output.on_terminal():
        raise InputError("a workbook is no text for a terminal: name a file with --out FILE")
    if wide and form not in ("csv", "markdown"):
        raise InputError("--wide goes with --format csv or markdown; a workbook (xlsx) has both forms")
    with settings.assistant() as assistant:
        try:
            entries = assistant.exemptions(
                entries=entry, provisions=provision, authorities=authority, components=component
            )
        except Unreadable as error:
            raise InputError(str(error)) from None
    if not entries and not settings.quiet:
        diagnostics.say("no system of records meets all the filters")
    data = _written(entries, form, wide, output.PAGE_WIDTH if out else output.width())
    if out is None:
        output.write(data)
    else:
        with output.whole_file(out) as file:
            file.write(data)
    return ExitCode.DONE


def _written(entries: Sequence[Entry], form: str, wide: bool, width: int) -> bytes:
    from qa import render

    if form == "xlsx":
        from qa.export import matrix_xlsx

        return matrix_xlsx(entries)
    if form == "table":
        return render.matrix_table(entries, width).encode()
    if form == "json":
        return render.matrix_json(entries).encode()
    write = render.matrix_csv if form == "csv" else render.matrix_markdown
    return write(entries, wide=wide).encode()
