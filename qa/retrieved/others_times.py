"""What of quoted words tells a time for another act than the one that is asked about (`qa.lookups.acting`).

Where nothing else in them gives a time, they give none for what is asked. It ranks and quotes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from corpus.facts.rulings import Deadline
from index.ruled import RuledSentence
from index.search import Hit
from index.store import Index
from qa.answer import Citation
from qa.cues.deciding import asks_who_decides
from qa.retrieved.figures import figureless

# That no text tells the time then: right of the 12 questions that it was made on, and of 7 of 8 others.
SURE: Final = 0.8
_BESIDE = 5  # passages that may have the time for what is asked
NEAR: Final = 0.6  # confidence of what would be quoted; where it is less, what answers may not have been found


def of_others(index: Index, question: str, quoted: Sequence[Citation]) -> list[str]:
    """The places whose times are for another act, when what is quoted tells a time and none for what is asked."""
    from qa.lookups.acting import UNCOUNTED, is_of_another_act, without_ends  # that package imports this one
    from qa.lookups.asked_due import ASKED, what_is_due
    from qa.lookups.doing import act_asked
    from qa.lookups.due import is_of_another_paper
    from qa.lookups.rule_sentences import Candidate

    if asks_who_decides(question):
        return []
    due = (what := what_is_due(question)) is not None and what.head != ASKED
    timed = f"deadline: {question}" if due else question  # "when is it due" asks for a time
    if not (due or act_asked(question)) or figureless(timed, "") is None:
        return []
    tables = index.tables
    sentences = tables.ruled_in(Deadline, tables.passages_of([one.cite for one in quoted]))
    text = " ".join(one.quote for one in quoted)
    others = []
    for sentence in tables.facts_at(RuledSentence, sentences):
        if sentence.quote not in text:
            continue
        one = Candidate.of(sentence, tables.facts_at(Deadline, sentence.facts))
        other = is_of_another_act(one, question) or (due and is_of_another_paper(one, question))
        if other and any(fact.form not in UNCOUNTED for fact in one.facts):
            others.append(sentence.cite)
            text = text.replace(sentence.quote, " ")
    return list(dict.fromkeys(others)) if figureless(timed, without_ends(text, question)) else []


def telling(index: Index, question: str, hits: Sequence[Hit]) -> list[Hit]:
    """The hits, led by the one of the same section that tells a time for the act that is asked about; none when
    there is no such one."""
    from qa.lookups.acting import is_of_another_act, tells_act
    from qa.lookups.rule_sentences import Candidate

    tables = index.tables
    for hit in hits[1:_BESIDE]:
        if hit.passage.unit != hits[0].passage.unit:
            continue
        for sentence in tables.facts_at(RuledSentence, tables.ruled_in(Deadline, [hit.passage.id])):
            one = Candidate.of(sentence, tables.facts_at(Deadline, sentence.facts))
            if not is_of_another_act(one, question) and tells_act(one, question):
                return [hit, *(other for other in hits if other is not hit)]
    return []
