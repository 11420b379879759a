"""A title of the CFR in XML as it is to be stored: the text that it prints, and the XML as it came.

The XML does not say of which day it is: that is given, or stands in the name of the file or of its folder.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from corpus.days import in_name, printed, stamped
from corpus.readers import ecfr_xml
from corpus.readers.packed import bytes_of
from corpus.readers.taken import Taken, Unusable
from corpus.readers.xml_tree import UnreadableXml

_TITLES = 50


def take(path: Path, edition: date | None = None) -> Taken:
    """Raises `Unusable`, with the line of what is wrong in the XML."""
    try:
        data = bytes_of(path)
        extracted = ecfr_xml.extract(data)
    except OSError as error:
        raise Unusable(f"cannot read {path}: {error.strerror}") from error
    except UnreadableXml as error:
        raise Unusable(f"{path}:{error.line}:{error.column}: {error.why}") from error
    except ValueError as error:
        raise Unusable(f"{path}: {error}") from error
    if not re.search(r"\w", extracted.text):
        raise Unusable(f"{path}: there is no text in it")
    if not extracted.units:  # as the newest edition it would hide one that has its text
        raise Unusable(f"{path}: there is no section or appendix in it")
    day = edition or in_name(path.name) or in_name(path.absolute().parent.name)
    if day is None:
        raise Unusable(
            f"{path} does not say of which day it is: add --edition with the day for which it was downloaded, "
            "such as --edition 2026-01-29, or name the file or its folder after that day"
        )
    amended = None if extracted.annual else stamped(extracted.amended)
    if amended and day < amended:  # its words would be told as those of a day that had others
        raise Unusable(
            f"{path} was last amended on {printed(amended)}, so it is not the edition of {printed(day)}: "
            "expected the day for which it was downloaded"
        )
    number = extracted.title
    if not 1 <= number <= _TITLES:
        raise Unusable(f"{path}: it says that it is title {number}: expected one of the {_TITLES} titles of the CFR")
    return Taken(
        kind="cfr-annual-xml" if extracted.annual else "ecfr-xml",
        edition=printed(day),
        text=extracted.text,
        id=f"{number}cfr-{day.isoformat()}",
        title=", ".join(filter(None, (f"{number} CFR", " ".join(extracted.heading.split())))),
        cfr=number,
        original=data,
    )
