"""What a look-up takes from the look-up before: its words, the place that answered it, or the part
of it that the new words replace.

Set questions are filled in by `qa.dialogue.carrying`. A question that stands alone gets nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.patterns import Pattern
from qa.answer import Answer, AnswerKind
from qa.cues import asking, referring
from qa.dialogue import fragments
from qa.dialogue.recomposing import FOLLOWS, after_link, instead, joined, named_laws, sends, sent_to
from qa.lexicon import Lexicon
from qa.mentions import Question
from qa.words import content

_GOES_ON = Pattern(r"^\s*(?:and |but |so )?(?:what if|what happens (?:if|when)|in that case)\b", re.IGNORECASE)
_THERE = Pattern(r"(?<!is )(?<!are )(?<!was )\bthere\W*$", re.IGNORECASE)
# "those requesters", "that appeal": a thing named before; "that is", "that the" name none.
_NAMED_BEFORE = Pattern(
    r"\b(?:that|those|these|this|such|the same|said)\s+(?!(?:is|are|was|were|the|a|an|i|we|you|he|she|they|it|has|"
    r"have|had|do|does|did|can|may|must|will|would|not|people|party|rule|subpart|part|section|office|agency)\b)\w+",
    re.IGNORECASE,
)
# "That" as all there is: "where do I send that?", "is that free?".
_THAT = Pattern(
    r"\b(?:that|this|these|those)\W*$|"
    r"^\W*(?:and |but |so )?(?:is|does|can|will|must|was|would|should|may|has) (?:that|this)\b(?! the\b)",
    re.IGNORECASE,
)
# "A fee for that": the fee is not what is meant.
_OF_THAT = Pattern(r"\b(?:for|of|to|about|with|under|after|before|from|by|on) (?:that|this)\W*$", re.I)
# A question too bare to stand alone: "is there a fee?", "what is the penalty?", "how long?".
_BARE = Pattern(
    r"^\W*(?:(?:is|are) there (?:an?|any|some) [\w-]+|what(?:'s| is| are) the [\w-]+|"
    r"how (?:long|much|often|soon|so)|why|when|where|who|by whom|to whom|to where|from whom|which)\W*$",
    re.IGNORECASE,
)
_WHAT_ABOUT = Pattern(r"^\W*(?:and |but |so )?(?:what|how) about\b", re.IGNORECASE)
# "And at the Privacy and Civil Liberties Oversight Board?": whose rule is asked for now, by its whole name.
_AT_NAME = Pattern(
    r"^\W*(?:[Aa]nd|[Bb]ut|[Oo]r|[Ww]hat about|[Hh]ow about)\s+(?:(?:at|by|with|for|from|to|of)\s+)?"
    r"(?=[^?]*\b(?:Board|Administration|Agency|Bureau|Office|Commission|Department|Service|Guard|Council|Center|Panel)\b)"
    r"(?P<name>(?:the\s+)?[A-Z][\w&'’-]+(?:\s+(?:[A-Z][\w&'’-]+|of|and|for|the))+)\W*$"
)
# "Is there a deadline for filing it?": what is asked for, and what is done, are not what is meant.
_ASKED_FOR_IT = Pattern(
    r"\b(?:an?|any|the|which|what)\s+"
    r"(?:deadline|time limit|due date|time|fee|charge|form|penalty|rule|way|address|limit)s?"
    r"(?=\s+(?:for|to|on)\b)|\b[a-z]{3,}ing\s*$",
    re.IGNORECASE,
)
_DETERMINED = Pattern(
    r"\b(?:an?|the|my|our|is|are|was|were|of|this|that)\s+[\"'`]*[\w-]+\W*(?:\w+\s+){0,2}$", re.IGNORECASE
)
_I_DO = Pattern(r"\b(?:must|do|can|may|should|shall|would) (?:i|we|one) (?:have to |need to )?[a-z]{4,}", re.IGNORECASE)
_ALONE = (
    fragments.contact_alone,
    fragments.asks_time_alone,
    fragments.asks_more_time,
    fragments.asks_one_word,
)  # what cannot stand alone
_FEW = 2  # words of its own; with more of them a follow-up takes only the place from before


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
    pointed = _points_back(question)
    return pointed is not None and not _own_antecedent(text[: pointed.start()])


def _points_back(question: Question) -> re.Match[str] | None:
    """The first words of a turn that mean something named before: a pronoun, "that appeal"."""
    text = question.text
    return (
        fragments.speaks_of_person(text)
        or _NAMED_BEFORE.search(text)
        or _THAT.search(text)
        or (referring.PRONOUN.search(text) if question.pronoun else None)
    )


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
    if not replaced and (told := sent_to(question.text, before, lexicon)):
        # where no rule says it, what answered before may
        near = _near_of(answer)
        return replace(question, asked=told, near=near, held=near, carried=f'read as "{told}"')
    if not replaced and (named := _AT_NAME.match(question.text)):
        replaced = f"{before.rstrip(' ?.!')} at {named['name']}?"
    if not replaced and answer.kind is AnswerKind.FEE and (thing := fragments.thing_priced(question.text)):
        replaced = f"What is the {'FOIA ' if 'FOIA' in before else ''}fee for {thing}?"
    if not replaced:
        replaced = after_link(question.text, before)
    if replaced:
        sent = _near_of(answer) if lexicon.components(question.text) and sends(before) else ()
        return replace(question, asked=replaced, near=sent, held=sent, carried=f'read as "{replaced}"')
    if (told := joined(question.text, before)) and not lexicon.components(question.text):
        return replace(question, asked=told, carried=f'read as "{told}"')
    near = _near_of(answer)
    if _own_words(question) > _FEW + 1:
        return replace(question, near=near, carried=f"after {near[0]}") if near else question
    said = [text for text in dict.fromkeys((before, topic)) if text and _has_words(text)] or [before]
    if topic and all(fragments.is_fragment(FOLLOWS.sub("", text).strip()) for text in (question.text, before)):
        said = [topic]  # "clerks?" after "for a manager?" goes on from where that went on from
    if not fragments.asks_time_alone(question.text):  # "where?" after "by when?" asks for no time
        said = [kept for text in said if (kept := fragments.without_time(text))] or said
    else:
        said = [fragments.without_contact(text) for text in said]
    carried = " and ".join(f'"{text}"' for text in said)
    if fragments.asks_of_its_own(question.text):
        said = [fragments.untimed(text) for text in said]
    if answer.kind is AnswerKind.CONTACT and _I_DO.search(question.text) and not _points_back(question):
        said = named_laws(before)  # an act of its own: whoever is reached has nothing to do with it
        if not said:
            return question
        told = f"{question.text.rstrip(' ?.!')} under the {said[0]}?"
        return replace(question, asked=told, carried=f'read as "{told}"')
    if told := fragments.asked_otherwise(question.text, topic or before):
        return replace(question, asked=told, carried=f'read as "{told}"')
    if not _has_words(question.text):
        if not topic and fragments.asks_one_word(before):
            return question  # "by when?" after "who decides?": nothing was told of what
        return replace(question, asked=" ".join((question.text, *said)), near=near, carried=f"after {carried}")
    return replace(question, before=" ".join(said), near=near, carried=f"after {carried}")


def _near_of(answer: Answer) -> tuple[str, ...]:
    """The citation that answered, if there is one."""
    return tuple(citation.cite for citation in answer.citations[:1])


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
    before = _ASKED_FOR_IT.sub(" ", before)
    words = [word for word in content(before) if word not in referring.SET_WORDS]
    return len(words) > 1 or bool(words and _DETERMINED.search(before))
