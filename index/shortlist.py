"""Which rows may come near a vector, roughly and at once: where there are many, only those are compared exactly.

Vectors cut in pieces, each known by the nearest of sixteen (FAISS, product quantization). Knows no text.
"""

from __future__ import annotations

import faiss
import numpy as np
from numpy.typing import NDArray

from index.arrays import Buffer

# Passages; all of so many are compared in the time that a list would take.
MANY = 30_000
_PIECE = 4  # numbers
_BITS = 4
_LEARNT_FROM = 50_000  # rows
_LEAST = 1 << _BITS  # rows, to tell pieces apart


class Shortlist:
    """Row numbers by nearness. Deterministic."""

    def __init__(self, index: faiss.IndexPQFastScan) -> None:
        self._index = index

    @classmethod
    def of(cls, vectors: NDArray[np.float32]) -> Shortlist | None:
        """`vectors`: rows x dimension; None where they cannot be cut in pieces."""
        rows, dimension = vectors.shape
        if rows < _LEAST or dimension % _PIECE:
            return None
        index = faiss.IndexPQFastScan(dimension, dimension // _PIECE, _BITS, faiss.METRIC_INNER_PRODUCT)
        index.train(np.ascontiguousarray(vectors[:: -(-rows // _LEARNT_FROM)]))
        index.add(np.ascontiguousarray(vectors))
        return cls(index)

    def near(self, vector: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """About the nearest `count` rows, in no order."""
        _, rows = self._index.search(np.ascontiguousarray(vector[np.newaxis], dtype=np.float32), count)
        found: NDArray[np.int64] = rows[0][rows[0] >= 0]
        return found

    def to_bytes(self) -> bytes:
        return bytes(faiss.serialize_index(self._index).tobytes())

    @classmethod
    def from_bytes(cls, data: Buffer) -> Shortlist:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        try:
            index = faiss.deserialize_index(np.frombuffer(data, dtype=np.uint8))
        except RuntimeError as error:
            raise ValueError(f"not a FAISS index: {error}") from error
        if not isinstance(index, faiss.IndexPQFastScan):
            raise ValueError(f"a FAISS index of another kind: {type(index).__name__}")
        return cls(index)
