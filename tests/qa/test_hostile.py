"""Whatever is handed in is answered or refused in words: no other exception, no control character, no hang."""

from __future__ import annotations

import json
import os
import re
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus import citation, provision
from corpus.patterns import Pattern
from corpus.readers import passages, xml_tree
from corpus.readers.taken import Unusable
from qa.asked import InputError, accepted
from qa.assistant import Assistant, Unreadable
from qa.batch.questions import read_files
from qa.cues import asking, limiting, referring
from qa.lexicon import Lexicon
from qa.plain import UNPRINTABLE
from qa.question.reading import read
from qa.question.spelling import shown
from qa.render import as_json, as_markdown, as_text

LIMIT = 2_000
FUZZ = int(os.environ.get("CFR_FUZZ", "0"))  # examples a test, by chance; else a few, always the same
BOUNDED = settings(
    max_examples=FUZZ or 20,
    deadline=None,
    derandomize=not FUZZ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
HOSTILE = "\x00\x07\x08\x1b[31m\x9b2J\u202e\u2066\ufeff\U000e0041\ud800\r\v\f\x85\u2028"
WORDS = (
    "which what how many is are not except only exempt exempt from systems system entry section part appendix under and "
    "or but (e)(12) (k)(2) (j)(2) (d) 5.8(a)(1) § 6 CFR 5 U.S.C. 552a TECS CBP ICE DHS/ALL-001 deadline fee appeal days "
    "define phone fax their it those why compare App. C 22(b) FR Doc. 2016-28289 $ , ; : ( ) [ ] ` * _ # | = + - @ < > & "
    "\x1b[2J \u202e \x00 税金 ﬁ İ"
).split(" ")
questions = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.lists(st.sampled_from([*WORDS, *HOSTILE]), max_size=30).map("".join),
)


def controls(written: str) -> set[str]:
    return set(UNPRINTABLE.findall(written)) | set(re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f]", written))


class TestQuestions:
    @BOUNDED
    @given(questions)
    @example(f"what does {HOSTILE} mean")
    def test_any_text_is_answered_or_refused(self, assistant: Assistant, text: str) -> None:
        try:
            words = accepted(text)
        except InputError:
            return
        answer = assistant.ask(words)
        assert not controls(as_text(answer))
        assert not controls(as_markdown(answer))
        assert not set("\x1b\x00\x9b") & set(as_json(answer))
        json.loads(as_json(answer))

    @BOUNDED
    @given(st.lists(questions, min_size=2, max_size=4))
    def test_any_dialogue(self, assistant: Assistant, turns: list[str]) -> None:
        dialogue = assistant.new_dialogue()
        for text in turns:
            try:
                words = accepted(text)
            except InputError:
                continue
            assert assistant.ask(words, dialogue).question == shown(words)

    @BOUNDED
    @given(questions)
    def test_any_citation_is_shown_or_refused(self, assistant: Assistant, text: str) -> None:
        try:
            answer = assistant.show(text)
        except Unreadable:
            return
        assert not controls(as_text(answer))

    @BOUNDED
    @given(questions)
    def test_any_filter_is_read_or_refused(self, assistant: Assistant, text: str) -> None:
        whole = {entry.entry for entry in assistant.exemptions()}
        for filtered in (
            lambda: assistant.exemptions(provisions=[text]),
            lambda: assistant.exemptions(authorities=[text]),
            lambda: assistant.exemptions(components=[text]),
        ):
            try:
                found = filtered()
            except Unreadable:
                continue
            assert {entry.entry for entry in found} <= whole


def vocabulary() -> list[str]:
    """Every word that the patterns of the questions know, as far as they are spelt out in them."""
    known: set[str] = set()
    for value in (value for cues in (asking, limiting, referring) for value in vars(cues).values()):
        if isinstance(value, Pattern):
            known.update(re.findall(r"(?<!\\)[A-Za-z]{2,}", value.pattern))
    return sorted(known)


def test_a_question_of_one_word_over_and_over_is_bounded(assistant: Assistant, lexicon: Lexicon) -> None:
    """2,000 characters of a word that a question is read by: it is read; that it ends is what is asked."""
    repeated = [*vocabulary()[::4], "(a)", "(d) and ", "1.", "DHS-", "not exempt from ", "'", "a\t"]
    for number, word in enumerate(repeated):
        question = (f"{word} " * LIMIT)[:LIMIT].strip()
        assert read(question, lexicon).text
        if number % 10 == 0:
            assert assistant.ask(question).question == question


class TestGrammars:
    @BOUNDED
    @given(questions)
    def test_citations_and_provisions(self, text: str) -> None:
        for mention in citation.find(text):
            assert 0 <= mention.start < mention.end <= len(text)
        citation.parse(text)
        provision.parse(text)


