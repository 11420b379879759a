"""Contacts of the two appendices and recipients named in the rules: whole, as printed, dated."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.facts import addresses, contacts, recipients
from corpus.facts.contacts import Contact
from corpus.facts.recipients import Recipient
from corpus.library import Corpus
from tests.corpus.titles import appendix, paragraphs, part, read, title

NEW, OLD = "Nov. 22, 2016", "Jan. 27, 2003"


@pytest.fixture(scope="module")
def listed(corpus: Corpus) -> tuple[Contact, ...]:
    return contacts.extract(corpus.documents)


@pytest.fixture(scope="module")
def named(corpus: Corpus) -> tuple[Recipient, ...]:
    return recipients.extract(corpus.documents)


@pytest.mark.parametrize(
    ("code", "phones", "faxes", "address_ends"),
    [
        ("TSA", ("1-866-FOIA-TSA", "571-227-2300"), ("571-227-1406",), "Arlington, VA 20598-6020"),
        ("ICE", ("866-633-1182",), ("202-732-4265",), "Washington, DC 20536-5009"),
        ("USSS", ("202-406-6370",), ("202-406-5586",), "Building 410,Washington, DC 20223"),
        ("USCIS", ("1-800-375-5283 (USCIS National Customer Service Unit)",), ("816-350-5785",), "Mo. 64064-8010"),
        ("FEMA", ("202-646-3323",), (), "Washington, DC 20472"),
        ("S&T", ("202-254-6342",), ("202-254-6739",), "Washington, DC 20528"),
        ("OBIM", ("202-298-5454",), ("202-298-5445",), "Washington, DC 20598-0628"),
    ],
)
def test_a_contact_of_the_newer_list(
    listed: tuple[Contact, ...], code: str, phones: tuple[str, ...], faxes: tuple[str, ...], address_ends: str
) -> None:
    [contact] = [one for one in listed if one.component == code and one.listed == NEW]
    assert (contact.phones, contact.faxes) == (phones, faxes)
    assert contact.address is not None
    assert contact.address.endswith(address_ends)


def test_numbers_on_the_next_line_belong_to_the_address_above(listed: tuple[Contact, ...], corpus: Corpus) -> None:
    [ice] = [one for one in listed if one.component == "ICE"]
    quote = corpus.source(ice.span.source).quote(ice.span)
    assert "12th Street" in quote
    assert quote.endswith(addresses.WITHHELD)


def test_a_person_and_a_withheld_address(listed: tuple[Contact, ...]) -> None:
    [guard] = [one for one in listed if one.component == "USCG" and one.listed == NEW]
    assert (guard.person, guard.email) == ("Amanda Ackerson", addresses.WITHHELD)


def test_offices_that_another_office_serves(listed: tuple[Contact, ...]) -> None:
    serving = {office: one for one in reversed(listed) for office in one.serves}
    assert serving["Office of Health Affairs"].name == "The Privacy Office"
    assert serving["Strategic National Stockpile"].name == "Department of Health and Human Services"
    assert serving["Office of International Affairs"].listed == OLD
    assert serving["National Infrastructure Simulation and Analysis Center"].cite == "6 CFR Part 5 Appendix A(II)(D)"


def test_the_older_list_names_components_by_their_codes(listed: tuple[Contact, ...]) -> None:
    older = {one.component: one.cite for one in listed if one.listed == OLD and one.component}
    assert older == {
        "TSA": "6 CFR Part 5 Appendix A(II)(H)(2)",
        "USCG": "6 CFR Part 5 Appendix A(II)(H)(3)",
        "FLETC": "6 CFR Part 5 Appendix A(II)(I)(1)",
        "USSS": "6 CFR Part 5 Appendix A(II)(I)(3)",
        "FEMA": "6 CFR Part 5 Appendix A(II)(J)",
    }


@pytest.mark.parametrize(
    ("cite", "name", "address_ends"),
    [
        ("6 CFR 3.5(b)(2)", "Transportation Security Administration", "601 South 12th Street, Arlington, VA 20598-6002"),
        ("6 CFR 5.25(a)", "Associate General Counsel (General Law)", "Department of Homeland Security, Washington, DC 20528"),
        ("6 CFR 5.42(a)", "Office of the General Counsel", "Washington, DC, 20528"),
        ("6 CFR 7.22(b)", "Office of the Chief Security Officer, Administrative Security Division", None),
        ("6 CFR 11.14", "U.S. Department of Homeland Security", "Mail Stop 0200, Washington, DC 20528-0200"),
        ("6 CFR 15.70(c)", "Officer for Civil Rights and Civil Liberties", "Washington, DC 20528"),
        ("6 CFR Part 19 Appendix A", "Department of Homeland Security, Office for Civil Rights and Civil Liberties",
         "Mail Stop 0190, Washington, DC 20528"),
    ],
)  # fmt: skip
def test_a_recipient_named_by_a_rule(
    named: tuple[Recipient, ...], cite: str, name: str, address_ends: str | None
) -> None:
    [found] = [one for one in named if (one.cite, one.name) == (cite, name)][-1:]
    assert (found.address is None) == (address_ends is None)
    assert address_ends is None or (found.address or "").endswith(address_ends)


def test_every_postal_code_of_the_rules_is_in_a_fact(
    corpus: Corpus, listed: tuple[Contact, ...], named: tuple[Recipient, ...]
) -> None:
    """But for the publisher's own, in the front matter."""
    document = corpus.document("6cfr-2017")
    known = [fact.span for fact in (*listed, *named)]
    missed = []
    for node in document.nodes:
        if node.cite == "6 CFR front matter":
            continue
        for own in node.own:
            for match in addresses.ZIP.finditer(document.source.raw(own)):
                at = own.start + match.start()
                if not any(span.start <= at < span.end for span in known):
                    missed.append((node.cite, match[0]))
    assert missed == []


def test_a_citation_of_the_federal_register_is_no_postal_code() -> None:
    assert addresses.ZIP.search("Guidelines published at 52 FR 10012 (March 27, 1987)") is None


def test_the_list_of_today_and_the_addresses_for_summonses(tmp_path: Path) -> None:
    offices = appendix(
        "Appendix A to Part 5",
        "FOIA/Privacy Act Offices of the Department of Homeland Security",
        paragraphs(
            "I. For Headquarters Offices of the Department of Homeland Security, requests should be submitted "
            "electronically. Additional contact information for questions: Phone: 202-343-1743 or 866-431-0486, Fax: "
            "202-343-4011, or Email: foia@hq.dhs.gov. The Public Liaison may also be contacted.",
        ),
        "<HD1>Federal Emergency Management Agency (FEMA)</HD1>",
        paragraphs("Additional contact information for questions: Phone: 202-646-3323, or Email: fema-foia@fema.gov."),
    )
    summonses = appendix(
        "Appendix A to Subpart C of Part 5",
        "Service of Process of Summonses, Complaints, and Subpoenas",
        paragraphs(
            "Mail summonses against FEMA by registered mail to the following address: Office of the Chief Counsel, "
            "Federal Emergency Management Agency, 500 C Street SW, Washington, DC 20472."
        ),
    )
    document = read(title(part(offices, summonses)), tmp_path)
    headquarters, fema = contacts.extract([document])
    assert headquarters.name == "Headquarters Offices of the Department of Homeland Security"
    assert (headquarters.phones, headquarters.email) == (("202-343-1743", "866-431-0486"), "foia@hq.dhs.gov")
    assert fema.component == "FEMA"
    [served] = recipients.extract([document])
    assert (served.name, (served.address or "")[-8:]) == ("Office of the Chief Counsel", "DC 20472")
