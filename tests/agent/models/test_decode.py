from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import numpy as np
import pytest
from adder import Adder, expected, greedy

from samara.agent.models.decode import PREFILL_TOKENS, Decoder
from samara.agent.models.drafting import Lookup
from samara.agent.models.sampling import Logits, Sampling
from samara.agent.models.steps import Part


def test_greedy_takes_the_likeliest_and_ends_at_the_length() -> None:
    """As many tokens as allowed, each from all that came before."""
    generation = Decoder(Adder()).start([1, 2, 3], max_tokens=6)
    assert list(generation.tokens) == expected([1, 2, 3], 6)
    assert (generation.finish, generation.output_tokens) == ("length", 6)


def test_a_stop_id_ends_the_reply_and_is_counted_but_not_shown() -> None:
    """1, 2, 3 → 6, 1, 2, …: with 2 as the stop, two tokens are shown and three counted."""
    generation = Decoder(Adder()).start([1, 2, 3], max_tokens=9, stop_ids=frozenset({2}))
    assert list(generation.tokens) == [6, 1]
    assert (generation.finish, generation.output_tokens) == ("stop", 3)


def test_a_long_prompt_is_read_in_pieces() -> None:
    """Memory stays bounded; the result is that of the whole."""
    runner, prompt = Adder(), [1] * (2 * PREFILL_TOKENS + 7)
    assert greedy(Decoder(runner), prompt, 1) == expected(prompt, 1)
    assert runner.read == [PREFILL_TOKENS, PREFILL_TOKENS, 7]


@pytest.mark.parametrize("can_crop", [True, False])
def test_a_conversation_that_goes_on_reads_only_what_is_new(can_crop: bool) -> None:
    """The same tokens as from scratch, and what was read before is not read again."""
    runner = Adder(can_crop=can_crop)
    decoder, prompt = Decoder(runner), [1, 2, 3]
    for _ in range(4):
        before = len(runner.read)
        generation = decoder.start(prompt, max_tokens=5)
        reply = list(generation.tokens)
        assert reply == expected(prompt, 5)
        assert sum(runner.read[before:]) == len(prompt) + 4 - generation.cached_tokens
        prompt = [*prompt, *reply, 7]
    assert generation.cached_tokens == len(prompt) - 1 - 5 - 2


def test_a_prompt_that_is_wholly_cached_still_computes_its_last_token() -> None:
    """Asking the same again, or less, gives the same as asking for the first time."""
    decoder = Decoder(Adder())
    prompt = [1, 2, 3, 4, 5, 6]
    first = greedy(decoder, prompt)
    generation = decoder.start(prompt, max_tokens=5)
    assert list(generation.tokens) == first
    assert generation.cached_tokens == 5
    assert greedy(decoder, prompt[:5]) == expected(prompt[:5], 5)


def test_conversations_do_not_spoil_each_others_caches() -> None:
    """Many prompts in turns, with more of them than caches: always as if alone."""
    decoder = Decoder(Adder(), caches=2)
    rng = np.random.default_rng(1)
    prompts = [[n, n, n, n] for n in range(4)]
    for _ in range(60):
        n = int(rng.integers(4))
        reply = greedy(decoder, prompts[n], int(rng.integers(1, 6)))
        assert reply == expected(prompts[n], len(reply))
        prompts[n] = [*prompts[n], *reply] if rng.random() < 0.7 else prompts[n][:4]


def test_a_cache_is_not_cut_for_a_stranger() -> None:
    """A short common beginning does not cost a long conversation its cache."""
    decoder, long = Decoder(Adder()), [1] * 50
    greedy(decoder, long)
    assert greedy(decoder, [1, 1, 2]) == expected([1, 1, 2], 5)
    generation = decoder.start([*long, 2], max_tokens=1)
    list(generation.tokens)
    assert generation.cached_tokens == 50


def test_a_common_beginning_is_copied() -> None:
    """A second conversation with the same system prompt, and a branch, compute only what is new;
    the first goes on from where it was."""
    runner = Adder()
    decoder, system = Decoder(runner), [3] * 40
    first, second = [*system, 1, 2, 4], [*system, 5, 6, 7]
    greedy(decoder, first)
    for prompt, cached in ((second, 40), ([*first[:42], 9, 9], 42), ([*first, 8], 43)):
        generation = decoder.start(prompt, max_tokens=4)
        assert list(generation.tokens) == expected(prompt, 4)
        assert generation.cached_tokens == cached


def test_caches_are_bounded_in_bytes() -> None:
    """The one used longest ago goes first; one that is too large alone is not kept."""
    decoder = Decoder(Adder(), cache_bytes=100)
    for n in (1, 2, 3):
        greedy(decoder, [n] * 30, 1)

    def cached(prompt: list[int]) -> int:
        generation = decoder.start([*prompt, 9], max_tokens=1)
        list(generation.tokens)
        return generation.cached_tokens

    assert cached([3] * 30) == 30
    assert cached([1] * 30) == 30
    assert cached([4] * 40) == 0
    assert cached([2] * 30) == 0
    assert cached([5] * 200) == 0
    assert cached([5] * 200) == 0


