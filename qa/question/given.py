"""A filter or a citation that is given by itself, outside a question in words: read, or said why it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus import citation as citations
from corpus import provision as provisions
from corpus.citation import Citation
from corpus.patterns import Pattern
from qa.asked_sets import Filter, Group
from qa.lexicon import Lexicon
from qa.question.blanked import blanked

_BETWEEN = Pattern(r"\b(?:and|or|the|6 CFR)\b", re.IGNORECASE)  # between the citations of a list


class Unreadable(ValueError):
    """A filter or a citation cannot be read; the message names what was expected."""


def filter_of(
    lexicon: Lexicon,
    *,
    entries: Sequence[int],
    provisions: Sequence[str],
    authorities: Sequence[str],
    components: Sequence[str],
    agencies: Sequence[str],
) -> Filter:
    """A set that all of these limit. Raises Unreadable."""
    return Filter(
        provisions=_each(read_provision(p, authority=False) for p in provisions),
        authorities=_each(read_provision(a, authority=True) for a in authorities),
        components=_each(
            [*(read_component(c, lexicon) for c in components), *(read_agency(a, lexicon) for a in agencies)]
        ),
        entries=tuple(entries) or None,
    )


def read_provision(text: str, *, authority: bool) -> str:
    """A filter's provision or authority in full form. Raises Unreadable."""
    parsed = provisions.parse(text)
    if parsed is None or parsed.is_authority != authority:
        what = 'an authority, such as "(j)(2)" or "(k)(5)"' if authority else 'a provision, such as "(d)" or "(e)(12)"'
        raise Unreadable(f"{text!r} is not what was expected: {what}")
    return str(parsed)


def read_component(text: str, lexicon: Lexicon) -> str:
    """A filter's component as its code; "DOJ/OIG" is that of one agency. Raises Unreadable."""
    agency, _, name = text.strip().rpartition("/")
    if agency and (owner := lexicon.agency(agency)):
        return f"{owner}/{read_component(name, lexicon)}"
    codes = {code.lower(): code for code in lexicon.component_codes}
    code = codes.get(text.strip().lower()) or lexicon.component(text)
    if code is None:
        raise Unreadable(f"{text!r} is no component; expected one of {', '.join(lexicon.component_codes)}")
    return code


def read_agency(text: str, lexicon: Lexicon) -> str:
    """A filter's agency as its code. Raises Unreadable."""
    code = lexicon.agency(text.strip())
    if code is None:
        raise Unreadable(f"{text!r} is no agency; expected one of {', '.join(lexicon.agency_codes) or 'none'}")
    return code


def read_citations(text: str) -> list[Citation]:
    """The citations that `text` is: one, or those of a list ("5.8(a)(1)-(2)"). Raises Unreadable."""
    parsed = citations.parse(text)
    if parsed is None:
        listed = list(citations.find(text))
        said = blanked(text, [mention.expression for mention in listed])
        if listed and not _BETWEEN.sub(" ", said).strip(" .,;?"):
            return [mention.citation for mention in listed]
        raise Unreadable(
            f"{text!r} is not a citation; expected a form such as '6 CFR 5.8(a)(1)', '5.11(k)' or 'app C 22(b)'"
        )
    return [parsed]


def _each(items: Iterable[str]) -> tuple[Group, ...]:
    return tuple(Group((item,)) for item in items)
