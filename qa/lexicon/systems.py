"""Systems of records in a question: by id, acronym, name, part of a name, or a misspelling of one."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from qa.lexicon.acronyms import ABBREVIATION, Acronyms
from qa.lexicon.components import ComponentNames
from qa.lexicon.ids import SystemIds
from qa.lexicon.words import Word, bare_name, placed_words
from qa.mentions import How, SystemMention
from qa.words import STOP_WORDS, SYSTEM_WORDS, content, stem, tokens

# Statutes, and what every system has: words that are no part of a system's name, but where "records" follow several
# statutes, or "records system" one: "Privacy Act records" are whatever records that act is of.
_STATUTE = r"(?:freedom of information|foia|privacy|safety)(?:\s*act)?"
_STATUTES = Pattern(rf"\b{_STATUTE}(?P<more>\s*(?:and|/|&)\s*{_STATUTE})*\b", re.I)
_KEPT = Pattern(r".{0,12}\brecords?\b", re.I)
_KEPT_IN = Pattern(r"\s*records? (?:system|database|sorn)", re.I)
_NO_NAME = Pattern(r"\bsystem of records notice", re.I)
_LOWER_CASE = Pattern(r"\b[a-z]{2,}\b")
_LEAST_FUZZY = 84.0  # of 100: one letter wrong in a word of six or more


class SystemNames:
    """The names of the systems of `entries`; `components` tell whose a word may be."""

    def __init__(
        self,
        entries: Sequence[Entry],
        components: ComponentNames,
        abbreviated: Callable[[str], Sequence[str]] = lambda _: (),
        used: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._entries = entries
        self._components = components
        self._used = used
        self._acronyms = Acronyms(entries, components, abbreviated, lambda: self._vocabulary, used)

    def find(self, text: str) -> list[SystemMention]:
        """The systems named, in order; a place is taken by the surest reading of it."""
        found: list[SystemMention] = []
        for mention in (
            *self.by_id(text),
            *self._by_owner(text),
            *self._acronyms.find(text),
            *self._by_name(text),
            *self._by_typo(text),
        ):
            if not any(mention.start < other.end and other.start < mention.end for other in found):
                found.append(mention)
        return sorted(found, key=lambda mention: mention.start)

    def by_id(self, text: str) -> Iterator[SystemMention]:
        for written in self._ids.written(text):
            entries = self._ids.entries(written)
            if entries:
                yield SystemMention(written.start, written.end, entries, How.ID)

    def initialled(self, word: str) -> tuple[int, ...]:
        """The entries whose names begin with the letters of a word, whatever else the texts print them for."""
        return self._acronyms.initialled(word)

    def _by_owner(self, text: str) -> Iterator[SystemMention]:
        """The systems of a part of a component, as their ids name it: "US-VISIT"."""
        for owner, entries in self._ids.parts_of_components.items():
            for match in re.finditer(rf"(?<![\w/-]){re.escape(owner)}(?![\w/-])", text, re.IGNORECASE):
                yield SystemMention(match.start(), match.end(), entries, How.PART)

    def _by_name(self, text: str) -> Iterator[SystemMention]:
        """Runs of words that stand in a system's name, the longest first."""
        words = self._nameable(text)
        candidates: list[SystemMention] = []
        for start in range(len(words)):
            if words[start].stem not in self._name_stems:
                continue
            run: list[Word] = []
            for word in words[start : start + 16]:
                if word.stem not in self._name_stems and word.text not in STOP_WORDS | SYSTEM_WORDS:
                    break
                run.append(word)
                if word.stem in self._name_stems:
                    candidates.extend(self._best(run, words[start + len(run) : start + len(run) + 3]))
        candidates.sort(key=lambda c: (-c.score, c.start - c.end, c.start))
        yield from candidates

    def _nameable(self, text: str) -> list[Word]:
        """The words of the text; those of statutes and components can be no part of a name."""
        masked = [m.span() for m in _NO_NAME.finditer(text)]
        statutes = _STATUTES.finditer(text)
        masked += [m.span() for m in statutes if not (_KEPT if m["more"] else _KEPT_IN).match(text, m.end())]
        known = {*self._components.codes, *self._components.agency_codes}
        masked += [(m.start, m.end) for m in self._components.find(text) if m.code.rpartition("/")[2] in known]
        return [
            replace(word, stem="") if any(start <= word.start < end for start, end in masked) else word
            for word in placed_words(text)
        ]

    def _best(self, run: Sequence[Word], after: Sequence[Word]) -> Iterator[SystemMention]:
        said = {word.stem for word in run if word.stem in self._name_stems}
        named = frozenset.intersection(*(self._name_stems[one] for one in said))
        scores = {number: sum(self._names[number][one] for one in said) for number in named}
        if not scores:
            return
        weight = max(scores.values())
        share = {n: scores[n] / sum(self._names[n].values()) for n in scores}
        whole = max(share.values()) > 0.99
        entries = tuple(sorted(n for n in share if not whole or share[n] > 0.99))
        if len(entries) > 1:  # "alien file": of the names with "alien", the one that goes on so
            phrase = " ".join(word.text for word in [*run, *after[:1]])
            entries = tuple(n for n in entries if f" {phrase} " in self._phrases[n]) or entries
        how = How.NAME if whole else How.PART
        end = run[-1].end
        if len(said) == 1 and run[-1].text.endswith(("'s", "’s")) and not self._is_in_names(run[-1].text):
            return  # "another person's records"
        if len(said) == 1:  # one word tells a system when the words that follow are those of its name
            goes_on = self._goes_on(run, after, entries)
            how = How.PART if goes_on else How.WORD
            end = goes_on[-1].end if goes_on else end
        yield SystemMention(run[0].start, end, entries, how, weight + (1 if whole else 0))

    def _is_in_names(self, word: str) -> bool:
        return any(f" {word} " in phrase for phrase in self._phrases.values())

    def _goes_on(self, run: Sequence[Word], after: Sequence[Word], entries: Sequence[int]) -> list[Word]:
        """ "Import Information System", "legal records": the words after `run` that its name has there."""
        found: list[Word] = []
        phrase = " ".join(word.text for word in run)
        for word in after:
            phrase += f" {word.text}"
            if not all(f" {phrase} " in self._phrases[n] for n in entries):
                break
            found.append(word)
        return found if len(entries) == 1 else []

    @cached_property
    def _phrases(self) -> dict[int, str]:
        """The names in lower case, between blanks."""
        return {e.entry: f" {' '.join(tokens(bare_name(e.name)))} " for e in self._entries}

    def unknown_id(self, text: str) -> str:
        """What is written as a system's id ("DHS/ALL-099") and is none here."""
        return next((w.text for w in self._ids.written(text) if w.whole and not self._ids.entries(w)), "")

    def _by_typo(self, text: str) -> Iterator[SystemMention]:
        from rapidfuzz import fuzz, process

        owners = [(m.start, m.end) for m in self._components.find(text)]
        for match in ABBREVIATION.finditer(text):
            word = match[0].lower()
            if any(start <= match.start() < end for start, end in owners):
                continue
            if len(word) < 5 or word in self._vocabulary or stem(word) in self._known_stems:
                continue
            if self._used(word):
                continue  # "counsel" is no "council" misspelt
            close = process.extract(word, self._spellings.keys(), scorer=fuzz.ratio, limit=3)
            best = [name for name, score, _ in close if score >= _LEAST_FUZZY and score == close[0][1]]
            entries = tuple(sorted({n for name in best for n in self._spellings[name]}))
            if entries:
                yield SystemMention(match.start(), match.end(), entries, How.TYPO, close[0][1] / 100)

    @cached_property
    def _ids(self) -> SystemIds:
        return SystemIds(self._entries)

    @cached_property
    def _names(self) -> dict[int, dict[str, float]]:
        """For each entry the stems of its name, weighed by how few names have them."""
        owners = {stem(code.lower()) for code in self._components.codes}  # "in CBP Licensed" tells no system
        owners |= self._components.agency_stems
        stems = {e.entry: [s for s in _name_stems(e) if s not in owners] for e in self._entries}
        frequency = Counter(s for name in stems.values() for s in name)
        total = len(self._entries) or 1
        return {n: {s: math.log(1 + total / frequency[s]) for s in name} for n, name in stems.items()}

    @cached_property
    def _name_stems(self) -> Mapping[str, frozenset[int]]:
        """For each stem the entries whose names have it."""
        found: dict[str, set[int]] = {}
        for number, name in self._names.items():
            for one in name:
                found.setdefault(one, set()).add(number)
        return {one: frozenset(numbers) for one, numbers in found.items()}

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Ordinary words: those the entries print in lower case."""
        printed = {entry.text for entry in self._entries}
        printed.update(reason.quote for entry in self._entries for reason in entry.reasons[:11])
        return frozenset().union(*map(_LOWER_CASE.findall, printed))

    @cached_property
    def _known_stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in self._vocabulary)

    @cached_property
    def _spellings(self) -> dict[str, tuple[int, ...]]:
        """Acronyms and the rare words of names, for words spelt otherwise."""
        found: dict[str, set[int]] = defaultdict(set)
        for acronym, entries in self._acronyms.printed.items():
            found[acronym].update(entries)
        rare = Counter(w for entry in self._entries for w in set(tokens(bare_name(entry.name))))
        for entry in self._entries:
            for word in tokens(bare_name(entry.name)):
                if rare[word] == 1 and len(word) > 5:
                    found[word].add(entry.entry)
        return {key: tuple(sorted(numbers)) for key, numbers in found.items() if len(key) > 4}

    def is_a_name(self, word: str) -> bool:
        """Whether a word says nothing but a system's name: no entry prints it in lower case."""
        return word not in self._vocabulary and stem(word) not in self._known_stems


def _name_stems(entry: Entry) -> dict[str, None]:
    common = {stem(word) for word in SYSTEM_WORDS}
    return dict.fromkeys(s for s in content(bare_name(entry.name)) if s not in common and not s.isdigit())
