"""`cfr facts KIND`: every fact of one kind that the rules found in the texts."""

from __future__ import annotations

from pathlib import Path

import click

from corpus.facts.kinds import KINDS
from qa.commands.forms import WORKBOOK, checked, formats, page, write
from qa.commands.settings import Settings, choosing, common
from qa.diagnostics import ExitCode

_PLACE = ("quote", "source", "start", "end")  # said by the citation, and too long for a terminal


@click.command(help=f"List every fact of a kind, with its citation and words. KIND is one of: {', '.join(KINDS)}.")
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="KIND")
@formats("table", "json", "csv", "markdown", WORKBOOK)
@choosing
@common
@click.pass_obj
def facts(settings: Settings, kind: str, form: str, as_record: bool, out: Path | None) -> ExitCode:
    from qa import render

    form, out = checked(form, as_record, out)
    with settings.assistant() as assistant:
        records = assistant.facts(kind)
    if form == "json":
        write(render.as_json(records) + "\n", out)
    elif form == "table":
        count = f"{len(records)} fact" if len(records) == 1 else f"{len(records):,} facts"
        write(f"{count}\n\n{render.as_columns(render.of_records(records, without=_PLACE), page(out))}", out)
    elif form == WORKBOOK:
        from qa.export import as_xlsx

        write(as_xlsx(kind, render.of_records(records)), out)
    else:
        layout = render.of_records(records)
        write(render.as_csv(layout) if form == "csv" else render.as_grid(layout), out)
    return ExitCode.DONE
