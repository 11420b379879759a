"""A word of a question that what comes nearest knows nothing of: it asks whether a petition must be
notarized, and the rule on petitions has neither the word nor another for it.

Such a word stands in no form in the section, and the passage comes nearer to the question when
it is left out; the other words are met, and as they are printed: who puts everything in his own words
asks about what is there, and so does who has another verb or adjective for it. It ranks and quotes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from corpus.patterns import Pattern
from index.passages import Passage
from index.search import Hit, Searcher
from qa.cues.ordinary_words import is_ordinary
from qa.retrieved.confidence import logistic
from qa.retrieved.focus import act_asked_about, thing_asked_for
from qa.retrieved.parts_of_speech import is_verb_or_adjective
from qa.words import content, stem

# A logistic regression, fitted by `benchmarks/refusals.py` on 136 questions with such a word, of which no text answers
# 39: that no text answers. In ten folds, by section, it knows 25 of them at the price of 4 others; all told 129 of 165
# such questions are refused, and 10 of 546 that a text answers. On questions that neither it nor the words of
# `qa.cues.ordinary_words` were made with it refuses fewer of the one and more of the other.
WEIGHTS: Final = {"gain": 29.5, "unmet": -0.63, "otherwise": -1.16, "thing": 1.15, "": 0.18}
_LEAST: Final = 0.5
_MOST: Final = 4  # words that are tried
_HIGHEST: Final = 0.1  # a gain that is hardly ever passed
_QUOTED: Final = 3  # hits that may be quoted
_ROOT: Final = 7  # letters that tell the family of a word
_CLIPPED: Final = 5  # letters of a shortened word
_CUT_OFF: Final = 4  # letters that it lacks
_AROUND: Final = 10  # hits that may have another word for it
# What a letter is about is not what is asked of it: "where do I send a petition about parking".
_ABOUT: Final = Pattern(
    r"\b(?:petition|request|complaint|letter|comment|question|inquiry|report)s? (?:about|on|concerning|regarding) "
    r"(?P<matter>(?:[\w-]+ ){0,4}[\w-]+)",
    re.IGNORECASE,
)
# Who asks about one means of paying is answered by a rule that names another: "by check or money order".
_MEANS: Final = frozenset(map(stem, "cash card credit debit check cheque wire transfer online paypal bitcoin".split()))
_PAYS: Final = Pattern(r"\bpa(?:y|ys|id|yable|ying|yments?)\b", re.IGNORECASE)
_PAID_BY: Final = Pattern(
    r"\bpa(?:y|id|yable|yments?)\b[^.;]{0,60}?\b(?:by|in|via)\b[^.;]{0,30}?"
    r"\b(?:checks?|money orders?|cash|cards?|electronic)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Foreign:
    """`gain` is what the cosine of question and passage grows by when `word` is left out; `unmet` counts the words
    that the section lacks, `otherwise` those that it says in other words; `thing` tells that a foreign word
    is the very thing that is asked for."""

    word: str
    gain: float
    unmet: int
    otherwise: int
    thing: bool

    @property
    def features(self) -> dict[str, float]:
        """By the names of `WEIGHTS`."""
        return {"gain": self.gain, "unmet": self.unmet, "otherwise": self.otherwise, "thing": self.thing, "": 1.0}

    @property
    def likelihood(self) -> float:
        """That no text answers the question, 0 to 1."""
        return logistic(sum(WEIGHTS[name] * value for name, value in self.features.items()))

    @property
    def enough(self) -> bool:
        return self.likelihood >= _LEAST


def foreign(
    searcher: Searcher,
    question: str,
    hits: Sequence[Hit],
    at_home: Callable[[str], bool],
    *,
    least: float = _LEAST,
) -> Foreign | None:
    """The word of `question` that is most foreign to the first hit; None for none, and where the other words leave no
    hope of a likelihood of `least`: to weigh a word costs as much as a search. `hits` are best first. What is
    `at_home` (a stem) in the part of the first hit is not foreign there.
    """
    from qa.lookups.thesaurus import SAME  # that package imports this one

    quoted = [hit.passage for hit in hits[:_QUOTED]]
    wording = searcher.wording(question, quoted)
    matter = {word for about in _ABOUT.finditer(question) for word in about["matter"].split()}
    words = [
        word
        for word in wording.unmet
        if not (re.sub(r"['’]?s$", "", word).isupper() or is_ordinary(word) or word in matter)
    ]
    if not words:  # as a rule: then no passage need be read
        return None
    printed = set(content(" ".join([quoted[0].context, *(passage.text for passage in quoted)])))
    around = printed.union(*(content(hit.passage.text) for hit in hits[_QUOTED:_AROUND]))
    unit = quoted[0].unit
    family = printed.union(*(content(hit.passage.text) for hit in hits[_QUOTED:] if hit.passage.unit == unit))
    thing, act = thing_asked_for(question), act_asked_about(question)
    means = means_named(question, quoted)
    words = [
        word
        for word in words
        if not (
            stem(word.lower()) in means
            or stem(word.lower()) in printed
            or around & SAME.get(stem(word.lower()), frozenset())
            or at_home(stem(word.lower()))
            or _has_root(word.lower(), family)
            or (word not in (thing, act) and is_verb_or_adjective(question, word))
        )
    ]
    if not words or len(words) > _MOST:
        return None
    best = Foreign(words[0], _HIGHEST, len(wording.unmet), wording.otherwise, thing in words)
    if best.likelihood < least:
        return None
    near, *without = searcher.nearness([question, *(_without(question, word) for word in words)], quoted[0])
    return replace(best, word=words[without.index(max(without))], gain=max(without) - near)


def means_named(question: str, quoted: Sequence[Passage]) -> frozenset[str]:
    """The means of paying (stems), where one is asked about and what is quoted names those that are taken."""
    named = _PAYS.search(question) and any(_PAID_BY.search(one.text) for one in quoted)
    return _MEANS if named else frozenset()


def _has_root(word: str, printed: Collection[str]) -> bool:
    """Whether a word is printed in another form, though not of the same stem: "investigator" beside "investigation",
    "cyber" beside "cybersecurity"."""
    root = word[:_ROOT]
    longer = 0 if len(root) == _ROOT else _CUT_OFF
    return len(root) >= _CLIPPED and any(one.startswith(root) and len(one) >= len(root) + longer for one in printed)


def _without(question: str, word: str) -> str:
    return re.sub(rf"\b{re.escape(word)}\b", " ", question, flags=re.IGNORECASE)
