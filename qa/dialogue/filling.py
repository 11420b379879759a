"""A conversation: what a follow-up leaves out is taken from the turns before it.

A question that stands alone is never bent. What was carried over is said in words, so that the
reader can see it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qa.asked_sets import Filter
from qa.dialogue import completing, follow_ups, fragments
from qa.dialogue.going_on import asked_before
from qa.dialogue.leaning import leaning, leans
from qa.dialogue.recomposing import FOLLOWS
from qa.dialogue.turned import asks_turned, turned
from qa.dialogue.turns import Dialogue
from qa.lexicon import Lexicon
from qa.mentions import OF_ONE, OF_SETS, Intent, Question
from qa.question.reading import read
from qa.words import content

Rules = tuple[Callable[[Question, Dialogue, Lexicon], Question | None], ...]
_FEW = 2  # words that a follow-up may bring of its own
# What names a place, or points at a system: even in a question that says enough otherwise.
_POINTING: Rules = (
    completing.sibling_place,
    completing.paragraph_of_system,
    completing.text_of_source,
    completing.answer_to_clarify,
    completing.pointed_at,
    completing.other_entry,
)
# What says by its words that it changes the question before.
_CHANGING: Rules = (completing.asked_again, completing.left_out, completing.member, completing.same_claimed)
# What leaves something out.
_LEANING: Rules = (
    completing.reasons_of_set,
    completing.number_of_set,
    completing.compared,
    completing.narrowed_set,
    completing.verdict_of_set,
    completing.other_system,
    completing.same_system,
)


def complete(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question:
    """The question with what it leaves out; unchanged when it stands alone.

    The rules are tried in order: the first that has something to fill in fills it in.
    """
    question = _plainly(question, lexicon, in_dialogue=dialogue.last is not None)
    if dialogue.last is None:
        return question
    if dialogue.last_look_up and asks_turned(question.text):
        told = turned(dialogue.last_look_up[0].looked_up)
        return replace(read(told, lexicon), carried=f'read as "{told}"') if told else question
    if dialogue.last_look_up and _is_fragment(question):
        question = read(f"and {question.text}", lexicon)
    filled = _completed(_of_look_up(question, dialogue), dialogue, lexicon)
    looked_up = dialogue.last_look_up
    if filled.intent is not Intent.LOOKUP or filled.carried or looked_up is None or not leans(filled):
        return filled
    before, answer = asked_before(dialogue.turns)
    if before.shown is not None and content(filled.text):
        return filled  # of the place that was shown, not of what was asked of that
    return leaning(filled, before.looked_up, answer, lexicon, dialogue.topic)


def _plainly(question: Question, lexicon: Lexicon, *, in_dialogue: bool) -> Question:
    """Read again without thanks and corrections, and with "k2" spelt out where it names nothing else."""
    text = follow_ups.plainly(question.text)
    if in_dialogue and not (question.systems or question.places or question.filter.provisions):
        text = follow_ups.spelt_out(text)
    return read(text, lexicon) if text != question.text else question


def _is_fragment(question: Question) -> bool:
    """ "Clerks?", "Secret Service?": after a look-up, no question of its own."""
    named = question.systems or question.places or question.filter.provisions or question.unknown_name
    return not named and not FOLLOWS.match(question.text) and fragments.is_fragment(question.text)


def _of_look_up(question: Question, dialogue: Dialogue) -> Question:
    """ "Can it be waived?", "why?" after a look-up: of what was looked up, when no system is spoken of."""
    before, _ = dialogue.turns[-1]
    own = question.intent in OF_ONE and not question.systems and question.filter in (Filter(), Filter(waiver=True))
    if before.intent is not Intent.LOOKUP or not own or follow_ups.OF_SYSTEMS.search(question.text):
        return question
    return replace(question, intent=Intent.LOOKUP, filter=Filter())


def _completed(question: Question, dialogue: Dialogue, lexicon: Lexicon) -> Question:
    alone = _names_its_set(question)
    tried = _POINTING if alone else (*_POINTING, *_CHANGING)
    for rule in (*tried, *(_LEANING if not alone and _leans(question) else ())):
        filled = rule(question, dialogue, lexicon)
        if filled is not None:
            return filled
    return question


def _names_its_set(question: Question) -> bool:
    said = question.filter
    named = Filter(components=said.components, excluded=said.excluded)
    only = said == named and not said.is_empty
    return follow_ups.names_its_set(question.text, components_only=only)


def _leans(question: Question) -> bool:
    text = question.text
    if question.unknown_name or question.places or len(question.beside) > _FEW:
        return False
    if question.intent in (*OF_ONE, Intent.WHICH) and question.systems:
        return bool(FOLLOWS.match(text)) and question.intent is not Intent.WHY
    if question.intent is Intent.COMPARE:
        return not question.systems
    if question.intent is Intent.ABOUT:
        bare = not question.beside and (question.yes_no or text.strip().endswith("?"))
        return bool(FOLLOWS.match(text)) or (bare and len(text.split()) <= _FEW)
    if question.intent in (None, *OF_SETS):
        return True
    if question.intent in OF_ONE:
        return True  # no system is named
    limits = not (question.filter.is_empty or question.beside or fragments.WHOLE.match(text))
    back = follow_ups.POINTS_BACK.search(text) or follow_ups.ONES.search(text)
    return leans(question) or limits or bool(back)  # "of ICE", "which ones are CBP?"
