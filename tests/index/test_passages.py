"""Documents cut into passages: what becomes one, under which headings, and what does not."""

from __future__ import annotations

import pytest

from corpus.library import Corpus
from corpus.model import Kind, Span
from index.passages import Passage, Sentence, cut, split, units


@pytest.fixture(scope="module")
def passages(corpus: Corpus) -> tuple[Passage, ...]:
    return cut(corpus.documents)


@pytest.fixture(scope="module")
def sentences(corpus: Corpus, passages: tuple[Passage, ...]) -> list[Sentence]:
    return [s for passage in passages for s in split(corpus.document(passage.source), passage)]


def cited(passages: tuple[Passage, ...], cite: str) -> list[Passage]:
    return [passage for passage in passages if passage.cite == cite]


@pytest.mark.parametrize(
    ("cite", "unit", "heading", "begins"),
    [
        ("6 CFR 5.8(a)(1)", "6 CFR 5.8", "Administrative appeals", "(1) A requester may appeal"),
        ("6 CFR 5.9", "6 CFR 5.9", "Preservation of records", "Each component shall preserve"),
        ("6 CFR 5.11(d)(4)(ii)", "6 CFR 5.11", "Fees", "(ii) The first two hours"),
        (
            "6 CFR Part 5 Appendix C(22)(b)",
            "6 CFR Part 5 Appendix C(22)",
            "DHS Systems of Records Exempt From the Privacy Act",
            "(b) From subsection (d)",
        ),
        ("FR Doc. 2016-28289(75)(b)", "FR Doc. 2016-28289(75)", None, "(b) From subsection (d)"),
    ],
)
def test_a_paragraph_is_a_passage(
    passages: tuple[Passage, ...], cite: str, unit: str, heading: str | None, begins: str
) -> None:
    [passage] = cited(passages, cite)
    assert passage.unit == unit
    assert heading is None or passage.heading == heading
    assert passage.text.startswith(begins)


def test_each_definition_without_a_label_is_a_passage(passages: tuple[Passage, ...]) -> None:
    beginnings = [passage.text.split(" means ")[0] for passage in cited(passages, "6 CFR 3.1")]
    assert beginnings[1:] == ["Component", "DHS", "Rulemaking petition"]


@pytest.mark.parametrize(
    ("cite", "context"),
    [
        ("6 CFR 5.8(a)(1)", "Administrative appeals. Requirements for filing an appeal."),
        ("6 CFR 5.8(a)(1)", "Procedures for Disclosure of Records Under the Freedom of Information Act."),
        ("6 CFR 5.11(d)(4)(ii)", "Except for requesters seeking records for a commercial use"),
        ("6 CFR Part 5 Appendix C(22)(b)", "TECS system of records"),
    ],
)
def test_headings_and_lead_ins_are_context(passages: tuple[Passage, ...], cite: str, context: str) -> None:
    [passage] = cited(passages, cite)
    assert context in passage.context
    assert passage.indexed == f"{passage.context} {passage.text}"


def test_a_centred_heading_is_context_of_what_follows_it(passages: tuple[Passage, ...]) -> None:
    [address] = [p for p in cited(passages, "6 CFR Part 5 Appendix I to Subpart A") if "Building 681" in p.text]
    assert "Federal Law Enforcement Training Center (FLETC)." in address.context
    assert "Secret Service" not in address.context


@pytest.mark.parametrize(
    "words",
    [
        "LIST OF CFR SECTIONS AFFECTED",  # front matter
        "Authority: 5 U.S.C. 301, 553(e)",
        "Source: 81 FR 47286",
        "[72 FR 65419",  # history
        "--Table of Contents",
    ],
)
def test_page_furniture_is_no_passage(passages: tuple[Passage, ...], words: str) -> None:
    assert not [passage for passage in passages if passage.text.startswith(words)]


def test_bare_headings_and_reserved_paragraphs_are_no_passages(passages: tuple[Passage, ...]) -> None:
    assert not cited(passages, "6 CFR 5.8(a)")
    assert not cited(passages, "6 CFR 3.7(b)")


def test_a_passage_is_the_folded_words_of_its_span(corpus: Corpus, passages: tuple[Passage, ...]) -> None:
    for passage in passages:
        span = Span(passage.source, passage.start, passage.end)
        assert passage.text == corpus.source(passage.source).quote(span)


def test_ids_count_from_zero_in_the_order_printed(passages: tuple[Passage, ...]) -> None:
    assert [passage.id for passage in passages] == list(range(len(passages)))
    for source in {passage.source for passage in passages}:
        starts = [passage.start for passage in passages if passage.source == source]
        assert starts == sorted(starts)


def test_every_paragraph_is_found_unless_it_only_heads_others(corpus: Corpus, passages: tuple[Passage, ...]) -> None:
    found = {(p.source, p.start) for p in passages}
    for document in corpus.documents:
        for node in document.nodes:
            if node.kind is Kind.PARAGRAPH and (node.span.source, node.own[0].start) not in found:
                text = document.own_text(node)
                assert any(document.children(node)) or "[Reserved]" in text, text


def test_units_are_numbered_in_order(passages: tuple[Passage, ...]) -> None:
    numbers = units(passages)
    assert numbers[0] == 0
    assert set(numbers) == set(range(max(numbers) + 1))
    by_number = {n: (p.source, p.unit) for n, p in zip(numbers, passages, strict=True)}
    assert len(set(by_number.values())) == len(by_number)


def test_sentences_are_parts_of_their_passage(
    corpus: Corpus, passages: tuple[Passage, ...], sentences: list[Sentence]
) -> None:
    for sentence in sentences:
        passage = passages[sentence.passage]
        assert passage.start <= sentence.start < sentence.end <= passage.end
        assert sentence.text == corpus.source(passage.source).quote(Span(passage.source, sentence.start, sentence.end))


def test_the_sentences_of_a_passage_give_it_back(passages: tuple[Passage, ...], sentences: list[Sentence]) -> None:
    texts: dict[int, list[str]] = {}
    for sentence in sentences:
        texts.setdefault(sentence.passage, []).append(sentence.text)
    assert all(len(parts) > 1 for parts in texts.values())
    for number, parts in texts.items():
        assert " ".join(parts) == passages[number].text


def test_a_heading_goes_with_its_first_sentence(passages: tuple[Passage, ...], sentences: list[Sentence]) -> None:
    [passage] = cited(passages, "6 CFR 5.11(a)")
    first = next(s.text for s in sentences if s.passage == passage.id)
    assert first.startswith("(a) In general. Components shall charge")
