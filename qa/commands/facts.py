"""`cfr facts KIND`: every fact of one kind that the rules found in the texts."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import click

from corpus.facts.kinds import ALSO, KINDS
from qa import diagnostics
from qa.commands.forms import WORKBOOK, checked, formats, write_records
from qa.commands.settings import Settings, choosing, common
from qa.diagnostics import ExitCode
from qa.editions.provenance import editions_of


class Kind(click.ParamType[str]):
    """A kind of fact by its name, by another name for it, or in the singular."""

    name = "kind"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        said = " ".join(value.lower().replace("-", " ").split())
        names = {**{kind: kind for kind in KINDS}, **ALSO}
        for written in (said, f"{said}s"):
            if written in names:
                return names[written]
        near = get_close_matches(said, names, 1)
        hint = f" Did you mean {names[near[0]]!r}?" if near else ""
        message = f"{value!r} is no kind of fact; expected one of {', '.join(KINDS)}.{hint}"
        raise click.BadParameter(message, ctx, param)


@click.command(help=f"List every fact of a kind, with its citation and words. KIND is one of: {', '.join(KINDS)}.")
@click.argument("kind", type=Kind(), metavar="KIND")
@formats("table", "json", "csv", "markdown", WORKBOOK)
@choosing
@common
@click.pass_obj
def facts(settings: Settings, kind: str, form: str, as_record: bool, out: Path | None) -> ExitCode:
    form, out = checked(form, as_record, out)
    with settings.assistant() as assistant:
        records = assistant.facts(kind)
        places = [(str(record["source"]), str(record["cite"])) for record in records]
        read_from = editions_of(places, assistant.sources())
    if read_from and form != "table" and not settings.quiet:
        diagnostics.say(f"from {read_from}")
    count = f"{len(records)} fact" if len(records) == 1 else f"{len(records):,} facts"
    write_records(records, form, out, what=kind, above=count, below=f"From {read_from}." if read_from else "")
    return ExitCode.DONE
