"""Answers, facts and the exemption matrix written down: as text, Markdown, JSON, CSV. It decides nothing."""

from qa.render.layouts import by_claim, by_system, of_answer, of_records
from qa.render.markdown import as_markdown
from qa.render.matrix import matrix_json, matrix_table
from qa.render.records import as_json
from qa.render.tables import as_columns, as_csv, as_grid
from qa.render.text import Role, as_text

__all__ = [
    "Role",
    "as_columns",
    "as_csv",
    "as_grid",
    "as_json",
    "as_markdown",
    "as_text",
    "by_claim",
    "by_system",
    "matrix_json",
    "matrix_table",
    "of_answer",
    "of_records",
]
