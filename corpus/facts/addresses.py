"""One printed address taken apart: where it ends, and the phones, faxes and e-mail after it.

Addresses are kept as printed, folded; nothing is completed or corrected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.patterns import Pattern

# "DC 20528-0655", "DC. 20528", "DC, 20528", "Mo. 64064-8010": the end of an address.
ZIP = Pattern(r"\b(?!FR )(?:[A-Z]{2}\.?|[A-Z][a-z]\.),? \d{5}(?:-\d{4})?(?!\d)")
PHONE = Pattern(r"(?:\b1-)?(?:\(\d{3}\) ?|\b\d{3}-)(?:\d{3}-\d{4}|[A-Z]{4}-[A-Z]{3})\b|\b1-\d{3}-[A-Z]{4}-[A-Z]{3}\b")
WITHHELD = "[email protected]"
_PERSON = Pattern(r"\bContact: ?(?P<person>[A-Z][\w'. -]+?)(?=,|$)")
_MARK = Pattern(r"(?<!\[)\b(?P<what>Phone|Telephone|Fax|E-?mail)(?:: ?| (?=\[|\d))", re.IGNORECASE)
_SENTENCE = Pattern(r"\.\s+(?=[A-Z])")  # what follows an address says something else
_CONTACT = Pattern(r",? ?FOIA Requester Service Center Contact\b")


@dataclass(frozen=True, slots=True)
class Address:
    """`postal` None when only numbers are printed; numbers as printed, with what is said of them."""

    postal: str | None
    person: str | None
    phones: tuple[str, ...]
    faxes: tuple[str, ...]
    email: str | None


def read(text: str) -> Address:
    """The parts of one address block: "Office, Street, City, DC 20528, Phone: ..., Fax: ..."."""
    marks = list(_MARK.finditer(text))
    first = marks[0].start() if marks else len(text)
    person = _PERSON.search(text, 0, first)
    contact = _CONTACT.search(text, 0, first)
    postal = text[: contact.start() if contact else first].strip(" ,")
    parts: dict[str, list[str]] = {"phone": [], "fax": [], "email": []}
    for mark, end in zip(marks, [*(after.start() for after in marks[1:]), len(text)], strict=False):
        value = re.sub(r",? or$", "", text[mark.end() : end].strip(" ,."))
        what = mark["what"].lower().replace("-", "").replace("telephone", "phone")
        parts[what] += [_SENTENCE.split(value)[0]] if what == "email" else value.split(" or ")
    return Address(
        postal=postal if ZIP.search(postal) else None,
        person=person["person"] if person else None,
        phones=tuple(parts["phone"]),
        faxes=tuple(parts["fax"]),
        email=parts["email"][0] if parts["email"] else None,
    )
