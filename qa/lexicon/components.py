"""Components of the Department in a question: by code, by name, by what people say for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from corpus.facts.components import Component
from corpus.facts.entries import Entry
from qa.mentions import ComponentMention

# What people say for a component; the code is that of the ids and of the contact appendix.
_NICKNAMES = {
    "border patrol": "CBP",
    "customs": "CBP",
    "immigration services": "USCIS",
    "coastguard": "USCG",
    "inspector general": "OIG",
    "s and t": "S&T",
    "ia": "I&A",
}
_STYLED = re.compile(r"\b(?:office of|u\.?s\.?|united states)\s+(?:the\s+)?$", re.IGNORECASE)
_STYLE_LENGTH = 20
_EVERYWHERE = re.compile(r"\b(?:department|dhs)[- ]?wide\b|\ball[- ]dhs\b|\bDHS/ALL\b(?!-)", re.IGNORECASE)


class ComponentNames:
    """The components that `entries` belong to, and those that the text names (`named`)."""

    def __init__(self, entries: Sequence[Entry], named: Sequence[Component]) -> None:
        self._entries = entries
        self.named = named

    def find(self, text: str) -> list[ComponentMention]:
        """Components named by code, name or nickname, in order."""
        found: list[ComponentMention] = []
        for pattern, code in self._patterns:
            for match in pattern.finditer(text):
                before = max(0, match.start() - _STYLE_LENGTH)
                styled = _STYLED.search(text[before : match.start()])
                start = before + styled.start() if styled else match.start()
                if not any(start < other.end and other.start < match.end() for other in found):
                    found.append(ComponentMention(start, match.end(), code))
        return sorted(found, key=lambda mention: mention.start)

    def code(self, name: str) -> str | None:
        """The code that `name` means, or None."""
        mentions = self.find(name.strip())
        whole = [m for m in mentions if m.start == 0 and m.end == len(name.strip())]
        return whole[0].code if whole else None

    @cached_property
    def codes(self) -> tuple[str, ...]:
        return tuple(sorted({code for entry in self._entries for code in entry.components}))

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        names: list[tuple[str, str]] = [(component.plain_name, component.code) for component in self.named]
        names += _NICKNAMES.items()
        names.sort(key=lambda pair: -len(pair[0]))
        patterns = [
            (re.compile(r"\b" + r"\s+".join(map(_spoken, name.split())) + r"\b", re.I), code) for name, code in names
        ]
        codes = {*self.codes, *(component.code for component in self.named)} - {"ALL"}
        patterns += [
            (re.compile(rf"(?<![\w/&-]){re.escape(code)}(?![\w&]|[/-]\d|\s?-+\s?\d)(?:'s)?", re.I), code)
            for code in sorted(codes, key=lambda code: (-len(code), code))
        ]
        return [*patterns, (_EVERYWHERE, "ALL")]


def _spoken(word: str) -> str:
    return "(?:and|&)" if word == "and" else re.escape(word)
