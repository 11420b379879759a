"""What a look-up takes from the one before: the new words in place of the old, or the place that answered."""

from __future__ import annotations

import pytest

from qa.answer import Answer, AnswerKind, Citation
from qa.dialogue.leaning import leaning, leans
from qa.lexicon import Lexicon
from qa.question.reading import read

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
        ("what is the fee for paper copies?", "and the deadline?", "what is the deadline for paper copies?"),
        ("phone number for TSA FOIA", "and the address?", "address for TSA FOIA"),
        ("CBP FOIA fax number?", "and the Coast Guard's?", "Coast Guard FOIA fax number?"),
        ("How long do I have to file a Title VI complaint?", "and section 504?",
         "How long do I have to file a section 504 complaint?"),
        ("How long is there to submit a Site Security Plan?", "and a Top-Screen?", "How long is there to submit a Top-Screen?"),
        ("How long do I have to file a complaint?", "where?", "Where do I have to file a complaint?"),
        ("define search", "and review?", "define review"),
        ("what is a record under the Privacy Act?", "and an individual?", "what is an individual under the Privacy Act?"),
    ],
)  # fmt: skip
def test_new_words_take_the_place_of_theirs(lexicon: Lexicon, before: str, follow_up: str, asked: str) -> None:
    question = leaning(read(follow_up, lexicon), before, ANSWER, lexicon)
    assert question.looked_up == asked
    assert asked in question.carried


def test_the_subject_is_taken_from_the_question_that_the_one_before_leans_on(lexicon: Lexicon) -> None:
    before, topic = "and who answers it?", "phone number for TSA FOIA"
    assert leaning(read("and ICE?", lexicon), before, ANSWER, lexicon, topic).looked_up == (
        "who answers it, phone number for ICE FOIA"
    )
    leant = leaning(read("is it open on Sunday?", lexicon), before, ANSWER, lexicon, topic)
    for text in (before, topic):
        assert text in leant.words
        assert text in leant.carried


@pytest.mark.parametrize("follow_up", ["who approves testimony?", "what about TSA?", "and to appeal it?"])
def test_what_has_no_place_before_takes_none(lexicon: Lexicon, follow_up: str) -> None:
    question = leaning(read(follow_up, lexicon), "deadline for a section 504 complaint?", ANSWER, lexicon)
    assert question.looked_up == follow_up


def test_without_words_of_its_own_it_is_the_question_before(lexicon: Lexicon) -> None:
    question = leaning(read("how long?", lexicon), "who may see CVI?", ANSWER, lexicon)
    assert question.looked_up == "how long? who may see CVI?"


def test_few_words_take_those_before(lexicon: Lexicon) -> None:
    question = leaning(read("their hours?", lexicon), "phone number for ICE FOIA", ANSWER, lexicon)
    assert question.words == "their hours? phone number for ICE FOIA"


@pytest.mark.parametrize(
    ("follow_up", "before", "topic", "asked"),
    [
        ("their fax?", "phone number for ICE FOIA", "", "fax number for ICE FOIA"),
        ("and the e-mail?", "by when? where do I send it?", "", "E-mail address: where do I send it?"),
        ("fax?", "how long does it take?", "FOIA office of TSA?", "Fax number: FOIA office of TSA?"),
        ("phone?", "what is a fee waiver?", "", "phone number"),  # nobody's
        ("what is his address?", "what is a fee waiver?", "", "Address: what is a fee waiver?"),
    ],
)
def test_a_kind_of_contact_is_of_the_party_before(
    lexicon: Lexicon, follow_up: str, before: str, topic: str, asked: str
) -> None:
    assert leaning(read(follow_up, lexicon), before, ANSWER, lexicon, topic).looked_up == asked


@pytest.mark.parametrize(
    ("follow_up", "before", "asked"),
    [
        ("what about a request for expedited processing?", "How long to answer a FOIA request?",
         "How long to answer a request for expedited processing?"),
        ("what about a denial to amend a record?", "What is the deadline for an appeal?",
         "What is the deadline for an appeal, of a denial to amend a record?"),
    ],
)  # fmt: skip
def test_what_was_asked_is_asked_of_another_thing(lexicon: Lexicon, follow_up: str, before: str, asked: str) -> None:
    assert leaning(read(follow_up, lexicon), before, ANSWER, lexicon).looked_up == asked


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
        ("where do I send that?", True),
        ("is there a fee for that?", True),
        ("is that free?", True),
        ("is there a fee?", True),
        ("what is the penalty?", True),
        ("how long?", True),
        ("by when?", True),
        ("how long does he have?", True),
        ("what is his address?", True),
        ("can I get more time?", True),
        ("can the deadline be extended?", True),
        ("what about a denial of a request to amend a record?", True),
        ("can TSA extend the review of a petition?", False),
        ("how long does a petitioner have?", False),
        ("is there a fee for paper copies?", False),
        ("what is the fee for paper copies?", False),
        ("what is a record?", False),
        ("define search", False),
        ("How long does a requester have to appeal a FOIA denial?", False),
        ("What is review when we bill for it?", False),
        ("Is there an amount so small that we don't send a bill?", False),
        ("what does 5.11(k) say", False),
        ("who has to be told that the record was corrected", False),
    ],
)
def test_which_words_lean(lexicon: Lexicon, text: str, expected: bool) -> None:
    assert leans(read(text, lexicon)) is expected
