"""What a comparison of the exemption matrix is limited to by the words of a question, and what they leave open.

What differs in the matrix is told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.answer import Answer, unanswered
from qa.asked_sets import Filter
from qa.editions.asked_changes import CHANGE, AskedChanges
from qa.editions.differences import Comparer
from qa.editions.matrix_changes import alone_answer, matrix_answer, net_answer, renumbered_answer
from qa.mentions import Question
from qa.wording import listed


def matrix_asked(
    question: str, asked: AskedChanges, comparer: Comparer, read: Question, read_old: Callable[[], Question]
) -> Answer:
    """`read` is the question by the later edition, `read_old` reads it by the earlier."""
    if (owner := _unknown_owner(read)) and _unknown_owner(read := read_old()):
        return _of_nobody(question, owner)
    left = _left(read)
    told = _of_matrix(question, asked, comparer, _limits(read.filter))
    if left:
        words = listed([f'"{word}"' for word in left])
        told.notes.append(f"The answer takes no account of {words}.")
    return told


def _left(read: Question) -> list[str]:
    """The words of a comparison of systems that were not understood."""
    return [word for word in read.beside if not re.fullmatch(rf"{CHANGE}|more|fewer|less|alone", word, re.I)]


def _unknown_owner(read: Question) -> str:
    """The name of whose systems are meant, when an edition knows nobody of that name."""
    return read.unknown_owner or next((word for word in _left(read) if word[0].isupper()), "")


def _of_nobody(question: str, owner: str) -> Answer:
    """Systems are not compared without the limit that was put to them."""
    why = f'no system of records here is of an agency or component that is called "{owner}"'
    return unanswered(question, f'what changed in the systems of records of "{owner}"', why)


def _of_matrix(question: str, asked: AskedChanges, comparer: Comparer, wanted: Filter) -> Answer:
    if asked.alone:
        return alone_answer(comparer, question, asked.alone, wanted)
    if asked.net:
        return net_answer(comparer, question, asked.net, wanted)
    if "renumbered" in asked.kinds:
        return renumbered_answer(comparer, question, wanted)
    return matrix_answer(comparer, question, asked.kinds, wanted)


def _limits(said: Filter) -> Filter:
    """Of what a question limits a set to, what is told of a system that one edition has."""
    return Filter(components=said.components, provisions=said.provisions, authorities=said.authorities)
