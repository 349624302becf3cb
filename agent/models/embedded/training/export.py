"""Writes a checkpoint as a Hugging Face folder: config, fp16 weights, tokenizer, template."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import torch
from safetensors.torch import save_file

from samara.agent.models.embedded.training.train import Plan, configuration

TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json", "chat_template.jinja")


def export(checkpoint: Path, tokenizer: Path, out: Path, *, raw: bool = False) -> None:
    """Writes the averaged (or `raw`) weights of `checkpoint` and the tokenizer to `out`."""
    state = torch.load(checkpoint, weights_only=True)
    tensors = state["model" if raw else "average"]
    out.mkdir(parents=True, exist_ok=True)
    kept = {name: value.to(torch.float16).contiguous() for name, value in tensors.items() if name != "lm_head.weight"}
    save_file(kept, str(out / "model.safetensors"), metadata={"format": "pt"})
    config = json.loads(state["config"]) if "config" in state else json.loads(configuration(Plan(out, tokenizer), tensors["model.embed_tokens.weight"].shape[0]).to_json_string())
    config["architectures"] = ["LlamaForCausalLM"]
    (out / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    generation = {"do_sample": False, "eos_token_id": config["eos_token_id"], "pad_token_id": config["pad_token_id"], "max_new_tokens": 512}
    (out / "generation_config.json").write_text(json.dumps(generation, indent=2) + "\n")
    for name in TOKENIZER_FILES:
        shutil.copyfile(tokenizer / name, out / name)
