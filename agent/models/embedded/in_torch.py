"""What questions mean, where transformers computes the embedded model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from samara.agent.models.chat import Chat
from samara.agent.models.embedded.meaning import Meanings
from samara.agent.models.steps import FIRST_CONTENT_ID
from samara.agent.models.transformers_codec import TransformersCodec


class MeaningTransformersCodec(TransformersCodec):
    """Encodes as `MeaningCodec` does, with a tokenizer of transformers."""

    def __init__(self, tokenizer: Any, folder: Path) -> None:
        """Raises ConfigError as `Meanings` does."""
        super().__init__(tokenizer)
        self.meanings = Meanings(folder, self.token_id, super().decode)

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as ids, those that questions begin with beyond the vocabulary.

        Raises BadRequestError when the template refuses the chat.
        """
        return self.meanings.marked(super().encode(chat, tools, variables))

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The tokens of ids, without what questions mean."""
        return self.meanings.plain(ids)

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included."""
        return super().decode(self.plain(ids))


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