def file(tmp_path: Path, data: bytes, name: str) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


KEYS = st.sampled_from(["id", "question", "turns", "expect", "kind", "note", "entries", "cites_any", "<<", "!!python"])
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(HOSTILE),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
BOMB = (
    "- &a ["
    + "x, " * 9
    + "x]\n"
    + "".join(f"- &{chr(98 + n)} [" + ", ".join([f"*{chr(97 + n)}"] * 9) + "]\n" for n in range(12))
)
MERGED = "- &a {id: 1, question: q}\n" + "".join(
    f"- &{chr(98 + n)} {{<<: [" + ", ".join([f"*{chr(97 + n)}"] * 9) + "]}\n" for n in range(9)
)


class TestQuestionFiles:
    @BOUNDED
    @given(st.binary(max_size=200) | values.map(lambda value: json.dumps(value).encode()))
    @pytest.mark.parametrize("name", ["q.jsonl", "q.yaml"])
    def test_any_bytes_are_read_or_refused_with_the_line(self, tmp_path: Path, name: str, data: bytes) -> None:
        path = file(tmp_path, data, name)
        said = f"{path}:1: "
        try:
            read_files([path])
        except InputError as refused:
            said = str(refused)
        assert re.match(rf"{re.escape(str(path))}:\d+: ", said)
        assert not controls(said)

    @pytest.mark.parametrize(
        "text",
        [
            BOMB,
            BOMB + "- {id: 1, question: *m}\n",
            MERGED,
            "- &a [*a]\n",
            "- &a {id: 1, question: q, expect: *a}\n",
            "- !!python/object/apply:os.system ['true']\n",
            "- !!python/name:os.system\n",
            "- {id: 1, question: !!binary AAAA}\n",
            "- " * 3_000,
            "[" * 3_000,
            "- {id: 1, question: q, ? [1, 2] : 3}\n",
        ],
        ids=lambda text: text[:24],
    )
    def test_yaml_that_means_harm(self, tmp_path: Path, text: str) -> None:
        path = file(tmp_path, text.encode(), "q.yaml")
        tracemalloc.start()
        try:
            with pytest.raises(InputError, match=re.escape(str(path))):
                read_files([path])
            assert tracemalloc.get_traced_memory()[1] < 100_000_000
        finally:
            tracemalloc.stop()

    def test_json_that_means_harm(self, tmp_path: Path) -> None:
        for line in (
            "[" * 100_000,
            '{"id": ' * 50_000,
            '{"id": 1e999, "question": "q"}',
            '{"id": ' + "9" * 5_000 + "}",
        ):
            with pytest.raises(InputError, match=r"q\.jsonl:1: "):
                read_files([file(tmp_path, line.encode(), "q.jsonl")])


class TestSources:
    @BOUNDED
    @given(st.binary(max_size=200) | values.map(lambda value: json.dumps(value).encode()))
    def test_any_bytes_are_passages_or_refused_with_the_line(self, tmp_path: Path, data: bytes) -> None:
        path = file(tmp_path, data, "p.jsonl")
        said = f"{path}:"
        try:
            passages.take(path)
        except Unusable as refused:
            said = str(refused)
        assert said.startswith(f"{path}:")

    @BOUNDED
    @given(
        st.binary(max_size=200)
        | st.lists(
            st.sampled_from(
                [
                    "<DLPSTEXTCLASS>",
                    "</DLPSTEXTCLASS>",
                    "<P>",
                    "</P>",
                    "<!DOCTYPE P [",
                    '<!ENTITY a "b">',
                    "]>",
                    "&a;",
                    '<?xml version="1.0" encoding="utf-7"?>',
                    "&#0;",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "\x00",
                    "§",
                ]
            ),
            max_size=30,
        ).map(lambda pieces: "".join(pieces).encode())
    )
    def test_any_bytes_are_xml_or_refused(self, data: bytes) -> None:
        line = 1
        try:
            xml_tree.parse(data, ["P", "DLPSTEXTCLASS"])
        except xml_tree.UnreadableXml as refused:
            line = refused.line
        assert line >= 1

    @pytest.mark.parametrize(
        "xml",
        [
            '<!DOCTYPE P [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><P>&b;</P>',
            '<!DOCTYPE P SYSTEM "http://127.0.0.1/x.dtd"><P/>',
            '<!DOCTYPE P [<!ENTITY a SYSTEM "file:///etc/hostname">]><P>&a;</P>',
            "<P>" * 100_000,
        ],
    )
    def test_xml_that_means_harm(self, xml: str) -> None:
        with pytest.raises(xml_tree.UnreadableXml):
            xml_tree.parse(xml, ["P"])
