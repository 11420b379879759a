"""The law beside the conversation: the page, the tree of the texts, and the ways from one place to another.

What is read comes from the clerk; how the text looks is the page's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from chat.bar import Bar
from chat.clerk import Clerk, ClerkError
from chat.data import Data
from chat.page import Page
from chat.passage import Passage
from chat.trail import Stop, Trail
from qa.plain import plain_line

if TYPE_CHECKING:
    from chat.contents import Contents


class Reader(Vertical):
    """Reads one thing at a time: the latest wish wins."""

    def __init__(self, clerk: Clerk) -> None:
        super().__init__()
        self._clerk = clerk
        self._trail = Trail()
        self.page = Page()
        self._title = Data("", "title")
        self._bar = Bar()
        self._trees: list[Contents] = []  # one at most, once it was asked for

    def compose(self) -> ComposeResult:
        yield self._title
        yield self.page
        yield self._bar

    def on_mount(self) -> None:
        self._title.display = False

    @property
    def quoted(self) -> Stop | None:
        """What is being read."""
        return self._trail.here

    # --- opening

    def open(self, stop: Stop) -> None:
        self._read(self._trail.go(stop))

    def step(self, by: int) -> None:
        """Back or forward."""
        if (stop := self._trail.step(by)) is not None:
            self._read(stop)
        else:
            self.notify("Nothing was read before this." if by < 0 else "Nothing was read after this.", markup=False)

    @property
    def quotes(self) -> bool:
        """Whether an answer opened what is read, with its quotes."""
        here = self._trail.here
        return here is not None and bool(here.quotes)

    def next_quote(self, by: int) -> None:
        here = self._trail.here
        if here is not None and (stop := here.moved(by)) is not None:
            self.open(stop)
        elif here is not None and here.quotes:
            self._read(here)  # the only one: back to it
        else:
            self.notify("This text was not opened from the sources of an answer.", markup=False)

    async def clear(self) -> None:
        self.workers.cancel_group(self, "reading")
        self._trail.clear()
        self._title.display = False
        await self.page.clear()

    def on_passage_followed(self, event: Passage.Followed) -> None:
        event.stop()
        self.open(Stop(place=event.cite))

    def on_contents_chosen(self, event: Contents.Chosen) -> None:
        event.stop()
        self.open(Stop(place=event.cite))

    def _read(self, stop: Stop) -> None:
        self.run_worker(self._show(stop), group="reading", exclusive=True)

    async def _show(self, stop: Stop) -> None:
        what = stop.what
        try:
            if isinstance(what, str):
                reading = await self._clerk.place(what)
            else:
                reading = await self._clerk.read(what)
        except ClerkError as error:
            self._entitle(what if isinstance(what, str) else what.cite)
            await self.page.fail(str(error))
            return
        named = " — ".join(filter(None, (reading.cite, reading.heading)))
        self._entitle(f"{named} [{stop.label}]" if stop.label else named)
        self._end_search()
        await self.page.show(reading)
        for tree in self._trees:
            tree.point_at(reading.cite)

    def _entitle(self, text: str) -> None:
        self._title.say(plain_line(text))
        self._title.display = True

    # --- the tree

    async def toggle_contents(self) -> None:
        """Show the tree and go to it, or put it away."""
        from chat.contents import Contents

        if self._trees:
            tree = self._trees[0]
            tree.display = not tree.display
        else:
            try:
                headings = await self._clerk.contents()
            except ClerkError as error:
                self.notify(plain_line(str(error)), severity="warning", markup=False)
                return
            if self._trees:
                return
            tree = Contents(headings)
            self._trees.append(tree)
            await self.mount(tree, before=self.page)
        if tree.display:
            if self.page.reading is not None:
                tree.point_at(self.page.reading.cite)
            tree.focus()
        else:
            self.page.focus()

    # --- search and jumps

    def ask_for(self, what: str) -> None:
        """Open the line in which words to find, or a citation to go to, are typed."""
        self.page.begin_search()
        self._bar.ask_for(what)

    @property
    def asking(self) -> bool:
        return bool(self._bar.display)

    def close_bar(self) -> None:
        self._bar.display = False
        self.page.find("")
        self.page.focus()

    def _end_search(self) -> None:
        """What was sought was sought in the text of before."""
        if self.asking and self._bar.what == "find":
            if self._bar.has_focus_within:
                self.page.focus()
            self._bar.display = False

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._bar.what == "find":
            self.page.find(event.value)
            self._bar.count(*self.page.hit)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._bar.what == "find":
            self._bar.count(*self.page.next_hit(1))
        elif event.value.strip():
            self.close_bar()
            self.open(Stop(place=event.value.strip()))

    def seek(self, words: str) -> None:
        self._bar.say(words)

    def find_next(self, by: int) -> None:
        self._bar.count(*self.page.next_hit(by))
