"""Kinds of thing that are asked for, and words that hold one or not: tables of English."""

from __future__ import annotations

import pytest

from qa.retrieved.focus import thing_asked_for, whether_so
from qa.retrieved.kinds import mismatch, seldom_told


@pytest.mark.parametrize(
    ("question", "quoted", "lack"),
    [
        ("How many petitions arrive each month?", "DHS may grant or deny the petition.", "things stand today"),
        ("Which office gets the most complaints?", "Complaints are sent to the Officer.", "things stand today"),
        ("What is the name of the chief hearing officer?", "The hearing officer presides.", "no name"),
        ("When did the fee become ten cents?", "Copies cost ten cents per page.", "no date"),
        ("when was the plan due", "The plan is due on March 7, 2005.", None),
        ("Why must a witness wear a badge?", "A witness shall wear a badge.", "no reason"),
        ("why are copies kept", "Copies are kept in order to allow appeals.", None),
        ("how long are tapes stored", "The hearing is recorded on tape.", "how long it is kept"),
        ("how long are tapes stored", "Tapes are kept for at least three years.", None),
        ("What is the fine in dollars?", "The fine is twice the fee.", "in dollars"),
        ("What is the fine in dollars?", "The fine is $20.", None),
        ("Which bank does the clerk use?", "The clerk keeps the fees in a bank.", "names none"),
        ("Which banks must keep a record?", "Banks that lend keep a record.", None),
        ("What training does a clerk get?", "A clerk has a badge.", "no training"),
        ("What training does a clerk get?", "A clerk is instructed in filing.", None),
        ("What clearance does a clerk need?", "A clerk has a badge.", "no clearance"),
        ("How long does a visit last?", "A visit needs notice.", "how long it lasts"),
        ("How long does a visit last?", "A visit may take up to an hour.", None),
        ("How big a share goes to counties?", "Counties receive a share.", "no figure"),
        ("What does an application cost?", "An application is made in writing.", "no fee"),
        ("What happens to an officer who sleeps on duty?", "Officers are on duty at night.", "no consequence"),
        ("how are officers disciplined for sleeping", "Officers who sleep may be suspended.", None),
        ("How soon must the panel answer?", "The panel has five members. It sits each year.", "no time"),
        ("How soon must the panel answer?", "The panel decides within 30 days.", None),
        ("Who pays the interpreter?", "Interpreters may be used. The costs of copies are shared.", "who pays"),
        ("Who pays the interpreter?", "The party that asks for an interpreter bears his fees.", None),
        ("What share must be local?", "Some of it must be local.", "no share"),
        ("Who designed the form?", "The form is signed by the seller.", "who made it"),
        ("Where is the library located?", "The library is open to all.", "no address"),
        ("may a witness wear a badge", "A witness may not.", None),
        ("Who may sign a bill at present?", "The clerk may sign it.", None),
        ("Who has the highest security clearance?", "The chief has it.", None),
        ("Which office has the largest number of clerks?", "Each has clerks.", "things stand today"),
        ("How long can a letter be kept sealed?", "It may not be opened for ten years.", None),
        ("What happens to a parcel that is lost?", "It is looked for.", None),
        ("What happens to a clerk who is late?", "Clerks come at nine.", "no consequence"),
        ("At what time of day do hearings start?", "Hearings start when all are there.", "no time of day"),
        ("at what time does the office close", "The office closes at 5 p.m.", None),
        ("Within what time must a letter be sent?", "It is sent at once.", None),
        ("Which form number does a petition have?", "A petition has no set form.", "no form"),
        ("Which form number does a petition have?", "A petition is made on Form 12.", None),
        ("What web page takes complaints?", "Complaints are taken by mail.", "no web address"),
        ("What colour is the cover?", "The cover is thick.", "no colour"),
        ("Which room is used for hearings?", "Hearings are public.", "no address"),
        ("In which city are hearings held?", "Hearings are public.", "no place"),
        ("Which court hears the case?", "The case is heard.", "no court"),
        ("Which court hears the case?", "It is heard by a district court.", None),
        ("Should I sue the office?", "The office may be sued.", "no advice"),
        ("Should we tell the owner?", "The owner is told.", None),
        ("What is the average wait?", "A wait is long.", "no average"),
        ("How is the judge chosen?", "The judge presides.", "is chosen"),
        ("How is the judge chosen?", "The Secretary appoints the judge.", None),
        ("How big is the backlog?", "There is a backlog.", "no figure"),
        ("Can I appeal twice?", "An appeal is made in writing.", "second time"),
        ("Can I appeal twice?", "No second appeal is heard.", None),
    ],
)
def test_what_is_quoted_must_hold_the_kind_of_thing_that_is_asked_for(
    question: str, quoted: str, lack: str | None
) -> None:
    found = mismatch(question, quoted)
    assert (found is None) if lack is None else (found is not None and lack in found.says)


def test_a_section_lacks_a_figure_only_if_none_of_it_has_one() -> None:
    question = "How high a fine may be set?"
    assert mismatch(question, "A fine may be set.", "No fine is above $500.") is None
    assert mismatch(question, "A fine may be set.", "A fine is paid by check.") is not None


def test_a_look_up_is_asked_only_for_what_rules_seldom_tell() -> None:
    assert seldom_told("When did the fee become ten cents?", "Copies cost ten cents per page.") is not None
    assert seldom_told("How soon must the panel answer?", "Within 30 days.") is None


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What score is needed to pass the course?", "score"),
        ("In which language must the notice be?", "language"),
        ("what kind of safe must be used", "safe"),
        ("What is the weight limit for parcels?", "limit"),
        ("Is there a discount for veterans?", "discount"),
        ("Who trains the inspectors?", "trains"),
        ("can a witness be late", None),
    ],
)
def test_the_thing_asked_for(question: str, thing: str | None) -> None:
    assert thing_asked_for(question) == thing


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("May fees be paid online?", "online"),
        ("Does a clerk need a badge for this?", "badge"),
        ("Who pays online?", None),
    ],
)
def test_the_last_word_of_a_yes_or_no(question: str, word: str | None) -> None:
    assert whether_so(question) == word
