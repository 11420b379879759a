"""The matrix to walk about in says what the matrix says, and its filter asks what it shows."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant
from qa.explorer import Explorer


@pytest.fixture(scope="module")
def explorer(assistant: Assistant) -> Explorer:
    return assistant.explorer()


def test_every_cell_is_what_the_matrix_answers(assistant: Assistant, explorer: Explorer) -> None:
    for provision in explorer.provisions:
        exempt = {entry.entry for entry in assistant.exemptions(provisions=[provision])}
        assert {s.entry for s in explorer.systems if explorer.cell(s.entry, provision).authorities} == exempt
    assert len(explorer.systems) == len(assistant.exemptions())


def test_each_authority_has_a_letter_of_its_own(explorer: Explorer) -> None:
    assert set(explorer.letters) == set(explorer.authorities)
    assert len(set(explorer.letters.values())) == len(explorer.authorities)


def test_a_cell_is_explained_by_its_claims_and_reasons(explorer: Explorer) -> None:
    detail = explorer.detail(22, "(d)")
    assert [ground.authorities for ground in detail.grounds] == [("(j)(2)",), ("(k)(2)",)]
    assert all("(d)" in ground.citation.quote for ground in detail.grounds)
    assert [reason.cite for reason in detail.reasons] == ["6 CFR Part 5 Appendix C(22)(b)"]
    part = explorer.cell(22, "(d)(1)")
    assert part.authorities
    assert not part.exact  # by the claim of (d)
    none = explorer.detail(22, "(e)(12)")
    assert not none.grounds
    assert none.citation.cite == "6 CFR Part 5 Appendix C(22)"
    assert explorer.cell(8, "(c)(3)").conditional


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("", "all systems of records"),
        ("e12", "systems of records exempt from (e)(12)"),
        ("(d), k2 ice", "systems of records of ICE exempt from (d) under (k)(2)"),
        ("j2 k2", "systems of records that claim exemptions under (j)(2) and (k)(2)"),
        ("tecs", 'systems of records named with "tecs"'),
        ("(d) alien", 'systems of records exempt from (d) and named with "alien"'),
        ("[/]", 'systems of records named with "[/]"'),
    ],
)
def test_a_filter_is_said_in_words(explorer: Explorer, typed: str, understood: str) -> None:
    assert explorer.view(typed).understood == understood


def test_the_question_of_a_filter_is_answered_with_what_it_shows(assistant: Assistant, explorer: Explorer) -> None:
    alone = ["", *explorer.provisions, *explorer.authorities, *explorer.components]
    two = [f"{code} {one}" for code in explorer.components for one in ("(d)", "(e)(8)", "(k)(2)")]
    two += [f"{one} {by}" for one in ("(d)", "(e)(12)", "(g)(1)") for by in explorer.authorities]
    for typed in (*alone, *two, "ICE (d) k2", "(d) (e)(1)", "(d) (e)(8) k2", "j2 k2", "tecs"):
        view = explorer.view(typed)
        assert view.question is not None, typed
        assert assistant.ask(view.question).entries == [system.entry for system in view.systems], typed


@pytest.mark.parametrize("typed", ["ICE CBP", "law enforcement", "nothing has such a name"])
def test_a_filter_that_no_question_asks_offers_none(explorer: Explorer, typed: str) -> None:
    assert explorer.view(typed).question is None
