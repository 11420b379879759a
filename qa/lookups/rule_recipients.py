"""Which rules say where a thing goes: those that the words of a question tell, as far as they are for it.

Whose address or number is told, and how, is decided in `qa.lookups.contacts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from corpus.citation import parse
from corpus.facts.recipients import Recipient
from corpus.model import Kind, Node
from corpus.patterns import Pattern
from corpus.place import base_of
from index.quoted import roots
from index.store import Index
from qa.cues.describing import about_rule
from qa.lookups.addressees import Addressees
from qa.lookups.offices import says
from qa.lookups.reaching import CALLED
from qa.lookups.scope import laws_named
from qa.lookups.vocabulary import Vocabulary
from qa.places.texts import Texts
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.words import content, stem, stems

_APPEAL, _ASKED_FOR = Pattern(r"\bappeal", re.IGNORECASE), Pattern(r"\brequests?\b", re.IGNORECASE)
_DISPUTED = Pattern(
    r"\b(?:den(?:y|ied|ials?)|refus\w+|disput\w+|mediat\w+|disagree\w*|adverse|challeng\w+|review|complain\w*)\b", re.I
)
_OF_RULE = Pattern(r"\b(?:contact|call|reach|ask|phone)\b(?: \w+)* (?:about|for|on) (?:\w+ )+?rule\b", re.IGNORECASE)
_ATTENTION = Pattern(r"^attn:? ", re.IGNORECASE)
_PRIVACY, FOIA = Pattern(r"\bprivacy act\b", re.IGNORECASE), Pattern(r"\bfoia\b|\binformation act\b", re.I)
# Whoever asks for what is kept about himself asks under that Act, whether he names it or not.
_OWN = Pattern(
    r"\b(?:my|his|her|their|your|our) own (?:records?|files?|information)\b|"
    r"\b(?:records?|files?|information) (?:about|on|concerning) (?:me|myself|him|himself|her|herself|yourself)\b",
    re.IGNORECASE,
)
_THING = Pattern(r"\b(?:petitions?|grievances?|comments)\b", re.IGNORECASE)  # that nothing else is called
_REACHING = frozenset(map(stem, "get gets send sent go goes receive receives mail file filed address".split()))

# "Must report any suspected violation to ...": nothing else is sent there.
_REPORTED = Pattern(
    r"\b(?:must|shall|should|may|will)(?: [a-z]+ly)? report\b[^.;]*? to\b|"
    r"\bbe(?: [a-z]+ly)? reported(?: [a-z]+ly)? to\b"
)
_SENDING = Pattern(r"\b(?:send|sent|submit|submitted|mail|mailed|file|filed|deliver|delivered)\b", re.IGNORECASE)
_REPORTING = frozenset(
    map(
        stem,
        """report reported reporting tell notify alert warn violation violate violates violated loss lose loses
        lost misplace suspect suspected suspicion disclosure disclose disclosed leak leaked incident breach compromise
        compromised misuse misused abuse abused theft stolen""".split(),
    )
)


def _said(word: str, text: str) -> bool:
    return stem(word.lower()) in stems(text)


class RuleRecipients:
    """The recipients of an index; `spelt` says what letters stand for."""

    def __init__(
        self,
        index: Index,
        texts: Texts,
        rulemakers: Rulemakers,
        vocabulary: Vocabulary,
        spelt: Callable[[], Mapping[str, str]],
    ) -> None:
        self._index = index
        self._texts = texts
        self._rulemakers = rulemakers
        self._vocabulary = vocabulary
        self._addressees = Addressees(index, spelt)

    def find(self, wanted: Wanted, words: str) -> list[Recipient]:
        """The recipients that the words tell, else those that they name; of the places that the question names ("the
        address of 5.8" is not that of 5.25), of the rules under the law that it names."""
        whose = self._rulemakers.meant(wanted.text)
        of_rule, about_it = about_rule(wanted.words), _OF_RULE.search(wanted.words) is not None

        def may(one: Recipient) -> bool:
            if one.cite.startswith("FR Doc.") != about_it and (about_it or not of_rule):
                return False  # whom to ask about that rule
            return self._rulemakers.is_of(base_of(one.cite), whose)

        called_for = [roots(match["name"]) for match in CALLED.finditer(words)]
        found = [
            one
            for one in self._addressees.find(words, may)
            if all(name <= roots(self._index.source(one.span.source).quote(one.span)) for name in called_for)
        ]
        asked = wanted.question
        # "And where do I send it": where the rule says that answered before.
        if wanted.before or (asked.near and asked.asked.startswith(asked.text)):
            numbers = bool(content(asked.text))  # "to whom?" asks for no number
            of_it = [
                one
                for one in self._addressees.named(lambda one: may(one) and one.cite in asked.near[:1])
                if numbers or one.name or one.address
            ]
            others = [one for one in found if one not in of_it] if asked.filter.components else []
            found = others or [one for one in found if one in of_it] or of_it or self._around(found, wanted)
        if not found:
            called = self._addressees.named(lambda one: may(one) and office_named(one, words) is not None)
            found = sorted(called, key=lambda one: one.address is None)
        places = [place for place in wanted.question.places if place.part]
        named = [node for place in places if (node := self._texts.node(str(self._texts.titled(place))))]
        found = [one for one in found if self._is_for(one, wanted.text)]
        inside = [one for one in found if not named or any(node.span.contains(one.span) for node in named)]
        heads = {cite for law in laws_named(wanted.text, self._vocabulary) for cite in self._vocabulary.laws[law]}
        of_law = [one for one in inside if any(node.cite in heads for node in self.holding(one))]
        if of_law or not of_privacy(wanted.text):
            return of_law or inside
        return [one for one in inside if _PRIVACY.search(self.above(one))]

    def _around(self, found: list[Recipient], wanted: Wanted) -> list[Recipient]:
        """Those in the part that answered before, for a turn that says nothing of what goes there ("who gets it?")."""
        part = next((place.part for place in map(parse, wanted.question.near) if place), None)
        if part is None or any(word not in _REACHING for word in content(wanted.question.text)):
            return found
        told = [one for one in found if one.name or one.address]
        return [one for one in told if (place := parse(one.cite)) and place.part == part]

    def _is_for(self, one: Recipient, text: str) -> bool:
        """Whether a rule is for the law that is named, and for the thing that is sent: an appeal, or a request."""
        above = self.above(one)
        thing = _THING.search(text)
        if thing and not _said(thing[0], above):
            return False  # where summonses go, a petition does not
        if _SENDING.search(text) and _REPORTED.search(self._quote(one)) and _REPORTING.isdisjoint(stems(text)):
            return False
        if FOIA.search(text) and not _PRIVACY.search(text) and _PRIVACY.search(above) and not FOIA.search(above):
            return False
        if _APPEAL.search(text):
            return _APPEAL.search(above) is not None
        section = next((each.heading for each in self.holding(one) if each.kind is Kind.SECTION), "")
        return not (_APPEAL.search(section) and _ASKED_FOR.search(text) and not _DISPUTED.search(text))

    def above(self, one: Recipient) -> str:
        """The words of a rule and the headings above it."""
        headings = (each.heading for each in self.holding(one))
        return " ".join([*headings, self._quote(one)])

    def _quote(self, one: Recipient) -> str:
        return self._index.source(one.span.source).quote(one.span)

    def holding(self, one: Recipient) -> list[Node]:
        node = self._texts.node(one.cite)
        return self._index.document(node.span.source).ancestors(node) if node else []


def of_privacy(text: str) -> bool:
    return bool(_PRIVACY.search(text) or _OWN.search(text)) and not FOIA.search(text)


def office_named(recipient: Recipient, words: str) -> str | None:
    """The recipient, or the office in its address, that the words name."""
    lines = [recipient.name or "", *(line.strip() for line in (recipient.address or "").split(","))]
    lines = [_ATTENTION.sub("", line) for line in lines]
    return next((line for line in lines if " " in line and says(words, line)), None)
