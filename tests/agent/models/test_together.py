"""Conversations that are computed together, and replies that are guessed ahead: same words."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tiny_models
from adder import Adder, expected, greedy

from samara.agent.models.base import Reply, Request, Settings
from samara.agent.models.decode import Decoder
from samara.agent.models.drafting import Assistant, Guessing, Lookup
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.embedded.runner import NumpyRunner
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.models.local import LocalModel
from samara.agent.models.sampling import Sampling
from samara.agent.models.steps import Part, Runner
from samara.errors import ConfigError
from samara.prompts import UserMessage


class Met(Adder):
    """A runner whose first step waits until others have come."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()

    def forward(self, parts: Any) -> Any:
        self.go_on.wait(30)
        return super().forward(parts)


def test_conversations_take_their_steps_together() -> None:
    """Those that came while a step was computed are in the next, and stay together."""
    runner = Met()
    decoder = Decoder(runner)
    with ThreadPoolExecutor(6) as pool:
        replies = [pool.submit(greedy, decoder, [1 + n, 2, 3], 40) for n in range(6)]
        while len(decoder._steps._waiting) < 5:
            pass
        runner.go_on.set()
        assert [one.result() for one in replies] == [expected([1 + n, 2, 3], 40) for n in range(6)]
    assert runner.joined > 1


def test_nobody_waits_long_for_one_that_is_left_lying() -> None:
    """A reply that nobody asks for any more is no longer waited for."""
    decoder = Decoder(Adder())
    lying = decoder.start([1, 2], max_tokens=50)
    next(lying.tokens)
    for n in range(5):
        assert greedy(decoder, [3, n], 20) == expected([3, n], 20)
    assert decoder._steps._together == set()


def test_steps_that_cannot_be_taken_together_are_taken_apart() -> None:
    """Each conversation reads its own again, and says what it always says."""

    class Failing(Met):
        failed = 0

        def forward(self, parts: Any) -> Any:
            self.go_on.wait(30)
            if len(parts) > 1:
                self.failed += 1
                raise MemoryError
            return super().forward(parts)

    runner = Failing()
    decoder = Decoder(runner)
    with ThreadPoolExecutor(4) as pool:
        replies = [pool.submit(greedy, decoder, [1 + n, 2, 3], 40) for n in range(4)]
        while len(decoder._steps._waiting) < 3:
            pass
        runner.go_on.set()
        assert [one.result() for one in replies] == [expected([1 + n, 2, 3], 40) for n in range(4)]
    assert runner.failed


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.write_random(tmp_path_factory.mktemp("random"))


@pytest.fixture(params=["numpy", "torch"])
def runner(request: pytest.FixtureRequest, folder: Path) -> Runner:
    """Each of the two runners over the same random weights."""
    if request.param == "numpy":
        return NumpyRunner(folder)
    transformers = pytest.importorskip("transformers")
    from samara.agent.models.torch_runner import TorchRunner

    model = transformers.AutoModelForCausalLM.from_pretrained(folder)
    made = TorchRunner(model.eval())
    assert made._can_join()
    return made


def test_parts_read_together_come_out_as_alone(runner: Runner) -> None:
    """Pieces of any length, on caches of any length, with several rows of logits wanted."""
    rng = np.random.default_rng(2)
    sizes = [(1, 1, 1), (60, 1, 1), (9, 30, 4), (25, 2, 2)]
    pasts = [[int(n) for n in rng.integers(9, 200, past)] for past, _, _ in sizes]
    news = [[int(n) for n in rng.integers(9, 200, new)] for _, new, _ in sizes]

    def parts() -> list[Part]:
        caches = [runner.new_cache() for _ in sizes]
        for past, cache in zip(pasts, caches, strict=True):
            runner.forward([Part(past, cache)])
        rows = [rows for _, _, rows in sizes]
        return [Part(*one) for one in zip(news, caches, rows, strict=True)]

    first, second = parts(), parts()
    joined = runner.forward(first)
    alone = [runner.forward([part])[0] for part in second]
    for together, single, (_, _, rows) in zip(joined, alone, sizes, strict=True):
        assert together.shape == single.shape == (rows, together.shape[1])
        assert np.allclose(together, single, atol=1e-3)
    more = [runner.forward([Part([7], part.cache)])[0] for part in (*first, *second)]
    for a, b in zip(more[:4], more[4:], strict=True):
        assert np.allclose(a, b, atol=1e-3)


