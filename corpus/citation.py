"""Citations of the texts themselves, read and written: "6 CFR 5.8(a)(1)", "6 CFR Part 5 Appendix C(22)(b)".

It knows how citations are written, not which of them exist: that is `corpus.library`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_LABELS = r"(?:\s?\(\s?[0-9A-Za-z]{1,6}\s?\))+"
_CFR = r"(?:\btitle\s+(?P<title2>\d{1,2})\b,?\s*|\b(?P<title>\d{1,2})\s*[Cc]\.?\s?[Ff]\.?\s?[Rr]\.?\s*,?\s*)?"
_SIGN = r"(?:§{1,2}\s*|\b[Ss]ec(?:tions?|s?\.|\b)\s*)?"
_APPENDIX = r"\b[Aa]pp(?:endix|x?\.|\b)\s*(?P<appendix>[A-HJ-Z]|I{1,3}|[a-h])\b(?![-'.]\w)"
_PART = r"\b(?:[Pp]arts?|[Pp]t\.?)\s*(?P<part>\d{1,4})(?:\s*-\s*(?P<last_part>\d{1,4}))?\b(?!\.\d)"
_SUBPART = r"\b[Ss]ub(?:part|pt\.?)\s*(?P<subpart>[A-Z])\b"
_ITEM = r"(?:\s*,?\s*(?:\b(?:entry|entries|paragraph|para\.?|par\.?|item|number|no\.?)|¶|#)\s*)?"

_SECTION_FORM = re.compile(
    _CFR + _SIGN + r"(?<![\d.$-])(?P<section>(?P<part>\d{1,4})\.(?P<number>\d{1,4}[a-z]?))(?![\d%])"
    r"(?:,?\s*(?:para(?:graph|\.)?\s*)?(?P<labels>" + _LABELS + r"))?"
)
_APPENDIX_FORM = re.compile(
    _CFR
    + r"(?:"
    + _PART.replace("<part>", "<part1>").replace("<last_part>", "<_p1>")
    + r"\s*,?\s*(?:of\s+)?)?"
    + _APPENDIX
    + r"(?:,?\s*(?:to|of)\s+"
    + _SUBPART
    + r")?"
    + r"(?:,?\s*(?:to|of)?\s*"
    + _PART.replace("<part>", "<part2>").replace("<last_part>", "<_p2>")
    + r")?"
    + r"(?:,?\s*"
    + _ITEM
    + r"\(?(?P<entry>\d{1,3})\b(?!\.\d|\s*(?:C\.?F\.?R|U\.?S\.?C|days?|systems?|entries))\)?(?P<labels>"
    + _LABELS
    + r")?)?",
)
_DOCUMENT_FORM = re.compile(
    r"\b(?:FR|F\.R\.|[Ff]ed\.? [Rr]eg\.?)\s*[Dd]oc(?:ument|\.)?\s*(?:[Nn]o\.?\s*)?(?P<document>\d{4}-\d{4,6})"
    r"(?P<labels>" + _LABELS + r")?"
)
_PART_FORM = re.compile(
    _CFR + r"(?:" + _SUBPART + r"\s*,?\s*(?:of|to|in)?\s*)?" + _PART + r"(?:\s*,?\s*(?:[Ss]ubpart|[Ss]ubpt\.?)"
    r"\s*(?P<subpart2>[A-Z])\b)?"
)
_TITLE_PART_FORM = re.compile(
    r"\b(?P<title>\d{1,2})\s*[Cc]\.?\s?[Ff]\.?\s?[Rr]\.?\s*(?P<part>\d{1,4})(?P<last_part>)\b(?![.\d])"
)
_ENTRY_FORM = re.compile(
    r"(?:\b(?:entry|entries|paragraph|para\.?|item)|¶|#)\s*(?:no\.?\s*|number\s*)?(?P<entry>\d{1,3})\b(?!\.\d)"
    r"(?P<labels>" + _LABELS + r")?",
    re.IGNORECASE,
)
_FRONT_FORM = re.compile(r"\bfront\s+matter\b", re.IGNORECASE)
_COLLECTED_FORM = re.compile(r"\[(?P<collection>[a-z0-9][a-z0-9.-]*):(?P<id>[^\s\[\]]+)\]")
_LOOSE_LABELS = re.compile(r"[\s.,]*(?P<loose>(?:\(?(?:[a-zA-Z]|[ivx]{1,5}|[0-9]{1,2})\b\)?[\s.,]*){1,6})$")


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in a text. What is not given is None; `path` holds labels without parentheses.

    `entry` citations ("paragraph 75") have a path and nothing else until they are resolved.
    """

    title: int | None = None
    part: str | None = None
    section: str | None = None
    subpart: str | None = None
    appendix: str | None = None
    document: str | None = None
    front: bool = False
    path: tuple[str, ...] = ()
    collection: str | None = None  # a text of plain passages; `path` is then the passage's id

    def __str__(self) -> str:
        if self.collection:
            return f"[{':'.join((self.collection, *self.path))}]"
        labels = "".join(f"({label})" for label in self.path)
        if self.document:
            return f"FR Doc. {self.document}{labels}"
        title = f"{self.title or 6} CFR"
        if self.front:
            return f"{title} front matter"
        if self.section:
            return f"{title} {self.section}{labels}"
        part = f"{title} Part {self.part}" if self.part else title
        if self.appendix:
            of = f" to Subpart {self.subpart}" if self.subpart else ""
            return f"{part} Appendix {self.appendix}{of}{labels}"
        if self.subpart:
            return f"{part} Subpart {self.subpart}"
        if not self.part and self.path:
            return f"paragraph {self.path[0]}{''.join(f'({label})' for label in self.path[1:])}"
        return part

    @property
    def base(self) -> Citation:
        """The section, appendix, part or document, without labels."""
        return replace(self, path=())

    def child(self, *labels: str) -> Citation:
        return replace(self, path=(*self.path, *labels))

    def within(self, other: Citation) -> bool:
        """Whether this is `other` or stands below it by its labels: 5.8(a)(1) is within 5.8(a)."""
        return str(self.base) == str(other.base) and self.path[: len(other.path)] == other.path


