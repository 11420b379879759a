"""Text that came from elsewhere, shown to the letter.

What was printed, asked or named is never read as markup, and no control code in it gets through.
"""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from qa.plain import plain


def shown(text: str) -> Content:
    return Content(plain(text))


class Data(Static):
    """Text that came from elsewhere: shown as it is, less its control codes."""

    def __init__(self, text: str, classes: str = "") -> None:
        super().__init__(shown(text), classes=classes, markup=False)

    def say(self, text: str) -> None:
        self.update(shown(text))
