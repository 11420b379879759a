"""A time is told for telling him who is asked about, of him, and for keeping that which is asked about."""

from __future__ import annotations

import pytest

from corpus.facts.rulings import Deadline
from corpus.model import Span
from index.ruled import RuledSentence
from qa.lookups.rule_sentences import Candidate
from qa.lookups.whom import is_of_anothers

_NOWHERE = Span("", 0, 0)
_NONE = frozenset[str]()


def _sentence(quote: str, actor: str, action: str) -> Candidate[Deadline]:
    fact = Deadline("", "limit", actor, action, "", None, "days", "", "", _NOWHERE)
    said = RuledSentence("", (0,), "", _NOWHERE, quote, 0, "", "", _NONE, _NONE, _NONE, _NONE, _NONE, _NONE, _NONE)
    return Candidate.of(said, (fact,))


@pytest.mark.parametrize(
    ("question", "quote", "actor", "action", "another"),
    [
        (
            "time to notify another facility of abuse reported there",
            "Facilities shall notify the appropriate ICE Field Office Director no later than 72 hours after the placement.",
            "Facilities",
            "notify the appropriate ICE Field Office Director",
            True,
        ),
        (
            "time to notify another facility of abuse reported there",
            "The notification provided in paragraph (a) shall be provided no later than 72 hours after the allegation.",
            "",
            "shall be provided",
            False,
        ),
        (
            "how soon is the victim's health evaluation",
            "The facility shall attempt to conduct a mental health evaluation of all known abusers within 60 days.",
            "The facility",
            "attempt to conduct a mental health evaluation of all known abusers",
            True,
        ),
        (
            "how long are reports of abuse investigations kept",
            "It shall require the maintenance, for at least five years, of all reports of allegations of sexual abuse.",
            "",
            "",
            True,
        ),
        (
            "how long are reports of abuse investigations kept",
            "Retention of such reports for as long as the abuser is employed, plus five years.",
            "",
            "",
            False,
        ),
    ],
)
def test_what_is_for_another_is_not_told(question: str, quote: str, actor: str, action: str, another: bool) -> None:
    assert is_of_anothers(_sentence(quote, actor, action), question) == another
