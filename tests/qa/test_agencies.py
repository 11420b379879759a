"""Systems of several agencies in one matrix: how questions and filters name whose they are, and how they are shown."""

from __future__ import annotations

import pytest

from corpus.facts import components
from corpus.facts.entries import Entry
from corpus.facts.exempt_systems import ExemptSystems, extract
from corpus.library import load_corpus
from qa.answer import AnswerKind, Citation
from qa.asked_sets import Filter, Group
from qa.exemptions import Matrix
from qa.explorer import Explorer
from qa.lexicon import Lexicon
from qa.mentions import Intent
from qa.question.given import Unreadable, read_agency, read_component
from qa.question.reading import read
from qa.render import by_claim, matrix_json, matrix_table
from qa.selection import select
from tests.corpus.titles import paragraphs, part, section, title
from tests.corpus.titles import read as read_title

CLAIM = "{} The {} ({}) system of records is exempt from 5 U.S.C. 552a(d) and (g) pursuant to 5 U.S.C. 552a({})."


@pytest.fixture(scope="module")
def systems(tmp_path_factory: pytest.TempPathFactory) -> ExemptSystems:
    """Those of 6 CFR with a few of the Department of Justice."""
    text = paragraphs(
        CLAIM.format("(a)", "Inspector Investigative Files", "JUSTICE/OIG-001", "j)(2"),
        CLAIM.format("(b)", "Central Records System (CRS)", "JUSTICE/FBI-002", "k)(2"),
        CLAIM.format("(c)", "Freedom of Information Act (FOIA) Files", "DOJ-004", "k)(2"),
        "(d) The Visa Check Index is exempt from 5 U.S.C. 552a(d) under the Privacy Act.",
        "(e) The Department of Justice (DOJ) publishes its systems.",
    )
    one = section("16.70", "Exemption of the Department's Systems.", text)
    xml = title(part(one, number="16"), number=28).replace("HOMELAND SECURITY", "JUSTICE")
    document = read_title(xml, tmp_path_factory.mktemp("title"))
    return extract([*load_corpus().documents, document])


@pytest.fixture(scope="module")
def entries(systems: ExemptSystems) -> list[Entry]:
    return [entry for entry in systems.entries if entry.codified]


@pytest.fixture(scope="module")
def lexicon(systems: ExemptSystems, entries: list[Entry]) -> Lexicon:
    return Lexicon(entries, components.extract(load_corpus().documents), systems.agencies)


@pytest.mark.parametrize(
    ("question", "whose"),
    [
        ("which DOJ systems are exempt from (d)", "DOJ"),
        ("which Justice systems are exempt from (d)", "DOJ"),
        ("which systems of the Department of Justice are exempt from (d)", "DOJ"),
        ("which DHS systems are exempt from (d)", "DHS"),
        ("which FBI systems are exempt from (d)", "FBI"),
        ("which OIG systems are exempt from (d)", "OIG"),
        ("which Justice OIG systems are exempt from (d)", "DOJ/OIG"),
        ("which CBP systems are exempt from (d)", "CBP"),
    ],
)
def test_whose_systems_are_asked_for(lexicon: Lexicon, entries: list[Entry], question: str, whose: str) -> None:
    asked = read(question, lexicon)
    assert (asked.intent, asked.systems, asked.beside) == (Intent.SYSTEMS, (), ())
    assert asked.filter.components == (Group((whose,), "any"),)
    agency, _, component = whose.rpartition("/")
    found = select(entries, asked.filter).entries
    assert found
    for entry in found:
        assert entry.agency == agency if agency else component in (entry.agency, *entry.components)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("what is JUSTICE/FBI-002 exempt from", 28002),
        ("what is fbi-002 exempt from?", 28002),
        ("is CRS exempt from (d)", 28002),
        ("what is entry 28001 exempt from", 28001),
    ],
)
def test_a_system_of_another_agency_is_named(lexicon: Lexicon, question: str, number: int) -> None:
    assert read(question, lexicon).systems == ((number,),)


@pytest.mark.parametrize(
    "question", ["how much is the FOIA fee", "what are central records", "is justice done", "who keeps inspector files"]
)
def test_words_of_names_are_words_elsewhere(lexicon: Lexicon, question: str) -> None:
    assert read(question, lexicon).systems == ()


def test_filters(lexicon: Lexicon) -> None:
    assert [read_agency(name, lexicon) for name in ("doj", "Justice", "the Department of Justice", "DHS")] == [
        "DOJ", "DOJ", "DOJ", "DHS",
    ]  # fmt: skip
    assert read_component("justice/oig", lexicon) == "DOJ/OIG"
    with pytest.raises(Unreadable, match="expected one of DHS, DOJ"):
        read_agency("NASA", lexicon)


