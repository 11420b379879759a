"""One place in the texts, and how it is written: "6 CFR 5.8(a)(1)", "6 CFR Part 5 Appendix C(22)(b)".

It holds what a citation says; how citations are read from words is in `corpus.citation`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in a text. What is not given is None; `path` holds labels without parentheses.

    `entry` citations ("paragraph 75") have a path and nothing else until they are resolved; `last`
    ends a range of sections of one part. A title that is not said is that of the text that speaks, or
    that of the edition asked (see `corpus.completed`); it is never made up.
    """

    title: int | None = None
    part: str | None = None
    section: str | None = None
    subpart: str | None = None
    appendix: str | None = None
    document: str | None = None
    front: bool = False
    path: tuple[str, ...] = ()
    last: str | None = None
    chapter: str | None = None
    collection: str | None = None  # a text of plain passages; `path` is then the passage's id

    def __str__(self) -> str:
        if self.collection:
            return f"[{':'.join((self.collection, *self.path))}]"
        path = "".join(f"({label})" for label in self.path)
        if self.document:
            return f"FR Doc. {self.document}{path}"
        if self.path and not (self.section or self.appendix or self.part):
            return f"paragraph {self.path[0]}{''.join(f'({label})' for label in self.path[1:])}"
        return " ".join(self._words(path))

    def _words(self, path: str) -> Iterator[str]:
        """Only what is said: no title is put before a place that is cited without one."""
        if self.title:
            yield f"{self.title} CFR"
        if self.front:
            yield "front matter"
        elif self.section:
            yield f"{self.section}{path}{f' through {self.last}' if self.last else ''}"
        elif self.chapter:
            yield f"Chapter {self.chapter}"
        else:
            if self.part:
                yield f"Part {self.part}"
            if self.appendix:
                yield f"Appendix {self.appendix}{f' to Subpart {self.subpart}' if self.subpart else ''}{path}"
            elif self.subpart:
                yield f"Subpart {self.subpart}"

    @property
    def base(self) -> Citation:
        """The section, appendix, part or document, without labels."""
        return replace(self, path=())

    def child(self, *labels: str) -> Citation:
        return replace(self, path=(*self.path, *labels))

    def within(self, other: Citation) -> bool:
        """Whether this is `other` or stands below it by its labels: 5.8(a)(1) is within 5.8(a).

        What is cited without a title may be of any.
        """
        base = other.base if other.title else replace(other.base, title=self.title)
        return str(self.base) == str(base) and self.path[: len(other.path)] == other.path


def base_of(cite: str) -> str:
    """What `Citation.base` is, of a citation as printed: "6 CFR 5.8(a)(1)" is of "6 CFR 5.8"."""
    return cite.partition("(")[0]


def unit_of(cite: str) -> str:
    """The section that a printed citation is in; an entry or paragraph of an appendix stands alone."""
    return cite if "Appendix" in cite else base_of(cite)


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation as found in running text: `text[start:end]` says it.

    `expression` is the list it stands in ("§§ 5.3 and 5.5(e)"), the same as its own place when in none.
    """

    start: int
    end: int
    citation: Citation
    expression: tuple[int, int]
