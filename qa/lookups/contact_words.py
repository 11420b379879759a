"""How a contact is told: the part that is asked for, the date of its list, what another list prints.

It words one contact; which one is meant is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.facts.addresses import WITHHELD
from corpus.facts.contacts import Contact
from corpus.facts.recipients import Recipient
from corpus.patterns import Pattern
from qa.lookups.offices import age, says
from qa.lookups.reaching import Part

FAIR: Final = 0.8  # confidence where words tell which rule or list is meant
_EMAIL = Pattern(r"@|\[email|\be-?mail\b", re.IGNORECASE)
_FAX = Pattern(r"\bfax\b[^.;]*(?<!\d)\d{3}[-.]\d{4}\b", re.IGNORECASE)
_DIALLED = Pattern(r"(?<!\d)\d{3}[-.]\d{4}\b")  # "20528-0485" is a ZIP code
# What may be the number that is asked for, in any text.
NUMBERS: Final = {Part.PHONE: _DIALLED, Part.FAX: _DIALLED, Part.EMAIL: _EMAIL}
_WITHHELD = "this edition's file withholds the e-mail address"


def tells(part: Part) -> bool:
    """Whether an older list has something of the kind to tell."""
    return part in (Part.ADDRESS, Part.BOX, Part.ALL)


def number_called(part: Part) -> str:
    return "e-mail address" if part is Part.EMAIL else f"{part.value} number"


def numbers_of(part: Part) -> Pattern:
    """What is a number of the kind that is asked for, in the paragraph of an office."""
    return {Part.EMAIL: _EMAIL, Part.FAX: _FAX}.get(part, _DIALLED)


def prints(contact: Contact, part: Part) -> bool:
    """Whether a number or e-mail address that is asked for stands there; of any other part something always does."""
    held = {Part.PHONE: contact.phones, Part.FAX: contact.faxes, Part.EMAIL: contact.email}
    return bool(held.get(part, True))


def instead(contact: Contact) -> Iterator[str]:
    """What a list prints of an office, when it lacks what is asked for."""
    yield f"What is printed of it: {'; '.join(_parts(contact, Part.ALL))}."


def said(contact: Contact, part: Part, words: str) -> str:
    dated = f"list of {contact.listed}" if contact.listed else contact.cite
    name = contact.name
    if contact.serves and not says(words, contact.name):
        office = next((one for one in contact.serves if says(words, one)), None)
        name = f"Requests for information from the {office} go to {name}" if office else name
    return f"{name} ({contact.cite}, {dated}): {'; '.join(_parts(contact, part))}."


def _parts(contact: Contact, part: Part) -> Iterator[str]:
    everything = part is Part.ALL or (bool(contact.serves) and part is Part.PERSON)
    if part is Part.PERSON and not everything:
        yield f"the contact is {contact.person}" if contact.person else "no person is named"
        everything = contact.person is None
    if (everything or part in (Part.ADDRESS, Part.BOX)) and contact.address:
        yield contact.address.rstrip(".")
    elif part in (Part.ADDRESS, Part.BOX):  # a list of numbers alone
        yield "no postal address is printed"
        everything = True
    if everything or part in (Part.PHONE, Part.PERSON):
        yield f"phone {' or '.join(contact.phones)}" if contact.phones else "no phone number is printed"
    if everything or part is Part.FAX:
        yield f"fax {' or '.join(contact.faxes)}" if contact.faxes else "no fax number is printed"
    if part is Part.EMAIL or (everything and contact.email):
        yield f"e-mail {contact.email}{_withheld(contact.email)}" if contact.email else "no e-mail address is printed"


def _withheld(email: str) -> str:
    return f" ({_WITHHELD})" if WITHHELD in email.replace("\xa0", " ") else ""


def notes(group: Sequence[Contact], part: Part) -> Iterator[str]:
    newest = group[0]
    if part is Part.BOX and newest.address and "Box" not in newest.address:
        yield f"No P.O. box is printed for {newest.name}."
    if part is Part.PERSON and newest.person and newest.address:
        yield f"Address: {newest.address}"
    if part is Part.EMAIL and newest.address:
        yield f"By mail: {newest.address}"
    if not tells(part):
        return
    for older in group[1:]:
        if older.listed == newest.listed:
            yield f"The same list also has {older.name}: {older.address}"
        elif older.address != newest.address:
            which = "older" if age(older) > age(newest) else "newer"
            yield f"The {which} list, {older.cite} ({older.listed}), prints another address: {older.address}"


def has(recipient: Recipient, part: Part) -> bool:
    if part in (Part.PHONE, Part.FAX):
        return bool(recipient.phones if part is Part.PHONE else recipient.faxes)
    return part is not Part.EMAIL  # none is printed outside the lists


def addressed(recipient: Recipient, part: Part) -> str:
    """What is asked for, before the words that say so."""
    said = recipient.address or recipient.name
    if part is Part.PHONE and recipient.phones:
        said = f"phone {' or '.join(recipient.phones)}"
    if part is Part.FAX and recipient.faxes:
        said = f"fax {' or '.join(recipient.faxes)}"
    return f"{said}. {recipient.cite}: " if said else f"{recipient.cite}: "
