"""Which office of a list a question names, where a list prints how envelopes are to be marked."""

from __future__ import annotations

import pytest

from corpus.facts.contacts import Contact
from corpus.model import Span
from qa.lexicon import Lexicon
from qa.lookups.offices import Offices


def _contact(name: str, address: str) -> Contact:
    return Contact(
        cite="31 CFR Part 1 Appendix A",
        listed=None,
        component=None,
        name=name,
        serves=(),
        person=None,
        address=address,
        phones=(),
        faxes=(),
        email=None,
        span=Span("31cfr", 0, 1),
    )


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("where do I send a Privacy Act request", []),
        ("where do I send a request to the Bureau of Coins", ["Bureau of Coins"]),
    ],
)
def test_the_mark_of_an_envelope_names_no_office(question: str, names: list[str]) -> None:
    contacts = [
        _contact("Privacy Act Request", "Privacy Act Request, DO, 1500 Pennsylvania Avenue NW., Washington, DC 20220"),
        _contact("Bureau of Coins", "Bureau of Coins, 1 Main Street NW., Washington, DC 20220"),
    ]
    found = Offices(contacts, Lexicon([], [])).named(question)
    assert [one.name for group in found for one in group] == names
