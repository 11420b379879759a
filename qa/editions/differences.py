"""What changed between two editions, as an answer: the places compared, in words and with both citations.

Which editions are compared is chosen here; what differs is found by `corpus`. No index is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus.citation import Citation as Place
from corpus.citation import parse
from corpus.completed import Cites, completed
from corpus.cut_off import CutOff
from corpus.differences import Change, Difference, Differences, Paragraph, differences, paragraphs
from corpus.editions import Choice, NoEdition, day_of, editions, view
from corpus.facts.contacts import is_list
from corpus.facts.entries import Entry
from corpus.facts.exempt_systems import extract
from corpus.library import SourceRecord, load_corpus
from corpus.matrix_differences import Claimed, MatrixDifferences, SystemDifference, matrix_differences
from corpus.model import CONTENTS, Document, Kind, Node
from corpus.moves import followed, moved_to
from corpus.wording import Words
from qa.answer import Answer, AnswerKind, Cell, Citation
from qa.wording import counted, listed, title
from qa.words import content

SURE = 0.98
MATRIX_COLUMNS = ["change", "entry", "system", "claims"]
_MOST = 40  # differences that an answer tells one by one


@dataclass(frozen=True, slots=True)
class Editions:
    """Two editions of one title, the earlier first."""

    old: SourceRecord
    new: SourceRecord

    def __str__(self) -> str:
        return f"{self.old.edition} and {self.new.edition}"


def chosen(known: Sequence[SourceRecord], earlier: str | None, later: str | None, title: int | None) -> Editions:
    """The editions of a title meant by two dates; by default the newest, and the one before it. Raises `NoEdition`.

    Without a title it is the first, in the order of the texts, that has several editions.
    """
    numbers = [one.cfr for one in known if one.cfr is not None]
    number = title if title is not None else max(numbers, key=lambda one: min(numbers.count(one), 2), default=None)
    new = next(one for one in view(known, Choice(later, number)) if one.cfr == number)
    if earlier is None:
        before = [one for one in editions(known, number) if day_of(one) < day_of(new)]
        if not before:
            raise NoEdition(f"there is no edition of {number} CFR before that of {new.edition} to compare it with")
        return Editions(before[0], new)
    old = next(one for one in view(known, Choice(earlier, number)) if one.cfr == number)
    if old.id == new.id:
        there = listed([one.edition for one in editions(known, number)])
        raise NoEdition(f"both dates mean the edition of {new.edition}; there are editions of {number} CFR of {there}")
    return Editions(old, new) if day_of(old) < day_of(new) else Editions(new, old)


class Comparer:
    """Compares two editions; their documents are read when they are first asked for."""

    def __init__(self, both: Editions, read: Callable[[SourceRecord], Document] | None = None) -> None:
        self.both = both
        read = read or (lambda record: load_corpus([record]).documents[0])
        self._old, self._new = read(both.old), read(both.new)
        self.cut = CutOff(self._old), CutOff(self._new)

    def place(self, asked: Place, *, entry: bool = False) -> Differences | None:
        """The differences of a place; None when neither edition has it. Raises `NoEdition` for several places.

        `entry`: it was called an entry, as those alone are that an appendix numbers for systems of records.
        """
        cites = [Cites(node.cite for node in document.nodes) for document in (self._old, self._new)]
        ways = {str(one): one for each in cites for one in completed(asked, each)}
        there = [cite for cite in ways if printed(self._old, cite) or printed(self._new, cite)]
        entries = [cite for cite in there if any(_is_entry(one, cite) for one in (self._old, self._new))]
        there = entries if entry and entries else there
        if len({str(ways[cite].base) for cite in there}) > 1:
            raise NoEdition(f"{asked} may be {listed(there, 'or')}: expected one of them")
        if not there:
            return None
        old, new = printed(self._old, there[0]), printed(self._new, there[0])
        for cut, record, node in zip(self.cut, (self.both.old, self.both.new), (old, new), strict=True):
            if node is None and cut.is_beyond(there[0]):
                raise NoEdition(f"{there[0]} cannot be compared: the file of {record.edition} is cut off before it")
        before = paragraphs(self._old, old) if old else []
        after = paragraphs(self._new, new) if new else []
        if (moved := moved_to(before, self._new) if new is None else None) is not None:
            after, new = paragraphs(self._new, moved), moved
        elif (moved := moved_to(after, self._old) if old is None else None) is not None:
            before, old = paragraphs(self._old, moved), moved
        after = [one for one in after if not self.cut[0].is_beyond(one.cite)]  # not known to be new
        found = differences(new.cite if new else there[0], before, after)
        was = old.cite if old and new and old.cite != new.cite else None
        return replace(found, found=tuple(followed(found.found)), was=was)

    def contact_lists(self) -> list[str]:
        """The citations of the lists of offices that either edition prints."""
        lists = (
            one.cite for d in (self._new, self._old) for one in d.nodes if one.kind is Kind.APPENDIX and is_list(one)
        )
        return list(dict.fromkeys(lists))

    def headed(self, words: set[str]) -> Place | None:
        """The section or appendix whose heading says all the words, and of those the one that says the least else;
        of the later edition first."""
        found = []
        for document in (self._new, self._old):
            for one in document.nodes:
                own = set(content(one.heading)) if one.kind in (Kind.SECTION, Kind.APPENDIX) else set()
                if words <= own:
                    found.append((len(own - words), one.cite))
            if found:
                break
        return parse(min(found, key=lambda one: one[0])[1]) if found else None

    def has_both(self, asked: Place) -> bool:
        """Whether both editions print a place."""
        return all(printed(document, str(asked)) is not None for document in (self._old, self._new))

    def matrix(self) -> MatrixDifferences:
        return matrix_differences(codified(self._old), codified(self._new))

    def documents(self) -> tuple[Document, Document]:
        """The earlier and the later text."""
        return self._old, self._new

    def cited(self, paragraph: Paragraph) -> Citation:
        document = self._old if paragraph.span.source == self.both.old.id else self._new
        heading = next((one.heading for one in document.nodes if one.cite == paragraph.cite), "")
        return Citation.of(document.source, paragraph.span, paragraph.cite, heading)

    def answer(self, question: str, found: Differences) -> Answer:
        told = found.found[:_MOST]
        lines = [summary(found, self.both), *(told_of(one) for one in told)]
        if len(found.found) > len(told):
            lines.append(f"{len(found.found) - len(told)} more differences: see `cfr diff`.")
        cited = [self.cited(one) for each in told for one in (each.new, each.old) if one is not None]
        notes = ["Quotes, dashes and section signs that are only set otherwise are not told."]
        last, asked = self.cut[0].last, printed(self._new, found.cite)
        inside = (asked, *self._new.descendants(asked)) if asked else ()
        if last and any(one.cite == last.cite or self.cut[0].is_beyond(one.cite) for one in inside):
            notes.append(
                f"The file of {self.both.old.edition} is cut off in {last.cite}; what follows is not compared."
            )
        return Answer(
            question=question,
            kind=AnswerKind.COMPARISON,
            understood=f"what differs in {found.cite} between the editions of {self.both}",
            answer="\n".join(lines),
            citations=cited or [self.cited(one) for one in self._first(found.cite)],
            notes=notes,
            confidence=SURE,
        )

    def answers(self, question: str, cites: Sequence[str]) -> Answer:
        """What differs in several places, one after the other."""
        found = [one for cite in cites if (place := parse(cite)) and (one := self.place(place))]
        first, *others = [self.answer(question, one) for one in found]
        for other in others:
            first.answer += f"\n{other.answer}"
            first.citations.extend(other.citations)
            first.notes.extend(note for note in other.notes if note not in first.notes)
        places = listed([one.cite for one in found])
        first.understood = f"what differs in {places} between the editions of {self.both}"
        return first

    def _first(self, cite: str) -> list[Paragraph]:
        node = printed(self._new, cite)
        return paragraphs(self._new, node)[:1] if node else []


def summary(found: Differences, both: Editions) -> str:
    """One line: how many paragraphs differ, and how."""
    counts = {change: sum(one.change is change for one in found.found) for change in Change}
    parts = [
        counted(number, f"paragraph {change}", f"paragraphs {change}") for change, number in counts.items() if number
    ]
    said = listed(parts) if parts else "nothing differs"
    moved = f" (was {found.was})" if found.was else ""
    return f"{found.cite}{moved}, from {both.old.edition} to {both.new.edition}: {said}; {found.same} the same."


def told_of(one: Difference) -> str:
    """A difference on one line; words taken away stand in [-...-], words put in in {+...+}."""
    if one.change is Change.REWORDED and one.new and one.old:
        was = "" if one.old.cite == one.new.cite else f" (was {one.old.cite})"
        return f"{one.new.cite}{was} reworded: {marked(one.words)}"
    if one.change is Change.RENUMBERED and one.new and one.old:
        return f"{one.new.cite} was {one.old.cite}, in the same words."
    paragraph = one.new or one.old
    assert paragraph is not None
    return f"{paragraph.cite} {one.change}: {paragraph.text}"


def marked(words: Sequence[Words]) -> str:
    forms = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    return " ".join(forms[one.change].format(one.text) for one in words)


def matrix_summary(found: MatrixDifferences, both: Editions) -> str:
    return (
        f"The exemption matrix, from {both.old.edition} to {both.new.edition}: "
        f"{counted(len(found.added), 'system')} added, {len(found.removed)} removed, "
        f"the claims of {len(found.changed)} changed; {found.same} the same."
    )


def matrix_rows(found: MatrixDifferences) -> list[list[Cell]]:
    """A row a system, under `MATRIX_COLUMNS`."""
    rows: list[list[Cell]] = [["added", one.entry, title(one), ""] for one in found.added]
    rows += [["removed", one.entry, title(one), ""] for one in found.removed]
    rows += [["claims changed", one.new.entry, title(one.new), changed_claims(one)] for one in found.changed]
    return rows


def changed_claims(one: SystemDifference) -> str:
    """ "added (k)(2): (c)(3), (d); removed (j)(2): (g)"."""
    parts = []
    for word, claims in (("added", one.added), ("removed", one.removed)):
        parts += [f"{word} {authority}: {', '.join(p)}" for authority, p in _by_authority(claims).items()]
    return "; ".join(parts)


def _by_authority(claims: Sequence[Claimed]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for authority, provision in claims:
        found.setdefault(authority, []).append(provision)
    return found


def codified(document: Document) -> list[Entry]:
    """The systems of records of a title."""
    return [one for one in extract([document]).entries if one.codified]


def printed(document: Document, cite: str) -> Node | None:
    """The node of a place, tables of contents apart."""
    return next((one for one in document.nodes if one.cite == cite and one.kind not in CONTENTS), None)


def _is_entry(document: Document, cite: str) -> bool:
    node = printed(document, cite)
    return node is not None and node.kind is Kind.ENTRY
