"""The cells of the matrix explorer: a row a system, a column a provision, a letter and a colour each authority.

What holds is decided in `qa.explorer`; what a cell rests on is told by `chat.grounds`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.color import Color, ColorParseError
from textual.content import Content
from textual.strip import Strip
from textual.widgets import DataTable

from qa.plain import plain_line

if TYPE_CHECKING:
    from qa.explorer import Cell, Explorer, View

# The theme's colours for text, one an authority; there are never so many that the letters do not tell.
_COLOURS = ("text-error", "text-primary", "text-success", "text-warning", "text-accent", "text-secondary")
_NAMED = 20  # columns for the name of a system


class Matrix(DataTable[Text]):
    """The cells; names and provisions stay in view. Letters typed here go on with the filter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select_cursor", "Read claim")]

    def __init__(self, explorer: Explorer) -> None:
        super().__init__(fixed_columns=1, header_height=2, cell_padding=0, zebra_stripes=True)
        self._explorer = explorer

    def fill(self, view: View) -> None:
        """The systems of a view; the cursor goes to the first, at the provision that the filter names."""
        provisions, styles = self._explorer.provisions, self._styles()
        at = self.cursor_column
        if view.provisions and view.provisions[0] in provisions:
            at = 1 + provisions.index(view.provisions[0])
        cells = [[self._explorer.cell(system.entry, one) for one in provisions] for system in view.systems]
        self.clear(columns=True)
        self.add_column(Text("\nsystem"), width=_NAMED)
        for n, provision in enumerate(provisions):
            first, below = _head(provision)
            widest = max([len(first), len(below), *(len(_letters(row[n], self._explorer)) for row in cells)])
            self.add_column(Text(f"{first}\n{below}"), width=widest + 1)
        for system, row in zip(view.systems, cells, strict=True):
            name = plain_line(f"{system.entry:>2} {system.short}")
            name = name if len(name) < _NAMED else name[: _NAMED - 2] + "…"
            self.add_row(Text(name, no_wrap=True), *(self._drawn(cell, styles) for cell in row))
        self.move_cursor(row=0, column=max(at, 1))

    def render_line(self, y: int) -> Strip:
        """A column that is only partly in view stays empty: half a cell would name half of its authorities."""
        line = super().render_line(y)
        for start, end in self._cut_columns():
            before, cut, after = line.divide([start, end, line.cell_length])
            line = Strip.join([before, Strip(Segment(" " * len(text), style) for text, style, _ in cut), after])
        return line

    def _cut_columns(self) -> list[tuple[int, int]]:
        """What is seen of each column that is cut, from the left edge of the view."""
        view, cut = self.scrollable_content_region.width, []
        at = fixed = sum(column.get_render_width(self) for column in self.ordered_columns[: self.fixed_columns])
        at -= self.scroll_offset.x
        for column in self.ordered_columns[self.fixed_columns :]:
            start, at = at, at + column.get_render_width(self)
            seen = max(start, fixed), min(at - 1, view)  # less the gap behind it
            if fixed < at - 1 and start < view and seen != (start, at - 1):
                cut.append(seen)
        return cut

    def provision(self, column: int) -> str:
        """That of a column; of the names, the first."""
        return self._explorer.provisions[max(column, 1) - 1]

    def legend(self) -> Content:
        """What the letters and signs stand for."""
        text = Text()
        for authority, letter in self._explorer.letters.items():
            text.append(letter, self._styles()[authority]).append(f" {authority} ")
        text.append("~part/whole *condition")
        return Content.from_rich_text(text)

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


def _head(provision: str) -> tuple[str, str]:
    """ "(e)(4)(G)" in two lines: "(e)", "(4)(G)"; a provision of one letter stands in the lower."""
    first, _, below = provision.partition(")")
    return (f"{first})", below) if below else ("", provision)


def _letters(cell: Cell, explorer: Explorer) -> str:
    letters = "".join(explorer.letters[one] for one in cell.authorities)
    return f"{'' if cell.exact else '~'}{letters}{'*' if cell.conditional else ''}"
