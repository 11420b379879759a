"""Citations of the texts themselves, read from words: "§§ 5.3 and 5.5(e)", "App. C ¶ 22(b)".

It knows how citations are written, not which of them exist: that is `corpus.library`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from corpus import citation_forms as forms
from corpus import labels
from corpus.labels import labels_of
from corpus.patterns import Pattern
from corpus.place import Citation, Mention

__all__ = ["Citation", "Mention", "find", "parse"]


_LONGEST = 30  # letters of what names another document before its number


@lru_cache(maxsize=2000)  # the places of the texts are met again with every question
def parse(text: str) -> Citation | None:
    """The one citation that `text` is, however it is usually written; None when it is none.

    >>> str(parse("App. C ¶ 22(b)"))
    'Appendix C(22)(b)'
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
        loose = forms.LOOSE_LABELS.fullmatch(rest)
        if loose:
            return first.citation.child(*re.findall(r"[0-9A-Za-z]+", loose["loose"]))
    of_this = (
        r",? (?:to|of) (?:this|the) (?:sub)?part" if first.citation.appendix else r"\s*(?:of|in)? ?the (?:final )?rule"
    )
    if len(mentions) == 1 and re.fullmatch(of_this, rest):
        return first.citation
    return None


def find(text: str) -> Iterator[Mention]:
    """Every citation of a place in running text, in order; lists and ranges of labels written out.

    A section of an executive order ("section 5.4(d) of E.O. 13526") is none.
    """
    taken = _other_laws(text) if forms.OTHER_LAW.search(text) else []
    found: list[Mention] = []
    lower = text.lower()
    for form, read, marks in _FORMS:
        for match in form.finditer(text) if any(mark in lower for mark in marks) else ():
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            mentions = read(text, match)
            taken.extend(one.expression for one in mentions)
            found.extend(mentions)
    yield from sorted(found, key=lambda mention: (mention.start, mention.end))


