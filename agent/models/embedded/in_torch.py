"""What questions and outputs mean, where transformers computes the embedded model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samara.agent.models.embedded.meaning import Meanings, WithMeanings
from samara.agent.models.embedded.template import JinjaCodec
from samara.agent.models.steps import FIRST_CONTENT_ID
from samara.agent.models.transformers_codec import TransformersCodec


class MeaningTransformersCodec(WithMeanings, TransformersCodec):
    """`TransformersCodec` with meanings."""

    def __init__(self, tokenizer: Any, folder: Path) -> None:
        """Raises ConfigError as `JinjaCodec` and `Meanings` do."""
        super().__init__(tokenizer)
        self.meanings = Meanings(folder, JinjaCodec(folder))


class Meant:
    """Adds meanings to embeddings, for one model of transformers."""

    looks_ahead = False

    def __init__(self, model: Any, meanings: Meanings) -> None:
        self._model = model
        self._meanings = meanings

    def inputs(self, ids: Sequence[int], before: int) -> dict[str, Any]:
        """What the model is given for ids: their embeddings, with meanings."""
        import torch

        device = self._model.device
        plain = torch.tensor([self._meanings.plain(ids)], device=device)
        known = self._model.get_input_embeddings()(plain).clone()
        for at, number in enumerate(ids):
            if number >= FIRST_CONTENT_ID:
                added = torch.from_numpy(self._meanings.content(number)[1])
                known[0, at] += added.to(device, known.dtype)
        return {"inputs_embeds": known}

    def positions(self, ids: Sequence[int], after: list[int]) -> None:
        """The model just counts."""
