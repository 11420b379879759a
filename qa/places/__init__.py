"""A place of the text: its words as they are printed, where it stands, what it leads to."""
