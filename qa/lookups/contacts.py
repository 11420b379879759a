"""Where to send a thing and whom to call: the offices of the contact lists, and what rules name.

It gives the address or number asked for as printed, with the date of the list; where two lists
disagree the newer comes first and the older is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from corpus.facts.abbreviations import Abbreviation
from corpus.facts.components import Component, plain
from corpus.facts.contacts import Contact
from corpus.facts.recipients import Recipient
from corpus.model import Span
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.lexicon import Lexicon
from qa.lookups.addressees import Addressees
from qa.lookups.reaching import Part, part_of, sends_another_thing, subject, without_asides
from qa.lookups.wanted import Wanted
from qa.mentions import ComponentMention
from qa.texts import Texts
from qa.wording import listed
from qa.words import content

_SURE, _FAIR = 0.95, 0.8
_NUMBERS = 3  # numbers to call that no office is named for: each is told with its words
_REQUESTS = re.compile(r"\b(?:foia|privacy|requests?|records?|files?|documents?|information)\b", re.IGNORECASE)
_OLDER = re.compile(r"\b(?:old|older|former|2003|appendix a)\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][a-z]+ \w|[A-Z]{4}")  # a line of an address that names, of two words or in capitals
_WITHHELD = "this edition's file withholds the e-mail address"


class Contacts:
    """Questions about addresses and numbers, over the contacts and recipients of an index."""

    def __init__(self, index: Index, texts: Texts, lexicon: Lexicon) -> None:
        self._index = index
        self._texts = texts
        self._lexicon = lexicon
        self._contacts = sorted(index.tables.facts(Contact), key=_age)
        spelt = {short.short: short.long for short in index.tables.facts(Abbreviation)}
        spelt |= {one.code: one.name for one in index.tables.facts(Component)}
        self._addressees = Addressees(index, texts, spelt)

    def answer(self, wanted: Wanted) -> Answer | None:
        part = part_of(wanted.text) or (part_of(wanted.before) if wanted.before else None)
        if part is None or (wanted.question.systems and not self._lexicon.components(wanted.text)):
            return None
        for words in (wanted.text, wanted.words) if wanted.before else (wanted.text,):
            answer = self._answered(wanted, part, without_asides(words))
            if answer is not None:
                return answer
        return None

    def _answered(self, wanted: Wanted, part: Part, words: str) -> Answer | None:
        groups = self._named(words)
        if groups and not self._subject(words):
            return self._listed(wanted, part, groups)
        found = self._addressees.find(words)
        if found and self._subject(words, everything=not groups):
            return self._sent(wanted, part, found)
        if groups and not sends_another_thing(words) and (part is not Part.ALL or len(self._subject(words)) == 1):
            return self._listed(wanted, part, groups)
        return None

    # -- whose contact it is ---------------------------------------------------------------

    def _named(self, words: str) -> list[list[Contact]]:
        """For each office named, its contacts, those of the newer list first."""
        mentions = self._lexicon.components(words)
        served = [(one, office) for one in self._contacts for office in one.serves if _says(words, office)]
        served = served if _REQUESTS.search(words) else []
        current = [one for one, office in served if self._is_new(one) and _covers(words, office, mentions)]
        if current and mentions:  # the Citizenship and Immigration Services Ombudsman is not USCIS
            return [current[:1]]
        codes = list(dict.fromkeys(mention.code for mention in mentions))
        codes += [code for code in self._codes_beside(words) if code not in codes]
        groups = [[one for one in self._contacts if one.component == code] for code in codes]
        groups = [group for group in groups if group]
        if groups:
            return groups
        if served:
            longest = max((office for _, office in served), key=len)
            own = [one for one in self._contacts if one.component and _same(one.name, longest)]
            return [own or [one for one, office in served if len(office) == len(longest)]]
        named = [one for one in self._contacts if _says(words, one.name)]
        if named:
            most = max(len(one.name) for one in named)
            return [[one for one in named if len(one.name) == most]]
        return [[one] for one in self._contacts if self._by_address(words, one)][:1]

    def _by_address(self, words: str, contact: Contact) -> bool:
        """Whether a line of the address is said that no other contact has: "National Records Center"."""
        others = {line for one in self._contacts if one is not contact for line in _lines(one)}
        alone = [line for line in _lines(contact) if line not in others]
        return any(_says(words, line) for line in alone if subject(content(line)) and _NAME.match(line))

    def _is_new(self, contact: Contact) -> bool:
        return contact.listed == self._contacts[0].listed

    def _codes_beside(self, words: str) -> Iterator[str]:
        """Offices of the lists that are no component of the lexicon's: "OBIM"."""
        for one in self._contacts:
            code = one.component
            if code and re.search(rf"(?<![\w&]){re.escape(code)}(?![\w&])", words):
                yield code

    def _subject(self, words: str, *, everything: bool = False) -> list[str]:
        """What the question says beside the office and the asking."""
        for mention in reversed(self._lexicon.components(words)):
            words = f"{words[: mention.start]} {words[mention.end :]}"
        names = {plain(name) for one in self._contacts for name in (one.name, *one.serves) if _says(words, name)}
        codes = [one.component.lower() for one in self._contacts if one.component]
        for name in [*sorted(names, key=lambda name: -len(name)), *codes]:
            words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", words.lower())
        found = subject(content(words))
        return found or (content(words) if everything else [])

    # -- from the lists --------------------------------------------------------------------

    def _listed(self, wanted: Wanted, part: Part, groups: Sequence[Sequence[Contact]]) -> Answer:
        if _OLDER.search(wanted.text):
            groups = [list(reversed(group)) for group in groups]
        shown = [one for group in groups for one in (group if _tells(part) else group[:1])]
        return Answer(
            question=wanted.text,
            kind=AnswerKind.CONTACT,
            understood=f"{part.value} of {listed([group[0].name for group in groups])}",
            answer="\n".join(_said(group[0], part, wanted.words) for group in groups),
            citations=[self._cited(one.cite, one.span) for one in shown],
            notes=[note for group in groups for note in _notes(group, part)],
            confidence=_SURE,
        )

    # -- from a rule -----------------------------------------------------------------------

    def _sent(self, wanted: Wanted, part: Part, found: Sequence[Recipient]) -> Answer | None:
        found = [one for one in found if _has(one, part)]
        if not found:
            return None
        first = found[0]
        citations = [self._cited(one.cite, one.span) for one in found]
        told = list(zip(found, citations, strict=True))[: 1 if first.name else _NUMBERS]
        return Answer(
            question=wanted.text,
            kind=AnswerKind.CONTACT,
            understood=f"where it goes: {first.name or listed(first.phones)}",
            answer="\n".join(f"{_addressed(one, part)}{cited.quote}" for one, cited in told),
            citations=citations,
            notes=[f"See also {one.cite}: {one.address or one.name}." for one in found[1:3] if one.name],
            confidence=_FAIR,
        )

    def _cited(self, cite: str, span: Span) -> Citation:
        node = self._texts.node(cite)
        quote = self._index.source(span.source).quote(span)
        return Citation(cite, self._texts.heading(node) if node else "", quote, span.source, span.start, span.end)


