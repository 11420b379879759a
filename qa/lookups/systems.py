"""What the text says of a system of records, and which system a description fits.

The words of its entry only: what a system is exempt from is the business of `qa.exemptions`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.facts.entries import Entry
from corpus.patterns import Pattern
from qa import wording
from qa.answer import Answer, Citation
from qa.cues import describing
from qa.mentions import Intent, Question
from qa.retrieved.passages import Passages
from qa.wanted import Wanted

_DESCRIBED = Pattern(
    r"^\W*(?:and |so |but )?(?:in )?(?:which|what)(?: \w+){0,2} (?:systems?|databases?|entry|entries|repository)\b|"
    r"^\W*(?:the |a )?(?:system|database|repository) (?:that|which|with|for|where|holding|containing|of)\b",
    re.IGNORECASE,
)
_LETTERS = Pattern(r"\b[A-Z][A-Z&]+\b")  # of components
_SYSTEM = Pattern(r"\b(?:systems?|databases?|records|sorns?)\b", re.IGNORECASE)
_OTHERS = 2  # systems named beside the one that fits best


class Systems:
    """The entries of `entries`, codified or of a rule, asked about in words."""

    def __init__(self, passages: Passages, entries: Sequence[Entry]) -> None:
        self._passages = passages
        self._entries = {entry.cite: entry for entry in entries}

    def answer(self, wanted: Wanted) -> Answer | None:
        question = wanted.question
        if question.systems and question.intent is Intent.ABOUT:
            return self._told(wanted)
        if question.intent is Intent.LOOKUP and not question.places and _DESCRIBED.search(wanted.text):
            return self._found(wanted)
        return None

    def _told(self, wanted: Wanted) -> Answer | None:
        """What the entries of the named systems say; the rule's own parts when they are asked for."""
        numbers = {number for numbers in wanted.question.systems for number in numbers}
        of_rule = describing.about_rule(wanted.text)
        within = []
        for entry in self._entries.values():
            codified = " Appendix " in entry.cite
            if entry.entry in numbers and not (codified and of_rule):
                within.append(entry.cite if codified or not of_rule else entry.cite.rsplit("(", 1)[0])
        answer = self._passages.answer(wanted.text, query=wanted.words, top=wanted.top, within=within)
        if not answer.answered and not wanted.question.by_id and _in_plain_words(wanted.question):
            return None  # words that may be no name: what they are used of elsewhere may answer
        if not of_rule and not (answer.citations and answer.citations[0].cite in within):
            answer = self._described(wanted, within) or answer
        if answer.citations and answer.citations[0].cite in self._entries:
            self._opened(answer, self._entries[answer.citations[0].cite])
        return answer

    def _described(self, wanted: Wanted, within: Sequence[str]) -> Answer | None:
        """What the entry says before its reasons, of a question that asks what a system is and nothing else."""
        rest = wanted.text
        for words in wanted.question.system_words:
            rest = rest.replace(words, " ")
        if not describing.nothing_else(rest if rest.isupper() else _LETTERS.sub(" ", rest)):
            return None
        return self._passages.opening(wanted.text, wanted.words, within, wanted.top)

    def _found(self, wanted: Wanted) -> Answer | None:
        """The system whose entry comes nearest to a description."""
        answer = self._passages.answer(wanted.text, query=wanted.words, top=wanted.top, within=list(self._entries))
        if not answer.answered:
            return answer
        fitting: dict[int, Entry] = {}
        for citation in answer.citations:
            entry = self._of(citation)
            if entry:
                fitting.setdefault(entry.entry, entry)
        if not fitting:
            return None
        best, *others = fitting.values()
        answer.understood = f"which system of records fits: {wanted.text.strip(' ?')}"
        answer.entries = [best.entry]
        self._opened(answer, best)
        answer.answer = f"{wording.title(best)} comes nearest. {answer.answer}"
        if others:
            named = wording.listed([wording.system(entry) for entry in others[:_OTHERS]])
            answer.notes.append(f"Next to it: {named}. No rule decides this; read the entries.")
        return answer

    def _of(self, citation: Citation) -> Entry | None:
        entries = (e for e in self._entries.values() if e.source == citation.source)
        return next((e for e in entries if e.start <= citation.start < e.end), None)

    def _opened(self, answer: Answer, entry: Entry) -> None:
        """Put the entry's opening sentence, which names the system and its users, before what is quoted."""
        opening = entry.opening
        if opening.quote in answer.answer:
            return
        held = Citation(opening.cite, wording.title(entry), opening.quote, entry.source, opening.start, opening.end)
        answer.citations.insert(1, held)
        answer.answer = f"{opening.cite}: {opening.quote}\n\n{answer.answer}"


def _in_plain_words(question: Question) -> bool:
    """Whether a system is named in small letters alone, and nothing else shows that one is meant."""
    return all(words.islower() for words in question.system_words) and not _SYSTEM.search(question.looked_up)
