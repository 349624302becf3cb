"""The runner of models that transformers computes with torch."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from samara.errors import ModelError

if TYPE_CHECKING:
    from samara.agent.models.decode import Logits


class TorchRunner:
    """Computes logits with a causal model of transformers and a `DynamicCache`.

    Layers that keep less than the whole past (sliding windows, linear attention) cannot give up
    their end again; a model that has one reuses a cache only to go on exactly where it ends.
    """

    def __init__(self, model: Any) -> None:
        from transformers import DynamicCache
        from transformers.cache_utils import DynamicLayer

        self._model = model
        self._make_cache: Any = DynamicCache
        kinds = {type(layer) for layer in self.new_cache().layers}
        self.can_crop = kinds <= {DynamicLayer}
        known = inspect.signature(model.forward).parameters
        self._options = {"logits_to_keep": 1} if "logits_to_keep" in known else {}

    def new_cache(self) -> Any:
        """An empty cache."""
        return self._make_cache(config=self._model.config.get_text_config(decoder=True))

    def crop(self, cache: Any, length_tokens: int) -> None:
        """Keep the first `length_tokens`; transformers takes how many go, as a negative number."""
        cache.crop(length_tokens - cache.get_seq_length())

    def copied(self, cache: Any, length_tokens: int) -> Any:
        """A cache of its own with the first `length_tokens`."""
        made = self.new_cache()
        with _told():
            for n, layer in enumerate(cache.layers):
                keys, values = (part[..., :length_tokens, :] for part in (layer.keys, layer.values))
                made.update(keys.clone(), values.clone(), n)
        return made

    def size_bytes(self, cache: Any) -> int:
        """What a cache takes, on whatever device it is."""
        parts = (part for layer in cache.layers for part in vars(layer).values())
        return sum(part.nbytes for part in parts if hasattr(part, "nbytes"))

    def forward(self, ids: Sequence[int], cache: Any) -> Logits:
        """Logits (vocabulary,) of the last of `ids`, read on top of the cache.

        Raises ModelError when torch cannot compute them.
        """
        import torch

        device = self._model.device
        total = cache.get_seq_length() + len(ids)
        with _told(), torch.inference_mode():
            output = self._model(
                input_ids=torch.tensor([list(ids)], device=device),
                # Without the whole length a carried cache is masked wrongly, and silently so.
                attention_mask=torch.ones((1, total), dtype=torch.long, device=device),
                past_key_values=cache,
                use_cache=True,
                **self._options,
            )
        row = output.logits[0, -1].to(device="cpu", dtype=torch.float32)
        return np.asarray(row.numpy())


@contextmanager
def _told() -> Iterator[None]:
    """What torch cannot do, as a ModelError."""
    try:
        yield
    except RuntimeError as error:  # out of memory, above all
        raise ModelError(
            f"torch could not compute the next token: {error}",
            hint="If memory ran out: a smaller model, a shorter conversation, or dtype.",
        ) from error
