"""Where things go and whom to call: the part asked for, the newer list first, rules by what is sent."""

from __future__ import annotations

import pytest

from index.store import Index
from qa.answer import AnswerKind
from qa.lexicon import Lexicon
from qa.lookups.contacts import Contacts
from qa.lookups.vocabulary import Vocabulary
from qa.places.texts import Texts
from qa.rulemakers import Rulemakers
from tests.qa.lookups.conftest import Ask, asker, asserted_quotes

NEW = "6 CFR Part 5 Appendix I to Subpart A"


@pytest.fixture(scope="module")
def ask(index: Index, whole_lexicon: Lexicon) -> Ask:
    return asker(
        Contacts(index, Texts(index), whole_lexicon, Rulemakers(index.tables, whole_lexicon), Vocabulary(index)),
        whole_lexicon,
    )


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("fax number for the secret service?", "202-406-5586", "202-406-6370"),
        ("FLETC phone", "912-267-3103", "912-267-3113"),
        ("What's the Coast Guard FOIA office's address?", "2100 2nd St., SW.", "202-475-3522"),
        ("OBIM foia phone", "202-298-5454", "202-298-5445"),
        ("S&T FOIA telephone", "202-254-6342", "202-254-6739"),
        ("TSA and CBP FOIA phone numbers", "571-227-2300", "571-227-1406"),
        ("email address for OIG FOIA", "withholds the e-mail address", "202-254-4001"),
        ("Directorate of Science and Technology FOIA request fax", "202-254-6739", "202-254-6342"),
        ("National Records Center address", "P.O. Box 648010", "816-350-5785"),
        ("toll free number for FOIA", "866-431-0486", "202-325-0150"),
        ("Privacy Office phone number", "202-343-1743 or 866-431-0486", "202-343-4011"),
    ],
)
def test_the_part_asked_for_is_given(ask: Ask, index: Index, question: str, told: str, untold: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert answer.kind is AnswerKind.CONTACT
    assert answer.citations[0].cite == NEW
    assert told in answer.answer
    assert untold not in answer.answer
    assert "Nov. 22, 2016" in answer.answer
    asserted_quotes(index, answer)


@pytest.mark.parametrize(
    ("question", "reason", "instead"),
    [
        ("FEMA fax", "no fax number is printed", "202-646-3323"),
        ("fax number for FOIA appeals", "prints no fax number", ""),
        ("e-mail address for rulemaking petitions", "prints no e-mail address", ""),
    ],
)
def test_what_is_not_printed_is_no_answer(ask: Ask, index: Index, question: str, reason: str, instead: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert answer.kind is AnswerKind.NONE
    assert reason in answer.answer
    assert instead in " ".join(answer.notes)
    asserted_quotes(index, answer)


@pytest.mark.parametrize(
    ("question", "kind", "told"),
    [
        ("Where do I fax a FOIA appeal for FEMA?", AnswerKind.NONE, "no fax number is printed"),
        ("Fax number for a CIS FOIA appeal", AnswerKind.CONTACT, "816-350-5785"),
        ("What is the phone number for FEMA FOIA appeals?", AnswerKind.CONTACT, "202-646-3323"),
        ("Where do I send a FOIA appeal about Coast Guard records?", AnswerKind.CONTACT, "2100 2nd St., SW."),
        ("Where do I fax a petition to FEMA?", AnswerKind.NONE, "no fax number is printed"),
    ],
)
def test_no_other_office_answers_for_the_one_named(
    ask: Ask, index: Index, question: str, kind: AnswerKind, told: str
) -> None:
    answer = ask(question)
    assert answer is not None
    assert answer.kind is kind
    assert told in answer.answer
    assert "202-732-4265" not in answer.answer  # another office's
    asserted_quotes(index, answer)


def test_several_offices_are_told_each(ask: Ask) -> None:
    answer = ask("TSA and CBP FOIA phone numbers")
    assert answer is not None
    assert "571-227-2300" in answer.answer
    assert "202-325-0150" in answer.answer


def test_an_older_list_that_disagrees_is_named_and_dated(ask: Ask) -> None:
    answer = ask("TSA FOIA mailing address")
    assert answer is not None
    assert [cited.cite for cited in answer.citations] == [NEW, "6 CFR Part 5 Appendix A(II)(H)(2)"]
    assert "400 Seventh Street" not in answer.answer
    assert any("400 Seventh Street" in note and "Jan. 27, 2003" in note for note in answer.notes)


def test_the_older_list_comes_first_when_it_is_asked_for(ask: Ask) -> None:
    answer = ask("street address for TSA FOIA in the old appendix A")
    assert answer is not None
    assert "400 Seventh Street" in answer.answer
    assert any("newer" in note for note in answer.notes)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("INS FOIA address", "425 Eye Street", "500 12th Street"),
        ("Customs Service 2003 address", "Mint Annex", "90 K Street"),
        ("OIG 2003 address", "Departmental Disclosure Office", "STOP 0305"),
        ("FPS FOIA address", "1800 F Street", "90 K Street"),
        ("fax of the Office of the General Counsel", "No fax number of the Office of the General Counsel", "810 7th"),
    ],
)
def test_what_the_newer_list_has_not(ask: Ask, question: str, told: str, untold: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert told in answer.answer
    assert untold not in answer.answer


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("records of the Office of Legislative Affairs: where do I write?", "The Privacy Office"),
        ("Who takes FOIA requests for the Domestic Nuclear Detection Office?", "The Privacy Office"),
        ("FOIA request for the Citizenship and Immigration Services Ombudsman - who handles it?", "The Privacy Office"),
        ("Strategic National Stockpile FOIA address", "Department of Health and Human Services"),
    ],
)
def test_an_office_that_another_serves(ask: Ask, question: str, office: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert f"go to {office}" in answer.answer


@pytest.mark.parametrize(
    ("question", "cite", "told"),
    [
        ("where do I mail a petition for rulemaking", "6 CFR 3.5(b)(1)", "Mail Stop 0485"),
        ("who do I send a privacy act appeal to", "6 CFR 5.25(a)", "Associate General Counsel"),
        ("who accepts service of process for DHS", "6 CFR 5.42(a)", "Office of the General Counsel"),
        ("which office gets mandatory declassification review requests", "6 CFR 7.32(a)", "245 Murray Lane"),
        ("where do agencies send offset requests", "6 CFR 11.14", "Mail Stop 0200"),
        (
            "where should an appeal of a Secret Service FOIA denial be sent",
            "6 CFR Part 5 Appendix A(II)(I)(3)",
            "Deputy",
        ),
        ("Where do I fax a FOIA request?", "6 CFR 5.3(a)(2)", "(202) 343-4011"),
        ("where does a classification challenge go", "6 CFR 7.31(a)", "Administrative Security Division"),
    ],
)
def test_what_a_rule_names(ask: Ask, index: Index, question: str, cite: str, told: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert answer.citations[0].cite == cite
    assert told in answer.answer
    asserted_quotes(index, answer)


@pytest.mark.parametrize(
    ("question", "before", "told"),
    [
        ("and ICE?", "phone number for TSA FOIA", "866-633-1182"),
        ("their fax?", "and ICE?", "202-732-4265"),
        ("where do I send that one?", "what about a Privacy Act denial?", "Associate General Counsel"),
    ],
)
def test_a_follow_up_takes_what_it_lacks(ask: Ask, question: str, before: str, told: str) -> None:
    answer = ask(question, before)
    assert answer is not None
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "cite", "told"),
    [
        ("what is the OIG hotline", "6 CFR 7.31(f)", "No phone number of the Office of Inspector General is printed"),
        ("fax number for FOIA appeals", "6 CFR 5.8(a)(1)", "6 CFR 5.8(a)(1) prints no fax number"),
        ("5.8 appeal address", "6 CFR 5.8(a)(1)", "call 1-866-431-0486"),  # not that of another section
        ("where do I mail a subpoena for DHS", "6 CFR 5.43(a)", "is authorized to receive and accept subpoenas"),
        (
            "where do I send a request to amend my records",
            "6 CFR 5.26(a)",
            "writing directly to the Department component",
        ),
        ("where do I send a privacy act request", "6 CFR 5.21(a)", "Departmental Disclosure Officer"),
    ],
)
def test_a_rule_says_where(ask: Ask, question: str, cite: str, told: str) -> None:
    answer = ask(question)
    assert answer is not None
    assert answer.citations[0].cite == cite
    assert told in answer.answer


def test_for_the_privacy_act_both_lists_are_told(ask: Ask) -> None:
    answer = ask("address of the Privacy Act office of FEMA")
    assert answer is not None
    assert answer.answer.index("Room 7NE") < answer.answer.index("Room 840")
    assert answer.answer.index("2016") < answer.answer.index("2003")


@pytest.mark.parametrize(
    "question",
    [
        "how long do I have to call",
        "what is a contact sport",
        "does 5.11 address search fees?",
        "can I appeal by email?",
        "Contact for OGIS",
        "where do I send a complaint about TSA screening",
        "what is the address of the White House",
        "what is TECS exempt from",
        "which systems belong to TSA",
    ],
)
def test_other_questions_are_left_alone(ask: Ask, question: str) -> None:
    assert ask(question) is None
