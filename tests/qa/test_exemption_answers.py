"""What is answered about one system, or several, in the words of staff; and that its claims are quoted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from corpus.facts.entries import RESERVED, Entry, Finding
from qa.answer import Answer, AnswerKind
from qa.assistant import Assistant
from qa.exemptions import Matrix
from qa.lexicon import Lexicon
from qa.question.reading import read
from tests.qa import samples

K = AnswerKind


def _said(answer: Answer) -> str:
    return " ".join([answer.answer, *answer.notes])


@pytest.mark.parametrize(
    ("question", "kind", "entries", "said"),
    [
        ("under which authority is LeadTrac exempt from (d)", K.AUTHORITIES, [75], "under 5 U.S.C. 552a(j)(2) and (k)(2)"),
        ("which authorities does entry 36 cite", K.AUTHORITIES, [36], "(k)(6)"),
        ("under which authority is RAAS exempt from (d)", K.AUTHORITIES, [25], "no claim names it"),
        ("what is MAGNET exempt from under (k)(1)", K.PROVISIONS, [8], "under (k)(1)"),
        ("what is SEVIS exempt from under (k)(3)", K.PROVISIONS, [10], "claims no exemption under (k)(3)"),
        ("what is DHS/CBP-009 exempt from?", K.PROVISIONS, [20, 27], "Nonimmigrant Information"),
        ("which system is DHS/CBP-009?", K.SYSTEMS, [20, 27], "2 entries carry the id"),
        ("why is TECS exempt from (e)(2)?", K.REASONS, [22], "Collection of Information from Individuals"),
        ("why is GEMS exempt from (c)(4)", K.REASONS, [11], "No reason is printed"),
        ("why is RAAS exempt from (d)", K.REASONS, [25], "(d) is not claimed"),
        ("why is TECS exempt from (e)(12)", K.REASONS, [22], "not exempt from (e)(12)"),
        ("Why is DHS/CBP-009 exempt from (c)(3)?", K.REASONS, [20, 27], "Entry 27:"),
        ("why isn't SEVIS exempt from (f)?", K.REASONS, [10], "is not exempt from (f)"),
        ("why isn't TECS exempt from (f)?", K.REASONS, [22], "takes for granted what is not so"),
        ("What authority supports the (d) exemption for IDENT?", K.AUTHORITIES, [4], "(j)(2) and (k)(2)"),
        ("What is DHS/USCIS\u2013ICE\u2013CBP\u2013001 exempt from?", K.PROVISIONS, [70], "Alien File"),
        ("what exemptions of ATS are not asserted?", K.REASONS, [45], "No exemption shall be asserted regarding PNR data"),
        ("what is not asserted for EVUS?", K.REASONS, [74], "no sentence is printed"),
        ("which condition limits DHS/USCIS-006?", K.REASONS, [32], "only to the extent that records"),
        ("how many authorities does DHS/ALL-001 cite?", K.COUNT, [1], "6 authorities"),
        ("difference between the two DHS/CBP-009 systems", K.COMPARISON, [20, 27], "same provisions"),
        ("compare the Secret Service systems", K.COMPARISON, [35, 36, 37], "(k)(6)"),
        ("what is DHS/ICE-006", K.SYSTEMS, [50], "Intelligence Records System"),
        ("entry number of DHS/ALL-031", K.SYSTEMS, [52], "entry 52"),
        ("id of MAGNET?", K.SYSTEMS, [8], "prints no id"),
        ("which entry numbers are not used", K.COUNT, [], "58, 60, 61, 62 and 63"),
        ("why is General Training Records exempt", K.REASONS, [13], "No reason is printed"),
        ("why is entry 13 exempt from (d)?", K.REASONS, [13], "would compromise the objectivity"),
        ("why doesn't ICEPIC collect the information from the person himself", K.REASONS, [6], "requiring that information"),
        ("reason a merchant seaman can't get his record amended", K.REASONS, [44], "impossible administrative burden"),
        ("why is TECS exempt?", K.REASONS, [22], "9 reasons are printed"),
        ("secret service protection info: reason for keeping data that may not be relevant", K.REASONS, [37], "protective mission"),
        ("When may DHS waive the exemptions of the Redress and Response Records System?", K.REASONS, [3],
         "may waive applicable exemptions"),
        ("may DHS waive the exemptions of TECS?", K.VERDICT, [22], "prints no sentence on waiving"),
        ("compare TECS and SEACATS", K.COMPARISON, [22, 24], "claim the same provisions"),
        ("compare the CBP systems", K.COMPARISON, [12, 20, 21, 22, 23, 24, 25, 26, 27, 45, 46, 69, 70, 74, 76],
         "15 systems of records differ in 20 provisions: (c)(3): under (j)(2), (k)(2) by 12, "),
        ("compare LeadTrac and the HSI Forensic Laboratory", K.COMPARISON, [75, 72], "(c)(4): LeadTrac"),
        ("Is MAGNET exempt from (d)?", K.VERDICT, [8], "What is claimed is (d)(1), (d)(2), (d)(3) and (d)(4)"),
        ("Is TECS exempt?", K.PROVISIONS, [22], "(j)(2)"),
        ("what is the alien file system exempt from", K.PROVISIONS, [70], "Alien File"),
        ("what is the global enrollment system exempt from", K.NONE, [], 'called "global enrollment"'),
    ],
)  # fmt: skip
def test_of_systems(assistant: Assistant, question: str, kind: AnswerKind, entries: list[int], said: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.entries) == (kind, entries)
    assert said in _said(answer)
    assert answer.citations or not answer.answered


@pytest.mark.parametrize(
    ("question", "entries", "said"),
    [
        (
            "which Coast Guard systems are exempt from (e)(8) and why?",
            [8, 9, 34, 43, 54],
            "6 CFR Part 5 Appendix C(34)(h): (h) From subsection (e)(8)",
        ),
        ("why are the OIG systems exempt from (c)(4)", [5], "1 system of records of OIG exempt from (c)(4)"),
        ("why are the DHS-wide systems exempt from (e)(12)", [1, 51, 52], "(Computer Matching)"),
    ],
)
def test_why_of_each_of_a_set(assistant: Assistant, question: str, entries: list[int], said: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.entries, answer.count) == (K.REASONS, entries, len(entries))
    assert said in answer.answer
    assert answer.citations


def test_why_after_a_set_is_of_each(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.ask("which systems are exempt from (e)(12)", dialogue)
    assert assistant.ask("why?", dialogue).entries == [1, 8, 51, 52, 70]


def test_a_reserved_entry_is_no_system(lexicon: Lexicon) -> None:
    kept_free = Finding(RESERVED, "16. [Reserved]", "", (), "6 CFR Part 5 Appendix C(16)", 70, 84)
    reserved = samples.entry(16, system_id=None, claims=(), reasons=(), components=(), findings=(kept_free,))
    matrix = Matrix([samples.entry(), reserved], None)
    counted = matrix.answer(read("how many systems are exempt", lexicon))
    assert counted is not None
    assert (counted.count, counted.entries) == (1, [1])
    assert "entry 16, reserved, not counted" in counted.answer
    without = matrix.answer(read("which systems are not exempt from (d)", lexicon))
    assert without is not None
    assert without.entries == []
    assert 16 not in matrix.missing_numbers
    named = matrix.answer(replace(read("what is TECS exempt from", lexicon), systems=((16,),)))
    assert named is not None
    assert (named.kind, named.answer) == (K.NONE, "Entry 16 is reserved: no system of records is printed under it.")
    assert [entry.entry for entry in matrix.entries] == [1, 16]


@pytest.mark.parametrize(
    ("question", "entries"),
    [
        ("which systems are exempt from both (c)(3) and (e)(12)", [1, 8, 51, 52, 70]),
        ("Which of TECS, ESTA and RAAS are exempt from (d)?", [22]),
        ("which of ICEPIC, SEVIS, GEMS claims (k)(5)?", [10]),
        ("which of entries 20, 22 and 25 are exempt from (d)", [22]),
        ("which systems are not exempt from the accounting of disclosures", [13, 17]),
        ("systems exempt under (j)(2) only", [66]),
        ("which systems claim (k)(1) or (k)(5) but not (j)(2)", [2, 7, 19, 38, 40, 53, 57, 59, 68, 71, 73]),
        ("systems of both ICE and CBP", [70]),
        ("which system claims the most provisions", [8]),
        ("which system claims the fewest provisions", [13, 17, 25]),
        ("which systems say that no exemption shall be asserted", [3, 12, 20, 26, 27, 45, 46, 73]),
        ("which systems have no reasons printed", [13]),
        ("which systems are exempt from (e)(3) but not under (j)(2)", []),
        ("which systems are exempt from (b)", []),
        ("For which systems may DHS waive the exemptions?", [3, 7, 8, 9, 12, 20, 26, 27, 34, 45]),
        ("which CBP systems have no waiver", [21, 22, 23, 24, 25, 46, 69, 70, 74, 76]),
        ("which systems without a waiver claim (k)(6)", [1, 13, 36, 55]),
        ("which systems claim only (c)(3)", [25]),
        ("systems exempt from nothing but (c)(3)", [25]),
        ("which systems are exempt from (d) only", [13, 17]),
        ("which CBP systems claim only (c)(3), (e)(8) and (g)", [20, 27, 74]),
        ("which systems rely on (k)(2) as sole authority", [25, 32, 33, 44, 49, 56, 64, 65, 67]),
        ("which systems cite no authority but (k)(2)", [25, 32, 33, 44, 49, 56, 64, 65, 67]),
        ("which systems claim nothing under (k)(2)", [13, 17, 55, 66]),
        ("which systems claim (e)(8) other than under (j)(2)", [3, 8, 9, 12, 20, 27, 45]),
        ("CBP systems that are not exempt from (g) and claim (k)(5)", []),
        ("which systems are exempt from (d)(2) under (k)(3) and from (c)(4) under (j)(2)",
         [1, 15, 16, 18, 35, 36, 37, 39, 41, 51, 52]),
        ("which systems are exempt from (e)(12) or not exempt from (d)", [1, 8, 20, 25, 26, 27, 51, 52, 70, 74]),
        ("all systems but CBP ones exempt from (e)(12)", [1, 8, 51, 52]),
        ("which systems not belonging to ICE are exempt from (h)", [1, 51, 52]),
        ("which systems are exempt from (h) except those of ICE", [1, 51, 52]),
        ("which systems outside CBP are exempt from (h)", [1, 51, 52]),
        ("which systems claim (G) but not (I)", [4, 5, 6, 11, 14, 28, 29, 30, 31, 41, 47, 48, 50, 76]),
        ("which systems are exempt from (e)(8) yet still subject to the access requirement", [20, 26, 27, 74]),
        ("which sytems are exmpt from e.12", [1, 8, 51, 52, 70]),
        ("list everything exempt from (e)(12)", [1, 8, 51, 52, 70]),
        ("border systems exempt from (d)", [46, 76]),
        ("which TECS systems are exempt from (d)", [22]),
        ("which civil rights and civil liberties systems are exempt from (d)", [2]),
        ("US-VISIT systems", [41, 42]),
        ("systems w/o (d)", [20, 25, 26, 27, 74]),
        ("which systems other than TECS and the A-File are exempt from (h)", [1, 51, 52]),
        ("all systems except ESTA and EVUS that claim only (c)(3), (e)(8) and (g)", [27]),
        ("Office of Inspector General systems", [5]),
        ("which entries give reasons they do not claim?", [10, 25]),
        ("which entries claim provisions without giving a reason", [7, 11, 13]),
        ("which systems share the same id", [20, 27]),
        ("which systems have no id", [4, 6, 7, 8, 9, 11, 13, 47]),
        ("which systems pass through exemptions", [64, 65, 66, 71, 72, 73, 75]),
        ("which personnel systems claim (k)(5)?", [40]),
    ],
)  # fmt: skip
def test_sets(assistant: Assistant, question: str, entries: list[int]) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.entries, answer.count) == (K.SYSTEMS, entries, len(entries))
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "verdict", "said"),
    [
        ("Is TECS exempt from (d) and (e)(12)?", "no", "not exempt from (e)(12)"),
        ("Is TECS exempt from (d) and (e)(12)?", "no", "exempt from (d): claimed under"),
        ("Is RAAS exempt from (c)(3) but not (d)?", "yes", "not exempt from (d)"),
        ("Is SEVIS exempt from (d) without being exempt from (f)?", "yes", "not exempt from (f)"),
        ("Is TECS or ESTA exempt from (d)?", "yes", "TECS"),
        ("Are TECS and ESTA exempt from (d)?", "no", "Not: DHS/CBP-009"),
        ("Is RAAS only exempt from (c)(3)?", "yes", "(c)(3) alone"),
        ("Is TECS exempt from nothing but (d)?", "no", "(e)(8)"),
        ("is SEACATS not exempt from (d)?", "no", "exempt from (d): claimed under"),
        ("isn't SEACATS exempt from (d)?", "yes", "exempt from (d): claimed under"),
        ("Is TECS exempt from anything other than (d)?", "yes", "(e)(8)"),
        ("is (e)(12) ever claimed under (k)(2)?", "yes", "Of 71 systems of records, 1 is exempt"),
        ("is anything not asserted for ATS?", "yes", "PNR data"),
        ("since RAAS is exempt from (d), can we refuse?", "no", "The question takes for granted what is not so"),
        ("Since TECS is exempt from (d), must we give access?", "yes", "What the question takes for granted is so"),
        ("is the (d) exemption of AFI unconditional?", "no", "a condition"),
        ("Is DHS/CBP-009 exempt from (e)(8)?", "yes", "Entry 27: Under (j)(2) and (k)(2), a condition"),
    ],
)
def test_verdicts(assistant: Assistant, question: str, verdict: str, said: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.verdict) == (K.VERDICT, verdict)
    assert said in _said(answer)


@pytest.mark.parametrize(
    "question",
    [
        "Are all S&T systems exempt from (d)?",
        "Are all the CBP systems that claim (k)(5) and (k)(6) exempt from (d)?",
        "Is anything exempt from (b)?",
        "does any system claim (k)(4)?",
    ],
)
def test_of_none_nothing_is_so(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.verdict, answer.entries) == (K.VERDICT, "no", [])
    assert "none is" in answer.answer or "None of" in answer.answer
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "authorities", "components"),
    [
        ("which authority is used by the most systems", True, []),
        ("what is the least used authority", True, []),
        ("which provision is claimed by the fewest systems", False, []),
        ("which provisions are claimed most often?", False, []),
        ("which provisions do all the CBP systems have in common", False, ["CBP"]),
    ],
)
def test_a_tally_is_what_a_scan_of_every_claim_counts(
    assistant: Assistant, question: str, authorities: bool, components: list[str]
) -> None:
    entries = assistant.exemptions(components=components)
    held = [{a for c in e.claims for a in (c.authorities if authorities else c.provisions)} for e in entries]
    counts = Counter(one for items in held for one in items)
    edge = min(counts.values()) if "least" in question or "fewest" in question else max(counts.values())
    wanted = {one for one, number in counts.items() if number == (len(entries) if components else edge)}
    answer = assistant.ask(question)
    assert set(answer.authorities if authorities else answer.provisions) == wanted
    assert answer.table is not None
    assert {row[0]: row[1] for row in answer.table.rows} == {one: counts[one] for one in wanted}


def test_provisions_that_are_never_claimed_under_an_authority(assistant: Assistant) -> None:
    claimed = {(p, a) for e in assistant.exemptions() for c in e.claims for p in c.provisions for a in c.authorities}
    answer = assistant.ask("which provisions are never claimed under (k)(2)")
    assert set(answer.provisions) == {p for p, _ in claimed if (p, "(k)(2)") not in claimed}


def test_authorities_that_support_a_provision(assistant: Assistant) -> None:
    answer = assistant.ask("which authorities support (e)(12)?")
    assert (answer.kind, answer.authorities) == (K.AUTHORITIES, ["(j)(2)", "(k)(1)", "(k)(2)"])


def test_systems_by_component(assistant: Assistant) -> None:
    answer = assistant.ask("how many systems does each component have")
    assert answer.table is not None
    assert answer.table.columns == ["component", "systems"]
    assert answer.table.rows[:3] == [["ALL", 16], ["CBP", 15], ["ICE", 14]]
    assert any("joint entry" in note for note in answer.notes)


@pytest.mark.parametrize("question", ["which systems are exempt from foo", "which systems are exempt from everything"])
def test_a_condition_that_is_none_is_asked_back(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is K.CLARIFY
    assert question.rsplit(" ", 1)[-1] in answer.answer


@pytest.mark.parametrize(
    ("question", "joined", "asked"),
    [
        ("Which systems must comply with (d)?", "neither", "(d)"),
        ("which systems are subject to (d)", "neither", "(d)"),
        ("Which systems are not exempt from (d)?", "neither", "(d)"),
        ("which systems need not comply with (e)(5)", "all", "(e)(5)"),
        ("Which systems are exempt from exactly one of (f) and (g)?", "one", "(f) (g)"),
        ("Which systems are exempt from both (f) and (g)?", "all", "(f) (g)"),
        ("Which systems are exempt from (f) or (g)?", "any", "(f) (g)"),
        ("Which systems are exempt from neither (f) nor (g)?", "neither", "(f) (g)"),
    ],
)
def test_a_set_in_words_is_the_set_of_the_matrix(assistant: Assistant, question: str, joined: str, asked: str) -> None:
    sets = [{e.entry for e in assistant.exemptions(provisions=[one])} for one in asked.split()]
    every = {e.entry for e in assistant.exemptions()}
    expected = {
        "all": set.intersection(*sets),
        "any": set.union(*sets),
        "one": set.union(*sets) - (set.intersection(*sets) if len(sets) > 1 else set()),
        "neither": every - set.union(*sets),
    }[joined]
    answer = assistant.ask(question)
    assert (set(answer.entries), answer.count) == (expected, len(expected))
    assert "not understood" not in answer.understood


@pytest.mark.parametrize(
    "question",
    ["which non-CBP systems are exempt from (e)(12)", "which systems other than CBP systems are exempt from (e)(12)"],
)
def test_a_component_is_left_out(assistant: Assistant, question: str) -> None:
    every = {e.entry for e in assistant.exemptions(provisions=["(e)(12)"])}
    left_out = {e.entry for e in assistant.exemptions(components=["CBP"])}
    assert set(assistant.ask(question).entries) == every - left_out


def test_an_entry_is_left_out(assistant: Assistant) -> None:
    every = {e.entry for e in assistant.exemptions(provisions=["(e)(12)"])}
    answer = assistant.ask("which systems other than entry 52 are exempt from (e)(12)")
    assert set(answer.entries) == every - {52}


@pytest.mark.parametrize("question", ["what system is DHS/ALL-099?", "is DHS/CBP-099 exempt from (d)?"])
def test_an_id_that_no_system_carries(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.kind, answer.entries) == (K.NONE, [])
    assert "099" in answer.answer


def test_a_name_that_is_no_system_is_quoted_whole(assistant: Assistant) -> None:
    assert '"Global Entry"' in assistant.ask("Is Global Entry exempt from (d)?").answer


def _of_a_whole_subsection() -> Matrix:
    """Two systems, the first claims (d) under (j)(2), the second under "(j)" alone."""
    entry = samples.entry()
    claims = [
        replace(entry.claims[0], provisions=("(d)",), authorities=(authority,)) for authority in ("(j)(2)", "(j)")
    ]
    return Matrix([replace(entry, entry=n, claims=(claim,)) for n, claim in zip((1, 2), claims, strict=True)], None)


@pytest.mark.parametrize(
    ("question", "kind", "verdict"),
    [
        ("is entry 2 exempt from (d) under (j)(2)?", K.TEXT, None),
        ("is entry 2 not exempt under (j)(2)?", K.TEXT, None),
        ("is entry 1 exempt from (d) under (j)(2)?", K.VERDICT, "yes"),
        ("is entry 2 exempt from (d) under (k)(2)?", K.VERDICT, "no"),
        ("is entry 2 exempt from (d) under (j)?", K.VERDICT, "yes"),
        ("is entry 2 exempt from (f) under (j)(2)?", K.VERDICT, "no"),
    ],
)
def test_a_subsection_that_is_claimed_whole_does_not_settle_its_paragraph(
    codified: tuple[Entry, ...], question: str, kind: AnswerKind, verdict: str | None
) -> None:
    answer = _of_a_whole_subsection().answer(read(question, Lexicon(codified, ())))
    assert answer is not None
    assert (answer.kind, answer.verdict) == (kind, verdict)


@pytest.mark.parametrize(
    ("question", "entries"),
    [
        ("which systems are exempt from (d) under (j)(2)", [1]),
        ("which systems claim (k)(2)", []),
        ("systems under (j)", [1, 2]),
    ],
)
def test_a_set_says_what_is_not_settled(codified: tuple[Entry, ...], question: str, entries: list[int]) -> None:
    answer = _of_a_whole_subsection().answer(read(question, Lexicon(codified, ())))
    assert answer is not None
    assert answer.entries == entries
    said = "Not settled for 1 system, which claims (j) and does not say whether (j)(2): entry 2."
    assert (said in answer.notes) == ("(j)(2)" in question)
