"""`cfr batch`: question files in, answers and a report out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa import output
from qa.asked import InputError
from qa.commands.settings import Settings, WholeNumber, choosing, common
from qa.diagnostics import ExitCode

if TYPE_CHECKING:
    from qa.batch.questions import Item
    from qa.batch.runner import Outcome


@click.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE...",
)
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write the answers to FILE.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "junit", "markdown"]),
    default="text",
    show_default=True,
    help="How to write the report on standard output.",
)
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Compare with an earlier --out FILE.",
)
@click.option(
    "--jobs",
    type=WholeNumber(min=1, max=64),
    default=1,
    show_default=True,
    metavar="N",
    help="Ask with N processes at once.",
)
@choosing
@common
@click.pass_obj
def batch(
    settings: Settings, files: tuple[Path, ...], out: Path | None, form: str, baseline: Path | None, jobs: int
) -> ExitCode:
    """Run question files (JSONL, or YAML by their suffix) and report what was expected and did not come.

    A run with --out that is stopped leaves FILE.partial; the same command goes on from there.
    """
    from qa.batch.baseline import compare, read_baseline
    from qa.batch.questions import read_files
    from qa.batch.reports import REPORTS
    from qa.render import as_json

    if out == Path("-"):
        raise InputError("--out -: standard output has the report: expected a file name")
    if out is not None and out.exists() and any(out.samefile(file) for file in files):
        raise InputError(f"--out {out} is one of the question files: expected another file")
    items = read_files(files)
    earlier = read_baseline(baseline) if baseline else None
    with ExitStack() as held:
        answers = held.enter_context(output.whole_file(out)) if out else None
        outcomes = list(_outcomes(settings, items, out, jobs))
        if answers is not None:
            answers.writelines(f"{as_json(outcome.record)}\n".encode() for outcome in outcomes)
    comparison = compare(outcomes, earlier) if earlier is not None else None
    output.write(REPORTS[form](outcomes, comparison))
    failed = any(not outcome.passed for outcome in outcomes)
    return ExitCode.EXPECTATION_FAILED if failed else ExitCode.DONE


def _outcomes(settings: Settings, items: Sequence[Item], out: Path | None, jobs: int) -> Iterator[Outcome]:
    """Every item's outcome, in order; what an earlier run of the same `--out` answered is not asked again."""
    from qa.batch.partial import Partial
    from qa.batch.runner import asked, judged

    with ExitStack() as held:
        assistant = held.enter_context(settings.assistant())
        progress = held.enter_context(settings.progress())
        partial = Partial(out, assistant.answers_by) if out else None
        known = partial.outcomes(items) if partial else {}
        if known:
            progress.note(f"{len(known):,} of {len(items):,} were answered before; going on from there")
        if partial:
            held.enter_context(partial.kept(known.values()))
        progress.stage("asking", len(items))
        left = [item for item in items if item.id not in known]
        if jobs > 1 and len(left) > 1:
            from qa.batch.pool import answers

            new = answers(left, min(jobs, len(left)), settings.where, settings.model, settings.choice)
        else:
            new = (asked(assistant, item) for item in left)
        for item in items:
            outcome = known.get(item.id) or judged(item, next(new))
            if partial and item.id not in known:
                partial.add(outcome)
            progress.advance(1)
            yield outcome
