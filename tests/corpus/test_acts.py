"""Acts called by their names alone."""

from __future__ import annotations

import pytest

from corpus.acts import find, name_of


@pytest.mark.parametrize(
    ("text", "laws"),
    [
        ("under the Homeland Security Act of 2002, and", ["Homeland Security Act of 2002"]),
        ("The Paperwork Reduction Act requires", ["Paperwork Reduction Act"]),
        ("Title VI of the Civil Rights Act of 1964", ["Civil Rights Act of 1964, title VI"]),
        ("the Privacy Act and the Trade Secrets Act", ["Privacy Act", "Trade Secrets Act"]),
        ("FOIA and Privacy Act requests", ["Privacy Act"]),
        ("the Seller's SAFETY Act designation", ["SAFETY Act"]),
        (
            "the Rehabilitation, Comprehensive Services, and Developmental Disabilities Amendments of 1978",
            ["Rehabilitation, Comprehensive Services, and Developmental Disabilities Amendments of 1978"],
        ),
        ("Americans with Disabilities Act", ["Americans with Disabilities Act"]),
        ("the Internal Revenue Code of 1986", ["Internal Revenue Code of 1986"]),
        ("the Federal Rules of Civil Procedure", ["Federal Rules of Civil Procedure"]),
        ("OMB Circular A-129", ["Office of Management and Budget Circular A-129"]),
        ("the Act, this Code, and an act of terrorism", []),
        ("Customs Service, Freedom of Information Act Request", []),
        ("the SAFETY Act Application Kit", []),
    ],
)
def test_find(text: str, laws: list[str]) -> None:
    assert [one.law for one in find(text)] == laws


@pytest.mark.parametrize(
    ("law", "name"),
    [
        ("Civil Rights Act of 1964, title VI", "Civil Rights Act"),
        ("Homeland Security Act, section 862", "Homeland Security Act"),
        ("Federal Rules of Evidence", "Federal Rules of Evidence"),
        ("5 U.S.C. 552a", None),
        ("6 CFR 5.11", None),
    ],
)
def test_name_of(law: str, name: str | None) -> None:
    assert name_of(law) == name
