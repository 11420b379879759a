"""The `cfr` command as a process: its streams, signals and imports, and its answers on the built index."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qa.diagnostics import ExitCode

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("textual", "torch", "sentence_transformers", "faiss", "numpy", "rich", "yaml", "openpyxl", "tui")


def process(*arguments: str | bytes, home: Path | None = None, **options: Any) -> subprocess.CompletedProcess[bytes]:
    """A real run of `cfr`, with no terminal on any stream."""
    environment = {name: value for name, value in os.environ.items() if name != "CFR_HOME"}
    environment |= {"PYTHONPATH": str(ROOT)} | ({"CFR_HOME": str(home)} if home else {})
    options.setdefault("stdin", None if "input" in options else subprocess.DEVNULL)
    return subprocess.run([sys.executable, "-m", "qa.cli", *arguments], capture_output=True, env=environment, **options)


@pytest.fixture(autouse=True)
def _interruptible() -> Iterator[None]:
    """What runs in the background of a shell takes no SIGINT, nor do its children, unless it is set."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class TestProcess:
    """Real runs: what only a process can show."""

    def test_help_brings_in_nothing_heavy(self) -> None:
        script = f"import sys, qa.cli; print([n for n in {HEAVY!r} if n in sys.modules])"
        found = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True)
        assert found.stdout.strip() == b"[]"

    def test_without_a_terminal_it_prints_its_help(self) -> None:
        done = process()
        assert done.returncode == ExitCode.BAD_INPUT
        assert done.stdout.startswith(b"Usage: cfr")

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            pytest.param(b"", "empty", id="nothing"),
            pytest.param(b"\n", "empty", id="a line end"),
            pytest.param(b"\xff\xfe\x00", "not UTF-8", id="bytes"),
            pytest.param(b"\x7fELF\x00\x00", "not text", id="a program"),
            pytest.param(b"x" * 100_000, "2,000", id="100 kB"),
            pytest.param("é".encode() * 100_000, "2,000", id="two bytes a character"),
            pytest.param(b"x" + "é".encode() * 100_000, "2,000", id="a character cut in two"),
            pytest.param(b"\0" * 100_000, "2,000", id="zeros"),
        ],
    )
    def test_standard_input(self, data: bytes, said: str) -> None:
        done = process("ask", "-", input=data)
        assert (done.returncode, done.stdout) == (ExitCode.BAD_INPUT, b"")
        assert said in done.stderr.decode()
        assert b"Traceback" not in done.stderr

    def test_an_argument_that_is_no_text(self) -> None:
        done = process("ask", b"caf\xe9")
        assert done.returncode == ExitCode.BAD_INPUT
        assert b"not text" in done.stderr

    def test_a_home_that_cannot_be(self, tmp_path: Path) -> None:
        file = tmp_path / "file"
        file.write_text("")
        said = set()
        for arguments in (["index", "build"], ["index", "info"], ["index", "verify"], ["ask", "q"], ["exemptions"]):
            for done in (process(*arguments, home=file), process("--home", str(file / "home"), *arguments)):
                assert (done.returncode, done.stdout) == (ExitCode.BAD_INPUT, b"")
                said.add(done.stderr)
        assert len(said) == 1
        assert f"{file}: it is not a directory; name a directory".encode() in said.pop()

    @pytest.mark.skipif(os.name == "nt", reason="needs a named pipe")
    def test_interrupted(self, tmp_path: Path) -> None:
        """The pipe opens when the command reads it, so the signal comes while it is at work."""
        pipe = tmp_path / "questions.jsonl"
        os.mkfifo(pipe)
        command = [sys.executable, "-m", "qa.cli", "batch", str(pipe)]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
        with pipe.open("wb"):
            running.send_signal(signal.SIGINT)
            out, err = running.communicate(timeout=60)
        assert (running.returncode, out, err.strip()) == (ExitCode.INTERRUPTED, b"", b"cfr: interrupted")

    @pytest.mark.skipif(os.name == "nt", reason="signals are a thing of POSIX")
    @pytest.mark.parametrize("module", ["qa.cli", "click", "index.errors", "qa.output"])
    def test_interrupted_while_it_starts(self, module: str) -> None:
        script = (
            "import os, signal, sys\n"
            "class Interrupting:\n"
            "    def find_spec(self, name, *rest):\n"
            f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
            "sys.meta_path.insert(0, Interrupting())\n"
            "from qa.__main__ import main\n"
            "sys.exit(main())"
        )
        done = subprocess.run([sys.executable, "-c", script, "--version"], capture_output=True, cwd=ROOT, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (ExitCode.INTERRUPTED, b"", b"")

    @pytest.mark.parametrize("arguments", [["sources", "list"], ["-h"], ["ask", "-h"], ["--version"], []])
    def test_a_full_disk(self, arguments: list[str]) -> None:
        if not Path("/dev/full").exists():
            pytest.skip("no /dev/full here")
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "qa", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=full,
                stderr=subprocess.PIPE,
                cwd=ROOT,
            )
        assert done.returncode == ExitCode.BAD_INPUT
        assert done.stderr == b"cfr: cannot write to standard output: No space left on device\n"

    def test_a_reader_that_goes_is_no_error(self, home: Path) -> None:
        pipe = subprocess.Popen(
            [sys.executable, "-m", "qa.cli", "--home", str(home), "-q", "exemptions", "--format", "json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        )
        assert pipe.stdout is not None
        assert pipe.stderr is not None
        pipe.stdout.close()
        said = pipe.stderr.read()
        pipe.stderr.close()
        assert (pipe.wait(), said) == (0, b"")


class TestAgainstTheCorpus:
    """The same answers through the command as through the assistant, on the built index."""

    def test_the_flagship_question(self, home: Path) -> None:
        done = process("ask", "--json", "which systems are exempt from (e)(12)", home=home)
        assert (done.returncode, done.stderr) == (0, b"")
        given = json.loads(done.stdout)
        assert given["kind"] == "systems"
        assert given["entries"] == sorted(given["entries"])
        assert given["citations"]

    def test_show(self, home: Path) -> None:
        done = process("show", "6 CFR 5.8(a)(1)", home=home)
        assert done.returncode == 0
        assert b"90 working days" in done.stdout
        assert process("show", "5.999", home=home).returncode == ExitCode.NO_ANSWER

    def test_the_matrix(self, home: Path) -> None:
        done = process("exemptions", "--format", "json", "--entry", "1", home=home)
        assert [one["system_id"] for one in json.loads(done.stdout)] == ["DHS/ALL-001"]

    def test_index(self, home: Path) -> None:
        assert process("index", "verify", home=home).returncode == 0
        assert process("index", "info", home=home).stdout


class TestCompletion:
    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_a_shell_is_given_its_lines(self, shell: str) -> None:
        done = process("completion", shell)
        assert (done.returncode, done.stderr) == (0, b"")
        assert f"_CFR_COMPLETE={shell}_complete".encode() in done.stdout

    def test_another_shell_is_told_which_there_are(self) -> None:
        done = process("completion", "cmd")
        assert (done.returncode, done.stdout) == (ExitCode.BAD_INPUT, b"")
        assert b"bash" in done.stderr

    def test_what_the_shell_asks_is_answered(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name, value in {"_CFR_COMPLETE": "bash_complete", "COMP_WORDS": "cfr exempt", "COMP_CWORD": "1"}.items():
            monkeypatch.setenv(name, value)
        done = process()
        assert (done.returncode, done.stdout.split(), done.stderr) == (0, [b"plain,exemptions"], b"")
