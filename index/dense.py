"""Which passages mean something like a query: a FAISS flat index, inner product of unit vectors.

Knows no text and no model; it is saved without pickle.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from index.arrays import Buffer

_faiss: Any = faiss  # its type stubs leave out what follows
# One query over thousands of rows gains nothing from threads and loses much on a busy machine.
faiss.omp_set_num_threads(1)


_THREADS = min(4, os.cpu_count() or 1)
_AT_ONCE = 1 << 20  # bytes to write
_SHARED = 50_000  # rows; so many are worth a second thread


class Dense:
    """Vectors in rows; the row number is the passage's number."""

    def __init__(self, index: faiss.IndexFlatIP, held: object = None) -> None:
        """`held`: what the rows lie in, where that is not the index's own."""
        self._index = index
        self._held = held

    @classmethod
    def from_vectors(cls, vectors: NDArray[np.float32]) -> Dense:
        """`vectors`: passages x dimension, each of length 1."""
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    @classmethod
    def zeros(cls, rows: int, dimension: int) -> Dense:
        """To be filled by `own`: hundreds of thousands of rows are not held twice."""
        return cls.from_vectors(np.zeros((rows, dimension), dtype=np.float32))

    @property
    def own(self) -> NDArray[np.float32]:
        """The rows where they lie, of an index that was not read; what is written there is what it holds."""
        if not len(self):
            return np.zeros((0, self.dimension), dtype=np.float32)
        rows: NDArray[np.float32] = faiss.rev_swig_ptr(self._index.get_xb(), len(self) * self.dimension)
        return rows.reshape(len(self), self.dimension)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        return int(self._index.d)

    def scores(self, vector: NDArray[np.float32]) -> NDArray[np.float64]:
        """The cosine of `vector` (dimension,) with every passage; what is not a number counts as 0."""
        query = np.ascontiguousarray(vector, dtype=np.float32)
        found = np.zeros(len(self), dtype=np.float32)
        threads = min(_THREADS, 1 + len(self) // _SHARED)
        bounds = np.linspace(0, len(self), threads + 1).astype(int).tolist()
        ranges = list(pairwise(bounds))
        if len(ranges) == 1:
            self._score(query, found, *ranges[0])
        else:
            with ThreadPoolExecutor(len(ranges)) as pool:
                for done in [pool.submit(self._score, query, found, *one) for one in ranges]:
                    done.result()
        return _numbers(found)

    def among(self, rows: Sequence[int], vectors: NDArray[np.float32]) -> NDArray[np.float64]:
        """The cosine of some rows with each of `vectors`: rows x vectors."""
        own: NDArray[np.float32] = self._index.reconstruct_batch(np.array(rows, dtype=np.int64))
        return np.nan_to_num((own @ vectors.T).astype(np.float64), copy=False, nan=0.0, posinf=0.0, neginf=0.0)

    def _score(self, query: NDArray[np.float32], into: NDArray[np.float32], first: int, last: int) -> None:
        # All are wanted: a search by FAISS would put them in order first.
        if first < last:
            rows = faiss.swig_ptr(into[first:last])
            place = faiss.cast_integer_to_float_ptr(self._first + first * self.dimension * query.itemsize)
            _faiss.fvec_inner_products_ny(rows, faiss.swig_ptr(query), place, self.dimension, last - first)

    def scores_of(self, vector: NDArray[np.float32], rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """As `scores`, of some rows, in their order."""
        query = np.ascontiguousarray(vector, dtype=np.float32)
        found = np.zeros(len(rows), dtype=np.float32)
        if len(rows):
            places = (faiss.swig_ptr(query), len(rows), faiss.swig_ptr(found), faiss.swig_ptr(rows))
            _faiss.IndexFlat.compute_distance_subset(self._index, 1, *places)
        return _numbers(found)

    @cached_property
    def _first(self) -> int:
        """The address of the first row."""
        return int(self._index.get_xb())

    def vectors(self) -> NDArray[np.float32]:
        """Every row, as it was given."""
        if not len(self):
            return np.zeros((0, self.dimension), dtype=np.float32)
        rows: NDArray[np.float32] = self._index.reconstruct_n(0, len(self))
        return rows

    def to_bytes(self) -> bytes:
        return bytes(faiss.serialize_index(self._index).tobytes())

    def write(self, path: Path) -> None:
        """As `to_bytes`, without a copy in memory. Raises `OSError`."""
        failed: list[OSError] = []

        def put(data: bytes) -> int:
            try:
                return file.write(data)
            except OSError as error:  # FAISS would make another error of it
                failed.append(error)
                raise

        with path.open("wb") as file:
            try:
                _faiss.write_index(self._index, _faiss.PyCallbackIOWriter(put, _AT_ONCE))
            except (RuntimeError, OSError):
                if failed:
                    raise failed[0] from None
                raise

    @classmethod
    def from_bytes(cls, data: Buffer) -> Dense:
        """Its rows are used where they lie. Raises `ValueError` when `data` is not what `to_bytes` wrote."""
        held = np.frombuffer(data, dtype=np.uint8)
        try:
            reader = _faiss.ZeroCopyIOReader(faiss.swig_ptr(held) if len(held) else None, len(held))
            index = faiss.read_index(reader, faiss.IO_FLAG_MMAP_IFC)
        except RuntimeError as error:
            raise ValueError(f"not a FAISS index: {error}") from error
        if not isinstance(index, faiss.IndexFlatIP):
            raise ValueError(f"a FAISS index of another kind: {type(index).__name__}")
        return cls(index, held)


def _numbers(found: NDArray[np.float32]) -> NDArray[np.float64]:
    return np.nan_to_num(found.astype(np.float64), copy=False, nan=0.0, posinf=0.0, neginf=0.0)
