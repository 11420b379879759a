"""Whether a system is one of those that an earlier answer listed."""

from __future__ import annotations

from qa import wording
from qa.answer import Answer, AnswerKind
from qa.exemptions.stated import Entries, choose, citation_of, stated
from qa.mentions import Question


def member(held: Entries, question: Question) -> Answer:
    entries = held.named(question)
    among = [entry for entry in entries if entry.entry in question.member_of]
    if among and len(among) < len(entries):
        return choose(question, entries)
    entry = entries[0]
    of_them = f"the {wording.counted(len(question.member_of), 'system')} of the answer before"
    text = f"Yes. {wording.system(entry)} is" if among else f"No. {wording.system(entry)} is not"
    answer = stated(
        question,
        AnswerKind.VERDICT,
        f"is {wording.system(entry)} among {of_them}?",
        f"{text} among {of_them}.",
    )
    answer.verdict = "yes" if among else "no"
    answer.entries = [entry.entry for entry in entries]
    answer.citations = [citation_of(entry, claim) for entry in entries for claim in entry.claims]
    return answer
