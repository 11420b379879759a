"""Citations of law outside the texts: U.S.C., Public Laws, Statutes at Large, Federal Register, Executive Orders, Acts.

Each is read into one way of writing it ("5 U.S.C. 552a(j)(2)", "E.O. 13526, section 5.4(d)"), as
printed and never mended. Whether such a law exists is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus import labels, provision
from corpus.labels import Path
from corpus.patterns import Pattern

_PRIVACY_ACT = "552a"  # whose provisions are listed with semicolons: see `corpus.provision`
_NUMBER = r"\d{1,5}[A-Za-z]{0,2}(?:-\d{1,2}[a-z]?\b(?!\d))?"
_CODE = r"\b(?P<title>\d{1,2})\.?\s?[Uu]\.?\s?[Ss]\.?\s?(?:[Cc]\.?(?!\w)|Code\b)"
_BETWEEN = r"\s*+(?:,\s*+)?(?P<between>(?:Secs?\.|§{1,2}|[Ss]ections?|App\.|Ch\.\s*\d+,\s*sections?)\s*)?"
_UNITS = r"U\.?\s?S|C\.?\s?F\.?\s?R|F\.?R|Fed|Stat|Comp|days?|percent|hours|years"
_USC = Pattern(rf"{_CODE}{_BETWEEN}(?P<section>\d{{1,5}}[a-z]{{0,2}}(?:-\d{{1,2}}[a-z]?\b(?!\d))?|{_NUMBER})", re.I)
_MORE = Pattern(
    rf"(?:\s*\(except [^()]*(?:\([a-z]\))?\s*\))?(?P<join>{labels.AND}|{labels.THROUGH})"
    rf"(?P<section>{_NUMBER})(?![\w.]*\d)(?!\s*(?:{_UNITS}))"
)
_GROUP = Pattern(rf"\s?{labels.LIST}")
_RANGE = Pattern(rf"(?:-{{1,2}}|\u2013|\s+through\s+)(?P<last>{_NUMBER})")
_SECTIONS = rf"(?>{_NUMBER}(?:\.\d+)?\.?(?:{labels.GROUP})?)"
_LISTED = rf"{_SECTIONS}(?:(?:{labels.AND}|{labels.THROUGH})(?:{_SECTIONS}|{labels.GROUP}))*"
_UNDOTTED = _LISTED.replace(r"(?:\.\d+)?\.?", r"(?!\.\d)")  # a section of these texts is dotted
_ORDER = Pattern(
    rf"(?:\b(?P<unit>[Ss]ections?|[Ss]ecs?\.|§{{1,2}}|[Pp]aragraphs?|[Pp]arts?)\s+(?P<lead>[IVX]+|{_LISTED})\s+of\s+)?"
    r"\b(?:[Ee]xecutive\s+[Oo]rders?|E\.?\s?O\.?)\s*(?:[Nn]os?\.\s*)?(?P<number>\d{4,5})\b"
    rf"(?P<others>(?:{labels.AND}\d{{5}}\b)*)(?:,\s+[Ss]ections?\s+(?P<section>{_SECTIONS}))?"
)
_PUBLIC_LAW = Pattern(
    rf"(?:\b[Ss]ections?\s+(?P<sections>{_UNDOTTED})\s+of\s+)?"
    r"\bPub(?:lic|\.)?\s*L(?:aw|\.)?\s*(?:[Nn]o\.?\s*)?(?P<number>\d{2,3}-\d{1,4}|\d{2,4}(?=\s*\(\d{4}\)))"
)
_STATUTES = Pattern(r"\b(?P<volume>\d{2,3})\s+Stat\.?\s+(?P<page>\d{1,5})(?P<others>(?:,\s*\d{1,4}(?:-\d{1,4})?\b)*)")
_APPENDED = Pattern(rf"{_CODE}\s*App\.?(?!\s*\d)", re.I)  # "18 U.S.C. App.": the whole of it
_REGISTER = Pattern(r"\b(?P<volume>\d{2,3})\s+(?:FR|F\.R\.|Fed\.?\s?Reg\.?)\s+(?P<page>\d{2,6})\b")
_COMPILED = Pattern(
    r"\b3\s+CFR,?\s+(?P<years>\d{4}(?:-\d{4})?)\s+(?P<what>Comp|Supp)\.(?:,\s*p(?:age|\.)\s*(?P<page>\d+))?"
)
_TITLED = Pattern(
    rf"\b[Ss]ections?\s+(?P<sections>{_UNDOTTED})\s+of\s+[Tt]itle\s+(?P<title>\d{{1,2}})(?:,?\s+(?:of\s+the\s+)?United\s+States\s+Code)?"
)
_WHOLE_TITLE = Pattern(
    r"\b[Tt]itle\s+(?P<title>\d{1,2}),?\s+(?:of\s+the\s+)?(?P<code>United\s+States\s+Code|Code\s+of\s+Federal\s+Regulations)"
)
_CASE = Pattern(
    r"(?P<name>\b(?:United\s+States\s+ex\s+rel\.\s+)?[A-Z][\w.'-]+\s+(?:v|vs)\.?\s+[A-Z][\w'-]+)"
    r"(?:,\s+(?P<volume>\d{1,3})\s+U\.\s?S\.\s+(?P<page>\d{1,4})(?:\s+\((?P<year>\d{4})\))?)?"
)
_WORD = r"(?:[A-Z][\w&'-]*|of|and|the|for|to|by),?"
_OF_ACT = Pattern(
    rf"\b(?:[Ss]ections?|[Ss]ecs?\.|[Tt]itle)\s+(?P<sections>{_UNDOTTED}|[IVX]+)\s+of\s+(?:the\s+)?"
    rf"(?P<act>(?:{_WORD}\s+){{0,12}}?(?:Act|Code|Amendments)(?:\s+of\s+\d{{4}})?)\b(?!\s+of\s+Federal)"
)
_BARE = Pattern(
    rf"\b[Ss]ec(?:tions?|s?\.)\s+(?P<section>\d{{2,5}}[A-Z]?(?:{labels.GROUP})?)(?![\w.-]*\d)(?!\s*(?:{_UNITS}))"
    rf"(?P<others>(?:{labels.AND}\d{{2,5}}[A-Z]?(?:{labels.GROUP})?(?![\w.-]*\d)(?!\s*(?:{_UNITS})))*)"
)


@dataclass(frozen=True, slots=True)
class Authority:
    """A citation of other law: `text[start:end]` says it, `expression` is the list or phrase that holds it."""

    start: int
    end: int
    law: str
    expression: tuple[int, int]


def find(text: str) -> list[Authority]:
    """Every citation of other law in folded text, in order."""
    found: list[Authority] = []
    lower = text.lower()
    for form, read, marks in _FORMS:
        for match in form.finditer(text) if any(mark in lower for mark in marks) else ():
            if any(match.start() < one.expression[1] and one.expression[0] < match.end() for one in found):
                continue
            found.extend(read(text, match))
    return sorted(found, key=lambda one: (one.start, one.end))


def _code(text: str, match: re.Match[str]) -> Iterator[Authority]:
    """ "5 U.S.C. 552a(j)(2) and (k)(1)", "31 U.S.C. 3801-3812", "5 U.S.C. 301, 5514"."""
    title, start = match["title"], match.start()
    if (match["between"] or "").startswith("App"):
        yield Authority(start, match.end(), f"{title} U.S.C. App. {match['section']}", match.span())
        return
    items: list[tuple[int, int, str]] = []
    section, first, end = match["section"], start, match.end()
    while True:
        last = _RANGE.match(text, end)
        if last and _is_range(section, last["last"]):
            items.append((first, last.end(), f"{title} U.S.C. {section}-{last['last']}"))
            end = last.end()
        else:
            labelled = list(_labelled(text, end, section))
            items.extend(
                (first if n == 0 else a, b, f"{title} U.S.C. {section}{p}") for n, (a, b, p) in enumerate(labelled)
            )
            end = labelled[-1][1]
        more = _MORE.match(text, end)
        if not more or (len(more["section"]) < 3 and not more["join"].strip().startswith(",")):
            break
        section, first, end = more["section"], more.start("section"), more.end()
    yield from (Authority(a, b, law, (start, end)) for a, b, law in items)


def _labelled(text: str, end: int, section: str) -> Iterator[tuple[int, int, str]]:
    """Each list item of labels after a section, written out; the section alone when there is none."""
    if section == _PRIVACY_ACT:
        for listed in provision.find(text[end:]):
            if listed.start > 1 or text[end : end + listed.start].strip():
                break
            yield from ((end + listed.start, end + listed.end, str(one)) for one in listed.provisions)
            return
    group = _GROUP.match(text, end)
    if not group:
        yield end, end, ""
        return
    for a, b, path in labels.read_list(group[0]):
        yield end + a, end + b, _written(path)


def _is_range(first: str, last: str) -> bool:
    one, two = re.match(r"\d+", first), re.match(r"\d+", last)
    return bool(one and two and (int(two[0]) > int(one[0]) or first[-1].isalpha()))


def _written(path: Path) -> str:
    return "".join(f"({label})" for label in path)


def _order(text: str, match: re.Match[str]) -> Iterator[Authority]:
    numbers = [match["number"], *re.findall(r"\d{5}", match["others"] or "")]
    unit = (match["unit"] or "section").lower().rstrip("s.").replace("sec", "section").replace("sectiontion", "section")
    lead, after = match["lead"], match["section"]
    place = f", {unit} {lead.rstrip('.')}" if lead else f", section {after.rstrip('.')}" if after else ""
    place = place.replace(".(", "(").replace("§", "section")
    for number in numbers:
        yield Authority(*match.span(), f"E.O. {number}{place}", match.span())


def _appended(text: str, match: re.Match[str]) -> Iterator[Authority]:
    yield Authority(*match.span(), f"{match['title']} U.S.C. App.", match.span())


def _public_law(text: str, match: re.Match[str]) -> Iterator[Authority]:
    section = f", section {match['sections']}" if match["sections"] else ""
    yield Authority(*match.span(), f"Pub. L. {match['number']}{section}", match.span())


def _statutes(text: str, match: re.Match[str]) -> Iterator[Authority]:
    for page in [match["page"], *re.findall(r"\d{1,4}(?:-\d{1,4})?", match["others"])]:
        yield Authority(*match.span(), f"{match['volume']} Stat. {page}", match.span())


def _register(text: str, match: re.Match[str]) -> Iterator[Authority]:
    yield Authority(*match.span(), f"{match['volume']} FR {match['page']}", match.span())


def _compiled(text: str, match: re.Match[str]) -> Iterator[Authority]:
    page = f", p. {match['page']}" if match["page"] else ""
    yield Authority(*match.span(), f"3 CFR, {match['years']} {match['what']}.{page}", match.span())


def _titled(text: str, match: re.Match[str]) -> Iterator[Authority]:
    printed = re.sub(r"\s+through\s+", "-", match["sections"])
    for section in re.split(labels.AND, printed):
        yield Authority(*match.span(), f"{match['title']} U.S.C. {section}", match.span())


def _whole_title(text: str, match: re.Match[str]) -> Iterator[Authority]:
    code = "U.S.C." if match["code"].startswith("United") else "CFR"
    yield Authority(*match.span(), f"Title {match['title']} {code}", match.span())


def _of_act(text: str, match: re.Match[str]) -> Iterator[Authority]:
    unit = "title" if match[0].lower().startswith("title") else "section"
    yield Authority(*match.span(), f"{' '.join(match['act'].split())}, {unit} {match['sections']}", match.span())


def _case(text: str, match: re.Match[str]) -> Iterator[Authority]:
    reporter = f", {match['volume']} U.S. {match['page']}" if match["volume"] else ""
    yield Authority(*match.span(), f"{' '.join(match['name'].split())}{reporter}", match.span())


def _bare(text: str, match: re.Match[str]) -> Iterator[Authority]:
    for section in [match["section"], *re.findall(r"\d{2,5}[A-Z]?(?:\(\w+\))*", match["others"])]:
        yield Authority(*match.span(), f"section {section}", match.span())


_Read = Callable[[str, re.Match[str]], Iterator[Authority]]
# A form, how it is read, and in small letters what stands in a text that has it: most texts have none of it.
_FORMS: tuple[tuple[Pattern, _Read, tuple[str, ...]], ...] = (
    (_ORDER, _order, ("order", "eo", "e.o", "e o", "e. o")),
    (_TITLED, _titled, ("title",)),
    (_WHOLE_TITLE, _whole_title, ("title",)),
    (_USC, _code, ("s",)),
    (_APPENDED, _appended, ("app",)),
    (_PUBLIC_LAW, _public_law, ("pub",)),
    (_STATUTES, _statutes, ("stat",)),
    (_REGISTER, _register, ("f",)),
    (_COMPILED, _compiled, ("comp", "supp")),
    (_OF_ACT, _of_act, ("act", "code", "amendments")),
    (_CASE, _case, (" v",)),
    (_BARE, _bare, ("sec",)),
)
