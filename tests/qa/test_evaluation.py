"""cfr eval: figures by hand for small question files, the files for TREC tools, a real run."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import ir_measures
import pytest

from qa.answer import Answer, AnswerKind, Citation
from qa.asked import InputError
from qa.batch.evaluation import Figures, figures, judge, named_measure, need_names_apart, trec_qrels, trec_run
from qa.batch.evaluation_reports import figures_csv, figures_json, figures_text
from qa.batch.questions import read_files
from qa.batch.runner import run
from tests.qa.test_batch import Parrot
from tests.qa.test_processes import process

QUESTIONS: list[dict[str, Any]] = [
    {"id": "first", "question": "q1", "kind": "fee", "expect": {"cites_any": ["6 CFR 5.11(c)"]}},
    {"id": "third", "question": "q2", "kind": "fee", "expect": {"cites_any": ["6 CFR 5.8(a)(1)", "6 CFR 5.6"]}},
    {"id": "sibling", "question": "q3", "kind": "deadline", "expect": {"cites_all": ["6 CFR 5.8(d)"]}},
    {"id": "refused", "question": "q4", "kind": "deadline", "expect": {"cites_any": ["6 CFR 5.5"]}},
    {"id": "entry", "question": "q5", "kind": "systems", "expect": {"cites_any": ["6 CFR Part 5 Appendix C(22)(b)"]}},
    {"id": "hopeless", "question": "q6", "kind": "unanswerable", "expect": {"kind": "none"}},
    {"id": "invented", "question": "q7", "kind": "unanswerable", "expect": {"kind": "none"}},
    {"id": "other", "question": "q8", "kind": "systems", "expect": {"entries": [1]}},
    {
        "id": "talk",
        "turns": [
            {"question": "q1", "expect": {"cites_any": ["6 CFR 5.11"]}},
            {"question": "q6", "expect": {"cites_any": ["6 CFR 5.12"]}},
        ],
    },
]
CITED = {
    "q1": ["6 CFR 5.11(c)(1)", "6 CFR 5.11(c)(2)"],
    "q2": ["6 CFR 5.1", "6 CFR 5.8(a)", "6 CFR 5.8(a)(1)(i)"],
    "q3": ["6 CFR 5.8(a)(1)", "6 CFR 5.8(d)"],
    "q4": [],
    "q5": ["6 CFR Part 5 Appendix C(22)(a)", "6 CFR Part 5 Appendix C(23)(b)"],
    "q6": [],
    "q7": ["6 CFR 5.3"],
    "q8": ["6 CFR 5.3"],
}


def _answer(question: str, cites: list[str]) -> Answer:
    kind = AnswerKind.PASSAGES if cites else AnswerKind.NONE
    citations = [Citation(cite, "", "", "s", 0, 0) for cite in cites]
    return Answer(question=question, kind=kind, understood="", answer="", citations=citations)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(map(json.dumps, QUESTIONS)))
    return path


@pytest.fixture
def judged(file: Path) -> Any:
    answers = {question: _answer(question, cites) for question, cites in CITED.items()}
    found, left = judge(run(Parrot(answers), read_files([file])))
    assert left == 1
    return found


def _by_label(found: list[Figures]) -> Mapping[str, Figures]:
    return {one.label: one for one in found}


def test_figures_by_section_and_by_paragraph(judged: Any) -> None:
    found = _by_label(figures(judged))
    assert list(found) == ["deadline", "dialogue", "fee", "systems", "unanswerable", "total"]
    assert list(found["fee"].section.values()) == pytest.approx([0.5, 1.0, 0.75])
    assert list(found["fee"].paragraph.values()) == pytest.approx([0.5, 1.0, (1 + 1 / 3) / 2])
    assert list(found["deadline"].section.values()) == pytest.approx([0.5, 0.5, 0.5])
    assert list(found["deadline"].paragraph.values()) == pytest.approx([0, 0.5, 0.25])
    assert list(found["systems"].section.values()) == pytest.approx([1, 1, 1])
    assert list(found["systems"].paragraph.values()) == pytest.approx([0, 0, 0])
    assert list(found["dialogue"].section.values()) == pytest.approx([0.5, 0.5, 0.5])
    assert list(found["unanswerable"].section.values()) == [None, None, None]


@pytest.mark.parametrize(
    ("label", "counts"),
    [
        ("fee", (2, 0, 0, 0)),
        ("deadline", (2, 1, 0, 0)),
        ("dialogue", (2, 1, 0, 0)),
        ("unanswerable", (0, 0, 2, 1)),
        ("total", (7, 2, 2, 1)),
    ],
)
def test_abstentions(judged: Any, label: str, counts: tuple[int, ...]) -> None:
    one = _by_label(figures(judged))[label]
    found = (one.answerable, one.answerable_refused, one.unanswerable, one.unanswerable_refused)
    assert found == counts


def test_other_tools_read_the_same_from_the_files(judged: Any) -> None:
    run_lines, qrels = trec_run(judged), trec_qrels(judged)
    assert all(len(line.split()) == 6 for line in run_lines.splitlines())
    measures = [ir_measures.parse_measure(name) for name in ("Success@1", "Success@5", "RR")]
    read = ir_measures.calc_aggregate(
        measures,
        list(ir_measures.read_trec_qrels(io.StringIO(qrels))),
        list(ir_measures.read_trec_run(io.StringIO(run_lines))),
    )
    total = _by_label(figures(judged))["total"].paragraph
    assert {str(measure): value for measure, value in read.items()} == pytest.approx(total)
    assert "talk/2 0 6_CFR_5.12 1\n" in qrels
    assert "third Q0 6_CFR_5.8(a)(1) 3 1 cfr-desk\n" in run_lines


def test_no_questions_no_figures() -> None:
    [total] = figures([])
    assert (total.answerable, set(total.section.values())) == (0, {None})
    assert trec_run([]) == trec_qrels([]) == ""


@pytest.mark.parametrize(
    ("first", "second", "written", "said"),
    [
        ({"id": "q 1"}, {"id": "q_1"}, False, ""),
        ({"id": "q 1"}, {"id": "q_1"}, True, "both 'q_1' in a TREC file"),
        ({"id": "q 1"}, {"id": "q 2"}, True, ""),
        ({"id": "talk/1"}, {"id": "talk", "turns": [{"question": "Q"}]}, False, "both 'talk/1' here"),
    ],
)
def test_two_questions_of_one_name_are_refused(
    tmp_path: Path, first: dict[str, Any], second: dict[str, Any], written: bool, said: str
) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(
        "\n".join(json.dumps(one if "turns" in one else one | {"question": "Q"}) for one in (first, second))
    )
    items = read_files([path])
    if not said:
        need_names_apart(items, written=written)
        return
    with pytest.raises(InputError, match=said) as caught:
        need_names_apart(items, written=written)
    assert str(caught.value).startswith(f"{path}:2: ")


def test_a_file_without_questions_is_refused(home: Path, file: Path) -> None:
    file.write_text("\n")
    done = process("eval", str(file), home=home)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no questions in" in done.stderr


def test_reports_say_the_same(judged: Any) -> None:
    found = figures(judged)
    text = figures_text(found, 1, 80)
    assert max(map(len, text.splitlines())) <= 80
    [line] = [line for line in text.splitlines() if line.startswith("fee")]
    assert line.split() == ["fee", "2", "0.500", "1.000", "0.750", "0.500", "1.000", "0.667", "0/2"]
    assert "neither a citation nor an abstention: 1." in text
    record = json.loads(figures_json(found, 1))
    assert record["not_counted"] == 1
    rows = list(csv.DictReader(io.StringIO(figures_csv(found, 1))))
    assert [row["kind"] for row in rows] == [one["kind"] for one in record["kinds"]]
    fee = next(one for one in record["kinds"] if one["kind"] == "fee")
    assert fee["section"] == {"hit@1": 0.5, "hit@5": 1.0, "MRR": 0.75}
    assert float(rows[2]["section MRR"]) == 0.75


def test_other_measures(judged: Any) -> None:
    [*_, total] = figures(judged, [named_measure("R@10"), named_measure("AP@10")])
    assert list(total.section) == ["R@10", "AP@10"]
    for name in ("", "best", "R@", "P@ten"):
        with pytest.raises(InputError, match="expected a measure"):
            named_measure(name)


def test_a_real_run(home: Path, file: Path, tmp_path: Path) -> None:
    asked = [
        {
            "id": "e12",
            "question": "which systems are exempt from (e)(12)",
            "kind": "systems",
            "expect": {"cites_any": ["6 CFR Part 5 Appendix C(51)"]},
        },
        {"id": "void", "question": "what is entry 58", "expect": {"kind": "none"}},
    ]
    file.write_text("\n".join(map(json.dumps, asked)))
    run_file, qrels = tmp_path / "run.txt", tmp_path / "qrels.txt"
    arguments = ["eval", str(file), "--format", "json", "--run", str(run_file), "--qrels", str(qrels)]
    done = process(*arguments, "--measure", "R@10", home=home)
    assert (done.returncode, done.stderr) == (0, b"asking (2)\n")
    total = json.loads(done.stdout)["kinds"][-1]
    assert total["section"] == {"hit@1": 0.0, "hit@5": 1.0, "MRR": pytest.approx(1 / 3, abs=1e-4), "R@10": 1.0}
    assert (total["unanswerable"], total["unanswerable_refused"]) == (1, 1)
    assert qrels.read_text() == "e12 0 6_CFR_Part_5_Appendix_C(51) 1\n"
    assert run_file.read_text().startswith("e12 Q0 6_CFR_Part_5_Appendix_C(1) 1 ")


def test_one_source_by_search_alone(home: Path, file: Path) -> None:
    asked = {
        "id": "e12",
        "question": "which systems are exempt from (e)(12)",
        "expect": {"cites_any": ["FR Doc. 2016-28289"]},
    }
    file.write_text(json.dumps(asked))
    done = process("-q", "eval", str(file), "--format", "json", "--source", "fr-2016-28289", home=home)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["kinds"][-1]["paragraph"]["hit@1"] == 1.0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--source", "7cfr"], "expected one of 6cfr-2017, fr-2016-28289"),
        (["--measure", "best"], "expected a measure"),
        (["--run", "-"], "expected a file name"),
        (["--run", "x", "--qrels", "x"], "expected two"),
        (["--format", "xml"], "'json'"),
        (["--top", "0"], "1<=x<=100"),
        (["--top", "10", "--measure", "R@20"], "expected --top 20 or more"),
    ],
)
def test_bad_usage(home: Path, file: Path, options: list[str], said: str) -> None:
    done = process("-q", "eval", str(file), *options, home=home, cwd=file.parent)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr.decode()
    assert not (file.parent / "x").exists()
