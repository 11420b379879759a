"""Writes docs/extraction.md, what the rules find in the texts of the program: `python docs/extraction.py`.

Every count in it is counted here, from the facts; `tests/test_docs.py` holds the page to them.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from corpus.facts import abbreviations, amounts, contacts, deadlines, definitions, recipients, references
from corpus.facts.references import HERE, LISTED, NOWHERE, OUTSIDE
from corpus.library import load_corpus
from corpus.model import Document

PAGE = Path(__file__).with_name("extraction.md")
_BOUNDS = ("limit", "at least")  # the forms that bound what somebody does


def page() -> str:
    """The page, as Markdown."""
    documents = load_corpus().documents
    return "\n\n".join([_OPENING, _COUNTED, *_times(documents), *_amounts(documents), *_others(documents), _NOT]) + "\n"


_OPENING = """# What the rules find

`cfr facts KIND` lists what a module of `corpus/facts` reads from the texts. Each fact quotes its sentence (or the row
of a table) and cites its paragraph. This page is written by `python docs/extraction.py`."""

_COUNTED = """## Counted

Tests go through the texts with patterns wider than the grammar and compare what they meet with the facts.

| what is looked for | test | in no fact |
|---|---|---|
| a number with hours, days, weeks, months or years | `test_deadlines.py` | 0 |
| `$`, cents, percent, dollars | `test_amounts.py` | 0 |
| sections, paragraphs, parts, appendices, U.S.C., CFR and FR citations | `test_references.py` | 0 |
| "means", "is defined as", "hereinafter" | `test_definitions.py` | 0 |
| postal codes | `test_contacts.py` | 0 |

Not looked for, because they are no law: front matter (the price and the telephone hours of the printed volumes),
contents, source and authority notes, history notes; of references, headings, which name their own place."""

_NOT = """## Not extracted

- A time without a number beside one with a number in the same sentence ("promptly ... within 90 days").
- Quantities that are no money: threshold quantities of chemicals, tiers; "one percent (1%)" of a mixture is a
  percentage.
- "The Act", "that Executive Order", "title VI" alone: of which law, the place tells, not the words.
- "Section 4.3", "Part 2" of a document that is no part of the Code: a number with a word, and no place here. With a
  sign (`§`, `Sec.`) it is a reference, and leads nowhere when there is no such section.
- What somebody shall include in a notice: it defines nothing."""


def _times(documents: Sequence[Document]) -> list[str]:
    found = deadlines.extract(documents)
    bounds = [one for one in found if one.form in _BOUNDS]
    return [
        "## Times",
        _filled(f"{len(found)} periods are facts, told apart by `form`: {_listed(one.form for one in found)}."),
        _filled(
            f"Of the {len(bounds)} limits and minimums, the trigger is read in {_with(bounds, 'trigger')}, what is to "
            f"be done in {_with(bounds, 'action')}, and who must do it in {_with(bounds, 'actor')}. The others are "
            'passive ("An appeal must be postmarked within ..."), items of a list whose lead-in names the actor, or '
            "have a subject that the grammar cannot delimit for certain: such a field stays empty. Nothing is guessed."
        ),
    ]


def _amounts(documents: Sequence[Document]) -> list[str]:
    found = amounts.extract(documents)
    return [
        "## Amounts",
        _filled(
            f"{len(found)} amounts are facts: {_listed(one.form for one in found)}. What bounds a figure "
            '("not more than", "up to", "or less") is kept beside it. The table of 5.11(k)(6) is read as rows of '
            'amounts; its "2 hours free" is an allowance and no time limit.'
        ),
        _filled(
            "A condition is kept whole or not at all: one that is cut by a list, or whose end cannot be told, is left "
            "out."
        ),
    ]


def _others(documents: Sequence[Document]) -> list[str]:
    refers = references.extract(documents)
    status = Counter(one.status for one in refers)
    dead = sorted({f"{one.cite} (to {one.target})" for one in refers if one.status == NOWHERE})
    odd = len({(one.cite, one.words) for one in refers if one.remark})
    defined = definitions.extract(documents)
    names = {name.lower() for one in defined for name in one.names}
    scoped = sum(one.scope_words is not None for one in defined)
    short = len(abbreviations.extract(documents))
    lists = Counter(one.cite.split("(")[0] for one in contacts.extract(documents))
    offices = ", ".join(f"{number} in {cite}" for cite, number in lists.items())
    named = recipients.extract(documents)
    addressed = sum(one.address is not None for one in named)
    return [
        "## References, definitions, contacts",
        _filled(
            f"{len(refers)} places and laws are referred to: {status[HERE]} are here, {status[OUTSIDE]} outside, "
            f"{status[LISTED]} listed in the contents without a text, and {status[NOWHERE]} lead nowhere: "
            f"{'; '.join(dead)}. {odd} more expressions look misprinted, and are remarked upon."
        ),
        _filled(
            f"{len(defined)} definitions of {len(names)} names are facts, {scoped} with the words that say where they "
            f"hold; {short} abbreviations are spelt out."
        ),
        _filled(
            f"{sum(lists.values())} offices stand in lists ({offices}); {len(named)} sentences name whom to send a "
            f"thing to, {addressed} with an address."
        ),
    ]


def _filled(text: str) -> str:
    return textwrap.fill(text, 118, break_on_hyphens=False, break_long_words=False)


def _with(found: Sequence[object], field: str) -> int:
    return sum(bool(getattr(one, field)) for one in found)


def _listed(forms: Iterable[str]) -> str:
    return ", ".join(f"{number} `{form}`" for form, number in Counter(forms).most_common())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
