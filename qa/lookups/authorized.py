"""Which parts are issued under a law: "which parts have the authority 5 U.S.C. 552b?", off the notes of authority.

What issues one part is known to `qa.lookups.history`, who refers to a law elsewhere to `qa.lookups.references`.
"""

from __future__ import annotations

import re

from corpus import authorities
from corpus.facts.history import AUTHORITY, Origin
from corpus.patterns import Pattern
from index.store import Index
from qa.answer import Answer, AnswerKind, Table
from qa.cues.asking import UNITS_AUTHORIZED
from qa.lookups.asking_references import asks_for_authority
from qa.places.texts import SURE, Texts
from qa.wanted import Wanted
from qa.wording import listed

_REFERS = Pattern(r"\b(?:refer|cite|mention)", re.IGNORECASE)


class Authorized:
    """The notes of authority of an index, by the laws they name."""

    def __init__(self, index: Index, texts: Texts) -> None:
        self._index = index
        self._texts = texts

    def answer(self, wanted: Wanted) -> Answer | None:
        refers = _REFERS.search(wanted.text) and not asks_for_authority(wanted.text)
        if not UNITS_AUTHORIZED.search(wanted.text) or refers:
            return None
        laws = list(dict.fromkeys(one.law for one in authorities.find(wanted.text)))
        if len(laws) != 1:
            return None
        [law] = laws
        notes = [one for one in self._index.tables.facts(Origin) if one.what == AUTHORITY and " CFR " in one.cite]
        found = [one for one in notes if any(said == law or said.startswith(f"{law}(") for said in one.laws)]
        if not notes:
            return None
        cites = list(dict.fromkeys(one.cite for one in found))
        one = len(cites) == 1
        names = f"The note{'' if one else 's'} of authority of {listed(cites)} name{'s' if one else ''} {law}."
        return Answer(
            question=wanted.text,
            kind=AnswerKind.REFERENCE,
            understood=f"whose note of authority names {law}",
            answer=names if found else f"None: no note of authority names {law}.",
            table=Table(["cite", "authority"], [[one.cite, one.words] for one in found]) if found else None,
            citations=[self._texts.cited(one.cite, one.span) for one in (found or notes[:1])],
            confidence=SURE,
        )
