"""A question in words made into a typed question: what is asked, and of which systems, provisions,
authorities, components and places in the text.

It reads one question by itself. What a follow-up leaves out is filled in by `qa.dialogue.filling`; what
the answer is, is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.citation import Mention
from qa.asked_sets import Filter, Measure
from qa.cues import asking, limiting, referring
from qa.lexicon import Lexicon
from qa.mentions import OF_TALLIES, SURE, ComponentMention, How, ProvisionMention, Question
from qa.question.blanked import blanked
from qa.question.filters import measured, read_filter
from qa.question.intents import intent_of
from qa.question.naming import Named, named, with_cue
from qa.question.numbered import beyond, named_by_number
from qa.question.spelling import corrected, labelled, plainly_written
from qa.words import content


def read(text: str, lexicon: Lexicon) -> Question:
    """Read one question by itself."""
    text = corrected(labelled(plainly_written(text)), lexicon)
    found = named(text, lexicon)
    masked, listed = found.masked, found.provisions
    used = [
        *found.taken,
        *(m.span() for m in referring.OF_EXEMPTION.finditer(masked)),
        *(m.span() for m in referring.PLURAL.finditer(masked)),
        *((p.start, p.end) for p in listed),
        *((c.start, c.end) for c in lexicon.components(masked)),
    ]
    spans = [(c.start, c.end) for c in found.components]
    said = _positively(blanked(masked, [with_cue(masked, m) for m in found.spared_systems]))
    among, asked = _among(said, listed)
    question = Question(
        text=text,
        appendix=lexicon.appendix,
        systems=tuple(m.entries for m in found.systems),
        system_words=tuple(text[m.start : m.end] for m in found.systems),
        by_id=any(m.how is How.ID for m in found.systems),
        sure=all(m.how in SURE for m in found.systems),
        places=tuple(dict.fromkeys(m.citation for m in found.places)),
        filter=_set_asked(asked, found, lexicon),
        among=_filter(among, found, ()) if among else None,
        obliged=bool(limiting.OBLIGED.search(masked)) and not limiting.EXEMPT.search(masked),
        denied=bool(limiting.NOT.search(masked)),
        measured=_measured_count(masked),
        only=bool(limiting.ONLY.search(masked)),
        ask_authority=bool(asking.ASK_AUTHORITY.search(masked)),
        yes_no=bool(asking.YES_NO.match(masked.strip())),
        premise=bool(asking.PREMISE.search(masked)),
        plural=bool(referring.PLURAL.search(masked)),
        all_of_set=bool(re.search(r"\b(?:all|every|each)\b", masked, re.I)),
        named_provision=bool(listed) and all(m.named for m in listed),
        pronoun=bool(referring.PRONOUN.search(masked)),
        of_those=bool(referring.OF_THOSE.search(masked)),
        alike=" ".join(dict.fromkeys(text[m.start : m.end] for m in found.alike)),
        unknown_name="" if found.systems else lexicon.unknown_id(text) or _unknown_name(blanked(text, spans)),
        beside=(
            *_beside(_premise(blanked(masked, used))),
            *(_section_places(text, found.places) if found.exemption else ()),
        ),
    )
    question = _of_named(named_by_number(question, found.places, lexicon), masked)
    if limiting.BY_AGENCY.search(masked):
        question = replace(question, beside=tuple(w for w in question.beside if not limiting.AGENCY.fullmatch(w)))
    question = _by_initials(question, masked, lexicon)
    question = replace(question, unknown_owner=_unknown_owner(question))
    question = replace(question, intent=intent_of(question, masked, found.exemption))
    if question.intent in OF_TALLIES:  # "by the fewest systems" counts systems, not what one claims
        return replace(question, filter=replace(question.filter, extreme=None, size=None))
    return question


def _set_asked(text: str, found: Named, lexicon: Lexicon) -> Filter:
    numbered = referring.NUMBERED.search(found.masked)
    alike = {number for mention in found.alike for number in mention.entries}
    return replace(
        _filter(text, found, found.components if not found.systems else ()),
        entries=beyond(numbered, lexicon) if numbered else tuple(sorted(alike)) or None,
        excluded=(
            *(number for mention in found.spared_systems for number in mention.entries),
            *(int(mention.citation.path[0]) for mention in found.spared),
        ),
    )


def _filter(text: str, found: Named, components: Sequence[ComponentMention]) -> Filter:
    """Of the words of a question that are left in `text`."""
    listed = [one for one in found.provisions if text[one.start : one.end].strip()]
    return read_filter(text, listed, components, found.exemption)


def _positively(text: str) -> str:
    """ "Isn't TECS exempt?" asks whether it is."""
    return asking.ASKED_IN_DOUBT.sub(lambda match: match[0][:-3] + "   ", text)


def _among(text: str, listed: Sequence[ProvisionMention]) -> tuple[str, str]:
    """ "Are all systems that claim (k)(5) exempt from (d)?": the words of the set, those of what is asked."""
    if not (asking.YES_NO.match(text.strip()) and referring.PLURAL.search(text)) or len(listed) < 2:
        return "", text
    verbs = [v for v in limiting.PREDICATE.finditer(text) if listed[0].end <= v.start() <= listed[-1].start]
    if not verbs or limiting.JOINS.search(text[: verbs[-1].start()]):
        return "", text
    cut = verbs[-1].start()
    first = next((m.start() for m in limiting.WHOSE.finditer(text) if m.start() < listed[0].start), None)
    if first is None:
        return "", text
    return " " * first + text[first:cut] + " " * (len(text) - cut), text[:first] + " " * (cut - first) + text[cut:]


def _of_named(question: Question, text: str) -> Question:
    """ "Which of TECS, ESTA and RAAS are exempt from (d)?": a set, limited to the systems named."""
    held = question.filter
    if len(question.systems) < 2 or not (held.provisions or held.authorities) or not asking.WHICH_OF.match(text):
        return question
    numbers = tuple(sorted({number for entries in question.systems for number in entries}))
    return replace(
        question,
        systems=(),
        system_words=(),
        places=tuple(place for place in question.places if place.section),
        filter=replace(held, entries=numbers),
    )


def _by_initials(question: Question, text: str, lexicon: Lexicon) -> Question:
    """ "What is CTMS exempt from?", where the texts print the letters for something else: in a question that says no
    more than that, the system of that name."""
    word = question.beside[0] if len(question.beside) == 1 else ""
    named = question.systems or question.places or question.plural or question.filter.components
    if named or not word.isupper() or not referring.EXEMPT_ITSELF.search(text.partition(word)[2]):
        return question
    if not (entries := lexicon.initialled(word)):
        return question
    return replace(question, systems=(entries,), system_words=(word,), beside=(), sure=False, alike=word)


def _measured_count(text: str) -> Measure | None:
    match = limiting.HOW_MANY_OF.search(text)
    return measured(match["measure"]) if match else None


def _section_places(text: str, mentions: Sequence[Mention]) -> list[str]:
    return [text[m.start : m.end].strip() for m in mentions if m.citation.section]


def _unknown_name(text: str) -> str:
    """The words that call something a system, when they are more than any system is called."""
    for match in referring.NAMED_SYSTEM.finditer(text):
        name = " ".join((match["name"] or match["lower"]).split())
        if any(word not in referring.SET_WORDS for word in content(name)):
            return name
    return ""


def _unknown_owner(question: Question) -> str:
    """The name of whose systems are meant, when it is a word that is not understood."""
    if question.filter.components or question.systems or question.text.isupper():
        return ""
    named = (name for match in limiting.WHOSE_SYSTEMS.finditer(question.text) for name in match.groups() if name)
    return next((name for name in named if name in question.beside), "")


def _premise(text: str) -> str:
    """ "Since RAAS is exempt from (d), can we refuse?": what is taken for granted, which is what is checked."""
    match = asking.PREMISE.search(text)
    return match["said"] if match else text


def _beside(text: str) -> tuple[str, ...]:
    """The words that carry meaning and that no set question uses."""
    said = (limiting.SIZE, limiting.EXTREME, limiting.ASIDE, limiting.SEES_NOTHING, limiting.THAT_IS)
    for used in (*said, *(cue for cue, _ in limiting.FINDINGS)):
        text = used.sub(" ", text)
    found: list[str] = []
    end = -1  # of a capitalised word that is kept: what goes on in capitals is of the same name
    for match in re.finditer(r"[A-Za-z][\w'-]*|\b\d{4}\b|\([0-9A-Za-z]{1,4}\)", text):
        word = match[0]
        stems = content(word)
        kept = word.startswith("(") or (stems and not all(s in referring.SET_WORDS for s in stems))
        goes_on = word[:1].isupper() and end >= 0 and not text[end : match.start()].strip()
        if goes_on and not kept:
            found[-1] += f" {word}"
        elif kept:
            found.append(word)
        end = match.end() if word[:1].isupper() and (kept or goes_on) else -1
    return tuple(found)