def test_closing_a_generation_stops_it_within_a_token() -> None:
    """Nothing is computed after the reader has gone, and the cache is still good."""
    runner = Adder()
    decoder = Decoder(runner)
    generation = decoder.start([1, 2, 3], max_tokens=100)
    assert list(islice(generation.tokens, 3)) == expected([1, 2, 3], 3)
    generation.tokens.close()
    assert len(runner.read) == 3
    assert greedy(decoder, [1, 2, 3]) == expected([1, 2, 3], 5)


def test_a_generation_left_lying_blocks_no_other() -> None:
    """Two replies read in turns, in one thread, both come out right."""
    decoder = Decoder(Adder())
    one = decoder.start([1, 2], max_tokens=4)
    other = decoder.start([1, 2], max_tokens=4)
    pairs = list(zip(one.tokens, other.tokens, strict=True))
    assert [a for a, _ in pairs] == [b for _, b in pairs] == expected([1, 2], 4)


def test_a_step_that_fails_costs_its_cache_and_nothing_else() -> None:
    """After an error in the runner the next request starts from a clean state."""

    class Failing(Adder):
        fail = False

        def forward(self, parts: Sequence[Part]) -> list[Logits]:
            logits = super().forward(parts)
            if self.fail:
                raise MemoryError
            return logits

    runner = Failing()
    decoder = Decoder(runner)
    greedy(decoder, [1, 2, 3])
    runner.fail = True
    with pytest.raises(MemoryError):
        greedy(decoder, [1, 2, 3, 6, 4])
    runner.fail = False
    assert greedy(decoder, [1, 2, 3, 6, 4]) == expected([1, 2, 3, 6, 4], 5)


def test_a_step_that_fails_is_the_fault_of_one() -> None:
    """Those who were computed with it read their own again, and say the same as ever."""

    class Refusing(Adder):
        spoilt = 0

        def forward(self, parts: Sequence[Part]) -> list[Logits]:
            time.sleep(0.001)  # meanwhile others come
            logits = super().forward(parts)
            if any(10 in part.cache[:1] for part in parts):
                self.spoilt += len(parts) > 1
                raise ValueError("ten")
            return logits

    runner = Refusing()
    decoder = Decoder(runner, drafter=Lookup())
    with ThreadPoolExecutor(3) as pool:
        replies = [pool.submit(greedy, decoder, [n + 1] * 600, 40) for n in range(2)]
        while not all(one.done() for one in replies):
            with pytest.raises(ValueError, match="ten"):
                greedy(decoder, [10, 2])
        assert [one.result() for one in replies] == [expected([n + 1] * 600, 40) for n in range(2)]
    assert runner.spoilt


def test_a_generation_that_is_stopped_computes_nothing_more() -> None:
    """Not even the rest of its prompt, and what was read is still good."""
    runner = Adder()
    decoder = Decoder(runner)
    prompt = [1] * (3 * PREFILL_TOKENS)
    assert greedy(decoder, prompt, stopped=lambda: len(runner.read) == 2) == []
    assert len(runner.read) == 2
    generation = decoder.start(prompt, max_tokens=4)
    assert list(generation.tokens) == expected(prompt, 4)
    assert generation.cached_tokens == 2 * PREFILL_TOKENS
    assert len(greedy(decoder, [3], 99, stopped=lambda: len(runner.read) == 12)) == 6


def test_a_seed_repeats_and_no_seed_varies() -> None:
    """The same seed gives the same draws."""
    decoder = Decoder(Adder())

    def draw(seed: int | None) -> list[int]:
        return greedy(decoder, [1], 40, sampling=Sampling(temperature=3.0, seed=seed))

    assert draw(1) == draw(1)
    assert draw(1) != draw(2)
    assert draw(None) != draw(None)


def test_sampling_follows_the_odds() -> None:
    """Frequencies are those of the softmax at the temperature."""
    logits = np.log(np.asarray([0.5, 0.3, 0.2], np.float32))
    draw = Sampling(temperature=1.0, seed=0).sampler()
    counts = np.bincount([draw(logits, []) for _ in range(4000)], minlength=3) / 4000
    assert np.abs(counts - [0.5, 0.3, 0.2]).max() < 0.03


@pytest.mark.parametrize(
    ("sampling", "possible"),
    [
        (Sampling(temperature=1.0, top_p=0.5, seed=0), {0}),
        (Sampling(temperature=1.0, top_p=0.6, seed=0), {0, 1}),
        (Sampling(temperature=1.0, top_p=0.0, seed=0), {0}),
        (Sampling(temperature=1.0, top_k=2, seed=0), {0, 1}),
        (Sampling(temperature=1.0, banned=frozenset({0}), seed=0), {1, 2}),
        (Sampling(banned=frozenset({0})), {1}),
        (Sampling(repetition_penalty=100.0), {2}),
        (Sampling(temperature=0.0, top_p=0.1), {0}),
    ],
)
def test_what_can_be_drawn_is_narrowed(sampling: Sampling, possible: set[int]) -> None:
    """`top_p`, `top_k`, banned tokens and the penalty for repeating (tokens 0 and 1 here)."""
    logits = np.log(np.asarray([0.5, 0.3, 0.2], np.float32))
    draw = sampling.sampler()
    assert {draw(logits, [0, 1]) for _ in range(200)} == possible
    assert logits[0] == np.log(np.float32(0.5)), "the runner's logits are left as they are"
