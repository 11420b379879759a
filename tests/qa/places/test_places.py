"""Going about the texts: the tree, any place by its citation, the references in it, and what a cell rests on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa.assistant import Assistant, Unreadable
from qa.places.contents import Heading


def _all(heading: Heading) -> Iterator[Heading]:
    yield heading
    for one in heading.below:
        yield from _all(one)


def test_the_tree_leads_to_every_text(assistant: Assistant) -> None:
    code, rule = assistant.contents()
    headings = {heading.cite: heading.title for heading in _all(code)}
    assert headings["6 CFR Part 5"] == "Part 5 DISCLOSURE OF RECORDS AND INFORMATION"
    assert headings["6 CFR 5.8"] == "§ 5.8 Administrative appeals."
    assert headings["6 CFR Part 5 Appendix C(22)"] == "22. DHS/CBP-011 TECS system of records"
    assert "6 CFR 29.8" not in headings  # listed in the contents; its text is not here
    assert [one.cite for one in rule.below] == ["FR Doc. 2016-28289(75)"]


@pytest.mark.parametrize(
    ("citation", "unit", "marked"),
    [
        ("5.8(a)(1)", "6 CFR 5.8", "within 90 working days"),
        ("6 CFR 5.8", "6 CFR 5.8", ""),
        ("app C 22(b)", "6 CFR Part 5 Appendix C(22)", "From subsection (d)"),
        ("FR Doc. 2016-28289", "FR Doc. 2016-28289", ""),
    ],
)
def test_a_place_is_read_in_its_unit(assistant: Assistant, citation: str, unit: str, marked: str) -> None:
    reading = assistant.place(citation)
    assert reading.cite == unit
    marks = [paragraph.text[start:end] for paragraph in reading.paragraphs for start, end in paragraph.marks]
    assert marked in " ".join(marks)
    assert bool(marks) == bool(marked)


@pytest.mark.parametrize(
    ("citation", "said"), [("5.99", "does not exist"), ("[/]", "not a citation"), ("29.8", "not in this edition")]
)
def test_what_is_no_place_is_refused_in_words(assistant: Assistant, citation: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        assistant.place(citation)


def test_references_that_resolve_are_linked(assistant: Assistant) -> None:
    reading = assistant.place("5.7")
    links = [(p.text[link.start : link.end], link.cite) for p in reading.paragraphs for link in p.links]
    assert ("Section 5.12", "6 CFR 5.12") in links
    assert ("paragraphs (c) and (g) of this section", "6 CFR 5.7(c)") in links
    assert all(cite != reading.cite for _, cite in links)
    appendix = [link.cite for p in assistant.place("5.5").paragraphs for link in p.links]
    assert "6 CFR Part 5 Appendix I to Subpart A" in appendix


def test_every_link_leads_somewhere_and_none_lies_within_another(assistant: Assistant) -> None:
    found: set[str] = set()
    for place in ("5.11", "27.204", "app C 22", "FR Doc. 2016-28289"):
        for paragraph in assistant.place(place).paragraphs:
            ends = [0, *(link.end for link in paragraph.links)]
            assert all(end <= link.start < link.end for end, link in zip(ends, paragraph.links, strict=False))
            found |= {link.cite for link in paragraph.links}
    assert len(found) > 10
    for cite in found:
        assert assistant.place(cite).paragraphs


@pytest.mark.parametrize(
    ("question", "row", "column", "opened"),
    [
        ("what is TECS exempt from", 1, 0, "6 CFR Part 5 Appendix C(22)"),
        ("which systems are exempt from (e)(12)", 1, 1, "6 CFR Part 5 Appendix C(8)(a)"),
        ("compare TECS and ICEPIC", 0, 2, "6 CFR Part 5 Appendix C(6)"),
        ("6 CFR part 5", 0, 1, "6 CFR 5.1"),
        ("how many systems per component", 0, 0, None),
    ],
)
def test_a_cell_opens_what_it_rests_on(
    assistant: Assistant, question: str, row: int, column: int, opened: str | None
) -> None:
    answer = assistant.ask(question)
    found = assistant.opened(answer, row, column)
    assert (found if found is None or isinstance(found, str) else found.cite) == opened
    if found is not None:
        assert assistant.reading(found) if not isinstance(found, str) else assistant.place(found)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("what is TEC", "TECS"),
        ("is it ALL-024", "DHS/ALL-024"),
        ("show 5.8", ""),
        ("see 5.2", "6 CFR 5.20"),
        ("Part 2", "6 CFR Part 25"),
        ("app", "6 CFR Part 5 Appendix C"),
        ("how many of 90", ""),
        ("which is", ""),
        ("(5.1", "6 CFR 5.10"),
    ],
)
def test_what_is_half_typed_is_completed(assistant: Assistant, typed: str, offered: str) -> None:
    found = assistant.completer().complete(typed)
    if not offered:
        assert all(one.text.startswith("6 CFR 5.8") for one in found)
        return
    one = next(one for one in found if one.text == offered)
    assert typed[one.start :].strip() in ("TEC", "ALL-024", "5.2", "Part 2", "app", "5.1")


def test_an_answer_is_recalled_for_follow_ups(assistant: Assistant) -> None:
    dialogue = assistant.new_dialogue()
    assistant.recall(assistant.ask("which systems are exempt from (e)(12)"), dialogue)
    assert "(e)(12) under (k)(2)" in assistant.ask("and under (k)(2)?", dialogue=dialogue).understood
