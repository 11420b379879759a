"""How long there is for something, by the time limits that the text prints (`corpus.facts.deadlines`).

A wrong time limit in a letter is worse than none: when no printed limit is for what is asked, the
answer says that the text states none, or the question is left to retrieval.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.deadlines import Deadline
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation, Table
from qa.lookups.asked_time import ASKING, ASKS, asks, asks_for_all, counts_units, only_when
from qa.lookups.candidates import Candidates, Ranked, meant_hits
from qa.lookups.fitting import bonus, contradicted
from qa.lookups.quoting import cited, following, in_list, none_fits, once
from qa.lookups.scope import Scope, scope_of, without_laws
from qa.lookups.vocabulary import Vocabulary
from qa.wanted import Wanted
from qa.wording import counted, listed

_ENOUGH, _LEAST_COVERED = 0.8, 0.34  # of a score, and of the words of the question
_WHEN_ENOUGH, _WHEN_COVERED = 1.15, 0.5  # "when may I ...": the answer need not be a time
_TOPICAL = 1.25  # a score that shows what the question is about, whoever has to do what
_EQUAL = 0.04
_PRINTED = re.compile(r"\b[a-z]+(?:-[a-z]+)? \((?P<digits>\d+)\)", re.IGNORECASE)
_PROLONGED = re.compile(r"\bexten(?:d|ded|sion)\b", re.IGNORECASE)
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
}


class Deadlines:
    """Look-up of time limits. The facts are read on first use."""

    def __init__(self, index: Index, vocabulary: Vocabulary) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self._held: Candidates[Deadline] | None = None

    def answer(self, wanted: Wanted) -> Answer | None:
        if not asks(wanted):
            return None
        if asks_for_all(wanted.text):
            scope = scope_of(wanted, self._vocabulary)
            if scope.inside:
                return self._all(wanted, scope)
        return self._nearest(wanted)

    def ranked(self, wanted: Wanted) -> list[Ranked[Deadline]]:
        """Every sentence with a time, the likeliest first."""
        terms = self._candidates.terms(without_laws(wanted.text, self._vocabulary), ASKING, wanted.before, ASKS)
        scope = scope_of(wanted, self._vocabulary)
        return self._candidates.ranked(terms, meant_hits(wanted), lambda one: bonus(one, terms, wanted), scope)

    @property
    def _candidates(self) -> Candidates[Deadline]:
        if self._held is None:
            facts = self._index.tables.facts(Deadline)
            self._held = Candidates(self._index, self._vocabulary, facts, _aside)
        return self._held

    def _nearest(self, wanted: Wanted) -> Answer | None:
        ranked = self.ranked(wanted)
        if not ranked:  # nothing with a time where the question looks
            return self._unstated(wanted, ranked) if counts_units(wanted.text) else None
        fitting = [one for one in ranked[:8] if not one.elsewhere and not contradicted(one.candidate, wanted)]
        best = fitting[0] if fitting else None
        least = (_WHEN_ENOUGH, _WHEN_COVERED) if only_when(wanted.text) else (_ENOUGH, _LEAST_COVERED)
        if best is not None and best.score >= least[0] and best.covered >= least[1]:
            close = best.score >= ranked[0].score - _TOPICAL / 4
            if close:
                equal = [one for one in fitting[1:] if best.score - one.score < _EQUAL]
                return self._stated(wanted, best, equal, ranked)
        foreign = (
            best is not ranked[0] and set(ranked[0].elsewhere) & set(ranked[0].unmet) and not only_when(wanted.text)
        )
        if foreign or (best is not ranked[0] and (ranked[0].score >= _TOPICAL or counts_units(wanted.text))):
            return self._unstated(wanted, ranked)
        return None

    def _stated(
        self,
        wanted: Wanted,
        best: Ranked[Deadline],
        equal: Sequence[Ranked[Deadline]],
        ranked: Sequence[Ranked[Deadline]],
    ) -> Answer:
        others = [one for one in ranked if one is not best and one not in equal][:2]
        shown = [best, *(one for one in equal if one.candidate.quote != best.candidate.quote)][:3]
        citations = [c for one in shown for c in self._citations(one)]
        citations += [c for one in others for c in self._citations(one)[:1]]
        answer = Answer(
            question=wanted.text,
            kind=AnswerKind.DEADLINE,
            understood=f"the time limit in {listed([one.candidate.cite for one in shown])}",
            answer="\n".join(self._said(one) for one in shown),
            citations=once(citations)[: max(wanted.top, len(shown))],
            confidence=round(min(0.97, 0.35 + 0.4 * best.score), 2),
        )
        answer.notes.extend(self._notes(best))
        return answer

    def _said(self, one: Ranked[Deadline]) -> str:
        """ "90 working days after the date of the letter. 6 CFR 5.8(a)(1): the sentence"."""
        candidate = one.candidate
        found = in_list(self._index, candidate.cite, candidate.span)
        quote = self._index.source(found[1].source).quote(found[1]) if found else candidate.quote
        ruling = [f for f in candidate.facts if f.form != "condition"] or list(candidate.facts)
        lead = listed(list(dict.fromkeys(" ".join((_plain(f.period), f.trigger)).strip() for f in ruling)))
        return f"{lead[:1].upper()}{lead[1:]}. {candidate.cite}: {quote}"

    def _citations(self, one: Ranked[Deadline]) -> list[Citation]:
        candidate = one.candidate
        heading = candidate.passage.heading if candidate.passage else ""
        citations = [cited(self._index, candidate.cite, candidate.span, heading, round(one.score, 4))]
        found = in_list(self._index, candidate.cite, candidate.span)
        if found:
            citations.append(cited(self._index, found[0], found[1], heading))
        return citations

    def _notes(self, one: Ranked[Deadline]) -> list[str]:
        conditions = dict.fromkeys(fact.condition for fact in one.candidate.facts if fact.condition)
        notes = [f"Condition: {condition}." for condition in conditions]
        if one.candidate.passage:
            for sentence in following(self._index, one.candidate.passage, one.candidate.span):
                if _PROLONGED.search(sentence):
                    notes.append(f"{one.candidate.cite} goes on: {sentence}")
        return notes

    def _unstated(self, wanted: Wanted, ranked: Sequence[Ranked[Deadline]]) -> Answer:
        near = [self._citations(one)[0] for one in ranked[:2]]
        what = "No time limit for this was found in the texts."
        return none_fits(wanted.text, "a time limit that is not stated", what, near)

    def _all(self, wanted: Wanted, scope: Scope) -> Answer | None:
        within = self._candidates.within(scope)
        facts = [fact for candidate in within for fact in candidate.facts if fact.form != "length"]
        if not facts:
            return none_fits(wanted.text, f"the time limits in {scope}", f"No time limit is stated in {scope}.", [])
        rows = [
            [fact.actor, fact.action, fact.period, fact.trigger, fact.condition, _SHOWN[fact.form], fact.cite]
            for fact in facts
        ]
        columns = ["who", "what", "period", "from when", "condition", "sort", "cite"]
        headings = {candidate.span: candidate.passage.heading if candidate.passage else "" for candidate in within}
        spans = dict.fromkeys((fact.cite, fact.span) for fact in facts)
        return Answer(
            question=wanted.text,
            kind=AnswerKind.DEADLINE,
            understood=f"the time limits in {scope}",
            answer=f"{scope} states {counted(len(facts), 'time limit')}: "
            + "; ".join(f"{_plain(fact.period)} ({fact.cite})" for fact in facts)
            + ".",
            table=Table(columns, [list(row) for row in rows]),
            citations=[cited(self._index, cite, span, headings[span]) for cite, span in spans],
            confidence=0.95,
        )


def _aside(fact: Deadline) -> str:
    """What only says when the rule holds, unless the time itself is part of that."""
    return "" if fact.form == "condition" else fact.condition


def _plain(period: str) -> str:
    """ "thirty (30) working days" as "30 working days", without "but"."""
    return _PRINTED.sub(lambda match: match["digits"], period).removeprefix("but ")
