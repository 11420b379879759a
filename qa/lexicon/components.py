"""Components of the Department in a question: by code, by name, by what people say for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from corpus.facts.agency_names import Agency
from corpus.facts.components import Component
from corpus.facts.entries import Entry
from qa.lexicon.written import Written, likely
from qa.mentions import ComponentMention
from qa.words import STOP_WORDS, content

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
_TEXTS = 64  # each that reads a question looks for components in it
_SHORTEST = 3  # letters of a code that may be written small
_EVERYWHERE = re.compile(r"\b(?:department|dhs)[- ]?wide\b|\ball[- ]dhs\b|\bDHS/ALL\b(?!-)", re.IGNORECASE)


class ComponentNames:
    """The components and agencies that `entries` belong to, and the components that the text names (`named`)."""

    def __init__(self, entries: Sequence[Entry], named: Sequence[Component], agencies: Sequence[Agency] = ()) -> None:
        self._entries = entries
        self.named = named
        self._agencies = agencies
        self.find = lru_cache(maxsize=_TEXTS)(self._find)

    def _find(self, text: str) -> tuple[ComponentMention, ...]:
        """Components named by code, name or nickname, and agencies where there are several, in order.

        A component of an agency that is named with it is that one's alone: "DOJ/OIG".
        """
        found = self._found(text)
        named = [mention for mention in found if mention.code in self.agency_codes]
        owned = {
            f"{entry.agency}/{code}"
            for entry in (self._entries if named else ())
            for code in entry.components
            if any(mention.code == entry.agency for mention in named)
        }
        narrowed: list[ComponentMention] = []
        whole: dict[str, str] = {}  # an agency, and the component of it that is meant
        for mention in found:
            owners = [one.code for one in named if f"{one.code}/{mention.code}" in owned]
            narrowed += [replace(mention, code=f"{owner}/{mention.code}") for owner in owners] or [mention]
            whole.update({owner: f"{owner}/{mention.code}" for owner in owners})
        return tuple(replace(mention, code=whole.get(mention.code, mention.code)) for mention in narrowed)

    def agency(self, name: str) -> str | None:
        """The code of the agency that `name` means: its code, its name or the words that tell it apart."""
        said = " ".join(name.lower().split()).removeprefix("the ")
        return next((a.code for a in self._agencies if said in (a.code.lower(), a.name.lower(), a.short.lower())), None)

    @cached_property
    def agency_codes(self) -> tuple[str, ...]:
        return tuple(sorted({agency.code for agency in self._agencies}))

    @cached_property
    def agency_stems(self) -> frozenset[str]:
        """The words of the agencies' names, where there are several."""
        several = self._agencies if len(self._agencies) > 1 else ()
        return frozenset(word for agency in several for word in content(f"{agency.name} {agency.code}"))

    def _found(self, text: str) -> list[ComponentMention]:
        found: list[ComponentMention] = []
        for pattern, _, code in likely(self._patterns, text):
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
    def _patterns(self) -> list[Written]:
        names: list[tuple[str, str]] = [(component.plain_name, component.code) for component in self.named]
        names += _NICKNAMES.items()
        names.sort(key=lambda pair: -len(pair[0]))
        patterns = [
            Written.way(re.compile(r"\b" + r"\s+".join(map(_spoken, name.split())) + r"\b", re.I), name, code)
            for name, code in names
        ]
        codes = {*self.codes, *(component.code for component in self.named)} - {"ALL"}
        patterns += [
            Written.way(
                re.compile(rf"(?<![\w/&-]){re.escape(code)}(?![\w&]|[/-]\d|\s?-+\s?\d)(?:'s)?", _case(code)), code, code
            )
            for code in sorted(codes, key=lambda code: (-len(code), code))
        ]
        several = self._agencies if len(self._agencies) > 1 else ()
        agencies = [form for agency in several for form in said_of(agency.code, agency.short, agency.code)]
        everywhere = Written.way(_EVERYWHERE, "", "ALL")
        return [everywhere, *agencies, *patterns] if agencies else [*patterns, everywhere]


def _case(code: str) -> re.RegexFlag:
    """A code that small letters make an English word ("DO") is one only as it is printed."""
    return re.NOFLAG if code.lower() in STOP_WORDS or len(code) < _SHORTEST else re.IGNORECASE


def said_of(code: str, short: str, of: str = "") -> Iterator[Written]:
    """How a department is named: in full, by its code, by the words that tell it apart where these stand alone."""
    in_full = re.compile(rf"\b(?:department|dept\.?) of (?:the )?{re.escape(short)}\b(?:'s)?", re.I)
    by_code = re.compile(rf"(?<![\w/&-]){re.escape(code)}(?![\w&/-])(?:'s)?", _case(code))
    alone = rf"(?<![\w/&-])(?<!of ){re.escape(short)}(?:'s)?(?=\W*$|[,;:?.]|\s+(?:[a-z(]|[A-Z]{{2}}))"
    yield Written.way(in_full, short, of)
    yield Written.way(by_code, code, of)
    yield Written.way(re.compile(alone), short, of)


def _spoken(word: str) -> str:
    return "(?:and|&)" if word == "and" else re.escape(word)
