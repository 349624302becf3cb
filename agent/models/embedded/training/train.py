"""Trains the model: Muon for matrices, AdamW for the rest, assistant-only loss, resumable.

The position in the data is (shard, batch); a checkpoint holds it with the weights, the optimizers
and the running average, so a killed run continues exactly. Shards are made ahead by a process.
"""

from __future__ import annotations

import concurrent.futures
import json
import multiprocessing
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import LlamaConfig, LlamaForCausalLM

from samara.agent.models.embedded.training import packing

BLOCKED = -1e4


@dataclass(frozen=True)
class Plan:
    """Everything a run depends on besides the generator's code."""

    run: Path
    tokenizer: Path
    hidden: int = 256
    layers: int = 6
    heads: int = 4
    inner: int = 704
    context: int = 1024
    rows: int = 12
    length: int = 384
    steps: int = 6000
    warmup: int = 60
    steady: float = 0.35
    lr: float = 3e-3
    matrix_lr: float = 0.02
    shard_size: int = 6000
    seed: int = 7
    threads: int = 2
    compile: bool = True
    checkpoint_every_s: float = 180.0
    average: float = 0.995


def configuration(plan: Plan, vocabulary: int) -> LlamaConfig:
    """A plain Llama shape with tied embeddings."""
    return LlamaConfig(
        vocab_size=vocabulary, hidden_size=plan.hidden, num_hidden_layers=plan.layers, num_attention_heads=plan.heads, num_key_value_heads=plan.heads,
        intermediate_size=plan.inner, max_position_embeddings=plan.context, tie_word_embeddings=True, bos_token_id=None, eos_token_id=1, pad_token_id=0, attn_implementation="eager",
    )


def rate(plan: Plan, step: int) -> float:
    """Learning-rate factor: warm-up, steady, then a straight line down to 1 %."""
    done = step / plan.steps
    tail = 1.0 if done < plan.steady else max(0.01, (1 - done) / (1 - plan.steady))
    return min(1.0, (step + 1) / plan.warmup) * tail


def optimizers(model: nn.Module, plan: Plan) -> list[torch.optim.Optimizer]:
    """Muon for the matrices of the layers, AdamW for embeddings and norms."""
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "embed" not in n]
    rest = [p for n, p in model.named_parameters() if p.ndim != 2 or "embed" in n]
    return [torch.optim.Muon(matrices, lr=plan.matrix_lr, momentum=0.95, weight_decay=0.01, nesterov=True), torch.optim.AdamW(rest, lr=plan.lr, betas=(0.9, 0.95), weight_decay=0.0)]


def make_shard(tokenizer: str, seed: int, index: int, size: int, path: str) -> None:
    """Runs in the data process."""
    if not Path(path).exists():
        packing.store(packing.shard(Tokenizer.from_file(tokenizer), seed, index, size), Path(path))


def batches(plan: Plan, data: Path, shard: int, skip: int) -> Iterator[tuple[int, int, packing.Batch]]:
    """Batches with their position, from `skip` batches into `shard` on; shards are made ahead."""
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:

        def start(index: int) -> concurrent.futures.Future[None]:
            return pool.submit(make_shard, str(plan.tokenizer), plan.seed, index, plan.shard_size, str(data / f"{index:05d}.npz"))

        waiting = start(shard)
        while True:
            waiting.result()
            documents = packing.load(data / f"{shard:05d}.npz")
            waiting = start(shard + 1)
            for number, batch in enumerate(packing.pack(documents, plan.rows, plan.length, shard, plan.context)):
                if number >= skip:
                    yield shard, number + 1, batch
            shard, skip = shard + 1, 0


