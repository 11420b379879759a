"""`cfr batch`: question files in, answers and a report out."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import click

from qa import output
from qa.asked import InputError
from qa.commands.settings import Settings, common
from qa.diagnostics import ExitCode


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
@common
@click.pass_obj
def batch(settings: Settings, files: tuple[Path, ...], out: Path | None, form: str, baseline: Path | None) -> ExitCode:
    """Run question files (JSONL, or YAML by their suffix) and report what was expected and did not come."""
    from qa.batch.baseline import compare, read_baseline
    from qa.batch.questions import read_files
    from qa.batch.reports import REPORTS
    from qa.batch.runner import Outcome, run
    from qa.render import as_json

    if out == Path("-"):
        raise InputError("--out -: standard output has the report: expected a file name")
    if out is not None and out.exists() and any(out.samefile(file) for file in files):
        raise InputError(f"--out {out} is one of the question files: expected another file")
    items = read_files(files)
    earlier = read_baseline(baseline) if baseline else None
    outcomes: list[Outcome] = []
    with ExitStack() as held:
        answers = held.enter_context(output.whole_file(out)) if out else None
        assistant = held.enter_context(settings.assistant())
        progress = held.enter_context(settings.progress())
        progress.stage("asking", len(items))
        for outcome in run(assistant, items):
            outcomes.append(outcome)
            progress.advance(1)
            if answers is not None:
                answers.write(f"{as_json(outcome.record)}\n".encode())
    comparison = compare(outcomes, earlier) if earlier is not None else None
    output.write(REPORTS[form](outcomes, comparison))
    failed = any(not outcome.passed for outcome in outcomes)
    return ExitCode.EXPECTATION_FAILED if failed else ExitCode.DONE
