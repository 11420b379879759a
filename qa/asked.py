"""What a person hands in: the words of a question, checked before anything is done with them.

It says what is accepted, and nothing of what the words mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from qa.plain import plain_line

QUESTION_LIMIT = 2_000  # characters


class InputError(ValueError):
    """Something given cannot be taken; the message says what was expected (exit code 2)."""

    @property
    def each(self) -> Sequence[str]:
        """The messages, where there are several."""
        return (str(self),)


class InputErrors(InputError):
    """Several things given cannot be taken; the message has a line for each."""

    def __init__(self, each: Sequence[str]) -> None:
        super().__init__("\n".join(each))
        self._each = tuple(each)

    @property
    def each(self) -> Sequence[str]:
        return self._each


def accepted(question: str) -> str:
    """The question without the white space around it.

    Raises InputError when it is empty, over the limit, or not text.
    """
    return _accepted(question, "question", "some words, such as 'when is a FOIA appeal due'")


def accepted_citation(citation: str) -> str:
    """As `accepted`, of a citation."""
    return _accepted(citation, "citation", "one such as '6 CFR 5.8(a)(1)'")


def _accepted(given: str, what: str, expected: str) -> str:
    given = given.strip()
    if not given:
        raise InputError(f"the {what} is empty: expected {expected}")
    if len(given) > QUESTION_LIMIT:
        raise InputError(f"the {what} has {len(given):,} characters: the limit is {QUESTION_LIMIT:,}")
    if "\x00" in given or not _encodable(given):
        raise InputError(f"the {what} is not text: expected UTF-8 without NUL characters")
    return given


def from_stream(stream: BinaryIO | None) -> str:
    """A question read from standard input; no more of the stream is read than a question may have."""
    most = 4 * QUESTION_LIMIT + 64
    data = stream.read(most) if stream is not None else b""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if len(data) == most and error.start > most - 4:  # the cut fell inside a character
            text = data[: error.start].decode("utf-8-sig")
        else:
            raise InputError(
                f"standard input is not UTF-8 text: byte 0x{data[error.start]:02x} at offset {error.start}"
            ) from None
    if len(data) == most and len(text.strip()) > QUESTION_LIMIT:
        raise InputError(f"standard input is too long: the limit is {QUESTION_LIMIT:,} characters")
    return accepted(text)


def reason(error: OSError) -> str:
    """`No such file or directory: x.jsonl`, fit to print."""
    words = error.strerror or str(error)
    return plain_line(f"{words}: {error.filename}" if error.filename else words)


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
