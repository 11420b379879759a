"""References whose print looks wrong, remarked upon: what the texts elsewhere print, or say, of the same thing.

A remark says what disagrees; the reference stays as printed, and what was meant is not decided.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.citation import parse
from corpus.model import Document, Kind, Node, Span
from corpus.text import fold

if TYPE_CHECKING:
    from corpus.facts.references import CrossReference

_MANY = 10  # how much oftener the usual number of a law must be cited than its misprint
_LAW_NUMBER = re.compile(r"(?P<code>\d+ U\.S\.C\. )(?P<digits>\d{2,4})(?P<letter>[a-z]?)(?P<labels>(?:\(\w+\))*)")
_ACT = re.compile(r"\b(?P<name>(?:[A-Z][a-z]+ )+Act)\b[^.;]{0,40} $")  # "the Privacy Act pursuant to"
_BEFORE = 200  # characters before a reference that say what it is
_SAID_OF = re.compile(
    r"(?P<what>(?:[\w'-]+ ){1,5})(?P<verb>(?:required|prescribed|granted|established|imposed|provided|described|"
    r"specified|defined|listed|identified|referenced|set forth|set out) (?:by|in|under|pursuant to)) $"
)
# "the authority of the Under Secretary to terminate a Designation pursuant to": what the place must speak of.
_MAY_DO = re.compile(
    r"\b(?:authority|right|power)\b[^.;:]{0,60}? to (?P<verb>[a-z]{4,})(?: [\w'-]+){1,4} (?:pursuant to|under) $"
)
_ROOT = 5  # letters of a verb that its other forms share
_SMALL = frozenset("a an the of to in on by for and or any all each such that as is are be been none other its".split())
_OWN = re.compile(
    r"\b(?:DHS|Department|[Tt]his|[Oo]ur)\b(?:'s)?(?P<name>(?: [\w']+){1,6}?) regulations? (?:in|at|under) $"
)
_OTHER_TITLE = re.compile(r"(?P<title>\d+) CFR(?P<unit> Part \d+(?: Subpart [A-Z])?)")


def remarked(found: Sequence[CrossReference], documents: Sequence[Document]) -> Iterator[CrossReference]:
    """The references in their order, each with a remark where one of the rules here finds a likely misprint."""
    texts = _Texts(documents)
    remarks = _of_laws(found, texts) | _of_descriptions(found, texts) | _of_titles(found, texts)
    for one in found:
        remark = remarks.get((one.target, one.span))
        yield replace(one, remark=remark) if remark else one


_Remarks = dict[tuple[str, Span], str]


class _Texts:
    """The nodes of the documents by citation, and the words before a reference."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.source.id: document for document in documents}
        self._nodes: dict[str, tuple[Document, Node]] = {}
        for document in documents:
            for node in document.nodes:
                if node.kind not in (Kind.LISTED, Kind.CONTENTS):
                    self._nodes.setdefault(node.cite, (document, node))

    def before(self, one: CrossReference) -> str:
        text = self._documents[one.span.source].source.text
        return f"{fold(text[max(0, one.span.start - _BEFORE) : one.span.start])} "

    def text(self, cite: str) -> str:
        document, node = self._nodes[cite]
        return document.source.quote(node.span)

    def heading(self, cite: str) -> str:
        return self._nodes[cite][1].heading if cite in self._nodes else ""

    def units(self) -> list[str]:
        return list(self._nodes)


# -- laws: by how they are cited elsewhere --------------------------------------------------------


