"""What a question names: places, systems, provisions, components. Which words that may name a system do, is told by
what stands beside them.

The lexicon finds names anywhere; here a name is weighed against the rest of the question. What is
asked is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus import citation as citations
from corpus import provision as provisions
from corpus.citation import Mention
from corpus.patterns import Pattern
from qa.cues import asking, describing, limiting, referring
from qa.cues.ordinary_systems import ordinary_system
from qa.lexicon import Lexicon
from qa.mentions import SURE, ComponentMention, How, ProvisionMention, SystemMention
from qa.question.blanked import blanked, overlaps
from qa.question.numbered import is_entry
from qa.question.predicates import is_authority
from qa.words import STOP_WORDS, content, stem, tokens

_RECORDS = frozenset("system systems records database info sorn".split())  # after a name: it is a system's

_MEANT = Pattern(r"\b(?:systems|system|databases?|sorns?)\b", re.IGNORECASE)  # what a name is the name of
_ONES_RECORD = Pattern(r"\b(?:my|his|her|its|our|your|their)(?: own)? (?:records?|files?)\b", re.IGNORECASE)
_QUOTED = Pattern(r"[\"\u201c]\W*$")
_ITS_SYSTEMS = Pattern(r"(?:'s)? (?:systems|databases|sorns)\b", re.IGNORECASE)  # "OIDO systems"
_SYSTEMS_OF = Pattern(r"\b(?:systems|databases|sorns) (?:of|from|in|at|by)(?: the)?\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names, each of its words read once.

    `alike` are words for the systems of a set ("CRCL systems"); `spared` entries and `spared_systems` are left out of
    one ("all but TECS"). `places` are all other citations, those of entries too.
    """

    places: Sequence[Mention]
    systems: Sequence[SystemMention]
    alike: Sequence[SystemMention]
    provisions: Sequence[ProvisionMention]
    components: Sequence[ComponentMention]
    spared: Sequence[Mention]
    spared_systems: Sequence[SystemMention]
    taken: Sequence[tuple[int, int]]  # where words that name systems stand
    masked: str  # the question with its citations blanked out
    exemption: bool  # whether exemptions are spoken of


def named(text: str, lexicon: Lexicon) -> Named:
    ids = [(mention.start, mention.end) for mention in lexicon.ids(text)]  # "IRS 90.001" is no section
    cited = [one for one in citations.find(text) if not overlaps(one.start, one.end, ids)]
    spared = [m for m in cited if is_entry(m, lexicon.appendix) and limiting.LEFT_OUT.search(text[: m.start])]
    places = [m for m in cited if m not in spared]
    masked = blanked(text, [(m.start, m.end) for m in places] + [with_cue(text, m) for m in spared])
    found = [m for m in lexicon.systems(masked) if not _is_office(m, masked, lexicon)]
    exemption = bool(referring.EXEMPTION.search(masked)) or any(m.how in SURE - {How.NAME} for m in found)
    listed = lexicon.provisions(masked) if exemption or any(provisions.find(masked)) else []
    exemption = exemption or any(is_authority(m) for m in listed)
    systems = [m for m in found if _counts(m, masked, exemption, lexicon) and not _is_provision(m, listed)]
    systems, alike = _told_apart(systems, masked)
    taken = [(mention.start, mention.end) for mention in (*systems, *alike)]
    listed = [m for m in listed if not overlaps(m.start, m.end, taken)]
    asides = [aside.span() for aside in limiting.ASIDE.finditer(masked)]
    components = [c for c in lexicon.components(blanked(masked, asides)) if not overlaps(c.start, c.end, taken)]
    systems = _owned(systems, components, lexicon)
    others = _left_out(systems, masked)
    if len(others) == len(systems) and (components or listed or referring.PLURAL.search(masked)):
        systems = []
    else:
        others = []
    return Named(places, systems, alike, listed, components, spared, others, taken, masked, exemption)


def with_cue(text: str, mention: SystemMention | Mention) -> tuple[int, int]:
    """What is left out, with the words that leave it out."""
    cue = limiting.LEFT_OUT.search(text[: mention.start])
    return (cue.start() if cue else mention.start), mention.end


def _counts(mention: SystemMention, text: str, exemption: bool, lexicon: Lexicon) -> bool:
    """Whether words that may name a system do: a single word of a name does when "system" follows."""
    by_words = mention.how not in SURE or mention.how is How.NAME
    if by_words and not limiting.EXEMPT.search(text) and not lexicon.numbered(mention.entries):
        return False  # the names of several hundred systems have most words of any question
    if by_words and mention.how is not How.NAME and ordinary_system(text):
        return False  # "an audit system"
    if by_words and not exemption and _is_everyday(mention, text, lexicon) and not _is_meant(mention, text, lexicon):
        return False
    if mention.how in SURE:
        return True
    after = text[mention.end :].lower().split()
    followed = _of_records(mention, text)
    said = [token for token in tokens(text[mention.start : mention.end]) if token not in STOP_WORDS]
    if mention.how is How.TYPO and referring.EXEMPT_FROM.search(text[: mention.start]):
        return followed
    if mention.how is How.WORD or (mention.how is How.PART and len(said) < 2):  # "notice of" is one word of a name
        if referring.EXEMPT_FROM.search(text[: mention.start]):
            return followed
        word = said[0] if said else ""
        filed = exemption and bool(after) and after[0].strip("?.,;:") in ("file", "files")
        return (followed or filed or (exemption and lexicon.is_a_name(word))) and stem(word) not in referring.SET_WORDS
    if (
        mention.how is How.PART
        and not followed
        and all(s in referring.SET_WORDS for s in content(text[mention.start : mention.end]))
    ):
        return False  # "authority supports": words that questions are made of
    if mention.how is How.TYPO:
        return exemption
    return exemption or followed or _owner_before(mention, text, lexicon)


