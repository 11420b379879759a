"""The question before with words of a new turn in it: in the place of theirs, or asked of another thing.

It decides nothing about which turns need that; `qa.dialogue.leaning` does.
"""

from __future__ import annotations

import re

from corpus.patterns import Pattern
from qa.cues.asking import BETWEEN_QUESTIONS
from qa.lexicon import Lexicon
from qa.words import STOP_WORDS, content, stem, tokens

FOLLOWS = Pattern(
    r"^\s*(?:and|or|but|also|what about|how about|instead|only|just|same for|i mean|i meant|no,|not|then|now|"
    r"the (?:first|second|third|fourth|fifth|last)|why|how many|how much|those|these|them|it)\b|^\s*\(",
    re.IGNORECASE,
)
_INSTEAD = Pattern(
    r"^\s*(?:and|or|but)?\s*(?:what about|how about|same for|for|and|or)?\s*(?P<noun>[^?.!;]*?)\W*$", re.IGNORECASE
)
# "What is the fee for ...": what is asked of the rest, in a place of its own.
_ASKED_OF = Pattern(
    r"^(?P<ask>\W*(?:and |but |so )?(?:please )?"
    r"(?:define|what(?:'s| is| are| does)|(?:the )?(?:definition|meaning) of)? ?)"
    r"(?P<noun>(?:(?:an?|the) )?[\w'-]+(?: [\w'-]+){0,3}?)"
    r"(?P<tail>(?: (?:under|in|for|of|to|about|on|mean)\b.*)?\W*)$",
    re.IGNORECASE,
)
_OWNED = Pattern(r"['’]s\b")
_ASKED_FOR = Pattern(
    r"\b(?:address|fax|phone|telephone|number|e-?mail|fees?|rates?|costs?|charges?|prices?|deadline|time|limit|period|penalty|"
    r"fine|definition|meaning|office|officer|contact|form|room|website)$",
    re.IGNORECASE,
)
_MEANING = Pattern(
    r"^\W*(?:(?:and |but |so )?(?:please )?(?:define|(?:the )?(?:definition|meaning) of|what(?:'s| is| are) (?:an? )?"
    r"(?!the\b)[\w'-]+(?: [\w'-]+){0,2}\W*$)|what do(?:es)? .*\b(?:mean|stand for)\b)",
    re.IGNORECASE,
)
_LAW = Pattern(
    r"(?:(?:the )(?=\w))?(?P<law>[Tt]itle (?:[IVX]+|\d+)|[Ss]ection \d{3}|FOIA|(?:[A-Z][A-Za-z]+ (?:of )?)+Act)(?!\w)"
)
_INSTRUMENT = Pattern(r"(?:(?:the|an?) )?(?P<name>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+)*)")
_INSTRUMENTS = Pattern(r"(?<=\w )(?P<name>[A-Z][a-z]+(?:[- ][A-Z][A-Za-z]+)+|[A-Z]{3,})(?=\W*$)")
# A thing with more to it: what the turn before asked is asked of it.
_OF_THING = Pattern(
    r"^\W*(?:and |but |so )?(?:what about|how about|and (?:for|of))\s+"
    r"(?P<noun>(?:an?|the|my|our|his|her) (?P<head>[\w'-]+) "
    r"(?:to|of|for|by|from|on|in|against|under) [^?.!;]+?)\W*$",
    re.IGNORECASE,
)
_ARTICLE = Pattern(r"\s+(?:an?|the)\s+$", re.IGNORECASE)
_WHOLE = Pattern(r"^\W*(?:what|which|who|when|where|how)\b", re.IGNORECASE)
_NOUN = Pattern(
    r"^\s*(?:and|or|but|what about|how about|and what about)\s+(?P<noun>(?:(?:an?|the) )?[\w'-]+(?: [\w'-]+){0,2})\W*$",
    re.IGNORECASE,
)
# "Their email?" after the fax number of an office: another way to reach it.
_REACHED = r"(?:e-?mail|fax|phone|telephone|number|address|website|web|mailing|postal|toll-free)"
_THEIRS = Pattern(
    rf"^\W*(?:(?:and|or|but|what about|what is|what's|how about) )*(?:their|its|his|her) "
    rf"(?P<noun>{_REACHED}(?: {_REACHED})*)\W*$",
    re.IGNORECASE,
)
_REACHES = Pattern(rf"\b{_REACHED}\b", re.IGNORECASE)
_SENDING = Pattern(
    r"\b(?:send|sent|mail(?:ed)?|submit(?:ted)?|serve[ds]?|fax(?:ed)?|write|deliver(?:ed)?|address(?:ed)?|file[ds]?|go(?:es)?)"
    r"\b",
    re.IGNORECASE,
)
# "And for a lobbying violation?": what stands after the same word of the question before.
_LINKED = Pattern(
    r"^\W*(?:(?:and|or|but|so|what about|how about)\s+)+"
    r"(?P<link>for|of|by|from|against|under|in|to(?=\s+(?:an?|the)\b))\s+"
    r"(?P<noun>(?!(?:it|that|this|them|those|these|me|us|him|her|when|how|what|whom?|which)\b)[^?.!;,]+?)\W*$",
    re.IGNORECASE,
)
_CLAUSE = Pattern(r"\b(?:who|which|that|if|when|where|is|are|was|were|must|shall|may|can|has|have|to|and|or)\b", re.I)
_QUESTION_WORDS = frozenset("what which who whom whose when where why how does do is are can may must".split())
_LINKS = frozenset("a an the my our their his her your any of for to in on about with under from by".split())
_MODIFIERS = 4  # words before a noun that go with it


