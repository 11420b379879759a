"""The exemption matrix, read from the real appendix and held against a reading by hand."""

from __future__ import annotations

import pytest

from corpus.facts import components
from corpus.facts.entries import Entry
from corpus.facts.exemptions import extract
from corpus.library import Corpus

FULL_J = "(c)(3) (c)(4) (d) (e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) (e)(4)(I) (e)(5) (e)(8) (f) (g)"
FULL_K = "(c)(3) (d) (e)(1) (e)(4)(G) (e)(4)(H) (e)(4)(I) (f)"
REDRESS = (
    "(c)(3) (c)(4) (d)(1) (d)(2) (d)(3) (d)(4) (e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) (e)(4)(I) (e)(5) (e)(8) (f) (g)"
)


def _claims(entry: Entry) -> list[str]:
    return [f"{' '.join(c.authorities)}: {' '.join(c.provisions)}" for c in entry.claims]


def test_the_whole_is_as_large_as_printed(entries: dict[int, Entry]) -> None:
    assert len(entries) == 71
    assert sum(len(entry.claims) for entry in entries.values()) == 117
    assert sum(len(entry.reasons) for entry in entries.values()) == 512


@pytest.mark.parametrize(
    ("number", "claims"),
    [
        (1, ["(j)(2): (c)(3) (c)(4) (d) (e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) (e)(4)(I) (e)(5) (e)(8) (e)(12) (f) (g)(1) (h)",
             f"(k)(1) (k)(2) (k)(3) (k)(5) (k)(6): {FULL_K}"]),
        (3, [f"(j)(2) (k)(1) (k)(2) (k)(5): {REDRESS}"]),
        (4, ["(j)(2): (c)(3) (c)(4) (d) (e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) (e)(5) (e)(8) (f)(2) (f)(3) (f)(4) (f)(5) (g)",
             "(k)(2): (c)(3) (d) (e)(1) (e)(4)(G) (e)(4)(H)"]),
        (7, ["(k)(1) (k)(2) (k)(3) (k)(5): (c)(3) (d)(1) (d)(2) (d)(3) (d)(4) (d)(5) (e)(1) (e)(4)(G) (e)(4)(H) (e)(4)(I) (f)"]),
        (8, ["(j)(2) (k)(1) (k)(2): (c)(3) (c)(4) (d)(1) (d)(2) (d)(3) (d)(4) (e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) "
             "(e)(4)(I) (e)(5) (e)(8) (e)(12) (f) (g)"]),
        (13, ["(k)(6): (d)"]),
        (17, ["(k)(3): (d)"]),
        (22, [f"(j)(2): {FULL_J}", f"(k)(2): {FULL_K}"]),
        (25, ["(k)(2): (c)(3)"]),
        (26, ["(j)(2): (c)(3) (e)(8) (g)(1)", "(k)(2): (c)(3)"]),
        (27, ["(j)(2) (k)(2): (c)(3) (e)(8) (g)"]),
        (43, [f"(j)(2): {FULL_J}", f"(k)(2): {FULL_K}"]),
        (45, [f"(j)(2): {REDRESS}", f"(k)(2): {REDRESS}"]),
        (46, ["(j)(2): (c)(3) (e)(8) (g)", "(k)(2): (c)(3)", f"(j)(2): {REDRESS}",
              "(k)(2): (c)(3) (d)(1) (d)(2) (d)(3) (d)(4) (e)(1) (e)(4)(G) (e)(4)(H) (e)(4)(I) (f)"]),
        (64, [f"(k)(2): {FULL_K}"]),
        (66, ["(j)(2): (c)(3) (c)(4) (d) (e)(1) (e)(2) (e)(3) (e)(5) (e)(8) (g)"]),
        (67, [f"(k)(2): {FULL_K}"]),
        (69, ["(j)(2): (c)(3) (c)(4) (e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) (e)(4)(I) (e)(5) (e)(8) (f) (g)",
              "(j)(2): (d)(1) (d)(2) (d)(3) (d)(4)", "(k)(1): (c)(3) (e)(1) (e)(4)(G) (e)(4)(H) (e)(4)(I) (f)",
              "(k)(1): (d)(1) (d)(2) (d)(3) (d)(4)", "(k)(2): (c)(3) (e)(1) (e)(4)(G) (e)(4)(H) (e)(4)(I) (f)",
              "(k)(2): (d)(1) (d)(2) (d)(3) (d)(4)"]),
        (73, [f"(k)(1) (k)(2): {FULL_K}"]),
        (76, ["(j)(2): (c)(3) (c)(4) (d) (e)(1) (e)(2) (e)(3) (e)(4)(G) (e)(4)(H) (e)(5) (e)(8) (g)",
              "(k)(2): (c)(3) (d) (e)(1) (e)(4)(G) (e)(4)(H)"]),
    ],
)  # fmt: skip
def test_claims(entries: dict[int, Entry], number: int, claims: list[str]) -> None:
    assert _claims(entries[number]) == claims


