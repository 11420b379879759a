"""A question becomes an answer. Every face asks through `qa.assistant`."""
