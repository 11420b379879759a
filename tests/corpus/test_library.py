"""The list of sources and the texts it names: what cannot be read is said, with the file that it is about."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from corpus.library import SourceError, SourceRecord, source_records


@pytest.mark.parametrize(
    "data",
    [
        b'[[source]]\nid = "caf\xe9"\n',
        b"[[source]",
        b"source = 5\n",
        b"[[source]]\nid = 'a'\n",
        b"",
    ],
)
def test_a_damaged_list_is_told(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "sources.toml"
    file.write_bytes(data)
    with pytest.raises(SourceError, match=r"the list of sources is damaged: .*sources\.toml"):
        source_records(file)


def test_a_list_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"cannot be read: .*sources\.toml"):
        source_records(tmp_path / "sources.toml")


def test_a_text_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    data = b"TITLE 6--caf\xe9"
    path = tmp_path / "text.txt"
    path.write_bytes(data)
    record = SourceRecord("a", "A", "cfr-gpo-text", "2017", "a test", path, hashlib.sha256(data).hexdigest())
    with pytest.raises(SourceError, match=r"'a' is not UTF-8 text: .*text\.txt: byte 0xe9 at offset 12"):
        record.load()
