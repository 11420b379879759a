"""How people ask to reach an office: what they want of it (phone, fax, address), and whom they mean.

Plain English only; which offices there are is not known here.
"""

from __future__ import annotations

import re
from enum import StrEnum

from corpus.patterns import Pattern
from qa.words import stem


class Part(StrEnum):
    """What of a contact is asked for."""

    PHONE = "phone"
    FAX = "fax"
    EMAIL = "e-mail"
    PERSON = "person"
    BOX = "P.O. box"
    ADDRESS = "address"
    ALL = "contact"


_PARTS = (
    (Part.FAX, Pattern(r"\bfax(?:es)?\b", re.I)),
    (Part.EMAIL, Pattern(r"\be-?mails?\b", re.I)),
    (
        Part.PHONE,
        Pattern(
            r"\b(?:tele)?phones?\b|\btel\b|\btoll[- ]?free\b|\bhotline\b|\bnumber\b.*\bcall\b|\bcall\b.*\bnumber\b",
            re.I,
        ),
    ),
    (
        Part.PERSON,
        Pattern(
            r"\bwho(?:'s| is)\b.*\bcontact\b(?! (?:for|about) )|\bcontact person\b|\bperson to contact\b|"
            r"\bwho(?:'s| is)\b.*\b(?:foia|privacy|disclosure)\b.*\b(?:officer|liaison)\b|"
            r"\bwho(?:'s| is)\b.*\bpublic liaison\b",
            re.I,
        ),
    ),
    (Part.BOX, Pattern(r"\bp\.?\s?o\.?\s?box\b", re.I)),
    (
        Part.ADDRESS,
        Pattern(
            r"\bwhere\b.*\b(?:mail(?:ed)?|send|sent|write|ship|deliver(?:ed)?)\b|\bwrite to\b|"
            r"\b(?:address|addresses)\b(?! (?:the|these|this|any|how|all|comments)\b)|\bzip(?: code)?\b|\bmail stop\b",
            re.I,
        ),
    ),
)
_ASKING = (
    Pattern(
        r"\bwho(?:m)? (?:do|does|should|can|must|would|to|will|shall|are|is)\b.*\b(?:contact|call|send|"
        r"sent|writes?|address(?:ed)?|mail(?:ed)?|go(?:es)? to|file with|submit(?:ted)?|complain|report(?:ed)?|"
        r"serve|notify|directed|reach)\b",
        re.I,
    ),
    Pattern(
        r"\bwhere\b.*\b(?:send|sent|mail(?:ed)?|deliver(?:ed)?|submit(?:ted)?|write|address(?:ed)?|go(?:es)?|serve[ds]?|"
        r"direct(?:ed)?|appeal(?:ed)?|complain|ship|fax(?:ed)?|file[ds]?)\b",
        re.I,
    ),
    Pattern(r"\bto (?:whom|which (?:office|official|officer|address|person))\b", re.I),
    Pattern(
        r"\b(?:which|what) (?:dhs )?(?:office|official|officer|person|address)\b.*\b(?:receives?|takes?|gets?|accepts?|"
        r"handles?|do i|should|goes|go|sent)\b",
        re.I,
    ),
    Pattern(
        r"(?:^\W*|[,;:.?!-] ?|\b(?:and|but|so|then|asks?|know|tell me) )"
        r"who (?:receives?|takes?|gets?|accepts?|handles?)\b",
        re.I,
    ),
    Pattern(
        r"\bhow (?:do|can|would|should) (?:i|we|you|one|they|\w+) (?:reach|contact|call|write to|get in touch)\b", re.I
    ),
    Pattern(r"\bcontact (?:info\w*|details?|data|for|at|of)\b|\b(?:reach|get in touch with)\b|\bcontacts?\W*$", re.I),
)
# Questions about another thing that use such words.
_OTHER = Pattern(
    r"\bhow (?:long|much|many|soon|late|quickly|fast)\b|"
    r"\bby (?:when|what (?:date|day|time))\b|\bdeadlines?\b|\bfees?\b|\bcosts?\b|"
    r"^(?:when|why|can|may|must|do|does|is|are)\b|\bdefin\w+|\bmean(?:s|ing)?\b|\bexempt\w*|\bcontact sports?\b",
    re.I,
)
_BESIDE = Pattern(
    r"\bnon[- ]\w+\b|\b\w+(?: \w+)? (?:excepted|excluded)\b|"
    r"\b(?:that|which|who)? ?(?:isn't|aren't|are not|is not|not|other than|except|besides)\b(?: \w+)+",
    re.IGNORECASE,
)
_ANOTHER_THING = Pattern(
    r"\b(?:appeals?|petitions?|complaints?|summons(?:es)?|subpoenas?|lawsuits?|claims?|comments?|challenges?|"
    r"hotlines?|notices?|applications?|payments?|checks?|bills?|demands?|amendments?|corrections?)\b",
    re.IGNORECASE,
)
# A number is what is asked for, not the way in which something is done ("by phone").
ASKS_NUMBER = Pattern(r"\bnumbers?\b|^\W*(?:where|what|which)\b(?!.*\bby (?:tele)?(?:phone|fax|e-?mail)\b)", re.I)
# An office by its name: what goes to another does not go there. Laws, titles and the Department tell no office.
CALLED = Pattern(
    r"\b(?:address|number|numbers|phone|telephone|fax|e-?mail|call|reach|contact|write to) (?:for |of )?(?:the |our )?"
    r"(?P<name>(?!DHS|Department|Homeland|Privacy Act|Freedom|Title|Part|Appendix)"
    r"[A-Z][a-z]+(?: (?:(?:of|and|for|the) )*[A-Z][a-z]+)+)\b(?! (?:Act|[Rr]equests?|[Aa]ppeals?|[Pp]etitions?)\b)"
)
# Words that a question about a contact is made of: they tell no two of them apart.
_COMMON = frozenset(
    stem(word)
    for word in """
    foia freedom information act privacy pa request requests requester requesters service center office offices officer
    official public liaison branch record records file files document documents get copy copies mail send sent submit
    write address addresses addressed phone telephone tel number fax line e email street mailing postal box po p.o zip
    toll free code go goes reach call contact contacts details info people want need ask make take takes receive
    receives handle handles accept deliver delivered directed dhs department homeland security component current person
    name give know main agency old older new newer latest list lists appendix vs versus
    """.split()
)


def part_of(text: str) -> Part | None:
    """What is asked of a contact; None when the text asks for none."""
    if _OTHER.search(text.strip()):
        return None
    for part, form in _PARTS:
        if form.search(text):
            return part
    return Part.ALL if any(form.search(text) for form in _ASKING) else None


def subject(stems: list[str]) -> list[str]:
    """The stems that tell what is sent there, of those of a question."""
    return [word for word in stems if word not in _COMMON]


def sends_another_thing(text: str) -> bool:
    """Whether something other than a request for records is sent: its own rule says where."""
    return _ANOTHER_THING.search(text) is not None


def without_asides(text: str) -> str:
    """The question without what it leaves out: "that aren't about employment"."""
    return _BESIDE.sub(" ", text)
