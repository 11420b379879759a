"""XML as a tree of elements, read in one pass and safely.

No document type is allowed, so there are no entities to expand and nothing outside the file is ever
opened; elements nest only so deep. What is wrong is said with its line and column. It knows
nothing of the CFR.
"""

from __future__ import annotations

from collections.abc import Collection, MutableMapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

_DEEPEST = 64  # the CFR's own files nest 14 deep


class UnreadableXml(ValueError):
    """The XML is malformed, not what was expected, or not allowed. Line and column count from 1."""

    def __init__(self, why: str, line: int, column: int) -> None:
        super().__init__(f"line {line}, column {column}: {why}")
        self.why, self.line, self.column = why, line, column


def parse(data: bytes | str, roots: Collection[str], lines: MutableMapping[Element, int] | None = None) -> Element:
    """The root element, which must be one of `roots`; `lines` takes where each begins. Raises `UnreadableXml`."""
    parser = expat.ParserCreate("utf-8" if isinstance(data, str) else None)
    parser.buffer_text = True
    builder = TreeBuilder()
    depth = 0

    def refuse(why: str) -> UnreadableXml:
        return UnreadableXml(why, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        if not depth and tag not in roots:
            raise refuse(f"this is not the XML of a CFR title: it begins with <{tag[:40]}>, not <{next(iter(roots))}>")
        depth += 1
        if depth > _DEEPEST:
            raise refuse(f"elements are nested more than {_DEEPEST} deep")
        element = builder.start(tag, attributes)
        if lines is not None:
            lines[element] = parser.CurrentLineNumber

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag)

    def doctype(*_: object) -> None:
        raise refuse("a document type (<!DOCTYPE ...>) is not allowed here: it could define entities")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise UnreadableXml(_said(error.code), error.lineno, error.offset + 1) from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        if isinstance(error, UnreadableXml):
            raise
        raise refuse(str(error)) from error
    return builder.close()


def _said(code: int) -> str:
    said = expat.ErrorString(code) or "not well-formed"
    return f"the XML is malformed: {said}"
