"""`cfr facts KIND`: every fact of one kind that the rules found in the texts."""

from __future__ import annotations

import click

from qa import output
from qa.commands.settings import Settings, common
from qa.diagnostics import ExitCode
from qa.facts import KINDS


@click.command()
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="KIND")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to write the facts.",
)
@click.option("--json", "as_record", is_flag=True, help="The same as --format json.")
@common
@click.pass_obj
def facts(settings: Settings, kind: str, form: str, as_record: bool) -> ExitCode:
    """List every fact of a kind, each with its citation and words."""
    from qa.render import as_json
    from qa.render.facts import facts_csv, facts_table

    with settings.assistant() as assistant:
        records = assistant.facts(kind)
    if as_record or form == "json":
        output.write(as_json(records) + "\n")
    elif form == "csv":
        output.write(facts_csv(records))
    else:
        output.write(facts_table(records, output.width()))
    return ExitCode.DONE


facts.help = f"{facts.help} KIND is one of: {', '.join(KINDS)}."
