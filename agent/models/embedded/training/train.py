"""Trains the model: Muon for matrices, AdamW for the rest, assistant-only loss, resumable.

The position in the data is (shard, batch); a checkpoint holds it with the weights, the optimizers,
the running average and what the documents of the shard lost, so a killed run continues exactly.
Shards are made ahead by a process, in what time training leaves. At the end of each comes again
what was hardest in it.
"""

from __future__ import annotations

import concurrent.futures
import json
import multiprocessing
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import LlamaConfig, LlamaForCausalLM

from samara.agent.models.embedded.meaning import MARK, WIDTH
from samara.agent.models.embedded.training import packing, shards
from samara.agent.models.embedded.training.shards import Document
from samara.agent.models.embedded.training.transplant import transplanted
from samara.errors import ConfigError

BLOCKED = -1e4
AVERAGE_EVERY_STEPS = 5
SHOW_EVERY_S = 20.0
NICENESS = 15
"""Of the process that makes data: threads of training that wait for one another go first."""


@dataclass(frozen=True)
class Plan:
    """Everything a run depends on besides the generator's code."""

    run: Path
    tokenizer: Path
    hidden: int = 384
    layers: int = 8
    heads: int = 6
    inner: int = 1024
    context: int = 1024
    rows: int = 12
    length: int = 384
    steps: int = 6000
    warmup: int = 60
    steady: float = 0.35
    lr: float = 2e-3
    matrix_lr: float = 0.01
    shard_size: int = 6000
    again: float = 0.3
    seed: int = 7
    threads: int = 2
    compile: bool = True
    checkpoint_every_s: float = 180.0
    average: float = 0.995
    init: Path | None = None


@dataclass
class Position:
    """How far a run is: steps done, next shard and batch, tokens seen, CPU seconds used."""

    step: int = 0
    shard: int = 0
    batch: int = 0
    tokens: int = 0
    cpu_s: float = 0.0


def configuration(plan: Plan, vocabulary: int) -> LlamaConfig:
    """A plain Llama shape with tied embeddings and eager attention (fastest backward on CPU)."""
    config = LlamaConfig(
        vocab_size=vocabulary,
        hidden_size=plan.hidden,
        num_hidden_layers=plan.layers,
        num_attention_heads=plan.heads,
        num_key_value_heads=plan.heads,
        intermediate_size=plan.inner,
        max_position_embeddings=plan.context,
        tie_word_embeddings=True,
        bos_token_id=None,
        eos_token_id=1,
        pad_token_id=0,
    )
    config._attn_implementation = "eager"
    return config


def rate(plan: Plan, step: int) -> float:
    """Learning-rate factor: warm-up, steady, then a straight line down to 1 %."""
    done = step / plan.steps
    tail = 1.0 if done < plan.steady else max(0.01, (1 - done) / (1 - plan.steady))
    return min(1.0, (step + 1) / plan.warmup) * tail


class Network(LlamaForCausalLM):  # type: ignore[no-untyped-call]
    """The model, with the maps of meanings, which begin as nothing."""

    def __init__(self, config: LlamaConfig) -> None:
        super().__init__(config)
        self.meaning = nn.Linear(WIDTH, config.hidden_size, bias=False)
        self.word = nn.Linear(WIDTH, config.hidden_size, bias=False)
        for of_all_or_a_word in (self.meaning, self.word):
            nn.init.zeros_(of_all_or_a_word.weight)


def optimizers(model: nn.Module, plan: Plan) -> list[torch.optim.Optimizer]:
    """Muon for the matrices of the layers, AdamW for embeddings and norms."""
    matrices = [p for n, p in model.named_parameters() if p.ndim == 2 and "embed" not in n]
    rest = [p for n, p in model.named_parameters() if p.ndim != 2 or "embed" in n]
    return [
        torch.optim.Muon(matrices, lr=plan.matrix_lr, weight_decay=0.01, momentum=0.95),
        torch.optim.AdamW(rest, lr=plan.lr, betas=(0.9, 0.95), weight_decay=0.0),
    ]


def make_shard(tokenizer: str, seed: int, index: int, size: int, path: str) -> None:
    """Writes one shard unless it is there; runs in the data process."""
    if not Path(path).exists():
        documents = shards.shard(Tokenizer.from_file(tokenizer), seed, index, size)
        shards.store(documents, Path(path))


