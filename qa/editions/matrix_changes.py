"""What changed of the systems of records between two editions, as an answer: those added, removed, claiming otherwise.

It tells what `corpus.matrix_differences` found; what it compares is chosen elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from corpus.differences import differences
from corpus.facts.entries import Entry
from corpus.matrix_differences import matrix_differences, paired
from corpus.model import Document, Kind
from qa.answer import Answer, AnswerKind, Citation, Table
from qa.asked_sets import Filter
from qa.editions import telling
from qa.editions.differences import SURE, Comparer, codified, printed
from qa.editions.telling import MATRIX_COLUMNS, changed_claims, matrix_rows, matrix_summary
from qa.selection import select
from qa.wording import systems_asked, title

_KINDS = ("added", "removed", "changed")


def matrix_answer(
    comparer: Comparer, question: str, kinds: Collection[str] = (), wanted: Filter | None = None
) -> Answer:
    """What differs between the matrices, in all or in some `kinds`; of the systems that are `wanted`."""
    both, whole = comparer.both, comparer.matrix()
    asked = wanted or Filter()
    told = replace(
        whole,
        added=select(whole.added, asked).entries if "added" in (kinds or _KINDS) else (),
        removed=select(whole.removed, asked).entries if "removed" in (kinds or _KINDS) else (),
        changed=tuple(one for one in whole.changed if select([one.new], asked).entries)
        if "changed" in (kinds or _KINDS)
        else (),
    )
    lines = [matrix_summary(whole, both)]
    subject = systems_asked(asked)
    if kinds or asked != Filter():
        number = len(told.added) + len(told.removed) + len(told.changed)
        said = [kind if kind != "changed" else "with other claims" for kind in _KINDS if not kinds or kind in kinds]
        subject = systems_asked(asked, subject=f"system{'s' * (number != 1)} of records")
        lines.insert(0, f"{number} {subject} {' or '.join(said)}.")
    claims = [f"{one.new.entry}. {title(one.new)} ({changed_claims(one)})" for one in told.changed]
    for kind, named in (("Added", _names(told.added)), ("Removed", _names(told.removed)), ("Claims changed", claims)):
        if named:
            lines.append(f"{kind}: {'; '.join(named)}.")
    old, new = comparer.documents()
    cited = [
        *(_of_entry(one, both.new.id, new) for one in (*told.added, *(c.new for c in told.changed))),
        *(_of_entry(one, both.old.id, old) for one in (*told.removed, *(c.old for c in told.changed))),
    ]
    entries = {one.entry for one in told.added} | {one.new.entry for one in told.changed}
    only_removed = frozenset(kinds) == {"removed"}
    rows = matrix_rows(told)
    of = "" if asked == Filter() else f" of {subject}"
    return Answer(
        question=question,
        kind=AnswerKind.COMPARISON,
        understood=f"what differs in the exemption matrix{of} between the editions of {both}"
        + (f": what was {' or '.join(one for one in _KINDS if one in kinds)}" if kinds else ""),
        answer="\n".join(lines),
        entries=sorted({one.entry for one in told.removed} if only_removed else entries),
        count=len(rows) if kinds else None,
        table=Table(MATRIX_COLUMNS, rows) if rows else None,
        citations=cited or _above(comparer),
        notes=["Entry numbers are those of the later edition; of a system that was removed, of the earlier."],
        confidence=SURE,
    )


def system_answer(comparer: Comparer, question: str, entry: Entry) -> Answer | None:
    """What differs in one system and its claims, whatever its numbers; None when neither edition has it."""
    both, (before, now) = comparer.both, comparer.documents()
    old, new = as_paired(entry, codified(before), codified(now))
    if old is None and new is None:
        return None
    was, here = (
        node for document, one in ((before, old), (now, new)) for node in [printed(document, one.cite) if one else None]
    )
    found = differences((new or old or entry).cite, *comparer.paragraphs(was, here))
    if old and new and old.cite != new.cite:
        found = replace(found, was=old.cite)
    answer = telling.answer(comparer, question, found)
    changed = matrix_differences([old], [new]).changed if old and new else ()
    if changed:
        said = f"its claims changed: {changed_claims(changed[0])}."
    elif old and new:
        said = "what it claims is the same."
    else:
        said = f"it is not in the edition of {both.old.edition if new else both.new.edition}."
    answer.answer = f"{title(entry)}: {said}\n{answer.answer}"
    answer.understood = f"what differs in {title(entry)} between the editions of {both}"
    answer.entries = [(new or old or entry).entry]
    return answer


def net_answer(comparer: Comparer, question: str, way: str, wanted: Filter) -> Answer:
    """How many more systems one edition has than the other, of those `wanted`; `way` is "more" or "fewer"."""
    both, documents = comparer.both, comparer.documents()
    was, now = (len(select([e for e in codified(one) if not e.reserved], wanted).entries) for one in documents)
    answer = matrix_answer(comparer, question, ("added", "removed"), wanted)
    subject = systems_asked(wanted, subject="systems of records")
    more = now - was if way == "more" else was - now
    counts = f"{now} {subject} in the edition of {both.new.edition}, {was} in that of {both.old.edition}"
    answer.answer = f"{more if more > 0 else 'No'} {way}: {counts}.\n" + answer.answer.split("\n", 1)[-1]
    answer.understood = (
        f"how many {way} {subject} the edition of {both.new.edition} has than that of {both.old.edition}"
    )
    answer.count = max(more, 0)
    return answer


def alone_answer(comparer: Comparer, question: str, which: str, wanted: Filter) -> Answer:
    """The systems `wanted` in one edition and not in the other, whether the others have them or not; `which` is "now"
    or "then"."""
    both, (old, new) = comparer.both, comparer.documents()
    had, has = codified(old), codified(new)
    before, after = (select([e for e in one if not e.reserved], wanted).entries for one in (had, has))
    pairs = paired(had, has)
    chosen_now = which == "now"
    others = (
        {id(now) for was, now in pairs if was in before}
        if chosen_now
        else {id(was) for was, now in pairs if now in after}
    )
    told = [one for one in (after if chosen_now else before) if id(one) not in others]
    there, lacking = (both.new, both.old) if chosen_now else (both.old, both.new)
    subject = systems_asked(wanted, subject=f"system{'s' * (len(told) != 1)} of records")
    names = f": {'; '.join(_names(told))}" if told else ""
    return Answer(
        question=question,
        kind=AnswerKind.COMPARISON,
        understood=f"{systems_asked(wanted)} in the edition of {there.edition} and not in that of {lacking.edition}",
        answer=f"{len(told)} {subject} in the edition of {there.edition} and not in that of {lacking.edition}{names}.",
        entries=sorted(one.entry for one in told),
        count=len(told),
        table=Table(["entry", "system"], [[one.entry, title(one)] for one in told]) if told else None,
        citations=[_of_entry(one, there.id, new if chosen_now else old) for one in told] or _above(comparer),
        notes=[f"Entry numbers are those of the edition of {there.edition}."],
        confidence=SURE,
    )


def renumbered_answer(comparer: Comparer, question: str, wanted: Filter) -> Answer:
    """The systems that both editions have under another number."""
    both, (before, now) = comparer.both, comparer.documents()
    pairs = [(old, new) for old, new in paired(codified(before), codified(now)) if old.entry != new.entry]
    told = [(old, new) for old, new in pairs if select([new], wanted).entries]
    subject = systems_asked(wanted, subject=f"system{'s' * (len(told) != 1)} of records")
    names = "; ".join(f"{new.entry}. {title(new)} (was {old.entry})" for old, new in told)
    return Answer(
        question=question,
        kind=AnswerKind.COMPARISON,
        understood=f"which systems of records have another number in the editions of {both}",
        answer=f"{len(told)} {subject} with another number, from {both.old.edition} to {both.new.edition}."
        + (f"\n{names}." if names else ""),
        entries=sorted(new.entry for _, new in told),
        count=len(told),
        table=Table(["entry", "was", "system"], [[new.entry, old.entry, title(new)] for old, new in told])
        if told
        else None,
        citations=[_of_entry(new, both.new.id, now) for _, new in told] or _above(comparer),
        notes=["Entry numbers are those of the later edition."],
        confidence=SURE,
    )


def whether_system(comparer: Comparer, question: str, entry: Entry, kinds: Collection[str]) -> Answer | None:
    """Whether a system was added, or removed, with what differs in it; None when neither edition has it."""
    answer = system_answer(comparer, question, entry)
    if answer is None:
        return None
    both, (before, now) = comparer.both, (codified(one) for one in comparer.documents())
    old, new = as_paired(entry, before, now)
    so = bool(old and not new) if "removed" in kinds else bool(new and not old)
    there, lacking = (both.new, both.old) if new else (both.old, both.new)
    told = f"it is in the edition of {there.edition} and not in that of {lacking.edition}"
    held = f"the editions of {both} both have it" if old and new else told
    answer.verdict = "yes" if so else "no"
    answer.answer = f"{'Yes' if so else 'No'}: {held}.\n{answer.answer}"
    answer.understood = f"whether {title(entry)} was added or removed between the editions of {both}"
    return answer


def as_paired(entry: Entry, had: Sequence[Entry], there: Sequence[Entry]) -> tuple[Entry | None, Entry | None]:
    """A system as it was and as it is, None where it is not; of the editions themselves, so that numbers tell it."""

    def same(one: Entry) -> bool:
        return (entry.source, entry.cite) == (one.source, one.cite)

    for before, after in paired(had, there):
        if same(before) or same(after):
            return before, after
    return next(filter(same, had), None), next(filter(same, there), None)


def _above(comparer: Comparer) -> list[Citation]:
    """Where the systems stand that were looked at, when none differs."""
    for document in reversed(comparer.documents()):
        for node in document.nodes:
            if node.kind is Kind.APPENDIX and "exempt" in node.heading.lower() and node.own:
                return [Citation.of(document.source, node.own[0], node.cite, node.heading)]
    return []


def _names(entries: Collection[Entry]) -> list[str]:
    return [f"{one.entry}. {title(one)}" for one in entries]


def _of_entry(entry: Entry, source: str, document: Document) -> Citation:
    if entry.claims:
        claim = entry.claims[0]
        return Citation(claim.cite, title(entry), claim.quote, source, claim.start, claim.end)
    node = printed(document, entry.cite)
    assert node is not None
    return Citation.of(document.source, node.own[0], entry.cite, title(entry))
