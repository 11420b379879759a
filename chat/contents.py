"""The tree of the texts, to choose a place from. What is in it was decided in `qa.places.contents`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from qa.places.contents import Heading
from qa.plain import plain_line


class Contents(Tree[str]):
    """Parts, sections, appendices and entries; Enter reads one, Space opens and closes a branch."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "Read"),
        Binding("space", "toggle_node", "Open, close"),
    ]

    class Chosen(Message):
        def __init__(self, cite: str) -> None:
            super().__init__()
            self.cite = cite

    def __init__(self, headings: Sequence[Heading]) -> None:
        super().__init__(Text("Texts"))
        self.show_root = False
        self.auto_expand = False
        self._placed: dict[str, TreeNode[str]] = {}
        for heading in headings:
            self._add(self.root, heading, depth=0)

    def point_at(self, cite: str) -> None:
        """Open the branches down to a place and rest on it."""
        node = self._placed.get(cite)
        if node is None or node is self.cursor_node:
            return
        above = node.parent
        while above is not None:
            above.expand()
            above = above.parent
        self.call_after_refresh(self.move_cursor, node)

    def on_tree_node_selected(self, event: Tree.NodeSelected[str]) -> None:
        event.stop()
        if event.node.data:
            if event.node.allow_expand:
                event.node.expand()
            self.post_message(self.Chosen(event.node.data))

    def _add(self, above: TreeNode[str], heading: Heading, depth: int) -> None:
        below = bool(heading.below)
        node = above.add(Text(plain_line(heading.title)), heading.cite, expand=depth < 2, allow_expand=below)
        self._placed[heading.cite] = node
        for one in heading.below:
            self._add(node, one, depth + 1)
