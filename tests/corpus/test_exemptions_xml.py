"""The exemption matrix of an appendix in XML: the shapes of sentences that the edition of 2017 does not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.facts.entries import Entry
from corpus.facts.exemptions import extract
from corpus.text import fold
from tests.corpus.titles import appendix, paragraphs, part, read, title

CONTACTS = appendix(
    "Appendix A to Part 5",
    "FOIA Offices",
    "<HD1>U.S. Customs and Border Protection (CBP)\n</HD1>",
    paragraphs("Phone: 202-325-0150"),
)
SYSTEMS = "DHS Systems of Records Exempt From the Privacy Act"
OPENING = "1. The DHS/CBP-027 Customs Broker Management System of Records consists of electronic and paper records."
REASON = "(a) From subsection (c)(3) (Accounting for Disclosures) because release could alert the subject."


def _entries(tmp_path: Path, *texts: str, before: str = CONTACTS) -> list[Entry]:
    xml = title(
        part(before, appendix("Appendix C to Part 5", SYSTEMS, paragraphs("This appendix lists systems.", *texts)))
    )
    return list(extract([read(xml, tmp_path)]))


def _claims(entry: Entry) -> list[str]:
    return [f"{' '.join(c.authorities)}: {' '.join(c.provisions)}" for c in entry.claims]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "The Secretary, pursuant to 5 U.S.C. 552a(j)(2), has exempted this system from the following provisions of the "
            "Privacy Act, 5 U.S.C. secs. 552a(c)(3), (c)(4); (d); and (g)(1).",
            ["(j)(2): (c)(3) (c)(4) (d) (g)(1)"],
        ),
        (
            "Additionally, the Secretary has exempted this system pursuant to 5 U.S.C. 552a(k)(2) of the Privacy Act from "
            "subsections (c)(3), (d), (e)(1), (e)(4)(G), and (f).",
            ["(k)(2): (c)(3) (d) (e)(1) (e)(4)(G) (f)"],
        ),
        (
            "Further, DHS has exempted section (c)(3) of the Privacy Act of 1974, as amended, pursuant to 5 U.S.C. 552a(k)(2).",
            ["(k)(2): (c)(3)"],
        ),
        (
            "The Secretary, pursuant to 5 U.S.C. 552a(j)(2), has exempted this system from the following provisions: "
            "5 U.S.C. 552a (c)(3-4); (d); (e)(1-3), (e)(4)(G) through (e)(4)(I); and (g).",
            ["(j)(2): (c)(3) (c)(4) (d) (e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) (e)(4)(I) (g)"],
        ),
        (
            "The Secretary has exempted this system from the following provisions, subject to limitations set forth in "
            "5 U.S.C. 552a(c)(3); (d); and (f) pursuant to 5 U.S.C. § 552a(k)(1), (k)(2), and (k)(5).",
            ["(k)(1) (k)(2) (k)(5): (c)(3) (d) (f)"],
        ),
    ],
)
def test_claims(tmp_path: Path, sentence: str, claims: list[str]) -> None:
    [entry] = _entries(tmp_path, f"{OPENING} {sentence}", REASON)
    assert _claims(entry) == claims
    assert [reason.provisions for reason in entry.reasons] == [("(c)(3)",)]


def test_a_claim_for_some_records_only_says_so(tmp_path: Path) -> None:
    sentence = "For records created by DHS OIS, the Secretary, pursuant to 5 U.S.C. 552a(k)(4), has exempted this system from (d)."
    [entry] = _entries(tmp_path, OPENING, sentence)
    assert [(c.condition, c.provisions) for c in entry.claims] == [("For records created by DHS OIS", ("(d)",))]


@pytest.mark.parametrize(
    ("exempted", "condition"),
    [
        ("records created during the vetting process", "records created during the vetting process"),
        ("investigatory material compiled for trials", "investigatory material compiled for trials"),
        ("this system of records", None),
        ("the Broker Files system of records", None),
        ("records in this system", None),
        ("these records", None),
    ],
)
def test_some_records_in_place_of_the_system_are_a_condition(
    tmp_path: Path, exempted: str, condition: str | None
) -> None:
    first = "The Secretary, pursuant to 5 U.S.C. 552a(j)(2), has exempted this system from 552a(c)(4)."
    sentence = f"Additionally, the Secretary, pursuant to 5 U.S.C. 552a(k)(2), has exempted {exempted} from 552a(c)(3)."
    [entry] = _entries(tmp_path, OPENING, f"{first} {sentence}")
    assert [(c.provisions, c.condition) for c in entry.claims] == [(("(c)(4)",), None), (("(c)(3)",), condition)]


@pytest.mark.parametrize(
    ("opening", "system_id", "name", "components"),
    [
        ("The DHS/CBP—011 TECS system of records consists of records.", "DHS/CBP-011", "TECS system of records", ("CBP",)),
        ("The U.S. Department of Homeland Security (DHS)/U.S. Customs and Border Protection (CBP)-002 Trusted Traveler "
         "System of Records consists of records.", "DHS/CBP-002", "Trusted Traveler System of Records", ("CBP",)),
        ("The DHS/U.S. Customs and Border Protection (CBP)-020 Export Information System (EIS) System of Records consists of "
         "records.", "DHS/CBP-020", "Export Information System (EIS) System of Records", ("CBP",)),
        ("The DHS/NPPD/US-VISIT—001 Arrival and Departure system consists of records.", "DHS/NPPD/US-VISIT-001",
         "Arrival and Departure system", ("NPPD",)),
        ("The Office of Intelligence and Analysis (I&amp;A) Enterprise Records System (ERS) consists of records.", None,
         "Enterprise Records System (ERS)", ("I&A",)),
    ],
)  # fmt: skip
def test_names(tmp_path: Path, opening: str, system_id: str | None, name: str, components: tuple[str, ...]) -> None:
    [entry] = _entries(tmp_path, f"7. {opening}")
    assert (entry.entry, entry.system_id, entry.name, entry.components) == (7, system_id, name, components)


def test_a_component_may_be_named_by_a_numbered_heading(tmp_path: Path) -> None:
    before = appendix(
        "Appendix B to Part 5",
        "Service",
        "<HD1>1. Office of Inspector General (OIG)\n</HD1>",
        paragraphs("(a) By mail."),
    )
    [entry] = _entries(tmp_path, "2. The Office of Inspector General keeps what is exempt.", before=before)
    assert entry.components == ("OIG",)


def test_a_reserved_number_is_an_entry_without_a_system(tmp_path: Path) -> None:
    one, two = _entries(tmp_path, OPENING, "16. [Reserved]")
    assert (two.entry, two.name, two.system_id, two.components, two.claims) == (16, "[Reserved]", None, (), ())
    assert [finding.kind for finding in two.findings] == ["reserved number"]
    assert one.components == ("CBP",)


def test_every_quote_is_the_text_at_its_place(tmp_path: Path) -> None:
    sentence = "The Secretary has exempted this system from 5 U.S.C. 552a(c)(3) pursuant to 5 U.S.C. 552a(k)(2)."
    xml = title(part(appendix("Appendix C to Part 5", SYSTEMS, paragraphs(f"{OPENING} {sentence}", REASON))))
    document = read(xml, tmp_path)
    [entry] = extract([document])
    for one in (*entry.claims, *entry.reasons, entry.opening):
        assert fold(document.source.text[one.start : one.end]) == one.quote
    assert [(c.quote, c.cite) for c in entry.claims] == [(sentence, "6 CFR Part 5 Appendix C(1)")]
