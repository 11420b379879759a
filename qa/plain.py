"""Text made safe to print: no control character of a text, a question or a file name passes.

Every face sends what it shows through here. It must not change words: only characters that move
the cursor, hide text or turn its direction are taken out.
"""

from __future__ import annotations

import re

# What ends a line anywhere: CR, VT, FF, NEL and the two Unicode separators beside LF.
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

# C0 and C1, surrogates (undecodable bytes of an argument), marks that reorder or hide text.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def plain(text: str) -> str:
    """Lines of printable characters: line ends become LF, a tab four spaces, what is left of controls `�`."""
    text = _LINE_END.sub("\n", text).replace("\t", "    ")
    return UNPRINTABLE.sub(REPLACEMENT, text)


def plain_line(text: str) -> str:
    """The same on one line, white space folded; for cells, headings, file names and messages."""
    return " ".join(plain(text).split())
