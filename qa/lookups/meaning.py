"""How the meaning of a word is asked for: the cue, and the words that begin with what is asked.

Plain English only; which words are defined is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from corpus.patterns import Pattern


class Cue(IntEnum):
    """How surely a meaning is asked for."""

    BARE = 0  # "STQ?"
    IS = 1  # "what is a claim"
    MEANING = 2  # "define", "what does ... mean"


@dataclass(frozen=True, slots=True)
class Asked:
    """`phrase` begins with the word asked about; `beside` is what else the question says.

    `sole` when the cue closes the phrase ("what does ... mean"): nothing of it may be left over.
    """

    cue: Cue
    phrase: str
    beside: str
    sole: bool = False
    the: bool = False  # "the claim", a certain one


_THING = r"(?:the )?(?:terms?|words?|phrase|expression|abbreviation|acronym|initials|letters)? ?"
_FORMS: tuple[tuple[Cue, bool, Pattern], ...] = tuple(
    (cue, sole, Pattern(form, re.IGNORECASE))
    for cue, sole, form in (
        (
            Cue.MEANING,
            True,
            rf"\bwhat (?:exactly )?(?:does|do|did|would|might) {_THING}(?P<x>.+?) "
            r"(?:means?|stands? for|refers? to|signify|abbreviate)\b",
        ),
        (
            Cue.MEANING,
            False,
            r"\b(?:defin(?:e|es|ing)|definitions? (?:of|for)|def\.? (?:of|for)|meanings? of|(?:is|are) meant by|"
            r"means? by|long form of|spell out|short for)\b "
            rf"{_THING}(?P<x>.+)",
        ),
        (
            Cue.MEANING,
            False,
            r"\b(?:who|what|which \w+|anyone|someone|something|it) (?:all )?"
            r"(?:(?:would |does |do |can |may )?(?:counts?|qualif(?:y|ies)) as|"
            r"(?:is|are) (?:treated|regarded|classed) as|(?:is|are) (?:considered|deemed)(?: to be)?) (?P<x>.+)",
        ),
        (Cue.MEANING, True, rf"^how (?:is|are) {_THING}(?P<x>.+?) (?:defined|understood)\b"),
        (Cue.MEANING, True, rf"^{_THING}(?P<x>.+?) (?:means what|(?:stands?|(?:is )?short) for(?: what| which \w+)?$)"),
        (Cue.MEANING, True, rf"^what(?:'s| is| are) {_THING}(?P<x>.+?) (?:short for|an abbreviation (?:of|for))\b"),
        (Cue.MEANING, True, r"^(?P<x>.+?)\s+[-–—:,]+\s*what (?:does it|do they|is it|is that)\b"),
        (
            Cue.MEANING,
            True,
            r"^(?P<x>.+?)\s*(?:=+|\s[-–—]+|[:,])\s*(?:who|what)(?:'s| is| are)?(?: it| that| he| they)?$",
        ),
        (
            Cue.MEANING,
            True,
            r"^(?:does|do|would|will) (?:the )?(?:term |word |definition of )?[\"'“`]+(?P<x>[^\"'”’`]+)[\"'”’`]+"
            r"(?=.*\b(?:cover|include|extend|reach|encompass|mean|apply)\b)",
        ),
        (Cue.MEANING, False, r"^(?P<x>.+?\W.*\b(?:definitions?|def\.?|meaning|defined)(?=\W|$).*)"),
        (
            Cue.IS,
            False,
            r"^(?:so |and |but |ok(?:ay)?,? )?(?:what|who)(?:'s|’s|s| is| are| was) "
            r"(?P<x>(?!(?:in|into|inside|within)\b).+)",
        ),
        (Cue.BARE, False, r"^(?P<x>.+)"),
    )
)
_FOLLOWS = Pattern(r"^\s*(?:and|what about|how about|and what about|same for)\s+(?P<x>.+)", re.IGNORECASE)
_LEADING = Pattern(r"^(?:[\"'“”‘’`(\s]+|(?:an?|any|exactly|considered|called)\s+)+", re.IGNORECASE)
_THE = Pattern(r"^the\s+", re.IGNORECASE)


def readings(question: str) -> Iterator[Asked]:
    """Every way to take the question as one about a meaning, the surest first."""
    text = " ".join(question.split()).rstrip(" ?!.")
    for cue, sole, form in _FORMS:
        match = form.search(text)
        if match:
            yield _asked(cue, match["x"], f"{text[: match.start()]} {text[match.end() :]}", sole)


def follow_up(question: str) -> Asked | None:
    """ "And submitter?", after a question about a meaning."""
    match = _FOLLOWS.match(" ".join(question.split()).rstrip(" ?!."))
    return _asked(Cue.MEANING, match["x"], "", False) if match else None


def _asked(cue: Cue, phrase: str, beside: str, sole: bool) -> Asked:
    phrase = _LEADING.sub("", phrase)
    the = bool(_THE.match(phrase))
    phrase = _LEADING.sub("", _THE.sub("", phrase))
    return Asked(cue, phrase, " ".join(beside.split()), sole, the)
