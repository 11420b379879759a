"""A question in words made into a typed question: what is asked, and of which systems, provisions,
authorities, components and places in the text.

It reads one question by itself. What a follow-up leaves out is filled in by `qa.dialogue`; what
the answer is, is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus import citation as citations
from corpus import provision as provisions
from corpus.citation import Citation, Mention
from qa import cues
from qa.filters import is_authority, read_filter
from qa.intents import intent_of
from qa.lexicon import Lexicon
from qa.mentions import ComponentMention, How, Question, SystemMention
from qa.words import content, stem


class Unreadable(ValueError):
    """A filter or a citation cannot be read; the message names what was expected."""


def read(text: str, lexicon: Lexicon) -> Question:
    """Read one question by itself."""
    mentions = list(citations.find(text))
    masked = _masked(text, [(m.start, m.end) for m in mentions])
    named = lexicon.systems(masked)
    exemption = bool(cues.EXEMPTION.search(masked)) or any(m.how <= How.INITIALS for m in named if _sure(m))
    listed = lexicon.provisions(masked) if exemption or provisions_numbered(masked) else []
    exemption = exemption or any(is_authority(m) for m in listed)
    systems = [m for m in named if _counts(m, masked, exemption, lexicon)]
    taken = [(mention.start, mention.end) for mention in systems]
    listed = [m for m in listed if not _overlaps(m.start, m.end, taken)]
    asides = [aside.span() for aside in cues.ASIDE.finditer(masked)]
    components = [c for c in lexicon.components(_masked(masked, asides)) if not _overlaps(c.start, c.end, taken)]
    systems = _owned(systems, components, lexicon)
    used = [*taken, *((p.start, p.end) for p in listed), *((c.start, c.end) for c in lexicon.components(masked))]
    question = Question(
        text=text,
        systems=tuple(m.entries for m in systems),
        system_words=tuple(text[m.start : m.end] for m in systems),
        sure=all(_sure(m) for m in systems),
        places=tuple(m.citation for m in mentions),
        filter=read_filter(masked, listed, components if not systems else [], exemption),
        only=bool(cues.ONLY.search(masked)),
        ask_authority=bool(cues.ASK_AUTHORITY.search(masked)),
        ask_provisions=bool(cues.ASK_ROW.search(masked)),
        yes_no=bool(cues.YES_NO.match(masked.strip())),
        premise=bool(cues.PREMISE.search(masked)),
        plural=bool(cues.PLURAL.search(masked)),
        all_of_set=bool(re.search(r"\b(?:all|every|each)\b", masked, re.I)),
        named_provision=bool(listed) and all(m.named for m in listed),
        pronoun=bool(cues.PRONOUN.search(masked)),
        of_those=bool(cues.OF_THOSE.search(masked)),
        unknown_name="" if systems else _unknown_name(_masked(text, [(c.start, c.end) for c in components])),
        ordinal=_ordinal(masked),
        beside=_beside(_masked(masked, used)),
    )
    question = _entry_places(question, mentions, lexicon)
    return replace(question, intent=intent_of(question, masked, exemption))


def read_provision(text: str, *, authority: bool) -> str:
    """A filter's provision or authority in full form. Raises Unreadable."""
    parsed = provisions.parse(text)
    if parsed is None or parsed.is_authority != authority:
        what = 'an authority, such as "(j)(2)" or "(k)(5)"' if authority else 'a provision, such as "(d)" or "(e)(12)"'
        raise Unreadable(f"{text!r} is not what was expected: {what}")
    return str(parsed)


def read_component(text: str, lexicon: Lexicon) -> str:
    """A filter's component as its code. Raises Unreadable."""
    codes = {code.lower(): code for code in lexicon.component_codes}
    code = codes.get(text.strip().lower()) or lexicon.component(text)
    if code is None:
        raise Unreadable(f"{text!r} is no component; expected one of {', '.join(lexicon.component_codes)}")
    return code


