"""Llama-shaped models in plain numpy: what runs the embedded model without torch.

Covers RMSNorm, rotary positions (the default kind), grouped-query attention, SwiGLU and tied or
separate output embeddings, from a folder in Hugging Face form. It does not cover biases, scaled
rotary positions, sliding windows, several files of weights or any other architecture: a folder
that asks for one is refused with ConfigError. Arithmetic is float32 whatever the weights are
stored in.

Shapes below: T tokens read, N tokens in the cache with them, d hidden size, H heads in K groups
(one key and value head each) of G, D values a head.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from samara.agent.models.embedded.threads import one_thread
from samara.agent.models.steps import FIRST_CONTENT_ID, Part
from samara.errors import ConfigError

Array = npt.NDArray[np.float32]
Content = Callable[[int], tuple[int, Array]]
"""Tells the token that an id made from content stands for, and what is added to it (d,)."""

_FEW_ROWS = 3


@dataclass(frozen=True, slots=True)
class LlamaConfig:
    """The numbers of `config.json` that the runner needs."""

    vocabulary: int
    layers: int
    hidden: int
    heads: int
    key_heads: int
    head_size: int
    norm_epsilon: float
    rope_theta: float
    context_window: int
    tied: bool

    @classmethod
    def read(cls, folder: Path) -> LlamaConfig:
        """Read and check `config.json`. Raises ConfigError for what the runner cannot do."""
        raw = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        rope = raw.get("rope_parameters") or raw.get("rope_scaling") or {}
        kind = rope.get("rope_type", rope.get("type", "default"))
        wrong = [
            name
            for name, bad in (
                (f"model_type {raw.get('model_type')!r}", raw.get("model_type") != "llama"),
                ("attention_bias", raw.get("attention_bias")),
                ("mlp_bias", raw.get("mlp_bias")),
                (f"rope_type {kind!r}", kind != "default"),
                (f"hidden_act {raw.get('hidden_act')!r}", raw.get("hidden_act", "silu") != "silu"),
            )
            if bad
        ]
        if wrong:
            raise ConfigError(
                f"The light runner cannot compute {folder.name}: {', '.join(wrong)}.",
                hint="Load it with hf:./FOLDER, which uses transformers.",
            )
        heads, hidden = raw["num_attention_heads"], raw["hidden_size"]
        return cls(
            vocabulary=raw["vocab_size"],
            layers=raw["num_hidden_layers"],
            hidden=hidden,
            heads=heads,
            key_heads=raw.get("num_key_value_heads") or heads,
            head_size=raw.get("head_dim") or hidden // heads,
            norm_epsilon=raw.get("rms_norm_eps", 1e-6),
            rope_theta=rope.get("rope_theta", raw.get("rope_theta", 10000.0)),
            context_window=raw.get("max_position_embeddings", 2048),
            tied=raw.get("tie_word_embeddings", False),
        )


class KeyValueCache:
    """Keys and values of the tokens read: two arrays (layers, K, room, D), room doubling."""

    def __init__(self, config: LlamaConfig, room_tokens: int = 256) -> None:
        shape = (config.layers, config.key_heads, room_tokens, config.head_size)
        self.keys: Array = np.empty(shape, np.float32)
        self.values: Array = np.empty(shape, np.float32)
        self.length_tokens = 0

    def make_room(self, tokens: int) -> None:
        """Have room for that many more."""
        needed, room = self.length_tokens + tokens, self.keys.shape[2]
        if needed > room:
            more = [(0, 0), (0, 0), (0, max(needed - room, room)), (0, 0)]
            self.keys, self.values = np.pad(self.keys, more), np.pad(self.values, more)


@dataclass(frozen=True, slots=True)
class _Layer:
    """One layer's weights; projections that read the same input are stacked."""

    attention_norm: Array  # (d,)
    qkv: Array  # ((H + 2K) D, d)
    out: Array  # (d, H D)
    mlp_norm: Array  # (d,)
    gate_up: Array  # (2 m, d)
    down: Array  # (d, m)


