"""Text becomes documents and facts. Imports nothing of ours above it."""
