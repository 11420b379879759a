"""A table as the Government Publishing Office prints it: ruled, its columns apart by spaces, dots after short cells.

Reads the rows; a table whose columns cannot be told is not read at all.
"""

from __future__ import annotations

from corpus.patterns import Pattern

_RULE = Pattern(r"\s*-{20,}\s*")
_CELL = Pattern(r"\S+(?: \S+)*")
_LEADERS = Pattern(r"\.{3,}$")


def read(raw: str) -> list[list[str]] | None:
    """The rows, the headings first; None when the lines are no ruled table of equal rows."""
    blocks: list[list[str]] = [[]]
    for line in raw.splitlines():
        if _RULE.fullmatch(line):
            blocks.append([])
        elif line.strip():
            blocks[-1].append(line)
    blocks = [block for block in blocks if block]
    if len(blocks) != 2:
        return None
    starts = max(([cell.start() for cell in _CELL.finditer(line)] for line in blocks[1]), key=len)
    rows: list[list[str]] = []
    for line in blocks[1]:
        cells = [(cell.start(), _LEADERS.sub("", cell[0])) for cell in _CELL.finditer(line)]
        goes_on = line.startswith(" ") and bool(rows) and len(cells) < len(starts)
        row = rows[-1] if goes_on else [""] * len(starts)
        for start, words in cells:
            column = max((n for n, first in enumerate(starts) if first <= start), default=0)
            row[column] = f"{row[column]} {words}".strip()
        if not goes_on:
            rows.append(row)
    if any(_LEADERS.search(cell[0]) for line in blocks[1] if (cell := _CELL.match(line))):
        for row in rows:  # where there is no room for leaders, one dot ends the first cell of a row
            row[0] = row[0].removesuffix(".")
    heads = [[cell[0] for cell in _CELL.finditer(line)] for line in blocks[0]]
    if any(len(head) != len(starts) for head in heads) or any(not row[0] for row in rows):
        return None
    return [[" ".join(words) for words in zip(*heads, strict=True)], *rows]
