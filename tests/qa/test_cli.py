"""The `cfr` command: what goes to which stream, and how each run ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from corpus.facts.entries import Entry
from corpus.facts.stated_systems import Unread
from corpus.library import source_records
from corpus.model import Source
from qa import cli
from qa.answer import Answer, AnswerKind
from qa.commands.settings import Settings
from qa.diagnostics import ExitCode
from qa.question.given import Unreadable
from tests.qa.samples import answer, entry, systems


class Clerk:
    """An assistant that knows one answer, and what it was asked."""

    answers_by = "clerk"

    def __init__(self, known: Answer) -> None:
        self.known = known
        self.asked: list[Any] = []

    def ask(self, question: str, dialogue: object = None, top: int = 5) -> Answer:
        self.asked.append((question, top))
        return self.known

    def show(self, cite: str) -> Answer:
        self.asked.append(cite)
        return self.known

    def new_dialogue(self) -> object:
        return object()

    def exemptions(self, **filters: Any) -> list[Entry]:
        self.asked.append(filters)
        if "zz" in filters.get("provisions", ()):
            raise Unreadable("'zz' is not a provision: expected one such as (e)(12)")
        if filters.get("components"):
            return []
        return [one for one in (entry(), entry(8)) if one.entry in (filters.get("entries") or (1, 8))]

    def unread(self, agencies: Sequence[str] = ()) -> list[Unread]:
        return []

    def sources(self) -> list[Source]:
        return []


@pytest.fixture
def clerk(monkeypatch: pytest.MonkeyPatch) -> Clerk:
    clerk = Clerk(systems())
    monkeypatch.setattr(Settings, "assistant", lambda self: nullcontext(clerk))
    return clerk


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(arguments)
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


class TestAsk:
    def test_text(self, clerk: Clerk, run: Any) -> None:
        code, out, err = run("ask", "which systems?")
        assert (code, err) == (0, "")
        assert out.startswith("Understood: systems of records exempt from (e)(12)")
        assert clerk.asked == [("which systems?", 5)]

    @pytest.mark.parametrize("flags", [("--json",), ("--format", "json")])
    def test_json_is_one_line(self, clerk: Clerk, run: Any, flags: tuple[str, ...]) -> None:
        code, out, _ = run("ask", *flags, "which systems?")
        assert code == 0
        assert out.count("\n") == 1
        assert json.loads(out)["entries"] == [1, 8]

    def test_markdown(self, clerk: Clerk, run: Any) -> None:
        assert "| entry | system | authority |" in run("ask", "--format", "markdown", "q")[1]

    def test_top_and_words(self, clerk: Clerk, run: Any) -> None:
        run("ask", "--top", "9", "how", "long")
        assert clerk.asked == [("how long", 9)]

    @pytest.mark.parametrize("kind", [AnswerKind.NONE, AnswerKind.CLARIFY])
    def test_no_answer_ends_with_3(self, clerk: Clerk, run: Any, kind: AnswerKind) -> None:
        clerk.known = answer(kind, answer="The texts do not say.", citations=[])
        code, out, _ = run("ask", "q")
        assert code == ExitCode.NO_ANSWER
        assert "The texts do not say." in out

    def test_escape_sequences_do_not_reach_the_terminal(self, clerk: Clerk, run: Any) -> None:
        clerk.known = answer(question="\x1b[2J", understood="\x1b[2J\x9b31m", notes=["\u202e"])
        for form in ("text", "json", "markdown"):
            assert not {"\x1b", "\x9b", "\u202e"} & set(run("ask", "--format", form, "q")[1])

    def test_no_colour_without_a_terminal(self, clerk: Clerk, run: Any) -> None:
        assert "\x1b" not in run("ask", "q")[1]


class TestShow:
    def test_reads_a_citation(self, clerk: Clerk, run: Any) -> None:
        code, out, _ = run("show", "app", "C", "22(b)", "--json")
        assert code == 0
        assert json.loads(out)["kind"] == "systems"
        assert clerk.asked == ["app C 22(b)"]

    def test_unknown_citation(self, clerk: Clerk, run: Any) -> None:
        clerk.known = answer(AnswerKind.NONE, answer="There is no 6 CFR 5.999.", citations=[])
        assert run("show", "5.999")[0] == ExitCode.NO_ANSWER


class TestExemptions:
    @pytest.mark.parametrize(
        ("form", "begins"),
        [
            ("table", "2 systems of records\n"),
            ("json", '[{"entry":1,'),
            ("csv", "entry,system_id,name,"),
            ("markdown", "| entry | system\\_id | name |"),
        ],
    )
    def test_formats(self, clerk: Clerk, run: Any, tmp_path: Path, form: str, begins: str) -> None:
        code, out, err = run("exemptions", "--format", form)
        assert (code, err) == (0, "")
        assert out.startswith(begins)
        file = tmp_path / "matrix"
        assert run("exemptions", "--format", form, "--out", str(file)) == (0, "", "")
        assert file.read_text(encoding="utf-8") == out

    def test_filters_are_handed_on(self, clerk: Clerk, run: Any) -> None:
        flags = ["--entry", "1", "--entry", "8", "--authority", "(j)(2)", "--authority", "(k)(2)"]
        assert run("exemptions", "--provision", "(d)", "--agency", "DHS", *flags)[0] == 0
        assert clerk.asked == [
            {
                "entries": (1, 8),
                "provisions": ("(d)",),
                "authorities": ("(j)(2)", "(k)(2)"),
                "components": (),
                "agencies": ("DHS",),
            }
        ]

    def test_a_filter_that_cannot_be_read(self, clerk: Clerk, run: Any) -> None:
        code, out, err = run("exemptions", "--provision", "zz")
        assert (code, out) == (ExitCode.BAD_INPUT, "")
        assert "expected one such as (e)(12)" in err

    def test_no_system_is_an_answer_too(self, clerk: Clerk, run: Any) -> None:
        code, out, err = run("exemptions", "--component", "CBP", "--format", "json")
        assert (code, out) == (0, "[]\n")
        assert "no system" in err
        assert run("-q", "exemptions", "--component", "CBP", "--format", "json")[2] == ""

    @pytest.mark.parametrize(
        ("given", "handed_on"),
        [
            ("(e)(4)(G)-(I)", ["(e)(4)(G)", "(e)(4)(H)", "(e)(4)(I)"]),
            ("(c)(3) and (4); (d)", ["(c)(3)", "(c)(4)", "(d)"]),
            (" e12 ", [" e12 "]),
            ("(d) or else", ["(d) or else"]),
            ("or (d)", ["or (d)"]),
        ],
    )
    def test_a_list_of_provisions_is_each_of_them(
        self, clerk: Clerk, run: Any, given: str, handed_on: list[str]
    ) -> None:
        assert run("exemptions", "--provision", given)[0] == 0
        assert [list(filters["provisions"]) for filters in clerk.asked] == [handed_on]

    def test_a_number_that_is_not_used(self, clerk: Clerk, run: Any) -> None:
        flags = ["exemptions", "--format", "json", "--entry", "5"]
        assert run(*flags) == (0, "[]\n", "entry 5 is not used in this edition\n")
        assert run(*flags, "-q") == (0, "[]\n", "")
        code, out, err = run(*flags, "--entry", "8")
        assert (code, err) == (0, "entry 5 is not used in this edition\n")
        assert [one["entry"] for one in json.loads(out)] == [8]
        assert (
            run("exemptions", "--entry", "1", "--component", "CBP")[2] == "no system of records meets all the filters\n"
        )

    def test_a_dash_is_standard_output(
        self, clerk: Clerk, run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert run("exemptions", "--out", "-") == run("exemptions")
        assert list(tmp_path.iterdir()) == []

    def test_a_file_that_cannot_be_written(self, clerk: Clerk, run: Any, tmp_path: Path) -> None:
        for path in (tmp_path, tmp_path / "no" / "such" / "file"):
            code, _, err = run("exemptions", "--out", str(path))
            assert code == ExitCode.BAD_INPUT
            assert "cannot write" in err

    def test_a_device_stays_a_device(self, clerk: Clerk, run: Any) -> None:
        assert run("exemptions", "--out", os.devnull)[0] == 0
        assert not Path(os.devnull).is_file()


class TestBatch:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "q.jsonl"
        path.write_text('{"id": "a", "question": "Q", "expect": {"count": 2}}\n{"id": "b", "question": "Q"}\n')
        return path

    def test_passes(self, clerk: Clerk, run: Any, file: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        code, report, err = run("batch", str(file), "--out", str(out))
        assert code == 0
        assert "total" in report
        assert err == "asking (2)\n"
        records = [json.loads(line) for line in out.read_text().splitlines()]
        assert [record["id"] for record in records] == ["a", "b"]
        assert "newly failing: none" in run("batch", str(file), "--baseline", str(out))[1]

    def test_fails(self, clerk: Clerk, run: Any, file: Path) -> None:
        clerk.known = answer(count=7)
        code, report, err = run("batch", "-q", str(file), "--format", "junit")
        assert (code, err) == (ExitCode.EXPECTATION_FAILED, "")
        assert report.startswith("<?xml")

    def test_nothing_runs_after_a_malformed_line(self, clerk: Clerk, run: Any, file: Path, tmp_path: Path) -> None:
        out = tmp_path / "out.jsonl"
        out.write_text("kept")
        file.write_text(file.read_text() + "oops\n")
        code, report, err = run("batch", str(file), "--out", str(out))
        assert (code, report) == (ExitCode.BAD_INPUT, "")
        assert f"{file}:3: not JSON" in err
        assert clerk.asked == []
        assert out.read_text() == "kept"

    def test_out_is_written_whole_or_not_at_all(
        self, clerk: Clerk, run: Any, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupted(*_: object) -> Answer:
            raise KeyboardInterrupt

        monkeypatch.setattr(clerk, "ask", interrupted)
        code, _, _ = run("batch", str(file), "--out", str(tmp_path / "out.jsonl"))
        assert code == ExitCode.INTERRUPTED
        assert [path.name for path in tmp_path.iterdir()] == ["q.jsonl"]

    @pytest.mark.skipif(os.name == "nt", reason="whether a process lives cannot be asked there")
    def test_what_a_killed_run_left_is_removed(self, clerk: Clerk, run: Any, file: Path, tmp_path: Path) -> None:
        with subprocess.Popen([sys.executable, "-c", ""]) as ended:
            pass
        stale = [tmp_path / f".out.jsonl.{number}.tmp" for number in (ended.pid, os.getpid())]
        kept = [tmp_path / f".out.jsonl.{os.getppid()}.tmp", tmp_path / f".out2jsonl.{ended.pid}.tmp"]
        for path in (*stale, *kept):
            path.touch()
        assert run("batch", str(file), "--out", str(tmp_path / "out.jsonl"))[0] == 0
        assert {path for path in tmp_path.iterdir() if path.suffix == ".tmp"} == set(kept)

    def test_standard_output_has_the_report_already(
        self, clerk: Clerk, run: Any, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        code, out, err = run("batch", str(file), "--out", "-")
        assert (code, out) == (ExitCode.BAD_INPUT, "")
        assert "expected a file name" in err
        assert not Path("-").exists()

    def test_does_not_write_over_its_questions(self, clerk: Clerk, run: Any, file: Path) -> None:
        before = file.read_text()
        assert run("batch", str(file), "--out", str(file))[0] == ExitCode.BAD_INPUT
        assert file.read_text() == before


class TestUsage:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["ask"], "QUESTION"),
            (["ask", ""], "the question is empty"),
            (["ask", " \n "], "the question is empty"),
            pytest.param(["ask", "x" * 100_000], "the limit is 2,000", id="100 kB"),
            (["ask", "a\x00b"], "not text"),
            (["ask", "caf\udce9"], "not text"),
            (["ask", "--top", "0", "q"], "1<=x<=100"),
            (["ask", "--format", "poem", "q"], "'text', 'json', 'markdown'"),
            (["ask", "--model", "/no/such/folder", "q"], "does not exist"),
            (["show", ""], "the citation is empty: expected one such as '6 CFR 5.8(a)(1)'"),
            (["show"], "CITATION"),
            (["show", "5.8" * 1000], "the citation has 3,000 characters"),
            (["ask", "--top", "abc", "q"], "expected a whole number"),
            (["exemptions", "--entry", "one"], "expected a whole number"),
            (["index"], "expected one of build, info, verify"),
            (["sources", "-q"], "expected one of add, check, list, remove"),
            (["exemptions", "--format", "pdf"], "'csv'"),
            (["batch"], "FILE"),
            (["batch", "/no/such/file"], "does not exist"),
            (["sources", "add", "x.jsonl"], "does not exist"),
            (["sources", "remove", "x", "y"], "there is no source 'x'"),
            (["ask", "what is TECS", "--json", "--format", "text"], "--json and --format text contradict each other"),
            (["chat"], "terminal"),
            (["poem"], "No such command"),
            (["--poem"], "No such option"),
            (["\x1b[31m"], "No such command"),
        ],
    )
    def test_bad_input_says_what_was_expected(
        self, clerk: Clerk, run: Any, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
    ) -> None:
        monkeypatch.setattr("sys.stdin", None)
        code, out, err = run(*arguments)
        assert (code, out) == (ExitCode.BAD_INPUT, "")
        assert said in err
        assert "\x1b" not in err
        assert clerk.asked == []

    @pytest.mark.parametrize(
        "command",
        [
            [],
            ["ask"],
            ["show"],
            ["exemptions"],
            ["batch"],
            ["chat"],
            ["index"],
            ["index", "build"],
            ["index", "info"],
            ["index", "verify"],
            ["sources"],
            ["sources", "list"],
            ["sources", "add"],
            ["sources", "remove"],
            ["sources", "check"],
        ],
    )
    def test_help_and_version_everywhere(self, run: Any, command: list[str]) -> None:
        code, out, err = run(*command, "-h")
        assert (code, err) == (0, "")
        assert out.startswith("Usage: cfr")
        assert run(*command, "--help")[1] == out
        code, out, err = run(*command, "--version")
        assert (code, err) == (0, "")
        assert out.startswith("cfr ")

    @pytest.mark.parametrize(
        "arguments",
        [
            ["--home", "H", "-q", "ask", "q"],
            ["ask", "--home", "H", "-q", "q"],
            ["--home", "other", "ask", "q", "--home", "H", "--quiet"],
        ],
    )
    def test_common_options_stand_before_and_after(
        self, run: Any, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
    ) -> None:
        seen: list[tuple[Path, bool]] = []

        def assistant(self: Settings) -> AbstractContextManager[Clerk]:
            seen.append((self.where, self.quiet))
            return nullcontext(Clerk(answer()))

        monkeypatch.setattr(Settings, "assistant", assistant)
        assert run(*arguments)[0] == 0
        assert seen == [(Path("H"), True)]

    def test_an_empty_home_is_the_default(self, run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("CFR_HOME", str(tmp_path / "home"))
        code, out, err = run("--home", "", "index", "info")
        assert (code, out) == (ExitCode.DAMAGED, "")
        assert str(tmp_path / "home") in err


class TestSources:
    def test_list(self, run: Any) -> None:
        code, out, _ = run("sources", "list", "--json")
        listed = json.loads(out)
        assert code == 0
        assert [list(source) for source in listed] == [
            ["id", "title", "kind", "edition", "path", "sha256", "chars"] for _ in listed
        ]
        assert all(Path(source["path"]).is_file() for source in listed)
        assert "6cfr-2017" in run("sources", "list")[1]

    @pytest.mark.parametrize("flags", [[], ["--json"]])
    def test_a_damaged_one_is_listed_all_the_same(
        self, run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, flags: list[str]
    ) -> None:
        first, *rest = source_records()
        damaged = replace(first, path=tmp_path / "gone.txt")
        monkeypatch.setattr("corpus.library.source_records", lambda: (damaged, *rest))
        code, out, err = run("sources", "list", *flags)
        assert code == ExitCode.DAMAGED
        assert "gone.txt" in err
        assert all(record.id in out for record in (damaged, *rest))
        if flags:
            assert [one["chars"] is None for one in json.loads(out)] == [True, *(False for _ in rest)]

    def test_check(self, run: Any) -> None:
        code, out, err = run("sources", "check")
        assert (code, err) == (0, "")
        assert "6cfr-2017: as published\n" in out
