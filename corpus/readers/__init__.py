"""One reader a format. A reader keeps the text: what it cannot place it reports."""
