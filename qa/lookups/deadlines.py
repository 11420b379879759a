"""How long there is for something, by the time limits that the text prints (`corpus.facts.deadlines`).

A wrong time limit in a letter is worse than none: when no printed limit is for what is asked, the
question is left to retrieval.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cached_property

from corpus.facts.components import Component
from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from index.store import Index
from qa.answer import Answer, AnswerKind, Table
from qa.lookups.acting import UNCOUNTED
from qa.lookups.asked_act import is_of_another_act
from qa.lookups.asked_terms import EXCEPTED, Terms
from qa.lookups.asked_time import ASKING, ASKS, asks, asks_for_all, only_when, when_allowed
from qa.lookups.contradicting import contradicted
from qa.lookups.doing import act_asked
from qa.lookups.due import is_of_another_paper
from qa.lookups.fitting import Fitting, asks_the_start, is_of_another_request, tells_the_start
from qa.lookups.headlines import headline, is_beyond, looks_back, plain
from qa.lookups.other_parts import names_other_part
from qa.lookups.quoting import cited, following, none_fits
from qa.lookups.ranked import Gains, Ranked
from qa.lookups.rule_sentences import Candidate
from qa.lookups.ruled import RuleLookUp
from qa.lookups.scope import Scope
from qa.lookups.thesaurus import SAME, plainly
from qa.lookups.triggers import is_of_another_thing
from qa.lookups.usual import rule_for_all
from qa.lookups.vocabulary import Vocabulary
from qa.rulemakers import Rulemakers
from qa.wanted import Wanted
from qa.wording import counted
from qa.words import content, stem, stems

_ENOUGH, _LEAST_COVERED = 0.8, 0.3  # of a score, and of the words of the question
_WHEN_ENOUGH, _WHEN_COVERED = 1.0, 0.5  # "when may I ...": the answer need not be a time
_STEM = 5  # letters that the forms of a word begin with
_ALL_BUT = 0.95  # of the words of the question
_PROLONGED = Pattern(r"\bexten(?:d|ded|sion)\b", re.IGNORECASE)
_WHICH_OF = Pattern(
    r"\b(?P<which>the (?:later|latest|earlier|earliest|longer|shorter|first|last)(?: to occur)? of)[:—-]"
)
_SUCH = Pattern(r"\bsuch\b", re.IGNORECASE)  # what the paragraph speaks of
_SHOWN = {
    "limit": "",
    "at least": "a minimum",
    "extension": "an extension",
    "lasts": "how long it holds",
    "effect": "takes effect",
    "again": "how often",
    "condition": "a condition",
    "computation": "how time is counted",
    "length": "a length of time",
    "unnumbered": "no number",
    "open": "no limit",
}


class Deadlines(RuleLookUp[Deadline]):
    """Look-up of time limits."""

    kind = AnswerKind.DEADLINE
    asking = ASKING
    cue = ASKS
    equal = 0.04
    what = "the time limit"
    none = "No time limit for this was found in the texts."

    def __init__(self, index: Index, vocabulary: Vocabulary, rulemakers: Rulemakers) -> None:
        super().__init__(index, vocabulary, rulemakers, Deadline)

    def asks(self, wanted: Wanted) -> bool:
        return asks(wanted)

    def asks_for_all(self, text: str) -> bool:
        return asks_for_all(text)

    def gains(self, terms: Terms, wanted: Wanted) -> Gains[Deadline]:
        return Fitting(terms, wanted.text)

    def fits(self, one: Ranked[Deadline], wanted: Wanted) -> bool:
        if all(map(is_beyond, one.candidate.facts)) or self._is_of_one_component(one.candidate, wanted.text):
            return False
        if looks_back(one.candidate.quote, wanted.text) or all(
            _is_asked(fact, wanted.text) for fact in one.candidate.facts
        ):
            return False
        if names_other_part(one, wanted.text, self._vocabulary):
            return False
        in_case = any(fact.form == "condition" for fact in one.candidate.facts)
        if not in_case and is_of_another_request(one.candidate.quote, wanted.text):
            return False
        if tells_the_start(one.candidate.quote) and act_asked(wanted.text) and not asks_the_start(wanted.text):
            return False  # from when the time runs that there is for something else
        if act_asked(wanted.text) and all(_counts_in_a_case(fact, wanted.text) for fact in one.candidate.facts):
            return False
        return _is_told_of(one) and not is_of_another_thing(one.candidate, wanted.text) and self.may_fit(one, wanted)

    def may_fit(self, one: Ranked[Deadline], wanted: Wanted) -> bool:
        case = any(fact.form == "condition" for fact in one.candidate.facts)
        if when_allowed(wanted.text) and not case and one.met.covered < _ALL_BUT:
            return False  # it is asked in which case, and this is how long there is for something near
        if when_allowed(wanted.text) and all(fact.form == "lasts" for fact in one.candidate.facts):
            return False  # how long it then holds
        if self._tells_a_reason(one.candidate) and not wanted.question.systems and not wanted.question.places:
            return False  # what a statute asks for, in the words of a reason for an exemption from it
        if is_of_another_paper(one.candidate, wanted.text):
            return False
        return not contradicted(one.candidate, wanted.text) and not is_of_another_act(
            one.candidate, plainly(wanted.text)
        )

    def _is_of_one_component(self, one: Candidate[Deadline], text: str) -> bool:
        """Whether a section is headed by the letters of a component that the question does not name: what is done by
        that alone is not the rule for all."""
        heading, said = one.sentence.heading.split(), set(stems(EXCEPTED.sub(" ", text)))
        return any(
            code in heading and stem(code.lower()) not in said and said.isdisjoint(content(name))
            for code, name in self._components
        )

    @cached_property
    def _components(self) -> tuple[tuple[str, str], ...]:
        return tuple((one.code, one.plain_name) for one in self._index.tables.facts(Component))

    def _tells_a_reason(self, one: Candidate[Deadline]) -> bool:
        return not one.above.isdisjoint(self._systems)

    @cached_property
    def _systems(self) -> frozenset[str]:
        return frozenset(entry.cite for entry in self._index.tables.entries())

    def enough(self, one: Ranked[Deadline], wanted: Wanted) -> bool:
        least = (_WHEN_ENOUGH, _WHEN_COVERED) if only_when(wanted.text) else (_ENOUGH, _LEAST_COVERED)
        return one.score >= least[0] and one.met.covered >= least[1]

    def wants_figure(self, wanted: Wanted) -> bool:
        return not only_when(wanted.text)

    def said(self, one: Candidate[Deadline], terms: Terms, quote: str) -> str:
        """ "90 working days after the date of the letter. 6 CFR 5.8(a)(1): the sentence"."""
        return f"{self._of_list(one, quote) or headline(one.facts, one.quote)}. {quote}"

    def _of_list(self, one: Candidate[Deadline], quote: str) -> str:
        """The times of a list of which the later counts, or the earlier; "" for another sentence."""
        which = _WHICH_OF.search(quote)
        if which is None:
            return ""
        items = [
            item
            for item in self.sentences.within(Scope((one.cite.rpartition("(")[0],)))
            if item.quote in quote and quote.index(item.quote) >= which.end()
        ]
        told = [headline(item.facts, item.quote) for item in items if item.cite.count("(") == one.cite.count("(")]
        return f"{which['which'].capitalize()}: {'; or '.join(told)}" if one in items and len(told) > 1 else ""

    def for_all(self, fitting: Sequence[Ranked[Deadline]], terms: Terms) -> Ranked[Deadline] | None:
        return rule_for_all(fitting, terms)

    def notes(self, shown: Sequence[Candidate[Deadline]]) -> list[str]:
        best = shown[0]
        conditions = dict.fromkeys(fact.condition for fact in best.facts if fact.condition)
        notes = [f"Condition: {condition}." for condition in conditions]
        for sentence in following(self._index, best.cite, best.span):
            if _PROLONGED.search(sentence):
                notes.append(f"{best.cite} goes on: {sentence}")
        return notes

    def about(self, one: Candidate[Deadline]) -> str:
        return next((": ".join(filter(None, (fact.actor, fact.action))) for fact in one.facts if fact.action), "")

    def bounds(self, one: Candidate[Deadline]) -> list[str]:
        return [fact.period for fact in one.facts if fact.form != "condition"]

    def differs(self, one: Candidate[Deadline], other: Candidate[Deadline]) -> bool:
        return {(f.number, f.unit) for f in one.facts}.isdisjoint((f.number, f.unit) for f in other.facts)

    def all(self, wanted: Wanted, scope: Scope) -> Answer | None:
        within = self.sentences.within(scope)
        facts = [fact for candidate in within for fact in candidate.facts if fact.form not in ("length", "open")]
        if not facts:
            return none_fits(wanted.text, f"the time limits in {scope}", f"No time limit is stated in {scope}.")
        rows = [
            [fact.actor, fact.action, fact.period, fact.trigger, fact.condition, _SHOWN[fact.form], fact.cite]
            for fact in facts
        ]
        headings = {candidate.span: candidate.sentence.heading for candidate in within}
        spans = dict.fromkeys((fact.cite, fact.span) for fact in facts)
        return Answer(
            question=wanted.text,
            kind=AnswerKind.DEADLINE,
            understood=f"the time limits in {scope}",
            answer=f"{scope} states {counted(len(facts), 'time limit')}: "
            + "; ".join(f"{plain(fact)} ({fact.cite})" for fact in facts)
            + ".",
            table=Table(["who", "what", "period", "from when", "condition", "sort", "cite"], [list(r) for r in rows]),
            citations=[cited(self._index, cite, span, headings[span]) for cite, span in spans],
            confidence=0.95,
        )


def _is_told_of(one: Ranked[Deadline]) -> bool:
    """Whether a time without a number is for an act that says half of what is asked: nothing else ties it to that."""
    facts = one.candidate.facts
    if any(fact.form not in UNCOUNTED for fact in facts):
        return True

    def said(fact: Deadline) -> set[str]:
        paragraph = one.candidate.sentence.paragraph if _SUCH.search(fact.action) else frozenset[str]()
        return {word[:_STEM] for word in (*stems(f"{fact.actor} {fact.action} {fact.trigger}"), *paragraph)}

    def told(ways: Set[str], fact: Deadline) -> bool:
        return not ways.isdisjoint(said(fact))

    words = [{other[:_STEM] for other in (word, *SAME.get(word, ()))} for word in one.met.words]
    return not words or max(sum(told(word, fact) for word in words) for fact in facts) >= len(words) / 2


def _is_asked(fact: Deadline, text: str) -> bool:
    """Whether a time only is a word of the question: "annual", of when an annual report is due."""
    return fact.form == "again" and " " not in fact.period and fact.period.lower() in text.lower().split()


def _counts_in_a_case(fact: Deadline, text: str) -> bool:
    """Whether a time only tells how days are counted, in a case of which the question says nothing: "by mail"."""
    return fact.form == "computation" and set(content(fact.condition)).isdisjoint(content(text))
