"""Look-ups of references, authority, source, history and of the rule; places shown and missing."""

from __future__ import annotations

import pytest

from corpus.text import fold
from qa.answer import AnswerKind
from qa.assistant import Assistant

REFERENCES = [
    ("Which sections cite 27.255?", "6 CFR 27.250(d)(4)", "27.255"),
    ("does anything cite 13.21(e)(3)?", "6 CFR 13.28(f)", "13.21(e)(3)"),
    ("Which sections cite § 5.12?", "6 CFR 5.7(j)", "6 CFR 5.12"),
    ("where is 28 CFR 16.96 cited", "6 CFR Part 5 Appendix C(66)", "28 CFR 16.96"),
    ("Which provisions mention 17.305?", "6 CFR 17.225(b)", "17.305"),
    ("which sections refer to paragraph (e)(1)(iv) of 5.5", "6 CFR 5.5(e)(2)", "5.5(e)(1)(iv)"),
    ("Which sections of part 5 cite Touhy v. Ragen?", "6 CFR 5.47", "6 CFR 5.45(a)"),
    ("Where does part 9 refer to its appendix B?", "6 CFR 9.51(a)", "refer to 6 CFR Part 9 Appendix B"),
    ("what does 5.5 refer to?", "6 CFR 5.5(a)", "5.4(c)"),
    ("what sections are cited in 13.10", "6 CFR 13.10(a)", "6 CFR 13.38"),
    ("what laws does 5.20 cite", "6 CFR 5.20(c)", "5 U.S.C. 552a(b)(7)"),
    ("who cites 5.49(a)", "6 CFR 5.49(b)", "excepted from 5.49(a)"),
    (
        "does 15.3 refer to a paragraph that isn't there",
        "6 CFR 15.3(d)(4)(iii)",
        'does not have the word "impairments"',
    ),
    ("who refers to the homeland security act?", "6 CFR 25.4(c)", "Homeland Security Act"),
    ("which sections cite the Federal Rules of Evidence", "6 CFR 13.34(f)", "6 CFR 13.34(b)"),
    ("what cites title VI of the Civil Rights Act", "6 CFR 17.605", "Civil Rights Act, title VI"),
    ("who refers to 552a(k)(5) in part 5", "6 CFR Part 5 Appendix C(10)", "5 U.S.C. 552a(k)(5)"),
    ("is the citation to 25.6(h) in 25.7(c) right?", "6 CFR 25.7(c)", 'does not have the word "terminate"'),
    ("which references in part 13 lead nowhere", "6 CFR 13.28(f)", "1 reference leads nowhere"),
    ("authority citation of part 21", "6 CFR Part 21", "is issued under"),
    ("which references lead nowhere?", "6 CFR 17.635(b)", "13.21(e)(3), which does not exist"),
]
HISTORY = [
    ("what is the authority for part 13", "6 CFR Part 13", "31 U.S.C. 3801-3812"),
    ("statutory authority for the SAFETY Act regulations", "6 CFR Part 25", "6 U.S.C. 441-444"),
    ("where and when was the FOIA subpart published", "6 CFR Part 5 Subpart A", "81 FR 83632"),
    ("what statute authorizes the lobbying regulations?", "6 CFR Part 9", "31 U.S.C. 1352"),
    ("when was 5.11 last amended", "6 CFR Part 5 Subpart A", "81 FR 83632"),
    ("has 27.200 ever been amended", "6 CFR 27.200", "last amended at 72 FR 65418, Nov. 20, 2007"),
    ("amendments to 27.210", "6 CFR 27.210", "72 FR 65420"),
    ("which statutes authorize the title IX regs", "6 CFR Part 17", "20 U.S.C. 1681"),
    ("source note of part 5 subpart A", "6 CFR Part 5 Subpart A", "Nov. 22, 2016"),
    ("which sections were amended in 2007", "6 CFR 27.203", "6 CFR 27.210"),
]
RULE = [
    ("what docket number does the rule have", "FR Doc. 2016-28289", "DHS-2016-0087"),
    ("were there comments on the proposal", "FR Doc. 2016-28289", "no comments on the NPRM"),
    ("authority citation the leadtrac rule gives", "FR Doc. 2016-28289", "Pub. L. 107-296"),
    ("who signed the LeadTrac rule", "FR Doc. 2016-28289", "Jonathan Cantor"),
    ("whom do I call about leadtrac privacy issues", "FR Doc. 2016-28289", "Jonathan R. Cantor, phone"),
    ("which agency issued the final rule", "FR Doc. 2016-28289", "Privacy Office"),
    ("Is the LeadTrac rule final or proposed?", "FR Doc. 2016-28289", "Final rule."),
    ("does the CFR already carry the rule's paragraph", "6 CFR Part 5 Appendix C(75)", "in the same words"),
    ("list of subjects in the LeadTrac rule", "FR Doc. 2016-28289", "Freedom of information, Privacy."),
]


