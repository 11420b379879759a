"""`cfr exemptions`: the exemption matrix, whole or filtered, in every format it is written in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa import diagnostics
from qa.asked import InputError
from qa.commands.forms import WORKBOOK, checked, formats, page, write, write_records
from qa.commands.settings import Settings, WholeNumber, choosing, common
from qa.diagnostics import ExitCode
from qa.editions.provenance import editions_of
from qa.wording import counted

if TYPE_CHECKING:
    from corpus.facts.entries import Entry
    from qa.assistant import Assistant


@click.command()
@formats("table", "json", "csv", "markdown", WORKBOOK)
@click.option("--wide", is_flag=True, help="A row a system, a column a provision (csv and markdown).")
@click.option("--unread", is_flag=True, help="List instead what claims exemptions and is not read with certainty.")
@click.option("--entry", type=WholeNumber(min=1), multiple=True, metavar="N", help="Entry N, such as 22 or 28007.")
@click.option("--provision", multiple=True, metavar="P", help='Exempt from P, such as "(e)(12)" or "(e)(4)(G)-(I)".')
@click.option("--authority", multiple=True, metavar="A", help='Exempted under A, such as "(j)(2)".')
@click.option("--component", multiple=True, metavar="C", help="Of component C, such as CBP or DOJ/OIG.")
@click.option("--agency", multiple=True, metavar="A", help="Of agency A, such as DHS, DOJ or Treasury.")
@choosing
@common
@click.pass_obj
def exemptions(
    settings: Settings,
    form: str,
    as_record: bool,
    out: Path | None,
    wide: bool,
    unread: bool,
    entry: tuple[int, ...],
    provision: tuple[str, ...],
    authority: tuple[str, ...],
    component: tuple[str, ...],
    agency: tuple[str, ...],
) -> ExitCode:
    """Write the exemption matrix: the systems of Appendix C to 6 CFR part 5, and of other titles that were added.

    Filters may be repeated; all must hold. Systems whose rule prints no number have that of their title before
    their own: 28007 is the seventh of 28 CFR.
    """
    from qa.question.given import Unreadable

    form, out = checked(form, as_record, out)
    if unread:
        if entry or provision or authority or component or wide:
            raise InputError("--unread goes with --agency and no other filter: what is not read has no fields")
        return _unread(settings, form, out, agency)
    if wide and form not in ("csv", "markdown"):
        raise InputError("--wide goes with --format csv or markdown; a workbook (xlsx) has both forms")
    with settings.assistant() as assistant:
        try:
            entries = assistant.exemptions(
                entries=entry,
                provisions=_written_out(provision),
                authorities=authority,
                components=component,
                agencies=agency,
            )
            unused = _unused(assistant, entry, entries)
            left = len(assistant.unread(agency))
        except Unreadable as error:
            raise InputError(str(error)) from None
        read_from = editions_of(((one.source, one.cite) for one in entries), assistant.sources())
    notes = [f"entry {number} is not used in this edition" for number in unused]
    if not entries and not (entry and set(entry) <= set(unused)):
        notes.append("no system of records meets all the filters")
    if left and not (entry or component):
        places = counted(left, "place that claims exemptions is", "places that claim exemptions are")
        notes.append(f"{places} not read with certainty: see --unread")
    if read_from and form != "table":
        notes.append(f"from {read_from}")
    for note in notes if not settings.quiet else ():
        diagnostics.say(note)
    text = _written(entries, form, wide, page(out))
    write(f"{text}\nFrom {read_from}.\n" if form == "table" and read_from and isinstance(text, str) else text, out)
    return ExitCode.DONE


def _unread(settings: Settings, form: str, out: Path | None, agencies: Sequence[str]) -> ExitCode:
    """What claims exemptions and is not read: where, why not, and its words."""
    from qa.question.given import Unreadable

    with settings.assistant() as assistant:
        try:
            records = assistant.unread_records(agencies)
        except Unreadable as error:
            raise InputError(str(error)) from None
    write_records(records, form, out, what="unread", above=f"{counted(len(records), 'place')} not read with certainty")
    return ExitCode.DONE


def _written_out(provisions: Sequence[str]) -> tuple[str, ...]:
    """Each alone: a list or a range, such as "(e)(4)(G)-(I)", is all that it names. What is none stays as given."""
    from corpus.provision import find, parse

    each: list[str] = []
    for given in provisions:
        text = given.strip()
        lists = [] if parse(text) else list(find(text))
        whole = len(lists) == 1 and (lists[0].start, lists[0].end) == (0, len(text))
        each += map(str, lists[0].provisions) if whole else [given]
    return tuple(each)


def _unused(assistant: Assistant, asked: Sequence[int], found: Sequence[Entry]) -> list[int]:
    """The numbers asked for that no entry has."""
    missing = sorted(set(asked) - {entry.entry for entry in found})
    if not missing:
        return []
    used = {entry.entry for entry in assistant.exemptions()}
    return [number for number in missing if number not in used]


def _written(entries: Sequence[Entry], form: str, wide: bool, width: int) -> str | bytes:
    from qa import render

    if form == WORKBOOK:
        from qa.export import matrix_xlsx

        return matrix_xlsx(entries)
    if form == "table":
        return render.matrix_table(entries, width)
    if form == "json":
        return render.matrix_json(entries)
    layout = render.by_system(entries) if wide else render.by_claim(entries)
    return render.as_csv(layout) if form == "csv" else render.as_grid(layout)
