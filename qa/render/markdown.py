"""An answer as Markdown. Words of the corpus and of the question are escaped: none of them is markup.

The escapes hold in CommonMark and in GitHub's dialect of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.patterns import Pattern
from qa.answer import Answer, AnswerKind, Cell
from qa.plain import plain, plain_line
from qa.render.columns import cell, is_numeric

_MARKUP = Pattern(r"[\\`*_{}\[\]<>&|~#$@]|(?<=[A-Za-z]):(?=//)|(?<=www)\.")
# Words taken away and put in, as `qa.editions.telling` marks them, when escaped.
_TAKEN_AWAY, _PUT_IN = Pattern(r"\\\[-(.+?)-\\\]"), Pattern(r"\\\{\+(.+?)\+\\\}")
_LIST_ITEM = Pattern(r"(\d{1,9})([.)])|([-+=])")


def escaped(text: str) -> str:
    """One line of `text` that reads as itself wherever a line of Markdown may begin."""
    line = _MARKUP.sub(r"\\\g<0>", plain_line(text))
    match = _LIST_ITEM.match(line)
    if not match:
        return line
    if match[3]:
        return "\\" + line
    return f"{match[1]}\\{line[match.end(1) :]}"


def marked(line: str) -> str:
    """An escaped line with words taken away struck out, words put in bold, as in what `cfr diff` writes."""
    return _PUT_IN.sub(r"**\1**", _TAKEN_AWAY.sub(r"~~\1~~", line))


def as_markdown(answer: Answer) -> str:
    blocks = []
    if answer.understood:
        blocks.append(f"*Understood: {escaped(answer.understood)}*")
    lines = [escaped(line) for line in plain(answer.answer).split("\n") if line.strip()]
    blocks += [marked(line) for line in lines] if answer.kind is AnswerKind.COMPARISON else lines
    if answer.table is not None:
        blocks.append(grid(answer.table.columns, answer.table.rows))
    if answer.citations:
        blocks.append("**Sources**")
    said = plain_line(answer.answer)
    for number, citation in enumerate(answer.citations, 1):
        heading = f" {escaped(citation.heading)}" if citation.heading else ""
        margin = " " * len(f"{number}. ")
        item = f"{number}. **{escaped(citation.cite)}**{heading}"
        if citation.quote and plain_line(citation.quote) not in said:
            item += f"\n\n{margin}> {escaped(citation.quote)}"
        blocks.append(item)
    if answer.notes:
        blocks.append("**Notes**")
        blocks.append("\n".join(f"- {escaped(note)}" for note in answer.notes))
    return "\n\n".join(blocks) + "\n"


def grid(head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """A table; a column of numbers stands to the right."""
    numeric = [is_numeric([row[i] for row in rows]) for i in range(len(head))]
    lines = [_line([escaped(name) for name in head]), _line(["---:" if n else "---" for n in numeric])]
    lines += [_line([escaped(cell(value)) for value in row]) for row in rows]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
