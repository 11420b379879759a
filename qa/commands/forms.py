"""How a command writes a table: the forms that each of them offers, on standard output or in a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from qa import output
from qa.asked import InputError

Command = TypeVar("Command", bound=Callable[..., Any])
WORKBOOK = "xlsx"
_PLACE = ("quote", "source", "start", "end")  # said by the citation, and too long for a terminal


def formats(*names: str) -> Callable[[Command], Command]:
    """Adds --format with these names, the first of them the default, --json and --out."""

    def add(command: Command) -> Command:
        for option in (
            click.option(
                "--out",
                type=click.Path(path_type=Path),
                metavar="FILE",
                help="Write to FILE instead of standard output (-).",
            ),
            click.option("--json", "as_record", is_flag=True, help="The same as --format json."),
            click.option(
                "--format",
                "form",
                type=click.Choice(names),
                default=names[0],
                show_default=True,
                help="How to write it.",
            ),
        ):
            command = option(command)
        return command

    return add


def checked(form: str, as_record: bool, out: Path | None) -> tuple[str, Path | None]:
    """The form, and the file or None for standard output. Raises InputError for a workbook on a terminal, and for
    another form beside --json."""
    given = click.get_current_context().get_parameter_source("form") is ParameterSource.COMMANDLINE
    if as_record and given and form != "json":
        raise InputError(f"--json and --format {form} contradict each other")
    form = "json" if as_record else form
    out = None if out == Path("-") else out
    if form == WORKBOOK and out is None and output.on_terminal():
        raise InputError("a workbook is no text for a terminal: name a file with --out FILE")
    return form, out


def write(data: str | bytes, out: Path | None) -> None:
    if out is None:
        output.write(data)
        return
    with output.whole_file(out) as file:
        file.write(data.encode() if isinstance(data, str) else data)


def write_records(
    records: Sequence[Mapping[str, Any]], form: str, out: Path | None, *, what: str, above: str, below: str = ""
) -> None:
    """Facts in the form asked for: a table between lines `above` and `below`, a workbook whose sheet is `what`."""
    from qa import render

    if form == "json":
        write(render.as_json(records) + "\n", out)
    elif form == "table":
        table = f"\n{render.as_columns(render.of_records(records, without=_PLACE), page(out))}" if records else ""
        write(f"{above}\n{table}" + (f"\n{below}\n" if below else ""), out)
    elif form == WORKBOOK:
        from qa.export import as_xlsx

        write(as_xlsx(what, render.of_records(records)), out)
    else:
        layout = render.of_records(records)
        write(render.as_csv(layout) if form == "csv" else render.as_grid(layout), out)


def page(out: Path | None) -> int:
    """Columns to write in."""
    return output.PAGE_WIDTH if out else output.width()
