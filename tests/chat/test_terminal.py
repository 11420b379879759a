"""The chat as it is: a process of its own in a pseudo-terminal, with nothing but keys and a screen."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.sessions import Sessions

pty = pytest.importorskip("pty", reason="a pseudo-terminal is a thing of POSIX")

ROOT = Path(__file__).parents[2]
DEADLINE = 120.0  # seconds; generous, so that only a chat that hangs meets it
_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|[P\]_][^\x07\x1b]*(?:\x07|\x1b\\)|.)")


class Terminal:
    """Runs `cfr` with these arguments; what it writes is kept as it comes."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self._screen, theirs = pty.openpty()
        inherited = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "qa.cli", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=ROOT,
            env={**inherited, "TERM": "xterm-256color", "LINES": "24", "COLUMNS": "80", **environment},
            start_new_session=True,
        )
        os.close(theirs)
        self.written = ""

    def type(self, keys: str) -> None:
        os.write(self._screen, keys.encode())

    def see(self, words: str) -> None:
        """Wait until `words` have been written since the last time."""
        seen = len(self.written)
        end = time.monotonic() + DEADLINE
        while words not in self.text(seen):
            assert time.monotonic() < end, f"{words!r} never came; there was: {self.text(seen)}"
            assert self._read(), f"it ended without {words!r}: {self.text()}"

    def exit_code(self) -> int:
        end = time.monotonic() + DEADLINE
        while self._read():
            assert time.monotonic() < end, "it does not end"
        return self.process.wait(DEADLINE)

    def text(self, since: int = 0) -> str:
        return " ".join(_ESCAPES.sub(" ", self.written[since:]).split())

    def hang_up(self) -> None:
        """It goes without a signal: the process has a terminal, and is not controlled by it."""
        os.close(self._screen)
        self._screen = os.open(os.devnull, os.O_RDONLY)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._screen)

    def _read(self) -> bool:
        """Take in what there is; whether there can be more."""
        if select.select([self._screen], [], [], 0.1)[0]:
            try:
                data = os.read(self._screen, 65536)
            except OSError:  # the other end is closed
                return False
            self.written += data.decode("utf-8", "replace")
            return bool(data)
        return True


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    opened: list[Terminal] = []
    yield opened
    for terminal in opened:
        terminal.close()


@pytest.fixture
def own_home(home: Path, tmp_path: Path) -> Path:
    """A home with the index of all tests, to keep sessions in."""
    own = tmp_path / "home"
    own.mkdir()
    (own / "index").symlink_to(home / "index", target_is_directory=True)
    return own


def test_ask_read_and_quit_and_go_on(own_home: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal("--home", str(own_home), "chat")
    terminals.append(terminal)
    terminal.see("question, or / for commands")  # the cursor stands on what goes before
    terminal.type("Which systems of records are exempt from (e)(12)?\r")
    terminal.see("5 systems of records are exempt")
    terminal.type("\x0f1")  # Ctrl+O, then the first source
    terminal.see("6 CFR, Domestic Security")
    terminal.type("\x1b")
    terminal.see("Ask a")
    terminal.type("\x1b2")  # Alt and 2, as a terminal without the kitty protocol sends it
    terminal.see("Maritime")
    terminal.type("\x1b")
    terminal.see("Ask a")
    terminal.type("\x1b[200~What is \x1b[31mTECS\x11 exempt\x13 from?\x1b[201~")  # no control in a paste is a key
    terminal.see("TECS\N{REPLACEMENT CHARACTER} exempt\N{REPLACEMENT CHARACTER} from?")
    terminal.type("\x11")
    assert terminal.exit_code() == 0
    assert "Traceback" not in terminal.text()

    again = Terminal("--home", str(own_home), "chat", "--resume")
    terminals.append(again)
    again.see("resumed")
    again.type("and under (k)(2)?\r")
    again.see("(e)(12) under (k)(2)")
    again.type("\x11")
    assert again.exit_code() == 0


@pytest.mark.parametrize(
    ("named", "said"), [("[/]", "there is no session '[/]'"), ("", "there is no session to resume")]
)
def test_nothing_to_resume_is_said_before_a_screen_is_drawn(
    own_home: Path, terminals: list[Terminal], named: str, said: str
) -> None:
    terminal = Terminal("--home", str(own_home), "chat", "--resume", *([named] if named else []))
    terminals.append(terminal)
    assert terminal.exit_code() == 2
    assert said in terminal.text()
    assert "\x1b[?1049h" not in terminal.written


def test_no_color_means_no_color(own_home: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal("--home", str(own_home), "chat", NO_COLOR="1")
    terminals.append(terminal)
    terminal.see("question, or / for commands")  # the cursor stands on what goes before
    terminal.type("What is TECS exempt from?\r")
    terminal.see("[1]")
    terminal.type("/matrix tecs\r")
    terminal.see("1 of 71")
    terminal.type("\x11")
    assert terminal.exit_code() == 0
    rendition = {code for run in re.findall(r"\x1b\[([0-9;]*)m", terminal.written) for code in run.split(";")}
    assert rendition <= {"", "0", "1", "2", "3", "4", "7", "39", "49"}  # no colour but the terminal's own


def test_an_unusable_home_is_said_and_can_be_left(tmp_path: Path, terminals: list[Terminal]) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    terminal = Terminal("chat", CFR_HOME=str(blocked / "home"))
    terminals.append(terminal)
    terminal.see("Ask again to try once more")
    terminal.type("\x11")
    assert terminal.exit_code() == 2
    assert "Traceback" not in terminal.text()


def test_quitting_at_once_does_not_hang_or_crash(tmp_path: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal("--home", str(tmp_path / "new"), "chat")
    terminals.append(terminal)
    terminal.see("question, or / for commands")  # the cursor stands on what goes before
    terminal.type("\x11")
    assert terminal.exit_code() == 0
    assert "Traceback" not in terminal.text()


def test_a_terminated_chat_leaves_the_terminal_as_it_was(own_home: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal("--home", str(own_home), "chat")
    terminals.append(terminal)
    terminal.see("question, or / for commands")
    terminal.process.terminate()
    assert terminal.exit_code() == 143
    assert terminal.written.rindex("\x1b[?1049l") > terminal.written.rindex("\x1b[?1049h")


def test_a_chat_whose_terminal_has_gone_ends_and_its_session_is_kept(own_home: Path, terminals: list[Terminal]) -> None:
    terminal = Terminal("--home", str(own_home), "chat")
    terminals.append(terminal)
    terminal.see("question, or / for commands")
    terminal.type("What is TECS exempt from?\r")
    terminal.see("[1]")
    terminal.hang_up()
    assert terminal.process.wait(DEADLINE) == 129
    [session] = Sessions(own_home).all()
    assert [answer.question for answer in Sessions(own_home).load(session.id).answers] == ["What is TECS exempt from?"]
