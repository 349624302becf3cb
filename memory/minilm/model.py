"""all-MiniLM-L6-v2: sentences to 384 numbers, on the processor.

The graph lies in the package without weights, the weights beside it as 8-bit numbers in groups
of 32 with a scale each; they become 32-bit numbers when they are loaded. `weights/README.md` tells
where they come from and how close the vectors are to those of the original.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from samara.memory.minilm.runtimes import Compute, Output, compute

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Tokens = NDArray[np.int64]
    Vectors = NDArray[np.float32]

_CLS, _SEP = 101, 102
_BATCH_TOKENS: Final = 2048
_TEXTS: Final = 2048
_MAX_TOKENS: Final = 254  # of 256, beside the first and the last


class Read(NamedTuple):
    """A text as MiniLM reads it: `vector` (384,) of length 1, `tokens` (tokens, 384), at most 254
    of them, and where each of those begins and ends in the text, in characters."""

    vector: Vectors
    tokens: Vectors
    offsets: list[tuple[int, int]]


class MiniLM:
    """all-MiniLM-L6-v2. Loaded at first use, in half a second. Safe to use from several threads.

    - `runtime`: `onnxruntime`, or `openvino`, which is faster, and the default where it is there
      (`pip install samara[fast]`). Their vectors are the same but for rounding.
    - `threads`: of one call of onnxruntime; 0 leaves it to that.

    Raises MissingDependencyError when OpenVINO is asked for and not there.
    """

    fingerprint = "all-MiniLM-L6-v2/53aa5117/int8x32"
    dimensions = 384
    max_tokens = _MAX_TOKENS
    unrelated_below = 0.3  # the best passage of two collections is below it for 1 % of their own
    # questions, and for four fifths of questions about something else

    def __init__(
        self, *, runtime: Literal["onnxruntime", "openvino", ""] = "", threads: int = 0
    ) -> None:
        self._runtime = runtime
        self._threads = threads
        self._loading = threading.Lock()
        self._compute: Compute | None = None

    def offsets(self, text: str) -> list[tuple[int, int]]:
        """Where each token begins and ends in the text, in characters."""
        return list(self._tokenizer.encode(text, add_special_tokens=False).offsets)

    def embed_query(self, text: str) -> Vectors:
        """The vector of what is searched for."""
        vector: Vectors = self.embed([text])[0]
        return vector

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One vector of length 1 for each text; of a text, the first 254 tokens count."""
        import numpy as np

        if len(texts) > _TEXTS:  # so that the tokens of few are held at a time
            parts = (texts[at : at + _TEXTS] for at in range(0, len(texts), _TEXTS))
            return np.vstack([self.embed(part) for part in parts])
        ids = [one.ids for one in self._encoded(texts)]
        vectors = np.empty((len(ids), self.dimensions), np.float32)
        for batch in _batches([len(one) for one in ids]):
            [vectors[batch]] = self._loaded()(*_padded(ids, batch), ["sentence_embedding"])
        return vectors

    def read(self, texts: Sequence[str]) -> list[Read]:
        """What `embed` makes of each text, and what was made of its tokens on the way."""
        encoded = self._encoded(texts)
        ids = [one.ids for one in encoded]
        found: dict[int, Read] = {}
        for batch in _batches([len(one) for one in ids]):
            outputs: list[Output] = ["sentence_embedding", "token_embeddings"]
            vectors, tokens = self._loaded()(*_padded(ids, batch), outputs)
            for row, place in enumerate(batch):
                offsets = encoded[place].offsets
                inside = tokens[row, 1 : len(offsets) + 1].copy()  # without the whole batch
                found[place] = Read(vectors[row], inside, offsets)
        return [found[place] for place in range(len(ids))]

    def _encoded(self, texts: Sequence[str]) -> list[Any]:
        made: list[Any] = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        for one in made:
            one.truncate(_MAX_TOKENS)
        return made

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        text = files(__package__).joinpath("weights", "tokenizer.json").read_text("utf-8")
        tokenizer = Tokenizer.from_str(text)
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    def _loaded(self) -> Compute:
        with self._loading:
            if self._compute is None:
                self._compute = compute(self._runtime, self._threads)
            return self._compute


def _padded(ids: Sequence[list[int]], batch: Sequence[int]) -> tuple[Tokens, Tokens]:
    """The ids of the texts at some places between those of a beginning and an end, and a mask."""
    import numpy as np

    framed = [[_CLS, *ids[place], _SEP] for place in batch]
    padded = np.zeros((len(batch), max(len(one) for one in framed)), np.int64)
    mask = np.zeros_like(padded)
    for row, one in enumerate(framed):
        padded[row, : len(one)] = one
        mask[row, : len(one)] = 1
    return padded, mask


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """The places of texts of like length together, so many that a batch pads little."""
    batches: list[list[int]] = []
    for place in sorted(range(len(lengths)), key=lambda place: lengths[place]):
        last = batches[-1] if batches else None
        if last is None or lengths[place] * (len(last) + 1) > _BATCH_TOKENS:
            batches.append([])
        batches[-1].append(place)
    return batches