def read_citation(text: str) -> Citation:
    """The citation that `text` is. Raises Unreadable."""
    parsed = citations.parse(text)
    if parsed is None:
        raise Unreadable(
            f"{text!r} is not a citation; expected a form such as '6 CFR 5.8(a)(1)', '5.11(k)' or 'app C 22(b)'"
        )
    return parsed


def provisions_numbered(text: str) -> bool:
    return any(found.provisions[0].is_authority or len(found.provisions) > 0 for found in provisions.find(text))


def _overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in spans)


def _masked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _sure(mention: SystemMention) -> bool:
    return mention.how in (How.ID, How.ACRONYM, How.INITIALS, How.NAME) and len(mention.entries) >= 1


def _counts(mention: SystemMention, text: str, exemption: bool, lexicon: Lexicon) -> bool:
    """Whether words that may name a system do: a single word of a name does when "system" follows."""
    if mention.how in (How.ID, How.ACRONYM, How.INITIALS, How.NAME):
        return True
    after = text[mention.end :].lower().split()
    followed = bool(after) and after[0].strip("?.,;:") in (
        "system",
        "systems",
        "records",
        "database",
        "info",
        "sorn",
    )
    owner = any(
        code.end <= mention.start
        and not text[code.end : mention.start].strip(" 's")
        and any(code.code in entry.components for entry in lexicon.entries if entry.entry in mention.entries)
        for code in lexicon.components(text)
    )
    if mention.how is How.WORD:
        return followed and stem(text[mention.start : mention.end].lower()) not in cues.SET_WORDS
    if mention.how is How.TYPO:
        return exemption
    return exemption or followed or owner


def _owned(
    systems: Sequence[SystemMention], components: Sequence[ComponentMention], lexicon: Lexicon
) -> list[SystemMention]:
    """A name that fits several systems is that of the component named with it."""
    codes = {m.code for m in components}
    narrowed = []
    for mention in systems:
        if len(mention.entries) > 1 and codes and mention.how is not How.ID:
            own = tuple(
                entry.entry
                for entry in lexicon.entries
                if entry.entry in mention.entries and codes & set(entry.components)
            )
            mention = replace(mention, entries=own or mention.entries)
        narrowed.append(mention)
    unique: dict[tuple[int, ...], SystemMention] = {}
    for mention in narrowed:
        unique.setdefault(mention.entries, mention)
    # a vaguer name beside a surer one of the same system says nothing more
    return [
        m
        for m in unique.values()
        if not any(other is not m and set(other.entries) < set(m.entries) for other in unique.values())
    ]


def _entry_places(question: Question, mentions: Sequence[Mention], lexicon: Lexicon) -> Question:
    """ "Entry 22" and "app C 22" name a system too."""
    numbers = {entry.entry for entry in lexicon.entries}
    found = tuple(
        (int(m.citation.path[0]),)
        for m in mentions
        if m.citation.path
        and m.citation.path[0].isdigit()
        and not (m.citation.section or m.citation.document)
        and m.citation.appendix in (None, "C")
        and int(m.citation.path[0]) in numbers
    )
    if not found or question.systems:
        return question
    return replace(
        question,
        systems=found,
        system_words=tuple(question.text[m.start : m.end] for m in mentions)[: len(found)],
    )


def _unknown_name(text: str) -> str:
    """The words that call something a system, when they are more than any system is called."""
    for match in cues.NAMED_SYSTEM.finditer(text):
        name = " ".join((match["name"] or match["lower"]).split())
        if any(word not in cues.SET_WORDS for word in content(name)):
            return name
    return ""


def _ordinal(text: str) -> int | None:
    match = cues.ORDINAL.search(text)
    return cues.ORDINALS[match["which"].lower()] if match else None


def _beside(text: str) -> tuple[str, ...]:
    """The words that carry meaning and that no set question uses."""
    for used in (cues.SIZE, cues.EXTREME, cues.ASIDE):
        text = used.sub(" ", text)
    found = []
    for word in re.findall(r"[A-Za-z][\w'-]*", text):
        stems = content(word)
        if stems and not all(s in cues.SET_WORDS for s in stems):
            found.append(word)
    return tuple(found)