@pytest.mark.parametrize(
    ("number", "system_id", "name", "acronyms", "components"),
    [
        (1, "DHS/ALL-001", "Freedom of Information Act and Privacy Act Records System of Records", [], ["ALL"]),
        (3, "DHS/ALL-005", "Redress and Response Records System", [], ["ALL"]),
        (4, None, "Department of Homeland Security Automated Biometric Identification System (IDENT)", ["IDENT"], ["ALL"]),
        (6, None, "Pattern Analysis and Information Collection (ICEPIC) System", ["ICEPIC"], ["ICE"]),
        (7, None, "Enterprise Records System (ERS)", ["ERS"], ["I&A"]),
        (8, None, "MAGNET", ["MAGNET"], ["USCG"]),
        (9, None, "Law Enforcement Information Data Base (LEIDB)/Pathfinder", ["LEIDB"], ["USCG"]),
        (10, "DHS/ICE-001", "Student and Exchange Visitor Information System (SEVIS)", ["SEVIS"], ["ICE"]),
        (11, None, "General Counsel Electronic Management System (GEMS)", ["GEMS"], ["ICE"]),
        (13, None, "Department of Homeland Security General Training Records system of records", [], ["ALL"]),
        (14, "DHS/ICE-005", "Trade Transparency Analysis and Research (TTAR) System", ["TTAR"], ["ICE"]),
        (25, "DHS/CBP-014", "Regulatory Audit Archive System (RAAS) System of Records", ["RAAS"], ["CBP"]),
        (35, "DHS/Secret Service-001", "Criminal Investigation Information system of records", [], ["USSS"]),
        (41, "DHS/NPPD/US-VISIT-001", "Arrival and Departure Information system of records notice", [], ["NPPD"]),
        (22, "DHS/CBP-011", "TECS system of records", ["TECS"], ["CBP"]),
        (52, "DHS/ALL-031", "ISE SAR Initiative System of Records", ["ISE SAR"], ["ALL"]),
        (59, "DHS/NPPD-001", "NICC Records System of Records", ["NICC"], ["NPPD"]),
        (47, None, "Visa Security Program Records (VSPR) system of records", ["VSPR"], ["ICE"]),
        (50, "DHS/ICE-006", "Intelligence Records System (IIRS)", ["IIRS"], ["ICE"]),
        (68, "DHS/OPS-003", "Operations Collection, Planning, Coordination, Reporting, Analysis, and Fusion System of Records",
         [], ["OPS"]),
        (70, "DHS/USCIS-ICE-CBP-001", "Alien File, Index, and National File Tracking System of Records", [],
         ["USCIS", "ICE", "CBP"]),
        (71, "DHS/TSA-021", r"TSA Pre[check] \TM\ Application Program System of Records", [], ["TSA"]),
    ],
)  # fmt: skip
def test_names(
    entries: dict[int, Entry],
    number: int,
    system_id: str | None,
    name: str,
    acronyms: list[str],
    components: list[str],
) -> None:
    entry = entries[number]
    assert (entry.system_id, entry.name) == (system_id, name)
    assert (list(entry.acronyms), list(entry.components)) == (acronyms, components)


@pytest.mark.parametrize(
    ("number", "claim", "condition"),
    [
        (
            7,
            0,
            "These exemptions apply only to the extent that information in this system is subject to exemption",
        ),
        (13, 0, "to the extent that records in this system relate to testing or examination materials"),
        (22, 0, None),
        (27, 0, "as necessary and appropriate to protect accounting of these disclosures only"),
        (
            34,
            1,
            "these exemptions apply only to the extent that information in this system of records is recompiled",
        ),
        (45, 0, None),
        (46, 0, "as is necessary and appropriate to protect this information"),
        (46, 3, "For these records or information only"),
        (69, 0, None),
        (69, 1, "(except for any records that were ingested by AFI"),
    ],
)
def test_conditions(entries: dict[int, Entry], number: int, claim: int, condition: str | None) -> None:
    read = entries[number].claims[claim].condition
    assert read is None if condition is None else (read or "").startswith(condition)


