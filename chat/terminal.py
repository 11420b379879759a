"""What terminals do that textual would take for something else: Alt and a digit, controls within a paste, an end.

It stands between the terminal and textual's parser and knows nothing of the chat.
"""

from __future__ import annotations

import os
import re
import select
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Thread
from typing import Any, cast

from textual import _ansi_sequences
from textual._xterm_parser import XTermParser
from textual.drivers._writer_thread import WriterThread
from textual.message import Message

from qa.plain import REPLACEMENT

_BEGIN, _END = "\x1b[200~", "\x1b[201~"  # of a paste
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class _Pressed:
    """As in the other rows of textual's table: `value` is the name of the key."""

    value: str


class Pastes:
    """What comes from a terminal, where within a paste no control but a line end or a tab is left.

    textual reads an Escape in a paste as the begin of a key, and what follows as keys: Ctrl+Q among them.
    """

    def __init__(self) -> None:
        self._inside = False
        self._before = ""  # outside: the end of what went through, in which a mark may have begun
        self._held = ""  # inside: what may be the begin of the mark that ends it

    def tamed(self, data: str) -> str:
        out = []
        text, self._held = self._held + data, ""
        while text:
            if self._inside:
                at = text.find(_END)
                end = at if at >= 0 else len(text) - _begun(text)
                out.append(_CONTROL.sub(REPLACEMENT, text[:end]))
                if at < 0:
                    self._held = text[end:]
                    break
                out.append(_END)
                self._inside, text = False, text[at + len(_END) :]
            else:
                at = (self._before + text).find(_BEGIN)
                end = len(text) if at < 0 else at + len(_BEGIN) - len(self._before)
                out.append(text[:end])
                self._inside = at >= 0
                self._before = "" if self._inside else (self._before + text)[1 - len(_BEGIN) :]
                text = text[end:]
        return "".join(out)


class _Parser(XTermParser):
    """textual's, behind `Pastes`."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pastes = Pastes()

    def feed(self, data: str) -> Iterable[Message]:
        tamed = self._pastes.tamed(data)
        return super().feed(tamed) if tamed or not data else ()


class _Writer(WriterThread):
    """textual's, which would end with the terminal, and keep the chat waiting for room in its queue."""

    def run(self) -> None:
        try:
            super().run()
        except OSError:
            _leave()
            super().run()


def when_gone(then: Callable[[], object]) -> None:
    """Does `then`, on a thread of its own, when the terminal has gone. There need not be a signal, and textual
    would read the end of its input for ever."""
    if not hasattr(select, "poll") or sys.stdin is None or not sys.stdin.isatty():
        return
    hung_up = select.poll()
    hung_up.register(sys.stdin.fileno(), 0)

    def wait() -> None:
        hung_up.poll()
        _leave()
        then()

    Thread(target=wait, name="hang-up", daemon=True).start()


def _leave() -> None:
    """What is still written to the terminal goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def read_as_meant() -> None:
    """In this process, from now on."""
    # Sent as Escape and the digit, without the kitty protocol. textual reads the signs that a Mac's Option
    # key types; there they come as themselves, so nothing is lost.
    sequences = cast("dict[str, Any]", _ansi_sequences.ANSI_SEQUENCES_KEYS)
    sequences.update({f"\x1b{digit}": (_Pressed(f"alt+{digit}"),) for digit in range(1, 10)})
    try:
        from textual.drivers import linux_driver
    except ImportError:  # not where there is no termios
        return
    vars(linux_driver).update(XTermParser=_Parser, WriterThread=_Writer)


def _begun(text: str) -> int:
    """How many characters at the end of a text may begin the mark that ends a paste."""
    return next((n for n in range(len(_END) - 1, 0, -1) if text.endswith(_END[:n])), 0)
