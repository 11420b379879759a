"""Systems that other agencies exempt, in their ways of writing; what is not certain is unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.facts.agencies import Agencies, extract
from corpus.facts.entries import Entry
from corpus.text import fold
from tests.corpus.titles import paragraphs, part, read, section, title

LIMIT = "These exemptions apply only to the extent that information is subject to exemption pursuant to 5 U.S.C. 552a(j)(2) and (k)(2)."


def _read(tmp_path: Path, *inside: str, heading: str = "Exemption of the Office's Systems.") -> Agencies:
    document = read(title(part(section("16.70", heading, *inside), number="16"), number=28), tmp_path)
    found = extract([document])
    for entry in found.entries:
        for one in (entry.opening, *entry.claims):
            assert fold(document.source.text[one.start : one.end]) == one.quote
    return found


def _said(entry: Entry) -> tuple[str | None, str, list[str]]:
    return entry.system_id, entry.name, [f"{' '.join(c.authorities)}: {' '.join(c.provisions)}" for c in entry.claims]


def test_systems_listed_below_the_claim(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        paragraphs(
            "(a) The following systems of records are exempt from 5 U.S.C. 552a(c) (3) and (4); (d); (e)(1), (2) and (4)(G); and (g):",
            "(1) General Files System (JUSTICE/OAG-001).", "(2) Case Files (CF) (Justice/OAG—002).", LIMIT,
            "(b) Exemptions from the particular subsections are justified for the following reasons:",
            "(1) From subsection (c)(3) because release could alert the subject (JUSTICE/OAG-001).",
        ),
    )  # fmt: skip
    claims = ["(j)(2) (k)(2): (c)(3) (c)(4) (d) (e)(1) (e)(2) (e)(4)(G) (g)"]
    assert [_said(e) for e in found.entries] == [
        ("JUSTICE/OAG-001", "General Files System", claims),
        ("JUSTICE/OAG-002", "Case Files (CF)", claims),
    ]
    assert [(e.entry, e.cite, e.acronyms) for e in found.entries] == [
        (28001, "28 CFR 16.70(a)(1)", ()),
        (28002, "28 CFR 16.70(a)(2)", ("CF",)),
    ]
    assert found.entries[0].claims[0].condition == LIMIT.rstrip(".")
    assert found.unread == ()


@pytest.mark.parametrize(
    ("text", "name", "claims"),
    [
        ("(a) The Nominations Files (JUSTICE/OLP-002) system of records is exempt from subsections (c)(3) and (d) of the Privacy Act, "
         "pursuant to 5 U.S.C. 552a(k)(1) and (k)(6).", "Nominations Files", ["(k)(1) (k)(6): (c)(3) (d)"]),
        ("(a) The following system of records is exempt pursuant to 5 U.S.C. 552a(j)(2) from subsections (c)(3) and (4) and (g): "
         "Seizure System (ESS) (JUSTICE/OLP-002). In addition, the system is exempt pursuant to 5 U.S.C. 552a(k)(2) from subsection (d).",
         "Seizure System (ESS)", ["(j)(2): (c)(3) (c)(4) (g)", "(k)(2): (d)"]),
        ("(a) The following system of records is exempted pursuant to 5 U.S.C. 552a(j)(2) from subsections (c)(3) and (d); in addition, "
         "this system is exempted pursuant to 5 U.S.C. 552a(k)(2) from subsections (c)(3): Inquiry File (JUSTICE/OLP-002).",
         "Inquiry File", ["(j)(2): (c)(3) (d)", "(k)(2): (c)(3)"]),
    ],
)  # fmt: skip
def test_a_system_named_in_the_claim(tmp_path: Path, text: str, name: str, claims: list[str]) -> None:
    found = _read(tmp_path, paragraphs(text))
    assert [_said(e) for e in found.entries] == [("JUSTICE/OLP-002", name, claims)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("(a) The General Files (JUSTICE/OAG-001) system of records is exempt from 5 U.S.C. 552a(c)(3) and (d).", "no authority"),
        ("(a) The General Files (JUSTICE/OAG-001) system is exempt from 5 U.S.C. 552a(c)(3), (e)(l), (e)(2) pursuant to 5 U.S.C. 552a(k)(2).",
         "not printed as one"),
        ("(a) The General Files (JUSTICE/OAG-001) system is exempt from 5 U.S.C. 552a(e)(1), (2), and 3; (g) pursuant to 5 U.S.C. 552a(k)(2).",
         "not printed as one"),
        ("(a) The General Files (JUSTICE/OAG-001) system is exempt from 5 U.S.C. 552a(e)(4)(G)(H) and (I) pursuant to 5 U.S.C. 552a(k)(2).",
         "not printed as one"),
        ("(a) The General Files (JUSTICE/OAG-001) system is exempt from 5 U.S.C. 552a(d) except (d)(5) pursuant to 5 U.S.C. 552a(k)(2).",
         "a provision and a part of it"),
        ("(a) The General Files (JUSTICE/OAG-001) system is exempt from 5 U.S.C. 552a(c)(3) and (d) pursuant to 5 U.S.C. 552(a)(k)(5).",
         "number of the statute"),
        ("(a) The Academy Index system of records is exempt from 5 U.S.C. 552a(d). This exemption applies.", "no system by an id"),
        ("(a) The Check System (JUSTICE/FBI-018), a system of records, has its own rules.", "words that are not read"),
        ("(a) Case Records (ODNI-06), 5 U.S.C. 552a(k)(1), (2), and (5).", "words that are not read"),
        ("(a) Pursuant to 5 U.S.C. 552a(j)(2), the Office hereby exempts the system entitled “Case Files.”", "no system by an id"),
        ("(a) Under authority granted in section (j) of the Privacy Act, the Director has determined to exempt from section (d) of "
         "the Act all systems of records.", "no system by an id"),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_unread(tmp_path: Path, text: str, why: str) -> None:
    found = _read(tmp_path, paragraphs(text))
    assert found.entries == ()
    assert [why in unread.why for unread in found.unread] == [True]


def test_two_claims_for_some_of_the_systems_are_unread(tmp_path: Path) -> None:
    claim = "The following systems of records are exempt pursuant to 5 U.S.C. 552a({}) from subsections (c)(3) and (d)."
    found = _read(
        tmp_path,
        paragraphs(
            f"(a) {claim.format('j)(2')} {claim.format('k)(2')}",
            "(1) One System (JUSTICE/A-001).",
            "(2) Other System (JUSTICE/A-002).",
        ),
    )
    assert [(u.cite, u.why) for u in found.unread] == [
        ("28 CFR 16.70(a)", "it claims more than once for more than one system")
    ]


DEFENSE = [
    "(a) <I>System identifier and name.</I> {name}",
    "(1) <I>Exemption.</I> {exemption}",
    "(2) <I>Authority.</I> {authority}",
    "(3) <I>Reasons.</I> From subsection (c)(3) because it could compromise the investigation.",
]


@pytest.mark.parametrize(
    ("name", "exemption", "authority", "said"),
    [
        ("F051 AFJA E, Professional Conduct Files.",
         "All portions that fall within 5 U.S.C. 552a(k)(5) may be exempt from the following provisions of 5 U.S.C. 552a: (c)(3); (d).",
         "5 U.S.C. 552a(k)(5).", ("F051 AFJA E", "Professional Conduct Files", ["(k)(5): (c)(3) (d)"])),
        ("DoD-0004, “Defense Repository (DRCED).”", "This system of records is exempt from subsections 5 U.S.C. 552a(c)(3) and (d)(1)-(4).",
         "5 U.S.C. 552a(k)(1) and (6).",
         ("DoD-0004", "Defense Repository (DRCED)", ["(k)(1) (k)(6): (c)(3) (d)(1) (d)(2) (d)(3) (d)(4)"])),
    ],
)  # fmt: skip
def test_a_system_with_a_paragraph_of_its_own(
    tmp_path: Path, name: str, exemption: str, authority: str, said: tuple[str, str, list[str]]
) -> None:
    texts = [text.format(name=name, exemption=exemption, authority=authority) for text in DEFENSE]
    found = _read(tmp_path, paragraphs(*texts), heading="Exemptions for specific systems.")
    assert ([_said(e) for e in found.entries], found.unread) == ([said], ())


@pytest.mark.parametrize(
    ("exemption", "authority", "why"),
    [
        (
            "Exempt materials from other systems may become part of this one.",
            "5 U.S.C. 552a(k)(2).",
            "no sentence says",
        ),
        (
            "This system is exempt from 5 U.S.C. 552a(d) pursuant to 5 U.S.C. 552a(j)(2).",
            "5 U.S.C. 552a(k)(2).",
            "another authority",
        ),
        (
            "This system is exempt from 5 U.S.C. 552a(d) pursuant to 5 U.S.C. 552a(k)(2).",
            "5 U.S.C. 552a(k)(2) and (k)(5).",
            "more than",
        ),
    ],
)
def test_an_exemption_and_an_authority_that_differ_are_unread(
    tmp_path: Path, exemption: str, authority: str, why: str
) -> None:
    texts = [text.format(name="S1, Case Files.", exemption=exemption, authority=authority) for text in DEFENSE]
    found = _read(tmp_path, paragraphs(*texts), heading="Exemptions for specific systems.")
    assert (found.entries, [why in u.why for u in found.unread]) == ((), [True])


def test_a_paragraph_that_exempts_what_it_does_not_identify_is_unread(tmp_path: Path) -> None:
    texts = ["(a) Investigations Records (OPM/CENTRAL-9).", "(1) <I>Exemption.</I> Some are exempt from 5 U.S.C. 552a(d).",
             "(2) <I>Reasons.</I> To protect sources."]  # fmt: skip
    found = _read(tmp_path, paragraphs(*texts), heading="Exemptions for specific systems.")
    assert [(u.cite, u.why) for u in found.unread] == [("28 CFR 16.70(a)", "its id and name are not printed as such")]


def test_the_extent_of_a_claim_is_its_condition(tmp_path: Path) -> None:
    extent = "to the extent the records are subject to exemption pursuant to 5 U.S.C. 552a(k)(2)"
    exemption = f"This system is exempt from 5 U.S.C. 552a(d) {extent}."
    texts = [t.format(name="S1, Case Files.", exemption=exemption, authority="5 U.S.C. 552a(k)(2).") for t in DEFENSE]
    found = _read(tmp_path, paragraphs(*texts), heading="Exemptions for specific systems.")
    assert [claim.condition for claim in found.entries[0].claims] == [extent]


def test_a_system_identified_in_other_words(tmp_path: Path) -> None:
    texts = [text.replace("identifier", "identification") for text in DEFENSE]
    said = [
        text.format(
            name="S1, Case Files.", exemption="It is exempt from 5 U.S.C. 552a(d).", authority="5 U.S.C. 552a(k)(2)."
        )
        for text in texts
    ]
    found = _read(tmp_path, paragraphs(*said), heading="Exemptions for specific systems.")
    assert [_said(e) for e in found.entries] == [("S1", "Case Files", ["(k)(2): (d)"])]


def _table(*rows: tuple[str, str]) -> str:
    body = "".join(f"<TR><TD>{number}</TD><TD>{name}</TD></TR>" for number, name in (("No.", "Name of system"), *rows))
    return f"<TABLE><CAPTION><P>Table</P></CAPTION><TBODY>{body}</TBODY></TABLE>"


def test_systems_in_tables_that_a_paragraph_points_to(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        paragraphs("(c) <I>General exemptions.</I> (1) Any system may be exempt.", "(i) <I>Offices.</I>"),
        _table(
            ("DO .190", "Inspector Files."), ("DO .309", "Counsel Files. (also exempt from 552a subsection (d)(5)).")
        ),
        paragraphs("(ii) <I>Service.</I>"),
        _table(
            ("IRS 90.001", "Library Records (not exempt from (c)(4) or (g))."), ("IRS 1.001 IRS 1.002", "One. Two.")
        ),
        paragraphs("(iii) <I>Others.</I>"),
        _table(("FS .020", "Fraud Files.")),
        paragraphs(
            "(2) The Department hereby exempts the systems of records listed in paragraphs (c)(1)(i) and (ii) of this section from "
            "the following provisions of the Privacy Act, pursuant to 5 U.S.C. 552a(j)(2): 5 U.S.C. 552a(c)(3) and (4), 5 U.S.C. 552a(g)."
        ),
    )
    assert [_said(e) for e in found.entries] == [
        ("DO .190", "Inspector Files", ["(j)(2): (c)(3) (c)(4) (g)"]),
        ("DO .309", "Counsel Files", ["(j)(2): (c)(3) (c)(4) (g) (d)(5)"]),
        ("IRS 90.001", "Library Records", ["(j)(2): (c)(3)"]),
    ]
    assert [(u.cite, u.why) for u in found.unread] == [
        ("28 CFR 16.70(c)(1)(ii)", "the row does not print one number and one name"),
        ("28 CFR 16.70(c)(1)(iii)", "no paragraph that was read exempts the systems listed here"),
    ]


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            [
                "(a) The following systems of records are exempted pursuant to 5 U.S.C. 552a(j)(2) from subsections (d) and (g); "
                "in addition, the following systems of records are exempted pursuant to 5 U.S.C. 552a(k)(1) from subsection (d):",
                "(1) Case Files, JUSTICE/CIV-001.", "(2) Index Files, JUSTICE/CIV-005.",
            ],
            [("JUSTICE/CIV-001", "Case Files", ["(j)(2): (d) (g)", "(k)(1): (d)"]),
             ("JUSTICE/CIV-005", "Index Files", ["(j)(2): (d) (g)", "(k)(1): (d)"])],
        ),
        (
            ["(a) The following system of records is exempt from 5 U.S.C. 552a(d):", "(1) Index System (JUSTICE/USM 010)",
             "This exemption applies only to the extent that information is exempt pursuant to 5 U.S.C. 552a(k)(5)."],
            [("JUSTICE/USM-010", "Index System", ["(k)(5): (d)"])],
        ),
        (
            ["(a)(1) The Regional Exchange (RDEX), DOJ-012, is exempted from subsection (d) of the Privacy Act pursuant to "
             "5 U.S.C. 552a(j)(2).", "(2) [Reserved]"],
            [("DOJ-012", "Regional Exchange (RDEX)", ["(j)(2): (d)"])],
        ),
    ],
)  # fmt: skip
def test_more_ways_to_name_a_system(tmp_path: Path, texts: list[str], said: list[tuple[str, str, list[str]]]) -> None:
    found = _read(tmp_path, paragraphs(*texts))
    assert ([_said(e) for e in found.entries], found.unread) == (said, ())


def test_a_system_named_in_the_heading(tmp_path: Path) -> None:
    claim = "(a) The following system of records is exempt pursuant to 5 U.S.C. 552a(k)(2) from subsection (d)."
    found = _read(tmp_path, paragraphs(claim), heading="Exemption of Debt Collection System, Justice/DOJ-016.")
    assert [_said(e) for e in found.entries] == [("JUSTICE/DOJ-016", "Debt Collection System", ["(k)(2): (d)"])]
    assert found.entries[0].cite == "28 CFR 16.70"


def test_limits_of_their_own_are_unread(tmp_path: Path) -> None:
    limit = (
        "This exemption applies only to the extent that it is subject to exemption pursuant to 5 U.S.C. 552a(k)({})."
    )
    found = _read(
        tmp_path,
        paragraphs("(a) The following systems of records are exempt from 5 U.S.C. 552a(d):"),
        paragraphs(
            f"(1) One File (JUSTICE/A-001). {limit.format(1)}", f"(2) Other File (JUSTICE/A-002). {limit.format(5)}"
        ),
    )
    assert ([_said(e) for e in found.entries], [u.why for u in found.unread]) == (
        [],
        ["its systems are limited to different authorities"],
    )


def test_a_system_that_takes_over_what_others_claim(tmp_path: Path) -> None:
    other = (
        "Exempt materials from other systems may become part of this one. To the extent that copies are entered into "
        "this system, the Office hereby claims the same exemptions for the records from those “other” systems."
    )
    texts = [text.format(name="S1, Files.", exemption=other, authority="5 U.S.C. 552a(j)(2).") for text in DEFENSE]
    found = _read(tmp_path, paragraphs(*texts), heading="Case Office (CO) exemptions for specific systems.")
    [entry] = found.entries
    assert (entry.claims, entry.components, len(entry.pass_through), found.unread) == ((), ("CO",), 1, ())
    assert entry.claims_only


def test_each_exemption_of_a_system_is_read_and_what_it_takes_over(tmp_path: Path) -> None:
    texts = [
        "(a) <I>System identifier and name.</I> S1, Files.",
        "(1) <I>Exemption.</I> Portions of this system may be exempt pursuant to 5 U.S.C. 552a(j)(2) from 5 U.S.C. 552a(d).",
        "(2) <I>Authority.</I> 5 U.S.C. 552a(j)(2).",
        "(3) <I>Reasons.</I> Access could compromise the investigation.",
        "(4) <I>Exemption.</I> Portions of this system may be exempt pursuant to 5 U.S.C. 552a(k)(2) from 5 U.S.C. 552a(c)(3).",
        "(5) <I>Authority.</I> 5 U.S.C. 552a(k)({last}).",
        "(6) <I>Exempt records from other systems.</I> To the extent that copies of exempt records from those other systems "
        "are entered into this system, the Office claims the same exemptions for the records from those other systems.",
    ]
    heading = "Exemptions for specific systems."
    found = _read(tmp_path, paragraphs(*(text.replace("{last}", "2") for text in texts)), heading=heading)
    [entry] = found.entries
    assert _said(entry)[2] == ["(j)(2): (d)", "(k)(2): (c)(3)"]
    assert (len(entry.pass_through), found.unread) == (1, ())
    doubtful = _read(tmp_path, paragraphs(*(text.replace("{last}", "5") for text in texts)), heading=heading)
    assert (doubtful.entries, len(doubtful.unread)) == ((), 1)


def test_rows_broken_alike_are_rows(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        paragraphs("(c) <I>General.</I> (1) Any system may be exempt.", "(i) <I>Offices.</I>"),
        _table(("IRS 22.061<br/>IRS 24.047", "Wage Processing.<br/>Audit Files.")),
        paragraphs(
            "(2) The Department hereby exempts the systems of records listed in paragraph (c)(1)(i) of this section from the "
            "following provisions of the Privacy Act, pursuant to 5 U.S.C. 552a(k)(2): 5 U.S.C. 552a(d)."
        ),
    )
    assert [(e.system_id, e.name, e.components) for e in found.entries] == [
        ("IRS 22.061", "Wage Processing", ("IRS",)),
        ("IRS 24.047", "Audit Files", ("IRS",)),
    ]


def test_one_number_with_two_names_is_two_systems(tmp_path: Path) -> None:
    listing = "(c)(1) Any system may be exempt.", "(i) One.", "(ii) Two."
    exempts = (
        "(2) The Department hereby exempts the systems of records listed in paragraphs (c)(1)(i) and (ii) of this section from "
        "the following provisions of the Privacy Act, pursuant to 5 U.S.C. 552a(j)(2): 5 U.S.C. 552a(c)(3)."
    )
    found = _read(
        tmp_path,
        paragraphs(*listing[:2]),
        _table(("IRS 9.4", "Library Records."), ("IRS 9.5", "Inmate Commissary Accounts Records (new).")),
        paragraphs(listing[2]),
        _table(
            ("IRS 9.4", "General Litigation Case Files."),
            ("IRS 9.5", "Prison Inmate Commissary Accounts Record System."),
        ),
        paragraphs(exempts),
    )
    assert [(e.entry, e.system_id, e.name, [f.kind for f in e.findings]) for e in found.entries] == [
        (28001, "IRS 9.4", "Library Records", ["shared id"]),
        (28002, "IRS 9.5", "Inmate Commissary Accounts Records (new)", []),
        (28003, "IRS 9.4", "General Litigation Case Files", ["shared id"]),
    ]


@pytest.mark.parametrize(
    ("after", "read"),
    [
        (["(b) Exemptions from the particular subsections are justified for the following reasons:",
          "(1) From subsection (c)(3) because it could alert the subject.", "(2)(d). Access would reveal sources."],
         [("28 CFR 16.70(b)(1)", ("(c)(3)",)), ("28 CFR 16.70(b)(2)", ("(d)",))]),
        (["(b) These exemptions apply only to what is classified.",
          "(c) The system listed under paragraph (a) of this section is exempted, for the reasons set forth, from these provisions:",
          "(1) Subsections (c)(3) and (d). Access would reveal sources.", "(2) A word of the Division itself."],
         [("28 CFR 16.70(c)(1)", ("(c)(3)", "(d)"))]),
        (["(b) The system listed under paragraph (c) of this section is exempted, for the reasons set forth, from these provisions:",
          "(1) From subsection (d) because it could alert the subject."], []),
        (["(b) The Other Files (JUSTICE/OAG-002) system is exempt from 5 U.S.C. 552a(d) pursuant to 5 U.S.C. 552a(k)(2).",
          "(c) Exemptions from the particular subsections are justified for the following reasons:",
          "(1) From subsection (d) because it could alert the subject."], []),
    ],
)  # fmt: skip
def test_reasons_are_those_of_the_claim_they_follow(tmp_path: Path, after: list[str], read: list[object]) -> None:
    claim = "(a) The Case Files (JUSTICE/OAG-001) system is exempt from 5 U.S.C. 552a(c)(3) and (d) pursuant to 5 U.S.C. 552a(k)(2)."
    first = _read(tmp_path, paragraphs(claim, *after)).entries[0]
    assert [(reason.cite, reason.provisions) for reason in first.reasons] == read
