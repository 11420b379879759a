"""One kind of fact a file, each derived from the text and carrying its span."""
