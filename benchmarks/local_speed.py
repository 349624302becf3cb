"""How fast local models answer: long conversations, single replies, many at once, guesses.

    python benchmarks/local_speed.py [--shape small|8b] [--device cpu|cuda] [--turns 20]

A Llama with random weights and a vocabulary learnt from this project's own pages, in one run and on
one machine:

(a) the time to the first token at each turn of a growing conversation: samara, the same model
    reading everything anew, `transformers serve`, and smolagents' `TransformersModel` where it is
    installed. What the model says is nonsense, so scripted answers go on with the conversation.
(b) tokens a second of one reply, against a bare loop of forward passes.
(c) eight conversations at once, against one after the other.
(d) a reply that copies, with and without lookup: the embedded model repeats what a tool printed.

On a GPU the limit of its memory stands beside (b): bytes of weights over measured bandwidth.
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # before torch, for all alike

from samara.agent.models.base import Reply, Request, Settings, TextDelta
from samara.agent.models.huggingface import HuggingFaceModel
from samara.prompts import AssistantMessage, Message, SystemMessage, UserMessage

PAGES = Path(__file__).resolve().parents[1] / "docs"
SHAPES: dict[str, dict[str, Any]] = {
    "small": {
        "hidden_size": 512,
        "intermediate_size": 1408,
        "num_hidden_layers": 8,
        "num_attention_heads": 8,
        "num_key_value_heads": 4,
    },
    "8b": {
        "hidden_size": 4096,
        "intermediate_size": 14336,
        "num_hidden_layers": 32,
        "num_attention_heads": 32,
        "num_key_value_heads": 8,
    },
}
TEMPLATE = (
    "{% for m in messages %}<|{{ m.role }}|>{{ m.content }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)
CONTROL = ["<|end|>", "<|system|>", "<|user|>", "<|assistant|>", "<|tool|>"]
QUESTION_WORDS, ANSWER_WORDS, SYSTEM_WORDS = 40, 40, 300
REPEATS = 3


def write_model(folder: Path, shape: str, device: str) -> None:
    """A folder in Hugging Face form: random weights, and a tokenizer learnt from the pages."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=8192,
        special_tokens=CONTROL,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train([str(page) for page in PAGES.glob("*.md")], trainer)
    fast: Any = PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, eos_token="<|end|>"
    )
    fast.chat_template = TEMPLATE
    fast.save_pretrained(folder)
    config = LlamaConfig(
        vocab_size=tokenizer.get_vocab_size(),
        max_position_embeddings=16384,
        bos_token_id=None,
        eos_token_id=0,
        pad_token_id=0,
        **SHAPES[shape],
    )
    torch.manual_seed(0)
    with torch.device(device):
        model: Any = LlamaForCausalLM(config)
    model.to(torch.bfloat16 if device == "cuda" else torch.float32).save_pretrained(folder)


def words(count: int, at: int) -> str:
    """That many words of the pages, another place for each `at`."""
    text = " ".join(page.read_text("utf-8") for page in sorted(PAGES.glob("*.md"))).split()
    start = at * 997 % (len(text) - count)
    return " ".join(text[start : start + count])


def turns(count: int) -> Iterator[list[Message]]:
    """The conversation as it is at each turn, a question last."""
    talk: list[Message] = [SystemMessage(words(SYSTEM_WORDS, 1))]
    for turn in range(count):
        talk.append(UserMessage.of(words(QUESTION_WORDS, 2 * turn + 2)))
        yield list(talk)
        talk.append(AssistantMessage(words(ANSWER_WORDS, 2 * turn + 3)))


def as_dicts(messages: Sequence[Message]) -> list[dict[str, str]]:
    """The messages as other programs take them."""
    return [{"role": message.role, "content": message.text} for message in messages]


def first_of(stream: Iterator[Any]) -> float:
    """Seconds to the first thing that a stream brings."""
    began = time.perf_counter()
    next(stream)
    took = time.perf_counter() - began
    for _ in stream:
        pass
    return took


Asker = Callable[[Sequence[Message]], float]


def ours(model: HuggingFaceModel) -> Asker:
    """samara, which goes on from what it has read."""
    settings = Settings(max_output_tokens=4, extra={})

    def ask(messages: Sequence[Message]) -> float:
        request = Request(messages=tuple(messages), settings=settings)
        return first_of(e for e in model.stream(request) if isinstance(e, TextDelta | Reply))

    return ask


