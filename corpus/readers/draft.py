"""A document while it is being read: nodes are added in the order printed, then frozen.

Every reader builds through this, so that ids, depths and spans mean the same for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from corpus.model import Document, Kind, Node, Problem, Source, Span


@dataclass(slots=True)
class _Draft:
    parent: int | None
    depth: int
    kind: Kind
    cite: str
    label: str
    heading: str
    own: list[tuple[int, int]]
    end: int = 0


@dataclass(slots=True)
class DocumentDraft:
    source: Source
    _nodes: list[_Draft] = field(default_factory=list)
    _problems: list[Problem] = field(default_factory=list)

    def add(
        self,
        parent: int | None,
        kind: Kind,
        cite: str,
        start: int,
        end: int,
        *,
        label: str = "",
        heading: str = "",
        cuts: Sequence[int] = (),
    ) -> int:
        """Append a node whose own text is `start` to `end`, in pieces when it is cut; returns its id."""
        depth = 0 if parent is None else self._nodes[parent].depth + 1
        bounds = [start, *cuts, end]
        own = [(one, two) for one, two in pairwise(bounds) if two > one]
        self._nodes.append(_Draft(parent, depth, kind, cite, label, heading, own))
        return len(self._nodes) - 1

    def label(self, node: int) -> str:
        return self._nodes[node].label

    def report(self, start: int, end: int, what: str) -> None:
        self._problems.append(Problem(Span(self.source.id, start, end), what))

    def freeze(self) -> Document:
        """The document, every node's span stretched over what stands below it."""
        starts = [draft.own[0][0] if draft.own else None for draft in self._nodes]
        ends = [draft.own[-1][1] if draft.own else None for draft in self._nodes]
        for number in reversed(range(1, len(self._nodes))):
            parent = self._nodes[number].parent
            assert parent is not None
            starts[parent] = _earliest(starts[parent], starts[number])
            ends[parent] = _latest(ends[parent], ends[number])
        return Document(
            source=self.source,
            nodes=tuple(
                Node(
                    id=number,
                    parent=draft.parent,
                    depth=draft.depth,
                    kind=draft.kind,
                    cite=draft.cite,
                    label=draft.label,
                    heading=draft.heading,
                    span=Span(self.source.id, starts[number] or 0, ends[number] or 0),
                    own=tuple(Span(self.source.id, start, end) for start, end in draft.own),
                )
                for number, draft in enumerate(self._nodes)
            ),
            problems=tuple(self._problems),
        )


def _earliest(one: int | None, two: int | None) -> int | None:
    return min((value for value in (one, two) if value is not None), default=None)


def _latest(one: int | None, two: int | None) -> int | None:
    return max((value for value in (one, two) if value is not None), default=None)
