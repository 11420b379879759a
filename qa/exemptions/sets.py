"""Sets of systems and how many they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from qa import matrix, wording
from qa.answer import Answer, AnswerKind, Cell, Table
from qa.asked_sets import Filter
from qa.cues import limiting
from qa.exemptions import unread, unsettled
from qa.exemptions.stated import Entries, citation_of, stated, with_rest
from qa.mentions import Question
from qa.selection import Selection, select
from qa.wording import listed


def systems(held: Entries, question: Question) -> Answer:
    if question.filter.is_empty and not question.all_of_set and question.beside:
        return _unread(question)
    selection = select(held.entries, question.filter)
    wanted = wording.systems_asked(question.filter)
    if not selection.entries:
        places = unread.beside(held, question)
        text = f"None of those that are read: there are no {wanted}." if places else f"None: there are no {wanted}."
        answer = stated(question, AnswerKind.SYSTEMS, wanted, text)
        answer.notes = [*([unread.note(places)] if places else []), *unsettled.notes(held, question)]
        answer.count = 0
        answer.citations = held.searched(question.filter)
        return with_rest(answer, question)
    names = "; ".join(f"{e.entry}. {wording.title(e)}" for e in selection.entries)
    answer = stated(question, AnswerKind.SYSTEMS, wanted, f"{_found(question, selection)}: {names}.")
    _fill_set(held, answer, question, selection)
    return with_rest(answer, question)


def count(held: Entries, question: Question) -> Answer:
    if question.filter.by_component:
        return _count_by_component(held, question)
    selection = select(held.entries, question.filter)
    wanted = wording.systems_asked(question.filter)
    whole = question.filter.is_empty
    text = f"{len(selection.entries)} systems of records{_beside(held)}" if whole else _found(question, selection)
    answer = stated(question, AnswerKind.COUNT, f"the number of {wanted}", f"{text}.")
    _fill_set(held, answer, question, selection)
    if whole:
        answer.citations = held.searched(question.filter)
        if held.missing_numbers:
            missing = listed([str(n) for n in held.missing_numbers])
            answer.notes.append(f"The numbers run to {held.last_number}; {missing} are not used.")
    return with_rest(answer, question)


def _beside(held: Entries) -> str:
    """ "; entry 16 is reserved and holds none": what is printed among them."""
    numbers = [str(entry.entry) for entry in held.reserved]
    if not numbers:
        return ""
    return f"; {'entry' if len(numbers) == 1 else 'entries'} {listed(numbers)}, reserved, not counted"


def unused(held: Entries, question: Question) -> Answer:
    """Which entry numbers are not used, up to the last."""
    numbers = [str(n) for n in held.missing_numbers]
    text = f"{wording.counted(len(numbers), 'entry number')} up to {held.last_number} "
    text += f"{'is' if len(numbers) == 1 else 'are'} not used in this edition: {listed(numbers)}."
    answer = stated(question, AnswerKind.COUNT, "the entry numbers that are not used", text)
    answer.count = len(numbers)
    answer.table = Table(["number"], [[n] for n in held.missing_numbers])
    answer.citations = [held.introduction]
    return answer


def _found(question: Question, selection: Selection) -> str:
    """ "5 systems of records are exempt from ...", or the set in the words it was understood in."""
    number, asked = len(selection.entries), question.filter
    counted_systems = f"{number} system{'s' * (number != 1)} of records"
    plain = asked == Filter(provisions=asked.provisions) and len(asked.provisions) == 1
    if plain and not asked.provisions[0].negated and asked.provisions[0].joined in ("all", "any"):
        verb = "is" if number == 1 else "are"
        return f"{counted_systems} {verb} exempt from {wording.STATUTE}{wording.group(asked.provisions[0])}"
    return wording.systems_asked(asked, subject=counted_systems)


def _unread(question: Question) -> Answer:
    """A set question whose condition names no provision, authority or component."""
    words = listed([f'"{word}"' for word in question.beside])
    answer = stated(
        question,
        AnswerKind.CLARIFY,
        f"systems of records exempt from something; not understood: {words}",
        f'Which provision, authority or component? {words} is none; write for example "(e)(12)", "(k)(2)" or "CBP".',
    )
    answer.confidence = 0.0
    return answer


def _count_by_component(held: Entries, question: Question) -> Answer:
    """How many systems each component has, or each agency; a joint entry counts for each of its components."""
    selection = select(held.entries, question.filter)
    what = "agency" if limiting.BY_AGENCY.search(question.text) else "component"
    several = len({entry.agency for entry in selection.entries}) > 1  # a code may be that of two agencies
    tally = Counter(
        f"{entry.agency}/{code}" if several else code
        for entry in selection.entries
        for code in (entry.components if what == "component" else ())
    )
    tally.update(entry.agency for entry in selection.entries if what == "agency" and entry.agency)
    rows: list[list[Cell]] = [[code, number] for code, number in sorted(tally.items(), key=lambda i: (-i[1], i[0]))]
    joint = [entry.entry for entry in selection.entries if len(entry.components) > 1]
    said = ", ".join(f"{code} {number}" for code, number in rows)
    wanted = wording.systems_asked(question.filter)
    text = f"{wanted[0].upper()}{wanted[1:]}, by {what}: {said}."
    answer = stated(question, AnswerKind.COUNT, f"the number of {wanted}, by {what}", text)
    answer.entries = [entry.entry for entry in selection.entries]
    answer.count = len(selection.entries)
    answer.table = Table([what, "systems"], rows)
    answer.citations = [citation_of(e, c) for e in selection.entries for c in selection.grounds[e.entry][:1]]
    if joint and what == "component":
        answer.notes.append(f"A joint entry counts for each of its components: {listed([str(n) for n in joint])}.")
    return answer


def _fill_set(held: Entries, answer: Answer, question: Question, selection: Selection) -> None:
    answer.entries = [entry.entry for entry in selection.entries]
    answer.count = len(selection.entries)
    rows: list[list[Cell]] = []
    for entry in selection.entries:
        grounds = selection.grounds[entry.entry]
        asked = [i for g in question.filter.provisions if not g.negated for i in g.items]
        used = {a for claim in grounds for a in claim.authorities}
        authorities = [a for a in matrix.authorities_of(entry) if a in used or not asked]
        rows.append([entry.entry, wording.title(entry), ", ".join(authorities)])
        answer.citations.extend(citation_of(entry, claim) for claim in grounds)
    answer.table = Table(["entry", "system", "authority"], rows)
    answer.notes.extend(_set_notes(held, question, selection))


def _set_notes(held: Entries, question: Question, selection: Selection) -> list[str]:
    """Reasons that no claim supports, of systems that the rest of the question would let in; conditions."""
    asked = [item for group in question.filter.provisions if not group.negated for item in group.items]
    places = unread.beside(held, question)
    notes = [*([unread.note(places)] if places else []), *unsettled.notes(held, question)]
    if not asked:
        return notes
    others = replace(question.filter, provisions=(), authorities=(), only_authorities=False)
    for entry in select(held.entries, others).entries:
        for finding in entry.findings:
            about = [p for p in finding.provisions if any(matrix.meets(p, a) for a in asked)]
            if finding.kind == "reason without claim" and about and entry not in selection.entries:
                notes.append(
                    f"{finding.cite} ({wording.short(entry)}) prints a reason for {listed(about)} that no claim "
                    "supports; it is not counted."
                )
    limited = [e.entry for e in selection.entries if any(c.condition for c in selection.grounds[e.entry])]
    if limited:
        notes.append(f"A condition limits the claim in {wording.numbered(limited)}.")
    return notes
