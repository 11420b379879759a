"""The matrix explorer: systems by provisions, narrowed as one types, with what a cell rests on beside it.

What holds is decided in `qa.explorer`; here it is drawn, a letter and a colour for each authority.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.color import Color, ColorParseError
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import DataTable, Input, Static

from chat.data import shown
from qa.answer import Citation
from qa.plain import plain_line

if TYPE_CHECKING:
    from textual.theme import Theme

    from qa.explorer import Cell, Detail, Explorer, View

# The theme's colours for text, one an authority; there are never so many that the letters do not tell.
_COLOURS = ("text-error", "text-primary", "text-success", "text-warning", "text-accent", "text-secondary")
_NAMED = 22  # columns for the name of a system


class Matrix(DataTable[Text]):
    """The cells. Letters typed here go on with the filter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select_cursor", "Read claim")]


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
        self._view: View | None = None
        self._shown: Detail | None = None

    def compose(self) -> ComposeResult:
        yield Input(self._typed, placeholder="Filter: (e)(12)  k2  ICE  part of a name", select_on_focus=False)
        yield Static(classes="understood", markup=False)
        with Horizontal():
            yield Matrix(fixed_columns=1, header_height=3, cell_padding=0, zebra_stripes=True)
            with VerticalScroll(classes="detail"):
                yield Static(markup=False)
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
        self.query_one(Matrix).focus()

    def narrow(self, typed: str) -> None:
        self._view = view = self._explorer.view(typed)
        count = f"{len(view.systems)} of {len(self._explorer.systems)}: {view.understood}"
        asks = f"Ctrl+A asks: {view.question}" if view.question else "No question asks for this."
        self.query_one(".understood", Static).update(Content(plain_line(f"{count}. {asks}")))
        self._fill(view)

    def action_ask(self) -> None:
        if self._view is None or self._view.question is None:
            self.notify("No question asks for a part of a name.", severity="warning", markup=False)
        else:
            self.post_message(self.Asked(self._view.question))

    # --- the matrix

    def _repaint(self, theme: Theme) -> None:
        if self._view is not None:
            at = self.query_one(Matrix).cursor_coordinate
            self._fill(self._view)
            self.query_one(Matrix).move_cursor(row=at.row, column=at.column)

    def _fill(self, view: View) -> None:
        table = self.query_one(Matrix)
        provisions, styles = self._explorer.provisions, self._styles()
        at = table.cursor_column
        if view.provisions and view.provisions[0] in provisions:
            at = 1 + provisions.index(view.provisions[0])
        cells = [[self._explorer.cell(system.entry, one) for one in provisions] for system in view.systems]
        table.clear(columns=True)
        table.add_column(Text("\n\nsystem"), width=_NAMED)
        for n, provision in enumerate(provisions):
            labels = [f"({label}" for label in provision.split("(") if label]
            widest = max([3, *(len(_letters(row[n], self._explorer)) for row in cells)])
            lines = [""] * (3 - len(labels)) + labels
            table.add_column(Text("\n".join(lines[:3])), width=widest + 1)
        for system, row in zip(view.systems, cells, strict=True):
            name = plain_line(f"{system.entry:>2} {system.short}")
            name = name if len(name) < _NAMED else name[: _NAMED - 2] + "…"
            table.add_row(Text(name, no_wrap=True), *(self._drawn(cell, styles) for cell in row))
        table.move_cursor(row=0, column=max(at, 1))
        self._explain(0, max(at, 1))
        self.query_one(".legend", Static).update(self._legend(styles))

    def _drawn(self, cell: Cell, styles: dict[str, Style]) -> Text:
        if not cell.authorities:
            return Text("·", Style(dim=True))
        text = Text("" if cell.exact else "~")
        for authority in cell.authorities:
            text.append(self._explorer.letters[authority], styles[authority])
        return text.append("*" if cell.conditional else "")

    def _styles(self) -> dict[str, Style]:
        variables = self.app.theme_variables
        styles = {}
        for n, authority in enumerate(self._explorer.authorities):
            try:
                colour = Color.parse(variables.get(_COLOURS[n % len(_COLOURS)], "")).rich_color
            except ColorParseError:
                colour = None
            styles[authority] = Style(bold=True, color=colour)
        return styles

    def _legend(self, styles: dict[str, Style]) -> Content:
        text = Text()
        for authority, letter in self._explorer.letters.items():
            text.append(letter, styles[authority]).append(f" {authority}  ")
        text.append("~ by a claim of a part or of the whole  * on a condition")
        return Content.from_rich_text(text)

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
        detail = None
        if row < len(held):
            provision = self._explorer.provisions[max(column, 1) - 1]
            detail = self._explorer.detail(held[row].entry, provision)
        self._shown = detail
        said = _said(detail) if detail else "No system meets the filter."
        self.query_one(".detail Static", Static).update(shown(said))
        self.query_one(".detail", VerticalScroll).scroll_home(animate=False)


def _letters(cell: Cell, explorer: Explorer) -> str:
    letters = "".join(explorer.letters[one] for one in cell.authorities)
    return f"{'' if cell.exact else '~'}{letters}{'*' if cell.conditional else ''}"


def _said(detail: Detail) -> str:
    parts = [f"{detail.system.entry}. {detail.system.title}"]
    if not detail.grounds:
        parts.append(f"Not exempt from {detail.provision}: no claim names it.")
    for ground in detail.grounds:
        claimed = "" if detail.provision in ground.provisions else f", by its claim of {', '.join(ground.provisions)}"
        under = ", ".join(ground.authorities) or "no authority that is printed"
        parts.append(f"Exempt from {detail.provision} under {under}{claimed}.")
        if ground.condition:
            parts.append(f"Condition: {ground.condition}")
        parts.append(f'{ground.citation.cite}: "{ground.citation.quote}"')
    for reason in detail.reasons:
        parts.append(f'Reason, {reason.cite}: "{reason.quote}"')
    if detail.grounds and not detail.reasons:
        parts.append("No reason is printed for this provision.")
    return "\n\n".join(parts)