def lessons(
    plan: Plan, documents: list[Document], losses: dict[int, float], shard: int, mark: int
) -> Iterator[packing.Batch]:
    """The batches of a shard, and then of what was hardest in it, by the `losses` until then."""
    yield from packing.pack(documents, plan.rows, plan.length, shard, mark, plan.context)
    again = packing.hardest(documents, losses, plan.again)
    for batch in packing.pack(again, plan.rows, plan.length, shard, mark):
        yield replace(batch, drawn=[])


def batches(
    plan: Plan, data: Path, shard: int, skip: int, losses: dict[int, float]
) -> Iterator[tuple[int, packing.Batch]]:
    """Batches with the number of their shard, from `skip` batches into `shard` on.

    `losses` of documents by their places are for the taker to fill; they are emptied with each
    shard.
    """
    spawn = multiprocessing.get_context("spawn")
    mark = Tokenizer.from_file(str(plan.tokenizer)).get_vocab()[MARK]
    with concurrent.futures.ProcessPoolExecutor(
        1, mp_context=spawn, initializer=os.nice, initargs=(NICENESS,)
    ) as pool:

        def start(index: int) -> concurrent.futures.Future[None]:
            path = str(data / f"{index:05d}.npz")
            return pool.submit(
                make_shard, str(plan.tokenizer), plan.seed, index, plan.shard_size, path
            )

        waiting = start(shard)
        while True:
            waiting.result()
            documents = shards.load(data / f"{shard:05d}.npz")
            waiting = start(shard + 1)
            for number, batch in enumerate(lessons(plan, documents, losses, shard, mark)):
                if number >= skip:
                    yield shard, batch
            (data / f"{shard:05d}.npz").unlink()  # it can be made again
            losses.clear()
            shard, skip = shard + 1, 0


def loss_of(body: Any, model: Network, batch: packing.Batch) -> tuple[Tensor, Tensor]:
    """Mean cross-entropy over the learnt tokens of a batch, and its sum for each document."""
    documents = torch.from_numpy(batch.documents)  # [rows, length]
    length = documents.shape[1]
    triangle = torch.ones(length, length, dtype=torch.bool).tril()
    allowed = (documents[:, None, :] == documents[:, :, None]) & triangle
    mask = torch.where(allowed, 0.0, BLOCKED)[:, None].to(torch.bfloat16)
    targets = torch.from_numpy(batch.targets)
    rows, columns = torch.from_numpy(batch.places).unbind(1)
    meanings, whole = torch.from_numpy(batch.meanings), torch.from_numpy(batch.whole)[:, None]
    added = torch.where(whole, model.meaning(meanings), model.word(meanings))
    read = model.model.embed_tokens(torch.from_numpy(batch.ids))
    read = read.index_put((rows, columns), added, accumulate=True)
    with torch.autocast("cpu", torch.bfloat16):
        hidden = body(
            inputs_embeds=read,
            attention_mask=mask,
            position_ids=torch.from_numpy(batch.positions),
            use_cache=False,
        ).last_hidden_state
        learnt = targets != packing.IGNORED
        logits = model.lm_head(hidden[learnt])
    losses = nn.functional.cross_entropy(logits.float(), targets[learnt], reduction="none")
    sums = torch.zeros(int(documents.max()) + 1)
    sums.index_add_(0, documents[learnt], losses.detach())
    return losses.mean(), sums[1 : len(batch.drawn) + 1]


