"""Why: the reason paragraph printed for an exemption, or that none is printed."""

from __future__ import annotations

from corpus.facts.entries import Entry, Reason
from qa import matrix, wording
from qa.answer import Answer, AnswerKind
from qa.exemptions.notes import entry_notes
from qa.exemptions.stated import LIKELY, Entries, claim_citation, reason_citation, stated
from qa.lexicon.provisions import titled
from qa.mentions import Question
from qa.wording import listed
from qa.words import content

_SEEING = frozenset(content("see view access read inspect copy obtain look shut shutting receive"))


def why(held: Entries, question: Question) -> Answer:
    entry = held.named(question)[0]
    wanted = question.wanted
    guessed = False
    reasons = matrix.reasons_on(entry, wanted)
    if not wanted:
        reasons, guessed = _closest_reasons(entry, question)
    about = f" from {listed(wanted, 'or' if question.named_provision else 'and')}" if wanted else ""
    understood = f"why {wording.system(entry)} is exempt{about}"
    claimed = [p for p in wanted if matrix.claims_on(entry, p)]
    if not reasons:
        text = (
            f"No reason is printed for the exemption of {wording.title(entry)}{about}."
            if claimed or not wanted
            else f"{wording.title(entry)} is not exempt{about}, and no reason is printed."
        )
    elif len(reasons) <= 2:
        text = " ".join(reason.quote for reason in reasons)
    else:
        text = (
            f"{len(reasons)} reasons are printed: "
            + "; ".join(
                f"{reason.label or ''} {', '.join(reason.provisions)} ({reason.title or 'no title'})".strip()
                for reason in reasons
            )
            + "."
        )
    answer = stated(question, AnswerKind.REASONS, understood, text)
    answer.entries = [entry.entry]
    answer.provisions = list(wanted or dict.fromkeys(p for r in reasons for p in r.provisions))
    answer.citations = [reason_citation(entry, reason) for reason in reasons]
    shown = [c for p in answer.provisions for c in matrix.claims_on(entry, p)] or entry.claims
    answer.citations.extend(claim_citation(entry, c) for c in dict.fromkeys(shown))
    if wanted and not claimed and reasons:
        answer.notes.append(f"No claim of entry {entry.entry} supports this reason: {listed(wanted)} is not claimed.")
    if guessed:
        answer.notes.append("The question names no provision; this is the reason that comes closest to its words.")
        answer.confidence = LIKELY
    answer.notes.extend(entry_notes(entry, conditions=False))
    return answer


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
    scores = []
    for reason in entry.reasons:
        names = {s[:6] for title, _ in titled(reason.quote) for s in content(title)}
        text = {s[:6] for s in content(reason.quote)}
        scores.append(sum(3 * (s[:6] in names) + (s[:6] in text) for s in said))
    best = max(scores)
    if best < 2 or scores.count(best) > 1:
        return entry.reasons, False
    return (entry.reasons[scores.index(best)],), True
