"""An encoder is exported to ONNX, once a home and model, and kept only when it gives the same vectors.

Making an export imports torch, which takes seconds; one that is there is opened without. What an
export is stands in `index.exported`.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from index.directories import home_errors, only_writer, replacing_in
from index.encoder import Encoder, SentenceEncoder, load_encoder
from index.errors import DamagedIndex, HomeError
from index.exported import (
    CARD,
    EXPORT_FORMAT,
    EXPORTED,
    NETWORK,
    TOKENIZER,
    WEIGHTS,
    Card,
    OnnxEncoder,
    checked_card,
    export_directory,
    models_directory,
    read_card,
    session_options,
    versions_of,
)
from index.manifest import describe, seal
from index.models import Model
from index.remembered import Memory

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The largest difference of any component of two vectors that are the same.
TOLERANCE: Final = 1e-5

_VERSIONS = ("onnxruntime", "tokenizers", "torch", "sentence-transformers")
_OPSET = 17
_INPUTS = {"input_ids", "attention_mask", "token_type_ids"}
# Each trait that a tokenizer may treat in its own way: case, accents, padding, length, white space, nothing.
_PROBES = (
    "How long do I have to appeal a denial of my FOIA request?",
    "a fee",
    "",
    "  spaces\tat both ends \n",
    "Capitals ÉÈ, 税金 §¶ “quoted” 5 U.S.C. 552a(e)(4)(G)\x00",
    "a long paragraph about records, requests and determinations; " * 60,
)


def load_exported(
    home: Path,
    model: Model,
    threads: int = 1,
    note: Callable[[str], None] = lambda text: None,
    memory: Memory | None = None,
) -> Encoder:
    """The encoder as exported in `home`; exported now, and `note` told, where it is not there or damaged.

    Where it cannot be exported or kept, it is the model itself. `memory` is of its files. Raises `ModelError`.
    """
    try:
        return _opened(home, model, threads, memory)
    except DamagedIndex:
        pass
    try:
        ensure_export(home, model, note)
        return _opened(home, model, threads, memory)
    except (HomeError, DamagedIndex):  # a home that is only read still answers
        return load_encoder(model)


def ensure_export(
    home: Path, model: Model, note: Callable[[str], None] = lambda text: None, *, retry: bool = False
) -> None:
    """Export `model` unless it is there, whole; `retry` where it could not be exported before.

    `note` is told what takes time and why. Raises `HomeError`, `ModelError`.
    """
    directory = export_directory(home, model)
    place = models_directory(home)
    with only_writer(place, lambda: note("another process exports the encoder; waiting for it")):
        try:
            card = checked_card(directory, model)
            if card.problem is None or not retry:
                return
        except DamagedIndex as damage:
            note(_reason(directory, damage))
        network = load_encoder(model)
        with replacing_in(place, directory.name, home) as fresh, home_errors(home):
            problem = _write(fresh, network, model)
    if problem is not None:
        note(f"{problem}; questions are encoded by sentence-transformers, which takes seconds to load")


def missing_export(home: Path, model: Model) -> str | None:
    """What is wrong with the export of `model`, as far as can be told at once: by names and sizes."""
    directory = export_directory(home, model)
    try:
        read_card(directory, model)
    except DamagedIndex as damage:
        return _reason(directory, damage)
    return None


def problems_of_export(home: Path, model: Model) -> list[str]:
    """What is wrong with the files of the export, each hashed."""
    directory = export_directory(home, model)
    try:
        card = checked_card(directory, model)
    except DamagedIndex as damage:
        return [f"{damage.path}: {damage.why}"]
    names = {CARD, *card.files}
    return [f"{path}: it does not belong to the export" for path in directory.iterdir() if path.name not in names]


def _reason(directory: Path, damage: DamagedIndex) -> str:
    if directory.exists():
        return f"the exported encoder is damaged ({damage.path.name}: {damage.why}); exporting it again"
    return "exporting the encoder, so that questions are answered without loading torch"


def _opened(home: Path, model: Model, threads: int, memory: Memory | None) -> Encoder:
    directory = export_directory(home, model)
    card = checked_card(directory, model, memory)
    if card.problem is not None:
        return load_encoder(model)
    return OnnxEncoder(directory, model.fingerprint, card.dimension, threads)


def _write(directory: Path, network: SentenceEncoder, model: Model) -> str | None:
    """Fill `directory`; what keeps the model from being exported, or None."""
    problem = _exported(directory, network)
    if problem is not None:
        for path in directory.iterdir():
            path.unlink()
    card = Card(
        format=EXPORT_FORMAT,
        model=model.fingerprint,
        created_with=versions_of(_VERSIONS),
        dimension=network.dimension,
        problem=problem,
        files=describe(directory, () if problem else EXPORTED),
    )
    (directory / CARD).write_bytes(seal(card))
    return problem


def _exported(directory: Path, encoder: SentenceEncoder) -> str | None:
    try:
        _export(directory, encoder)
        difference = _difference(encoder, OnnxEncoder(directory, encoder.fingerprint, encoder.dimension))
    except OSError:
        raise
    except Exception as error:  # torch, transformers and onnxruntime each raise their own
        first = next(iter(str(error).splitlines()), type(error).__name__)
        return f"this encoder cannot be exported to ONNX: {first}"
    if not difference <= TOLERANCE:
        return f"this encoder cannot be exported to ONNX: its vectors would differ by {difference:.1e}"
    return None


def _export(directory: Path, encoder: SentenceEncoder) -> None:
    """The tokens of a text in, its vector of length 1 out: every module of the model is in the graph."""
    import torch

    network = encoder.network
    tokenizer = network.tokenizer.backend_tokenizer
    probe = network.tokenizer(list(_PROBES[:2]), padding=True, return_tensors="pt")
    names = [name for name in probe if name in _INPUTS]

    class Whole(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, *given: Any) -> Any:
            vectors = self.network(dict(zip(names, given, strict=True)))["sentence_embedding"]
            return torch.nn.functional.normalize(vectors, p=2, dim=1)

    plain = directory / "plain.onnx"
    axes = {name: {0: "texts", 1: "tokens"} for name in names} | {"vectors": {0: "texts"}}
    with warnings.catch_warnings(), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        warnings.simplefilter("ignore")  # of tracing; the vectors are compared instead
        # The exporter by tracing: exact here, twelve times as fast as the other, and needs less installed.
        torch.onnx.export(
            Whole().eval(),
            tuple(probe[name] for name in names),
            str(plain),
            input_names=names,
            output_names=["vectors"],
            dynamic_axes=axes,
            opset_version=_OPSET,
            dynamo=False,
        )
    _part(plain, directory / NETWORK)
    plain.unlink()
    copy = type(tokenizer).from_str(tokenizer.to_str())
    copy.enable_truncation(max_length=network.max_seq_length)
    copy.enable_padding(
        pad_id=network.tokenizer.pad_token_id,
        pad_type_id=network.tokenizer.pad_token_type_id,
        pad_token=network.tokenizer.pad_token,
        direction=network.tokenizer.padding_side,
    )
    (directory / TOKENIZER).write_text(copy.to_str(), encoding="utf-8")


def _part(plain: Path, network: Path) -> None:
    """Write a network with its weights in a file beside it, simplified as far as it is the same on any machine."""
    import onnxruntime

    options = session_options(threads=1)
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.optimized_model_filepath = str(network)
    options.add_session_config_entry("session.optimized_model_external_initializers_file_name", WEIGHTS)
    options.add_session_config_entry("session.optimized_model_external_initializers_min_size_in_bytes", "1024")
    onnxruntime.InferenceSession(str(plain), options, providers=["CPUExecutionProvider"])


def _difference(one: Encoder, other: Encoder) -> float:
    """The largest, over texts alone and in batches of unequal length."""
    import numpy as np

    def vectors(encoder: Encoder, texts: Sequence[str]) -> NDArray[np.float32]:
        return encoder.encode(texts)

    alone = max(float(np.abs(vectors(one, [text]) - vectors(other, [text])).max()) for text in _PROBES)
    return max(alone, float(np.abs(vectors(one, _PROBES) - vectors(other, _PROBES)).max()))