def _is_everyday(mention: SystemMention, text: str, lexicon: Lexicon) -> bool:
    """Whether the words are such as these rules use of anything ("law enforcement", "Privacy Act"), or name in small
    letters what a system has its name of: "closed circuit television"."""
    if mention.how is How.NAME and text[mention.start : mention.end].islower():
        return True
    said = [token for token in tokens(text[mention.start : mention.end]) if token not in STOP_WORDS]
    return mention.how is not How.TYPO and not any(lexicon.is_a_name(word) and not lexicon.used(word) for word in said)


def _is_meant(mention: SystemMention, text: str, lexicon: Lexicon) -> bool:
    """Whether the question shows that everyday words name a system: it speaks of one, says whose it is, quotes the
    name, prints it in capitals to its end ("Claims Records") or asks nothing else of it."""
    rest = f"{text[: mention.start]} {text[mention.end :]}"
    if mention.how is How.NAME and describing.nothing_else(rest):
        return True  # "who uses the visa security program": nothing else is asked
    if mention.how is How.NAME and asking.WHY.search(text) and _ONES_RECORD.search(text):
        return True  # "why can't a merchant seaman see his record"
    if _MEANT.search(text) or _QUOTED.search(text[: mention.start]) or _owner_before(mention, text, lexicon):
        return True
    words = [word for word in text[mention.start :].split() if word.lower() not in STOP_WORDS]
    length = len([word for word in text[mention.start : mention.end].split() if word.lower() not in STOP_WORDS])
    return _of_records(mention, text) and all(word[:1].isupper() for word in words[: length + 1])


def _owner_before(mention: SystemMention, text: str, lexicon: Lexicon) -> bool:
    """ "ICE's external investigations": the component that keeps it stands right before the name."""
    return any(
        code.end <= mention.start
        and not text[code.end : mention.start].strip(" 's")
        and _keeps(code.code, mention, lexicon)
        for code in lexicon.components(text)
    )


def _keeps(code: str, mention: SystemMention, lexicon: Lexicon) -> bool:
    """Whether a component has one of the systems that a name may mean."""
    return any(code.rpartition("/")[2] in e.components for e in lexicon.entries if e.entry in mention.entries)


def _is_office(mention: SystemMention, text: str, lexicon: Lexicon) -> bool:
    """Whether a system's name is that of an office ("CRCL") whose systems are meant, or of which something is asked
    and not of its records."""
    named = [c.code for c in lexicon.components(text) if c.start <= mention.start and mention.end <= c.end]
    beside = content(f"{text[: mention.start]} {text[mention.end :]}")
    asked = bool(beside) and not referring.EXEMPTION.search(text) and not _of_records(mention, text)
    several = _ITS_SYSTEMS.match(text, mention.end) or _SYSTEMS_OF.search(text[: mention.start])
    keeps = several is not None and any(_keeps(code, mention, lexicon) for code in named)
    return bool(named) and mention.how in (How.INITIALS, How.NAME) and (asked or keeps)


def _of_records(mention: SystemMention, text: str) -> bool:
    after = text[mention.end :].lower().split()
    return bool(after) and after[0].strip("?.,;:") in _RECORDS


def _left_out(systems: Sequence[SystemMention], text: str) -> list[SystemMention]:
    """ "All systems except ESTA and EVUS": what words leave out, and what a list goes on with."""
    found: list[SystemMention] = []
    for mention in systems:
        goes_on = bool(found) and limiting.GOES_ON.fullmatch(text[found[-1].end : mention.start]) is not None
        if goes_on or limiting.LEFT_OUT.search(text[: mention.start]):
            found.append(mention)
    return found


def _is_provision(mention: SystemMention, listed: Sequence[ProvisionMention]) -> bool:
    """ "Notice of dispute" is the name of a provision before "notice" is a word of a system's name."""
    return mention.how not in SURE and any(
        m.named and m.start <= mention.start and mention.end <= m.end for m in listed
    )


def _told_apart(systems: Sequence[SystemMention], text: str) -> tuple[list[SystemMention], list[SystemMention]]:
    """Names of one system each, and words for the systems of a set: "border systems", "which CRCL systems".

    Words that only describe an exemption ("the law enforcement exemption") name nothing.
    """
    told: list[SystemMention] = []
    alike: list[SystemMention] = []
    for mention in systems:
        after = text[mention.end :]
        if asking.WHICH_OF.match(text) and _ITS_SYSTEMS.match(after):
            alike.append(mention)
        elif mention.how in SURE or (len(mention.entries) == 1 and mention.how is not How.WORD):
            told.append(mention)
        elif referring.IS_EXEMPTION.match(after):
            continue
        elif referring.ARE_SYSTEMS.match(after):
            alike.append(mention)
        elif len(mention.entries) == 1 or not (referring.PLURAL.search(text) or asking.COUNT.search(text)):
            told.append(mention)
    return (told, []) if told else (told, alike)


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