@pytest.mark.parametrize(
    ("what", "numbers"),
    [
        ("waivers", [3, 7, 8, 9, 12, 20, 26, 27, 34, 45]),
        ("not_asserted", [3, 12, 20, 26, 27, 45, 46, 73]),
        ("extensions", [45]),
        ("pass_through", [64, 65, 66, 71, 72, 73, 75]),
    ],
)
def test_sentences_beside_the_claims(entries: dict[int, Entry], what: str, numbers: list[int]) -> None:
    assert [number for number, entry in entries.items() if getattr(entry, what)] == numbers


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("reason without claim", [10, 25]),
        ("claim without reason", [7, 11]),
        ("no reasons printed", [13]),
        ("reason without a letter", [17]),
        ("reason narrower than claim", [69, 72, 75, 76]),
        ("reason restates the statute", [1, 51, 52, 70]),
        ("reason inside another", [45]),
        ("reasons run together", [70]),
        ("shared id", [20, 27]),
        ("slip in print", [1, 3, 4, 7, 8, 9, 12, 20, 26, 27, 41, 43, 46, 59, 67, 69]),
    ],
)
def test_findings(entries: dict[int, Entry], kind: str, numbers: list[int]) -> None:
    assert [n for n, entry in entries.items() if any(f.kind == kind for f in entry.findings)] == numbers


@pytest.mark.parametrize(
    ("number", "cite", "label", "provisions", "title"),
    [
        (1, "C(1)(f)", "(f)", ["(e)(4)(G)", "(e)(4)(H)", "(e)(4)(I)", "(f)"], "Agency Requirements; Agency Rules"),
        (4, "C(4)(f)", "(f)", ["(e)(4)(G)", "(e)(4)(H)", "(f)(2)", "(f)(3)", "(f)(4)", "(f)(5)"],
         "Agency Requirements; Agency Rules"),
        (8, "C(8)(b)(10)", "(10)", ["(e)(12)"], "Matching Agreements"),
        (17, "C(17)", None, ["(d)"], "Access to Records"),
        (46, "C(46)(b)(ii)", "(ii)", ["(d)"], "Access to Records"),
        (70, "C(70)(k)", "(k)", ["(h)"], "Legal Guardians"),
    ],
)  # fmt: skip
def test_reasons(
    entries: dict[int, Entry], number: int, cite: str, label: str | None, provisions: list[str], title: str
) -> None:
    [reason] = [r for r in entries[number].reasons if r.cite == f"6 CFR Part 5 Appendix {cite}"]
    assert (reason.label, list(reason.provisions), reason.title) == (label, provisions, title)


def test_every_quote_is_the_source_at_its_place(corpus: Corpus, entries: dict[int, Entry]) -> None:
    from corpus.text import fold

    text = corpus.source("6cfr-2017").text
    for entry in entries.values():
        quoted = [*entry.claims, *entry.reasons, *entry.waivers, *entry.not_asserted, *entry.pass_through]
        for one in quoted:
            assert fold(text[one.start : one.end]) == one.quote
            assert entry.start <= one.start < one.end <= entry.end
        for finding in entry.findings:
            assert entry.start <= finding.start < finding.end <= entry.end


def test_paragraph_75_of_the_rule_claims_what_the_codified_entry_claims(
    corpus: Corpus, entries: dict[int, Entry]
) -> None:
    [added] = [entry for entry in extract(corpus.documents) if entry.source == "fr-2016-28289"]
    assert added.cite == "FR Doc. 2016-28289(75)"
    assert _claims(added) == _claims(entries[75])
    assert [r.provisions for r in added.reasons] == [r.provisions for r in entries[75].reasons]


def test_components_are_named_by_the_contact_appendix(corpus: Corpus) -> None:
    codes = {component.code: component.plain_name for component in components.extract(corpus.documents)}
    assert {"CBP", "ICE", "USCG", "USSS", "I&A", "TSA", "FEMA", "OIG", "NPPD", "USCIS"} <= codes.keys()
    assert codes["USCG"] == "coast guard"


@pytest.mark.parametrize(
    ("number", "words", "detail"),
    [
        (1, "(4): (d)", "colon for a semicolon"),
        (3, "this system records is recompiled", "word out of place"),
        (4, "(f)(2 through 5)", "range inside one pair of parentheses"),
        (41, "(Agency Requirements)", "elsewhere Agency Rules"),
        (43, "(e)(4)(H); (I)", "semicolon for a comma"),
        (67, "552a(k)(2); (c)(3)", "semicolon for a comma"),
    ],
)
def test_slips_in_print(entries: dict[int, Entry], number: int, words: str, detail: str) -> None:
    slips = [f for f in entries[number].findings if f.kind == "slip in print" and detail in f.detail]
    assert any(words in f.words for f in slips)


def test_a_sentence_after_the_claims_that_says_what_would_follow(entries: dict[int, Entry]) -> None:
    justified = {n: [q.quote for q in e.justifications] for n, e in entries.items() if e.justifications}
    assert list(justified) == [13]
    assert justified[13][0].startswith("Access to or amendment of this information by the data subject would")
