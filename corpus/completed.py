"""What a citation may mean among the citations that there are: the title, the part, the appendix that it leaves out.

It compares citations; which text is shown for one is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from corpus.citation import Citation, parse
from corpus.patterns import Pattern

_NUMBER = Pattern(r"\d+")
_TITLE = Pattern(r"(\d+) CFR")
_RUN = Pattern(r"\d+ CFR Part (?P<first>\d+)-(?P<last>\d+)")


class Cites(Collection[str]):
    """The citations that there are, each once, in the order of the texts."""

    def __init__(self, cites: Iterable[str]) -> None:
        self._every = dict.fromkeys(cites)

    def __contains__(self, cite: object) -> bool:
        return cite in self._every

    def __iter__(self) -> Iterator[str]:
        return iter(self._every)

    def __len__(self) -> int:
        return len(self._every)

    def beginning(self, letters: str) -> Sequence[str]:
        """Those that begin with some letters."""
        return [cite for cite in self if cite.startswith(letters)]

    @property
    def appendices(self) -> Sequence[str]:
        """Those of appendices, whole."""
        return [cite for cite in self if "Appendix" in cite and "(" not in cite]

    @property
    def rules(self) -> Sequence[str]:
        """Those of documents of the Federal Register, whole."""
        return [cite for cite in self.beginning("FR Doc.") if "(" not in cite]

    @property
    def titles(self) -> Sequence[int]:
        """The numbers of the titles that are there."""
        return [int(match[1]) for cite in self if (match := _TITLE.fullmatch(cite))]


def completed(citation: Citation, cites: Cites) -> list[Citation]:
    """The citations that `citation` may mean among `cites`, which exist: what is left out is filled in.

    "App. C" has no part: it is that of every part with such an appendix. "Paragraph 75" is that of
    a rule, else an entry of an appendix. A complete citation stands for itself, existing or not.
    """
    if citation.collection:
        return [citation]
    if citation.title is None and (citation.part or citation.section or citation.chapter or citation.front):
        whole = titled(citation, cites)
        return completed(whole, cites) if whole.title is not None else [whole]
    if citation.section and str(citation) not in cites:
        return [_as_numbered(citation, cites)]
    if (part := _part(citation)) == citation and citation.part and str(part) not in cites:
        return [in_run(part, cites) or citation]
    if citation.appendix and not citation.part:
        lettered = (parse(cite) for cite in cites.appendices if f"Appendix {citation.appendix}" in cite)
        found = [one for one in lettered if one and one.appendix == citation.appendix and not one.document]
        title = citation.title or next((one.title for one in found), None)
        return [replace(one, path=citation.path) for one in found if not one.path and one.title == title]
    if citation.appendix and not citation.subpart and str(citation.base) not in cites:
        of_part = [known for cite in cites.appendices if (known := parse(cite)) and known.subpart]
        of_part = [known for known in of_part if _appendix(known) == _appendix(citation)]
        return [replace(known, path=citation.path) for known in of_part] or [citation]
    if citation.path and not (citation.section or citation.appendix or citation.document):
        for holders in (cites.rules, cites.appendices):
            if there := [one for one in holders if f"{one}({citation.path[0]})" in cites]:
                return [known.child(*citation.path) for one in there if (known := parse(one))]
        return []
    return [citation]


def titled(citation: Citation, cites: Cites) -> Citation:
    """The citation with a title, where it says none: the first, in the order of the texts, that has the place,
    else its section or appendix, else its part; else the first there is."""
    if citation.title is not None:
        return citation
    each = [replace(citation, title=number) for number in cites.titles]
    for way in (_itself, _base, _part):
        for one in each:
            if str(way(one)) in cites or str(way(_unlettered(one))) in cites:
                return one
    return next((one for one in each if in_run(_part(one), cites)), each[0] if each else citation)


def in_run(part: Citation, cites: Cites) -> Citation | None:
    """The parts that are cited together, "6 CFR Part 159-199", with that part among them; None when there are none."""
    numbers = (part.part or "").split("-")
    if part.title is None or not all(number.isdigit() for number in numbers):
        return None
    first, last = int(numbers[0]), int(numbers[-1])
    for cite in cites.beginning(f"{part.title} CFR Part "):
        run = _RUN.fullmatch(cite)
        if run and int(run["first"]) <= first <= last <= int(run["last"]):
            return replace(part, part=f"{run['first']}-{run['last']}")
    return None


def _itself(citation: Citation) -> Citation:
    return citation


def _base(citation: Citation) -> Citation:
    return citation.base


def _part(citation: Citation) -> Citation:
    return Citation(title=citation.title, part=citation.part)


def _appendix(citation: Citation) -> tuple[int | None, str | None, str | None]:
    return citation.title, citation.part, citation.appendix


def _as_numbered(citation: Citation, cites: Cites) -> Citation:
    """ "5.8a" may be 5.8(a), "46.105" stand in "46.105-46.106", reserved together."""
    if str(citation.base) in cites:
        return citation
    unlettered = _unlettered(citation)
    if str(unlettered.base) in cites:
        return unlettered
    prefix = f"{citation.title} CFR "
    first, last = _number(citation.section), _number(citation.last or citation.section)
    for cite in cites.beginning(f"{prefix}{citation.part}."):
        if "-" in cite and "(" not in cite:
            begins, ends = cite.removeprefix(prefix).split("-")[0], cite.split("-")[-1]
            if ends.startswith(f"{citation.part}.") and _number(begins) <= first <= last <= _number(ends):
                return replace(citation, section=cite.removeprefix(prefix), last=None)
    return citation


def _unlettered(citation: Citation) -> Citation:
    number = citation.section or ""
    if not number[-1:].isalpha():
        return citation
    return replace(citation, section=number[:-1], path=(number[-1].lower(), *citation.path))


def _number(section: str | None) -> int:
    """8 for "5.8"."""
    found = _NUMBER.search((section or "").rpartition(".")[2])
    return int(found[0]) if found else 0
