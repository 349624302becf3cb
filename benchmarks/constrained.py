"""Replies held to a grammar: whether everything parses and validates, and what it costs a token.

    python benchmarks/constrained.py [--replies 10000] [--workers 2]

A model with random weights writes calls in eleven dialects, their markers as tokens and, where
those can be told from text, spelled out, free, required and by name, and answers under a JSON
Schema; nothing but the grammar makes sense there. Every reply that ends must parse, validate and be
what was chosen. Then the cost of a mask is measured on random walks through a grammar of three
tools, in that model's vocabulary and in OpenAI's largest, beside the work without which no token
can be chosen: copying its logits and taking the largest.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import tiny_models
from grammar_fuzz import CASES, TOOLS, fuzz
from tokenizers import Tokenizer

from samara.agent.models import dialects
from samara.agent.models.constraining import Constrainer, Constraint
from samara.agent.models.grammar import grammar_of

WALKS, STEPS = 40, 100
PIECE = 20


def main() -> None:
    """Run, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--replies", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    each = -(-given.replies // len(CASES))
    pieces = [
        (number, range(start, min(start + PIECE, each)))
        for number in range(len(CASES))
        for start in range(0, each, PIECE)
    ]
    found: Counter[str] = Counter()
    with ProcessPoolExecutor(given.workers) as pool:
        for counted in pool.map(_piece, pieces):
            found += counted
    ended = found["calls"] + found["text"]
    print(f"replies: {found.total():,}; ended: {ended:,}, all of them right; with calls:")
    print(f"{found['calls']:,}; at the limit of tokens: {found['cut off']:,}\n")
    print("| vocabulary | mask, median / p99 | accept | copy and argmax | compile |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        tiny_models.write_tokenizer(Path(folder))
        small = Tokenizer.from_file(f"{folder}/tokenizer.json")
    end = small.token_to_id("<|end|>") or 0
    _cost(Constrainer(small.to_str(), frozenset([end])), small.token_to_id)
    _cost(_Large(), lambda text: None)


def _piece(piece: tuple[int, range]) -> Counter[str]:
    number, seeds = piece
    with tempfile.TemporaryDirectory() as folder:
        return fuzz(CASES[number], Path(folder), seeds)


class _Large(Constrainer):
    """OpenAI's o200k, which is shipped for counting."""

    def __init__(self) -> None:
        super().__init__("", frozenset())
        import tiktoken
        from llguidance.tiktoken import lltokenizer_from_encoding

        from samara.agent.models.openai.vocabulary import _encoding

        shipped = _encoding("o200k_base")
        ranks = shipped._mergeable_ranks
        ended = tiktoken.Encoding(
            "o200k", pat_str=shipped._pat_str, mergeable_ranks=ranks,
            special_tokens={"<|end|>": len(ranks)},
        )  # fmt: skip
        self._tokenizer = lltokenizer_from_encoding(ended, eos_token=len(ranks))


def _cost(constrainer: Constrainer, token_id: Callable[[str], int | None]) -> None:
    grammar = grammar_of(
        dialects.dialect("hermes", lambda text: token_id(text) is not None, thinks=False),
        token_id,
        constrainer.valid,
        tools=TOOLS,
        tool_choice="required",
        schema=None,
        thinking=False,
    )
    assert grammar is not None
    began_s = time.perf_counter()
    constrainer.start(grammar)
    compiled_s = time.perf_counter() - began_s
    size = constrainer._vocabulary().vocab_size
    rng, floor = np.random.default_rng(0), np.random.default_rng(1).random(size, np.float32)
    masks, accepts, floors = [], [], []
    for _ in range(WALKS):
        constraint: Constraint = constrainer.start(grammar)
        for _ in range(STEPS):
            logits = rng.random(size, np.float32)
            times = [time.perf_counter()]
            token = int(constraint.masked(logits).argmax())
            times.append(time.perf_counter())
            if token in constrainer._vocabulary().eos_tokens:
                break
            constraint.accept(token)
            times.append(time.perf_counter())
            int(floor.copy().argmax())
            times.append(time.perf_counter())
            mask_s, accept_s, floor_s = np.diff(times)
            masks.append(mask_s)
            accepts.append(accept_s)
            floors.append(floor_s)
    median = statistics.median(masks) * 1e6
    high = float(np.quantile(masks, 0.99)) * 1e6
    print(
        f"| {size:,} | {median:.0f} / {high:.0f} µs | {statistics.median(accepts) * 1e6:.0f} µs "
        f"| {statistics.median(floors) * 1e6:.0f} µs | {compiled_s * 1e3:.0f} ms |"
    )


if __name__ == "__main__":
    main()