def naive(model: HuggingFaceModel) -> Asker:
    """The same model and template, everything read anew with `generate`."""
    import torch

    network, _ = model.network()

    def ask(messages: Sequence[Message]) -> float:
        began = time.perf_counter()
        ids = torch.tensor([model.encode(messages)], device=network.device)
        mask = torch.ones_like(ids)
        network.generate(
            ids, attention_mask=mask, max_new_tokens=1, do_sample=False, pad_token_id=0
        )
        return time.perf_counter() - began

    return ask


def served(base_url: str, name: str) -> Asker:
    """A server with OpenAI's protocol, asked as its own SDK does it."""
    import openai

    client: Any = openai.OpenAI(base_url=base_url, api_key="none")

    def ask(messages: Sequence[Message]) -> float:
        return first_of(
            chunk
            for chunk in client.chat.completions.create(
                model=name,
                messages=as_dicts(messages),
                stream=True,
                max_tokens=4,
                temperature=0,
            )
            if chunk.choices and chunk.choices[0].delta.content
        )

    return ask


def smol(folder: Path) -> Asker:
    """smolagents' in-process client."""
    from smolagents import TransformersModel

    model: Any = TransformersModel(str(folder), device_map="cpu", max_new_tokens=4, do_sample=False)
    return lambda messages: first_of(
        model.generate_stream(
            [
                {"role": m["role"], "content": [{"type": "text", "text": m["content"]}]}
                for m in as_dicts(messages)
            ]
        )
    )


def growing(askers: dict[str, Asker], count: int) -> None:
    """(a): a row for some of the turns, and the ratios."""
    times: dict[str, list[list[float]]] = {name: [] for name in askers}
    for asker in askers.values():
        asker([UserMessage.of("warm up")])
    for talk in turns(count):
        for name, asker in askers.items():
            times[name].append([asker(talk) for _ in range(1 if name == "samara" else REPEATS)])
    middle = {name: [statistics.median(one) * 1e3 for one in rows] for name, rows in times.items()}
    others = [name for name in askers if name != "samara"]
    print(f"| turn | {' | '.join(f'{name}, ms' for name in askers)} | least ratio |")
    print("|---|" + "---|" * (len(askers) + 1))
    for turn in sorted({1, 2, 5, 10, 15, count} & set(range(1, count + 1))):
        row = {name: middle[name][turn - 1] for name in askers}
        ratio = min(row[name] for name in others) / row["samara"]
        cells = " | ".join(f"{value:.0f}" for value in row.values())
        print(f"| {turn} | {cells} | {ratio:.1f} |", flush=True)


def streamed(model: HuggingFaceModel, tokens: int, prompt: str) -> float:
    """Tokens a second of one whole request: template, decoding, text, parsing and all."""
    request = Request(
        messages=(UserMessage.of(prompt),), settings=Settings(max_output_tokens=tokens)
    )
    stream = model.stream(request)
    next(stream)
    began = time.perf_counter()
    *_, reply = stream
    assert isinstance(reply, Reply)
    return (reply.usage.output_tokens - 1) / (time.perf_counter() - began)


def bare(model: HuggingFaceModel, tokens: int, prompt: str) -> float:
    """Tokens a second of forward passes and argmax alone."""
    import torch
    from transformers import DynamicCache

    network, _ = model.network()
    ids = torch.tensor([model.encode([UserMessage.of(prompt)])], device=network.device)
    with torch.inference_mode():
        cache = DynamicCache(config=network.config)
        out = network(ids, past_key_values=cache, use_cache=True, logits_to_keep=1)
        token = out.logits[:, -1].argmax(-1, keepdim=True)
        began = time.perf_counter()
        for _ in range(tokens - 1):
            out = network(token, past_key_values=cache, use_cache=True, logits_to_keep=1)
            token = out.logits[:, -1].argmax(-1, keepdim=True)
            token.item()
    return (tokens - 1) / (time.perf_counter() - began)


def single(model: HuggingFaceModel) -> None:
    """(b)."""
    prompts = [words(60, n) for n in range(15)]
    for measure in (bare, streamed):
        measure(model, 20, prompts[0])
    found = [(bare(model, 120, one), streamed(model, 120, one)) for one in prompts]
    floor, mine = (statistics.median(column) for column in zip(*found, strict=True))
    ratio = statistics.median(b / a for a, b in found)
    print("\n| one reply of 120 tokens | tokens/s |\n|---|---|")
    print(f"| bare forward loop | {floor:.1f} |\n| samara, streamed | {mine:.1f} |")
    print(f"| ratio, median of pairs | {ratio:.2f} |", flush=True)


