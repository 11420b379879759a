"""Time limits as data: who, what, how long, from when; and that no period of the texts is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.facts import deadlines, periods
from corpus.facts.deadlines import Deadline
from corpus.library import Corpus
from corpus.model import Document, Kind, Node
from corpus.text import fold
from tests.corpus.titles import paragraphs, part, read, section, title


@pytest.fixture(scope="module")
def facts(corpus: Corpus) -> tuple[Deadline, ...]:
    return deadlines.extract(corpus.documents)


def _at(facts: tuple[Deadline, ...], cite: str, number: int) -> Deadline:
    return next(fact for fact in facts if fact.cite == f"6 CFR {cite}" and fact.number == number)


@pytest.mark.parametrize(
    ("cite", "number", "unit", "form", "actor", "trigger"),
    [
        ("5.5(e)(4)", 10, "calendar days", "limit", "A component", "of the receipt of a request for expedited processing"),
        ("5.6(c)", 20, "working days", "limit", "a component", "from when a request is received"),
        ("5.7(b)", 10, "years", "lasts", "", "after the date of the submission"),
        ("5.7(e)(1)", 10, "working days", "at least", "the submitter", ""),
        ("5.8(a)(1)", 90, "working days", "limit", "", "after the date of the component's response"),
        ("5.11(g)", 31, "days", "effect", "Components", "following the date of billing the requester"),
        ("5.25(a)", 60, "days", "limit", "You", "of the date of the letter denying your request"),
        ("5.26(e)", 30, "working days", "limit", "the component that maintains the record", "of the amendment or correction"),
        ("7.23(b)(6)", 72, "hours", "limit", "the disclosing authority", "of the disclosure of classified information"),
        ("7.28(a)", 25, "years", "effect", "", "from the date of origin"),
        ("7.24(d)", 25, "years", "limit", "Original classification authorities", "from the date of origination"),
        ("7.32(h)", 1, "years", "limit", "DHS components", "from receipt"),
        ("11.4(d)(1)", 15, "calendar days", "limit", "", "following the employee's receipt of the notice"),
        ("11.6", 60, "days", "at least", "DHS", "prior to reporting a delinquent debt"),
        ("13.9(c)", 30, "days", "limit", "the Defendant", "from service of the Complaint"),
        ("15.70(h)", 60, "days", "limit", "the complainant", "after receipt from the Department of the letter"),
        ("17.600", 60, "days", "limit", "each component of the Department", "of March 6, 2003"),
        ("21.15(a)(1)", 20, "days", "at least", "the applicant or recipient", "after the date of such notice"),
        ("25.6(d)(3)", 45, "days", "extension", "The Under Secretary", ""),
        ("27.210(a)(3)", 120, "calendar days", "limit", "a covered facility", "of written notification"),
        ("25.6(k)", 30, "days", "limit", "", "after such date of commencement"),
        ("25.9(g)", 30, "days", "limit", "", "after such date of commencement"),
        ("25.6(f)", 8, "years", "lasts", "", ""),
        ("27.225(e)", 1, "years", "again", "A covered facility", ""),
    ],
)  # fmt: skip
def test_a_time_limit_is_read_from_its_sentence(
    facts: tuple[Deadline, ...], cite: str, number: int, unit: str, form: str, actor: str, trigger: str
) -> None:
    fact = _at(facts, cite, number)
    assert (fact.unit, fact.form) == (unit, form)
    assert fact.actor.startswith(actor)
    assert bool(fact.actor) == bool(actor)
    assert fact.trigger.startswith(trigger)


@pytest.mark.parametrize(
    ("cite", "number", "condition"),
    [
        ("5.6(c)", 20, "unless there are unusual or exceptional circumstances"),
        ("5.12(c)(1)", 10, "exclusive of Saturdays, Sundays, and legal public holidays"),
        ("21.11(b)", 180, "unless the time for filing is extended by the Secretary"),
        ("13.9(c)", 30, "If the Defendant is unable to file an answer"),
        ("27.210(a)(2)", 90, "Unless otherwise notified"),
    ],
)
def test_the_condition_is_kept(facts: tuple[Deadline, ...], cite: str, number: int, condition: str) -> None:
    assert condition in _at(facts, cite, number).condition


@pytest.mark.parametrize(
    ("cite", "form", "period"),
    [
        ("15.10(a)", "limit", "not later than March 7, 2005"),
        ("15.50(c)", "limit", "not later than March 6, 2006"),
        ("9.51(a)", "again", "May 31 and November 30 of each year"),
        ("13.16(c)", "unnumbered", "promptly"),
        ("13.36", "unnumbered", "fix the time"),
        ("5.5(e)(2)", "open", "at any time"),
    ],
)
def test_dates_and_times_without_a_number_are_facts(
    facts: tuple[Deadline, ...], cite: str, form: str, period: str
) -> None:
    assert (form, period) in {(fact.form, fact.period) for fact in facts if fact.cite == f"6 CFR {cite}"}


@pytest.mark.parametrize(
    ("cite", "number", "trigger"),
    [
        ("13.7(b)(4)", 30, "of service of the Complaint"),
        ("5.5(e)(4)", 10, "of the receipt of a request for expedited processing"),
        (
            "13.37(c)",
            90,
            "after the time for submission of post-hearing briefs and reply briefs (if permitted) has expired",
        ),
    ],
)
def test_a_trigger_is_read_to_its_end_and_no_further(
    facts: tuple[Deadline, ...], cite: str, number: int, trigger: str
) -> None:
    assert _at(facts, cite, number).trigger == trigger


def test_a_condition_is_whole(facts: tuple[Deadline, ...]) -> None:
    for fact in facts:
        for condition in filter(None, fact.condition.split("; ")):
            assert " " in condition, fact.cite
            assert condition.count("(") == condition.count(")"), fact.cite
            assert not condition.endswith((" if", " except", " that", " the")), fact.cite


@pytest.mark.parametrize(("cite", "form"), [("9.2(p)", "length"), ("5.11(h)", "length"), ("13.27(c)", "computation")])
def test_what_limits_nothing_is_told_apart(facts: tuple[Deadline, ...], cite: str, form: str) -> None:
    assert {fact.form for fact in facts if fact.cite == f"6 CFR {cite}"} == {form}


@pytest.mark.parametrize(
    ("sentence", "form", "period", "trigger"),
    [
        (
            "States must keep the photographs for a minimum period of five years.",
            "lasts",
            "for a minimum period of five years",
            "",
        ),
        ("The board shall review research, not less than once per year.", "again", "not less than once per year", ""),
        ("Placements shall be reassessed at least twice each year.", "again", "at least twice each year", ""),
        (
            "The facility shall decide within five days of receipt and shall respond to an appeal.",
            "limit",
            "within five days",
            "of receipt",
        ),
        (
            "It must answer within thirty days of the date of the notice as provided in paragraph (a) of this section.",
            "limit",
            "within thirty days",
            "of the date of the notice",
        ),
        (
            "States must keep the photographs at least two years beyond the expiration date of the card.",
            "at least",
            "at least two years",
            "beyond the expiration date of the card",
        ),
    ],
)
def test_other_ways_to_say_a_time(sentence: str, form: str, period: str, trigger: str, tmp_path: Path) -> None:
    document = read(title(part(section("37.1", "Times.", paragraphs(sentence)))), tmp_path)
    fact = deadlines.extract([document])[0]
    assert (fact.form, fact.period, fact.trigger) == (form, period, trigger)


@pytest.mark.parametrize(
    ("sentences", "form", "actor", "period", "condition"),
    [
        (
            (
                "(a) States shall not issue a temporary card:",
                "(1) For a time period longer than the stay of its holder, or, if there is no end of it, for a period "
                "longer than one year; and",
            ),
            "limit",
            "States",
            "longer than the stay of its holder, or, if there is no end of it, for a period longer than one year",
            "",
        ),
        (
            ("(a) In the case of oral submissions, receipt will be acknowledged within thirty days.",),
            "limit",
            "",
            "within thirty days",
            "In the case of oral submissions",
        ),
        (
            ("(a) Once the request has been received, the response period begins not later than 10 days after it.",),
            "limit",
            "",
            "not later than 10 days",
            "Once the request has been received",
        ),
        (
            ("(a) If the Department determines that it needs more, it shall have 30 days to make its determination.",),
            "limit",
            "the Department",
            "30 days",
            "If the Department determines that it needs more",
        ),
    ],
)
def test_whose_a_time_is_and_in_which_case(
    sentences: tuple[str, ...], form: str, actor: str, period: str, condition: str, tmp_path: Path
) -> None:
    document = read(title(part(section("37.1", "Times.", paragraphs(*sentences)))), tmp_path)
    fact = deadlines.extract([document])[0]
    assert (fact.form, fact.actor, fact.period, fact.condition) == (form, actor, period, condition)


@pytest.mark.parametrize(
    ("sentence", "period", "rest"),
    [
        ("The office must decide within 60 days, to the extent practicable, but in no event longer than 90 days.",
         "within 60 days", "to the extent practicable, but in no event longer than 90 days"),
        ("The party may answer within 15 days after it is served, or such other time as the ALJ may fix.",
         "within 15 days", "or such other time as the ALJ may fix"),
        ("The office must report within 72 hours of the release, or the earliest day that the case permits.",
         "within 72 hours", "or the earliest day that the case permits"),
        ("The Board shall keep minutes for a period ending at the later of two years following the date of the "
         "meeting, or one year after the end.", "for a period ending at the later of two years",
         "or one year after the end"),
        ("The office must look again between 60 and 90 days from the first, and at any other time when warranted.",
         "between 60 and 90 days", "and at any other time when warranted"),
        ("The office must audit it during each three-year period.", "each three-year period", ""),
        ("The office must decide within 60 days of receipt, and may extend it.", "within 60 days", ""),
    ],
)  # fmt: skip
def test_what_is_added_to_a_time_is_kept(sentence: str, period: str, rest: str, tmp_path: Path) -> None:
    document = read(title(part(section("37.1", "Times.", paragraphs(sentence)))), tmp_path)
    fact = deadlines.extract([document])[0]
    assert (fact.period, fact.rest, fact.condition) == (period, rest, "")


def test_the_period_stands_in_the_quoted_sentence(corpus: Corpus, facts: tuple[Deadline, ...]) -> None:
    for fact in facts:
        quote = corpus.document(fact.span.source).source.quote(fact.span)
        assert fact.period in quote, fact.cite
        assert fact.trigger in quote, fact.cite
        assert fact.rest in quote, fact.cite
        assert fact.form in deadlines.FORMS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("within thirty (30) working days", [(30, "working days")]),
        ("no more than two years and 60 calendar days, from", [(2, "years")]),
        ("a term of five to eight years", [(8, "years")]),
        ("between 60 and 90 days, at least two but less than four years", [(90, "days"), (4, "years")]),
        ("on the 31st day and the eleventh working day", [(31, "days"), (11, "working days")]),
        ("with 24-hour advance notice", [(24, "hours")]),
        ("records more than 25 years old, for each quarter hour", []),
        ("every sixteen years, and twenty-five days", [(16, "years"), (25, "days")]),
        ("and every week thereafter for the first 30 days", [(1, "weeks"), (30, "days")]),
        ("once every two years, and annually", [(2, "years"), (1, "years")]),
    ],
)
def test_periods_are_read_in_words_and_figures(text: str, found: list[tuple[int, str]]) -> None:
    read = [(period.number, period.unit) for period in periods.find(text)]
    assert read == found


# Anything that may be a number of days: wider than the grammar, so that what it misses shows.
_LIKELY = re.compile(
    r"\b(?:[\w-]+|\(\d+\))[ -](?:(?:additional|calendar|working|business|consecutive)[ -])*"
    r"(?:hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleventh|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)\b",
    re.IGNORECASE,
)
# Why a number of hours, days or years is no fact: tables of contents and front matter are not law here.
_NOT_LAW = (Kind.FRONT, Kind.CONTENTS, Kind.LISTED, Kind.HISTORY, Kind.AUTHORITY, Kind.SOURCE_NOTE, Kind.TABLE)


def _expressions(document: Document) -> list[tuple[Node, int, str]]:
    found = []
    for node in document.nodes:
        if any(one.kind in _NOT_LAW for one in (node, *document.ancestors(node))):
            continue
        for own in node.own:
            raw = document.source.raw(own)
            for match in re.finditer(r"\S+(?:\s+\S+)?(?:\s+\S+)?\s*[-\s](?:hours?|days?|weeks?|months?|years?)\b", raw):
                said = _LIKELY.search(fold(match[0]))
                if said and _NUMBER.search(said[0]):
                    found.append((node, own.start + match.end() - 1, said[0]))
    return found


def test_every_number_of_days_is_a_fact_but_those_counted(corpus: Corpus, facts: tuple[Deadline, ...]) -> None:
    missing = []
    total = 0
    for document in corpus.documents:
        for node, at, said in _expressions(document):
            total += 1
            spans = [fact.span for fact in facts if fact.span.source == document.source.id]
            if not any(span.start <= at < span.end for span in spans):
                missing.append((node.cite, said))
    assert total > 140
    assert missing == []  # see docs/extraction.md
