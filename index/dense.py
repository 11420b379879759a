"""Which passages mean something like a query: a FAISS flat index, inner product of unit vectors.

Knows no text and no model; it is saved without pickle.
"""

from __future__ import annotations

import faiss
import numpy as np
from numpy.typing import NDArray

# One query over thousands of rows gains nothing from threads and loses much on a busy machine.
faiss.omp_set_num_threads(1)


class Dense:
    """Vectors in rows; the row number is the passage's number."""

    def __init__(self, index: faiss.IndexFlatIP) -> None:
        self._index = index
        self._rows: NDArray[np.float32] | None = None

    @classmethod
    def from_vectors(cls, vectors: NDArray[np.float32]) -> Dense:
        """`vectors`: passages x dimension, each of length 1."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        return int(self._index.d)

    def scores(self, vector: NDArray[np.float32]) -> NDArray[np.float64]:
        """The cosine of `vector` (dimension,) with every passage; what is not a number counts as 0."""
        if self._rows is None:
            self._rows = self.vectors()
        # All are wanted: a search by FAISS would put them in order first.
        found: NDArray[np.float64] = (self._rows @ vector.astype(np.float32)).astype(np.float64)
        return np.nan_to_num(found, nan=0.0, posinf=0.0, neginf=0.0)

    def vectors(self) -> NDArray[np.float32]:
        """Every row, as it was given."""
        if not len(self):
            return np.zeros((0, self.dimension), dtype=np.float32)
        rows: NDArray[np.float32] = self._index.reconstruct_n(0, len(self))
        return rows

    def to_bytes(self) -> bytes:
        return bytes(faiss.serialize_index(self._index).tobytes())

    @classmethod
    def from_bytes(cls, data: bytes) -> Dense:
        """Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        try:
            index = faiss.deserialize_index(np.frombuffer(data, dtype=np.uint8))
        except RuntimeError as error:
            raise ValueError(f"not a FAISS index: {error}") from error
        if not isinstance(index, faiss.IndexFlatIP):
            raise ValueError(f"a FAISS index of another kind: {type(index).__name__}")
        return cls(index)
