"""The English of a turn that asks more of the rule told before: its penalty, what follows when it is not kept, where a
thing is sent, by when the other side decides.

Patterns only, and which turn told that rule; what the text says is read in `qa.retrieved.held`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from corpus.patterns import Pattern
from qa.answer import Answer, AnswerKind
from qa.mentions import Intent, Question

_OPENS = r"^\W*(?:(?:and|but|so|ok|then)\W+)*"
_WHO = r"(?:i|we|you|he|she|they|it|one|somebody|someone|the [\w-]+)"
_BE = r"(?:['’](?:m|s|re)| am| is| are| was| were)"
_PENAL = r"(?:penalt(?:y|ies)|fines?|punishments?|sanctions?|consequences?)"
_DO = r"(?:don['’]?t|doesn['’]?t|didn['’]?t|(?:do|does|did) not|won['’]?t)"
_ACTS = r"(?:do|make|meet|send|file|answer|respond|appeal|ask|object|reply|pay|renew|register|report)"
_DECIDE = r"(?:decide|rule|answer|respond|reply|act|notify|inform|let|tell)"


class Asks(Enum):
    """What more is asked."""

    PENALTY = Pattern(
        rf"{_OPENS}(?:(?:(?:what|which)(?:['’]s| is| are| would be| will be)?|is there|are there|how (?:much|high) is) "
        rf"(?:(?:the|an?|any|my|his|her|their) )?)?{_PENAL}"
        r"(?: for (?:that|this|it|doing (?:so|that|it))| then| if (?:i|he|she|they|we) (?:do|does)(?: (?:it|so))?)?"
        r"\W*$",
        re.IGNORECASE,
    )
    DONE = Pattern(
        rf"{_OPENS}(?:what (?:happens )?)?(?:if|when) {_WHO} (?:do|does|did)(?: (?:it|so|that))?(?: anyway)?\W*$",
        re.IGNORECASE,
    )
    NOT_KEPT = Pattern(
        rf"{_OPENS}(?:what (?:happens |then )?)?(?:if|when) "
        rf"(?:{_WHO} (?:{_DO}(?: {_ACTS})?(?: (?:so|it|that))?"
        r"(?: in time| on time)?|(?:fails?|forgets?|ignores?|miss(?:es|ed)?)"
        r"(?: (?:to|it|that|this|the (?:deadline|date|time)))?(?: do (?:so|it|that))?)|"
        rf"{_WHO}{_BE} (?:too |a (?:day|week|month) )?late|{_WHO} (?:come|comes|send it) (?:too )?late)\W*$",
        re.IGNORECASE,
    )
    WHERE = Pattern(
        rf"{_OPENS}(?:where(?: to)?|(?:to|on|with) whom?|who to)"
        rf"(?: (?:do|does|must|should|shall|can|may|is|are|will) (?:{_WHO}|this|that)"
        r"(?: be)?(?: (?:send|sent|file|filed|submit|submitted|mail|mailed|serve|served|lodge|lodged|address|addressed|"
        r"go|write|deliver|delivered|made))?(?: (?:it|that|this|them))?(?: (?:to|on|with))?)?\W*$",
        re.IGNORECASE,
    )
    DECIDED = Pattern(
        rf"{_OPENS}(?:(?:by when|when|how (?:long|soon|fast|quickly)) "
        r"(?:must|do|does|will|should|shall|has|have|is|are) (?:they|he|she|it|dhs|you|"
        r"the (?!defendant|employee|requester|submitter|appellant|complainant)[\w-]+(?: [\w-]+)?)"
        rf"(?: (?:have|has|got|need) to| to)? {_DECIDE}(?: (?:it|me|us|that|on it|know|to it))*|"
        rf"to {_DECIDE}(?: (?:it|me|us|that|on it|to it))*)\W*$",
        re.IGNORECASE,
    )


_TELLS = frozenset({AnswerKind.DEADLINE, AnswerKind.PASSAGES})
_OTHERS = {  # what else tells a rule of which such a thing may be asked; the text of a whole section tells many
    Asks.PENALTY: frozenset({AnswerKind.TEXT, AnswerKind.FEE}),
    Asks.DONE: frozenset({AnswerKind.TEXT, AnswerKind.FEE}),
    Asks.NOT_KEPT: frozenset({AnswerKind.TEXT, AnswerKind.CONTACT, AnswerKind.FEE}),
    Asks.DECIDED: frozenset({AnswerKind.TEXT, AnswerKind.CONTACT}),
}


def asks(text: str) -> Asks | None:
    """None for a turn that asks something else, or names what it asks of."""
    return next((kind for kind in Asks if kind.value.match(text)), None)


_THIRD = Pattern(r"\b(?:he|she|they|it)\b|\bthe (?!deadline|date|time)\w+", re.IGNORECASE)
_UNSAID = frozenset({Asks.PENALTY, Asks.DONE, Asks.NOT_KEPT})


def told_nothing(kind: Asks, turns: Sequence[tuple[Question, Answer]]) -> bool:
    """Whether a rule is asked for of what was looked up in vain: another matter's is not told then."""
    last = next((turn for turn in reversed(turns) if asks(turn[0].text) is None), None)
    in_vain = last is not None and last[0].intent is Intent.LOOKUP and last[1].kind is AnswerKind.NONE
    return in_vain and kind in _UNSAID


def asked_before(turns: Sequence[tuple[Question, Answer]]) -> tuple[Question, Answer]:
    """The last turn; where it asked more of a rule, that which it asked it of, with the later answer if it cites."""
    question, answer = turns[-1]
    written_out = bool(question.asked) and not question.asked.startswith(question.text)  # "where do I file an appeal?"
    if asks(question.text) is None or written_out:
        return question, answer
    first = next((turn for turn in reversed(turns) if asks(turn[0].text) is None), turns[-1])
    looked_up = first[0].intent in (Intent.LOOKUP, Intent.ABOUT)
    return (first[0], answer if answer.citations else first[1]) if looked_up else turns[-1]


def told(
    kind: Asks, turns: Sequence[tuple[Question, Answer]], text: str | None = None
) -> tuple[Question, Answer] | None:
    """The turn that told the rule: the last that does not go on from another so; None when it told none. `text` is the
    turn itself."""
    for question, answer in reversed(turns):
        decided = asks(question.text) is Asks.DECIDED and answer.kind is AnswerKind.DEADLINE
        if kind is Asks.NOT_KEPT and decided and text is not None and _THIRD.search(text):
            return question, answer  # "what if they are late?": with their decision
        if asks(question.text) is None:
            looked_up = question.intent in (Intent.LOOKUP, Intent.ABOUT, Intent.TEXT) and answer.citations
            tells = answer.kind in _TELLS or answer.kind in _OTHERS.get(kind, ())
            listed = any("Appendix" in one.cite for one in answer.citations[:1])  # a list of offices holds no rule
            return (question, answer) if looked_up and tells and not listed else None
    return None
