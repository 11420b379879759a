"""What a cell of the matrix rests on, in words: claim, condition and reason, each with where it is printed.

It puts into words what `qa.explorer` found, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from qa.plain import plain

if TYPE_CHECKING:
    from qa.explorer import Detail


class Grounds(VerticalScroll):
    """Those of the cell under the cursor; with the focus, it is scrolled."""

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def tell(self, detail: Detail | None) -> None:
        """None: there is no cell."""
        said = _said(detail) if detail else Content("No system meets the filter.")
        self.query_one(Static).update(said)
        self.scroll_home(animate=False)


def _said(detail: Detail) -> Content:
    title = plain(f"{detail.system.entry}. {detail.system.title}")
    return Content.assemble((title, "bold"), "\n", plain("\n\n".join(_parts(detail))))


def _parts(detail: Detail) -> Iterator[str]:
    if not detail.grounds:
        yield f"Not exempt from {detail.provision}: no claim names it."
    for ground in detail.grounds:
        claimed = "" if detail.provision in ground.provisions else f", by its claim of {', '.join(ground.provisions)}"
        under = ", ".join(ground.authorities) or "no authority that is printed"
        yield f"Exempt from {detail.provision} under {under}{claimed}."
        if ground.condition:
            yield f"Condition: {ground.condition}"
        yield f'{ground.citation.cite}: "{ground.citation.quote}"'
    for reason in detail.reasons:
        yield f'Reason, {reason.cite}: "{reason.quote}"'
    if detail.grounds and not detail.reasons and detail.reasons_read:
        yield "No reason is printed for this provision."
