"""The English that questions are asked in: which words ask for a count, a reason, a comparison.

Patterns and word lists only, and nothing of this corpus; what they make of a question is decided
in `qa.question.reading`, `qa.question.filters` and `qa.question.intents`.
"""