@pytest.mark.parametrize(("question", "cite", "said"), [*REFERENCES, *HISTORY, *RULE])
def test_looked_up(assistant: Assistant, question: str, cite: str, said: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is AnswerKind.REFERENCE
    assert cite in [citation.cite for citation in answer.citations]
    assert said in answer.answer
    texts = {source.id: source.text for source in assistant.sources()}
    for citation in answer.citations:
        assert fold(texts[citation.source][citation.start : citation.end]) == citation.quote


@pytest.mark.parametrize(
    "question",
    ["does any provision cite the Trade Secrets Act", "who refers to the stamp act", "who cites 5 U.S.C. 1?"],
)
def test_what_is_cited_nowhere_is_said(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert answer.answer.startswith("No provision refers to ")


def test_an_appendix_that_a_part_lacks_is_no_other_parts(assistant: Assistant) -> None:
    answer = assistant.ask("Does part 13 refer to appendix B?")
    assert answer.kind is AnswerKind.NONE
    assert "refers to 6 CFR Part 13 Appendix B" in answer.answer


def test_a_placeholder_is_no_date(assistant: Assistant) -> None:
    answer = assistant.ask("when is the LeadTrac rule effective")
    assert "placeholder" in answer.answer
    assert "Publication Date: 11/25/2016" in answer.answer


def test_no_and_yes(assistant: Assistant) -> None:
    assert assistant.ask("does 5.11 refer to 5.4?").verdict == "yes"


@pytest.mark.parametrize(
    "question",
    [
        "who has authority to deny requests under part 5",
        "What should a petition for rulemaking describe?",
        "When must we decide on a Privacy Act amendment?",
        "When was my Privacy Act request amended?",
    ],
)
def test_other_questions_are_left_alone(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).kind is not AnswerKind.REFERENCE


@pytest.mark.parametrize(
    ("citation", "kind", "answer", "note"),
    [
        ("13.21(e)(3)", AnswerKind.NONE, "does not exist", "6 CFR 13.28(f)"),
        ("27.255", AnswerKind.NONE, "listed in the contents", "6 CFR 27.250(d)(4)"),
        ("6 CFR chapter X", AnswerKind.NONE, "listed in the contents", ""),
        ("5.99", AnswerKind.NONE, "part 5 has 5.1 to 5.49. Beside it stands 6 CFR 5.49.", ""),
        ("4.1", AnswerKind.NONE, "6 CFR Part 4 is reserved", "6 CFR Part 4"),
        ("part 4", AnswerKind.TEXT, "6 CFR Part 4 is reserved", ""),
        ("part 2", AnswerKind.TEXT, "6 CFR Part 1-2 is reserved", ""),  # of a run of parts
        ("2.1", AnswerKind.NONE, "6 CFR Part 1-2 is reserved", "6 CFR Part 1-2"),
        ("part 150", AnswerKind.NONE, "list 6 CFR Part 116-199 as reserved", ""),  # in the contents alone
        ("150.1(a)", AnswerKind.NONE, "list 6 CFR Part 116-199 as reserved", ""),
        ("part 200", AnswerKind.NONE, "does not exist", ""),
        ("subpart B of part 11", AnswerKind.TEXT, "Subpart B [Reserved]", "Part 11"),
        ("11.4(e)", AnswerKind.NONE, "6 CFR 11.4 has (a) to (d) and (f) to (h)", ""),
        ("5.8(a)(1)-(2)", AnswerKind.TEXT, "(2) An adverse determination", "Administrative appeals"),
        ("§§ 5.3, 5.4 and 5.6", AnswerKind.TEXT, "Sec. 5.6", "Part 5"),
        ("appendix I to this subpart", AnswerKind.TEXT, "FOIA Contact Information", "Subpart A"),
        ("part 5, appendix I", AnswerKind.TEXT, "FOIA Contact Information", "Subpart A"),
        ("5.8(A)(1)", AnswerKind.TEXT, "90 working days", "Administrative appeals"),
        ("13.25 through 13.27", AnswerKind.TEXT, "Sec. 13.26", "Part 13"),
        ("app C 22(b)", AnswerKind.TEXT, "From subsection (d)", "71 FR 20523"),
        ("5.11(k)(6)", AnswerKind.TEXT, "Commercial-use | Yes | Yes | Yes.", "81 FR 83632"),
    ],
)
def test_places(assistant: Assistant, citation: str, kind: AnswerKind, answer: str, note: str) -> None:
    shown = assistant.show(citation)
    assert shown.kind is kind
    assert answer in shown.answer
    assert note in " ".join(shown.notes)


@pytest.mark.parametrize(
    ("question", "understood", "said"),
    [
        ("which provisions refer to 5.5 in part 9?", "in 6 CFR Part 9 refer to 6 CFR 5.5", "No provision"),
        (
            "how many provisions cite 44 U.S.C. 3101 in part 5?",
            "in 6 CFR Part 5 refer to 44 U.S.C. 3101",
            "No provision",
        ),
        ("which provisions refer to 5 U.S.C. 552b in title 6?", "in 6 CFR refer to 5 U.S.C. 552b", "5.41(f)"),
        ("which provisions refer to 5 U.S.C. 552a in title 12?", "in title 12 CFR", "outside this corpus"),
    ],
)
def test_where_references_are_looked_for(assistant: Assistant, question: str, understood: str, said: str) -> None:
    answer = assistant.ask(question)
    assert understood in answer.understood
    assert said in answer.answer
