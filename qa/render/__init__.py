"""Answers and the exemption matrix written down: as text, Markdown, JSON, CSV. It decides nothing."""

from qa.render.markdown import as_markdown
from qa.render.matrix import matrix_csv, matrix_json, matrix_markdown, matrix_table
from qa.render.records import as_json
from qa.render.text import Role, as_text

__all__ = [
    "Role",
    "as_json",
    "as_markdown",
    "as_text",
    "matrix_csv",
    "matrix_json",
    "matrix_markdown",
    "matrix_table",
]
