"""A second look at what was found, by a model that reads query and text together."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from samara.errors import MissingDependencyError


class CrossEncoder:
    """A cross-encoder of the hub, or a folder, by transformers: `Memory(reranker=…)`.

    Loaded at first use. Raises MissingDependencyError without transformers and torch.
    """

    def __init__(self, model: str, *, max_tokens: int = 512) -> None:
        self.model = model
        self._max_tokens = max_tokens
        self._loading = threading.Lock()
        self._loaded: tuple[Any, Any] | None = None

    def scores(self, query: str, texts: Sequence[str]) -> list[float]:
        """How well each text answers the query; higher is better."""
        tokenizer, model = self._pair()
        import torch

        encoded = tokenizer(
            [query] * len(texts),
            list(texts),
            padding=True,
            truncation="only_second",
            max_length=self._max_tokens,
            return_tensors="pt",
        )
        with torch.inference_mode():
            logits = model(**encoded).logits
        marks = logits[:, 0] if logits.shape[1] == 1 else logits[:, 1] - logits[:, 0]
        return [float(mark) for mark in marks]

    def _pair(self) -> tuple[Any, Any]:
        with self._loading:
            if self._loaded is None:
                try:
                    from transformers import AutoModelForSequenceClassification, AutoTokenizer
                except ImportError:
                    raise MissingDependencyError(
                        "A cross-encoder needs transformers and torch.",
                        hint="pip install 'samara[local]'",
                    ) from None
                tokenizer = AutoTokenizer.from_pretrained(self.model)
                model = AutoModelForSequenceClassification.from_pretrained(self.model).eval()
                self._loaded = tokenizer, model
            return self._loaded
