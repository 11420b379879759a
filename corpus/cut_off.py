"""Where the file of a text ends before the text does: what it might print after that is not known from it.

Its lists of parts still tell which parts there were. It reads what the reader of the file reported; it compares numbers
of parts and sections and no words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.citation import parse
from corpus.differences import Change, Difference, Differences, Paragraph
from corpus.model import CONTENTS, Document, Kind, Node


class CutOff:
    """Of one document: `last` is the last place of a file that is cut off, None of one that is whole."""

    def __init__(self, document: Document) -> None:
        cut = any("cut off" in problem.what for problem in document.problems)
        self.last = document.nodes[-1] if cut else None
        self._source = document.source.id
        self._within = {one.cite for one in (self.last, *document.ancestors(self.last))} if self.last else set()
        self._end = parse(self.last.cite) if self.last else None
        nodes = document.nodes if cut else ()
        self._printed = {node.cite for node in nodes if node.kind not in CONTENTS}
        self._lists = [one for one in nodes if one.kind is Kind.LISTED and one.label and " Part " in one.cite]
        bounds = (number for one in self._lists for number in one.label.split("-") if number.isdigit())
        self._listed_to = max(map(int, bounds), default=0)

    def is_beyond(self, cite: str) -> bool:
        """Whether a place would stand after the end of the file, which does not have it."""
        end, place = self._end, parse(cite) if self._end else None
        if end is None or place is None or place.part is None or place.title not in (None, end.title):
            return False
        if place.part == end.part and place.subpart and not (place.section or place.appendix):
            return cite not in self._printed
        if _number(place.part, place.section, bool(place.appendix)) < _number(end.part, end.section, False):
            return False
        return not self._left_out(place.part) and cite not in self._printed

    def known(self, said: Sequence[Paragraph]) -> list[Paragraph]:
        """The paragraphs of the other text that this one could have had: without what stands after its end."""
        last = self.last.cite if self.last else ""
        end = max((n for n, one in enumerate(said) if one.cite == last), default=len(said))

        def follows(n: int, cite: str) -> bool:
            return n > end and (cite in self._within or cite not in self._printed)

        return [one for n, one in enumerate(said) if not (self.is_beyond(one.cite) or follows(n, one.cite))]

    def as_far(self, found: Differences) -> Differences:
        """The differences without those of words after the end of the file, in the paragraph that it breaks off."""
        kept: list[Difference] = []
        same = found.same
        for one in found.found:
            if not self._is_broken(one):
                kept.append(one)
            elif one.change is Change.REWORDED:
                last = max((n for n, words in enumerate(one.words) if words.change == "="), default=-1)
                if any(words.change != "=" for words in one.words[: last + 1]):
                    kept.append(replace(one, words=one.words[: last + 1]))
                else:
                    same += 1
        return replace(found, found=tuple(kept), same=same)

    def _is_broken(self, one: Difference) -> bool:
        """Whether a paragraph that differs is the one in which the file ends."""
        if self.last is None or not self.last.own:
            return False
        return any(
            said is not None and said.span.source == self._source and said.span.end >= self.last.own[-1].end
            for said in (one.old, one.new)
        )

    def listed_part(self, cite: str) -> Node | None:
        """The line on a part in a list of parts, where the file does not have the part itself."""
        return next((one for one in self._lists if one.cite == cite), None) if self.is_beyond(cite) else None

    def _left_out(self, part: str) -> bool:
        """Whether a list of parts goes on beyond a part and does not name it, or as one of those reserved."""
        named = any(one.label == part and "Reserved" not in one.heading for one in self._lists)
        return part.isdigit() and int(part) <= self._listed_to and not named


def _number(part: str | None, section: str | None, after: bool) -> tuple[int, bool, int]:
    """Appendices stand after the sections of a part."""
    number = (section or "").partition(".")[2]
    digits = ["".join(c for c in text if c.isdigit()) for text in (part or "", number)]
    return int(digits[0] or 0), after, int(digits[1] or 0)
