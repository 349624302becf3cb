"""The runner of models that transformers computes with torch."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

import numpy as np

from samara.agent.models.sampling import Logits
from samara.agent.models.steps import FIRST_CONTENT_ID, Part
from samara.agent.models.torch_together import together
from samara.errors import ModelError

_NEAR = 0.02
"""How far logits of parts read together may be from those read alone, as a share of the largest."""


class Reading(Protocol):
    """Knows what a model is given for ids that are made from content."""

    looks_ahead: bool
    """Whether the ids of one content see each other, and so must be read in one step."""

    def inputs(self, ids: Sequence[int], before: int) -> dict[str, Any]:
        """What the model takes for ids, some of them beyond the vocabulary, after `before` ids."""
        ...

    def positions(self, ids: Sequence[int], after: list[int]) -> Any:
        """Where ids stand, `(dimensions, 1, ids)`; None where the model just counts.

        `after` holds, for each id that was read before, where a text after it stands; it grows by
        the ids.
        """
        ...


class TorchRunner:
    """Computes logits with a causal model of transformers and a `DynamicCache`.

    Layers that keep less than the whole past (sliding windows, linear attention) cannot give up
    their end again; a model that has one reuses a cache only to go on exactly where it ends.
    """

    def __init__(self, model: Any, reading: Reading | None = None) -> None:
        """`reading` is for a model that reads more than tokens: pictures, what words mean."""
        from transformers import DynamicCache
        from transformers.cache_utils import DynamicLayer

        self._model = model
        self._config = model.config.get_text_config(decoder=True)
        self._reading = reading
        self._make_cache: Any = DynamicCache
        kinds = {type(layer) for layer in self.new_cache().layers}
        self.can_crop = kinds <= {DynamicLayer}
        self._keeps = "logits_to_keep" in inspect.signature(model.forward).parameters
        self._joins: bool | None = None
        self._looks_ahead = reading is not None and reading.looks_ahead

    def new_cache(self) -> Any:
        """An empty cache."""
        made = self._make_cache(config=self._config)
        made.after = []  # as `Reading.positions` keeps it
        return made

    def crop(self, cache: Any, length_tokens: int) -> None:
        """Keep the first `length_tokens`; transformers takes how many go, as a negative number."""
        cache.crop(length_tokens - cache.get_seq_length())

    def copied(self, cache: Any, length_tokens: int) -> Any:
        """A cache of its own with the first `length_tokens`."""
        made = self.new_cache()
        made.after = cache.after[:length_tokens]
        with _told():
            for n, layer in enumerate(cache.layers):
                keys, values = (part[..., :length_tokens, :] for part in (layer.keys, layer.values))
                made.update(keys.clone(), values.clone(), n)
        return made

    def size_bytes(self, cache: Any) -> int:
        """What a cache takes, on whatever device it is."""
        parts = (part for layer in cache.layers for part in vars(layer).values())
        return sum(part.nbytes for part in parts if hasattr(part, "nbytes"))

    def forward(self, parts: Sequence[Part]) -> list[Logits]:
        """Logits (rows, vocabulary) of the last ids of each part, read on top of its cache.

        Several parts are read in one pass where the model allows that. Raises ModelError when
        torch cannot compute them.
        """
        if len(parts) > 1 and self._can_join():
            return self._joined(parts)
        return [self._alone(part) for part in parts]

    def _alone(self, part: Part) -> Logits:
        import torch

        device = self._model.device
        mask = None  # of a single token, which sees everything
        if len(part.ids) > 1:
            # Without the whole length a carried cache is masked wrongly, and silently so.
            total = part.cache.get_seq_length() + len(part.ids)
            mask = torch.ones((1, total), dtype=torch.long, device=device)
        with _told(), torch.inference_mode():
            output = self._model(
                **self._inputs(part.ids, part.cache.get_seq_length()),
                **self._positions([part]),
                attention_mask=mask,
                past_key_values=part.cache,
                use_cache=True,
                **({"logits_to_keep": part.rows} if self._keeps else {}),
            )
        return _rows(output.logits[0, -part.rows :])

    def _joined(self, parts: Sequence[Part]) -> list[Logits]:
        import torch

        device = self._model.device
        ids = [number for part in parts for number in part.ids]
        counted, wanted, end = list[int](), list[int](), 0
        for part in parts:
            start, end = part.cache.get_seq_length(), end + len(part.ids)
            counted += range(start, start + len(part.ids))
            wanted += range(end - part.rows, end)
        rows = torch.tensor(wanted, device=device)
        places = torch.tensor([counted], device=device)
        with _told(), torch.inference_mode(), together(self._config, parts) as cache:
            output = self._model(
                **self._inputs(ids, 0),
                **({"position_ids": places} | self._positions(parts)),
                # Of four dimensions a mask is left as it is; attention does not look at it.
                attention_mask=torch.ones((1, 1, 1, 1), dtype=torch.bool, device=device),
                past_key_values=cache,
                use_cache=True,
                **({"logits_to_keep": rows} if self._keeps else {}),
            )
        kept = output.logits[0] if self._keeps else output.logits[0, rows]
        return np.split(_rows(kept), np.cumsum([part.rows for part in parts])[:-1])

    def _inputs(self, ids: Sequence[int], before: int) -> dict[str, Any]:
        """The ids, or their embeddings where some are made from content."""
        import torch

        if self._reading is not None and max(ids) >= FIRST_CONTENT_ID:
            return self._reading.inputs(ids, before)
        return {"input_ids": torch.tensor([list(ids)], device=self._model.device)}

    def _positions(self, parts: Sequence[Part]) -> dict[str, Any]:
        """Where the ids of parts stand, of models that do not just count them."""
        import torch

        if self._reading is None:
            return {}
        found: list[Any] = []
        for part in parts:
            after = part.cache.after
            del after[part.cache.get_seq_length() :]
            found.append(self._reading.positions(part.ids, after))
        return {} if found[0] is None else {"position_ids": torch.cat(found, dim=-1)}

    def _can_join(self) -> bool:
        """Whether parts that are read together come out as they do alone: tried once."""
        if self._joins is None:
            self._joins = self.can_crop and self._config._attn_implementation == "sdpa"
            self._joins = self._joins and not self._looks_ahead
            if self._joins:
                self._joins = self._tried()
        return self._joins

    def _tried(self) -> bool:
        def parts(*pieces: list[int]) -> list[Part]:
            made = [self.new_cache() for _ in pieces]
            self._alone(Part([1, 2, 3], made[0]))
            return [Part(ids, cache) for ids, cache in zip(pieces, made, strict=True)]

        alone = [self._alone(part) for part in parts([4, 5], [6, 7, 8])]
        try:
            joined = self._joined(parts([4, 5], [6, 7, 8]))
        except Exception:  # the model's code does more than is foreseen, in whatever way it fails
            return False
        near = _NEAR * max(float(np.abs(one).max()) for one in alone)
        return all(np.abs(a - b).max() <= near for a, b in zip(alone, joined, strict=True))


def _rows(logits: Any) -> Logits:
    import torch

    return np.asarray(logits.to(device="cpu", dtype=torch.float32).numpy())


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