@dataclass(frozen=True, slots=True)
class Mention:
    """A citation as found in running text: `text[start:end]` says it."""

    start: int
    end: int
    citation: Citation


def parse(text: str) -> Citation | None:
    """The one citation that `text` is, however it is usually written; None when it is none.

    >>> str(parse("App. C ¶ 22(b)"))
    '6 CFR Appendix C(22)(b)'
    """
    text = " ".join(text.split()).strip(" .,;?")
    mentions = list(find(text))
    if not mentions:
        return None
    first = mentions[0]
    rest = text[first.end :]
    lead = text[: first.start].strip(" ,§").lower()
    if lead not in ("", "the", "6 cfr", "dhs"):
        return None
    if not rest.strip(" .,)"):
        return first.citation
    if first.citation.section or first.citation.appendix:
        loose = _LOOSE_LABELS.fullmatch(rest)
        if loose:
            return first.citation.child(*re.findall(r"[0-9A-Za-z]+", loose["loose"]))
    if len(mentions) == 1 and re.fullmatch(r"\s*(?:of|in)? ?the (?:final )?rule", rest):
        return first.citation
    return None


def find(text: str) -> Iterator[Mention]:
    """Every citation of a section, appendix, part, entry or document in running text, in order."""
    taken: list[tuple[int, int]] = []
    found: list[Mention] = []
    for form, build in (
        (_COLLECTED_FORM, _collected),
        (_DOCUMENT_FORM, _document),
        (_APPENDIX_FORM, _appendix),
        (_SECTION_FORM, _section),
        (_PART_FORM, _part),
        (_TITLE_PART_FORM, _part),
        (_ENTRY_FORM, _entry),
        (_FRONT_FORM, _front),
    ):
        for match in form.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            found.append(Mention(match.start(), match.end(), build(match)))
    yield from sorted(found, key=lambda mention: mention.start)


def labels_of(printed: str | None) -> tuple[str, ...]:
    """("a", "1") for "(a)(1)"; empty for None."""
    return tuple(re.findall(r"\(\s?([0-9A-Za-z]+)\s?\)", printed or ""))


def _title(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    number = groups.get("title") or groups.get("title2")
    return int(number) if number else None


def _section(match: re.Match[str]) -> Citation:
    return Citation(title=_title(match), part=match["part"], section=match["section"], path=labels_of(match["labels"]))


def _appendix(match: re.Match[str]) -> Citation:
    path = ((match["entry"],) if match["entry"] else ()) + labels_of(match["labels"])
    return Citation(
        title=_title(match),
        part=match["part1"] or match["part2"],
        subpart=match["subpart"],
        appendix=match["appendix"].upper(),
        path=path,
    )


def _part(match: re.Match[str]) -> Citation:
    groups = match.groupdict()
    last = groups.get("last_part")
    return Citation(
        title=_title(match),
        part=match["part"] + (f"-{last}" if last else ""),
        subpart=groups.get("subpart") or groups.get("subpart2"),
    )


def _document(match: re.Match[str]) -> Citation:
    return Citation(document=match["document"], path=labels_of(match["labels"]))


def _entry(match: re.Match[str]) -> Citation:
    return Citation(path=(match["entry"], *labels_of(match["labels"])))


def _collected(match: re.Match[str]) -> Citation:
    return Citation(collection=match["collection"], path=(match["id"],))


def _front(match: re.Match[str]) -> Citation:
    return Citation(front=True)
