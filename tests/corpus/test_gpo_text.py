"""The reader of the annual edition, on the real text: nothing lost, nothing taken for what it is not."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from corpus.model import Document, Kind, Node


def _line(document: Document, offset: int) -> int:
    return document.source.text.count("\n", 0, offset) + 1


def _by_cite(document: Document, cite: str) -> list[Node]:
    return [node for node in document.nodes if node.cite == cite and node.kind is not Kind.LISTED]


def test_248_sections_have_a_body(cfr: Document) -> None:
    sections = [node for node in cfr.nodes if node.kind is Kind.SECTION]
    assert len(sections) == 248
    assert len({node.cite for node in sections}) == 248
    assert all(any(True for _ in cfr.children(node)) for node in sections)


def test_no_heading_of_the_body_is_missed(cfr: Document) -> None:
    """Every line with two blanks twice, three blank lines above it, is the heading of a section."""
    printed = re.compile(r"\n{3,}(?:\[\[Page \d+\]\]\n+)?(?P<heading>Sec\.  \d+\.\d+  [A-Z])")
    expected = {match.start("heading") for match in printed.finditer(cfr.source.text)}
    assert {node.span.start for node in cfr.nodes if node.kind is Kind.SECTION} == expected


@pytest.mark.parametrize("line", [852, 871, 991, 12088, 13139, 17379, 856, 1131, 2305])
def test_a_wrapped_sentence_is_no_heading(cfr: Document, line: int) -> None:
    lines = cfr.source.text.split("\n")
    start = sum(len(text) + 1 for text in lines[: line - 1])
    holders = [node for node in cfr.nodes if any(own.start <= start < own.end for own in node.own)]
    assert [node.kind for node in holders] in ([Kind.PARAGRAPH], [Kind.TEXT])
    assert holders[0].span.start < start


def test_every_section_listed_has_a_body_but_those_after_the_cut(cfr: Document) -> None:
    listed = {n.cite for n in cfr.nodes if n.kind is Kind.LISTED and re.fullmatch(r"6 CFR \d+\.\d+", n.cite)}
    bodies = {n.cite for n in cfr.nodes if n.kind is Kind.SECTION}
    assert bodies <= listed
    assert sorted(c for c in listed - bodies if not c.startswith("6 CFR 27.")) == []
    assert {"6 CFR 27.255", "6 CFR 27.300", "6 CFR 27.410"} <= listed - bodies


def _is_layout(raw: str) -> bool:
    """White space, page markers and ruled lines; written anew here, so that no rule of the reader is trusted."""
    return re.fullmatch(r"(?:\s|-|_|\[\[Page \w+\]\])*", raw) is not None


def test_every_subpart_listed_has_a_body_but_those_after_the_cut(cfr: Document) -> None:
    listed = {node.cite for node in cfr.nodes if node.kind is Kind.LISTED and " Subpart " in node.cite}
    bodies = {node.cite for node in cfr.nodes if node.kind is Kind.SUBPART}
    assert {cite for cite in listed - bodies if "Appendix" not in cite} == {
        "6 CFR Part 27 Subpart C",
        "6 CFR Part 27 Subpart D",
    }


def test_spans_cover_the_source_with_nothing_lost_but_layout(cfr: Document) -> None:
    text = cfr.source.text
    at = 0
    for span in sorted(own for node in cfr.nodes for own in node.own):
        assert span.start >= at, f"two nodes hold line {_line(cfr, span.start)}"
        assert _is_layout(text[at : span.start]), f"lost before line {_line(cfr, span.start)}"
        at = span.end
    assert _is_layout(text[at:])


def test_children_stand_inside_their_parents_in_order(cfr: Document) -> None:
    for node in cfr.nodes[1:]:
        assert node.parent is not None
        parent = cfr.nodes[node.parent]
        assert parent.id < node.id
        assert parent.depth == node.depth - 1
        assert parent.span.contains(node.span) or not node.own


@pytest.mark.parametrize(
    ("line", "cite"),
    [
        (834, "6 CFR 5.4(i)"),
        (1124, "6 CFR 5.7(i)"),
        (1539, "6 CFR 5.11(i)"),
        (2127, "6 CFR 5.22(i)"),
        (2467, "6 CFR 5.34(i)"),
        (2585, "6 CFR 5.41(i)"),
        (10615, "6 CFR 7.31(i)"),
        (10670, "6 CFR 7.32(i)"),
        (10840, "6 CFR 9.2(i)"),
        (11922, "6 CFR 13.2(i)"),
        (12259, "6 CFR 13.10(i)"),
        (13042, "6 CFR 13.39(i)"),
    ],
)
def test_i_is_a_letter_after_h(cfr: Document, line: int, cite: str) -> None:
    [node] = _by_cite(cfr, cite)
    assert _line(cfr, node.span.start) == line


@pytest.mark.parametrize(
    ("cite", "heading", "opening"),
    [
        ("6 CFR 5.8(a)", "Requirements for filing an appeal", "(a) Requirements for filing an appeal."),
        ("6 CFR 5.8(a)(1)", "", "(1) A requester may appeal adverse determinations"),
        ("6 CFR 5.11(e)(1)", "", "(1) When a component determines or estimates"),
        ("6 CFR 5.4(i)(2)(ii)", "", "(ii) Creating a computer program"),
        ("6 CFR 25.6(h)(2)", "", "(2) If the application is approved"),
        ("6 CFR 11.4(f)", "Waiver not precluded", "(f) Waiver not precluded."),
        ("6 CFR Part 5 Appendix A(II)(E)(1)(a)", "", "a. Metropolitan Medical Response System"),
        ("6 CFR Part 5 Appendix C(46)(b)(ii)", "", "(ii) From subsection (d)"),
        ("6 CFR Part 5 Appendix C(8)(b)(10)", "", "(10) From subsection (e)(12)"),
        ("6 CFR Part 5 Appendix C(70)(k)", "", "(k) From subsection (h) (Legal Guardians)"),
    ],
)
def test_paragraphs(cfr: Document, cite: str, heading: str, opening: str) -> None:
    [node] = [n for n in _by_cite(cfr, cite) if n.kind is Kind.PARAGRAPH]
    assert node.heading == heading
    assert cfr.text(node).startswith(opening)


@pytest.mark.parametrize(
    ("cite", "kind", "count"),
    [
        ("6 CFR 3.1", Kind.TEXT, 4),
        ("6 CFR 5.11(b)(4)", Kind.NOTE, 4),
        ("6 CFR 5.11(k)(6)", Kind.TABLE, 1),
        ("6 CFR 27.105", Kind.HISTORY, 1),
        ("6 CFR Part 5", Kind.AUTHORITY, 1),
        ("6 CFR Part 5", Kind.SOURCE_NOTE, 1),
        ("6 CFR Part 5 Subpart A", Kind.SOURCE_NOTE, 1),
    ],
)
def test_what_stands_beside_paragraphs(cfr: Document, cite: str, kind: Kind, count: int) -> None:
    assert len([node for node in cfr.nodes if node.cite == cite and node.kind is kind]) == count


def test_a_definition_without_label_holds_its_own_list(cfr: Document) -> None:
    definition = next(n for n in cfr.nodes if n.kind is Kind.TEXT and cfr.text(n).startswith("Act of Terrorism--"))
    assert [child.label for child in cfr.children(definition)] == ["1", "2", "3"]
    following = cfr.nodes[definition.id + 4]
    assert cfr.text(following).startswith("Certification--")
    assert following.parent == definition.parent


def test_appendices(cfr: Document) -> None:
    assert [n.cite for n in cfr.nodes if n.kind is Kind.APPENDIX] == [
        "6 CFR Part 5 Appendix I to Subpart A",
        "6 CFR Part 5 Appendix A",
        "6 CFR Part 5 Appendix B",
        "6 CFR Part 5 Appendix C",
        "6 CFR Part 9 Appendix A",
        "6 CFR Part 9 Appendix B",
        "6 CFR Part 19 Appendix A",
        "6 CFR Part 21 Appendix A",
        "6 CFR Part 21 Appendix B",
    ]
    [named] = [n for n in cfr.nodes if n.kind is Kind.APPENDIX and n.cite == "6 CFR Part 5 Appendix A"]
    assert named.heading == "FOIA/Privacy Act Offices of the Department of Homeland Security"


def test_the_entries_of_appendix_c_are_those_printed(cfr: Document) -> None:
    numbers = [int(node.label) for node in cfr.nodes if node.kind is Kind.ENTRY]
    assert numbers == [n for n in range(1, 77) if n not in (58, 60, 61, 62, 63)]


def test_what_the_reader_reports(cfr: Document) -> None:
    assert Counter(problem.what for problem in cfr.problems) == {
        "label (f) does not follow the one before it": 1,
        "the text is cut off: it ends in the middle of a sentence": 1,
    }
