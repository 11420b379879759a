"""What is asked: the intent of a question, from its cues and from what it names.

`text` is the question with its citations blanked out, so that their words are no cues.
"""

from __future__ import annotations

from qa.asked_sets import Filter
from qa.cues import asking, limiting
from qa.mentions import Intent, Question
from qa.words import content

_FEW = 2  # words that a reading may leave unused and still be the reading


def intent_of(question: Question, text: str, exemption: bool) -> Intent | None:
    """None when only a dialogue can tell. `exemption`: the question speaks of exemptions at all."""
    if _counts_entries(question, text):
        return Intent.COUNT
    if question.places and not _asks_more_than_to_see(text):
        return Intent.TEXT
    if question.systems:
        return _of_systems(question, text)
    return _of_no_system(question, text, exemption)


def _counts_entries(question: Question, text: str) -> bool:
    """ "How many entries does appendix C have?": the appendix is named, and what it holds is counted."""
    ours = question.appendix
    whole = [
        place
        for place in question.places
        if place.appendix == ours.appendix and place.part in (None, ours.part) and not place.path and not place.subpart
    ]
    named = bool(whole) and len(whole) == len(question.places) and question.filter.is_empty
    return named and bool(asking.COUNT.search(text)) and bool(asking.WHOLE_SET.search(text))


def _of_systems(question: Question, text: str) -> Intent:
    asked = _names_provisions(question)
    if limit := _of_limits(question, text):
        return limit
    if asking.AUTHORITY_NOTE.search(text):
        return Intent.ABOUT
    several = len(question.systems) > 1 or (question.by_id and len(question.systems[0]) > 1)
    if several and asking.COMPARE.search(text):
        return Intent.COMPARE
    if asking.WHY.search(text):
        return Intent.WHY if _asks_reasons(question, text) else Intent.LOOKUP
    if limiting.WAIVE.search(text):
        return Intent.WAIVER
    if len(question.systems) == 1 and asking.WHICH.search(text) and not limiting.EXEMPT.search(text):
        # "Which system is fed from TECS": the one that is named is no more than a word of the description.
        return Intent.LOOKUP if question.beside else Intent.WHICH
    if asked and (question.yes_no or question.premise):
        return Intent.VERDICT
    row = asking.ROW.search(text) and _few_words(question) and not (question.yes_no and question.beside)
    if (asked or row) and not question.plural:
        return Intent.AUTHORITIES if _asks_authority_only(question) else Intent.ROW
    return Intent.ABOUT


def _asks_reasons(question: Question, text: str) -> bool:
    """Whether why is asked of an exemption as it is printed: not why a system was built, nor why it lost one."""
    if asking.OVER_TIME.search(text):
        return False
    if asking.REASONS_NAMED.search(text) or _names_provisions(question) or not question.beside:
        return True
    return bool(limiting.EXEMPT.search(text) or (limiting.SHUT_OUT.search(text) and asking.UNDONE.search(text)))


def _of_limits(question: Question, text: str) -> Intent | None:
    """What an entry says of itself beside its claims: what is not asserted, its conditions, its id."""
    one = len(question.systems) == 1 or (not question.systems and question.pronoun and not question.plural)
    if one and (question.yes_no or asking.ASKS_WHAT.match(text)) and limiting.UNASSERTED.search(text):
        return Intent.UNASSERTED
    if one and asking.ASKS_WHAT.match(text) and asking.CONDITION_ASKED.search(text):
        return Intent.CONDITION
    if one and asking.SAME_AS.search(text):
        return Intent.ALIKE
    if one and (asking.IDENTIFY.search(text) or (question.by_id and asking.WHAT_IS_IT.match(_unnamed(question, text)))):
        return Intent.WHICH
    return None


def _unnamed(question: Question, text: str) -> str:
    for words in question.system_words:
        text = text.replace(words, " ")
    return text


def _tally(question: Question, text: str, exemption: bool) -> Intent | None:
    """ "Which authorities support (e)(12)?": provisions or authorities asked for, of all systems or a set."""
    match = asking.TALLY.match(text)
    about = exemption or _names_provisions(question) or (asking.OFTENEST.search(text) and question.ask_authority)
    if not match or question.pronoun or not about or not asking.TALLIED.search(text):
        return None
    authorities = match["what"].lower().startswith("authorit")
    if question.filter.is_empty and not (asking.OFTENEST.search(text) or question.plural):
        return None
    if authorities and question.filter.authorities and not question.filter.provisions:
        return None
    return Intent.AUTHORITY_TALLY if authorities else Intent.PROVISION_TALLY


