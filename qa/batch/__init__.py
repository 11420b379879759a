"""Question files: read, asked, compared with what was expected, reported."""
