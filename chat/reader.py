"""The law beside the conversation: a passage in its section, whole, what is quoted brought into view.

It reads nothing up: the text is handed to it.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from chat.data import Data
from qa.answer import Paragraph, Reading
from qa.plain import plain


class Passage(Static):
    """One paragraph as printed; what is quoted is reversed and bold, with a bar beside it."""

    def __init__(self, paragraph: Paragraph) -> None:
        # Filtered piece by piece, so that the marks stay where they belong.
        text = paragraph.text
        pieces, last = [], 0
        for start, end in paragraph.marks:
            pieces += [(plain(text[last:start]), ""), (plain(text[start:end]), "reverse bold")]
            last = end
        pieces.append((plain(text[last:]), ""))
        super().__init__(Content.assemble(*pieces), classes="marked" if paragraph.marks else "", markup=False)
        self.styles.margin = (0, 0, 1, 2 * min(paragraph.depth, 6))
        self._before_mark = pieces[0][0]

    @property
    def line_of_mark(self) -> int:
        return max(0, len(Content(self._before_mark).wrap(max(1, self.content_size.width))) - 1)


class Reader(VerticalScroll):
    """A passage in its section, whole."""

    def compose(self) -> ComposeResult:
        yield _hint()

    async def show(self, reading: Reading) -> None:
        top: list[Widget] = [Data(f"{reading.cite}  {reading.heading}", "title")]
        top += [Data(heading, "above") for heading in reading.above]
        top += [Data(f"{reading.source_title}, {reading.edition}", "edition")]
        await self._fill([*top, *map(Passage, reading.paragraphs)])

    async def clear(self) -> None:
        await self._fill([_hint()])

    async def fail(self, problem: str) -> None:
        await self._fill([Data(problem, "problem")])

    async def _fill(self, parts: list[Widget]) -> None:
        with self.app.batch_update():
            await self.remove_children()
            await self.mount_all(parts)
        self.call_after_refresh(self._bring_up_mark)

    def on_resize(self) -> None:
        self.call_after_refresh(self._bring_up_mark)

    def _bring_up_mark(self) -> None:
        y = 0
        if marked := self.query("Passage.marked"):
            passage = marked.first(Passage)
            # Below the title, with a few lines of what goes before, to see where one is.
            y = passage.virtual_region.y + passage.line_of_mark - 6
        self.scroll_to(y=max(0, y), animate=False)


def _hint() -> Widget:
    return Static("Choose a source to read it here.", markup=False, classes="hint")
