"""A puppet in the assistant's place: for tests of when an answer comes and what is in it, not of whether it is right."""

from __future__ import annotations

from threading import Event
from typing import Any

from qa.answer import Answer, AnswerKind, Citation, Paragraph, Reading
from qa.dialogue.turns import Dialogue

LITERAL = "[Reserved] [/] [@click=app.quit]x[/]"  # markup, were it read as such
HOSTILE = f"{LITERAL} \x1b[31mred\x1b[0m \x9b31m \u202egnirts"


def citation(cite: str = "6 CFR 5.8(a)(1)", heading: str = "Administrative appeals") -> Citation:
    return Citation(cite=cite, heading=heading, quote="within 90 days", source="s", start=0, end=14)


def reading(cite: str = "6 CFR 5.8(a)(1)") -> Reading:
    text = "Before it. " * 40 + "within 90 days" + " and after it." * 40
    start = text.index("within")
    paragraphs = [Paragraph(depth=n % 3, cite="6 CFR 5.8", text=f"({n}) {text}") for n in range(12)]
    paragraphs[7] = Paragraph(depth=1, cite=cite, text=text, marks=[(start, start + 14)])
    return Reading(
        cite="6 CFR 5.8",
        heading="Administrative appeals",
        above=["Title 6", "Part 5 [Reserved]"],
        source_title="6 CFR",
        edition="January 1, 2017",
        paragraphs=paragraphs,
    )


class Puppet:
    """Answers with what it was given, and remembers what it was asked."""

    def __init__(self, law: Reading | Exception | None = None, **fields: Any) -> None:
        self.law = law or reading()
        self.cells: list[tuple[int, int]] = []
        self.opens: Citation | str | None = citation()
        self.fields = {"citations": [citation(), citation("6 CFR 5.8(b)")], **fields}
        self.go = Event()
        self.go.set()
        self.law_is_there = Event()
        self.law_is_there.set()
        self.begun: list[str] = []
        self._dialogues: list[Dialogue] = []

    @property
    def dialogues(self) -> list[list[Any]]:
        """The questions that a follow-up can lean on."""
        return [[question for question, _ in dialogue.turns] for dialogue in self._dialogues]

    def new_dialogue(self) -> Dialogue:
        self._dialogues.append(Dialogue())
        return self._dialogues[-1]

    def ask(self, question: Any, dialogue: Dialogue, top: int = 5) -> Answer:
        self.begun.append(question)
        assert self.go.wait(60)
        if question == "fail":
            raise RuntimeError(HOSTILE)
        fields = {"understood": f"<{question}>", "answer": f"Answer to {question}", "kind": AnswerKind.TEXT}
        answer = Answer(question=question, **{**fields, **self.fields})
        dialogue.remember(question, answer)
        return answer

    def reading(self, chosen: Citation) -> Reading:
        assert self.law_is_there.wait(60)
        if isinstance(self.law, Exception):
            raise self.law
        return self.law

    def place(self, cite: str) -> Reading:
        if isinstance(self.law, Exception):
            raise self.law
        return reading(cite)

    def opened(self, answer: Answer, row: int, column: int) -> Citation | str | None:
        self.cells.append((row, column))
        return self.opens

    def source_names(self) -> dict[str, str]:
        return {"s": "6 CFR, January 1, 2017"}

    def completer(self) -> Any:
        return None

    def recall(self, answer: Answer, dialogue: Any) -> None:
        dialogue.remember(answer.question, answer)

    def warm(self) -> None:
        pass
