"""The edition that a question names, and what it asks without it; and what it asks to be compared."""

from __future__ import annotations

import pytest

from corpus.citation import Citation
from qa.editions.asked_changes import asked_changes
from qa.editions.two_editions import BothNamed, both_named
from qa.question.named_editions import Named, named

APPENDIX = Citation(title=6, part="5", appendix="C")


@pytest.mark.parametrize(
    ("question", "edition", "rest"),
    [
        ("In the 2017 edition, which systems are exempt from (d)?", "2017", "which systems are exempt from (d)?"),
        ("what was the appeal deadline as of January 2025?", "2025-01", "what was the appeal deadline?"),
        ("As of 2025-01-29 who grants waivers", "2025-01-29", "who grants waivers"),
        ("show 5.5(a) in the edition of January 29, 2026", "2026-01-29", "show 5.5(a)"),
        ("what is a record in the Jan. 2025 version?", "2025-01", "what is a record?"),
        ("who may appeal under the 2017 rules", "2017", "who may appeal"),
        ("and in the 2017 edition?", "2017", ""),
        ("and in the current edition?", None, ""),
        ("what does 5.8 say in the latest text", None, "what does 5.8 say"),
    ],
)
def test_named(question: str, edition: str | None, rest: str) -> None:
    assert named(question) == Named(edition, rest)


@pytest.mark.parametrize(
    "question",
    [
        "what did the 2016 final rule change",
        "which systems are exempt from (k)(2)",
        "was FR Doc. 2016-28289 published in 2016",
        "what is the deadline after January 1, 2017",
    ],
)
def test_none_named(question: str) -> None:
    assert named(question) is None


@pytest.mark.parametrize(
    ("question", "edition", "rest"),
    [
        ("which systems claimed (k)(2) in 2017", "2017", "which systems claimed (k)(2)"),
        ("In 2017, who granted waivers?", "2017", "who granted waivers?"),
        ("is TECS exempt from (d) back in 2017?", "2017", "is TECS exempt from (d)?"),
        ("and in 2025?", "2025", ""),
        ("and today?", None, ""),
        ("what about now?", None, ""),
        ("who grants waivers today?", None, "who grants waivers?"),
    ],
)
def test_named_by_a_year_of_an_edition_or_by_today(question: str, edition: str | None, rest: str) -> None:
    assert named(question, {2017, 2026}) == Named(edition, rest)


@pytest.mark.parametrize(
    "question",
    [
        "which rules were published in 2017",
        "which systems claimed (k)(2) in 2016",
        "what happened in 2017 to the rules",
    ],
)
def test_a_year_that_names_no_edition(question: str) -> None:
    assert named(question, {2017, 2026}) is None


@pytest.mark.parametrize(
    ("question", "earlier", "later", "of"),
    [
        ("What changed in 5.5 since 2017?", "2017", None, "5.5"),
        ("what is different in 6 CFR 5.8(a) between January 2025 and 2026?", "2025-01", "2026", "6 CFR 5.8(a)"),
        ("compare § 5.3 from 2017 to 2026-01-29", "2017", "2026-01-29", "5.3"),
        ("What changed in the FOIA fee rules since 2017?", "2017", None, "FOIA fee rules"),
        ("which systems of records were added since 2017", "2017", None, "the matrix"),
        ("what changed in the exemptions between 2017 and 2026", "2017", "2026", "the matrix"),
        ("which systems were removed since 2017", "2017", None, "the matrix"),
        ("has the appeal deadline changed since 2017?", "2017", None, "appeal deadline"),
        ("compare 5.11 of 2017 and today", "2017", None, "5.11"),
        ("how did 5.8 change from 2017 to now", "2017", None, "5.8"),
        ("compare 5.5 in 2017 and 2026", "2017", "2026", "5.5"),
        ("compare 5.7 of 2017 with 5.7 of today", "2017", None, "5.7"),
        ("how do the 2017 and 2026 rules on fees differ", "2017", "2026", "rules on fees"),
        ("what changed in the REAL ID deadline since 2017", "2017", None, "REAL ID deadline"),
        ("how many systems were added since 2017?", "2017", None, "the matrix"),
        ("which exemptions of appendix C changed since 2017?", "2017", None, "the matrix"),
        ("which exemptions of appendix C to part 37 changed since 2017?", "2017", None, "Part 37 Appendix C"),
        ("which exemptions of appendix A to part 5 changed since 2017?", "2017", None, "Part 5 Appendix A"),
    ],
)
def test_changes_asked(question: str, earlier: str, later: str | None, of: str) -> None:
    asked = asked_changes(question, APPENDIX)
    assert asked is not None
    assert (asked.earlier, asked.later) == (earlier, later)
    assert ("the matrix" if asked.matrix else str(asked.place) if asked.place else asked.about) == of


