"""Several editions of a title: which one answers, and what differs between two."""
