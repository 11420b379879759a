"""`cfr diff`, and the choice of an edition on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa import cli


def test_diff(two: Path, capfd: pytest.CaptureFixture[str]) -> None:
    arguments = ["--home", str(two), "-q", "diff", "5.8(a)(1)", "--from", "2017", "--to", "2026-01-29"]
    assert cli.main(arguments) == 0
    text = capfd.readouterr().out
    assert "6 CFR 5.8(a)(1), from January 1, 2017 to January 29, 2026: 1 paragraph reworded; 0 the same." in (
        " ".join(text.split())
    )
    assert cli.main([*arguments, "--format", "markdown"]) == 0
    assert "~~90~~ **120**" in capfd.readouterr().out
    assert cli.main([*arguments, "--format", "json"]) == 0
    [change] = json.loads(capfd.readouterr().out)["changes"]
    assert (change["change"], change["old"]["source"], change["new"]["source"]) == (
        "reworded",
        "6cfr-2017",
        "6cfr-2026-01-29",
    )
    assert ["-", "90"] in change["words"]


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_what_a_cut_off_file_lacks_is_no_change(two: Path, form: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--home", str(two), "-q", "diff", "part 27", "--format", form]) == 0
    out = capfd.readouterr().out
    assert "27.255 added" not in out
    assert "is cut off in 6 CFR 27.250(f); what follows is not compared." in " ".join(out.split())


def test_diff_of_the_matrix(two: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--home", str(two), "-q", "diff", "--matrix", "--format", "json"]) == 0
    record = json.loads(capfd.readouterr().out)
    assert (record["added"], record["changed"], record["same"]) == ([], [], 0)
    assert {"DHS/CBP-011 TECS system of records"} & {one["system"] for one in record["removed"]}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["diff"], 2, "expected a citation such as 5.5, or --matrix"),
        (["diff", "5.5", "--matrix"], 2, "not both"),
        (["diff", "zebra"], 2, "is not a citation"),
        (["diff", "5.8", "--from", "2010"], 2, "no edition of title 6 not later than 2010"),
        (["diff", "5.8", "--from", "2027"], 2, "both dates mean the edition of January 29, 2026"),
        (["diff", "5.8", "--to", "2017"], 2, "no edition of 6 CFR before that of January 1, 2017"),
        (["diff", "28 CFR 16.1"], 2, "no edition of title 28"),
        (["diff", "999.9"], 3, "neither edition"),
        (["diff", "27.255"], 3, "the file of January 1, 2017 is cut off before it"),
        (["ask", "x", "--edition", "2010"], 2, "no edition not later than 2010"),
        (["ask", "x", "--edition", "soon"], 2, "expected a year, a month or a day"),
        (["show", "5.8", "--title", "28"], 2, "no edition of title 28"),
    ],
)
def test_bad_usage(two: Path, arguments: list[str], code: int, said: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--home", str(two), *arguments]) == code
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err


def test_an_edition_is_chosen(two: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--home", str(two), "-q", "show", "5.8(a)(1)", "--edition", "2017"]) == 0
    assert "90 working days" in " ".join(capfd.readouterr().out.split())
    assert cli.main(["--home", str(two), "-q", "show", "5.8(a)(1)"]) == 0
    assert "120 working days" in " ".join(capfd.readouterr().out.split())
