"""What an act is done to, or what comes out of it: whether a time is for another paper, or another thing that is made.

"Serve the Initial Decision" is no notice of hearing, and what is due once a petition is filed does not answer it.
"""

from __future__ import annotations

import re

from corpus.facts.rulings import Deadline
from corpus.patterns import Pattern
from qa.lookups.doing import COMPLEMENT, MAKES, PAPERS, Act
from qa.lookups.parties import is_somebody
from qa.lookups.rule_sentences import Candidate
from qa.lookups.thesaurus import SAME
from qa.words import content, stem, stems

# What is certainly not done in one act.
DECIDING = frozenset(
    map(
        stem,
        """decide determine rule approve deny grant investigate review complete finish validate reconsider dismiss
        assess evaluate consider decided approved denied granted investigated reviewed completed validated""".split(),
    )
)
ANSWERING = frozenset(map(stem, "answer respond reply acknowledge".split()))
_PETITION, _REQUESTED = stem("petition"), frozenset(map(stem, "ask request require requested requires".split()))
_IS_FILED = Pattern(r"\b(?P<paper>[a-z]+(?: for [a-z]+)?) (?:is|has been|was) (?:filed|made|submitted|served)\b")
_HOW = Pattern(r"\b[a-z]+ly\b ?")  # "promptly serve"
_NO_ACT = Pattern(r"\binformation\b", re.IGNORECASE)  # nobody informs


def lacks_the_paper(candidate: Candidate[Deadline], act: Act) -> bool:
    """Whether nothing here speaks of the paper that something is done to."""
    return bool(act.paper) and not candidate.here & _paper_alike(act.paper)


def is_done_to_another(act: Act, fact: Deadline) -> bool:
    """Whether the time is for another paper or thing, or for something else once what is asked about is filed."""
    return _does_with_another_paper(act, fact) or _makes_another(act, fact) or _is_in_the_case(act, fact)


def said(text: str) -> set[str]:
    """The stems of what somebody does, or is done."""
    return set(stems(_NO_ACT.sub(" ", text)))


def _paper_alike(paper: str) -> frozenset[str]:
    """The stems for a paper; a request is no petition, though one may petition for what another requests."""
    alike = SAME.get(paper, frozenset()) | {paper}
    return alike - _REQUESTED if paper == _PETITION else alike


def _does_with_another_paper(act: Act, fact: Deadline) -> bool:
    """Whether it is done to a paper of another name: "notify the complainant of the results of the appeal"."""
    if act.verb == stem("file") and act.makes <= PAPERS:
        filed = PAPERS.intersection(stems(COMPLEMENT.split(fact.action, maxsplit=1)[0]))
        return bool(act.makes and filed) and not act.makes & filed
    papers = PAPERS.intersection(stems(fact.action))
    return bool(act.paper and papers) and act.paper not in papers and act.verb in DECIDING | ANSWERING


def _makes_another(act: Act, fact: Deadline) -> bool:
    """Whether another thing is served, or the like: "serve the Initial Decision" is no notice of hearing."""
    done = COMPLEMENT.split(_HOW.sub("", fact.action), maxsplit=1)[0].lower()  # "the Initial Decision" is nobody
    words = content(done)
    if not act.makes or len(words) < 2 or words[0] not in MAKES or is_somebody(done):
        return False
    made = {same for word in act.makes for same in SAME.get(word, frozenset()) | {word}}
    return made.isdisjoint(words[1:])


def _is_in_the_case(act: Act, fact: Deadline) -> bool:
    """Whether what is asked for has been asked for already, and something else is to be done in the time; or the time
    is that in which a paper is filed that somebody is to answer."""
    filed = _IS_FILED.search(fact.condition) if act.paper and act.verb in DECIDING | ANSWERING else None
    if filed is not None and not fact.action and act.paper in stems(filed["paper"]):
        return True
    asked = act.asked_for
    return bool(asked and fact.action) and asked <= said(fact.condition) and not asked & said(fact.action)
