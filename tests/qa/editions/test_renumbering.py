"""What a dialogue carries from one edition to another is the same system, whatever its number there."""

from __future__ import annotations

from dataclasses import replace

from corpus.facts.entries import Entry
from qa.answer import Answer, AnswerKind
from qa.asked_sets import Filter
from qa.editions.renumbering import renumbered
from qa.lexicon import Lexicon
from qa.mentions import Question
from qa.question.reading import read


def test_a_system_keeps_its_id_and_takes_its_number(codified: tuple[Entry, ...], lexicon: Lexicon) -> None:
    tecs = next(entry for entry in codified if "TECS" in entry.acronyms or "TECS" in entry.name)
    later = [replace(entry, entry=entry.entry + 100) for entry in codified if entry.entry != 1]
    asked = read("is TECS exempt from (d)?", lexicon)
    answer = Answer(question="", kind=AnswerKind.VERDICT, understood="", answer="", entries=[tecs.entry, 1])
    [(question, told)] = renumbered([(asked, answer)], codified, later)
    assert (asked.systems, question.systems) == (((tecs.entry,),), ((tecs.entry + 100,),))
    assert told.entries == [tecs.entry + 100]
    assert answer.entries == [tecs.entry, 1]


def test_what_is_not_there_is_left_out(codified: tuple[Entry, ...]) -> None:
    asked = Question(
        "", systems=((1,), (22,)), system_words=("entry 1", "TECS"), filter=Filter(entries=(1, 22), excluded=(1,))
    )
    answer = Answer(question="", kind=AnswerKind.SYSTEMS, understood="", answer="")
    [(question, _)] = renumbered([(asked, answer)], codified, [one for one in codified if one.entry != 1])
    assert (question.systems, question.system_words) == (((22,),), ("TECS",))
    assert (question.filter.entries, question.filter.excluded) == ((22,), ())
