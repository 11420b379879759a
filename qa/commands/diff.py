"""`cfr diff`: what changed between two editions, in a place of the text or in the exemption matrix."""

from __future__ import annotations

from pathlib import Path

import click

from qa import diagnostics
from qa.asked import InputError, accepted_citation
from qa.commands.forms import checked, formats, page, write
from qa.commands.settings import Settings, WholeNumber, common
from qa.diagnostics import ExitCode


@click.command()
@click.argument("citation", nargs=-1)
@click.option(
    "--from", "earlier", metavar="E", help="The earlier edition: 2017, 2025-01, 2026-01-29. [default: the one before]"
)
@click.option("--to", "later", metavar="E", help="The later edition. [default: the newest]")
@click.option("--matrix", is_flag=True, help="Compare the exemption matrices instead of a place.")
@click.option("--title", type=WholeNumber(1, 50), metavar="N", help="Of title N. [default: the citation's, else 6]")
@formats("text", "markdown", "json")
@common
@click.pass_obj
def diff(
    settings: Settings,
    citation: tuple[str, ...],
    earlier: str | None,
    later: str | None,
    matrix: bool,
    title: int | None,
    form: str,
    as_record: bool,
    out: Path | None,
) -> ExitCode:
    """Say what was added, removed and reworded in CITATION between two editions.

    In text, words taken away stand in [-...-] and words put in in {+...+}. Quotes, dashes and section signs that
    are only set otherwise are not told. Exit code 3: neither edition has the place, or the file of one is cut
    off before it.
    """
    from corpus.days import last
    from corpus.editions import day_of
    from index.home import known_records
    from qa.cues.referring import ENTRY
    from qa.editions.differences import Comparer, CutBefore, chosen
    from qa.question.given import Unreadable, read_citations
    from qa.render import as_json, differences

    form, out = checked(form, as_record, out)
    if bool(citation) == matrix:
        raise InputError("expected a citation such as 5.5, or --matrix" + (", not both" if matrix else ""))
    place = None
    if not matrix:
        try:
            places = read_citations(accepted_citation(" ".join(citation)))
        except Unreadable as error:
            raise InputError(str(error)) from None
        if len(places) > 1:
            raise InputError("expected one citation, such as 5.5")
        place = places[0]
    if place is not None and place.document:
        raise InputError(f"{place} has no editions: expected a place of the Code, such as 5.5")
    number = title or (place.title if place else None)
    both = chosen(known_records(settings.where), earlier, later, number)
    if earlier and later and day_of(both.new) > last(later):
        diagnostics.say(f"compared from {both.old.edition} to {both.new.edition}, the earlier first")
    with settings.progress() as progress:
        progress.stage("reading both editions")
        comparer = Comparer(both)
        try:
            found = comparer.place(place, entry=bool(ENTRY.search(" ".join(citation)))) if place else None
        except CutBefore as error:
            diagnostics.error(str(error))
            return ExitCode.NO_ANSWER
    if place is None:
        of_matrix = comparer.matrix()
        if form == "json":
            write(as_json(differences.matrix_differences_record(of_matrix, both)) + "\n", out)
        elif form == "markdown":
            write(differences.matrix_differences_markdown(of_matrix, both), out)
        else:
            write(differences.matrix_differences_text(of_matrix, both, page(out)), out)
        return ExitCode.DONE
    if found is None:
        diagnostics.error(f"neither edition ({both}) has {place}")
        return ExitCode.NO_ANSWER
    if form == "json":
        write(as_json(differences.differences_record(found, comparer)) + "\n", out)
    elif form == "markdown":
        write(differences.differences_markdown(found, comparer), out)
    else:
        write(differences.differences_text(found, comparer, page(out)), out)
    return ExitCode.DONE
