"""A conversation: what a follow-up means, from the turns before it."""
