"""What abbreviations stand for, where the text prints them after their words: "Long Form (LF)".

Only letters that begin words count; a short name that is not made of initials is a definition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import APPARATUS, Document, Span
from corpus.patterns import Pattern
from corpus.text import fold_with_offsets

_SHORT = Pattern(r"\((?P<short>[A-Z][A-Za-z]{0,8}(?:[&/-][A-Z]+)?)s?\)")
_WORD = Pattern(r"[A-Za-z&](?:[A-Za-z']|\.(?=[A-Z]\.))*")
_PASSED_OVER = frozenset("a an and & by for from in of on or the to with".split())
_LONGEST = 12  # words of a long form


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """`short` as in parentheses, `long` the words before it; `span` covers both."""

    short: str
    long: str
    cite: str
    span: Span


def extract(documents: Sequence[Document]) -> tuple[Abbreviation, ...]:
    """Each abbreviation where a text first prints it with a long form; another long form is another fact."""
    found: dict[tuple[str, str, str], Abbreviation] = {}
    for document in documents:
        for node in document.nodes:
            if node.kind in APPARATUS:
                continue
            for own in node.own:
                folded = fold_with_offsets(document.source.raw(own), own.start)
                for start, end, short, long in spelt_out(folded.text):
                    span = Span(own.source, *folded.source_range(start, end))
                    found.setdefault(
                        (document.source.id, short, _plain(long)), Abbreviation(short, long, node.cite, span)
                    )
    return tuple(found.values())


def spelt_out(text: str) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, short, long) of each "Long Form (LF)" in the text."""
    for match in _SHORT.finditer(text):
        short = match["short"]
        if sum(letter.isupper() for letter in short) < 2:
            continue
        before = text[: match.start()].rstrip()
        words = _run(before)
        letters = [letter.lower() for letter in short if letter.isalpha() or letter == "&"]
        start = _begin(words, letters)
        if start is None and words and len(letters) > 3 and letters[-1] in words[-1][0][1:]:
            start = _begin(words, letters[:-1])  # "Notice of Proposed Rulemaking (NPRM)"
        if start is not None:
            yield start, match.end(), short, before[start:].removesuffix("'s")


def _run(before: str) -> list[re.Match[str]]:
    """The last words of the text, as far as nothing but a hyphen or a comma stands between them."""
    words: list[re.Match[str]] = []
    end = len(before)
    for word in reversed(list(_WORD.finditer(before))):
        between = before[word.end() : end].removeprefix("." if "." in word[0] else "")
        if len(words) == _LONGEST or not re.fullmatch(r",?[\s/-]*", between):
            break
        words.insert(0, word)
        end = word.start()
    return words


def _begin(words: Sequence[re.Match[str]], letters: Sequence[str]) -> int | None:
    """Where the words begin whose initials are the letters, read from the end; None when they are not.

    "and" stands for no letter when it can be passed over: "Archives and Records Administration" is ARA.
    """
    if not words:
        return None
    *before, word = words
    initials = [piece[0].lower() for piece in re.findall(r"[A-Za-z']+|&", word[0])]
    if before and word[0].lower() in _PASSED_OVER:
        passed = _begin(before, letters)
        if passed is not None:
            return passed
    if word[0].isupper() and len(word[0]) > 1 and "".join(letters).endswith(word[0].lower()):
        initials = list(word[0].lower())  # "DHS Classification Appeals Panel (DHS/CAP)"
    if list(letters[-len(initials) :]) != initials:
        return None
    rest = letters[: -len(initials)]
    return _begin(before, rest) if rest else word.start()


def _plain(long: str) -> str:
    return " ".join(long.lower().replace("&", "and").split())
