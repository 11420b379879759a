"""References whose print looks wrong, remarked upon: what the texts elsewhere print, or say, of the same thing.

A remark says what disagrees; the reference stays as printed, and what was meant is not decided.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from corpus.citation import parse
from corpus.cross_references import Of, Reference
from corpus.model import CONTENTS, Document, Node, Span
from corpus.patterns import Pattern
from corpus.text import fold

if TYPE_CHECKING:
    from corpus.facts.references import CrossReference

_MANY = 10  # how much oftener the usual number of a law must be cited than its misprint
_LAW_NUMBER = Pattern(r"(?P<code>\d+ U\.S\.C\. )(?P<digits>\d{2,4})(?P<letter>[a-z]?)(?P<labels>(?:\(\w+\))*)")
_ACT = Pattern(r"\b(?P<name>(?:[A-Z][a-z]+ )+Act)\b[^.;]{0,40} $")  # "the Privacy Act pursuant to"
_BEFORE = 200  # characters before a reference that say what it is
_SAID_OF = Pattern(
    r"(?P<what>(?:[\w'-]+ ){1,5})(?P<verb>(?:required|prescribed|granted|established|imposed|provided|described|"
    r"specified|defined|listed|identified|referenced|set forth|set out) (?:by|in|under|pursuant to)) $"
)
# "the authority of the Under Secretary to terminate a Designation pursuant to": what the place must speak of.
_MAY_DO = Pattern(
    r"\b(?:authority|right|power)\b[^.;:]{0,60}? to (?P<verb>[a-z]{4,})(?: [\w'-]+){1,4} (?:pursuant to|under) $"
)
_PREPOSITIONS = (" by ", " in ", " at ", " under ", " to ")  # that what is said of a place ends with
_ROOT = 5  # letters of a verb that its other forms share
_SMALL = frozenset("a an the of to in on by for and or any all each such that as is are be been none other its".split())
_OWN = Pattern(
    r"\b(?:DHS|Department|[Tt]his|[Oo]ur)\b(?:'s)?(?P<name>(?: [\w']+){1,6}?) regulations? (?:in|at|under) $"
)
_OTHER_TITLE = Pattern(r"(?P<title>\d+) CFR(?P<unit> Part \d+(?: Subpart [A-Z])?)")


@dataclass(frozen=True, slots=True)
class Said:
    """What the words before a reference say of it: the Act that is named ("the Privacy Act pursuant to"), whose
    regulations it is said to be, what the place is said to let somebody do, and what it is said to have
    ("the insurance certification required by")."""

    act: str = ""
    own: str = ""
    may_do: str = ""
    what: tuple[str, ...] = ()
    defines: bool = False


def said_before(document: Document, span: Span, reference: Reference) -> Said | None:
    """None where the words before a reference say nothing that could be compared."""
    place, law = reference.place, reference.law
    text = f"{fold(document.source.text[max(0, span.start - _BEFORE) : span.start])} "
    act = _ACT.search(text) if law else None
    labelled = place is not None and bool(place.path or place.last or reference.of is not Of.TEXT)
    whole = place is not None and not (place.path or place.section or place.appendix)
    own = _OWN.search(text) if whole and text.endswith(_PREPOSITIONS) else None
    may = _MAY_DO.search(text) if labelled and text.endswith(_PREPOSITIONS) else None
    match = _SAID_OF.search(text) if labelled and text.endswith(_PREPOSITIONS) else None
    run = _run(match["what"]) if match else ()
    if not (act or own or may or run):
        return None
    return Said(
        act=act["name"] if act else "",
        own=own["name"].strip() if own else "",
        may_do=may["verb"] if may else "",
        what=run,
        defines=match is not None and match["verb"] == "defined in",
    )


def remarked(
    found: Sequence[CrossReference], said: Mapping[Span, Said], documents: Sequence[Document]
) -> Iterator[CrossReference]:
    """The references in their order, each with a remark where one of the rules here finds a likely misprint.

    `said` has what is said of those of which anything is (see `said_before`).
    """
    texts = _Texts(documents)
    remarks = _of_laws(found, said) | _of_descriptions(found, said, texts) | _of_titles(found, said, texts)
    for one in found:
        remark = remarks.get((one.target, one.span))
        yield replace(one, remark=remark) if remark else one


_Remarks = dict[tuple[str, Span], str]


class _Texts:
    """The nodes of the documents by citation."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._nodes: dict[str, tuple[Document, Node]] = {}
        for document in documents:
            for node in document.nodes:
                if node.kind not in CONTENTS:
                    self._nodes.setdefault(node.cite, (document, node))

    def text(self, cite: str) -> str:
        document, node = self._nodes[cite]
        return document.source.quote(node.span)

    @cached_property
    def units(self) -> dict[str, list[tuple[str, str, str]]]:
        """The parts and subparts by their number: of each the title, the citation and the heading."""
        found: dict[str, list[tuple[str, str, str]]] = {}
        for cite, (_, node) in self._nodes.items():
            if unit := _OTHER_TITLE.fullmatch(cite):
                found.setdefault(unit["unit"], []).append((unit["title"], cite, node.heading))
        return found


