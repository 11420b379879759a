"""Where things go by the rules of another agency: what is sent, and under which law, decides among them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from index.sources import add_sources
from qa.assistant import Assistant, open_assistant
from tests.corpus.titles import paragraphs, part, section, title

OFFICE = "the {} Officer, Department of Justice, {} Main Street NW., Washington, DC 20530."
JUSTICE = title(
    part(
        section("16.2", "Definitions.", paragraphs("<I>Disclosure Referee</I> means the one who hears requesters.")),
        section(
            "16.3",
            "Requirements for making requests.",
            paragraphs(
                f"(a) A FOIA request must be sent to {OFFICE.format('Records', 1)}",
                f"(b) Requests for expedited treatment of a FOIA request must be sent to {OFFICE.format('Urgent', 2)}",
            ),
        ),
        section(
            "16.8",
            "Administrative appeals.",
            paragraphs(f"(a) An appeal of a FOIA request must be sent to {OFFICE.format('Appeals', 3)}"),
        ),
        section(
            "16.40",
            "Requests under the Privacy Act.",
            paragraphs(f"(a) A request must be sent to {OFFICE.format('Privacy Act', 4)}"),
        ),
        number="16",
    ),
    number=28,
).replace("HOMELAND SECURITY", "JUSTICE")


@pytest.fixture(scope="module")
def assistant(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    place = tmp_path_factory.mktemp("justice")
    shutil.copytree(home, place / "home")
    file = place / "title-28.xml"
    file.write_text(JUSTICE)
    add_sources(place / "home", [file], edition=date(2026, 1, 29))
    opened = open_assistant(place / "home")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "cite"),
    [
        ("where do I send a FOIA request at the Department of Justice", "28 CFR 16.3(a)"),
        ("where do I send a FOIA appeal at Justice", "28 CFR 16.8(a)"),
        ("where do I send a request for expedited treatment at Justice", "28 CFR 16.3(b)"),
        ("where do I send a Privacy Act request at Justice", "28 CFR 16.40(a)"),
    ],
)
def test_what_is_sent_and_under_which_law_decides(assistant: Assistant, question: str, cite: str) -> None:
    assert assistant.ask(question).citations[0].cite == cite


def test_a_definition_of_another_agency_says_whose_it_is(assistant: Assistant) -> None:
    answer = assistant.ask("who is the disclosure referee")
    assert answer.notes[0] == "28 CFR 16.2 is of 28 CFR Chapter I: DEPARTMENT OF JUSTICE."
