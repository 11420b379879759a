"""Where to send a thing and whom to call: the offices of the contact lists, and what rules name.

It gives the address or number asked for as printed, with the date of the list; where two lists
disagree the newer comes first and the older is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from corpus.facts.abbreviations import Abbreviation
from corpus.facts.components import Component
from corpus.facts.contacts import Contact
from corpus.facts.recipients import Recipient
from corpus.patterns import Pattern
from corpus.place import base_of
from index.store import Index
from qa.answer import Answer, AnswerKind
from qa.dialogue.fragments import contact_alone
from qa.lexicon import Lexicon
from qa.lookups.by_rules import ByRules
from qa.lookups.contact_words import FAIR, NUMBERS, instead, notes, number_called, prints, said, tells
from qa.lookups.offices import Offices
from qa.lookups.reaching import ASKS_NUMBER, CALLED, Part, part_of, sends_another_thing, without_asides
from qa.lookups.rule_recipients import FOIA, RuleRecipients, of_privacy
from qa.lookups.vocabulary import Vocabulary
from qa.places.texts import Texts
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.wording import listed

_SURE = 0.95
_OLDER = Pattern(r"\b(?:old|older|former|2003|appendix a)\b", re.IGNORECASE)
_BY_WHEN = Pattern(
    r"\bby when\b|\bhow (?:soon|long|often)\b|\bby what (?:date|day)\b|\bdeadlines?\b|\btime limits?\b", re.IGNORECASE
)  # no address is a time
_IF = Pattern(r"^\W*(?:(?:and|but|so)\s+)?(?:what\s+)?if\b", re.IGNORECASE)  # "and if it is filed by email?"
# "Who decides?", "how much do I pay?": no address, whatever the turn before asked.
_OTHERWISE = Pattern(
    r"^\W*(?:(?:and|but|so)\s+)?(?:who|why|when|how (?:much|many|long|often|soon)|"
    r"what (?:if|happens|must|does|do|should|may)|which (?!one)|is|are|does|do|can|may|must|will)\b",
    re.IGNORECASE,
)
_DATED = Pattern(
    r"^\W*(?:the )?(?:\S+ ){1,4}?(?:in (?:the )?)?(?:2003|2016)(?: (?:list|entry|address))?\W*$", re.IGNORECASE
)
_TOLL_FREE = Pattern(r"\btoll[- ]?free\b", re.IGNORECASE)
_FREE_NUMBER = Pattern(r"(?:1-)?\(?8(?:00|33|44|55|66|77|88)\)?[ -]")
_OF_RECORDS = Pattern(r"\brequests? for [^.;]*\brecords\b", re.IGNORECASE)
_LIST = Pattern(r"\bappendix [A-Z]{1,4}\b", re.IGNORECASE)


class Contacts:
    """Questions about addresses and numbers, over the contacts and recipients of an index."""

    def __init__(
        self, index: Index, texts: Texts, lexicon: Lexicon, rulemakers: Rulemakers, vocabulary: Vocabulary
    ) -> None:
        self._index = index
        self._texts = texts
        self._lexicon = lexicon
        self._rulemakers = rulemakers
        self._offices = Offices(index.tables.facts(Contact), lexicon)
        self._rules = RuleRecipients(index, texts, rulemakers, vocabulary, lambda: self._spelt)
        self._by_rules = ByRules(index, texts, self._offices.contacts, lambda: self._spelt)

    @cached_property
    def _spelt(self) -> Mapping[str, str]:
        """What letters stand for."""
        spelt = {short.short: short.long for short in self._index.tables.facts(Abbreviation)}
        return spelt | {one.code: one.name for one in self._index.tables.facts(Component)}

    def answer(self, wanted: Wanted) -> Answer | None:
        noun = contact_alone(wanted.question.text)
        answer = None if noun and wanted.text == noun else self._told(wanted)
        return answer or (_nobodys(wanted.text, noun) if noun else None)

    def _told(self, wanted: Wanted) -> Answer | None:
        if contact_alone(wanted.text) and not wanted.before:
            return None
        leans = wanted.before and not _OTHERWISE.match(wanted.question.text)
        part = part_of(wanted.text) or (part_of(wanted.before) if leans else None)
        if part is None and _DATED.search(wanted.text) and self._offices.named(wanted.text):
            part = Part.ADDRESS  # "INS 2003": of a list of that year
        if (
            part is None
            or _IF.match(wanted.question.text)
            or _BY_WHEN.search(wanted.text)
            or (wanted.question.systems and not self._lexicon.components(wanted.text))
        ):
            return None
        alone = not wanted.before or not sends_another_thing(wanted.before) or FOIA.search(wanted.text)
        for words in (*((wanted.text,) if alone else ()), *((wanted.words,) if wanted.before else ())):
            answer = self._answered(wanted, part, without_asides(words))
            if answer is not None:
                return answer
        return self._of_nobody_listed(wanted, part)

    def _answered(self, wanted: Wanted, part: Part, words: str) -> Answer | None:
        groups = self._of_named(wanted, self._offices.named(words))
        if groups and not self._offices.subject(words):
            return self._listed(wanted, part, groups)
        if not groups and _TOLL_FREE.search(words) and not self._offices.subject(words):
            free = [one for one in self._offices.contacts if any(map(_FREE_NUMBER.match, one.phones))]
            return self._listed(wanted, part, [[one] for one in free]) if free else None
        found = self._rules.find(wanted, words)
        if groups and FOIA.search(words) and not sends_another_thing(words):  # its list has them; where to serve not
            found = [one for one in found if FOIA.search(self._rules.above(one))]
        if found and self._offices.subject(words, everything=not groups):
            sent = self._by_rules.told(wanted, part, found)
            if not groups or sent is None or sent.kind is not AnswerKind.NONE or sends_another_thing(words):
                return sent  # what a rule prints of an office; what it lacks, the lists may have
        clear = part is not Part.ALL or len(self._offices.subject(words)) == 1
        if groups and clear and not sends_another_thing(words):
            return self._listed(wanted, part, groups)
        return self._of_office(wanted, part, groups[0], words) if groups else self._unlisted(wanted, part, words)

    def _of_nobody_listed(self, wanted: Wanted, part: Part) -> Answer | None:
        """The plain no, where a number is asked for of whom no list names, and search would show another's entry."""
        named = self._offices.named(wanted.words) or self._rulemakers.named(wanted.words)
        if part not in (Part.PHONE, Part.FAX, Part.EMAIL) or named:
            return None
        lists = {one.cite for one in self._offices.contacts}
        if not wanted.nearest or wanted.nearest[0].passage.cite not in lists:
            return None
        number = number_called(part)
        return Answer(
            question=wanted.text,
            kind=AnswerKind.NONE,
            understood=f"{number} of nobody whom the contact lists name",
            answer=f"No office that the question names has its {number} in the contact lists "
            f"({listed(sorted({cite.partition('(')[0] for cite in lists}))}).",
            confidence=FAIR,
        )

    def _of_named(self, wanted: Wanted, groups: Sequence[Sequence[Contact]]) -> list[list[Contact]]:
        """The offices in the lists of the agency that is named; any office where none is."""
        whose = self._rulemakers.named(wanted.text)
        kept = [
            [one for one in group if not whose or self._rulemakers.is_of(base_of(one.cite), whose)] for group in groups
        ]
        return [group for group in kept if group]

    def _listed(self, wanted: Wanted, part: Part, groups: Sequence[Sequence[Contact]]) -> Answer:
        if _OLDER.search(wanted.text):
            groups = [list(reversed([*group, *self._older(group)])) for group in groups]
        shown = [one for group in groups for one in (group if tells(part) else group[:1])]
        given = any(prints(one, part) for one in shown)
        sent = [rule for group in groups for rule in self._sending(wanted, part, group)]
        cited = [self._texts.cited(one.cite, one.span) for one in sent]
        return Answer(
            question=wanted.text,
            kind=AnswerKind.CONTACT if given else AnswerKind.NONE,
            understood=f"{part.value} of {listed([group[0].name for group in groups])}",
            answer="\n".join(
                [f"{rule.cite}: {one.quote}" for rule, one in zip(sent, cited, strict=True)]
                + [said(one, part, wanted.words) for group in groups for one in _asked(group, wanted.text)]
            ),
            citations=cited + [self._texts.cited(one.cite, one.span) for one in shown],
            notes=[note for group in groups for note in (notes(group, part) if given else instead(group[0]))],
            confidence=_SURE,
        )

    def _sending(self, wanted: Wanted, part: Part, group: Sequence[Contact]) -> list[Recipient]:
        """The rules that send requests for an office's records to another, where its list prints no address."""
        code = group[0].component
        if part is not Part.ADDRESS or group[0].address or not code or not _OF_RECORDS.search(wanted.words):
            return []
        found = []
        for one in self._index.tables.facts(Recipient):
            quote = self._index.source(one.span.source).quote(one.span)
            ours = {each.code for each in self._lexicon.components(quote)} == {code} and _OF_RECORDS.search(quote)
            if ours and not (FOIA.search(wanted.words) and not FOIA.search(self._rules.above(one))):
                found.append(one)
        return [one for one in found if one.name and not self._lexicon.components(one.name)]

    def _older(self, group: Sequence[Contact]) -> list[Contact]:
        return self._offices.served_in(group) if len({one.listed for one in group}) == 1 else []

    def _of_office(self, wanted: Wanted, part: Part, group: Sequence[Contact], words: str) -> Answer | None:
        """What the list prints of an office for a thing that is no request: where a rule sends it by that list, or
        where a number is asked for, which no entry of another office may answer."""
        found = self._rules.find(wanted, self._offices.unnamed(words))
        rule = next((one for one in found if self._points(one, group[0])), None)
        number = part in (Part.PHONE, Part.FAX, Part.EMAIL) and ASKS_NUMBER.search(words) is not None
        if rule is None and not number:
            return None
        lead = "" if rule else "No number or e-mail address of this office is printed for that; for requests: "
        cited = [self._texts.cited(one.cite, one.span) for one in ((rule, group[0]) if rule else group[:1])]
        return Answer(
            question=wanted.text,
            kind=AnswerKind.CONTACT if rule and prints(group[0], part) else AnswerKind.NONE,
            understood=f"{part.value} of {group[0].name}",
            answer=f"{f'{rule.cite}: {cited[0].quote} ' if rule else lead}{said(group[0], part, wanted.words)}",
            citations=cited,
            notes=[] if prints(group[0], part) else list(instead(group[0])),
            confidence=FAIR,
        )

    def _points(self, one: Recipient, contact: Contact) -> bool:
        """Whether a rule says to use the list that a contact stands in: "the information in appendix I"."""
        listed_in = _LIST.search(self._index.source(one.span.source).quote(one.span))
        inside = any(contact.cite.startswith(f"{node.cite} ") for node in self._rules.holding(one))
        return bool(listed_in and inside and f" {listed_in[0]} ".lower() in f" {contact.cite} ".lower())

    def _unlisted(self, wanted: Wanted, part: Part, words: str) -> Answer | None:
        """An office that is called by a name, beside which no text prints what is asked for."""
        called = CALLED.search(words) if part in NUMBERS else None
        if called is None or not ASKS_NUMBER.search(words):
            return None
        name = called["name"]
        printing = (one.text for one in self._index.tables.passages_printing(name))
        if any(name.lower() in text.lower() and NUMBERS[part].search(text) for text in printing):
            return None
        return Answer(
            question=wanted.text,
            kind=AnswerKind.NONE,
            understood=f"{part.value} of the {name}",
            answer=f"No {number_called(part)} of the {name} is printed in these texts.",
            confidence=FAIR,
        )


def _nobodys(text: str, noun: str) -> Answer:
    """A kind of contact is all that is named, and no turn before tells whose is printed: another's is not told."""
    return Answer(
        question=text,
        kind=AnswerKind.CLARIFY,
        understood=f"{noun} of nobody who is named",
        answer=f"Whose {noun}? Name the office, or what is sent there.",
    )


def _asked(group: Sequence[Contact], text: str) -> Sequence[Contact]:
    """The newest list; and an older one where the Privacy Act's is asked for and the newest is of FOIA alone."""
    return group if of_privacy(text) else group[:1]
