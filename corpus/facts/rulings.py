"""What a time limit and an amount are, without the grammar that finds them.

Found by `corpus.facts.deadlines` and `corpus.facts.amounts`; who only reads them need not pay for that.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import Span


@dataclass(frozen=True, slots=True)
class Deadline:
    """`period` as printed with what leads in to it ("within 90 working days");
    `form` one of `corpus.facts.deadlines.FORMS`.

    `number` of `unit`, without one for a date and for "promptly"; `trigger` what it is counted from
    ("after the date of the letter"); `rest` what is added to it ("or such other time as may be fixed").
    `span` covers the sentence, `cite` the paragraph it stands in.
    """

    cite: str
    form: str
    actor: str
    action: str
    period: str
    number: int | None
    unit: str
    trigger: str
    condition: str
    span: Span
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """`figure` as printed ("" in a rule without one), `per` what it buys, `purpose` what it is for.

    `bound` is what limits the figure, as printed before or after it ("not more than", "or less").

    `form` is one of `corpus.facts.amounts.FORMS`. `span` covers the sentence or the row of a table.
    """

    cite: str
    form: str
    bound: str
    figure: str
    per: str
    purpose: str
    condition: str
    span: Span
