"""An encoder as ONNX: the files that one was exported to, and how they answer without torch.

`<home>/models/<key>/` holds the network, its weights, its tokenizer and a sealed list of them. How they come
about stands in `index.export`; here they are only checked and run.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from index.errors import DamagedIndex
from index.files import StoredFile, check_mapped, check_size, mapped, whole
from index.manifest import read_sealed
from index.models import Model
from index.remembered import Memory

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Of the files and of how they are run. Raise it when either changes.
EXPORT_FORMAT = 2

CARD = "export.json"
NETWORK = "network.onnx"
WEIGHTS = "weights.bin"  # of the network: mapped into memory, where one file would be read and copied
TOKENIZER = "tokenizer.json"
EXPORTED = (NETWORK, WEIGHTS, TOKENIZER)

# Small batches of equal length waste least on padding.
_BATCH = 8
_TOKENIZED = 512  # texts at once; what is known of a token takes much memory
_PADDING = ("pad_id", "pad_type_id", "pad_token", "direction")


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What an export was made of. Without `files` the model cannot be exported, and `problem` says why."""

    format: int
    model: str
    created_with: dict[str, str]
    dimension: int
    problem: str | None
    files: dict[str, StoredFile]


def models_directory(home: Path) -> Path:
    return home / "models"


def export_directory(home: Path, model: Model) -> Path:
    """Where the export of `model` belongs, there or not."""
    key = hashlib.sha256(f"format {EXPORT_FORMAT}\nmodel {model.fingerprint}".encode()).hexdigest()[:32]
    return models_directory(home) / key


def read_card(directory: Path, model: Model) -> Card:
    """Raises `DamagedIndex` unless it is that of an export of `model` whose files are there, by their sizes."""
    card = read_sealed(directory / CARD, Card)
    if (card.format, card.model) != (EXPORT_FORMAT, model.fingerprint):
        raise DamagedIndex(directory / CARD, "it belongs to another encoder")
    if card.problem is None:
        for name in EXPORTED:
            check_size(directory / name, card.files.get(name))
    return card


def checked_card(directory: Path, model: Model, memory: Memory | None = None) -> Card:
    """As `read_card`, the files found to be what was written: hashed, unless `memory` knows them as they are."""
    card = read_card(directory, model)
    for name, stored in card.files.items():
        whole(directory / name, stored, memory or Memory(None))
    return card


def versions_of(names: Sequence[str]) -> dict[str, str]:
    """The installed version of each distribution."""
    from importlib.metadata import PackageNotFoundError, version  # slow to import, and rarely needed

    found = {}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # run from a checkout
            found[name] = "not installed"
    return found


def session_options(threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4  # what goes wrong is raised
    return options


class OnnxEncoder:
    """An exported encoder in memory. Threads may share it.

    One text uses one thread of the processor, so that a query on a busy machine does not wait;
    `threads` (0: as many as there are cores) is for the passages of an index.
    """

    def __init__(self, directory: Path, fingerprint: str, dimension: int, threads: int = 1) -> None:
        """Raises `DamagedIndex` when the files are no network and tokenizer. They are not checked otherwise."""
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # read when it is imported
        import onnxruntime
        from tokenizers import Tokenizer

        options = session_options(threads)
        # Threads that spin while they wait make a busy machine slower.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        try:
            self._tokenizer: Any = Tokenizer.from_file(str(directory / TOKENIZER))
            self._session: Any = onnxruntime.InferenceSession(
                str(directory / NETWORK), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # each library raises its own
            raise DamagedIndex(directory, f"it does not load: {error}") from error
        self._weights = directory / WEIGHTS
        self._held = mapped(self._weights)
        padding = self._tokenizer.padding or {}
        self._padding = {name: padding[name] for name in _PADDING if name in padding}
        self._tokenizer.no_padding()  # a whole chunk to its longest; done a batch at a time instead
        self._inputs = [one.name for one in self._session.get_inputs()]
        self.fingerprint = fingerprint
        self.dimension = dimension

    def encode(self, texts: Sequence[str], done: Callable[[int], None] = lambda count: None) -> NDArray[np.float32]:
        """`done` is told how many more texts are encoded, some at a time. Raises `DamagedIndex`."""
        import numpy as np

        check_mapped(self._weights, self._held)

        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        rough = sorted(range(len(texts)), key=lambda n: (len(texts[n]), n))
        for start in range(0, len(rough), _TOKENIZED):
            chunk = rough[start : start + _TOKENIZED]
            tokens = dict(zip(chunk, self._tokenizer.encode_batch([texts[n] for n in chunk]), strict=True))
            chunk.sort(key=lambda n: (len(tokens[n]), n))
            for first in range(0, len(chunk), _BATCH):
                batch = chunk[first : first + _BATCH]
                vectors[batch] = self._run([tokens[n] for n in batch])
                done(len(batch))
        return vectors

    def _run(self, tokens: Sequence[Any]) -> Any:
        """The vectors of tokenized texts, the shorter ones padded."""
        import numpy as np

        for one in tokens:
            one.pad(max(map(len, tokens)), **self._padding)
        fields = {
            "input_ids": [one.ids for one in tokens],
            "attention_mask": [one.attention_mask for one in tokens],
            "token_type_ids": [one.type_ids for one in tokens],
        }
        [vectors] = self._session.run(None, {name: np.array(fields[name], dtype=np.int64) for name in self._inputs})
        return vectors