def said(model: LocalModel, request: Request) -> list[Any]:
    """All that is streamed."""
    return list(model.stream(request))


def test_eight_at_once_say_what_each_says_alone(folder: Path) -> None:
    """Through whole models, calls and grammar included."""
    models: list[LocalModel] = [EmbeddedModel(folder), HuggingFaceModel(folder)]
    for model in models:
        requests = [
            Request(
                messages=(UserMessage.of(f"Question {n} " * (1 + 3 * n)),),
                settings=Settings(max_output_tokens=24),
            )
            for n in range(8)
        ]
        alone = [list(model.stream(one))[-1] for one in requests]
        with ThreadPoolExecutor(8) as pool:
            told = [pool.submit(said, model, request) for request in requests]
            together = [one.result()[-1] for one in told]
        for one, other in zip(alone, together, strict=True):
            assert isinstance(one, Reply)
            assert isinstance(other, Reply)
            assert one.message == other.message


def test_two_models_that_compute_at_once_do_not_mix(tmp_path: Path) -> None:
    """Each thread's model attends to its own conversations."""
    transformers = pytest.importorskip("transformers")
    from samara.agent.models.torch_runner import TorchRunner

    def made(seed: int) -> TorchRunner:
        folder = tiny_models.write_random(tmp_path / str(seed), seed=seed)
        return TorchRunner(transformers.AutoModelForCausalLM.from_pretrained(folder).eval())

    def logits(runner: TorchRunner) -> list[Any]:
        parts = [Part([9, 10, 11 + n], runner.new_cache()) for n in range(3)]
        return runner.forward(parts)

    runners = [made(1), made(2)]
    alone = [logits(runner) for runner in runners]
    with ThreadPoolExecutor(2) as pool:
        for _ in range(30):
            for wanted, found in zip(alone, pool.map(logits, runners), strict=True):
                assert all(np.allclose(a, b, atol=1e-4) for a, b in zip(wanted, found, strict=True))


def test_a_model_that_does_more_in_its_attention_is_read_one_by_one(tmp_path: Path) -> None:
    """Nothing is joined where that was not seen to come out right."""
    transformers = pytest.importorskip("transformers")
    from samara.agent.models.torch_runner import TorchRunner

    folder = tiny_models.write_random(tmp_path / "eager")
    model = transformers.AutoModelForCausalLM.from_pretrained(folder, attn_implementation="eager")
    runner = TorchRunner(model.eval())
    assert not runner._can_join()
    parts = [Part([1, 2, 3], runner.new_cache()), Part([4], runner.new_cache())]
    assert len(runner.forward(parts)) == 2


def test_lookup_finds_what_followed_before() -> None:
    """The longest end that occurred, the last time that it did."""
    lookup = Lookup()
    assert lookup.draft([1, 2, 3, 4, 9, 9, 1, 2, 3, 4], 3) == [9, 9, 1]
    assert lookup.draft([1, 2, 3, 5, 7, 1, 2, 3, 6, 8, 1, 2, 3], 2) == [6, 8]
    assert lookup.draft([1, 2, 3, 4, 5], 4) == []
    assert lookup.draft([1], 4) == []


class Cycle(Adder):
    """A runner that repeats a sequence of seven tokens."""

    def _one(self, part: Part) -> Any:
        self.read.append(len(part.ids))
        rows = np.zeros((part.rows, 11), np.float32)
        part.cache.extend(part.ids)
        for n, token in enumerate(part.ids[-part.rows :]):
            rows[n, (token + 1) % 7] = 5.0
        return rows


def test_guesses_save_steps_and_change_nothing() -> None:
    """Greedy or drawn, to the end of the reply, with a stop in the middle of a guess."""
    prompt = [0, 1, 2, 3, 4, 5, 6] * 3
    for sampling in (Sampling(), Sampling(temperature=0.7, seed=3)):
        plain = greedy(Decoder(Cycle()), prompt, 100, sampling=sampling)
        helped = Decoder(Cycle(), drafter=Lookup())
        generation = helped.start(prompt, max_tokens=100, sampling=sampling)
        assert list(generation.tokens) == plain
        assert generation.output_tokens == 100
        assert generation.steps < 25
    stopped = Decoder(Cycle(), drafter=Lookup()).start(
        prompt, max_tokens=100, stop_ids=frozenset({5})
    )
    assert list(stopped.tokens) == [0, 1, 2, 3, 4]
    assert stopped.finish == "stop"


