"""Writes a checkpoint as a Hugging Face folder: config, fp16 weights, tokenizer, template."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import torch
from safetensors.torch import save_file

from samara.agent.models.embedded.meaning import FILE
from samara.errors import ConfigError

MAPS = ("meaning.weight", "word.weight")
TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja")


def export(
    checkpoint: Path,
    tokenizer: Path,
    out: Path,
    *,
    raw: bool = False,
    earlier: Path | None = None,
    share: float = 0.4,
) -> None:
    """Writes the averaged (or `raw`) weights of `checkpoint` and the tokenizer to `out`.

    With `earlier`, another checkpoint of the same run, that `share` of each weight is the earlier
    one's: on data that has changed meanwhile less is forgotten so (Wortsman et al. 2022,
    https://arxiv.org/abs/2109.01903). Raises ConfigError for an `earlier` of another shape, and
    for a checkpoint without maps of meanings, which older runs have.
    """
    state = torch.load(checkpoint, weights_only=True)
    kind = "model" if raw else "average"
    tensors = state[kind]
    if earlier is not None:
        before = torch.load(earlier, weights_only=True)[kind]
        shapes = [{name: some[name].shape for name in some} for some in (before, tensors)]
        if shapes[0] != shapes[1]:
            raise ConfigError(
                f"{earlier} holds a model of another shape than {checkpoint}.",
                hint="Mix checkpoints of one run, with the same layers and widths.",
            )
        tensors = {name: new.lerp(before[name], share) for name, new in tensors.items()}
    if missing := [name for name in MAPS if name not in tensors]:
        raise ConfigError(
            f"{checkpoint} lacks {' and '.join(missing)}: it is of an older run.",
            hint="Export it with the samara that wrote it, and begin a run with --init from that.",
        )
    out.mkdir(parents=True, exist_ok=True)
    kept = {
        name: value.to(torch.float16).contiguous()
        for name, value in tensors.items()
        if name != "lm_head.weight"  # tied to the embedding
    }
    maps = {name: kept.pop(name) for name in MAPS}
    for name, some in (("model.safetensors", kept), (FILE, maps)):
        save_file(some, str(out / name), metadata={"format": "pt"})
        (out / name).chmod(0o644)
    config = json.loads(state["config"]) | {
        "architectures": ["LlamaForCausalLM"],
        "dtype": "float32",  # stored in half, run in full: every runner gives the same tokens
    }
    (out / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    generation = {
        "do_sample": False,
        "eos_token_id": config["eos_token_id"],
        "pad_token_id": config["pad_token_id"],
        "max_new_tokens": 512,
    }
    (out / "generation_config.json").write_text(json.dumps(generation, indent=2) + "\n")
    for name in TOKENIZER_FILES if tokenizer.resolve() != out.resolve() else ():
        shutil.copyfile(tokenizer / name, out / name)
