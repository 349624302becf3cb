"""The embedder that ships: the vectors of the original, without torch and downloads."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from samara.errors import MissingDependencyError
from samara.memory.minilm import MiniLM

TEXTS = [
    "The tower is 330 metres high.",
    "Wie hoch ist der Turm?",
    "def add(a, b):\n    return a + b",
    "塔の高さは330メートルです。",
    "x",
]
REFERENCE = np.load(Path(__file__).parent / "minilm_reference.npy")
"""The vectors of TEXTS by the official weights in transformers."""


@pytest.fixture(scope="module", params=["onnxruntime", "openvino"])
def minilm(request: pytest.FixtureRequest) -> MiniLM:
    return MiniLM(runtime=request.param)


def test_vectors_are_those_of_the_original(minilm: MiniLM) -> None:
    """As close as the 8-bit storage allows, and of length 1."""
    vectors = minilm.embed(TEXTS)
    assert vectors.shape == (5, 384)
    assert (vectors * REFERENCE).sum(axis=1).min() > 0.9995
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_vector_does_not_depend_on_its_company(minilm: MiniLM) -> None:
    """Texts of any length together, in any order, and alone."""
    texts = ["short", "word " * 300, "", "Middle. " * 20, *TEXTS]
    together = minilm.embed(texts)
    for text, vector in zip(texts, together, strict=True):
        assert (minilm.embed_query(text) * vector).sum() > 0.9999
    assert minilm.embed([]).shape == (0, 384)


def test_a_runtime_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install; onnxruntime does without being asked."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(MissingDependencyError, match=r"samara\[fast\]"):
        MiniLM(runtime="openvino").embed(["x"])
    assert MiniLM().embed(["x"]).shape == (1, 384)


def test_tokens_are_told_where_they_stand(minilm: MiniLM) -> None:
    """Offsets are into the text as it is, and all of a long text is counted."""
    text = "Ünïcode: naïve café 日本 " * 100
    offsets = minilm.offsets(text)
    assert len(offsets) > 500
    assert text[slice(*offsets[0])] == "Ünïcode"
    assert all(end <= start for (_, end), (start, _) in pairwise(offsets))


def test_neither_torch_nor_network() -> None:
    """Embedding loads no torch."""
    code = (
        "import sys; from samara.memory.minilm import MiniLM; MiniLM().embed(['a']);"
        "print([name for name in ('torch', 'transformers', 'chromadb') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_tokens_are_read_on_the_way(minilm: MiniLM) -> None:
    """With the vector that `embed` makes, where each stands, and at most 254 of them."""
    texts = ["A coat marked down", "", "word " * 400, "Ünïcode: 3½ €"]
    read = minilm.read(texts)
    assert np.allclose([one.vector for one in read], minilm.embed(texts), atol=1e-5)
    assert [one.tokens.shape for one in read[:3]] == [(4, 384), (0, 384), (254, 384)]
    assert [texts[0][a:b] for a, b in read[0].offsets] == ["A", "coat", "marked", "down"]
    last = read[3]
    assert len(last.tokens) == len(last.offsets)
    assert texts[3][slice(*last.offsets[0])] == "Ünïcode"
    mean = read[0].tokens.mean(axis=0)
    assert mean @ read[0].vector / np.linalg.norm(mean) > 0.8
    assert len(minilm.read(["one"] * 2050)) == 2050
