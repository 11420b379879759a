"""What a look-up takes from the look-up before: its words, the place that answered it, or the part
of it that the new words replace.

Set questions are filled in by `qa.carrying`. A question that stands alone gets nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qa import fragments
from qa.answer import Answer
from qa.cues import asking, referring
from qa.lexicon import Lexicon
from qa.mentions import Question
from qa.words import STOP_WORDS, content, stem, tokens

FOLLOWS = re.compile(
    r"^\s*(?:and|or|but|also|what about|how about|only|just|same for|i mean|i meant|no,|not|then|now|"
    r"the (?:first|second|third|fourth|fifth|last)|why|how many|how much|those|these|them|it)\b|^\s*\(",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"^\s*(?:and|or|but)?\s*(?:what about|how about|same for|for|and|or)?\s*(?P<noun>[^?.!;]*?)\W*$", re.IGNORECASE
)
_GOES_ON = re.compile(r"^\s*(?:and |but |so )?(?:what if|what happens (?:if|when)|in that case)\b", re.IGNORECASE)
_THERE = re.compile(r"(?<!is )(?<!are )(?<!was )\bthere\W*$", re.IGNORECASE)
# "those requesters", "that appeal": a thing named before; "that is", "that the" name none.
_NAMED_BEFORE = re.compile(
    r"\b(?:that|those|these|this|such|the same|said)\s+(?!(?:is|are|was|were|the|a|an|i|we|you|he|she|they|it|has|"
    r"have|had|do|does|did|can|may|must|will|would|not|people|party|rule|subpart|part|section|office|agency)\b)\w+",
    re.IGNORECASE,
)
# "That" as all there is: "where do I send that?", "is that free?".
_THAT = re.compile(
    r"\b(?:that|this|these|those)\W*$|"
    r"^\W*(?:and |but |so )?(?:is|does|can|will|must|was|would|should|may|has) (?:that|this)\b(?! the\b)",
    re.IGNORECASE,
)
# "A fee for that": the fee is not what is meant.
_OF_THAT = re.compile(r"\b(?:for|of|to|about|with|under|after|before|from|by|on) (?:that|this)\W*$", re.I)
# A question too bare to stand alone: "is there a fee?", "what is the penalty?", "how long?".
_BARE = re.compile(
    r"^\W*(?:(?:is|are) there (?:an?|any|some) [\w-]+|what(?:'s| is| are) the [\w-]+|"
    r"how (?:long|much|often|soon|so)|why|when|where|who|by whom|to whom|to where|from whom|which)\W*$",
    re.IGNORECASE,
)
# "What is the fee for ...": what is asked of the rest, in a place of its own.
_ASKED_OF = re.compile(
    r"^(?P<ask>\W*(?:and |but |so )?(?:please )?"
    r"(?:define|what(?:'s| is| are| does)|(?:the )?(?:definition|meaning) of)? ?)"
    r"(?P<noun>(?:(?:an?|the) )?[\w'-]+(?: [\w'-]+){0,3}?)"
    r"(?P<tail>(?: (?:under|in|for|of|to|about|on|mean)\b.*)?\W*)$",
    re.IGNORECASE,
)
_MEANING = re.compile(
    r"^\W*(?:(?:and |but |so )?(?:please )?(?:define|(?:the )?(?:definition|meaning) of|what(?:'s| is| are) (?:an? )?"
    r"(?!the\b)[\w'-]+(?: [\w'-]+){0,2}\W*$)|what do(?:es)? .*\b(?:mean|stand for)\b)",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"(?:(?:the )(?=\w))?(?P<law>[Tt]itle (?:[IVX]+|\d+)|[Ss]ection \d{3}|FOIA|(?:[A-Z][A-Za-z]+ (?:of )?)+Act)(?!\w)"
)
_INSTRUMENT = re.compile(r"(?:(?:the|an?) )?(?P<name>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+)*)")
_INSTRUMENTS = re.compile(r"(?<=\w )(?P<name>[A-Z][a-z]+(?:[- ][A-Z][A-Za-z]+)+|[A-Z]{3,})(?=\W*$)")
# A thing with more to it: what the turn before asked is asked of it.
_OF_THING = re.compile(
    r"^\W*(?:and |but |so )?(?:what about|how about|and (?:for|of))\s+"
    r"(?P<noun>(?:an?|the|my|our|his|her) (?P<head>[\w'-]+) "
    r"(?:to|of|for|by|from|on|in|against|under) [^?.!;]+?)\W*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\s+(?:an?|the)\s+$", re.IGNORECASE)
_WHAT_ABOUT = re.compile(r"^\W*(?:and |but |so )?(?:what|how) about\b", re.IGNORECASE)
_WHOLE = re.compile(r"^\W*(?:what|which|who|when|where|how)\b", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=\?)\s+")
_NOUN = re.compile(
    r"^\s*(?:and|or|but|what about|how about|and what about)\s+(?P<noun>(?:(?:an?|the) )?[\w'-]+(?: [\w'-]+){0,2})\W*$",
    re.IGNORECASE,
)
# "Their email?" after the fax number of an office: another way to reach it.
_REACHED = r"(?:e-?mail|fax|phone|telephone|number|address|website|web|mailing|postal|toll-free)"
_THEIRS = re.compile(
    rf"^\W*(?:(?:and|or|but|what about|what is|what's|how about) )*(?:their|its|his|her) "
    rf"(?P<noun>{_REACHED}(?: {_REACHED})*)\W*$",
    re.IGNORECASE,
)
_REACHES = re.compile(rf"\b{_REACHED}\b", re.IGNORECASE)
# "And at the Privacy and Civil Liberties Oversight Board?": whose rule is asked for now, by its whole name.
_AT_NAME = re.compile(
    r"^\W*(?:[Aa]nd|[Bb]ut|[Oo]r|[Ww]hat about|[Hh]ow about)\s+(?:(?:at|by|with|for|from|to|of)\s+)?"
    r"(?=[^?]*\b(?:Board|Administration|Agency|Bureau|Office|Commission|Department|Service|Guard|Council|Center|Panel)\b)"
    r"(?P<name>(?:the\s+)?[A-Z][\w&'’-]+(?:\s+(?:[A-Z][\w&'’-]+|of|and|for|the))+)\W*$"
)
_LINKS = frozenset("a an the my our their his her your any of for to in on about with under from by".split())
_DETERMINED = re.compile(
    r"\b(?:an?|the|my|our|is|are|was|were|of|this|that)\s+[\"'`]*[\w-]+\W*(?:\w+\s+){0,2}$", re.IGNORECASE
)
_ALONE = (
    fragments.contact_alone,
    fragments.asks_time_alone,
    fragments.asks_more_time,
    fragments.asks_one_word,
)  # what cannot stand alone
_FEW = 2  # words of its own; with more of them a follow-up takes only the place from before
_MODIFIERS = 4  # words before a noun that go with it


def leans(question: Question) -> bool:
    """Whether the words of a look-up lean on the turn before: an opening, a pronoun, a thing "there"."""
    text = question.text
    if question.places or question.unknown_name:
        return False
    if (len(question.beside) <= _FEW and FOLLOWS.match(text)) or _AT_NAME.match(text) or _WHAT_ABOUT.match(text):
        return True
    if any(found(text) for found in (_GOES_ON.match, _THERE.search, _OF_THAT.search, _BARE.match)):
        return True
    if any(alone(text) for alone in _ALONE):
        return True
    pointed = (
        fragments.speaks_of_person(text)
        or _NAMED_BEFORE.search(text)
        or _THAT.search(text)
        or (referring.PRONOUN.search(text) if question.pronoun else None)
    )
    return pointed is not None and not _own_antecedent(text[: pointed.start()])


def leaning(question: Question, before: str, answer: Answer, lexicon: Lexicon, topic: str = "") -> Question:
    """A look-up with what it takes from the one before: the question `before` and its `answer`.

    `topic` is the question that `before` leans on itself: "and the address?" has its subject from it.
    """
    if noun := fragments.contact_alone(question.text):
        party = _of_party(before, topic, lexicon)
        if not party and not fragments.speaks_of_person(question.text):
            return replace(question, asked=noun)  # nobody's: it is asked back
        told = fragments.with_contact(noun, party or before)
        return replace(question, asked=told, carried=f'read as "{told}"')
    replaced = instead(question.text, before, lexicon)
    if topic and not replaced:
        replaced = instead(question.text, topic, lexicon)
        if replaced and lexicon.components(question.text):  # what was asked last, now of another component
            replaced = f"{FOLLOWS.sub('', before).strip(' ,.?!')}, {replaced}"
    if not replaced and (named := _AT_NAME.match(question.text)):
        replaced = f"{before.rstrip(' ?.!')} at {named['name']}?"
    if replaced:
        return replace(question, asked=replaced, carried=f'read as "{replaced}"')
    if (told := _joined(question.text, before)) and not lexicon.components(question.text):
        return replace(question, asked=told, carried=f'read as "{told}"')
    near = tuple(dict.fromkeys(citation.cite for citation in answer.citations[:1]))
    if _own_words(question) > _FEW + 1:
        return replace(question, near=near, carried=f"after {near[0]}") if near else question
    said = [text for text in (before, topic) if text and _has_words(text)] or [before]
    if topic and all(fragments.is_fragment(FOLLOWS.sub("", text).strip()) for text in (question.text, before)):
        said = [topic]  # "clerks?" after "for a manager?" goes on from where that went on from
    if not fragments.asks_time_alone(question.text):  # "where?" after "by when?" asks for no time
        said = [kept for text in said if (kept := fragments.without_time(text))] or said
    else:
        said = [fragments.without_contact(text) for text in said]
    carried = " and ".join(f'"{text}"' for text in said)
    if told := fragments.asked_otherwise(question.text, topic or before):
        return replace(question, asked=told, carried=f'read as "{told}"')
    if not _has_words(question.text):
        if not topic and fragments.asks_one_word(before):
            return question  # "by when?" after "who decides?": nothing was told of what
        return replace(question, asked=" ".join((question.text, *said)), near=near, carried=f"after {carried}")
    return replace(question, before=" ".join(said), near=near, carried=f"after {carried}")


def _of_party(before: str, topic: str, lexicon: Lexicon) -> str:
    """Of the question before and the one that it leans on, that which tells whose fax is meant; "" if none."""
    asked = [fragments.without_time(text) for text in (before, topic)]
    named = (text for text in asked if lexicon.components(text))
    return next(named, next(filter(fragments.asks_to_reach, asked), ""))


def _has_words(text: str) -> bool:
    return bool(content(FOLLOWS.sub("", text)))


def _own_words(question: Question) -> int:
    return len({word for word in content(FOLLOWS.sub("", question.text)) if word not in asking.SHOW})


def _own_antecedent(before: str) -> bool:
    """Whether a noun before the pronoun may be what it means: "what is review when we bill for it"."""
    words = [word for word in content(before) if word not in referring.SET_WORDS]
    return len(words) > 1 or bool(words and _DETERMINED.search(before))


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


def _asked_of(text: str, before: str) -> str:
    """ "And the address?" after "phone number for TSA FOIA": the address for TSA FOIA."""
    said, asked = _NOUN.match(text), _ASKED_OF.match(before)
    if not said or not asked or said["noun"].split()[0].lower() in STOP_WORDS - {"a", "an", "the"}:
        return ""
    if not said["noun"].lower().startswith(("a ", "an ", "the ")) and not _MEANING.match(before):
        return ""  # "clerks?" after "what is the search rate for professional staff?" is no other rate
    if not (FOLLOWS.sub("", asked["ask"]).strip() or asked["tail"].strip(" ?.!")):
        return ""
    return f"{asked['ask']}{said['noun']}{asked['tail']}"


def _joined(text: str, before: str) -> str:
    """ "What about a denial to amend a record?" after "what is the deadline for an appeal?": the deadline for an appeal
    of a denial to amend a record; "" where the turn before is no whole question."""
    match = _OF_THING.match(text)
    if not match or not _WHOLE.match(before) or _SENTENCES.search(before):
        return ""
    head = stem(match["head"].lower())
    for found in re.finditer(r"[\w'-]+", before):
        if stem(found[0].lower()) == head:  # "a FOIA request": now another request
            start = _start_of_phrase(before, found.start())
            return f"{_ARTICLE.sub(' ', before[:start])}{match['noun']}{before[found.end() :]}"
    return f"{before.rstrip(' ?.!')}, of {match['noun']}?"


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