def _of_no_system(question: Question, text: str, exemption: bool) -> Intent | None:
    asked, few = _names_provisions(question), _few_words(question)
    if question.unknown_name and _about_matrix(question, text):
        return Intent.WHICH
    if limit := _of_limits(question, text):
        return limit
    if asking.NOT_USED.search(text) and exemption and not asked:
        return Intent.UNUSED
    if found := _tally(question, text, exemption):
        return found
    if question.filter.by_component and exemption:
        return Intent.COUNT
    if asking.COMPARE.search(text) and (question.pronoun or (question.plural and question.filter.components)):
        return Intent.COMPARE
    if question.filter.findings and question.plural:
        return Intent.COUNT if asking.COUNT.search(text) else Intent.SYSTEMS
    if question.filter.components and asking.HOW_MANY_HAVE.search(text) and not question.beside:
        return Intent.COUNT
    if asking.WHY.search(text) and (asked or not content(asking.WHY.sub(" ", text)) or asking.PRONOUN_WHY.search(text)):
        return Intent.WHY
    if (question.plural or question.filter.components) and asked and (question.yes_no or question.premise):
        return Intent.VERDICT
    if question.filter.conditional:
        return Intent.SYSTEMS
    filtered = question.plural and not question.of_those and not question.filter.is_empty and not question.yes_no
    if filtered and exemption and (found := _set_or_count(question, text)):
        return found
    if question.pronoun and few and limiting.WAIVE.search(text):
        return Intent.WAIVER
    if question.pronoun and few and (asked or limiting.EXEMPT.search(text)):
        return Intent.VERDICT if question.yes_no and asked else Intent.ROW
    of_rules = asking.UNITS_AUTHORIZED.search(text)
    if question.ask_authority and not question.beside and not question.places and not of_rules:
        return Intent.AUTHORITIES
    if asked and question.yes_no and not question.places:
        return Intent.VERDICT  # of a name that is no system's, or of all systems
    if asking.EXEMPT_FROM_WHAT.search(text) and not question.plural and not question.places:
        return Intent.ROW
    if exemption and (question.plural or asking.SINGULAR_SET.search(text)):
        found = _set_or_count(question, text)
        if found:
            return found
    if asked and limiting.EXEMPT.search(text) and asking.QUESTION_WORD.match(text):
        return Intent.SYSTEMS
    if asked and asking.COUNT.search(text):
        return Intent.COUNT
    return None if asked else Intent.LOOKUP


def _set_or_count(question: Question, text: str) -> Intent | None:
    wanted = question.filter
    described = question.beside and not limiting.EXEMPT.search(text)
    if wanted == Filter(components=wanted.components) and described:
        return Intent.LOOKUP  # "which system has the Coast Guard's message traffic": a description
    if asking.COUNT.search(text) and (not wanted.is_empty or asking.WHOLE_SET.search(text)):
        return Intent.COUNT
    if not wanted.is_empty or asking.WHOLE_LIST.search(text):
        return Intent.SYSTEMS
    asked = limiting.EXEMPT.search(text) and asking.QUESTION_WORD.match(text) and _few_words(question)
    return Intent.SYSTEMS if asked else None


def _few_words(question: Question) -> bool:
    """Whether the reading leaves so few words unused that it is the reading."""
    return len(question.beside) <= _FEW


def _about_matrix(question: Question, text: str) -> bool:
    """Whether a name that is no system's is asked about as one: by its exemptions, or its entry."""
    entry = any(place.appendix == question.appendix.appendix for place in question.places) or asking.WHICH_ENTRY.search(
        text
    )
    by_id = any(letter.isdigit() for letter in question.unknown_name)
    return bool(entry or by_id or limiting.EXEMPT.search(text))


def _names_provisions(question: Question) -> bool:
    return bool(question.filter.provisions or question.filter.authorities)


def _asks_authority_only(question: Question) -> bool:
    provisions_too = asking.ASK_PROVISIONS.search(question.text)
    return question.ask_authority and not provisions_too and not question.under


def _asks_more_than_to_see(text: str) -> bool:
    """Whether words besides the citation and "show me" are left."""
    if asking.COUNT_UNITS.search(text):
        return True
    left = asking.OF_RULE.sub(" ", asking.WRITE_OUT.sub(" ", text))
    return any(word not in asking.SHOW for word in content(left))
