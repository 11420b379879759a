"""What a rule says that follows where something is not done: a right is waived, a request closed, a fine imposed.

A pattern of ordinary English; it reads no text.
"""

from __future__ import annotations

from typing import Final

FOLLOWS: Final = (
    r"\b(?:waive[sd]?|waiver|default|dismiss\w*|reject\w*|deemed|constitut\w+|forfeit\w*|considered|"
    r"lose|loses|los[st]|clos(?:e|ed|es)|denied|deny|barred|becomes? final|(?:will|may|shall) not be|"
    r"may require|impos\w+|presumed|assumed|sanction\w*|penalt(?:y|ies)|suspen\w+|terminat\w+)\b"
)