def _says(words: str, name: str) -> bool:
    """Whether the words hold the name; without its "Office of" when more than one word is left."""
    said, whole, short = f" {_bare(words)} ", _bare(name), _bare(plain(name))
    return f" {whole} " in said or (" " in short and f" {short} " in said)


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


def _tells(part: Part) -> bool:
    """Whether an older list has something of the kind to tell."""
    return part in (Part.ADDRESS, Part.BOX, Part.ALL)


def _said(contact: Contact, part: Part, words: str) -> str:
    dated = f"list of {contact.listed}" if contact.listed else contact.cite
    name = contact.name
    if contact.serves and not _says(words, contact.name):
        office = next((one for one in contact.serves if _says(words, one)), None)
        name = f"Requests for information from the {office} go to {name}" if office else name
    return f"{name} ({contact.cite}, {dated}): {'; '.join(_parts(contact, part))}."


def _parts(contact: Contact, part: Part) -> Iterator[str]:
    everything = part is Part.ALL or (bool(contact.serves) and part is Part.PERSON)
    if part is Part.PERSON and not everything:
        yield f"the contact is {contact.person}" if contact.person else "no person is named"
        everything = contact.person is None
    if (everything or part in (Part.ADDRESS, Part.BOX)) and contact.address:
        yield contact.address.rstrip(".")
    if everything or part in (Part.PHONE, Part.PERSON):
        yield f"phone {' or '.join(contact.phones)}" if contact.phones else "no phone number is printed"
    if everything or part is Part.FAX:
        yield f"fax {' or '.join(contact.faxes)}" if contact.faxes else "no fax number is printed"
    if part is Part.EMAIL or (everything and contact.email):
        yield f"e-mail {contact.email} ({_WITHHELD})" if contact.email else "no e-mail address is printed"


def _notes(group: Sequence[Contact], part: Part) -> Iterator[str]:
    newest = group[0]
    if part is Part.BOX and newest.address and "Box" not in newest.address:
        yield f"No P.O. box is printed for {newest.name}."
    if part is Part.PERSON and newest.person and newest.address:
        yield f"Address: {newest.address}"
    if part is Part.EMAIL and newest.address:
        yield f"By mail: {newest.address}"
    if not _tells(part):
        return
    for older in group[1:]:
        if older.listed == newest.listed:
            yield f"The same list also has {older.name}: {older.address}"
        elif older.address != newest.address:
            which = "older" if _age(older) > _age(newest) else "newer"
            yield f"The {which} list, {older.cite} ({older.listed}), prints another address: {older.address}"


def _has(recipient: Recipient, part: Part) -> bool:
    if part in (Part.PHONE, Part.FAX):
        return bool(recipient.phones if part is Part.PHONE else recipient.faxes)
    return part is not Part.EMAIL  # none is printed outside the lists


def _addressed(recipient: Recipient, part: Part) -> str:
    """What is asked for, before the words that say so."""
    said = recipient.address or recipient.name
    if part is Part.PHONE and recipient.phones:
        said = f"phone {' or '.join(recipient.phones)}"
    if part is Part.FAX and recipient.faxes:
        said = f"fax {' or '.join(recipient.faxes)}"
    return f"{said}. {recipient.cite}: " if said else f"{recipient.cite}: "


def _age(contact: Contact) -> int:
    """Newer lists first; within a list the order printed."""
    for form in ("%b. %d, %Y", "%B %d, %Y", "%b %d, %Y"):
        try:
            return -datetime.strptime(contact.listed or "", form).toordinal()
        except ValueError:
            continue
    return 0
