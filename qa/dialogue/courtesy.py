"""What is said out of courtesy, before a question or instead of one."""

from __future__ import annotations

import re

from corpus.patterns import Pattern

PRAISE = (
    r"(?:ok(?:ay)?|thanks?(?: you)?(?: (?:very much|a lot|so much|again))?|many thanks|thx|great|good|perfect|fine|"
    r"got it|i see|understood|cheers|all ?right|cool|nice|no thanks?(?: you)?|that(?:'s| is) (?:all|it|fine|great))"
)  # fmt: skip
THANKS = Pattern(rf"^\W*{PRAISE}(?:[\s,.!;]+{PRAISE})*\W*$", re.IGNORECASE)
