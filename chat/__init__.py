"""The terminal face: the conversation on the left, the law on the right.

It shows what `qa` answers, adds nothing, and knows nothing below `qa`; `tui` opens it.
"""
