"""How well questions with expected citations were answered: ranking and abstention figures, TREC files.

The measures are those of ir-measures. It judges answers that are there and asks nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import ir_measures
from ir_measures import RR, Qrel, ScoredDoc, Success
from msgspec import UNSET

from corpus.citation import parse
from qa.answer import Answer, AnswerKind
from qa.asked import InputError
from qa.batch.expectations import within
from qa.batch.files import wrong
from qa.batch.questions import Expect, Item
from qa.batch.runner import Outcome

HIT_1, HIT_5, MRR = Success @ 1, Success @ 5, RR
MEASURES: Final = (HIT_1, HIT_5, MRR)
TOTAL: Final = "total"
_DIALOGUE = "dialogue"
_TAG = "cfr-desk"


@dataclass(frozen=True, slots=True)
class Judged:
    """One question: the citations that answer it (none: it cannot be answered), and those that came, best first."""

    id: str
    label: str
    wanted: tuple[str, ...]
    came: tuple[str, ...]
    answered: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of the questions of one label. A measure is None where no question can be answered.

    `section` and `paragraph` hold a value for each measure, by its name: the former takes every
    citation for its section, entry or rule; in the latter what stands below a wanted citation counts.
    """

    label: str
    answerable: int
    answerable_refused: int
    unanswerable: int
    unanswerable_refused: int
    section: dict[str, float | None]
    paragraph: dict[str, float | None]


def need_names_apart(items: Iterable[Item], *, written: bool) -> None:
    """Raises InputError, with file and line, when two turns would be counted under one name.

    `written`: the names in TREC files count, which have an underscore for blanks.
    """
    first: dict[str, Item] = {}
    for item in items:
        for number in range(1, len(item.turns) + 1):
            name = _token(_name(item, number)) if written else _name(item, number)
            other = first.setdefault(name, item)
            if other is not item:
                what = f"the id {item.id!r} and {other.id!r}, at {other.file}:{other.line}, are both {name!r}"
                raise wrong(item.file, item.line, f"{what} {'in a TREC file' if written else 'here'}")


def judge(outcomes: Iterable[Outcome]) -> tuple[list[Judged], int]:
    """Each turn that expects citations or an abstention; and how many turns expect neither."""
    judged: list[Judged] = []
    left = 0
    for outcome in outcomes:
        item = outcome.item
        for number, (turn, answer) in enumerate(zip(item.turns, outcome.answers, strict=True), 1):
            wanted = _wanted(turn.expect)
            if wanted is None:
                left += 1
            else:
                judged.append(_judged(item, number, wanted, answer))
    return judged, left


def figures(judged: Sequence[Judged], measures: Sequence[Any] = MEASURES) -> list[Figures]:
    """One a label, by name; then the total."""
    sections = _values([_by_section(one) for one in judged], measures)
    paragraphs = _values(judged, measures)
    labels = [*sorted({one.label for one in judged}), TOTAL]
    found = []
    for label in labels:
        of_label = [one for one in judged if label in (one.label, TOTAL)]
        answerable = [one for one in of_label if one.wanted]
        hopeless = [one for one in of_label if not one.wanted]
        found.append(
            Figures(
                label,
                len(answerable),
                sum(not one.answered for one in answerable),
                len(hopeless),
                sum(not one.answered for one in hopeless),
                _means(sections, answerable, measures),
                _means(paragraphs, answerable, measures),
            )
        )
    return found


def named_measure(name: str) -> Any:
    """A measure as ir-measures writes it: "R@10", "AP@10", "nDCG@5". Raises InputError."""
    try:
        measure = ir_measures.parse_measure(name)
        ir_measures.evaluator([measure], [Qrel("q", "d", 1)])
    except (NameError, ValueError, RuntimeError, SyntaxError) as error:
        raise InputError(f"{name!r}: expected a measure such as R@10, AP@10 or nDCG@5 ({error})") from None
    return measure


def trec_run(judged: Iterable[Judged]) -> str:
    """What came, as paragraphs: a line a question and citation, "question Q0 citation rank score tag"."""
    lines = []
    for one in judged:
        ranked = _matched(one)
        for rank, cite in enumerate(ranked, 1):
            lines.append(f"{_token(one.id)} Q0 {_token(cite)} {rank} {len(ranked) - rank + 1} {_TAG}\n")
    return "".join(lines)


def trec_qrels(judged: Iterable[Judged]) -> str:
    """What was wanted: "question 0 citation 1". An unanswerable question has no line."""
    return "".join(f"{_token(one.id)} 0 {_token(cite)} 1\n" for one in judged for cite in dict.fromkeys(one.wanted))


def _wanted(expect: Expect) -> tuple[str, ...] | None:
    if expect.kind is AnswerKind.NONE:
        return ()
    cites = [cite for given in (expect.cites_any, expect.cites_all) if given is not UNSET for cite in given]
    return tuple(cites) or None


def _judged(item: Item, number: int, wanted: tuple[str, ...], answer: Answer) -> Judged:
    label = _DIALOGUE if item.is_dialogue else item.label or "(none)"
    came = tuple(citation.cite for citation in answer.citations) if answer.answered else ()
    return Judged(_name(item, number), label, wanted, came, answer.answered)


def _name(item: Item, number: int) -> str:
    """Of a turn."""
    return f"{item.id}/{number}" if item.is_dialogue else item.id


def _by_section(one: Judged) -> Judged:
    return replace(one, wanted=tuple(map(_section, one.wanted)), came=tuple(map(_section, one.came)))


def _section(cite: str) -> str:
    """The section that a citation stands in; of an appendix or a rule, the entry."""
    place = parse(cite)
    if place is None:
        return cite
    kept = () if place.section else place.path[:1]
    return str(replace(place, path=kept))


def _matched(one: Judged) -> list[str]:
    """The citations that came, each once; one that stands below a wanted one by the name of that."""
    names = (next((w for w in one.wanted if within(cite, w)), cite) for cite in one.came)
    return list(dict.fromkeys(names))


def _values(judged: Sequence[Judged], measures: Sequence[Any]) -> dict[tuple[str, str], float]:
    """By question and measure."""
    qrels = [Qrel(one.id, cite, 1) for one in judged for cite in set(one.wanted)]
    run = [ScoredDoc(one.id, cite, -rank) for one in judged for rank, cite in enumerate(_matched(one))]
    if not qrels:
        return {}
    return {(found.query_id, str(found.measure)): found.value for found in ir_measures.iter_calc(measures, qrels, run)}


def _means(
    values: dict[tuple[str, str], float], judged: Sequence[Judged], measures: Sequence[Any]
) -> dict[str, float | None]:
    names = [str(measure) for measure in measures]
    if not judged:
        return dict.fromkeys(names)
    return {name: sum(values.get((one.id, name), 0.0) for one in judged) / len(judged) for name in names}


def _token(words: str) -> str:
    return "_".join(words.split())