def _title(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    number = groups.get("title") or groups.get("title2") or groups.get("title3")
    return int(number) if number else None


def _sections(text: str, match: re.Match[str]) -> list[Mention]:
    """ "5.8(a)(1)", "§§ 5.3 and 5.5(e)", "5.5(e)(1) through (3)", "5.41 through 5.49", "5.8a1"."""
    title = _title(match)
    if "-" in match["part"] and title is None:
        return []
    unsigned = title is None and text[match.start()].isdigit()
    if unsigned and forms.OTHER_NUMBER.search(text, max(0, match.start() - _LONGEST), match.start()):
        return []
    first = _section(title, match)
    found = [(match.start(), match.end(), first)]
    many = forms.PLURAL_SIGN.match(match[0].lstrip()) is not None
    end = match.end()
    while more := forms.NEXT_SECTION.match(text, end):
        through = more["through"]
        if through and through.strip() == "to" and not (many or more["list"]):
            break
        before = found[-1][2]
        if more["section"]:
            if more["part"] == more["section"] or ("-" in more["part"] and title is None):
                break
            cited = _section(title, more)
            if through and cited.part == before.part and not before.last:
                last = f"{cited.section}{''.join(f'({label})' for label in cited.path)}"
                found[-1] = (found[-1][0], more.end(), replace(before, last=last))
            else:
                found.append((more.start("section"), more.end(), cited))
        elif before.path and not before.last:
            start = more.start("list")
            items = list(labels.read_list(text[more.start() if through else start : more.end()], before.path))
            base = more.start() if through else start
            found.extend((base + a, base + b, before.base.child(*path)) for a, b, path in items)
        else:
            break
        end = more.end()
    return _mentions(found)


def _section(title: int | None, match: re.Match[str]) -> Citation:
    """ "5.41-49" is a range, as 49 comes after 41; "15.737-16" is a number. "5.8a1" has labels, "5.8a" may (see
    `corpus.completed`)."""
    groups = match.groupdict()
    number, suffix, part = match["section"], match["suffix"] or "", match["part"]
    path = (*labels_of(groups.get("lead")), *labels_of(match["labels"]))
    path = (*re.findall(r"[a-z](?![ivx])|\d+|[ivx]+", groups.get("compact") or ""), *path)
    if suffix and int(suffix[1:]) > int(match["number"]):
        return Citation(title=title, part=part, section=number, path=path, last=f"{part}.{suffix[1:]}")
    return Citation(title=title, part=part, section=number + suffix + (groups.get("letter") or ""), path=path)


def _appendix(text: str, match: re.Match[str]) -> list[Mention]:
    before = (match["entry0"], *labels_of(match["labels0"])) if match["entry0"] else ()
    path = before or ((match["entry"],) if match["entry"] else ()) + labels_of(match["labels"])
    cited = Citation(
        title=_title(match),
        part=match["part1"] or match["part2"],
        subpart=match["subpart"],
        appendix=match["appendix"].upper(),
        path=path,
    )
    return _mentions([(*match.span(), cited)])


def _parts(text: str, match: re.Match[str]) -> list[Mention]:
    groups = match.groupdict()
    title = _title(match)
    subpart = groups.get("subpart") or groups.get("subpart2")
    found = [(*match.span(), Citation(title=title, part=_numbers(match), subpart=subpart))]
    end = match.end()
    listed = not subpart and (title is not None or "arts" in match[0])
    while listed and (more := forms.NEXT_PART.match(text, end)):
        found.append((more.start("part"), more.end(), Citation(title=title, part=_numbers(more))))
        end = more.end()
    return _mentions(found)


def _numbers(match: re.Match[str]) -> str:
    last = match.groupdict().get("last_part")
    return match["part"] + (f"-{last}" if last else "")


def _chapter(text: str, match: re.Match[str]) -> list[Mention]:
    return _mentions([(*match.span(), Citation(title=_title(match), chapter=match["chapter"].upper()))])


def _collected(text: str, match: re.Match[str]) -> list[Mention]:
    return _mentions([(*match.span(), Citation(collection=match["collection"], path=(match["id"],)))])


def _document(text: str, match: re.Match[str]) -> list[Mention]:
    return _mentions([(*match.span(), Citation(document=match["document"], path=labels_of(match["labels"])))])


def _entry(text: str, match: re.Match[str]) -> list[Mention]:
    return _mentions([(*match.span(), Citation(path=(match["entry"], *labels_of(match["labels"]))))])


def _front(text: str, match: re.Match[str]) -> list[Mention]:
    return _mentions([(*match.span(), Citation(title=_title(match), front=True))])


def _mentions(found: list[tuple[int, int, Citation]]) -> list[Mention]:
    expression = found[0][0], found[-1][1]
    return [Mention(start, end, cited, expression) for start, end, cited in found]


def _other_laws(text: str) -> list[tuple[int, int]]:
    from corpus import authorities  # most questions name no other law

    return [one.expression for one in authorities.find(text)]


_DOTTED = tuple(f".{digit}" for digit in range(10))

# A form, how it is read, and in small letters what stands in a text that has it: most texts have none of it.
_FORMS: tuple[tuple[Pattern, Callable[[str, re.Match[str]], list[Mention]], tuple[str, ...]], ...] = (
    (forms.COLLECTED, _collected, ("[",)),
    (forms.DOCUMENT, _document, ("doc",)),
    (forms.APPENDIX, _appendix, ("app",)),
    (forms.SECTION, _sections, _DOTTED),
    (forms.PART, _parts, ("part", "pt")),
    (forms.TITLE_PART, _parts, ("c",)),
    (forms.CHAPTER, _chapter, ("ch",)),
    (forms.ENTRY, _entry, ("entr", "para", "item", "¶", "#")),
    (forms.FRONT, _front, ("front",)),
    (forms.DOCUMENT_NUMBER, _document, ("19", "20")),
)
