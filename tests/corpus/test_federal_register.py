"""The reader of the final rule, on the real text."""

from __future__ import annotations

from dataclasses import replace

from corpus.facts import codified
from corpus.facts.codified import Codified
from corpus.model import Document, Kind
from corpus.readers import federal_register


def test_the_rule_is_cited_by_its_filing_line(rule: Document) -> None:
    assert rule.nodes[0].cite == "FR Doc. 2016-28289"


def test_paragraph_75_and_its_reasons(rule: Document) -> None:
    [entry] = [node for node in rule.nodes if node.kind is Kind.ENTRY]
    assert entry.cite == "FR Doc. 2016-28289(75)"
    reasons = [node for node in rule.children(entry) if node.kind is Kind.PARAGRAPH]
    assert [node.cite for node in reasons] == [f"FR Doc. 2016-28289(75)({letter})" for letter in "abcdefghi"]


def test_a_paragraph_that_a_page_cut_is_whole(rule: Document) -> None:
    [entry] = [node for node in rule.nodes if node.kind is Kind.ENTRY]
    assert "552a(c)(3), (c)(4); (d); (e)(1), (e)(4)(G), (e)(4)(H)" in rule.own_text(entry)
    [access] = [node for node in rule.nodes if node.cite.endswith("(75)(b)")]
    assert "to the existence of that investigation and reveal" in rule.text(access)


def test_the_preamble_has_its_captions(rule: Document) -> None:
    headings = [node.heading for node in rule.nodes if node.kind is Kind.RULE and node.heading]
    assert {"Agency", "Action", "Summary", "Dates", "Background", "Public Comments"} <= set(headings)


def test_spans_cover_the_source_but_for_markdown(rule: Document) -> None:
    text = rule.source.text
    at = 0
    for span in sorted(own for node in rule.nodes for own in node.own):
        assert span.start >= at
        assert not text[at : span.start].strip(" \n#*:-"), text[at : span.start]
        at = span.end
    assert not text[at:].strip(" \n#*:-")


def test_the_codified_entry_75_has_the_same_words(rule: Document, cfr: Document) -> None:
    assert codified.extract([cfr, rule]) == (Codified("FR Doc. 2016-28289(75)", "6 CFR Part 5 Appendix C(75)", ()),)


def test_a_changed_word_is_a_difference(rule: Document, cfr: Document) -> None:
    text = rule.source.text.replace("conduct research supporting", "carry out studies supporting")
    assert len(text) != len(rule.source.text)
    changed = federal_register.read(replace(rule.source, text=text))
    [pair] = codified.extract([cfr, changed])
    assert pair.differences == (("carry out studies", "conduct research"),)
