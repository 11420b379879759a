"""`cfr sources add` of a title: what is malformed or hostile is refused with its line, and changes nothing."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from qa import cli
from tests.corpus.titles import paragraphs, part, section, title

WHOLE = title(part(section("5.5", "Timing.", paragraphs("(a) Soon."))))
TWICE = WHOLE.replace("</DIV1>\n", "</DIV1>\n" + WHOLE[WHOLE.index("<DIV1") : WHOLE.index("</ECFR>")])
OTHER = TWICE.replace("Title 6", "Title 7", 1).replace('<DIV1 N="6"', '<DIV1 N="7"', 1).replace("Soon", "Late", 1)
DEEP = WHOLE.replace("(a) Soon.", "<I>" * 99 + "(a) Soon." + "</I>" * 99)
BOMB = '<!DOCTYPE ECFR [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n' + WHOLE.split("\n", 1)[1]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("title-6.xml", WHOLE.replace("</DIV8>", ""), "title-6.xml:17:3: the XML is malformed"),
        ("title-6.xml", BOMB, "title-6.xml:1:"),
        ("title-6.xml", DEEP, "nested more than 64 deep"),
        ("title-6.xml", WHOLE.replace("Soon", "&soon;"), "title-6.xml:14:"),
        ("title-6.xml", "<html><body>Not found</body></html>", "title-6.xml:1:1: this is not the XML of a CFR title"),
        ("title-6.xml", TWICE, "title-6.xml:27:1: '§ 5.5 Timing.' stands in it twice"),
        ("title-6.xml", OTHER, "title-6.xml:20:1: it holds title 6 beside title 7"),
        (
            "title-6.xml",
            WHOLE.replace("Dec. 29, 2016", "Feb. 1, 2026"),
            "last amended on February 1, 2026, so it is not",
        ),
        ("title-6.xml", "", "title-6.xml:1:1: the XML is malformed"),
        ("title-6.xml", "<ECFR></ECFR>", "there is no division"),
        ("title-6.xml", title(part()), "there is no section or appendix in it"),
        ("title-6.xml", WHOLE.replace("Title 6", "Some title").replace('N="6"', ""), "of which title it is"),
        ("title-6.xml.gz", gzip.compress(WHOLE.encode())[:-20], "the gzip file is damaged"),
        ("title-6.xml.xz", b"\xfd7zXZ\x00 and no more", "the xz file is damaged"),
        ("title-6.pdf", WHOLE, "expected a title of the CFR in XML"),
    ],
    ids=str.split(
        "malformed doctype deep entity another-root twice two-titles too-early empty no-division no-section no-title cut-gzip damaged-xz another-suffix"
    ),
)
def test_refused(name: str, data: str | bytes, said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file, home = tmp_path / name, tmp_path / "home"
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    assert cli.main(["--home", str(home), "sources", "add", str(file), "--edition", "2026-01-29"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err
    assert not home.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "add --edition with the day"),
        (["--edition", "2026"], "--edition: '2026' is not the day of an edition: expected one such as 2026-01-29"),
        (["--edition", "2026-02-30"], "not in the calendar"),
    ],
)
def test_the_day_has_to_be_known(
    arguments: list[str], said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "title-6.xml"
    file.write_text(WHOLE)
    assert cli.main(["--home", str(tmp_path / "home"), "sources", "add", str(file), *arguments]) == 2
    assert said in capfd.readouterr().err


def test_passages_have_no_edition(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "moon.jsonl"
    file.write_text(json.dumps({"id": "1", "text": "The moon."}))
    arguments = ["--home", str(tmp_path / "home"), "sources", "add", str(file), "--edition", "2026-01-29"]
    assert cli.main(arguments) == 2
    assert "passages have no edition" in capfd.readouterr().err


def test_of_several_files_none_is_added_when_one_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    files = []
    for name, data in (("title-6.xml", WHOLE), ("title-28.xml", WHOLE.replace("</DIV8>", ""))):
        (tmp_path / name).write_text(data)
        files.append(str(tmp_path / name))
    home = tmp_path / "home"
    assert cli.main(["--home", str(home), "sources", "add", *files, "--edition", "2026-01-29"]) == 2
    assert "title-28.xml:17:3: the XML is malformed" in capfd.readouterr().err
    assert not home.exists()
