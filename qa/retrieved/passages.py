"""What no rule answers: the passage that comes nearest, the sentence of it that answers, or an
honest no.

It ranks through `index.search` and quotes; it never puts words together that the text does not say.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.patterns import Pattern
from index.search import Hit
from index.store import Index
from qa.answer import Answer, AnswerKind, Citation
from qa.retrieved.abstaining import abstained, pointing, said_no
from qa.retrieved.confidence import REASONED, TOO_FAR, trust
from qa.retrieved.exceptions import rule_first
from qa.retrieved.expected import Expected, expected, preferred
from qa.retrieved.kinds import seldom_told
from qa.retrieved.lacks import Measure, Refusal
from qa.retrieved.nearest import Nearest
from qa.retrieved.others_times import NEAR, SURE, of_others, telling
from qa.retrieved.penalties import asks_what_follows
from qa.retrieved.premises import Premises
from qa.retrieved.quoting import Quoting
from qa.retrieved.ranking import Search
from qa.retrieved.refusing import Refusing
from qa.rulemakers import Rulemakers
from qa.wording import listed

if TYPE_CHECKING:
    from qa.lookups.vocabulary import Vocabulary

_OF_UNIT = 3  # sources of one section before others have their turn
_AS_GOOD = (0.05, 0.02)  # the second and the third passage are quoted too when so near the best
# A line that heads a form answers nothing: "Certification for Contracts, Grants, Loans, and Cooperative Agreements".
_TITLE = Pattern(r"(?:(?:[A-Z][\w'’-]*|and|or|of|for|the|to|in|on|by|with|an?)(?:[,:]? |\s*$))+")
_OF_PLACE = 0.8  # that a passage of the place which answered before, of the kind that is asked for, answers
_NO_SUPPORT = "The texts do not support an answer to this question."
_BELOW = 0.1  # of a score: what is no longer as good
_TOLD = 4  # units that the words of an answer name


# Of a measure that is lacked and the section that comes nearest: the rule of the same part that may be meant.
Beside = Callable[[Measure, str], Citation | None]


class Passages:
    """Retrieval over the passages of an index; `turn` is held while its searcher is asked beside `search`."""

    def __init__(
        self,
        index: Index,
        search: Search,
        rulemakers: Rulemakers,
        vocabulary: Vocabulary,
        turn: AbstractContextManager[object] | None = None,
    ) -> None:
        self._index = index
        self._nearest = Nearest(index, search, rulemakers, vocabulary)
        self._premises = Premises(index)
        self._quoting = Quoting(index)
        self._refusing = Refusing(index, search, self._premises, vocabulary, turn or nullcontext())

    def answer(
        self,
        question: str,
        *,
        query: str | None = None,
        near: Sequence[str] = (),
        top: int = 5,
        within: Sequence[str] = (),
        named: Sequence[str] = (),
        beside: Beside | None = None,
        own: str = "",
    ) -> Answer:
        """The nearest passages; `within` limits them to units (cites), `query` is what is looked for.

        `near` are the citations that answered the turn before, `named` the places that the question names: where
        they hold passages, no other answers. `beside` knows the rules of a part. `own` are the words of the turn
        itself, where `question` has others: what is foreign to a passage is refused for these alone.
        """
        query = query or question
        held = self._index.tables.passages_of(within) if within else self._nearest.held(named)
        understood = _understood(query, within)
        if reason := self._premises.before(question if within else query):
            return said_no(question, understood, reason)
        wanted = expected(question)
        if held:
            hits = preferred(self._nearest.among(held, query, top), wanted)
        else:
            found = preferred(self._nearest.anywhere(question, query, near, top), wanted)
            hits = self._refusing.led(question, self._nearest.at_home(found, query, own))
        hits = sorted(hits, key=lambda hit: _TITLE.fullmatch(hit.passage.text) is not None)
        trusted = trust(hits)
        if not hits:
            return said_no(question, understood, _NO_SUPPORT)
        if punished := self._punished(question, query, understood, hits, top):
            return punished
        reason = self._premises.after(question, hits)
        refusal = Refusal(reason, REASONED) if reason else self._refusing.measureless(question, hits)
        if refusal is None and not within and not trusted.enough:
            refusal = Refusal(_NO_SUPPORT, TOO_FAR)
        if refusal is None:
            answer = self._found(question, understood, rule_first(question, hits), wanted, top, trusted.right)
            refusal = self._refusing.lack(question, query, hits, _quoted(answer), own or question)
            there: Sequence[Hit] = ()
            if refusal is None:
                if (refusal := self._of_others(question, answer)) is None:
                    return answer
                there = telling(self._index, question, hits)
            if there := there or self._refusing.headed(refusal.word, hits):
                return self._found(question, understood, there, wanted, top, trust(there).right)
        if not held and (found := self._refusing.elsewhere(question, query, hits)):
            return self._found(question, understood, found, wanted, top, min(trust(found).right, TOO_FAR))
        figures = self._refusing.figures(question, hits)
        answer = abstained(question, understood, refusal, hits, figures, named if held else ())
        rule = beside(refusal.measure, hits[0].passage.unit) if beside and refusal.measure else None
        return pointing(answer, rule) if rule else answer

    def _of_others(self, question: str, answer: Answer) -> Refusal | None:
        """That the times which an answer tells are for other acts than the one that is asked about."""
        others = of_others(self._index, question, [one for one in answer.citations if one.quote in answer.answer])
        if not others:
            return None
        reason = f"What comes nearest tells no time for it; the time in {listed(others)} is for something else."
        return Refusal(reason, SURE if answer.confidence >= NEAR else TOO_FAR)

    def what_follows(self, question: str, query: str, top: int = 5) -> Answer | None:
        """What punishes him who breaks the rule that comes nearest, with that rule; None when that is not asked for."""
        if not asks_what_follows(question) or self._premises.before(query):
            return None
        hits = self._nearest.of_named_laws(self._nearest.anywhere(question, query, (), top), query)
        understood = _understood(query)
        return self._punished(question, query, understood, hits, top) if hits else None

    def _punished(self, question: str, query: str, understood: str, hits: Sequence[Hit], top: int) -> Answer | None:
        joined = self._refusing.punished(question, query, hits)
        if joined is None:
            return None
        answer = self._found(question, understood, joined, expected(question), top, trust(hits).right)
        return None if seldom_told(question, _quoted(answer)) else answer

    def opening(self, question: str, query: str, within: Sequence[str], top: int) -> Answer | None:
        """What some units say themselves, before what stands below them; None when they say nothing."""
        hits = self.held_to(question, query, self._index.tables.passages_of(within), top)
        own = [hit for hit in hits if hit.passage.cite in within]
        below = [replace(hit, score=min(hit.score, own[0].score) - _BELOW) for hit in hits if hit not in own and own]
        return self._found(question, _understood(query, within), [*own, *below], None, top, _OF_PLACE) if own else None

    def held_to(self, question: str, query: str, held: Collection[int], top: int) -> Sequence[Hit]:
        """The passages of a few, the nearest first."""
        return preferred(self._nearest.among(held, query, top), expected(question))

    def saying(self, question: str, query: str, hits: Sequence[Hit], top: int) -> Answer:
        """What the best of some hits says, of which it is known that it answers."""
        understood = _understood(query)
        return self._found(question, understood, hits, expected(question), top, _OF_PLACE)

    def refused(self, question: str) -> Answer | None:
        """An honest no to what no look-up may answer: an order, or a place of another title."""
        reason = self._premises.outside(question)
        return said_no(question, _understood(question), reason) if reason else None

    def missing(self, question: str) -> Answer | None:
        """That the part or section which a question is about is listed in the contents alone."""
        reason = self._premises.absent_unit(question)
        return said_no(question, _understood(question), reason) if reason else None

    def _found(
        self, question: str, understood: str, hits: Sequence[Hit], wanted: Expected | None, top: int, right: float
    ) -> Answer:
        citations: list[Citation] = []
        said: list[str] = []
        for hit in _answering(hits[:top]):
            own = self._quoting.passage(hit, question, wanted)
            whole = self._quoting.list_of(hit)
            longest = whole if whole is not None and len(whole.quote) > len(own.quote) else own
            # An item is cited before the list that it stands in, which is quoted whole.
            for one in (longest,) if longest.cite == own.cite else (own, longest):
                if one.cite not in _cites(citations):
                    citations.append(one)
            text = f"{longest.cite}: {longest.quote}"
            if whole is None and (lead := self._quoting.lead_in(hit, own)) is not None:
                text = f"{lead.cite}: {lead.quote} {text}"
                if lead.quote not in [one.quote for one in citations]:
                    citations.append(lead)
            if not any(longest.quote in one for one in said):
                said.append(f"See also {text}" if said else text)
        others = [hit for hit in _spread(hits) if hit.passage.cite not in _cites(citations)]
        citations += [self._quoting.passage(hit, question, wanted) for hit in others[: max(0, top - len(citations))]]
        return Answer(
            question=question,
            kind=AnswerKind.PASSAGES,
            understood=understood,
            answer="\n".join(said),
            citations=citations[:top],
            confidence=round(right, 2),
        )


def _understood(query: str, within: Sequence[str] = ()) -> str:
    more = f" and {len(within) - _TOLD} more" if len(within) > _TOLD else ""
    about = f" in {', '.join(within[:_TOLD])}{more}" if within else ""
    return f"what the text says on: {' '.join(query.split())}{about}"


def _spread(hits: Sequence[Hit]) -> list[Hit]:
    """The hits, those of one unit beyond a few put after the others."""
    seen: dict[str, int] = {}
    first: list[Hit] = []
    later: list[Hit] = []
    for hit in hits:
        seen[hit.passage.unit] = seen.get(hit.passage.unit, 0) + 1
        (first if seen[hit.passage.unit] <= _OF_UNIT else later).append(hit)
    return first + later


def _answering(hits: Sequence[Hit]) -> list[Hit]:
    """The best hit, and those as good: which of them answers is for the reader to say."""
    behind = [hits[0].score - hit.score for hit in hits[1:3]]
    return [hits[0], *(hit for hit, by, most in zip(hits[1:3], behind, _AS_GOOD, strict=False) if by <= most)]


def _cites(citations: Sequence[Citation]) -> set[str]:
    return {citation.cite for citation in citations}


def _quoted(answer: Answer) -> str:
    """The words of an answer that are the texts' own."""
    return " ".join(one.quote for one in answer.citations if one.quote in answer.answer)