@dataclass
class Run:
    """The state of a run, and how it is saved and taken up again."""

    plan: Plan
    data_version: str
    model: Network
    tools: list[torch.optim.Optimizer]
    average: dict[str, Tensor]
    at: Position = field(default_factory=Position)
    losses: dict[int, float] = field(default_factory=dict)

    @property
    def checkpoint(self) -> Path:
        """Where the run is saved."""
        return self.plan.run / "checkpoint.pt"

    @classmethod
    def begin(cls, plan: Plan, data_version: str) -> Run:
        """A new run, or the one the checkpoint holds; newer data starts at a fresh shard.

        Raises ConfigError where the checkpoint, or what the run begins from, has another shape.
        """
        torch.manual_seed(plan.seed)
        plan.run.mkdir(parents=True, exist_ok=True)
        size = Tokenizer.from_file(str(plan.tokenizer)).get_vocab_size()
        model = Network(configuration(plan, size))
        run = cls(plan, data_version, model, optimizers(model, plan), {})
        if run.checkpoint.exists():
            run._resume()
            return run
        if plan.init is not None:
            begun = transplanted(plan.init, plan.tokenizer, model)
            _fill(model, begun, plan.init, strict=False)
        run.average = {name: value.clone() for name, value in model.state_dict().items()}
        return run

    def _resume(self) -> None:
        state = torch.load(self.checkpoint, weights_only=True)
        _fill(self.model, state["model"], self.checkpoint)
        self.average = state["average"]
        for tool, saved in zip(self.tools, state["tools"], strict=True):
            tool.load_state_dict(saved)
        self.at = Position(**state["at"])
        self.losses = state.get("losses", {})
        if state["data_version"] != self.data_version or "losses" not in state:
            self.at.shard, self.at.batch, self.losses = self.at.shard + 1, 0, {}

    def save(self) -> None:
        """Writes the checkpoint, whole or not at all."""
        state = {
            "model": self.model.state_dict(),
            "average": self.average,
            "tools": [tool.state_dict() for tool in self.tools],
            "at": asdict(self.at),
            "losses": self.losses,
            "data_version": self.data_version,
            "config": self.model.config.to_json_string(),
        }
        partial = self.checkpoint.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(self.checkpoint)

    def step(self, body: Any, batch: packing.Batch) -> float:
        """One update; returns the loss before it."""
        factor = rate(self.plan, self.at.step)
        for tool, base in zip(self.tools, (self.plan.matrix_lr, self.plan.lr), strict=True):
            tool.param_groups[0]["lr"] = base * factor
        loss, sums = loss_of(body, self.model, batch)
        self.losses.update(zip(batch.drawn, sums.tolist(), strict=True))
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for tool in self.tools:
            tool.step()
            tool.zero_grad(set_to_none=True)
        self.at.step += 1
        self.at.tokens += batch.tokens
        if self.at.step % AVERAGE_EVERY_STEPS == 0:
            self.blend()
        return float(loss.detach())

    def blend(self) -> None:
        """Moves the running average towards the weights."""
        step = self.at.step
        kept = min(self.plan.average**AVERAGE_EVERY_STEPS, step / (step + 50))
        with torch.no_grad():
            for name, value in self.model.state_dict().items():
                self.average[name].lerp_(value, 1 - kept)


def _fill(model: Network, weights: dict[str, Tensor], source: Path, strict: bool = True) -> None:
    try:
        model.load_state_dict(weights, strict=strict)
    except RuntimeError as error:
        raise ConfigError(
            f"The weights of {source} have another shape than this run: {error}",
            hint="Give the --layers, --hidden, --inner and --heads that they have.",
        ) from error


def say(**facts: object) -> None:
    """One JSON line on stdout."""
    print(json.dumps(facts), flush=True)


def train(plan: Plan, data_version: str, stop_after: int | None = None) -> Run:
    """Trains to `plan.steps`, or stops (saved) at `stop_after` or on SIGTERM."""
    torch.set_num_threads(plan.threads)
    version = f"{data_version}-{plan.seed}"
    run = Run.begin(plan, version)
    at = run.at
    body = torch.compile(run.model.model, dynamic=False) if plan.compile else run.model.model
    say(parameters=sum(p.numel() for p in run.model.parameters()), **asdict(at))
    stopping: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: stopping.append(number))
    cpu_before_s = at.cpu_s - time.process_time()
    shown_at = saved_at = time.monotonic()
    recent: list[float] = []
    shown_tokens = at.tokens
    data = plan.run / f"data-{version}"
    for shard, batch in batches(plan, data, at.shard, at.batch, run.losses):
        at.batch = at.batch + 1 if shard == at.shard else 1
        at.shard = shard
        recent.append(run.step(body, batch))
        at.cpu_s = cpu_before_s + time.process_time()
        now = time.monotonic()
        if now - shown_at > SHOW_EVERY_S:
            speed = round((at.tokens - shown_tokens) / (now - shown_at))
            say(step=at.step, tokens=at.tokens, loss=sum(recent) / len(recent), tokens_per_s=speed)
            recent, shown_at, shown_tokens = [], now, at.tokens
        if now - saved_at > plan.checkpoint_every_s:
            run.save()
            saved_at = now
        if at.step >= plan.steps or at.step == stop_after or stopping:
            break
    signal.signal(signal.SIGTERM, before)
    run.save()
    say(done=at.step, tokens=at.tokens, cpu_s=round(at.cpu_s))
    return run
