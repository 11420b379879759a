"""Texts become vectors, by a sentence-transformers model in a folder. Never reaches the network.

torch is imported only to encode; which model it is stands in `index.models`.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from index.errors import ModelError
from index.models import Model, checked_folder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Small batches of equal length waste least on padding.
_BATCH = 8
_CHUNK = 64

# Read when the libraries are imported.
_QUIET_AND_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TRANSFORMERS_VERBOSITY": "error",
    "TOKENIZERS_PARALLELISM": "false",
}


class Encoder(Protocol):
    @property
    def dimension(self) -> int: ...

    @property
    def fingerprint(self) -> str:
        """Equal for models that give the same vectors."""
        ...

    def encode(self, texts: Sequence[str], done: Callable[[int], None] = ...) -> NDArray[np.float32]:
        """texts x dimension, each row of length 1; `done` is told how many more are encoded, some at a time."""
        ...


class SentenceEncoder:
    """A model loaded into memory. Threads take turns."""

    def __init__(self, network: Any, fingerprint: str) -> None:
        self.network = network  # the `SentenceTransformer`
        self.fingerprint = fingerprint
        self.dimension = int(network.encode(["dimension"], show_progress_bar=False).shape[1])
        self._turn = threading.Lock()

    def encode(self, texts: Sequence[str], done: Callable[[int], None] = lambda count: None) -> NDArray[np.float32]:
        import numpy as np

        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda n: (len(texts[n]), n))
        for first in range(0, len(order), _CHUNK):
            chunk = order[first : first + _CHUNK]
            with self._turn:  # a tokenizer cannot be shared
                vectors[chunk] = self.network.encode(
                    [texts[n] for n in chunk],
                    batch_size=_BATCH,
                    normalize_embeddings=True,
                    convert_to_numpy=True,
                    show_progress_bar=False,
                )
            done(len(chunk))
        return vectors


def load_encoder(model: Model) -> SentenceEncoder:
    """Imports torch, which takes seconds. Raises `ModelError`."""
    folder = checked_folder(model)
    os.environ.update(_QUIET_AND_OFFLINE)
    # Threads that spin while they wait make a busy machine five times slower.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    from sentence_transformers import SentenceTransformer

    try:
        network = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        return SentenceEncoder(network, model.fingerprint)
    except Exception as error:  # each library on the way raises its own
        raise ModelError(folder, f"it does not load: {error}", model.remedy, bad_input=not model.default) from error
