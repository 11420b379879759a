"""Questions in the words of staff, and what they are taken to ask."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.facts.entries import Entry
from qa.asked_sets import Filter, Group, Predicate
from qa.lexicon import Lexicon
from qa.mentions import Intent
from qa.question.reading import read
from qa.question.spelling import plainly_written


def _all(*items: str) -> Group:
    return Group(items)


def _none(*items: str) -> Group:
    return Group(items, negated=True)


@pytest.mark.parametrize(
    ("text", "intent", "wanted"),
    [
        ("which systems are exempt from (e)(12)", Intent.SYSTEMS, Filter(provisions=(_all("(e)(12)"),))),
        ("which systems are not exempt from (d)", Intent.SYSTEMS, Filter(provisions=(_none("(d)"),))),
        ("systems exempt from (d) but not (e)(1)", Intent.SYSTEMS, Filter(provisions=(_all("(d)"), _none("(e)(1)")))),
        ("which systems are exempt from (d) or (e)(12)?", Intent.SYSTEMS,
         Filter(provisions=(Group(("(d)", "(e)(12)"), "any"),))),
        ("which systems claim (k)(2) but not (j)(2)", Intent.SYSTEMS,
         Filter(authorities=(_all("(k)(2)"), _none("(j)(2)")))),
        ("which entries put (c)(4) under (k)(2)?", Intent.SYSTEMS,
         Filter(provisions=(_all("(c)(4)"),), authorities=(_all("(k)(2)"),))),
        ("Which Coast Guard systems rest on (k)(2) alone?", Intent.SYSTEMS,
         Filter(authorities=(_all("(k)(2)"),), only_authorities=True, components=(Group(("USCG",), "any"),))),
        ("List the USCIS systems.", Intent.SYSTEMS, Filter(components=(Group(("USCIS",), "any"),))),
        ("how many systems claim (j)(2)", Intent.COUNT, Filter(authorities=(_all("(j)(2)"),))),
        ("how many systems of records does Appendix C list", Intent.COUNT, Filter()),
        ("Which systems claim exactly one provision?", Intent.SYSTEMS, Filter(size=("provisions", "=", 1))),
        ("which systems claim more than 3 authorities", Intent.SYSTEMS, Filter(size=("authorities", ">", 3))),
        ("which systems claim more than fifteen provisions", Intent.SYSTEMS, Filter(size=("provisions", ">", 15))),
        ("Which entries cite the greatest number of authorities?", Intent.SYSTEMS,
         Filter(extreme=("authorities", "most"))),
        ("For which systems may DHS waive the exemptions?", Intent.SYSTEMS, Filter(waiver=True)),
        ("Are all the Secret Service systems exempt from (g)?", Intent.VERDICT,
         Filter(provisions=(_all("(g)"),), components=(Group(("USSS",), "any"),))),
    ],
)  # fmt: skip
def test_sets(lexicon: Lexicon, text: str, intent: Intent, wanted: Filter) -> None:
    question = read(text, lexicon)
    assert question.intent is intent
    assert question.filter == wanted


@pytest.mark.parametrize(
    ("text", "intent", "systems"),
    [
        ("What is LeadTrac exempt from?", Intent.ROW, ((75,),)),
        ("DHS/USCIS-006: exempt from what, and under which authority?", Intent.ROW, ((32,),)),
        ("Under which authority is TECS exempt?", Intent.AUTHORITIES, ((22,),)),
        ("Is ESTA exempt from (e)(8)?", Intent.VERDICT, ((20,),)),
        ("since RAAS is exempt from (d), can we refuse?", Intent.VERDICT, ((25,),)),
        ("why is MAGNET exempt from (e)(12)?", Intent.WHY, ((8,),)),
        ("Compare LeadTrac and the HSI Forensic Laboratory", Intent.COMPARE, ((75,), (72,))),
        ("which system is DHS/CBP-009", Intent.WHICH, ((20, 27),)),
        ("When may DHS waive the exemptions of the Redress and Response Records System?", Intent.WAIVER, ((3,),)),
        ("what does entry 22 claim?", Intent.ROW, ((22,),)),
        ("Who uses LeadTrac?", Intent.ABOUT, ((75,),)),
        ("which authority citation does the leadtrac rule give", Intent.ABOUT, ((75,),)),
        ("What is CRCL exempt from?", Intent.ROW, ((2,),)),
        ("Who uses the Civil Rights and Civil Liberties Records system?", Intent.ABOUT, ((2,),)),
    ],
)
def test_of_systems(lexicon: Lexicon, text: str, intent: Intent, systems: tuple[tuple[int, ...], ...]) -> None:
    question = read(text, lexicon)
    assert (question.intent, question.systems) == (intent, systems)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("show me 6 CFR 5.8(a)", "6 CFR 5.8(a)"),
        ("text of § 13.47 please", "13.47"),
        ("Write me the text of 5.8(a)(1)", "5.8(a)(1)"),
        ("could you please type out 13.47 for us?", "13.47"),
        ("What is in Appendix B to part 5?", "Part 5 Appendix B"),
        ("paragraph 75 of the rule", "paragraph 75"),
        ("6 cfr 27.250(f)", "6 CFR 27.250(f)"),
        ("sec. 5.8 a 1", "5.8(a)(1)"),
        ("sec 5.8(a) 1", "5.8(a)(1)"),
        ("sec 27.230 a 12 iv", "27.230(a)(12)(iv)"),
        ("What does 13.2 l say", "13.2(l)"),
        ("What does 9.2(p) mean?", "9.2(p)"),
        ("what does paragraph 75(b) of the LeadTrac rule say", "paragraph 75(b)"),
    ],
)
def test_places(lexicon: Lexicon, text: str, place: str) -> None:
    question = read(text, lexicon)
    assert question.intent is Intent.TEXT
    assert [str(one) for one in question.places] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "how long do I have to appeal a FOIA denial",
        "give me a sourdough recipe",
        "who do privacy act appeals go to",
        "which system of records has the archived Coast Guard message traffic",
        "What is a claim under part 13?",
        "minimum safeguards for a system of records",
        "How long may the CSO waive a suspension for missed classification training",
        "appeal of FOIA fee waiver denial deadline",
        "what is the fee waiver standard",
        "can a waiver request come in later, during the appeal?",
        "CRCL FOIA phone number?",
        "fax CRCL",
        "Write me a letter under 5.8(a)(1)",
        "who writes under 13.47?",
        "address of Officer for Civil Rights and Civil Liberties",
        "asdkjh qwoeiu zxmnb",
        "?? !! ...",
    ],
)
def test_what_is_looked_up(lexicon: Lexicon, text: str) -> None:
    assert read(text, lexicon).intent is Intent.LOOKUP


@pytest.mark.parametrize("text", ["how does 5.8 a requester help", "what does 5.8 i guess say to us"])
def test_words_are_no_labels(lexicon: Lexicon, text: str) -> None:
    assert [str(one) for one in read(text, lexicon).places] == ["5.8"]


@pytest.mark.parametrize("text", ["why's it exempt from (d)?", "why is it exempt?", "what is it exempt from?"])
def test_a_pronoun_names_no_system(lexicon: Lexicon, text: str) -> None:
    question = read(text, lexicon)
    assert question.pronoun
    assert question.systems == ()
    assert question.intent in (Intent.WHY, Intent.ROW)


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("systems that claim (j)(2) but not (k)(5) and are exempt from (e)(2)",
         ((Predicate(authorities=(_all("(j)(2)"), _none("(k)(5)"))), Predicate(provisions=(_all("(e)(2)"),))),)),
        ("systems not exempt from (g) and claiming (k)(5)",
         ((Predicate(provisions=(_none("(g)"),)), Predicate(authorities=(_all("(k)(5)"),))),)),
        ("systems exempt from (h) or claiming (k)(3)",
         ((Predicate(provisions=(_all("(h)"),)),), (Predicate(authorities=(_all("(k)(3)"),)),))),
        ("systems exempt from (d)(2) under (k)(3) and (c)(4) under (j)(2)",
         ((Predicate((_all("(d)(2)"),), (_all("(k)(3)"),)), Predicate((_all("(c)(4)"),), (_all("(j)(2)"),))),)),
        ("systems that claim just (j)(2) and (k)(2)",
         ((Predicate(authorities=(_all("(j)(2)", "(k)(2)"),), only_authorities=True),),)),
    ],
)  # fmt: skip
def test_clauses(lexicon: Lexicon, text: str, cases: tuple[tuple[Predicate, ...], ...]) -> None:
    assert read(text, lexicon).filter.cases == cases


@pytest.mark.parametrize(
    "text",
    [
        "since RAAS is exempt from (d), can we refuse?",
        "which systems claim nothing under (k)(2)",
        "id of MAGNET?",
        "which systems let subjects see nothing at all, i.e. are exempt from (d)?",
    ],
)
def test_words_of_questions_are_not_left_aside(lexicon: Lexicon, text: str) -> None:
    assert read(text, lexicon).beside == ()


def test_words_that_take_no_part_are_kept(lexicon: Lexicon) -> None:
    assert read("which purple systems are exempt from (d) on Sundays", lexicon).beside == ("purple", "Sundays")


@given(st.text(max_size=150))
def test_any_text_is_read_and_reads_the_same_again(lexicon: Lexicon, text: str) -> None:
    once = read(text, lexicon)
    assert read(once.text, lexicon) == once


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Please, how long do I have to appeal?", "how long do I have to appeal?"),
        ("how long do I have, please? Thank you!", "how long do I have?"),
        ('what does "please contact" mean', 'what does "please contact" mean'),
        ("Please", "Please"),
    ],
)
def test_courtesy_asks_for_nothing(written: str, meant: str) -> None:
    assert plainly_written(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("how long for a FOIA appe\u00adal", "how long for a FOIA appeal"),
        ("\u202eFOIA\u202c appeal", "FOIA appeal"),
        ("F\u200bO\u200bI\u200bA appeal\x1b[31m", "FOIA appeal"),
        ("\uff26\uff2f\uff29\uff21\u3000appeal", "FOIA appeal"),
        ("entry \u0662\u0662", "entry 22"),
        ("5.\uff18(a)", "5.8(a)"),
        ("\ufb01ling a \ud800petition", "filing a petition"),
        ("appeal\x00\x07 deadline", "appeal deadline"),
    ],
)
def test_odd_characters_are_read_as_a_keyboard_writes_them(written: str, meant: str) -> None:
    assert plainly_written(written) == meant


@pytest.mark.parametrize(
    ("text", "systems", "components"),
    [
        ("which OIDO systems are exempt from (d)", (), (Group(("OIDO",), "any"),)),
        ("how many systems of OIDO claim (k)(2)", (), (Group(("OIDO",), "any"),)),
        ("is OIDO exempt from (d)", ((2,),), ()),
        ("what is the OIDO system exempt from", ((2,),), ()),
    ],
)
def test_a_component_may_have_the_initials_of_its_system(
    codified: tuple[Entry, ...], text: str, systems: tuple[tuple[int, ...], ...], components: tuple[Group, ...]
) -> None:
    name = "Office of the Immigration Detention Ombudsman System of Records"
    entries = [
        replace(entry, name=name, components=("OIDO",), acronyms=()) if entry.entry == 2 else entry
        for entry in codified
    ]
    question = read(text, Lexicon(entries, ()))
    assert (question.systems, question.filter.components) == (systems, components)
