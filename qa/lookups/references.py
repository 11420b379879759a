"""Which provisions cite a place or a law, and what a place refers to.

Every reference it names is quoted with the sentence it stands in; what leads nowhere is said to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.references import OUTSIDE, CrossReference
from corpus.model import Kind, Node
from corpus.patterns import Pattern
from index.store import Index
from qa.answer import Answer, AnswerKind
from qa.lookups import asking_references as asking
from qa.lookups.dead_references import SELF, dead
from qa.lookups.quoting import cited
from qa.lookups.reference_quotes import SHOWN, Quotes, remarks, table
from qa.lookups.reference_targets import Target, Targets
from qa.lookups.units import Units
from qa.places.texts import SURE, Texts
from qa.question.asked_titles import asked_title
from qa.wanted import Wanted
from qa.wording import counted, listed
from qa.words import STOP_WORDS, content

_SPELT = Pattern(r"\d\.\d|\b[Pp]arts? \d|\bto [Pp]art\b")  # "§ 5.11", not "paragraph (c) of this section"
_SPELT_PART = Pattern(r"^(?!.*\d\.\d).*\b[Pp]arts? \d")
_REGISTER = Pattern(r"\b\d{1,3} (?:FR|F\.R\.|Fed\. ?Reg\.?) \d+\b")
_MANY = 5  # sentences that cite a law say what it is for; more do not
_QUOTED = 3  # sentences of what the texts say of a law
_ASKING = STOP_WORDS | frozenset(
    """refer referr reference cite cit citation cross section paragraph part subpart provision point mention
    borrow cfr rule regulation law statute order executiv laws sections""".split()
)


class References:
    """References in the texts, from a place or to one."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts
        self._units = Units(index, texts)
        self._quotes = Quotes(index, texts)
        self._targets = Targets(index, self._units)

    def answer(self, wanted: Wanted) -> Answer | None:
        text = wanted.text
        if asking.asks_for_authority(text):
            return None
        asked = asking.asked(text)
        targets = self._targets.named(text) if asked or asking.asks_for_dead(text) else []
        if asking.asks_for_dead(text):
            sources = asking.sides(text, asked, targets)[0] if asked else []
            scope = next((one.node for one in (*sources, *targets) if one.node), None)
            return dead(wanted, scope, self._index.tables.facts(CrossReference), self._quotes)
        if not asked and _REGISTER.search(text):  # "81 FR 83632": what is said to be published there
            targets = [one for one in self._targets.named(text) if _REGISTER.fullmatch(one.name)]
            return self._to(wanted, targets, [], 0) if targets else None
        if not asked and asking.OF_LAW.match(text):
            return self._of_law(wanted, self._targets.named(text))
        if asked:
            targets = self._targets.with_printed(text, targets)
        if asked and asking.asks_for_cases(text) and not any(one.node for one in targets):
            targets = self._targets.case(text, asked.end())
        if not asked or not targets:
            return None
        sources, cited = asking.sides(text, asked, targets)
        if cited:
            return self._to(wanted, cited, sources, asked.start())
        if sources and sources[0].node is not None:
            return self._from(wanted, sources[0])
        return None

    def _of_law(self, wanted: Wanted, targets: Sequence[Target]) -> Answer | None:
        """What a place says where it cites a law: "what does 28 U.S.C. 1746 do, according to part 5?"."""
        laws = [one for one in targets if one.node is None]
        places = [one for one in targets if one.node is not None]
        if len(laws) != 1 or not places or places[0].start < laws[0].start:
            return None
        answer = self._to(wanted, laws, places, 0)
        if answer is None or not answer.answered or len(answer.citations) > _MANY:
            return None
        answer.answer += "".join(f'\n{one.cite}: "{one.quote}"' for one in answer.citations[:_QUOTED])
        return answer

    # -- what cites it ---------------------------------------------------------------------

    def _to(self, wanted: Wanted, cited: Sequence[Target], sources: Sequence[Target], asked: int) -> Answer | None:
        target = cited[0]
        scope = sources[0].node if sources else self._scope(wanted.text, asked)
        number = asked_title(wanted.text)
        if scope is None and number is not None:
            scope = self._index.tables.node(f"{number} CFR")
            if scope is None:
                understood = f"which provisions in title {number} CFR refer to {target.name}"
                said = f"Title {number} CFR is outside this corpus."
                return Answer(
                    question=wanted.text, kind=AnswerKind.NONE, understood=understood, answer=said, confidence=SURE
                )
        found = list(target.printed) or self._targets.references(target.name)
        itself = target.node is not None and any(target.node.span.contains(one.span) for one in found)
        if target.node is not None:
            whole = target.node.kind in (Kind.PART, Kind.SUBPART)
            spelt = _SPELT_PART if whole else _SPELT
            found = [one for one in found if not target.node.span.contains(one.span) or spelt.search(one.words)]
            if whole:  # its sections are cited for themselves
                found = [one for one in found if one.target == target.name] or found
        if scope is not None:
            found = [one for one in found if scope.span.contains(one.span)]
        within = f" in {scope.cite}" if scope else ""
        if asking.asks_for_cases(wanted.text):
            found = self._nearest_first(found, wanted.text)
        places = list(dict.fromkeys(one.cite for one in found))
        understood = f"which provisions{within} refer to {target.name}"
        if not places:
            nothing = f"No provision{within} refers to {target.name}{', except within itself' if itself else ''}."
            return self._none_found(wanted, understood, nothing, target)
        names = listed(places) if len(places) <= SHOWN else f"{listed(places[:SHOWN])}, and {len(places) - SHOWN} more"
        told = f' ("{self._quotes.sentence(found[0])}").' if len(places) == 1 else "."
        verb = "refers" if len(places) == 1 else "refer"
        verdict = wanted.question.yes_no and sources
        count = f"{'Yes: ' if verdict else ''}{counted(len(places), 'provision')}"
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=understood,
            verdict="yes" if verdict else None,
            answer=f"{count}{within} {verb} to {target.name}: {names}{told}",
            count=len(places) if re.search(r"\bhow many\b", wanted.text, re.IGNORECASE) else None,
            table=table(found),
            citations=self._quotes.citations(found),
            notes=remarks(found),
            confidence=SURE,
        )

    def _scope(self, text: str, asked: int) -> Node | None:
        """ "in the FOIA subpart": what stands before the verb."""
        named = re.search(r"\b(?:in|of|within|under)\b(?P<unit>.*)", text[:asked])
        return self._units.heading(named["unit"]) if named else None

    # -- what it refers to -----------------------------------------------------------------

    def _from(self, wanted: Wanted, source: Target) -> Answer | None:
        node = source.node
        assert node is not None
        tables, span = self._index.tables, node.span
        query = "SELECT position FROM reference WHERE source = ? AND start BETWEEN ? AND ? ORDER BY position"
        positions = [number for (number,) in tables.rows(query, span.source, span.start, span.end)]
        within = (one for one in tables.facts_at(CrossReference, positions) if span.contains(one.span))
        every = [one for one in within if not SELF.search(one.words)]
        if asking.asks_for_laws(wanted.text):
            every = [one for one in every if one.status == OUTSIDE and " CFR " not in one.target] or every
        if asking.asks_for_cases(wanted.text):
            every = [one for one in every if " v. " in one.target]
        inner = [one for one in every if self._inside(one, node)]
        found = [one for one in every if one not in inner] or inner
        understood = f"what {node.cite} refers to"
        if not found:
            return self._none_found(wanted, understood, f"{node.cite} refers to no other provision.", source)
        shown = self._nearest(found, wanted.text[: source.start] + wanted.text[source.end :])
        names = list(dict.fromkeys(one.target for one in shown))
        told = f"{node.cite} refers to {listed(names[:SHOWN])}"
        told += f", and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        citations = self._quotes.citations(shown)
        quoted = list(dict.fromkeys(one.quote for one in citations))
        if len(quoted) <= 2:
            told += ": " + " ".join(f'"{words}"' for words in quoted)
        answer = Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=understood,
            answer=told if told.endswith('"') else f"{told}.",
            table=table(found) if len(found) > 1 else None,
            citations=citations,
            notes=remarks(found),
            confidence=SURE if len(shown) == len(found) else 0.85,
        )
        if len(shown) < len(found):
            others = [one.target for one in found if one.target not in names]
            if others:
                answer.notes.insert(0, f"It also refers to {listed(list(dict.fromkeys(others)))}.")
        elif inner and found is not inner:
            answer.notes.append(
                f"Within itself it refers to {listed(list(dict.fromkeys(one.target for one in inner)))}."
            )
        return answer

    def _inside(self, one: CrossReference, node: Node) -> bool:
        target = self._texts.node(one.target)
        return target is not None and node.span.contains(target.span)

    def _nearest(self, found: Sequence[CrossReference], asking_words: str) -> Sequence[CrossReference]:
        """The references whose sentence the question is about, when its further words tell."""
        scored = [(self._shared(one, asking_words), one) for one in found]
        best = max(score for score, _ in scored)
        return [one for score, one in scored if score == best] if best else found

    def _nearest_first(self, found: Sequence[CrossReference], asking_words: str) -> list[CrossReference]:
        return sorted(found, key=lambda one: -self._shared(one, asking_words))

    def _shared(self, one: CrossReference, asking_words: str) -> int:
        """How many of the words beside those that ask for references its sentence has."""
        said = {stem for stem in content(asking_words) if stem not in _ASKING}
        return len(said & set(content(self._quotes.sentence(one)))) if said else 0

    def _none_found(self, wanted: Wanted, understood: str, text: str, target: Target) -> Answer | None:
        """Nothing refers to it: of a place that exists, with its opening words as the source."""
        node = target.node
        if node is None:
            return Answer(
                question=wanted.text, kind=AnswerKind.NONE, understood=understood, answer=text, confidence=0.9
            )
        own = node.own[0] if node.own else node.span
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=understood,
            answer=text,
            citations=[cited(self._index, node.cite, own, self._texts.heading(node))],
            confidence=0.9,
        )
