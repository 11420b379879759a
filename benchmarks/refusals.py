"""Which questions are refused, why, and what the weights of `qa.retrieved.foreign` should be.

    python benchmarks/refusals.py QUESTIONS.jsonl... [--home DIR] [--most SHARE]

QUESTIONS are question files of `cfr batch`: those that want kind `none` are unanswerable, those with
`cites_any` or `cites_all` answerable; others are left out. Prints how many of each are refused, and by
what. Then it fits the weights anew on those that only a foreign word may refuse, tells in ten folds by
section what they are worth, and for shares of answerable questions refused (all told, look-ups
included) up to SHARE what is refused of the others, with the least likelihood that gives it. To be run
again whenever the encoder, the words of `index.everyday` or the rankings have changed. Hits are taken
as search ranks them, before a law or an agency that the question names moves them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.build import ensure
from index.home import default_home
from index.search import Hit
from qa.answer import AnswerKind
from qa.assistant import open_assistant
from qa.batch.questions import read_files
from qa.lookups.vocabulary import Vocabulary
from qa.retrieved.confidence import trust
from qa.retrieved.expected import expected, preferred
from qa.retrieved.foreign import WEIGHTS, foreign
from qa.retrieved.lacks import unknown
from qa.retrieved.ranking import ranked

Numbers = NDArray[np.float64]

_CONSIDERED = 40  # hits, as in `qa.retrieved.nearest`
_FOREIGN = unknown("").says.rstrip("'")  # how a refusal for a foreign word says it
_FOLDS = 10
_ROUNDS = 50  # of Newton's method
_PENALTY = 1.0  # on the square of a weight, of features scaled to one deviation


@dataclass(frozen=True)
class Asked:
    """`why` is "answered", "foreign" or "otherwise"; `features` are None when no foreign word may refuse it."""

    answerable: bool
    why: str
    section: str
    features: tuple[float, ...] | None


def asked(files: Sequence[Path], home: Path) -> list[Asked]:
    assistant = open_assistant(home)
    found = []
    with ensure(home) as index:
        searcher, vocabulary = index.searcher(), Vocabulary(index)

        def search(query: str, top: int, within: Collection[int] | None = None) -> Sequence[Hit]:
            return searcher.search(query, top, within=within)

        # One file at a time: two may use the same id, and have the same question.
        singles = [item.turns[0] for file in files for item in read_files([file]) if not item.is_dialogue]
        for question, expect in {one.question: one.expect for one in singles}.items():
            answerable = any(isinstance(cites, list) for cites in (expect.cites_any, expect.cites_all))
            if not answerable and expect.kind is not AnswerKind.NONE:
                continue
            answer = assistant.ask(question)
            refused = answer.kind is AnswerKind.NONE
            by_word = refused and _FOREIGN in answer.answer
            why = "foreign" if by_word else "otherwise" if refused else "answered"
            features, section = None, ""
            if by_word or answer.kind is AnswerKind.PASSAGES:
                hits = preferred(ranked(search, question, question, (), _CONSIDERED), expected(question))
                part = vocabulary.part(hits[0].passage.unit) if hits else ""
                word = None
                if hits and trust(hits).enough:
                    word = foreign(searcher, question, hits, partial(vocabulary.is_at_home, part=part), least=0.0)
                if word is not None:
                    features = tuple(float(word.features[name]) for name in WEIGHTS)
                    section = hits[0].passage.unit
            found.append(Asked(answerable, why, section, features))
    assistant.close()
    return found


def fitted(features: Numbers, unanswerable: Numbers) -> Numbers:
    """The weights of a logistic regression; the last feature is the constant, which is not held down."""
    scale = np.append(features[:, :-1].std(axis=0) + 1e-9, 1.0)
    scaled = features / scale
    held = np.diag(np.append(np.full(features.shape[1] - 1, _PENALTY), 0.0))
    weights = np.zeros(features.shape[1])
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (unanswerable - likely) - held @ weights
        curve = (scaled * (likely * (1 - likely))[:, None]).T @ scaled + held
        weights += np.linalg.solve(curve, slope)
    result: Numbers = weights / scale
    return result


def in_folds(features: Numbers, unanswerable: Numbers, sections: Sequence[str]) -> Numbers:
    """The likelihood of each question by weights that were fitted without the questions of its fold."""
    number = {section: n for n, section in enumerate(sorted(set(sections)))}
    fold = np.array([number[section] % _FOLDS for section in sections])
    likely = np.zeros(len(features))
    for one in set(fold.tolist()):
        out = fold == one
        likely[out] = 1 / (1 + np.exp(-features[out] @ fitted(features[~out], unanswerable[~out])))
    return likely


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", type=Path, nargs="+")
    parser.add_argument("--home", type=Path, default=default_home())
    parser.add_argument("--most", type=float, default=0.05)
    given = parser.parse_args()
    found = asked(given.questions, given.home)
    for answerable, name in ((False, "unanswerable"), (True, "answerable")):
        own = Counter(one.why for one in found if one.answerable is answerable)
        refused = own["foreign"] + own["otherwise"]
        print(f"{name}: {refused} of {own.total()} refused, {own['foreign']} of them for a foreign word")
    open_ones = [one for one in found if one.features is not None]
    unanswerable = np.array([float(not one.answerable) for one in open_ones])
    if not 0 < unanswerable.sum() < len(open_ones):
        parser.error("the questions with a foreign word are all of one kind: nothing can be fitted")
    features = np.array([one.features for one in open_ones])
    weights = fitted(features, unanswerable)
    print("weights:", ", ".join(f"{name or 'constant'} {w:.2f}" for name, w in zip(WEIGHTS, weights, strict=True)))
    likely = in_folds(features, unanswerable, [one.section for one in open_ones])
    answerable_in_all = sum(one.answerable for one in found)
    before = sum(one.answerable and one.why == "otherwise" for one in found)
    others = sum(not one.answerable and one.why == "otherwise" for one in found)
    print(f"{len(open_ones)} questions with a foreign word, {int(unanswerable.sum())} of them unanswerable; in folds:")
    print("answerable refused  unanswerable refused  least likelihood")
    for least in sorted({round(float(one), 2) for one in likely}, reverse=True):
        wrong = before + int(((likely >= least) & (unanswerable == 0)).sum())
        right = others + int(((likely >= least) & (unanswerable == 1)).sum())
        if wrong > given.most * answerable_in_all:
            break
        shares = wrong / answerable_in_all, right / (len(found) - answerable_in_all)
        print(f"{wrong:10} {shares[0]:6.1%} {right:14} {shares[1]:6.1%} {least:13}")


if __name__ == "__main__":
    main()
