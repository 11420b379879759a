"""What a system of records is called: id, name, acronyms and the components that keep it.

Read from the opening words of an entry. Where no id is printed the text says whose system it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.facts.components import Component, plain
from corpus.model import Document, Node
from corpus.patterns import Pattern

_OPENING = Pattern(
    r"\d{1,3}\. (?:The )?(?P<subject>.+?)"
    r"(?= (?:consists?|collects|performs|establishes|is (?:a|an|the)|are|contains?|will)\b|\. A portion)"
)
_RESERVED = Pattern(r"\d{1,3}\. \[Reserved\]\.?", re.IGNORECASE)
_NUMBERED = Pattern(r"(?P<owner>[^,]{0,90}?)(?:-{1,2}|—)\s?(?P<number>\d{3})(?:,? (?:The )?|$)")
_OWNER_NAMED = Pattern(r"(?:The )?[A-Z][\w ]+ \((?P<code>[A-Z&]+)\) (?=[A-Z])")
_ABOUT = Pattern(r"information in ")
_ACRONYM = Pattern(r"\((?P<acronym>[A-Z][A-Za-z0-9&/-]{1,11})\)")
_CAPITALS = Pattern(r"(?<![\w\\/(-])(?P<acronym>[A-Z]{3,}(?: [A-Z]{3,})*)(?![\w\\/)-]|\[)")
_DEPARTMENT = Pattern(r"\b(?:Department of Homeland Security|DHS|U\.S\.)(?:\s?\(DHS\))?[\s/-]*")
_EVERY_COMPONENT = "ALL"


@dataclass(frozen=True, slots=True)
class Naming:
    system_id: str | None
    name: str
    acronyms: tuple[str, ...]
    components: tuple[str, ...]


def name_system(document: Document, entry: Node, introduction: str, components: Sequence[Component]) -> Naming:
    opening = document.source.quote(entry.own[0])
    if _RESERVED.fullmatch(opening):
        return Naming(None, "[Reserved]", (), ())
    match = _OPENING.match(opening)
    subject = match["subject"] if match else opening[:120]
    numbered = _NUMBERED.match(subject)
    if numbered:
        owner = _DEPARTMENT.sub("", numbered["owner"]).strip(" /-(")
        code = _code(owner, components)
        name = subject[numbered.end() :]
        owned = _OWNER_NAMED.match(name)
        if owned and any(owned["code"] == component.code for component in components):
            name = name[owned.end() :]
        return Naming(
            system_id=f"DHS/{code}-{numbered['number']}",
            name=name,
            acronyms=_acronyms(subject, name, components),
            components=_components_of(code, components),
        )
    owned = _OWNER_NAMED.match(subject)
    name = subject
    if owned and _is_office(owned[0], owned["code"], components):
        name = subject[owned.end() :]
        components = [*components, Component(owned["code"], owned[0].split(" (")[0], entry.cite, entry.span)]
    name = _ABOUT.sub("", name, count=1) if _ABOUT.match(name) else name
    return Naming(
        system_id=None,
        name=name,
        acronyms=_acronyms(subject, name, components),
        components=_components_named(introduction, components),
    )


def _is_office(printed: str, code: str, components: Sequence[Component]) -> bool:
    """Whether the words before a system's name say whose it is: "Office of Intelligence and Analysis (I&A)"."""
    return printed.startswith("Office of ") or any(code == component.code for component in components)


def _code(owner: str, components: Sequence[Component]) -> str:
    """The owner as ids write it: a code for a spelt-out component, else what is printed."""
    in_parentheses = re.search(r"\(([A-Z&]+)\)?$", owner)
    if in_parentheses:
        return in_parentheses[1]
    for component in components:
        if plain(owner) == component.plain_name and owner != owner.upper() and " and " in plain(owner):
            return component.code
    return owner


def _components_of(code: str, components: Sequence[Component]) -> tuple[str, ...]:
    """The components an id names: USCIS, ICE and CBP for "USCIS-ICE-CBP", NPPD for "NPPD/US-VISIT"."""
    known = {component.code for component in components}
    for component in components:
        if plain(code) in component.plain_name and plain(code) not in {k.lower() for k in known}:
            return (component.code,)
    office = code.split("/")[0]
    return tuple(part for part in office.split("-") if part in known) or (office,)


def _components_named(introduction: str, components: Sequence[Component]) -> tuple[str, ...]:
    """The component that a text without an id speaks of first; all of them when it names none."""
    text = plain(introduction)
    mentions = [
        (position, component.code)
        for component in components
        for position in (text.find(component.plain_name), _find_code(introduction, component.code))
        if position >= 0
    ]
    return (min(mentions)[1],) if mentions else (_EVERY_COMPONENT,)


def _find_code(text: str, code: str) -> int:
    match = re.search(rf"\({re.escape(code)}\)", text)
    return match.start() if match else -1


def _acronyms(subject: str, name: str, components: Sequence[Component]) -> tuple[str, ...]:
    """What is printed in parentheses, and what the name itself prints in capitals."""
    codes = {component.code for component in components} | {"DHS"}
    found = [match["acronym"] for match in _ACRONYM.finditer(subject)]
    found += [match["acronym"] for match in _CAPITALS.finditer(name)]
    wanted = (a for a in found if a not in codes and sum(letter.isupper() for letter in a) >= 2)
    return tuple(dict.fromkeys(wanted))
