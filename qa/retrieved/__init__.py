"""The parts of an answer by retrieval: what is expected, what is quoted, when to be silent."""
