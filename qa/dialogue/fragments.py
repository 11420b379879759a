"""A turn of a few words that cannot stand alone: "fax?", "ICE?", "clerks?", "by when?", "can I get more time?".

English only; what such a turn takes from the turns before it is decided in `qa.dialogue.filling` and `leaning`.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.cues.asking import BETWEEN_QUESTIONS
from qa.words import content, stem

_MOST = 3  # words
# What begins with one of these is more than the name of a thing.
WHOLE = Pattern(
    r"^(?:what|which|who|when|where|why|how|is|are|does|do|can|may|must|compare|list|show|and|but|only|just|not|give|"
    r"one|more|other|further|such|they|it|we|i|need|exemptions?|reasons?|provisions?|systems?|entries|authority)\b",
    re.IGNORECASE,
)
_LINKS = r"(?:(?:and|or|but|so|also|then|what about|how about|what(?:'s| is| are)|by|via|through|on|any|is there)\s+)*"
_OWNERS = r"(?:(?:the|its|his|her|their|an?|that|your|our)\s+)*"
_NOUNS = (
    ("fax number", r"fax(?:es)?(?:\s+(?:number|line|no\.?))?"),
    ("e-mail address", r"e-?mails?(?:\s+address(?:es)?)?"),
    (
        "phone number",
        r"(?:(?:tele)?phones?|tel)(?:\s+(?:number|line|no\.?))?|(?:(?<=his )|(?<=her )|(?<=their ))number",
    ),
    ("address", r"(?:(?:mail(?:ing)?|postal|street)\s+)?address(?:es)?"),
)
_CONTACT = Pattern(
    rf"^\W*{_LINKS}{_OWNERS}(?:{'|'.join(f'(?P<n{n}>{form})' for n, (_, form) in enumerate(_NOUNS))})"
    r"(?:\s+(?:too|then|please|as well|instead))?\W*$",
    re.IGNORECASE,
)
_NAMED = Pattern(rf"\b(?:{'|'.join(form for _, form in _NOUNS)})(?!\w)", re.IGNORECASE)
_REACHES = Pattern(
    r"\b(?:where|who|whom|contact|office|officer|official|clerk|send|sent|mail|submit|serve|reach|call|file|filed|complain|apply)\b",
    re.IGNORECASE,
)
_PUT_BEFORE = Pattern(rf"^(?:{'|'.join(noun for noun, _ in _NOUNS)}): ", re.IGNORECASE)
_WHO_IS = Pattern(r"^\W*who(?:'s| is| are) (?:the |an? )?", re.IGNORECASE)
# "Who decides?", "what penalty?", "who do I call?": a question word, and one word of its own.
_ONE_WORD = Pattern(
    r"^\W*(?:(?:and|but|so) )?(?:(?:by|to|from|for|above|below|under|at) )?"
    r"(?:who|whom|whose|which|how|when|where|why|what)\b"
    r"(?!'s\b| (?:is|are|was|were|about|if)\b)(?!.*\b(?:an?|the|means?|stands?)\b)",
    re.IGNORECASE,
)
# The question word that opens a question: another may stand in its place.
_ASKING = Pattern(
    r"^\W*(?:and |but |so )?(?:who|whom|when|where|why|how(?: (?:long|soon|much|often|many [a-z]+))?)\b", re.IGNORECASE
)
_OTHER_ASKING = Pattern(r"^\W*(?:(?:and|but|so) )?(?P<asks>where|why|who|how)\W*$", re.IGNORECASE)
_TIMED = Pattern(
    r"^\W*(?:and |but |so )?(?:(?:by|until|till|since|from) (?:when|what (?:date|day|time))|"
    r"(?:what(?:'s| is| are| was) )?(?:the )?(?:deadline|time limit|due date)|"
    r"how (?:long|soon|many (?:working |business |calendar )?days)"
    r"(?: (?:do|does|did|would|will|must|may|can|has|have|is|are) (?:i|we|he|she|they|it|you|one)"
    r"(?: (?:have|got|get|given|take|wait|last))?)?(?: (?:left|for (?:that|this|it)|to do (?:that|this|it|so)))?)\W*$",
    re.IGNORECASE,
)
# The words that ask by when, at the head of a question that goes on with what it asks of.
_WHEN_OF = Pattern(
    r"^\W*(?:(?:and|but|so)\s+)?(?:(?:by|until|since|from)\s+)?(?:when|how\s+(?:long|soon|often|quickly|fast|"
    r"many\s+(?:(?:working|business|calendar)\s+)?(?:days|hours|weeks|months|years)))\s+"
    r"(?:(?:must|do|does|did|shall|should|may|can|will|is|are|was|has|have)\s+)?(?=\S)",
    re.IGNORECASE,
)
_OF_ITS_OWN = Pattern(
    r"^\W*(?:(?:and|but|so)\s+)?(?:(?:by|to|from|for|with|on)\s+)?(?:who|whom|whose|where|why|which|what\s+(?:if|happens)|is|"
    r"are|does|do|can|may|must|will)\b",
    re.IGNORECASE,
)
_TIME = Pattern(r"\b(?:when|time|deadline|long|soon|late|days?|weeks?|months?|years?|until)\b", re.IGNORECASE)
# What is paid for, named alone: "and copies?".
_PRICED = Pattern(
    r"^\W*(?:(?:and|or|what about|how about)\s+)*(?:for\s+)?(?:the\s+|an?\s+)?"
    r"(?P<thing>(?:photo)?cop(?:y|ies|ying)|duplication|search(?:es|ing)?|review(?:s|ing)?|certif(?:ication|ying)|postage)\W*$",
    re.IGNORECASE,
)
_PERSON = Pattern(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
# Words of which a question is made that asks for more of a time which it does not name.
_MORE_TIME = Pattern(r"\b(?:more|extra|additional|longer|further|another)\b|\bexten|\bpostpon|\bprolong", re.IGNORECASE)
_OF_TIME = frozenset(
    stem(word)
    for word in """more extra additional longer further another time times deadline period date limit due day days
    extend extended extending extension extensions postpone postponed prolonged get got have need ask request want give
    given grant granted allow allowed possible possibly way buy take late""".split()
)  # fmt: skip


def is_fragment(text: str) -> bool:
    """Whether a text is a few words without a verb: "clerks?", "for a manager?"; "appeal deadline" may stand alone."""
    own, said = content(text), text.split()
    asked = text.rstrip().endswith("?") or len(own) == 1
    return bool(own) and asked and len(said) <= _MOST and not WHOLE.match(text.lstrip())


def contact_alone(text: str) -> str:
    """The kind of contact that is all a text names, as a noun: "fax?", "and its e-mail"; "" for none."""
    match = _CONTACT.match(text)
    if match is None:
        return ""
    return next(noun for n, (noun, _) in enumerate(_NOUNS) if match[f"n{n}"])


def with_contact(noun: str, before: str) -> str:
    """The question before, asked for another kind of contact: "CBP FOIA phone?" for the "fax number"."""
    asked = _NAMED.search(before)
    if asked:
        return f"{before[: asked.start()]}{noun}{before[asked.end() :]}"
    return f"{noun[0].upper()}{noun[1:]}: {_WHO_IS.sub('', before)}"


def asks_to_reach(text: str) -> bool:
    """Whether a text names a kind of contact, or asks where a thing goes or who has it in hand."""
    return _NAMED.search(text) is not None or _REACHES.search(text) is not None


def asks_time_alone(text: str) -> bool:
    """ "By when?", "how long does he have?": for whatever was spoken of."""
    return _TIMED.match(text) is not None


def without_time(text: str) -> str:
    """Questions in a row without those that only ask by when."""
    return " ".join(one for one in BETWEEN_QUESTIONS.split(text) if not asks_time_alone(one))


def asks_of_its_own(text: str) -> bool:
    """ "Who gets it?", "what if they deny it?": no time, whatever the question before asked."""
    return _OF_ITS_OWN.match(text) is not None and not _TIME.search(text)


def untimed(text: str) -> str:
    """A question without the words that ask by when: "the facility decide a grievance?"."""
    return text if asks_time_alone(text) else _WHEN_OF.sub("", text)


def thing_priced(text: str) -> str:
    """What alone is named, if it is one of those that a price is put on; "" for anything else."""
    match = _PRICED.match(text)
    return match["thing"].lower() if match else ""


def without_contact(text: str) -> str:
    """A question without the kind of contact that `with_contact` put before it."""
    return _PUT_BEFORE.sub("", text)


def asks_one_word(text: str) -> bool:
    """Whether a question has no more than one word beside what asks: "who decides?"."""
    return _ONE_WORD.match(text) is not None and len(content(text)) <= 1


def asked_otherwise(text: str, before: str) -> str:
    """The question before with another question word: "where?" after "how long do I have to file a complaint?"; "" for
    none."""
    other, asks = _OTHER_ASKING.match(text), _ASKING.match(before)
    return f"{other['asks'].capitalize()}{before[asks.end() :]}" if other and asks else ""


def asks_more_time(text: str) -> bool:
    """ "Can I get more time?", "can the deadline be extended?": of a time that the turn before told."""
    return _MORE_TIME.search(text) is not None and all(word in _OF_TIME for word in content(text))


def speaks_of_person(text: str) -> re.Match[str] | None:
    """ "His address": of somebody, who is named before if anywhere."""
    return _PERSON.search(text)