def test_what_is_not_read_is_counted(systems: ExemptSystems, entries: list[Entry], lexicon: Lexicon) -> None:
    matrix = Matrix(entries, None, systems.unread)
    assert [(one.cite, one.why) for one in systems.unread] == [("28 CFR 16.70(d)", "it names no system by an id")]
    answer = matrix.answer(read("how many DOJ systems are exempt", lexicon))
    assert answer is not None
    assert (answer.count, answer.entries) == (3, [28001, 28002, 28003])
    assert answer.notes[0].startswith("1 place that claims exemptions is not read with certainty")
    assert "28 CFR 16.70(d)" in answer.notes[0]
    of_dhs = matrix.answer(read("how many DHS systems are exempt", lexicon))
    assert of_dhs is not None
    assert (of_dhs.count, [note for note in of_dhs.notes if "certainty" in note]) == (71, [])
    assert matrix.missing_numbers == [58, 60, 61, 62, 63]


def test_nothing_is_said_of_what_was_not_read(entries: list[Entry], lexicon: Lexicon, systems: ExemptSystems) -> None:
    for wanted in (Filter(reasons_printed=False), Filter(waiver=False), Filter(findings=("no reasons printed",))):
        assert all(entry.numbered for entry in select(entries, wanted).entries)
    matrix, question = Matrix(entries, None, systems.unread), read("why is JUSTICE/FBI-002 exempt from (d)", lexicon)
    assert matrix.answer(question) is None
    unread = matrix.reasons_unread(question)
    assert unread is not None
    assert (unread.kind, "not read with certainty" in unread.answer) == (AnswerKind.NONE, True)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("is the Visa Check Index exempt from (d)?", True),
        ("what is the Visa Check Index exempt from", True),
        ("is the Central Records System exempt from (d)?", False),
        ("which systems are exempt from (d)", False),
        ("how long does the Visa Check Index keep a record", False),
    ],
)
def test_a_system_that_is_not_read_is_told_by_its_words(
    entries: list[Entry], lexicon: Lexicon, systems: ExemptSystems, question: str, told: bool
) -> None:
    matrix = Matrix(entries, None, systems.unread, lambda span: "The Visa Check Index is exempt from 5 U.S.C. 552a(d).")
    answer = matrix.unread(read(question, lexicon))
    assert (answer is not None) is told
    if answer is not None:
        assert answer.citations[0].cite == "28 CFR 16.70(d)"
        assert "not read with certainty" in answer.answer


def test_that_none_is_exempt_is_said_of_what_is_read(
    entries: list[Entry], lexicon: Lexicon, systems: ExemptSystems
) -> None:
    answer = Matrix(entries, None, systems.unread).answer(read("which DOJ systems are exempt from (e)(12)", lexicon))
    assert answer is not None
    assert answer.answer.startswith("None of those that are read")
    assert "28 CFR 16.70(d)" in answer.notes[0]


def test_tables_say_whose(entries: list[Entry]) -> None:
    own, other = entries[0], entries[-1]
    assert "agency" not in by_claim([own]).head
    layout = by_claim([own, other])
    assert (layout.head[-1], {row[-1] for row in layout.rows}) == ("agency", {"DHS", "DOJ"})
    assert "DOJ/ALL" in matrix_table([own, other])
    assert '"agency":"DOJ","claims_only":true' in matrix_json([other])
    assert '"agency"' not in matrix_json([own])


def test_the_explorer_narrows_to_an_agency(entries: list[Entry]) -> None:
    view = Explorer(entries).view("doj k2")
    assert [system.entry for system in view.systems] == [28002, 28003]
    assert view.question == "Which DOJ systems of records are exempt under (k)(2)?"


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("which DOJ systems are exempt from (h)", {"28"}),
        ("which CBP systems are exempt from (m)", {"6"}),
        ("which systems are exempt from (m)", {"6", "28"}),
        ("is any DOJ system exempt from (h)?", {"28"}),
    ],
)
def test_where_nothing_is_found_the_rules_that_were_searched_are_cited(
    lexicon: Lexicon, entries: list[Entry], question: str, titles: set[str]
) -> None:
    def above(cite: str) -> Citation:
        return Citation(cite.partition("(")[0], "", "", "", 0, 0)

    matrix = Matrix(entries, above(entries[0].cite), introduce=above)
    answer = matrix.answer(read(question, lexicon))
    assert answer is not None
    if answer.kind is AnswerKind.SYSTEMS:
        assert answer.entries == []
        assert {one.cite.partition(" ")[0] for one in answer.citations} == titles
    assert titles >= {one.cite.partition(" ")[0] for one in answer.citations}
