"""What differs between two exemption matrices: the systems are known by id and name, whatever their number."""

from __future__ import annotations

from dataclasses import replace

from corpus.facts.entries import Entry
from corpus.facts.exemptions import extract
from corpus.library import load_corpus, source_records
from corpus.matrix_differences import matrix_differences


def entries() -> list[Entry]:
    return [one for one in extract(load_corpus(source_records()[:1]).documents) if one.entry <= 10]


def test_the_same_matrix_does_not_differ() -> None:
    found = matrix_differences(entries(), entries())
    assert (found.added, found.removed, found.changed, found.same) == ((), (), (), 10)


def test_systems_come_and_go_and_claims_change() -> None:
    old = entries()
    first, second, third, *rest = old
    [claim, *claims] = second.claims
    dropped = replace(second, claims=(replace(claim, provisions=(*claim.provisions[1:], "(m)")), *claims))
    moved = replace(third, entry=90)
    new_system = replace(first, entry=91, system_id="DHS/ALL-999", name="Records of the moon")
    reserved = replace(first, entry=1, system_id="", name="[Reserved]", claims=())
    found = matrix_differences(old, [reserved, dropped, *rest, moved, new_system])
    assert [one.entry for one in found.added] == [91]
    assert [one.entry for one in found.removed] == [first.entry]
    [changed] = found.changed
    assert (changed.old.entry, changed.new.entry) == (second.entry, second.entry)
    assert changed.added == tuple((authority, "(m)") for authority in claim.authorities)
    assert {provision for _, provision in changed.removed} == {claim.provisions[0]}
    assert found.same == len(rest) + 1
