"""Several conversations in one pass of a transformers model, each on its own cache.

Their ids are read as one row: every layer but attention treats tokens one by one anyway. A cache
in front of the caches hands each conversation its share, and an attention function of ours lets
each look at its own past only, so nothing is padded and nothing copied. It takes a model whose
attention goes through transformers' attention interface as plain scaled dot products.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

from samara.agent.models.steps import Part

_NAME: Final = "samara_together"
_PLAIN: Final = frozenset({"sliding_window", "softcap", "s_aux", "position_bias"})
"""What may not be asked of attention, for it is not computed here."""


class Unsuited(Exception):
    """The model's attention is more than is computed here."""


class Shares:
    """A cache in front of those of the parts; `transformers` sees it as one."""

    is_compileable = False

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._now: list[tuple[Any, Any]] = []

    def get_seq_length(self, layer_idx: int = 0) -> int:
        """None of the past is this cache's own."""
        return 0

    def update(self, keys: Any, values: Any, layer_idx: int, *_: Any, **__: Any) -> tuple[Any, Any]:
        """Hand each part its keys and values (1, heads, tokens, size); the new ones come back."""
        sizes = [len(part.ids) for part in self._parts]
        shares = zip(self._parts, keys.split(sizes, 2), values.split(sizes, 2), strict=True)
        self._now = [part.cache.update(k, v, layer_idx) for part, k, v in shares]
        return keys, values

    def attend(self, query: Any, scale: float | None) -> Any:
        """Attention of query (1, heads, tokens, size) of the layer that was updated last."""
        import torch
        from torch.nn.functional import scaled_dot_product_attention

        mixed: list[Any] = []
        for part, (keys, values) in zip(self._parts, self._now, strict=True):
            at = sum(one.shape[2] for one in mixed)
            mine = query[:, :, at : at + len(part.ids)]
            size, total = mine.shape[2], keys.shape[2]
            seen = None
            if size > 1:
                seen = torch.ones(size, total, dtype=torch.bool, device=mine.device)
                seen = seen.tril(total - size)
            mixed.append(
                scaled_dot_product_attention(
                    mine,
                    keys,
                    values,
                    attn_mask=seen,
                    scale=scale,
                    enable_gqa=mine.shape[1] != keys.shape[1],
                )
            )
        return torch.cat(mixed, 2)


_current: ContextVar[Shares] = ContextVar("shares")
"""Whose parts are read just now, in this thread: several models may compute at a time."""


def _attention(
    module: Any,
    query: Any,
    key: Any,
    value: Any,
    mask: Any,
    scaling: float | None = None,
    **asked: Any,
) -> tuple[Any, None]:
    """What transformers calls for each layer; (1, tokens, heads, size)."""
    if any(asked.get(name) is not None for name in _PLAIN):
        raise Unsuited
    return _current.get().attend(query, scaling).transpose(1, 2).contiguous(), None


@contextmanager
def together(config: Any, parts: Sequence[Part]) -> Iterator[Shares]:
    """The cache to give to the model, whose attention looks through it meanwhile."""
    from transformers import AttentionInterface

    AttentionInterface.register(_NAME, _attention)
    before = config._attn_implementation
    shares = Shares(parts)
    token = _current.set(shares)
    config._attn_implementation = _NAME
    try:
        yield shares
    finally:
        config._attn_implementation = before
        _current.reset(token)
