"""Which offices of the contact lists a question names: by code, name, nickname, or a line of the address.

It also says what is left of the question beside them. It answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from corpus.facts.components import plain
from corpus.facts.contacts import Contact
from corpus.patterns import Pattern
from qa.lexicon import Lexicon
from qa.lookups.reaching import subject as telling
from qa.mentions import ComponentMention
from qa.words import content

_REQUESTS = Pattern(r"\b(?:foia|privacy|requests?|records?|files?|documents?|information)\b", re.IGNORECASE)
_POSSESSIVE = Pattern(r"^['\u2019]s\b")
_OFFICE = Pattern(r"(?:U\.S\. )?(?:Department|Office|Directorate)\b")  # a line that names another office
_MARK = Pattern(r"\brequests?$", re.IGNORECASE)  # "Privacy Act Request", as an envelope is to be marked
_NAME = Pattern(r"[A-Z][a-z]+ \w|[A-Z]{4}")  # a line of an address that names, of two words or in capitals


class Offices:
    """The contacts of the lists, those of the newer list first."""

    def __init__(self, contacts: Sequence[Contact], lexicon: Lexicon) -> None:
        self.contacts = sorted(contacts, key=age)
        self._lexicon = lexicon

    def named(self, words: str) -> list[list[Contact]]:
        """For each office named, its contacts, those of the newer list first."""
        mentions = self._lexicon.components(words)
        served = [(one, office) for one in self.contacts for office in one.serves if says(words, office)]
        served = served if _REQUESTS.search(words) else []
        current = [one for one, office in served if self._is_new(one) and _covers(words, office, mentions)]
        if current and mentions:  # the Citizenship and Immigration Services Ombudsman is not USCIS
            return [current[:1]]
        longer = [one for one in self.contacts if not one.component and _holds(words, one, mentions)]
        if longer:  # the U.S. Customs Service is not Customs and Border Protection
            return [[one] for one in longer]
        codes = list(dict.fromkeys(mention.code for mention in mentions))
        codes += [code for code in self._codes_beside(words) if code not in codes]
        groups = [[one for one in self.contacts if one.component == code] for code in codes]
        groups = [group for group in groups if group]
        if groups:
            return groups
        if served:
            longest = max((office for _, office in served), key=len)
            own = [one for one in self.contacts if one.component and _same(one.name, longest)]
            return [own or [one for one, office in served if len(office) == len(longest)]]
        named = [
            one
            for one in self.contacts
            if (says(words, one.name) and not _MARK.search(one.name))
            or self._initials(one) & _capitals(words)
            or _tells(words, one)
        ]
        if named:
            most = max(len(one.name) for one in named)
            return [[one for one in named if len(one.name) == most]]
        return [[one] for one in self.contacts if self._by_address(words, one)][:1]

    def _by_address(self, words: str, contact: Contact) -> bool:
        """Whether a line of the address is said that no other contact has: "National Records Center"."""
        others = {line for one in self.contacts if one is not contact for line in _lines(one)}
        alone = [line for line in _lines(contact) if line not in others]
        named = [line for line in alone if _NAME.match(line) and not _OFFICE.match(line)]
        return any(says(words, line) for line in named if telling(content(line)))

    def _is_new(self, contact: Contact) -> bool:
        return contact.listed == self.contacts[0].listed

    def served_in(self, group: Sequence[Contact]) -> list[Contact]:
        """The contacts of older lists to which they send the requests of a newer list's office."""
        return [
            one
            for one in self.contacts
            if not self._is_new(one) and any(_same(group[0].name, office) for office in one.serves)
        ]

    def _initials(self, contact: Contact) -> frozenset[str]:
        """ "INS", "FPS": the initials of its name and of the offices it serves, where no component has them."""
        names = [re.sub(r" \(.*\)", "", name) for name in (contact.name, *contact.serves)]
        words = [
            [w[0] for w in re.findall(r"[A-Za-z]+", name) if w[0].isupper() and w != "U" and w != "S"] for name in names
        ]
        codes = {one.component for one in self.contacts}
        return frozenset(i for letters in words if len(i := "".join(letters)) > 2 and i not in codes)

    def _codes_beside(self, words: str) -> Iterator[str]:
        """Offices of the lists that are no component of the lexicon's: "OBIM"."""
        for one in self.contacts:
            code = one.component
            if code and re.search(rf"(?<![\w&]){re.escape(code)}(?![\w&])", words):
                yield code

    def unnamed(self, words: str) -> str:
        """The question without the offices that it names."""
        for mention in reversed(self._lexicon.components(words)):
            words = f"{words[: mention.start]} {_POSSESSIVE.sub('', words[mention.end :])}"
        names = {plain(name) for one in self.contacts for name in (one.name, *one.serves) if says(words, name)}
        codes = [one.component for one in self.contacts if one.component]
        codes += [initials for one in self.contacts for initials in self._initials(one) & _capitals(words)]
        for name in [*sorted(names, key=lambda name: -len(name)), *codes]:
            words = re.sub(rf"(?<!\w){re.escape(name)}(?:['\u2019]s\b|(?!\w))", " ", words, flags=re.IGNORECASE)
        return words

    def subject(self, words: str, *, everything: bool = False) -> list[str]:
        """What the question says beside the office and the asking."""
        told = {word for one in self.contacts if _tells(words, one) for word in telling(content(one.name))}
        words = self.unnamed(words)
        found = [word for word in telling(content(words)) if word not in told]
        return found or (content(words) if everything else [])


