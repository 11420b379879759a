"""What differs between two editions, written down: as text, Markdown and plain records. It decides nothing.

In text, words taken away stand in [-...-], words put in in {+...+}; in Markdown they are struck out and bold.
"""

from __future__ import annotations

from typing import Any

from corpus.differences import Change, Difference, Differences
from corpus.matrix_differences import Claimed, MatrixDifferences
from qa.editions.differences import Comparer, Editions
from qa.editions.telling import MATRIX_COLUMNS, cited, limits, matrix_rows, matrix_summary, summary, told_of
from qa.plain import plain_line
from qa.render.columns import columns, wrapped
from qa.render.markdown import escaped, grid
from qa.wording import title


def differences_text(found: Differences, comparer: Comparer, width: int) -> str:
    lines = wrapped(plain_line(summary(found, comparer.both)), width)
    for note in limits(comparer, found):
        lines = [*lines, *wrapped(plain_line(f"Note: {note}"), width)]
    for one in found.found:
        lines = [*lines, "", *wrapped(plain_line(told_of(one)), width)]
    return "\n".join(lines) + "\n"


def differences_markdown(found: Differences, comparer: Comparer) -> str:
    notes = (f"Note: {escaped(note)}" for note in limits(comparer, found))
    return "\n\n".join([escaped(summary(found, comparer.both)), *notes, *map(_markdown, found.found)]) + "\n"


def differences_record(found: Differences, comparer: Comparer) -> dict[str, Any]:
    """`changes` in order; `old` and `new` are citations or null; `words` pairs of "=", "-" or "+" and words;
    `notes` what could not be compared."""
    return {
        "cite": found.cite,
        "was": found.was,
        "from": comparer.both.old.edition,
        "to": comparer.both.new.edition,
        "same": found.same,
        "changes": [
            {
                "change": str(one.change),
                "old": cited(comparer, one.old) if one.old else None,
                "new": cited(comparer, one.new) if one.new else None,
                "words": [[words.change, words.text] for words in one.words],
            }
            for one in found.found
        ],
        "notes": list(limits(comparer, found)),
    }


def matrix_differences_text(found: MatrixDifferences, both: Editions, width: int) -> str:
    lines = list(wrapped(plain_line(matrix_summary(found, both)), width))
    if rows := matrix_rows(found):
        lines += ["", *columns(MATRIX_COLUMNS, rows, width)]
    return "\n".join(lines) + "\n"


def matrix_differences_markdown(found: MatrixDifferences, both: Editions) -> str:
    blocks = [escaped(matrix_summary(found, both))]
    if rows := matrix_rows(found):
        blocks.append(grid(MATRIX_COLUMNS, rows))
    return "\n\n".join(blocks) + "\n"


def matrix_differences_record(found: MatrixDifferences, both: Editions) -> dict[str, Any]:
    """`claims_added` and `claims_removed` are pairs of an authority and a provision."""

    def claims(pairs: tuple[Claimed, ...]) -> list[list[str]]:
        return [list(pair) for pair in pairs]

    return {
        "from": both.old.edition,
        "to": both.new.edition,
        "same": found.same,
        "added": [{"entry": one.entry, "system": title(one), "cite": one.cite} for one in found.added],
        "removed": [{"entry": one.entry, "system": title(one), "cite": one.cite} for one in found.removed],
        "changed": [
            {
                "entry": one.new.entry,
                "old_entry": one.old.entry,
                "system": title(one.new),
                "claims_added": claims(one.added),
                "claims_removed": claims(one.removed),
            }
            for one in found.changed
        ],
    }


def _markdown(one: Difference) -> str:
    if one.change is not Change.REWORDED or one.new is None or one.old is None:
        paragraph = one.new or one.old
        return f"**{escaped(paragraph.cite if paragraph else '')}** {escaped(_after_cite(one))}"
    was = "" if one.old.cite == one.new.cite else f" (was {escaped(one.old.cite)})"
    forms = {"=": "{}", "-": "~~{}~~", "+": "**{}**"}
    words = " ".join(forms[each.change].format(escaped(each.text)) for each in one.words)
    return f"**{escaped(one.new.cite)}**{was} reworded: {words}"


def _after_cite(one: Difference) -> str:
    paragraph = one.new or one.old
    return told_of(one).removeprefix(f"{paragraph.cite} " if paragraph else "")
