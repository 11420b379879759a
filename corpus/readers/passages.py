"""Plain passages, each with an id: a collection that can be searched, and cited by the id, and no more.

Published as JSON Lines (`id`, `text`, optional `heading`), they are stored as plain text, so that
a quotation is a piece of what is stored: "= ID", "# HEADING", and the lines of the text indented.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from corpus.citation import Citation
from corpus.model import Document, Kind, Source
from corpus.readers.draft import DocumentDraft
from corpus.readers.packed import Unpackable, bytes_of
from corpus.readers.taken import Taken, Unusable
from corpus.unrepeated import once

KIND = "passages"
_INDENT = "    "
_ID = re.compile(r"[^\s\[\]]{1,200}")
_BLOCK = re.compile(r"^= (?P<id>.+)\n(?:# (?P<heading>.+)\n)?(?P<text>(?: {4}.*\n)+)", re.MULTILINE)


def take(path: Path, edition: str | None = None) -> Taken:
    """A file of JSON Lines as it is to be stored. Raises `Unusable` with the line of what is wrong."""
    if edition is not None:
        raise Unusable(f"{path}: passages have no edition: --edition is for a title of the CFR in XML")
    try:
        lines = bytes_of(path).decode("utf-8-sig").split("\n")
    except OSError as error:
        raise Unusable(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        before = error.object[: error.start].count(b"\n")
        raise Unusable(f"{path}:{before + 1}: not UTF-8 text: byte 0x{error.object[error.start]:02x}") from error
    except Unpackable as error:
        raise Unusable(f"{path}: {error}") from error
    first: dict[str, int] = {}
    blocks = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            name, text, heading = _passage(line)
        except ValueError as error:
            raise Unusable(f"{path}:{number}: {error}") from error
        if name in first:
            raise Unusable(f"{path}:{number}: the id {name!r} was used before, on line {first[name]}")
        first[name] = number
        blocks.append(_stored(name, text, heading))
    if not blocks:
        raise Unusable(f"{path}:1: no passages: expected a line of JSON each, with id and text")
    return Taken(KIND, f"{len(blocks):,} passage{'s' if len(blocks) > 1 else ''}", "\n".join(blocks))


def read(source: Source) -> Document:
    """A unit a passage, cited "[SOURCE:ID]". What is not as stored by `take` is reported."""
    draft = DocumentDraft(source)
    root = draft.add(None, Kind.DOCUMENT, str(Citation(collection=source.id)), 0, 0, heading=source.title)
    end = 0
    for match in _BLOCK.finditer(source.text):
        if source.text[end : match.start()].strip():
            draft.report(end, match.start(), "no passage")
        end = match.end()
        cite = str(Citation(collection=source.id, path=(match["id"],)))
        heading = match["heading"] or ""
        unit = draft.add(root, Kind.SECTION, cite, *_span(match, "heading"), label=match["id"], heading=heading)
        start, stop = _span(match, "text")
        text = source.text[start:stop]
        draft.add(unit, Kind.TEXT, cite, start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
    if source.text[end:].strip():
        draft.report(end, len(source.text), "no passage")
    return draft.freeze()


def _passage(line: str) -> tuple[str, str, str]:
    """Id, text and heading of a line. Raises `ValueError`."""
    try:
        given = json.loads(line, object_pairs_hook=once)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from None
    if not isinstance(given, dict):
        raise ValueError("expected an object with id and text")
    name = str(given["id"]) if type(given.get("id")) in (str, int) else ""
    if not _ID.fullmatch(name):
        raise ValueError("id: expected a number or a name without spaces and brackets")
    text, heading = given.get("text"), given.get("heading")
    if not isinstance(text, str) or not text.strip():
        raise ValueError("text: expected words")
    if not isinstance(heading, str | None):
        raise ValueError("heading: expected words, or none")
    try:
        (name + text + (heading or "")).encode()
    except UnicodeEncodeError:
        raise ValueError("not text: half of a pair of surrogates, such as \\ud800, on its own") from None
    return name, text, " ".join((heading or "").split())


def _stored(name: str, text: str, heading: str) -> str:
    lines = [line.strip() for line in text.splitlines()]
    head = [f"= {name}", *([f"# {heading}"] if heading else [])]
    return "\n".join([*head, *(f"{_INDENT}{line}" for line in lines if line)]) + "\n"


def _span(match: re.Match[str], group: str) -> tuple[int, int]:
    return (match.start(group), match.end(group)) if match[group] else (match.end("id"), match.end("id"))
