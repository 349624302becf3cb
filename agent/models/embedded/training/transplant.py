"""Weights that a new run begins from, for another tokenizer or in a larger shape."""

from __future__ import annotations

import json
import re
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from transformers import LlamaForCausalLM

from samara.agent.models.embedded.meaning import FILE
from samara.errors import ConfigError

EMBEDDINGS = "model.embed_tokens.weight"
_LAYER = re.compile(r"model\.layers\.(\d+)\.(.+)")
_OUTPUTS = ("self_attn.o_proj.weight", "mlp.down_proj.weight")
_SILENT = (*_OUTPUTS, EMBEDDINGS, "meaning.weight", "word.weight")
"""What writes to the residual stream: more of it begins at zero."""


def transplanted(weights: Path, tokenizer: Path, model: LlamaForCausalLM) -> dict[str, Tensor]:
    """The weights of a folder, rearranged for a tokenizer and grown to the shape of a new model.

    A token that the folder's tokenizer lacks begins as the mean of its spelling there. A model
    that is larger computes the same at first: see `deepened` and `widened`. Raises ConfigError
    where it is smaller, or its heads are of another width.
    """
    head = json.loads((weights / "config.json").read_text())["head_dim"]
    if head != model.config.head_dim:
        raise ConfigError(
            f"A head is {model.config.head_dim} wide in this run, and {head} in the weights to "
            "begin from.",
            hint=f"Give --hidden and --heads so that each head has {head}.",
        )
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
    deeper = deepened({**state, EMBEDDINGS: grown}, model.config.num_hidden_layers)
    return widened(deeper, model.state_dict())


def deepened(state: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """The same function with `layers` layers, spread evenly.

    A layer that is more begins as a copy of the one before, without effect: what it would add is
    nothing (as in progressive stacking, with the outputs at zero). Raises ConfigError for fewer
    than there are.
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


def widened(state: dict[str, Tensor], fresh: dict[str, Tensor]) -> dict[str, Tensor]:
    """The same function in the shapes of `fresh`, the new weights of a model.

    What reads the residual stream begins anew beside what there is, as spread as that; what writes
    to it, at zero (function-preserving, as in Net2Net). So its root mean square falls, and the
    norms make up for it. Raises ConfigError where something is narrower.
    """
    wider = {}
    for name, value in state.items():
        wanted = fresh[name].shape
        if any(new < old for new, old in zip(wanted, value.shape, strict=True)):
            raise ConfigError(
                f"{name} has {list(value.shape)} in the weights to begin from, more than "
                f"{list(wanted)}.",
                hint="Give the --hidden, --inner and --heads that they have, or more.",
            )
        old = tuple(slice(size) for size in value.shape)
        if value.ndim == 1:
            grown = torch.full(wanted, float(value.mean()), dtype=value.dtype)
            shrunk = (len(value) / len(grown)) ** 0.5
        else:
            grown = torch.zeros(wanted, dtype=value.dtype)
            if not name.endswith(_SILENT):
                grown.copy_(fresh[name] * (value.std() / fresh[name].std()))
            shrunk = 1.0
        grown[old] = value
        wider[name] = grown * shrunk
    return wider
