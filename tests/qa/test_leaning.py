"""What a look-up takes from the one before: the new words in place of the old, or the place that answered."""

from __future__ import annotations

import pytest

from qa.answer import Answer, AnswerKind, Citation
from qa.leaning import leaning, leans
from qa.lexicon import Lexicon
from qa.question import read

ANSWER = Answer(
    question="",
    kind=AnswerKind.PASSAGES,
    understood="",
    answer="",
    citations=[Citation("6 CFR 15.70(d)(3)", "", "within 180 days", "6cfr-2017", 0, 1)],
)


@pytest.mark.parametrize(
    ("before", "follow_up", "asked"),
    [
        ("How long to appeal a FOIA denial?", "what about a Privacy Act denial?", "How long to appeal a Privacy Act denial?"),
        ("phone number for TSA FOIA", "and ICE?", "phone number for ICE FOIA"),
        ("phone number for TSA FOIA", "and the Coast Guard?", "phone number for Coast Guard FOIA"),
        ("what is the fee for paper copies", "and for electronic copies?", "what is the fee for electronic copies"),
    ],
)  # fmt: skip
def test_new_words_take_the_place_of_theirs(lexicon: Lexicon, before: str, follow_up: str, asked: str) -> None:
    question = leaning(read(follow_up, lexicon), before, ANSWER, lexicon)
    assert question.looked_up == asked
    assert asked in question.carried


def test_few_words_take_those_before(lexicon: Lexicon) -> None:
    question = leaning(read("their fax?", lexicon), "phone number for ICE FOIA", ANSWER, lexicon)
    assert question.words == "their fax? phone number for ICE FOIA"


def test_many_words_take_the_place_only(lexicon: Lexicon) -> None:
    asked = "how long does the reviewing officer have to decide that appeal?"
    question = leaning(read(asked, lexicon), "deadline for a section 504 complaint?", ANSWER, lexicon)
    assert question.words == asked
    assert question.near == ("6 CFR 15.70(d)(3)",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and to appeal the outcome?", True),
        ("their fax?", True),
        ("do those requesters get free pages?", True),
        ("can I give my opinion as an expert there?", True),
        ("what if the judge won't wait?", True),
        ("how long does DHS have to decide that appeal?", True),
        ("How long does a requester have to appeal a FOIA denial?", False),
        ("What is review when we bill for it?", False),
        ("Is there an amount so small that we don't send a bill?", False),
        ("what does 5.11(k) say", False),
        ("who has to be told that the record was corrected", False),
    ],
)
def test_which_words_lean(lexicon: Lexicon, text: str, expected: bool) -> None:
    assert leans(read(text, lexicon)) is expected