class NumpyRunner:
    """Computes the logits of a Llama-shaped folder in float32."""

    can_crop = True

    def __init__(self, folder: Path, content: Content | None = None) -> None:
        """Read `config.json` and `model.safetensors` of `folder`.

        Without `content` there are no ids but those of tokens. Raises ConfigError when the files
        are not there or not what this runner computes.
        """
        from safetensors import SafetensorError

        try:
            self.config = LlamaConfig.read(folder)
            weights = read_weights(folder / "model.safetensors")
            self._embedding = weights["model.embed_tokens.weight"]
            self._norm = weights["model.norm.weight"]
            self._head = self._embedding if self.config.tied else weights["lm_head.weight"]
            self._layers = [_layer(weights, n) for n in range(self.config.layers)]
        except (OSError, ValueError, KeyError, SafetensorError) as error:
            raise ConfigError(
                f"{folder} does not hold a model the light runner can read: {error}.",
                hint="It takes config.json and model.safetensors in Hugging Face form.",
            ) from error
        self._content = content
        half = np.arange(0, self.config.head_size, 2) / self.config.head_size
        self._frequencies = (1.0 / self.config.rope_theta**half).astype(np.float32)

    def new_cache(self) -> KeyValueCache:
        """An empty cache."""
        return KeyValueCache(self.config)

    def crop(self, cache: KeyValueCache, length_tokens: int) -> None:
        """Forget what comes after the first `length_tokens`."""
        cache.length_tokens = length_tokens

    def copied(self, cache: KeyValueCache, length_tokens: int) -> KeyValueCache:
        """A cache of its own with the first `length_tokens`."""
        made = KeyValueCache(self.config)
        made.make_room(length_tokens)
        made.keys[:, :, :length_tokens] = cache.keys[:, :, :length_tokens]
        made.values[:, :, :length_tokens] = cache.values[:, :, :length_tokens]
        made.length_tokens = length_tokens
        return made

    def size_bytes(self, cache: KeyValueCache) -> int:
        """What a cache takes in memory, its room included."""
        return cache.keys.nbytes + cache.values.nbytes

    def forward(self, parts: Sequence[Part]) -> list[Array]:
        """Logits (rows, vocabulary) of the last ids of each part, read on top of its cache.

        The parts are read as one: only attention looks at each by itself.
        """
        with one_thread():
            return self._forward(parts)

    def _forward(self, parts: Sequence[Part]) -> list[Array]:
        places: list[tuple[KeyValueCache, slice]] = []
        ends = np.cumsum([len(part.ids) for part in parts]).tolist()
        for part, end in zip(parts, ends, strict=True):
            part.cache.make_room(len(part.ids))
            places.append((part.cache, slice(end - len(part.ids), end)))
        read = [part.cache.length_tokens + np.arange(len(part.ids)) for part in parts]
        turns = self._rotation(np.concatenate(read))
        x = self._embedded([number for part in parts for number in part.ids])  # (T, d)
        for n, layer in enumerate(self._layers):
            x = x + self._attend(layer, self._rms(x, layer.attention_norm), places, n, turns)
            gate, up = np.split(_times(self._rms(x, layer.mlp_norm), layer.gate_up), 2, axis=-1)
            x = x + _times(_silu(gate) * up, layer.down)
        for part in parts:
            part.cache.length_tokens += len(part.ids)
        rows = np.concatenate([np.arange(e - p.rows, e) for e, p in zip(ends, parts, strict=True)])
        logits = _times(self._rms(x[rows], self._norm), self._head)
        return np.split(logits, np.cumsum([part.rows for part in parts])[:-1])

    def _embedded(self, ids: list[int]) -> Array:
        if self._content is None or max(ids) < FIRST_CONTENT_ID:
            return self._embedding[ids]
        known = {
            n: self._content(number) for n, number in enumerate(ids) if number >= FIRST_CONTENT_ID
        }
        x = self._embedding[[known[n][0] if n in known else ids[n] for n in range(len(ids))]]
        for n, (_, added) in known.items():
            x[n] += added
        return x

    def _attend(
        self,
        layer: _Layer,
        x: Array,
        places: Sequence[tuple[KeyValueCache, slice]],
        n: int,
        turns: tuple[Array, Array],
    ) -> Array:
        """Each part of x (T, d), at its place, attends to its own cache."""
        c = self.config
        heads = _times(x, layer.qkv).reshape(len(x), -1, c.head_size)  # (T, H + 2K, D)
        turned = _turn(heads[:, : c.heads + c.key_heads], *turns)
        mixed = [self._mix(turned[at], heads[at], cache, n) for cache, at in places]
        return _times(mixed[0] if len(mixed) == 1 else np.concatenate(mixed), layer.out)

    def _mix(self, turned: Array, heads: Array, cache: KeyValueCache, n: int) -> Array:
        """What one part attends to: (T, H D), from its heads with positions and without."""
        c = self.config
        start, size = cache.length_tokens, len(heads)
        end = start + size
        cache.keys[n, :, start:end] = turned[:, c.heads :].transpose(1, 0, 2)
        cache.values[n, :, start:end] = heads[:, c.heads + c.key_heads :].transpose(1, 0, 2)
        keys, values = cache.keys[n, :, :end], cache.values[n, :, :end]  # (K, N, D)
        queries = turned[:, : c.heads].transpose(1, 0, 2).reshape(c.key_heads, -1, c.head_size)
        scores = queries @ keys.transpose(0, 2, 1) * np.float32(c.head_size**-0.5)  # (K, G T, N)
        if size > 1:
            later = np.triu(np.full((size, end), -np.inf, np.float32), start + 1)
            scores += np.tile(later, (c.heads // c.key_heads, 1))
        mixed = _softmax(scores) @ values  # (K, G T, D)
        joined: Array = mixed.reshape(c.heads, size, c.head_size).transpose(1, 0, 2)
        return joined.reshape(size, -1)

    def _rotation(self, positions: npt.NDArray[np.int64]) -> tuple[Array, Array]:
        """Cosine and signed sine (T, 1, D) of positions (T,)."""
        angles = positions.astype(np.float32)[:, None, None] * self._frequencies
        sine = np.sin(angles)
        return np.tile(np.cos(angles), 2), np.concatenate([-sine, sine], axis=-1)

    def _rms(self, x: Array, weight: Array) -> Array:
        mean: Array = (x * x).mean(axis=-1, keepdims=True)
        scale: Array = np.sqrt(mean + np.float32(self.config.norm_epsilon))
        return x / scale * weight


def read_weights(file: Path) -> dict[str, Array]:
    """All tensors of a safetensors file in float32. Raises ValueError for integer tensors."""
    from safetensors import deserialize

    kinds = {"F64": np.float64, "F32": np.float32, "F16": np.float16}
    weights: dict[str, Array] = {}
    for name, tensor in deserialize(file.read_bytes()):  # type: ignore[no-untyped-call]
        kind: Any = tensor["dtype"]
        if kind == "BF16":  # unknown to numpy: the upper half of a float32
            wide = np.frombuffer(tensor["data"], np.uint16).astype(np.uint32) << 16
            flat = wide.view(np.float32)
        elif kind in kinds:
            flat = np.frombuffer(tensor["data"], kinds[kind]).astype(np.float32)
        else:
            raise ValueError(f"{name} is stored as {kind}")
        weights[name] = flat.reshape(tensor["shape"])
    return weights


def _layer(weights: dict[str, Array], n: int) -> _Layer:
    def get(*names: str) -> Array:
        found = [weights[f"model.layers.{n}.{name}.weight"] for name in names]
        return found[0] if len(found) == 1 else np.concatenate(found)

    return _Layer(
        get("input_layernorm"),
        get("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"),
        get("self_attn.o_proj"),
        get("post_attention_layernorm"),
        get("mlp.gate_proj", "mlp.up_proj"),
        get("mlp.down_proj"),
    )


def _times(x: Array, weight: Array) -> Array:
    """x @ weight.T; a few rows as a matrix times vectors, which is quicker: nothing is packed."""
    if len(x) <= _FEW_ROWS:
        return np.stack([weight @ row for row in x])
    return x @ weight.T


def _turn(x: Array, cosine: Array, sine: Array) -> Array:
    """Rotary positions on x (T, heads, D), halves paired as in Hugging Face's Llama."""
    half = x.shape[-1] // 2
    swapped: Array = np.concatenate([x[..., half:], x[..., :half]], axis=-1)
    return x * cosine + swapped * sine


def _silu(x: Array) -> Array:
    """x times its logistic, through tanh: no overflow for large negative values."""
    half = np.float32(0.5)
    logistic: Array = half + half * np.tanh(half * x)
    return x * logistic


def _softmax(scores: Array) -> Array:
    odds: Array = np.exp(scores - scores.max(axis=-1, keepdims=True))
    odds /= odds.sum(axis=-1, keepdims=True)
    return odds