def test_ids_made_from_content_are_tokens_to_who_guesses() -> None:
    """What follows them is copied all the same."""
    content = 7_000_000_000
    prompt = [content + n for n in [0, 1, 2, 3, 4, 5, 6] * 3]
    decoder = Decoder(Cycle(), drafter=Lookup(), plain=lambda ids: [n % content for n in ids])
    generation = decoder.start(prompt, max_tokens=100)
    assert list(generation.tokens) == [n % 7 for n in range(100)]
    assert generation.steps < 25


def test_wrong_guesses_change_nothing() -> None:
    """They are taken back, and after some of them none is made for a while."""
    wrong = Assistant(lambda ids, most: [(sum(ids) + 1) % 11] * most)
    runner = Adder()
    decoder = Decoder(runner, drafter=wrong)
    assert greedy(decoder, [1, 2, 3], 60) == expected([1, 2, 3], 60)
    assert sum(runner.read) < 62 + 40
    assert greedy(decoder, [1, 2, 3, 6], 30) == expected([1, 2, 3, 6], 30)


def test_guesses_grow_and_pause() -> None:
    """Twice as long after all were right; after misses a pause that doubles."""
    asked: list[int] = []

    class Counting:
        def draft(self, ids: Any, most: int) -> list[int]:
            asked.append(most)
            return [0] * most

    guessing = Guessing(Counting())
    for right in (4, 8, 0):
        guessed = len(guessing.guess([1], 100))
        guessing.learn(guessed, min(right, guessed))
    assert asked == [4, 8, 12]
    assert guessing.guess([1], 100) == guessing.guess([1], 100) == []
    assert len(guessing.guess([1], 100)) == 6
    assert guessing.guess([1], 0) == []


def test_an_assistant_changes_nothing_but_the_steps(tmp_path: Path) -> None:
    """The same model as its own assistant is always right; another family is refused."""
    folder = tiny_models.write_random(tmp_path / "large")
    request = Request(
        messages=(UserMessage.of("Say something"),), settings=Settings(max_output_tokens=40)
    )
    plain = HuggingFaceModel(folder, lookup=False, constrained=False)
    helped = HuggingFaceModel(folder, assistant=folder, constrained=False)
    spoken, guessed = list(plain.stream(request))[-1], list(helped.stream(request))[-1]
    assert isinstance(spoken, Reply)
    assert isinstance(guessed, Reply)
    assert spoken.message == guessed.message
    other = tiny_models.write_random(tmp_path / "other", control=(*tiny_models.CONTROL, "<|more|>"))
    with pytest.raises(ConfigError, match="vocabular"):
        list(HuggingFaceModel(folder, assistant=other).stream(request))


@pytest.mark.parametrize("backend", [EmbeddedModel, HuggingFaceModel])
def test_log_probabilities_are_the_models_own(folder: Path, backend: Any) -> None:
    """One for each token of the reply, the likeliest first, and greedy takes that."""
    model = backend(folder)
    settings = Settings(max_output_tokens=12, top_logprobs=3)
    *_, reply = model.stream(Request(messages=(UserMessage.of("Hi"),), settings=settings))
    assert isinstance(reply, Reply)
    assert reply.usage.output_tokens - 1 <= len(reply.logprobs) <= reply.usage.output_tokens
    for one in reply.logprobs:
        assert len(one.top) == 3
        assert one.logprob <= 0
        assert [p for _, p in one.top] == sorted((p for _, p in one.top), reverse=True)
        assert sum(np.exp(p) for _, p in one.top) <= 1 + 1e-6
    bare = Request(messages=(UserMessage.of("Hi"),), settings=Settings(max_output_tokens=3))
    *_, plain = model.stream(bare)
    assert plain.logprobs == ()
    wrong = Request(messages=(UserMessage.of("Hi"),), settings=Settings(top_logprobs=-1))
    with pytest.raises(ConfigError, match="top_logprobs"):
        list(model.stream(wrong))
