"""Names as people write them, on the real entries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.facts.entries import Entry
from qa.lexicon import Lexicon
from qa.lexicon.components import said_of
from qa.lexicon.written import likely
from qa.question.reading import read


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("DHS/CBP-011", (22,)),
        ("DHS-ALL-005", (3,)),
        ("dhs/cbp--011", (22,)),
        ("CBP 011", (22,)),
        ("DHS/CBP-009", (20, 27)),
        ("DHS/Secret Service-003", (36,)),
        ("DHS/USCIS-ICE-CBP-001", (70,)),
        ("dhs uscis ice cbp 001", (70,)),
        ("DHS/NPPD-001", (59,)),  # and not that of a part of NPPD
        ("dhs nppd us visit 001", (41,)),
        ("US-VISIT-001", (41,)),
        ("ICE-14", (72,)),
        ("Import Information System", (26,)),
        ("Nonimmigrant Information system of records", (27,)),
        ("Claims Records", (15,)),
        ("the legal records system", (39,)),
        ("TECS", (22,)),
        ("tecs", (22,)),
        ("LeadTrac", (75,)),
        ("FDNS-DS", (32,)),
        ("LEIDB/Pathfinder", (9,)),
        ("ESTA", (20,)),  # an acronym that the text does not print
        ("ATS", (45,)),
        ("MISLE", (43,)),
        ("A-File", (70,)),
        ("leadtrak", (75,)),
        ("SEACATTS", (24,)),
        ("Redress and Response Records System", (3,)),
        ("TSA PreCheck Application Program", (71,)),
        ("Workplace Violence Prevention", (56,)),
    ],
)
def test_systems(lexicon: Lexicon, text: str, entries: tuple[int, ...]) -> None:
    found = [mention for mention in lexicon.systems(f"What is {text} exempt from?") if len(mention.entries) <= 2]
    assert entries in [mention.entries for mention in found]


@pytest.mark.parametrize("text", ["Global Enrollment", "DHS/CBP-999", "xyzzy", "the privacy act"])
def test_what_names_no_system_surely(lexicon: Lexicon, text: str) -> None:
    assert all(mention.how.value.endswith("name") for mention in lexicon.systems(text))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("only the ICE ones", ["ICE"]),
        ("Which Coast Guard systems", ["USCG"]),
        ("secret service and border patrol", ["USSS", "CBP"]),
        ("Immigration & Customs Enforcement", ["ICE"]),
        ("intelligence and analysis", ["I&A"]),
        ("notice to a police office", []),
    ],
)
def test_components(lexicon: Lexicon, text: str, codes: list[str]) -> None:
    assert [mention.code for mention in lexicon.components(text)] == codes


@pytest.mark.parametrize(
    ("text", "provisions"),
    [
        ("exempt from (e)(12)", [("(e)(12)",)]),
        ("exempt from e12", [("(e)(12)",)]),
        ("exempt from 552a(e)(12)", [("(e)(12)",)]),
        ("exempt from subsection d", [("(d)",)]),
        ("exempt from (e)(4)(G)-(I)", [("(e)(4)(G)", "(e)(4)(H)", "(e)(4)(I)")]),
        ("exempt from computer matching", [("(e)(12)",)]),
        ("exempt from the accounting of disclosures", [("(c)(3)", "(c)(4)")]),
        ("exempt from civil remedies", [("(g)(1)", "(g)")]),
        ("the relevance and necessity requirement", [("(e)(1)",)]),
        ("nothing of the kind", []),
        ("exempt from access to records", [("(d)",)]),
        ("exempt from the access requirement", [("(d)",)]),
        ("who can access the system", []),
        ("exempt from collection of information", [("(e)(5)",)]),
        ("exempt from collection of information from individuals", [("(e)(2)",)]),
        ("exempt from the relevancy requirement", [("(e)(1)",)]),
        ("exempt from notice of dispute", [("(c)(4)",)]),
        ("exempt from the civil remedy", [("(g)(1)", "(g)")]),
        ("systems that claim k2", [("(k)(2)",)]),
        ("exempt from e.12", [("(e)(12)",)]),
        ("claim k-3", [("(k)(3)",)]),
        ("claim (G) but not (I)", [("(e)(4)(G)",), ("(e)(4)(I)",)]),
    ],
)
def test_provisions(lexicon: Lexicon, text: str, provisions: list[tuple[str, ...]]) -> None:
    assert [mention.provisions for mention in lexicon.provisions(text)] == provisions


def test_every_system_is_found_by_its_own_name_and_acronyms(lexicon: Lexicon, codified: tuple[Entry, ...]) -> None:
    for entry in codified:
        for name in (entry.name, *entry.acronyms):
            assert any(entry.entry in mention.entries for mention in lexicon.systems(name)), (entry.entry, name)


@given(st.text(max_size=120))
def test_any_text_is_read_and_mentions_stand_in_it(lexicon: Lexicon, text: str) -> None:
    for mention in (*lexicon.systems(text), *lexicon.components(text), *lexicon.provisions(text)):
        assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize(
    ("question", "systems"),
    [
        ("what is CTMS exempt from?", ((49,),)),
        ("is CTMS exempt from (d)?", ((49,),)),
        ("who is exempt from CTMS rules?", ()),
        ("what is CTMS?", ()),
    ],
)
def test_letters_that_the_texts_print_for_something_else(
    codified: tuple[Entry, ...], question: str, systems: tuple[tuple[int, ...], ...]
) -> None:
    lexicon = Lexicon(codified, [], (), lambda short: ["Cyber Talent Management System"] if short == "CTMS" else [])
    assert read(question, lexicon).systems == systems


@pytest.mark.parametrize(
    "text",
    [
        "what does the Department of Justice charge?",
        "dept. of justice",
        "JUSTICE's fees",
        "the DOJ's rule",
        "DEPARTMENT OF JU\u017fTICE",  # letters that are the same but for their case
        "who hears an appeal?",
        "",
    ],
)
def test_no_way_that_matches_a_text_is_left_out(text: str) -> None:
    ways = [*said_of("DOJ", "Justice"), *said_of("HHS", "Health and Human Services")]
    assert {way for way in ways if way.form.search(text)} <= set(likely(ways, text))
    assert not text.isascii() or not set(likely(ways, text)) & set(said_of("HHS", "Health and Human Services"))
