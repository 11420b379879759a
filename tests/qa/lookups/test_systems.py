"""What the text says of a system, and which system a description fits."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("Which system screens cargo and conveyances coming into the country?", 45),
        ("what system holds case files of courts martial", 54),
        ("system that deals with misuse of E-Verify", 49),
        ("What database has samples and reports of a forensic laboratory?", 72),
    ],
)
def test_a_description_finds_its_system(assistant: Assistant, question: str, entry: int) -> None:
    answer = assistant.ask(question)
    assert answer.entries == [entry]
    assert answer.citations[0].cite.startswith(f"6 CFR Part 5 Appendix C({entry})")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who uses LeadTrac?", "ICE investigative and homeland security personnel"),
        ("who uses TECS", "other Federal agencies"),
    ],
)
def test_what_is_said_of_a_system_opens_with_the_words_that_name_it(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = assistant.ask(question)
    assert said in answer.answer
    assert any(said in citation.quote for citation in answer.citations)