def instead(text: str, before: str, lexicon: Lexicon) -> str:
    """The question before with the new words in the place of theirs; "" when they have none there.

    "And ICE?" takes the place of the component; "what about a Privacy Act denial?" that of
    "a FOIA denial", by the noun that both end with.
    """
    asked, theirs = _ASKED_OF.match(before), _THEIRS.match(text)
    if theirs and asked and asked["tail"].strip(" ?.!") and _REACHES.search(asked["noun"]):
        return f"{asked['ask']}the {theirs['noun']}{asked['tail']}"
    match = _INSTEAD.match(text) if FOLLOWS.match(text) else None
    noun = match["noun"].strip() if match else ""
    if not noun:
        return ""
    named = lexicon.components(noun)
    there = lexicon.components(before)
    if named_alike := _named_alike(noun, before):
        return named_alike
    if len(named) == 1 and len(there) == 1 and not _rest(noun, named[0].start, named[0].end):
        return f"{before[: there[0].start]}{noun[named[0].start : named[0].end]}{before[there[0].end :]}"
    words = noun.split()
    while words and words[0].lower() in STOP_WORDS:
        words = words[1:]
    if len(words) < 2:
        return _asked_of(text, before) if not named else ""
    head = stem(words[-1].lower())
    for found in re.finditer(r"[\w'-]+", before):
        if stem(found[0].lower()) == head:
            start = _start_of_phrase(before, found.start())
            linked = before[:start].split()[-1:] and before[:start].split()[-1].lower() in _LINKS
            return (
                f"{before[:start]}{' '.join(words)}{before[found.end() :]}" if linked and start < found.start() else ""
            )
    return _asked_of(text, before) if not named else ""


def _named_alike(noun: str, before: str) -> str:
    """A law in the place of a law, an instrument in that of one: "section 504", "Top-Screen"; "" where none is."""
    law, laws = _LAW.fullmatch(noun), [match.span() for match in _LAW.finditer(before)]
    name, names = _INSTRUMENT.fullmatch(noun), [match.span("name") for match in _INSTRUMENTS.finditer(before)]
    for said, found in ((law, laws), (name, names)):
        if said and len(found) == 1 and (said is law or not laws):
            (start, end) = found[0]
            return f"{before[:start]}{(said['law'] if said is law else said['name'])}{before[end:]}"
    return ""


def named_laws(text: str) -> list[str]:
    """The laws that a text names: "FOIA", "the Privacy Act"."""
    return [match["law"] for match in _LAW.finditer(text)]


