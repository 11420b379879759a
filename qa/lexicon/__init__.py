"""Names in a question made into entities of this corpus: systems, components, provisions.

Everything it knows is derived from the exemption entries; only plain English nicknames are
written down. It reads names, not questions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from corpus import citation
from corpus.facts.agency_names import Agency
from corpus.facts.components import Component
from corpus.facts.entries import Entry
from qa.lexicon.components import ComponentNames
from qa.lexicon.provisions import ProvisionNames
from qa.lexicon.systems import SystemNames
from qa.mentions import ComponentMention, ProvisionMention, SystemMention


class Lexicon:
    """Names of the systems of `entries` (those of the titles), of `components` and of `agencies`.

    `abbreviated` gives the words that letters stand for where the texts print them after these; `used` tells whether
    the texts use a word elsewhere than in the entries.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        components: Sequence[Component],
        agencies: Sequence[Agency] = (),
        abbreviated: Callable[[str], Sequence[str]] = lambda _: (),
        used: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self.entries = entries
        self.used = used
        self._components = ComponentNames(entries, components, agencies)
        self._systems = SystemNames(entries, self._components, abbreviated, used)
        self._provisions = ProvisionNames(entries)

    @cached_property
    def appendix(self) -> citation.Citation:
        """The appendix that numbers its entries."""
        cited = next((citation.parse(entry.cite) for entry in self.entries if entry.numbered), None)
        return cited.base if cited else citation.Citation()

    def systems(self, text: str) -> list[SystemMention]:
        """The systems named, in order; a place is taken by the surest reading of it."""
        return self._systems.find(text)

    def numbered(self, numbers: Sequence[int]) -> bool:
        """Whether the text prints the number of one of these entries."""
        return any(entry.numbered for entry in self.entries if entry.entry in numbers)

    def ids(self, text: str) -> list[SystemMention]:
        """The systems named by their ids, in order."""
        return list(self._systems.by_id(text))

    def unknown_id(self, text: str) -> str:
        """What is written as a system's id ("DHS/ALL-099") and is none here."""
        return self._systems.unknown_id(text)

    def initialled(self, word: str) -> tuple[int, ...]:
        """The entries whose names begin with the letters of a word, whatever else the texts print them for."""
        return self._systems.initialled(word)

    def is_a_name(self, word: str) -> bool:
        """Whether a word says nothing but a system's name: no entry prints it in lower case."""
        return self._systems.is_a_name(word)

    def components(self, text: str) -> Sequence[ComponentMention]:
        """Components named by code, name or nickname, in order."""
        return self._components.find(text)

    def component(self, name: str) -> str | None:
        """The code that `name` means, or None."""
        return self._components.code(name)

    def agency(self, name: str) -> str | None:
        """The code of the agency that `name` means, or None."""
        return self._components.agency(name)

    @property
    def agency_codes(self) -> tuple[str, ...]:
        return self._components.agency_codes

    @property
    def component_codes(self) -> tuple[str, ...]:
        return self._components.codes

    def provisions(self, text: str) -> list[ProvisionMention]:
        """Provisions by number, however written, and by the names the reasons give them."""
        return self._provisions.find(text)
