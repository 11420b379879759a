"""What differs in the place that a subject is found in, as an answer: what both editions say of it, then the words.

Where it is not sure which place is meant, it says which others come near. Which they are is found elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.citation import Citation as Place
from corpus.differences import Differences
from corpus.editions import NoEdition
from qa.answer import Answer, unanswered
from qa.editions import telling
from qa.editions.compared_places import Meant
from qa.editions.differences import Comparer
from qa.wording import listed


def subject_answer(comparer: Comparer, question: str, meant: Meant) -> Answer:
    """The places that are meant, compared; where a file does not reach them, what comes near."""
    found, lacking = _found(comparer, meant.places)
    near = meant.near
    if not found and lacking:
        found, others = _found(comparer, near[:1])
        near, lacking = near[1:], [*lacking, *others]
    if not found:
        cites = listed([str(one) for one in meant.places], "or")
        why = lacking[0] if lacking else f"neither edition ({comparer.both}) has {cites}"
        return unanswered(question, f"what changed in {cites}", why)
    answers = [telling.answer(comparer, question, one, meant.focus) for one in found]
    answer = answers[0]
    days = (comparer.both.new.edition, comparer.both.old.edition)
    said = [f"In the edition of {day}: {_line(one)}" for day, one in zip(days, meant.told, strict=False)]
    answer.answer = "\n".join([*said, *(one.answer for one in answers), *_near(comparer, near)])
    answer.notes[:0] = [f"{why}." for why in lacking]
    for other in answers[1:]:
        answer.citations.extend(other.citations)
        answer.notes.extend(note for note in other.notes if note not in answer.notes)
    if len(answers) > 1:
        cites = listed([one.cite for one in found])
        answer.understood = f"what differs in {cites} between the editions of {comparer.both}"
    if len(answers) > 1 or meant.near or lacking:
        answer.notes.insert(0, "It is not certain which place is meant; name one to have it compared alone.")
    answer.confidence = min(answer.confidence, meant.confidence)
    return answer


def _found(comparer: Comparer, places: tuple[Place, ...]) -> tuple[list[Differences], list[str]]:
    """The differences of places, and why some cannot be compared."""
    found, lacking = [], []
    for place in places:
        try:
            one = comparer.place(place)
        except NoEdition as error:
            lacking.append(str(error))
            continue
        if one is not None:
            found.append(one)
    return found, lacking


def _line(answer: Answer) -> str:
    """The first line of what an edition says."""
    return answer.answer.partition("\n")[0]


def _near(comparer: Comparer, places: tuple[Place, ...]) -> Iterator[str]:
    for place in places:
        try:
            found = comparer.place(place)
        except NoEdition as error:
            yield f"Near it too: {error}."
            continue
        if found is not None:
            yield f"Near it too: {telling.summary(found, comparer.both)}"
