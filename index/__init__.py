"""What is derived from the corpus and kept on disk. Knows the corpus, not the questions."""
