"""`cfr eval`: how well questions with expected citations are answered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa import output
from qa.asked import InputError
from qa.commands.settings import Settings, WholeNumber, choosing, common
from qa.diagnostics import ExitCode

if TYPE_CHECKING:
    from qa.answer import Answer
    from qa.assistant import Assistant
    from qa.dialogue.turns import Dialogue


class _Asked:
    """An assistant that is asked for so many citations; for those of one source, when one is named."""

    def __init__(self, assistant: Assistant, top: int, source: str | None) -> None:
        self._assistant = assistant
        self._top = top
        self._source = source

    def new_dialogue(self) -> Dialogue:
        return self._assistant.new_dialogue()

    def ask(self, question: str, dialogue: Dialogue | None = None) -> Answer:
        if self._source is not None:
            return self._assistant.found(question, self._source, self._top)
        return self._assistant.ask(question, dialogue, top=self._top)


@click.command("eval")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE...",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="How to write the figures.",
)
@click.option("--top", type=WholeNumber(1, 100), default=10, show_default=True, metavar="N", help="Passages to find.")
@click.option("--source", metavar="ID", help="Search this text alone, and ask no rule.")
@click.option(
    "--measure",
    "measures",
    multiple=True,
    metavar="NAME",
    help="Another measure, as ir-measures writes it: R@10, AP@10. Repeatable.",
)
@click.option("--run", "run_file", type=click.Path(path_type=Path), metavar="FILE", help="Write a TREC run to FILE.")
@click.option("--qrels", type=click.Path(path_type=Path), metavar="FILE", help="Write TREC qrels to FILE.")
@choosing
@common
@click.pass_obj
def evaluate(
    settings: Settings,
    files: tuple[Path, ...],
    form: str,
    top: int,
    source: str | None,
    measures: tuple[str, ...],
    run_file: Path | None,
    qrels: Path | None,
) -> ExitCode:
    """Ask the questions of FILE and print hit@1, hit@5, MRR and the abstentions, a line a kind.

    Counted are questions that expect `cites_any` or `cites_all`, and those that expect the kind
    `none`: what cannot be answered. Files are those of `cfr batch`.
    """
    from qa.batch.evaluation import MEASURES, figures, judge, named_measure, need_names_apart, trec_qrels, trec_run
    from qa.batch.evaluation_reports import REPORTS
    from qa.batch.questions import read_files
    from qa.batch.runner import run

    written = [path for path in (run_file, qrels) if path is not None]
    for path in written:
        if path == Path("-"):
            raise InputError("standard output has the figures: expected a file name for --run and --qrels")
        if path.exists() and any(path.samefile(file) for file in files):
            raise InputError(f"{path} is one of the question files: expected another file")
    if len(written) == 2 and written[0].resolve() == written[1].resolve():
        raise InputError("--run and --qrels name the same file: expected two")
    chosen = list(dict.fromkeys([*MEASURES, *map(named_measure, measures)]))
    if too_deep := [one for one in chosen if one.params.get("cutoff", 0) > top]:
        raise InputError(
            f"--top {top}: {too_deep[0]} is measured; expected --top {too_deep[0].params['cutoff']} or more"
        )
    items = read_files(files)
    if not items:
        raise InputError(f"no questions in {', '.join(map(str, files))}")
    need_names_apart(items, written=bool(written))
    with settings.assistant() as assistant, settings.progress() as progress:
        names = [one.id for one in assistant.sources()]
        if source is not None and source not in names:
            raise InputError(f"--source {source}: expected one of {', '.join(names)}")
        progress.stage("asking", len(items))
        outcomes = []
        for outcome in run(_Asked(assistant, top, source), items):
            outcomes.append(outcome)
            progress.advance(1)
    judged, left = judge(outcomes)
    for file, lines in ((run_file, trec_run), (qrels, trec_qrels)):
        if file is not None:
            with output.whole_file(file) as place:
                place.write(lines(judged).encode())
    output.write(REPORTS[form](figures(judged, chosen), left, output.width()))
    return ExitCode.DONE