def says(words: str, name: str) -> bool:
    """Whether the words hold the name; without its "Office of" when more than one word is left."""
    said, whole, short = f" {_bare(words)} ", _bare(name), _bare(plain(name))
    return f" {whole} " in said or (" " in short and f" {short} " in said)


def _holds(words: str, contact: Contact, mentions: Sequence[ComponentMention]) -> bool:
    """Whether the words hold the contact's name, and in it a component's that is shorter."""
    name = _bare(re.sub(r"\bU\.S\. ", "", contact.name))
    said = [_bare(words[one.start : one.end]) for one in mentions]
    return f" {name} " in f" {_bare(words)} " and any(one and one != name and f" {one} " in f" {name} " for one in said)


def _tells(words: str, contact: Contact) -> bool:
    """Whether the words say all that tells an office of no component from others: "Headquarters Offices"."""
    own = set() if contact.component else set(telling(content(contact.name)))
    return bool(own) and own <= set(content(words))


def _capitals(words: str) -> set[str]:
    return set(re.findall(r"\b[A-Z]{3,6}\b", words))


def _bare(text: str) -> str:
    """The words in lower case, small ones left out: "Director of FOIA Operations", "Director, FOIA Operations"."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return " ".join(word for word in words if word not in ("of", "the", "and", "for"))


def _same(name: str, office: str) -> bool:
    """Whether two names have the same words: the newer list has "... Directorate", the older "Directorate of ..."."""
    one, other = (set(_bare(plain(re.sub(r" \(.*\)", "", each))).split()) for each in (name, office))
    return one == other


def _covers(words: str, office: str, mentions: Sequence[ComponentMention]) -> bool:
    """Whether the office's name holds every component that is mentioned: it is the longer name."""
    return all(_bare(words[one.start : one.end]) in _bare(office) for one in mentions)


def _lines(contact: Contact) -> list[str]:
    return [line.strip() for line in (contact.address or "").split(",")]


def age(contact: Contact) -> int:
    """Newer lists first; within a list the order printed."""
    for form in ("%b. %d, %Y", "%B %d, %Y", "%b %d, %Y"):
        try:
            return -datetime.strptime(contact.listed or "", form).toordinal()
        except ValueError:
            continue
    return 0
