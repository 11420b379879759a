"""Where a thing goes by the rules that name an office for it, and what they print of that office.

Which rules tell it is found in `qa.lookups.rule_recipients`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from corpus.facts.contacts import Contact
from corpus.facts.recipients import Recipient
from index.store import Index
from qa.answer import Answer, AnswerKind
from qa.lookups.contact_words import FAIR, addressed, has, number_called, numbers_of, said
from qa.lookups.reaching import Part
from qa.lookups.rule_recipients import office_named
from qa.places.texts import Texts
from qa.wanted import Wanted
from qa.wording import listed

_NUMBERS: Final = 3  # numbers to call that no office is named for: each is told with its words


class ByRules:
    """What rules tell; `contacts` are those of the lists, `spelt` says what letters stand for."""

    def __init__(
        self, index: Index, texts: Texts, contacts: Sequence[Contact], spelt: Callable[[], Mapping[str, str]]
    ) -> None:
        self._index = index
        self._texts = texts
        self._contacts = contacts
        self._spelt = spelt

    def told(self, wanted: Wanted, part: Part, found: Sequence[Recipient]) -> Answer | None:
        """What the rules print; else the list through which one sends, or that no number is printed."""
        words = " ".join([wanted.text, *(self._spelt().get(word.strip("?.,'"), "") for word in wanted.text.split())])
        offices = [(one, office.removeprefix("the ")) for one in found if (office := office_named(one, words))]
        named = next((each for each in offices if self._listing(each[0])), offices[0] if offices else None)
        numbered = [one for one in found if has(one, part) and (not named or office_named(one, words))]
        if not numbered:
            if named and (contact := self._listing(named[0])):
                return self._through(wanted, part, *named, contact)
            return self._no_number(wanted, part, *(named or (found[0], found[0].cite)))
        found = numbered
        first = found[0]
        citations = [self._texts.cited(one.cite, one.span) for one in found]
        told = list(zip(found, citations, strict=True))[: 1 if first.name else _NUMBERS]
        return Answer(
            question=wanted.text,
            kind=AnswerKind.CONTACT,
            understood=f"where it goes: {first.name or listed(first.phones)}",
            answer="\n".join(f"{addressed(one, part)}{cited.quote}" for one, cited in told),
            citations=citations,
            notes=[f"See also {one.cite}: {one.address or one.name}." for one in found[1:3] if one.name],
            confidence=FAIR,
        )

    def _listing(self, one: Recipient) -> Contact | None:
        """The contact of the lists whose requests go to an office, as its rule says."""
        quote = self._index.source(one.span.source).quote(one.span)
        return next((each for each in self._contacts if not each.component and each.name in quote), None)

    def _through(self, wanted: Wanted, part: Part, one: Recipient, office: str, contact: Contact) -> Answer:
        """An office without numbers of its own, which takes the requests for those of a list."""
        return Answer(
            question=wanted.text,
            kind=AnswerKind.CONTACT,
            understood=f"{part.value} of {office}, which takes the requests for {contact.name}",
            answer=f"The list prints what it has for {contact.name}, and nothing for {office} by its own name "
            f"({one.cite}): {said(contact, part, wanted.words)}",
            citations=[self._texts.cited(contact.cite, contact.span), self._texts.cited(one.cite, one.span)],
            confidence=FAIR,
        )

    def _no_number(self, wanted: Wanted, part: Part, best: Recipient, office: str) -> Answer | None:
        """An office that a rule names, of which the texts print no number; else the rule that says where. None where
        its paragraph prints one that is not read as the office's."""
        cited, printed = self._texts.cited(best.cite, best.span), numbers_of(part)
        if office == best.cite and printed.search(cited.quote):  # whose it is, its own words tell
            return Answer(
                question=wanted.text,
                kind=AnswerKind.CONTACT,
                understood=f"{part.value} in {best.cite}",
                answer=f"{best.cite}: {cited.quote}",
                citations=[cited],
                confidence=FAIR,
            )
        node = self._texts.node(best.cite)
        if node and printed.search(self._index.source(node.span.source).quote(node.span)):
            return None
        number = number_called(part)
        where = f" Its address: {best.address}." if best.address else ""
        if office == best.cite:
            where = f" It says: {cited.quote}"
        return Answer(
            question=wanted.text,
            kind=AnswerKind.NONE,
            understood=f"{part.value} of {office}",
            answer=f"{best.cite} prints no {number}.{where}"
            if office == best.cite
            else f"No {number} of the {office} is printed ({best.cite}).{where}",
            citations=[cited],
            confidence=FAIR,
        )
