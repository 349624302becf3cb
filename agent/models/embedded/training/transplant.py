"""Weights that a new run begins from, for another tokenizer or with more layers."""

from __future__ import annotations

import re
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

from samara.agent.models.embedded.meaning import FILE
from samara.errors import ConfigError

EMBEDDINGS = "model.embed_tokens.weight"
_LAYER = re.compile(r"model\.layers\.(\d+)\.(.+)")
_OUTPUTS = ("self_attn.o_proj.weight", "mlp.down_proj.weight")


def transplanted(weights: Path, tokenizer: Path, layers: int) -> dict[str, Tensor]:
    """The weights of a folder, rearranged for a tokenizer and spread over as many layers.

    A token that the folder's tokenizer lacks begins as the mean of its spelling there. A layer
    that is more than the folder has begins as a copy of the one before, without effect: what it
    would add is nothing (as in progressive stacking, with the outputs at zero).
    """
    state = load_file(str(weights / "model.safetensors"))
    if (weights / FILE).is_file():
        state |= load_file(str(weights / FILE))
    old = Tokenizer.from_file(str(weights / "tokenizer.json"))
    new = Tokenizer.from_file(str(tokenizer))
    rows: Tensor = state[EMBEDDINGS]
    known = old.get_vocab()
    grown = torch.empty(new.get_vocab_size(), rows.shape[1], dtype=rows.dtype)
    for token, index in new.get_vocab().items():
        spelled = old.encode(new.decode([index], skip_special_tokens=False)).ids
        grown[index] = rows[known[token]] if token in known else rows[spelled].mean(0)
    return deepened({**state, EMBEDDINGS: grown}, layers)


def deepened(state: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """The same function with `layers` layers, spread evenly.

    Raises ConfigError for fewer than there are.
    """
    parts = {name: _LAYER.fullmatch(name) for name in state}
    had = 1 + max(int(found[1]) for found in parts.values() if found)
    if layers < had:
        raise ConfigError(
            f"The weights to begin from have {had} layers; {layers} would leave some out.",
            hint=f"Give --layers {had} or more.",
        )
    sources = [place * had // layers for place in range(layers)]
    deeper = {name: value for name, value in state.items() if not parts[name]}
    for place, source in enumerate(sources):
        extra = place > 0 and sources[place - 1] == source
        for name, found in parts.items():
            if found and int(found[1]) == source:
                value = state[name].clone()
                silent = extra and found[2] in _OUTPUTS
                deeper[f"model.layers.{place}.{found[2]}"] = value.zero_() if silent else value
    return deeper
