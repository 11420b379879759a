"""Why: the reason paragraph printed for an exemption, or that none is printed."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from corpus.facts.entries import Entry, Reason
from corpus.facts.titles import titled
from qa import matrix, wording
from qa.answer import Answer, AnswerKind
from qa.exemptions.notes import claim_notes, entry_notes
from qa.exemptions.stated import LIKELY, Entries, citation_of, stated
from qa.mentions import Question
from qa.wording import listed
from qa.words import content

_QUOTED_WHOLE = 2  # reasons; more are listed
_ROOT = 5  # letters
_IN_TITLE = 3  # what a word of a reason's title weighs, of one in its text
_LEAST_SHARED = 2
_AHEAD = 1.1  # times the next best
_SAID_FOR = {
    said[:_ROOT]: content(meant)[0][:_ROOT]
    for meant, words in (
        ("notice", "notify notified notification tell told inform warn"),
        ("individuals", "people person himself herself subject themselves"),
        ("amendment", "correct correction fix"),
    )
    for said in content(words)
}
_SEEING = frozenset(content("see view access read inspect copy obtain look shut shutting receive"))


def why(held: Entries, question: Question) -> Answer:
    """Of every entry that the name fits: systems may share an id and give reasons of their own."""
    told = [_told(entry, question) for entry in held.named(question)]
    answer = told[0]
    for other in told[1:]:
        answer.answer += f" {other.answer}"
        answer.entries.extend(other.entries)
        answer.citations.extend(other.citations)
        answer.notes.extend(note for note in other.notes if note not in answer.notes)
        answer.understood += f"; {other.understood}"
    return answer


def _told(entry: Entry, question: Question) -> Answer:
    wanted = question.wanted
    guessed = False
    reasons = matrix.reasons_on(entry, wanted)
    if not wanted:
        reasons, guessed = _closest_reasons(entry, question)
    about = f" from {listed(wanted, 'or' if question.named_provision else 'and')}" if wanted else ""
    denied = bool(wanted) and all(group.negated for group in question.filter.provisions)
    understood = f"why {wording.system(entry)} is {'not ' if denied else ''}exempt{about}"
    claimed = [p for p in wanted if matrix.claims_on(entry, p)]
    sentences = entry.justifications if not entry.reasons and (claimed or not wanted) else ()
    mark = f"Entry {entry.entry}: " if len(question.systems[0]) > 1 else ""
    answer = stated(question, AnswerKind.REASONS, understood, mark + _text(entry, question, reasons, claimed, about))
    if denied:
        answer.answer = _not_so(entry, wanted, about, claimed) + (f" {answer.answer}" if claimed else "")
    if sentences:
        quoted = " ".join(sentence.quote for sentence in sentences)
        answer.answer = f"{answer.answer} The entry itself says, not as a lettered reason: {quoted}"
    answer.entries = [entry.entry]
    answer.provisions = list(wanted or dict.fromkeys(p for r in reasons for p in r.provisions))
    answer.citations = [citation_of(entry, reason) for reason in reasons]
    answer.citations.extend(citation_of(entry, sentence) for sentence in sentences)
    shown = [c for p in answer.provisions for c in matrix.claims_on(entry, p)] or entry.claims
    answer.citations.extend(citation_of(entry, c) for c in dict.fromkeys(shown))
    if wanted and not claimed and reasons:
        answer.notes.append(f"No claim of entry {entry.entry} supports this reason: {listed(wanted)} is not claimed.")
    if guessed:
        answer.notes.append("The question names no provision; this is the reason that comes closest to its words.")
        answer.confidence = LIKELY
    if entry.claims_only and (missing := _without(entry, wanted)):
        answer.notes.append(f"Of {listed(missing)}, claimed too, no reason was read; one may be printed.")
    answer.notes.extend(claim_notes(list(dict.fromkeys(shown))))
    answer.notes.extend(entry_notes(entry, conditions=False))
    return answer


def _without(entry: Entry, wanted: Sequence[str]) -> list[str]:
    """What an entry claims without a reason that was read; nothing where one provision is `wanted`."""
    claimed = matrix.provisions_of(entry) if not wanted else ()
    return [one for one in claimed if not matrix.reasons_on(entry, [one])]


def _not_so(entry: Entry, wanted: Sequence[str], about: str, claimed: Sequence[str]) -> str:
    """ "Why isn't SEVIS exempt from (f)?": no text says why not; whether it is so is what can be said."""
    if claimed:
        return (
            f"The question takes for granted what is not so: {wording.title(entry)} is exempt from {listed(claimed)}."
        )
    has = ", ".join(matrix.provisions_of(entry))
    text = f"{wording.title(entry)} is not exempt{about}: it claims {has} and nothing else."
    reasons = matrix.reasons_on(entry, wanted)
    if reasons:
        return f"{text} Yet {listed([r.cite for r in reasons])} prints a reason for it."
    return f"{text} The entry does not say why."


def _text(entry: Entry, question: Question, reasons: Sequence[Reason], claimed: Sequence[str], about: str) -> str:
    if not reasons and (claimed or not question.wanted):
        return f"No reason is printed for the exemption of {wording.title(entry)}{about}."
    if not reasons:
        return f"{wording.title(entry)} is not exempt{about}, and no reason is printed."
    if len(reasons) <= _QUOTED_WHOLE:
        return " ".join(reason.quote for reason in reasons)
    named = [f"{r.label or ''} {', '.join(r.provisions)} ({r.title or 'no title'})".strip() for r in reasons]
    return f"{len(reasons)} reasons are printed: {'; '.join(named)}."


def _closest_reasons(entry: Entry, question: Question) -> tuple[tuple[Reason, ...], bool]:
    """All reasons, or the one whose words the question shares, when its words point at one."""
    own = set(content(entry.name))
    said = [s for s in content(" ".join(question.beside)) if s not in own]
    if set(said) & _SEEING:
        on_access = matrix.reasons_on(entry, ["(d)"])
        if on_access:
            return on_access, True
    if not said or len(entry.reasons) < 2:
        return entry.reasons, False
    names = [_roots(" ".join(title for title, _ in titled(reason.quote))) for reason in entry.reasons]
    texts = [_roots(reason.quote) for reason in entry.reasons]
    asked = _roots(" ".join(said))
    rarity = {root: log((len(texts) + 1) / max(sum(root in text for text in texts), 1)) for root in asked}
    scores = [
        sum(rarity[root] * (_IN_TITLE * (root in name) + (root in text)) for root in asked)
        for name, text in zip(names, texts, strict=True)
    ]
    best = max(range(len(scores)), key=lambda n: scores[n])
    others = [score for n, score in enumerate(scores) if n != best]
    shared = sum(2 * (root in names[best]) + (root in texts[best]) for root in asked)
    alone = any(root in texts[best] and sum(root in text for text in texts) == 1 for root in asked)
    if not (shared >= _LEAST_SHARED or alone) or scores[best] < _AHEAD * max(others):
        return entry.reasons, False
    return (entry.reasons[best],), True


def _roots(text: str) -> frozenset[str]:
    """The beginnings of words, so that "amended" meets "amendment", and what people say for them."""
    roots = (one[:_ROOT] for one in content(text))
    return frozenset(_SAID_FOR.get(root, root) for root in roots)