def _of_laws(found: Sequence[CrossReference], texts: _Texts) -> _Remarks:
    """A law whose number has the digits of one cited much oftener, in another order; or without the letter
    that it has elsewhere after the name of the same Act."""
    places: dict[str, set[Span]] = {}
    for one in found:
        places.setdefault(one.target, set()).add(one.span)
    alike: dict[tuple[str, ...], list[str]] = {}
    for target in places:
        alike.setdefault(_likeness(target), []).append(target)
    named: dict[tuple[str, str], Counter[str]] = {}
    acts = {one.span: _ACT.search(texts.before(one)) for one in found if _LAW_NUMBER.fullmatch(one.target)}
    for one in found:
        law, act = _LAW_NUMBER.fullmatch(one.target), acts.get(one.span)
        if law and act:
            named.setdefault((act["name"], law["code"] + law["digits"]), Counter())[law["letter"]] += 1
    remarks: _Remarks = {}
    for one in found:
        own = len(places[one.target])
        others = [target for target in alike[_likeness(one.target)] if _digits(target) != _digits(one.target)]
        best = max(others, key=lambda other: (len(places[other]), other), default=one.target)
        if len(places[best]) >= _MANY * own:
            remarks[one.target, one.span] = _elsewhere(best, one.target)
            continue
        law, act = _LAW_NUMBER.fullmatch(one.target), acts.get(one.span)
        if law and act:
            usual, count = named[act["name"], law["code"] + law["digits"]].most_common(1)[0]
            if (
                usual
                and law["labels"]
                and not law["letter"]
                and count > named[act["name"], law["code"] + law["digits"]][""]
            ):
                remarks[one.target, one.span] = _elsewhere(
                    f"{law['code']}{law['digits']}{usual}{law['labels']}", one.target
                )
    return remarks


def _elsewhere(usual: str, printed: str) -> str:
    return f"printed so; elsewhere the texts cite {usual}, not {printed}"


def _likeness(target: str) -> tuple[str, ...]:
    """What a law and its misprint share: 522a(j)(2) and 552a(j)(2) the title, the digits, the labels."""
    law = _LAW_NUMBER.fullmatch(target)
    if law is None:
        return (target,)
    return law["code"], str(len(law["digits"])), "".join(sorted(set(law["digits"]))), law["labels"]


def _digits(target: str) -> str:
    law = _LAW_NUMBER.fullmatch(target)
    return law["digits"] if law else target


# -- paragraphs: by what is said of them -----------------------------------------------------------


def _of_descriptions(found: Sequence[CrossReference], texts: _Texts) -> _Remarks:
    """The "insurance certification required by" one paragraph, and elsewhere by another; what is said to be
    defined in a paragraph that has not the word."""
    said: dict[tuple[str, str], list[CrossReference]] = {}
    remarks: _Remarks = {}
    for one in found:
        place = parse(one.target) if one.target.endswith(")") else None
        if not place or not place.path or one.status != "here":
            continue
        may = _MAY_DO.search(texts.before(one))
        if may and not re.search(rf"\b{may['verb'][:_ROOT]}", texts.text(one.target), re.IGNORECASE):
            remarks[one.target, one.span] = f'printed so; {one.target} does not have the word "{may["verb"]}"'
        match = _SAID_OF.search(texts.before(one))
        if not match:
            continue
        run = _run(match["what"])
        if match["verb"] == "defined in" and run and run[-1].rstrip("s") not in texts.text(one.target).lower():
            remarks[one.target, one.span] = f'printed so; {one.target} does not have the word "{run[-1]}"'
        if len(run) > 1:
            said.setdefault((str(place.base), " ".join(run[-2:])), []).append(one)
    for (_, what), ones in said.items():
        counted = Counter(target for target, _ in {(one.target, one.span) for one in ones})
        usual, most = counted.most_common(1)[0]
        for one in ones:
            if one.target != usual and counted[one.target] < most:
                remarks[one.target, one.span] = f'printed so; elsewhere the texts say "{what}" of {usual}'
    return remarks


def _run(words: str) -> list[str]:
    """The last words, as far as no small one stands between them."""
    run: list[str] = []
    for word in reversed(words.lower().split()):
        if word in _SMALL:
            break
        run.insert(0, word)
    return run


# -- titles: by whose regulations they are said to be ----------------------------------------------


def _of_titles(found: Sequence[CrossReference], texts: _Texts) -> _Remarks:
    """ "DHS's Privacy Act regulations in 5 CFR part 5": of another title, where these texts have such a unit."""
    remarks: _Remarks = {}
    for one in found:
        other = _OTHER_TITLE.fullmatch(one.target)
        own = _OWN.search(texts.before(one)) if other else None
        if not other or not own:
            continue
        for cite in texts.units():
            here = _OTHER_TITLE.fullmatch(cite)
            if here and here["unit"] == other["unit"] and here["title"] != other["title"]:
                heading = texts.heading(cite)
                if own["name"].strip().lower() in heading.lower():
                    remarks[one.target, one.span] = f"printed so; {cite} is here: {heading}"
    return remarks
