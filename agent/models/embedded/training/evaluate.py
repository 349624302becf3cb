"""Greedy decoding with executed code on generated conversations, scored by kind.

An exchange is right when the last output equals the reference's (numbers within 1e-6) and the
answer carries it; where no call is due, when the answer is the reference's. A dialogue goes on
with the reference's turns, so that one mistake is counted once.
"""

from __future__ import annotations

import collections
import itertools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from samara.agent.models.embedded.training import corpus
from samara.agent.models.embedded.training.grammar import Exchange, Split, execute

CALL = re.compile(r"<tool_call>python<arg>code<val>(.*)</tool_call>", re.DOTALL)


@dataclass(frozen=True)
class Task:
    """A prompt (all turns before the asked one and the question) and what should come out."""

    kind: str
    prompt: str
    wanted: Exchange
    earlier: tuple[str, ...]


def tasks(split: Split, count: int, seed: int) -> list[Task]:
    """One task for each exchange of `count` generated conversations that executes here."""
    made = []
    for conversation in itertools.islice(corpus.conversations(seed, split), count):
        before: list[corpus.Segment] = []
        ran: list[str] = []
        if not conversation.tools:
            continue
        for exchange in conversation.exchanges:
            prompt = (
                "".join(piece for piece, _ in before)
                + f"<|user|>{exchange.question}<|end|><|assistant|>"
            )
            made.append(Task(conversation.kind, prompt, exchange, tuple(ran)))
            before += corpus.render(type(conversation)(conversation.kind, (exchange,)))
            ran += [call.code for call in exchange.calls]
    return made


def generate(
    model: LlamaForCausalLM, tokenizer: Tokenizer, prompts: list[str], limit: int = 200
) -> list[str]:
    """Greedy continuations of `prompts`, batched with left padding."""
    encoded = [tokenizer.encode(p, add_special_tokens=False).ids for p in prompts]
    width = max(len(e) for e in encoded)
    ids = torch.tensor([[0] * (width - len(e)) + e for e in encoded])
    with torch.inference_mode():
        runner: Any = model
        out = runner.generate(
            input_ids=ids,
            attention_mask=(ids != 0).long(),
            max_new_tokens=limit,
            do_sample=False,
            eos_token_id=1,
            pad_token_id=0,
        )
    texts = []
    for row in out[:, width:].tolist():
        stop = row.index(1) if 1 in row else len(row)
        texts.append(tokenizer.decode(row[:stop], skip_special_tokens=False))
    return texts


def same(got: str, wanted: str) -> bool:
    """Equal text, or equal numbers within 1e-6 relatively."""
    if got.strip() == wanted.strip():
        return True
    try:
        return abs(float(got) - float(wanted)) <= 1e-6 * max(1.0, abs(float(wanted)))
    except ValueError:
        return False


def reference_only(task: Task) -> bool:
    """Whether the world the task was made in is gone (files, clocks, staged errors)."""
    code = " ".join(call.code for call in task.wanted.calls)
    return task.kind in ("errors", "tables", "files") or any(
        s in code for s in ("read_csv", "df", "today", "now()", "open(", "listdir")
    )


def judge(task: Task, first: str, finish: Any) -> tuple[bool, str]:
    """Whether the model's reply to `task` is right, and what it did."""
    match = CALL.fullmatch(first)
    if not task.wanted.calls:
        return first == task.wanted.answer, first
    if match is None:
        return False, first
    call = task.wanted.calls[0]
    if match.group(1) == call.code:
        output = call.output
    elif reference_only(task):
        return False, match.group(1)
    else:
        space: dict[str, Any] = {}
        for code in task.earlier:
            execute(code, space)
        output = execute(match.group(1), space)
    if not same(output, call.output):
        return False, f"{match.group(1)}  ->  {output}"
    answer = finish(f"{task.prompt}{first}<|end|><|tool|>{output}<|end|><|assistant|>")
    right = (task.wanted.answer == answer) if call.output == output else output in answer
    return right or (len(task.wanted.calls) > 1 and bool(CALL.fullmatch(answer))) or (
        bool(output) and output in answer
    ), answer


def report(
    weights: Path, split: Split, count: int, seed: int, failures: int
) -> dict[str, tuple[int, int]]:
    """Prints and returns right and asked by kind."""
    torch.set_num_threads(1)
    model = LlamaForCausalLM.from_pretrained(weights, dtype=torch.float32)
    model.train(False)
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    todo = sorted(tasks(split, count, seed), key=lambda t: len(t.prompt))
    firsts: list[str] = []
    for start in range(0, len(todo), 32):
        firsts += generate(model, tokenizer, [t.prompt for t in todo[start : start + 32]])
    seconds: dict[str, str] = {}
    wanted: list[str] = []

    def note(prompt: str) -> str:
        wanted.append(prompt)
        return ""

    for task, first in zip(todo, firsts, strict=True):
        judge(task, first, note)
    for start in range(0, len(wanted), 32):
        part = wanted[start : start + 32]
        seconds.update(zip(part, generate(model, tokenizer, part, 150), strict=True))
    scores: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    for task, first in zip(todo, firsts, strict=True):
        right, did = judge(task, first, seconds.__getitem__)
        scores[task.kind][0] += right
        scores[task.kind][1] += 1
        if not right and failures > 0:
            failures -= 1
            calls = task.wanted.calls
            wish = calls[0].code if calls else task.wanted.answer
            print(f"[{task.kind}] {task.wanted.question!r}\n   got    {did!r}\n   wanted {wish!r}")
    for kind, (good, asked) in sorted(scores.items()):
        print(f"{kind:16} {good:4}/{asked:4} {good / asked:.2f}")
    total = [sum(s[i] for s in scores.values()) for i in (0, 1)]
    print(f"{'all':16} {total[0]:4}/{total[1]:4} {total[0] / total[1]:.3f}")
    return {kind: (s[0], s[1]) for kind, s in scores.items()}
