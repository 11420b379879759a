"""An appendix of systems of records exempt from the Privacy Act: its numbered paragraphs are entries.

Told by its heading, the only heading that the readers know. What an entry claims is not read here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.model import Kind
from corpus.readers.blocks import Block
from corpus.readers.draft import DocumentDraft
from corpus.readers.paragraphs import Place, add_paragraphs

_HEADING = re.compile(r"Exempt From the Privacy Act", re.IGNORECASE)
_ENTRY = re.compile(r"(?P<number>\d{1,3})\. (?=[A-Z]|\[Reserved\])")


def lists_exempt_systems(heading: str) -> bool:
    return bool(_HEADING.search(heading))


def add_entries(draft: DocumentDraft, appendix: int, cite: Place, blocks: Sequence[Block]) -> None:
    """Add numbered entries, each with its lettered paragraphs, below the node `appendix`."""
    starts = _starts(blocks)
    bounds = [*starts, len(blocks)]
    add_paragraphs(draft, appendix, cite, blocks[: bounds[0]], dotted=True)
    for start, end in pairwise(bounds):
        block = blocks[start]
        match = _ENTRY.match(block.text)
        assert match is not None
        tail = [n for n in range(start + 1, end) if _ends_appendix(blocks[n])]
        stop = min(tail, default=end)
        own = cite.child(match["number"])
        entry = draft.add(appendix, Kind.ENTRY, str(own), block.start, block.end, label=match["number"])
        add_paragraphs(draft, entry, own, blocks[start + 1 : stop])
        add_paragraphs(draft, appendix, cite, blocks[stop:end], dotted=True)


def _starts(blocks: Sequence[Block]) -> list[int]:
    """Where entries begin: their numbers rise, and each opens an indented paragraph."""
    found: list[int] = []
    last = 0
    for position, block in enumerate(blocks):
        match = _ENTRY.match(block.text) if block.indent == 4 and not block.kind else None
        if match and int(match["number"]) > last:
            found.append(position)
            last = int(match["number"])
    return found


def _ends_appendix(block: Block) -> bool:
    return block.kind in (Kind.HISTORY, Kind.NOTE) or block.text.startswith(("[", "Editorial Note"))