def _asked_of(text: str, before: str) -> str:
    """ "And the address?" after "phone number for TSA FOIA": the address for TSA FOIA."""
    said, asked = _NOUN.match(text), _ASKED_OF.match(before)
    if asked and asked["noun"].split()[0].lower() in _QUESTION_WORDS:
        return ""  # "what about a university?", "what happens to ...": no thing of which it is asked
    if asked and _OWNED.search(asked["noun"]):
        return ""  # "CBP's FOIA phone": whose it is would be lost
    if said and asked and _ASKED_FOR.search(asked["noun"]) and not _ASKED_FOR.search(said["noun"]):
        return ""  # "and a manager?" after "search fee for a professional": no fee, nor anything else that is asked for
    if not said or not asked or said["noun"].split()[0].lower() in STOP_WORDS - {"a", "an", "the"}:
        return ""
    if not said["noun"].lower().startswith(("a ", "an ", "the ")) and not _MEANING.match(before):
        return ""  # "clerks?" after "what is the search rate for professional staff?" is no other rate
    if not (FOLLOWS.sub("", asked["ask"]).strip() or asked["tail"].strip(" ?.!")):
        return ""
    return f"{asked['ask']}{said['noun']}{asked['tail']}"


def after_link(text: str, before: str) -> str:
    """ "And for a lobbying violation?" after "what is the penalty for a false claim?": the penalty for a lobbying
    violation; "" where the question before does not end so, or says more of what it ends with."""
    match = _LINKED.match(text)
    if not match or not _WHOLE.match(before) or BETWEEN_QUESTIONS.search(before):
        return ""
    found = list(re.finditer(rf"\b{match['link']}\s+(?P<noun>[^?.!;,]+?)\W*$", before, re.IGNORECASE))
    if not found or _CLAUSE.search(found[-1]["noun"]) or not content(found[-1]["noun"]):
        return ""
    return f"{before[: found[-1].start('noun')]}{match['noun']}?"


def joined(text: str, before: str) -> str:
    """ "What about a denial to amend a record?" after "what is the deadline for an appeal?": the deadline for an appeal
    of a denial to amend a record; "" where the turn before is no whole question."""
    match = _OF_THING.match(text)
    if not match or not _WHOLE.match(before) or BETWEEN_QUESTIONS.search(before):
        return ""
    head = stem(match["head"].lower())
    for found in re.finditer(r"[\w'-]+", before):
        if stem(found[0].lower()) == head:  # "a FOIA request": now another request
            start = _start_of_phrase(before, found.start())
            return f"{_ARTICLE.sub(' ', before[:start])}{match['noun']}{before[found.end() :]}"
    return f"{before.rstrip(' ?.!')}, of {match['noun']}?"


def sent_to(text: str, before: str, lexicon: Lexicon) -> str:
    """ "TSA?" after "where do I send a petition?": where a petition to TSA is sent; "" where something else is said."""
    match = _INSTEAD.match(text) if FOLLOWS.match(text) else None
    noun = match["noun"].strip() if match else ""
    named = lexicon.components(noun)
    sending = _SENDING.search(before)
    if len(named) != 1 or _rest(noun, named[0].start, named[0].end) or not sending or BETWEEN_QUESTIONS.search(before):
        return ""
    if lexicon.components(before):
        return ""
    whom = "on" if sending[0].lower().startswith("serv") else "to"
    return f"{before.rstrip(' ?.!')} {whom} {noun[named[0].start : named[0].end]}?"


def sends(text: str) -> bool:
    """Whether a question asks where something is sent."""
    return _SENDING.search(text) is not None


def _rest(text: str, start: int, end: int) -> list[str]:
    after = re.sub(r"^['’]s\b", "", text[end:])
    return [word for word in tokens(f"{text[:start]} {after}") if word not in STOP_WORDS]


def _start_of_phrase(text: str, noun: int) -> int:
    """Where the words begin that go with the noun at `noun`: back to an article, a verb or a sign."""
    start = noun
    for match in reversed(list(re.finditer(r"[\w'-]+", text[:noun]))[-_MODIFIERS:]):
        between = text[match.end() : start]
        if match[0].lower() in STOP_WORDS or between.strip():
            break
        start = match.start()
    return start
