"""One paragraph as printed: what is quoted, found and linked in it is marked. It reads nothing up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from qa.answer import Paragraph
from qa.plain import plain

QUOTED, LINKED, CHOSEN, FOUND, CURRENT = "reverse bold", "underline", "reverse underline", "underline bold", "reverse"
_PLACE = "place"  # the key under which a link's citation travels with its words


class Passage(Static):
    """Quotes are reversed and bold, with a bar beside them; links are underlined."""

    class Followed(Message):
        def __init__(self, cite: str) -> None:
            super().__init__()
            self.cite = cite

    def __init__(self, paragraph: Paragraph) -> None:
        edges = {0, len(paragraph.text), *(edge for mark in paragraph.marks for edge in mark)}
        edges |= {edge for link in paragraph.links for edge in (link.start, link.end)}
        # Filtered piece by piece, so that the marks stay where they belong.
        at, pieces, length = {0: 0}, list[str](), 0
        ordered = sorted(edges)
        for start, end in pairwise(ordered):
            pieces.append(plain(paragraph.text[start:end]))
            length += len(pieces[-1])
            at[end] = length
        self.text = "".join(pieces)
        self.marks = [(at[start], at[end]) for start, end in paragraph.marks]
        self.links = [(at[link.start], at[link.end], link.cite) for link in paragraph.links]
        self._chosen: int | None = None
        self._found: Sequence[tuple[int, int]] = ()
        self._current: tuple[int, int] | None = None
        super().__init__(self._content(), classes="marked" if paragraph.marks else "", markup=False)
        self.styles.margin = (0, 0, 1, 2 * min(paragraph.depth, 6))

    def choose(self, link: int | None) -> None:
        """Make one of the links the one that Enter follows."""
        if link != self._chosen:
            self._chosen = link
            self.update(self._content())

    def find(self, words: str) -> list[tuple[int, int]]:
        """Mark where the words stand, in any case; nothing for no words."""
        text, wanted = self.text.lower(), words.lower()
        found, start = [], text.find(wanted) if wanted else -1
        while start >= 0:
            found.append((start, start + len(wanted)))
            start = text.find(wanted, start + len(wanted))
        if found or self._found:
            self._found, self._current = found, None
            self.update(self._content())
        return found

    def single_out(self, found: tuple[int, int] | None) -> None:
        if found != self._current:
            self._current = found
            self.update(self._content())

    def begin_of(self, line: int) -> int:
        """The position after the first character of a line, as the text is broken now."""
        at = 0
        for before in Content(self.text).wrap(max(1, self.content_size.width))[:line]:
            words = before.plain.strip()
            at = self.text.index(words, at) + len(words)
        rest = self.text[at:]
        return at + len(rest) - len(rest.lstrip()) + 1 if line else 0

    def line_of(self, position: int) -> int:
        return max(0, len(Content(self.text[:position]).wrap(max(1, self.content_size.width))) - 1)

    def on_click(self, event: events.Click) -> None:
        cite = event.style.meta.get(_PLACE)
        if isinstance(cite, str):
            event.stop()
            self.post_message(self.Followed(cite))

    def _content(self) -> Content:
        content = Content(self.text)
        for start, end in self.marks:
            content = content.stylize(QUOTED, start, end)
        for n, (start, end, cite) in enumerate(self.links):
            content = content.stylize(CHOSEN if n == self._chosen else LINKED, start, end)
            content = content.stylize(Style.from_meta({_PLACE: cite}), start, end)
        for start, end in self._found:
            content = content.stylize(CURRENT if (start, end) == self._current else FOUND, start, end)
        return content
