"""A question as data: what it names and what is asked. No reading happens here."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from corpus.citation import Citation
from qa.asked_sets import Filter, Group, Measure


class How(StrEnum):
    """How a system was recognised, surest first."""

    ID = "id"
    ACRONYM = "acronym"
    INITIALS = "initials of its name"
    NAME = "name"
    PART = "part of its name"
    WORD = "one word of its name"
    TYPO = "name, spelt otherwise"


SURE = frozenset({How.ID, How.ACRONYM, How.INITIALS, How.NAME})


@dataclass(frozen=True, slots=True)
class SystemMention:
    """`text[start:end]` names `entries`; several when the name fits more than one."""

    start: int
    end: int
    entries: tuple[int, ...]
    how: How
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class ComponentMention:
    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class ProvisionMention:
    """`named` when the text gives the provision's name ("computer matching"), not its number."""

    start: int
    end: int
    provisions: tuple[str, ...]
    alternatives: bool
    named: bool = False


class Intent(StrEnum):
    TEXT = "the text of a place"
    SYSTEMS = "a set of systems"
    COUNT = "how many systems"
    ROW = "what a system is exempt from"
    AUTHORITIES = "under which authority"
    VERDICT = "yes or no"
    WHY = "why"
    COMPARE = "a comparison"
    WAIVER = "when exemptions may be waived"
    WHICH = "which system this is"
    UNASSERTED = "what is not asserted"
    CONDITION = "which condition limits it"
    PROVISION_TALLY = "provisions of a set"
    AUTHORITY_TALLY = "authorities of a set"
    UNUSED = "numbers that are not used"
    ALIKE = "systems that claim the same"
    MEMBER = "whether a system is one of a list"
    ABOUT = "what the text says of a system"
    LOOKUP = "what the text says"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as read. `intent` None: only a dialogue can tell ("and under (k)(2)?").

    `systems` holds a tuple for each system named, with every entry the name fits; `wanted` are the
    provisions asked of them, `under` the authorities.
    """

    text: str
    appendix: Citation = field(default_factory=Citation)  # whose entries the systems are
    intent: Intent | None = None
    systems: tuple[tuple[int, ...], ...] = ()
    system_words: tuple[str, ...] = ()
    sure: bool = True
    by_id: bool = False  # the system is named by its id
    places: tuple[Citation, ...] = ()
    filter: Filter = field(default_factory=Filter)
    among: Filter | None = None  # "all systems that claim (k)(5)", of whom something else is asked
    only: bool = False
    ask_authority: bool = False
    all_of_set: bool = False
    yes_no: bool = False
    premise: bool = False
    plural: bool = False
    named_provision: bool = False
    pronoun: bool = False
    of_those: bool = False  # "which of those", "the ones"
    obliged: bool = False  # "must comply with", "subject to": the opposite of exempt
    denied: bool = False  # "not", said of no provision that is named
    measured: Measure | None = None  # "how many provisions"
    alike: str = ""  # words that the names of `filter.entries` share: "border systems"
    unknown_name: str = ""  # what is called a system and is none here
    unknown_owner: str = ""  # whose systems are meant, of nobody known here
    picked: bool = False  # in a dialogue, from the systems of an earlier answer
    member_of: tuple[int, ...] = ()  # the entries of an earlier answer, one of which the system may be
    beside: tuple[str, ...] = ()  # words that the reading above leaves unused
    carried: str = ""  # what a dialogue filled in, in words
    before: str = ""  # the look-up before, whose words this one leans on
    near: tuple[str, ...] = ()  # citations that answered it
    held: tuple[str, ...] = ()  # the citation whose part answers, if no look-up does
    shown: Citation | None = None  # the place shown before, of which this was asked
    asked: str = ""  # the look-up as a dialogue completed it, where that is not `text`

    @property
    def looked_up(self) -> str:
        """The words of the question that a look-up reads."""
        return self.asked or self.text

    @property
    def words(self) -> str:
        """Those words, and those of the look-up before that they lean on."""
        return f"{self.looked_up} {self.before}" if self.before else self.looked_up

    @property
    def wanted(self) -> tuple[str, ...]:
        """Every provision named, negated or not."""
        return tuple(dict.fromkeys(item for group in self.filter.provisions for item in group.items))

    @property
    def under(self) -> tuple[Group, ...]:
        return self.filter.authorities


OF_SETS = frozenset({Intent.SYSTEMS, Intent.COUNT})
OF_TALLIES = frozenset({Intent.PROVISION_TALLY, Intent.AUTHORITY_TALLY})
OF_ONE = frozenset(
    {
        Intent.ROW,
        Intent.AUTHORITIES,
        Intent.VERDICT,
        Intent.WHY,
        Intent.WAIVER,
        Intent.UNASSERTED,
        Intent.CONDITION,
        Intent.ALIKE,
    }
)
