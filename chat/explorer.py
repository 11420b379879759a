"""The matrix explorer: systems by provisions, narrowed as one types, with what a cell rests on beside it.

It joins filter, matrix and grounds, and decides nothing of what holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import DataTable, Input, Static

from chat.grounds import Grounds
from chat.matrix import Matrix
from qa.answer import Citation
from qa.plain import plain_line

if TYPE_CHECKING:
    from textual.theme import Theme

    from qa.explorer import Detail, Explorer, View


class _Filter(Input):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "submit", "Cells"),  # as Enter does
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def action_page(self, pages: int) -> None:
        matrix = self.screen.query_one(Matrix)
        matrix.action_page_down() if pages > 0 else matrix.action_page_up()


class ExplorerPane(Vertical):
    """Filter, matrix, and the cell under the cursor explained."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+a", "ask", "Ask this", priority=True)]

    class Opened(Message):
        """A claim to read in its entry."""

        def __init__(self, citations: tuple[Citation, ...]) -> None:
            super().__init__()
            self.citations = citations

    class Asked(Message):
        """The filter as a question."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self, explorer: Explorer, typed: str = "") -> None:
        super().__init__()
        self._explorer = explorer
        self._typed = typed
        self._matrix = Matrix(explorer)
        self._grounds = Grounds()
        self._view: View | None = None
        self._shown: Detail | None = None

    def compose(self) -> ComposeResult:
        yield _Filter(self._typed, placeholder="Filter: (e)(12)  k2  ICE  part of a name", select_on_focus=False)
        yield Static(classes="understood", markup=False)
        with Horizontal():
            yield self._matrix
            yield self._grounds
        yield Static(classes="legend", markup=False)

    def on_mount(self) -> None:
        self.app.theme_changed_signal.subscribe(self, self._repaint)
        self.narrow(self._typed)

    # --- filtering

    @property
    def field(self) -> Input:
        return self.query_one(Input)

    @property
    def view(self) -> View | None:
        return self._view

    def filter_by(self, typed: str) -> None:
        self.field.value = typed
        self.narrow(typed)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.narrow(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._matrix.focus()

    def narrow(self, typed: str) -> None:
        self._view = view = self._explorer.view(typed)
        count = f"{len(view.systems)} of {len(self._explorer.systems)}"
        if view.question:
            said = f"{count}. Ctrl+A asks: {view.question}"
        else:
            said = f"{count}: {view.understood}. No question asks for this."
        self.query_one(".understood", Static).update(Content(plain_line(said)))
        self._fill(view)

    def action_ask(self) -> None:
        if self._view is None or self._view.question is None:
            self.notify("No question asks for a part of a name.", severity="warning", markup=False)
        else:
            self.post_message(self.Asked(self._view.question))

    def _fill(self, view: View) -> None:
        self._matrix.fill(view)
        self._explain(0, self._matrix.cursor_column)
        self.query_one(".legend", Static).update(self._matrix.legend())

    def _repaint(self, theme: Theme) -> None:
        if self._view is not None:
            at = self._matrix.cursor_coordinate
            self._fill(self._view)
            self._matrix.move_cursor(row=at.row, column=at.column)

    # --- a cell

    @on(DataTable.CellHighlighted)
    def _highlighted(self, event: DataTable.CellHighlighted) -> None:
        event.stop()
        self._explain(event.coordinate.row, event.coordinate.column)

    @on(DataTable.CellSelected)
    def _selected(self, event: DataTable.CellSelected) -> None:
        event.stop()
        self._explain(event.coordinate.row, event.coordinate.column)
        if (detail := self._shown) is not None:
            grounds = tuple(ground.citation for ground in detail.grounds)
            self.post_message(self.Opened((*grounds, *detail.reasons) or (detail.opening,)))

    def _explain(self, row: int, column: int) -> None:
        held = self._view.systems if self._view else ()
        self._shown = None
        if row < len(held):
            self._shown = self._explorer.detail(held[row].entry, self._matrix.provision(column))
        self._grounds.tell(self._shown)