@pytest.mark.parametrize(
    "question",
    [
        "when was 5.5 last amended since 2016",
        "what changed in 5.5",
        "which systems are exempt from (d)",
        "how long do I have to appeal after 2017",
        "what is the deadline from 2017",
        "compare 5.5 of 2017 with 5.7 of today",
        "is the deadline new since 2017",
    ],
)
def test_no_changes_asked(question: str) -> None:
    assert asked_changes(question, APPENDIX) is None


@pytest.mark.parametrize(
    ("question", "kinds", "units"),
    [
        ("how many systems were removed since 2017?", {"removed"}, ""),
        ("which systems changed their claims since 2017", {"changed"}, ""),
        ("which systems had exemptions removed since 2017", {"changed"}, ""),
        ("what changed in the exemptions since 2017", set(), ""),
        ("which sections are new since January 2025", {"added"}, "section"),
        ("which parts were added or removed since 2017", {"added", "removed"}, "part"),
        ("what changed since January 2025?", set(), "all"),
        ("what has changed in it since 2017?", {"changed"}, ""),
        ("which sections on fees are new since 2017", {"added"}, ""),
    ],
)
def test_what_of_the_changes_is_asked(question: str, kinds: set[str], units: str) -> None:
    asked = asked_changes(question, APPENDIX)
    assert asked is not None
    assert (set(asked.kinds), asked.units) == (kinds, units)


@pytest.mark.parametrize(
    ("question", "edition"),
    [
        ("what did 5.3(a)(2) say before 2026?", "2025"),
        ("what was TECS exempt from prior to January 2026?", "2025-12"),
        ("what did 5.8 require before 2026-01-29?", "2026-01-28"),
    ],
)
def test_before_a_day_the_edition_before_it_is_meant(question: str, edition: str) -> None:
    found = named(question, (2017, 2026))
    assert found is not None
    assert found.edition == edition


@pytest.mark.parametrize(
    "question",
    ["who may file a petition before 2026?", "which rules were issued before 2026?", "what was due before 2010?"],
)
def test_before_a_day_may_be_what_is_asked(question: str) -> None:
    assert named(question, (2017, 2026)) is None


@pytest.mark.parametrize(
    ("question", "rest", "editions"),
    [
        ("what is the appeal address now, and in 2017?", "what is the appeal address?", (None, "2017")),
        ("in 2017 and in 2026, how many systems claim (k)(2)?", "how many systems claim (k)(2)?", ("2017", "2026")),
        ("what was the appeal deadline in 2017 and what is it now?", "what was the appeal deadline?", ("2017", None)),
        ("is TECS exempt in the 2017 edition and in the 2026 edition?", "is TECS exempt?", ("2017", "2026")),
        (
            "how many systems were there in 2017, and how many are there now?",
            "how many systems were there?",
            ("2017", None),
        ),
        ("What did 5.35 say in 2017 and what does it say now?", "What did 5.35 say?", ("2017", None)),
        ("Who decided appeals in 2017 and who decides them now?", "Who decided appeals?", ("2017", None)),
        ("What was 5.22(f) in 2017 and is it still there?", "What was 5.22(f)?", ("2017", None)),
        (
            "How long did he have in 2017 to object and how long does he have now?",
            "How long did he have to object?",
            ("2017", None),
        ),
    ],
)
def test_both_editions_named(question: str, rest: str, editions: tuple[str | None, str | None]) -> None:
    assert both_named(question, (2017, 2026)) == BothNamed(rest, editions)


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Are the FOIA duplication fees the same as in 2017?", "What are the FOIA duplication fees?"),
        ("Is the appeal deadline still the same as it was in the 2017 edition?", "What is the appeal deadline?"),
        ("are they the same as in 2017?", ""),
        ("and is it the same as in 2017?", ""),
    ],
)
def test_the_same_in_both_editions(question: str, rest: str) -> None:
    assert both_named(question, (2017, 2026)) == BothNamed(rest, ("2017", None), same=True)


def test_a_year_after_the_code_is_an_edition() -> None:
    asked = "Does 6 CFR 2017 have a part on REAL ID?"
    assert named(asked, (2017, 2026)) == Named("2017", "Does 6 CFR have a part on REAL ID?")
    assert named("Does 6 CFR 2018 have a part on REAL ID?", (2017, 2026)) is None  # of no edition: a place


@pytest.mark.parametrize(
    "question",
    [
        "what was the fee in 2017 and who decides it now?",
        "is it the same as in 2015?",
        "what changed between 2017 and 2026?",
        "compare TECS in 2017 and today",
        "what is TECS exempt from in 2017?",
        "which rules of 1995 and 1999 are cited?",
        "how many more systems are there now than in 2017?",
    ],
)
def test_not_asked_of_both(question: str) -> None:
    assert both_named(question, (2017, 2026)) is None