def loss_of(body: Any, model: LlamaForCausalLM, batch: packing.Batch) -> Tensor:
    """Mean cross-entropy over the learnt tokens of a batch."""
    documents = torch.from_numpy(batch.documents)
    triangle = torch.ones(documents.shape[1], documents.shape[1], dtype=torch.bool).tril()
    allowed = (documents[:, None, :] == documents[:, :, None]) & triangle
    mask = torch.where(allowed, 0.0, BLOCKED)[:, None].to(torch.bfloat16)
    targets = torch.from_numpy(batch.targets)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = body(input_ids=torch.from_numpy(batch.ids), attention_mask=mask, position_ids=torch.from_numpy(batch.positions), use_cache=False).last_hidden_state
        learnt = targets != packing.IGNORED
        logits = model.lm_head(hidden[learnt])
    return nn.functional.cross_entropy(logits.float(), targets[learnt])


def save(path: Path, **state: Any) -> None:
    """A checkpoint, whole or not at all."""
    torch.save(state, path.with_suffix(".partial"))
    path.with_suffix(".partial").replace(path)


def train(plan: Plan, data_version: str, stop_after: int | None = None) -> None:
    """Trains to `plan.steps`, continuing from the run's checkpoint where there is one."""
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    plan.run.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(plan.tokenizer))
    model = LlamaForCausalLM(configuration(plan, tokenizer.get_vocab_size()))
    average = {k: v.clone() for k, v in model.state_dict().items()}
    tools = optimizers(model, plan)
    step, shard, skip, tokens, cpu_s = 0, 0, 0, 0, 0.0
    path = plan.run / "checkpoint.pt"
    if path.exists():
        state = torch.load(path, weights_only=True)
        model.load_state_dict(state["model"])
        average = state["average"]
        for tool, saved in zip(tools, state["tools"], strict=True):
            tool.load_state_dict(saved)
        step, shard, skip, tokens, cpu_s = (state[k] for k in ("step", "shard", "skip", "tokens", "cpu_s"))
        if state["data_version"] != data_version:
            shard, skip = shard + 1, 0
    bases = [plan.matrix_lr, plan.lr]
    body = torch.compile(model.model, dynamic=False) if plan.compile else model.model
    print(json.dumps({"parameters": sum(p.numel() for p in model.parameters()), "step": step, **{k: str(v) for k, v in asdict(plan).items()}}), flush=True)
    cpu_before = cpu_s - time.process_time()
    shown = saved_at = time.monotonic()
    recent: list[float] = []
    tokens_shown = tokens

    stopping: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, frame: stopping.append(number))

    def checkpoint() -> None:
        save(path, model=model.state_dict(), average=average, tools=[t.state_dict() for t in tools], step=step, shard=shard, skip=skip, tokens=tokens, cpu_s=cpu_before + time.process_time(), data_version=data_version, config=model.config.to_json_string())

    for shard, skip, batch in batches(plan, plan.run / f"data-{data_version}", shard, skip):
        for tool, base in zip(tools, bases, strict=True):
            tool.param_groups[0]["lr"] = base * rate(plan, step)
        loss = loss_of(body, model, batch)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for tool in tools:
            tool.step()
            tool.zero_grad(set_to_none=True)
        step, tokens = step + 1, tokens + batch.tokens
        recent.append(float(loss.detach()))
        if step % 5 == 0:
            with torch.no_grad():
                decay = min(plan.average**5, step / (step + 50))
                for name, value in model.state_dict().items():
                    average[name].lerp_(value, 1 - decay)
        now = time.monotonic()
        if now - shown > 20:
            print(json.dumps({"step": step, "tokens": tokens, "loss": round(sum(recent) / len(recent), 4), "tokens_per_s": round((tokens - tokens_shown) / (now - shown)), "rate": round(rate(plan, step), 3), "shard": shard}), flush=True)
            recent, shown, tokens_shown = [], now, tokens
        if now - saved_at > plan.checkpoint_every_s:
            checkpoint()
            saved_at = now
        if step >= plan.steps or (stop_after is not None and step >= stop_after) or stopping:
            break
    checkpoint()
    print(json.dumps({"done": step, "tokens": tokens, "cpu_s": round(cpu_before + time.process_time())}), flush=True)
