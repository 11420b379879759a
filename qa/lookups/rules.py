"""What a Federal Register rule says of itself: docket, agency, dates, comments, whom to ask, what it adds.

The words are those that its headings and lines print; a date it leaves open is said to be open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from corpus.facts import history
from corpus.facts.codified import Codified
from corpus.facts.entries import Entry
from corpus.facts.history import Origin
from corpus.facts.recipients import Recipient
from corpus.model import Span
from corpus.patterns import Pattern
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.lookups.reaching import part_of
from qa.lookups.rule_topics import CARRIED, PASSED_ON, TOPICS, WHOM
from qa.places.texts import SURE, Texts
from qa.wanted import Wanted
from qa.wording import listed
from qa.words import content

_I = re.IGNORECASE
# The rule itself is spoken of, not the making of rules.
_RULE = Pattern(
    r"\b(?:final|proposed|exemption|this|that|the|new) (?:\w+ ){0,2}?rule(?:making)?\b|"
    r"\bnprm\b|\bsorn\b|\bdockets?\b(?! (?:clerks?|offices?|officers?|sheets?|rooms?)\b)|"
    r"\bfr doc\b|\bfederal register (?:document|doc|rule)\b|\bproposal\b|"
    r"\brule(?:making)?(?:'s)?\b.*\b(?:effective|docket|comments?|publish)",
    _I,
)
_PLACEHOLDER = Pattern(r"\[INSERT[^\]]*\]")
_NUMBER = Pattern(r"\bnumbers?\b|\bno\.|\bid\b|\d", _I)
_LETTERS = Pattern(r"\b[A-Z]{3,}\b")
# The words in which such questions are put: a rule need not print them.
_RULE_SPEECH = Pattern(
    r"\b(?:nprm|sorn|docket\w*|proposals?|proposed|final|publi\w+|sign\w*|comment\w*|effective|effect|force|contact|call|"
    r"(?:tele)?phone|reach|e-?mail\w*|write\w*|wrote|ask\w*|question\w*|codified|carr(?:y|ies)|reflect\w*|same|words?|"
    r"text|wording|kinds?|types?|sorts?|summar\w+|about|purpose|amend\w*|add\w*|chang\w+|insert\w*|modif\w*|issu\w+|"
    r"dated?|days?|year|number|no|code|already|yet|still|exactly|anyone|anybody|people|person|somebody|name|names|get|"
    r"got|receive\w*|take[sn]?|made|make|new|agenc(?:y|ies)|kick|start\w*|begin\w*|law|legal|list\w*|topics?|index\w*)\b",
    re.IGNORECASE,
)
_SPELT_OUT = Pattern(r"\bstands? for\b|\bshort for\b|\babbreviat", _I)
_PETITION = Pattern(r"\bpetition", _I)


class RuleStatements:
    """The statements of the rules of an index."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts
        self._origins = cache(self._told_of)

    def answer(self, wanted: Wanted) -> Answer | None:
        rules = self._index.tables.cites.rules
        places = wanted.question.places
        named = [rule for rule in rules if any(str(place.base) == rule for place in places)]
        speaks = _RULE.search(wanted.words) or self._of_its_system(wanted)
        if not named and (not speaks or _PETITION.search(wanted.words)):
            return None
        if _SPELT_OUT.search(wanted.text):
            return None
        if any(place.section for place in places) or len(named or rules) != 1:
            return None
        rule = (named or rules)[0]
        if not named and not self._names_its_system(wanted) and self._is_of_another(wanted, rule):
            return None
        return self._of(wanted, rule)

    def _is_of_another(self, wanted: Wanted, rule: str) -> bool:
        """Whether a question that speaks of a rule or docket names what this rule does not print: it is of another."""
        node = self._texts.node(rule)
        if node is None:
            return False
        printed = self._index.source(node.span.source).quote(node.span)
        if any(place.part and not re.search(rf"\b[Pp]art {place.part}\b", printed) for place in wanted.question.places):
            return True
        beside = _RULE_SPEECH.sub(" ", wanted.words)
        if not beside.isupper() and any(name not in printed for name in _LETTERS.findall(beside)):
            return True
        told = {*content(printed), *content(rule)}
        return any(word not in told for word in content(beside))

    def _of_its_system(self, wanted: Wanted) -> bool:
        """Whether it is asked whom to call about the system that a rule adds."""
        return part_of(wanted.text) is not None and self._names_its_system(wanted)

    def _names_its_system(self, wanted: Wanted) -> bool:
        numbers = {number for numbers in wanted.question.systems for number in numbers}
        return bool(numbers) and numbers <= self._added

    @cached_property
    def _added(self) -> frozenset[int]:
        """The numbers of the systems that rules add."""
        return frozenset(one.entry for one in self._index.tables.entries() if one.cite.startswith("FR Doc."))

    def _of(self, wanted: Wanted, rule: str) -> Answer | None:
        special = {CARRIED: self._carried, PASSED_ON: self._passed, WHOM: self._to_ask}
        for topic in TOPICS:
            if not topic.asked.search(wanted.text):
                continue
            if history.DOCKET in topic.told and wanted.question.yes_no and not _NUMBER.search(wanted.text):
                continue  # "is the docket public"
            if topic.what in special and (answer := special[topic.what](wanted, rule)) is not None:
                return answer
            if found := [one for what in topic.told for one in self._said(rule, what)]:
                return self._stated(wanted, rule, topic.what, found)
        return None

    def _to_ask(self, wanted: Wanted, rule: str) -> Answer | None:
        """The person whom the rule names "for privacy issues", when the question speaks of them."""
        said = set(content(wanted.text))
        for one in self._index.tables.facts(Recipient):
            quote = self._index.source(one.span.source).quote(one.span) if one.cite == rule else ""
            about = set(content(quote.partition(", please contact")[0])) if ", please contact" in quote else set()
            if about and about <= said:
                return Answer(
                    question=wanted.text,
                    kind=AnswerKind.REFERENCE,
                    understood=f"whom to contact about the rule ({rule})",
                    answer=f'{one.name}, phone {listed(one.phones)}. {rule}: "{quote}"',
                    citations=[
                        self._texts.cited(rule, one.span),
                        *map(self._cited, self._said(rule, "for further information contact")),
                    ],
                    confidence=SURE,
                )
        return None

    def _stated(self, wanted: Wanted, rule: str, what: str, found: Sequence[Origin]) -> Answer:
        first = found[0]
        told = found if first.what in (history.AMENDS, history.COMMENTS, history.SIGNED) else found[:1]
        answer = Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=f"{what} ({rule})",
            answer=f"{rule}: " + " ".join(f'"{_clean(one.words)}"' for one in told),
            citations=[self._cited(one) for one in found],
            confidence=SURE,
        )
        placeholder = _PLACEHOLDER.search(first.words)
        if placeholder:
            filed = next(iter(self._said(rule, history.FILED)), None)
            answer.answer += f" The date is a placeholder in this copy ({placeholder[0]})"
            answer.answer += f'; its filing line reads "{filed.words}".' if filed else "."
            if filed:
                answer.notes.append(
                    "The filing line alone gives a publication date; the rule states no effective date."
                )
        elif first.what == history.FILED and (dated := next(iter(self._said(rule, history.DATED)), None)):
            answer.notes.append(f"The rule is signed and dated: {dated.words}")
        elif first.what == history.AMENDS:
            answer.notes.extend(self._carried_notes(rule))
        return answer

    def _carried(self, wanted: Wanted, rule: str) -> Answer | None:
        pairs = [pair for pair in self._index.tables.facts(Codified) if pair.rule.startswith(rule)]
        if not pairs:
            return None
        pair = pairs[0]
        same = not pair.differences
        words = (
            "in the same words"
            if same
            else "but in other words at "
            + "; ".join(f'"{ours}" (rule) / "{theirs}" (Code)' for ours, theirs in pair.differences)
        )
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=f"whether the Code carries what {rule} adds",
            answer=f"Yes: {pair.code} carries {pair.rule} {words}.",
            citations=[
                *self._whole(pair.code),
                *self._whole(pair.rule),
                *map(self._cited, self._said(rule, history.AMENDS)),
            ],
            confidence=SURE,
        )

    def _carried_notes(self, rule: str) -> Iterator[str]:
        for pair in self._index.tables.facts(Codified):
            if pair.rule.startswith(rule):
                yield f"{pair.code} already carries it" + (" in the same words." if not pair.differences else ".")

    def _passed(self, wanted: Wanted, rule: str) -> Answer | None:
        for entry in self._index.tables.entries():
            for said in entry.pass_through if entry.cite.startswith(rule) else ():
                return Answer(
                    question=wanted.text,
                    kind=AnswerKind.TEXT,
                    understood=f"what {rule} says of records that come from another exempt system",
                    answer=f'{said.cite}: "{said.quote}"',
                    citations=[
                        self._texts.cited(said.cite, Span(entry.source, said.start, said.end)),
                        *self._whole_of(entry),
                    ],
                    confidence=SURE,
                )
        return None

    def _whole_of(self, entry: Entry) -> list[Citation]:
        return [
            cited
            for pair in self._index.tables.facts(Codified)
            if pair.rule == entry.cite
            for cited in self._whole(pair.code)
        ]

    def _whole(self, cite: str) -> list[Citation]:
        """A place, quoted by its opening paragraph."""
        node = self._texts.node(cite)
        return [self._texts.cited(cite, node.own[0])] if node and node.own else []

    def _said(self, rule: str, what: str) -> list[Origin]:
        return [one for one in self._origins(rule) if one.what == what]

    def _cited(self, one: Origin) -> Citation:
        return self._texts.cited(one.cite, one.span)

    def _told_of(self, rule: str) -> Sequence[Origin]:
        tables = self._index.tables
        query = "SELECT position FROM fact WHERE kind = ? AND json_extract(fact, '$.cite') = ? ORDER BY position"
        return tables.facts_at(Origin, [position for (position,) in tables.rows(query, Origin.__name__, rule)])


def _clean(words: str) -> str:
    """What stands after the printed heading: "**ACTION:** Final rule." says "Final rule."."""
    return re.sub(r"^\*\*[A-Z ]+:\*\*\s*", "", words)
