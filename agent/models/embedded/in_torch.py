"""What questions mean, where transformers computes the embedded model."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from samara.agent.models.embedded.meaning import Meanings, WithMeanings
from samara.agent.models.steps import FIRST_CONTENT_ID
from samara.agent.models.transformers_codec import TransformersCodec


class MeaningTransformersCodec(WithMeanings, TransformersCodec):
    """`TransformersCodec` with questions' meanings."""

    def __init__(self, tokenizer: Any, folder: Path) -> None:
        """Raises ConfigError as `Meanings` does."""
        super().__init__(tokenizer)
        decode = partial(TransformersCodec.decode, self)
        self.meanings = Meanings(folder, self.token_id, decode)


class Meant:
    """Adds what questions mean to embeddings, for one model of transformers."""

    def __init__(self, model: Any, meanings: Meanings) -> None:
        self._model = model
        self._meanings = meanings

    def embedded(self, ids: Sequence[int]) -> Any:
        """The embeddings (1, tokens, hidden) of ids, some of them beyond the vocabulary."""
        import torch

        device = self._model.device
        plain = torch.tensor([self._meanings.plain(ids)], device=device)
        known = self._model.get_input_embeddings()(plain).clone()
        for at, number in enumerate(ids):
            if number >= FIRST_CONTENT_ID:
                added = torch.from_numpy(self._meanings.content(number)[1])
                known[0, at] += added.to(device, known.dtype)
        return known
