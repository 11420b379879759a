"""What goes to the clipboard: the words for it, and whether a terminal is known to take none. It copies nothing."""

from __future__ import annotations

from collections.abc import Mapping

from textual.widget import Widget

from chat.page import Page
from chat.sources import Sources
from chat.table import Grid
from qa.answer import Answer, Citation, Reading
from qa.plain import plain
from qa.render import as_text
from qa.render.exported import copied_table

_WIDTH = 100


def of_focus(focused: Widget | None) -> str:
    """The source, table or text that has the focus; nothing when it is none of them."""
    if isinstance(focused, Sources):
        return of_citation(focused.chosen)
    if isinstance(focused, Grid):
        return copied_table(focused.table)
    if isinstance(focused, Page) and focused.reading is not None:
        return of_reading(focused.reading)
    return ""


def of_citation(citation: Citation) -> str:
    return f'{citation.cite}: "{citation.quote}"' if citation.quote else citation.cite


def of_reading(reading: Reading) -> str:
    """The quotes that are marked, or the whole text, with where it stands."""
    quotes = [paragraph.text[start:end] for paragraph in reading.paragraphs for start, end in paragraph.marks]
    words = " ".join(quotes) or "\n".join(paragraph.text for paragraph in reading.paragraphs)
    return f"{reading.cite}, {reading.source_title} ({reading.edition}): {words}"


def of_answer(answer: Answer, what: str) -> str:
    """`what`: answer, citation, quote or table; nothing when the answer has none."""
    if what == "citation":
        return "\n".join(dict.fromkeys(one.cite for one in answer.citations))
    if what == "quote":
        return "\n".join(map(of_citation, answer.citations))
    if what == "table":
        return copied_table(answer.table) if answer.table is not None else ""
    return f"{answer.question}\n\n{as_text(answer, width=_WIDTH)}"


def said(text: str, environment: Mapping[str, str]) -> str:
    """The message: what was copied, and what to do where it may not arrive."""
    count = f"{len(plain(text)):,} characters"
    if environment.get("TERM") in ("linux", "dumb") or environment.get("TERM_PROGRAM") == "Apple_Terminal":
        return f"This terminal takes no text from a program (OSC 52): {count} were not copied. Use /export."
    if "TMUX" in environment:
        return f"Copied {count}. tmux passes them on when its `set-clipboard` is on."
    return f"Copied {count}, if this terminal takes them (OSC 52); else use /export."
