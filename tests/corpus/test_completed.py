"""What a citation leaves out is filled in from the citations there are, and from nothing else."""

from __future__ import annotations

import pytest

from corpus.citation import parse
from corpus.completed import Cites, completed

CITES = (
    "6 CFR",
    "6 CFR Part 5",
    "6 CFR 5.8",
    "6 CFR 5.8(a)",
    "6 CFR Part 5 Appendix C",
    "6 CFR Part 5 Appendix C(22)",
    "6 CFR Part 46",
    "6 CFR 46.105-46.106",
    "28 CFR",
    "28 CFR Part 5",
    "28 CFR 5.8",
    "28 CFR 5.8a",
    "28 CFR 5.9",
    "28 CFR Part 16",
    "28 CFR 16.96",
    "28 CFR Part 16 Appendix C",
)


@pytest.mark.parametrize(
    ("written", "cites", "meant"),
    [
        ("5.8(a)", CITES, ["6 CFR 5.8(a)"]),  # of the first title that has it
        ("16.96", CITES, ["28 CFR 16.96"]),
        ("16.99", CITES, ["28 CFR 16.99"]),  # of the title with that part, although there is no such section
        ("5.9", CITES, ["28 CFR 5.9"]),
        ("5.9(a)", CITES, ["28 CFR 5.9(a)"]),
        ("5.8(b)", (*CITES, "28 CFR 5.8(b)"), ["28 CFR 5.8(b)"]),  # 6 CFR 5.8 has none
        ("99.1", CITES, ["6 CFR 99.1"]),
        ("28 CFR 5.8(a)", CITES, ["28 CFR 5.8(a)"]),
        ("5.8a", CITES, ["6 CFR 5.8(a)"]),
        ("28 CFR 5.8a", CITES, ["28 CFR 5.8a"]),
        ("5.8a1", CITES, ["6 CFR 5.8(a)(1)"]),
        ("46.105", CITES, ["6 CFR 46.105-46.106"]),
        ("46.105-46.106", CITES, ["6 CFR 46.105-46.106"]),
        ("app C 22", CITES, ["6 CFR Part 5 Appendix C(22)"]),
        ("28 CFR part 16 app. C", CITES, ["28 CFR Part 16 Appendix C"]),
        ("paragraph 22", CITES, ["6 CFR Part 5 Appendix C(22)"]),
        ("5.8", CITES[8:], ["28 CFR 5.8"]),
        ("5.8", (), ["5.8"]),  # no title: none is made up
    ],
)
def test_completed(written: str, cites: tuple[str, ...], meant: list[str]) -> None:
    cited = parse(written)
    assert cited is not None
    assert [str(one) for one in completed(cited, Cites(cites))] == meant
