"""The systems of several agencies together: whose each is, by the headings and the words of its title."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.facts.exempt_systems import extract
from corpus.library import load_corpus
from tests.corpus.titles import appendix, paragraphs, part, read, section, title

CLAIM = "The General Files (JUSTICE/{}-001) system of records is exempt from 5 U.S.C. 552a(d) pursuant to 5 U.S.C. 552a(k)(2)."


@pytest.mark.parametrize(
    ("heading", "words", "agency", "name"),
    [
        ("DEPARTMENT OF JUSTICE", "the Department of Justice (DOJ or Department)", "Justice", "Department of Justice"),
        ("DEPARTMENT OF JUSTICE", "the Department of Justice (DOJ)", "DOJ", "Department of Justice"),
        ("Office of the Secretary of the Treasury", "The Department of the Treasury (“Treasury”)", "Treasury",
         "Department of the Treasury"),
        ("OFFICE OF THE SECRETARY OF DEFENSE", "Department of Defense (DoD)", "DoD", "Department of Defense"),
        ("GSA, DEPARTMENT OF HEALTH AND HUMAN SERVICES", "Department of Health and Human Services (HHS)", "HHS",
         "Department of Health and Human Services"),
        ("CENTRAL INTELLIGENCE AGENCY", "", "", ""),
    ],
)  # fmt: skip
def test_the_agency_is_named_by_the_text(tmp_path: Path, heading: str, words: str, agency: str, name: str) -> None:
    xml = title(
        part(
            section("16.70", "Exemption of the Office's Systems.", paragraphs(f"(a) {CLAIM.format('OAG')}")),
            section("16.71", "Exemption of other Systems.", paragraphs(f"(a) {CLAIM.format('DOJ')}", f"(b) {words}.")),
            number="16",
        ),
        number=28,
    ).replace("DEPARTMENT OF HOMELAND SECURITY", heading)
    found = extract([read(xml, tmp_path)])
    assert {entry.agency for entry in found.entries} == {agency}
    assert [one.name for one in found.agencies] == ([name] if name else [])
    assert [entry.components for entry in found.entries] == [("OAG",), ("ALL",) if agency == "DOJ" else ("DOJ",)]
    assert [(entry.entry, entry.numbered, entry.codified) for entry in found.entries] == [
        (28001, False, True),
        (28002, False, True),
    ]


def test_numbered_entries_keep_their_numbers() -> None:
    found = extract(load_corpus().documents)
    assert [(one.code, one.name) for one in found.agencies] == [("DHS", "Department of Homeland Security")]
    codified = [entry for entry in found.entries if entry.codified]
    assert {(entry.agency, entry.numbered) for entry in codified} == {("DHS", True)}
    assert (len(codified), codified[-1].entry, found.unread) == (71, 76, ())


def test_entries_that_share_a_number_are_unread(tmp_path: Path) -> None:
    listed = [
        appendix(
            f"Appendix {letter} to Part 5",
            "DHS Systems of Records Exempt From the Privacy Act",
            paragraphs(f"{first}. The DHS/CBP-0{first}{letter} System of Records.", "4. The Other System of Records."),
        )
        for letter, first in (("C", 1), ("D", 2))
    ]
    found = extract([read(title(part(*listed)), tmp_path)])
    assert [entry.entry for entry in found.entries] == [1, 2]
    assert [(one.cite, one.why) for one in found.unread] == [
        ("6 CFR Part 5 Appendix C(4)", "another entry has the same number"),
        ("6 CFR Part 5 Appendix D(4)", "another entry has the same number"),
    ]