# -- laws: by how they are cited elsewhere --------------------------------------------------------


def _of_laws(found: Sequence[CrossReference], said: Mapping[Span, Said]) -> _Remarks:
    """A law whose number has the digits of one cited much oftener, in another order; or without the letter
    that it has elsewhere after the name of the same Act."""
    places: dict[str, set[Span]] = {}
    for one in found:
        places.setdefault(one.target, set()).add(one.span)
    laws = {target: law for target in places if (law := _LAW_NUMBER.fullmatch(target))}
    alike: dict[tuple[str, ...], list[str]] = {}
    for target, law in laws.items():
        alike.setdefault(_likeness(law), []).append(target)
    usual = {
        target: _usual(target, [laws[other] for other in alike[_likeness(laws[target])]], places) for target in laws
    }
    named: dict[tuple[str, str], Counter[str]] = {}
    for one in found:
        if (law := laws.get(one.target)) and (act := _act(one, said)):
            named.setdefault((act, law["code"] + law["digits"]), Counter())[law["letter"]] += 1
    remarks: _Remarks = {}
    for one in found:
        if not (law := laws.get(one.target)):
            continue
        if other := usual[one.target]:
            remarks[one.target, one.span] = _elsewhere(other, one.target)
        elif act := _act(one, said):
            letters = named[act, law["code"] + law["digits"]]
            letter, count = letters.most_common(1)[0]
            if letter and law["labels"] and not law["letter"] and count > letters[""]:
                with_letter = f"{law['code']}{law['digits']}{letter}{law['labels']}"
                remarks[one.target, one.span] = _elsewhere(with_letter, one.target)
    return remarks


def _act(one: CrossReference, said: Mapping[Span, Said]) -> str:
    return said[one.span].act if one.span in said else ""


def _usual(target: str, alike: Sequence[re.Match[str]], places: Mapping[str, set[Span]]) -> str:
    """The law of other digits that is cited so much oftener that `target` looks like a misprint of it; "" for none."""
    own = next(law["digits"] for law in alike if law[0] == target)
    others = [law[0] for law in alike if law["digits"] != own]
    best = max(others, key=lambda other: (len(places[other]), other), default=target)
    return best if len(places[best]) >= _MANY * len(places[target]) else ""


def _elsewhere(usual: str, printed: str) -> str:
    return f"printed so; elsewhere the texts cite {usual}, not {printed}"


def _likeness(law: re.Match[str]) -> tuple[str, ...]:
    """What a law and its misprint share: 522a(j)(2) and 552a(j)(2) the title, the digits, the labels."""
    return law["code"], str(len(law["digits"])), "".join(sorted(set(law["digits"]))), law["labels"]


# -- paragraphs: by what is said of them -----------------------------------------------------------


def _of_descriptions(found: Sequence[CrossReference], said: Mapping[Span, Said], texts: _Texts) -> _Remarks:
    """The "insurance certification required by" one paragraph, and elsewhere by another; what is said to be
    defined in a paragraph that has not the word."""
    alike: dict[tuple[str, str], list[CrossReference]] = {}
    remarks: _Remarks = {}
    for one in found:
        told = said.get(one.span)
        place = parse(one.target) if told and one.target.endswith(")") and one.status == "here" else None
        if not told or not place or not place.path:
            continue
        if told.may_do and not re.search(rf"\b{told.may_do[:_ROOT]}", texts.text(one.target), re.IGNORECASE):
            remarks[one.target, one.span] = f'printed so; {one.target} does not have the word "{told.may_do}"'
        run = told.what
        if told.defines and run and run[-1].rstrip("s") not in texts.text(one.target).lower():
            remarks[one.target, one.span] = f'printed so; {one.target} does not have the word "{run[-1]}"'
        if len(run) > 1:
            alike.setdefault((str(place.base), " ".join(run[-2:])), []).append(one)
    for (_, what), ones in alike.items():
        counted = Counter(target for target, _ in dict.fromkeys((one.target, one.span) for one in ones))
        usual, most = counted.most_common(1)[0]
        for one in ones:
            if one.target != usual and counted[one.target] < most:
                remarks[one.target, one.span] = f'printed so; elsewhere the texts say "{what}" of {usual}'
    return remarks


def _run(words: str) -> tuple[str, ...]:
    """The last words, as far as no small one stands between them."""
    run: list[str] = []
    for word in reversed(words.lower().split()):
        if word in _SMALL:
            break
        run.insert(0, word)
    return tuple(run)


# -- titles: by whose regulations they are said to be ----------------------------------------------


def _of_titles(found: Sequence[CrossReference], said: Mapping[Span, Said], texts: _Texts) -> _Remarks:
    """ "DHS's Privacy Act regulations in 5 CFR part 5": of another title, where these texts have such a unit."""
    remarks: _Remarks = {}
    for one in found:
        own = said[one.span].own if one.span in said else ""
        other = _OTHER_TITLE.fullmatch(one.target) if own else None
        for title, cite, heading in texts.units.get(other["unit"], ()) if other else ():
            if other and title != other["title"] and own.lower() in heading.lower():
                remarks[one.target, one.span] = f"printed so; {cite} is here: {heading}"
    return remarks
