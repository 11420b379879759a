"""The annual edition's XML put into the form of the eCFR's, so that one reader reads both."""

from __future__ import annotations

from xml.etree.ElementTree import Element

ROOTS = ("CFRDOC", "CFRGRANULE")


def as_divisions(root: Element) -> Element:
    raise NotImplementedError