def concurrent(model: HuggingFaceModel, many: int = 8) -> None:
    """(c)."""

    def run(n: int) -> int:
        request = Request(
            messages=(UserMessage.of(words(40, 100 + n)),), settings=Settings(max_output_tokens=96)
        )
        *_, reply = model.stream(request)
        assert isinstance(reply, Reply)
        return reply.usage.output_tokens

    rates: dict[str, list[float]] = {"one by one": [], "at once": []}
    for repeat in range(REPEATS):
        numbers = [repeat * many + n for n in range(many)]
        began = time.perf_counter()
        tokens = sum(run(n) for n in numbers)
        rates["one by one"].append(tokens / (time.perf_counter() - began))
        numbers = [1000 + number for number in numbers]
        began = time.perf_counter()
        with ThreadPoolExecutor(many) as pool:
            tokens = sum(pool.map(run, numbers))
        rates["at once"].append(tokens / (time.perf_counter() - began))
    alone, joined = (statistics.median(rates[name]) for name in ("one by one", "at once"))
    print(f"\n| {many} conversations | tokens/s in all |\n|---|---|")
    print(f"| one by one | {alone:.1f} |\n| at once | {joined:.1f} |")
    print(f"| ratio | {joined / alone:.2f} |", flush=True)


def bandwidth(device: str) -> float:
    """Bytes a second that a copy within the device's memory moves, read and written."""
    import torch

    block = torch.empty(1 << 30, dtype=torch.uint8, device=device)
    other = torch.empty_like(block)
    other.copy_(block)
    torch.cuda.synchronize()
    began = time.perf_counter()
    for _ in range(20):
        other.copy_(block)
    torch.cuda.synchronize()
    return 20 * 2 * block.nbytes / (time.perf_counter() - began)


def copying() -> None:
    """(d): with the embedded model's weights, whose answers repeat what a tool printed."""
    from samara.agent.models.embedded import EmbeddedModel
    from samara.prompts import ToolMessage
    from samara.tools.base import ToolCall
    from samara.tools.content import Text

    folder = EmbeddedModel().path
    numbers = [str([n * 37 % 91 for n in range(start, start + 24)]) for start in range(6)]
    took: dict[bool, list[float]] = {False: [], True: []}
    for lookup in (False, True):
        model = HuggingFaceModel(folder, lookup=lookup, constrained=False)
        for shown in numbers:
            code = f"data = {shown}\nprint(sorted(data))"
            printed = str(sorted(json.loads(shown)))
            call = ToolCall("123456789", "python", json.dumps({"code": code}))
            talk: tuple[Message, ...] = (
                UserMessage.of(f"sort {shown}"),
                AssistantMessage("", (call,)),
                ToolMessage("123456789", "python", (Text(printed),)),
            )
            began = time.perf_counter()
            list(model.stream(Request(messages=talk, settings=Settings(max_output_tokens=200))))
            took[lookup].append(time.perf_counter() - began)
    plain, helped = (statistics.median(took[one]) * 1e3 for one in (False, True))
    print("\n| an answer that copies a tool's output | ms |\n|---|---|")
    print(f"| token by token | {plain:.0f} |\n| with lookup | {helped:.0f} |")
    print(f"| ratio | {plain / helped:.2f} |", flush=True)


def main() -> None:
    """Measure and print Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shape", choices=SHAPES, default="small")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--turns", type=int, default=20)
    parser.add_argument("--only", default="abcd", help="which of the four, for example bc")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "model"
        write_model(folder, given.shape, given.device)
        gc.collect()
        model = HuggingFaceModel(folder, device=given.device, lookup=False)
        if "a" in given.only:
            long_conversations(model, folder, Path(temporary), given.device, given.turns)
        if "b" in given.only:
            single(model)
            if given.device == "cuda":
                size = sum(file.stat().st_size for file in folder.glob("*.safetensors"))
                print(f"| limit of memory | {bandwidth(given.device) / size:.1f} |", flush=True)
        if "c" in given.only:
            concurrent(model)
        if "d" in given.only:
            copying()


def long_conversations(
    model: HuggingFaceModel, folder: Path, home: Path, device: str, count: int
) -> None:
    """(a), with those peers that are here."""
    askers = {"samara": ours(model), "naive": naive(model)}
    if device == "cpu" and importlib.util.find_spec("smolagents"):
        askers["smolagents"] = smol(folder)
    if device != "cpu" or importlib.util.find_spec("fastapi") is None:
        growing(askers, count)
        return
    from serve_fixture import serve

    with serve(folder, home / "serve") as there:
        askers["transformers serve"] = served(there.base_url, there.model)
        growing(askers, count)


if __name__ == "__main__":
    main()
