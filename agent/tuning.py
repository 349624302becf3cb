"""Fine-tuning of local models on what was said in sessions: LoRA, or QLoRA on quantised weights.

Only what the assistant said is learnt, calls included, in the ids in which the model would have
been asked and would have answered: the chat template is rendered as it is live. What a template
opens for a reply and leaves out when it tells it, thoughts above all, is put back; what it tells
in another way than it asked for it is learnt as it tells it. Training is trl's `SFTTrainer`, the
adapter peft's; `HuggingFaceModel(…, adapter=…)` loads it.
"""

from __future__ import annotations

import importlib.util
import math
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samara.agent.models.decode import shared
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.models.weights import Quantization
from samara.agent.sessions.importing import Chat, read_chats
from samara.errors import ConfigError, MissingDependencyError
from samara.prompts.messages import AssistantMessage, Message, UserMessage
from samara.tools.base import ToolSpec

if TYPE_CHECKING:
    from samara.agent.models.local import LocalModel

_IGNORED = -100  # a label that counts for nothing, as torch's cross entropy has it


@dataclass(frozen=True, slots=True)
class Example:
    """Ids to train on, and which of them are learnt: the others are what was said before."""

    ids: tuple[int, ...]
    learnt: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Tuned:
    """What came of it: the adapter's folder, what was learnt from, and the loss of each step."""

    adapter: Path
    examples: int
    learnt_tokens: int
    losses: tuple[float, ...]


def examples(model: LocalModel, chats: Iterable[Chat], *, max_tokens: int = 0) -> list[Example]:
    """The chats as a model reads and writes them. What only shows how (few-shot) is not learnt.

    A chat is one example as long as its template only adds to what it rendered before; where it
    rewrites that (as some drop earlier thoughts), the next reply begins another. Examples of more
    than `max_tokens` are left out (0: the model's window).
    """
    most = max_tokens or model.context_window
    made = [one for messages, tools in chats for one in _examples(model, messages, tools)]
    return [one for one in made if len(one.ids) <= most and any(one.learnt)]


def tune(
    model: str | Path,
    data: Sequence[str | Path],
    out: str | Path,
    *,
    epochs: float = 3.0,
    learning_rate: float = 2e-4,
    rank: int = 16,
    batch_size: int = 4,
    max_tokens: int = 0,
    quantization: Quantization | None = None,
    device: str | None = None,
    seed: int = 0,
    on_step: Callable[[int, float], None] | None = None,
) -> Tuned:
    """Train a LoRA adapter of a hub model or a folder on exported sessions (`.jsonl`).

    `rank` is the adapter's, for all linear layers; with `quantization` the weights under it are
    in 8 or 4 bits (QLoRA). `on_step` hears of each step and its loss. The folder `out` is made; the
    same `seed` (which is set for the whole process) gives the same losses on one machine.

    Raises ConfigError for numbers out of range, a folder that cannot be made or has something in
    it, data that is no chat or holds nothing to learn, and what loading a model raises;
    MissingDependencyError without trl and peft.
    """
    plan = _Plan(epochs, learning_rate, rank, batch_size, seed)
    for package in ("trl", "peft"):
        if importlib.util.find_spec(package) is None:
            raise MissingDependencyError(
                f"Fine-tuning needs {package}.",
                hint='Install it with: pip install "samara[tuning]"',
            )
    folder = Path(out)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what = "not empty" if folder.is_dir() else "no folder"
        raise ConfigError(f"{folder} is {what}.", hint="Name another folder for the adapter.")
    local = HuggingFaceModel(model, device=device, quantization=quantization)
    given = examples(local, _chats(data), max_tokens=max_tokens)
    if not given:
        raise ConfigError(
            "There is nothing to learn: no chat fits whose assistant says something.",
            hint="Export sessions with `samara export NAME file.jsonl`.",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(f"{error}.", hint="Name another folder for the adapter.") from error
    losses = _train(local, given, folder, plan, on_step)
    learnt = sum(sum(one.learnt) for one in given)
    return Tuned(folder, len(given), learnt, tuple(losses))


def _chats(data: Sequence[str | Path]) -> list[Chat]:
    try:
        return [chat for file in data for chat in read_chats(Path(file))]
    except OSError as error:
        raise ConfigError(f"{error}.", hint="Check the names of the files.") from error


def _examples(
    model: LocalModel, messages: Sequence[Message], tools: Sequence[ToolSpec]
) -> Iterator[Example]:
    ids: list[int] = []
    learnt: list[bool] = []
    shown = False
    for at, message in enumerate(messages):
        if isinstance(message, UserMessage):
            shown = message.kind == "example"
        if not isinstance(message, AssistantMessage) or shown:
            continue
        asked, reply = _exchange(model, messages[: at + 1], tools)
        reply = _ended(model, messages, at, tools, reply)
        if ids != asked[: len(ids)]:
            yield Example(tuple(ids), tuple(learnt))
            ids, learnt = [], []
        learnt += [False] * (len(asked) - len(ids)) + [True] * len(reply)
        ids = asked + reply
    if ids:
        yield Example(tuple(ids), tuple(learnt))


def _exchange(
    model: LocalModel, messages: Sequence[Message], tools: Sequence[ToolSpec]
) -> tuple[list[int], list[int]]:
    """What the last message answers, as it is asked live, and the answer as the template tells it,
    which may tell the past and thoughts in another way once there is an answer."""
    *before, message = messages
    assert isinstance(message, AssistantMessage)
    prompt = model.encode(before, tools)
    whole = model.encode(messages, tools, reply_follows=False)
    start = shared(prompt, whole)
    if start == len(prompt):
        return prompt, whole[start:]
    if any(isinstance(one, AssistantMessage) for one in before):
        last = shared(prompt, model.encode(before[:-1], tools, reply_follows=False))
        if start < last:  # it tells the past otherwise, but not what was said last
            return prompt, _behind(prompt[last:], whole)
    if model.opens_thoughts(prompt[start:]):
        thoughts = model.thought(message.reasoning)
        return (prompt, thoughts + whole[start:]) if thoughts else (prompt[:start], whole[start:])
    if model.opens_thoughts(prompt):
        return prompt, whole[start:]
    silent = model.encode([*before, _silent(message)], tools, reply_follows=False)
    if silent[: len(prompt)] == prompt:  # thoughts are switched off
        return prompt, silent[len(prompt) :]
    return prompt[:start], whole[start:]


def _behind(part: list[int], whole: list[int]) -> list[int]:
    """What follows the last occurrence of a part; nothing where there is none."""
    size = len(part)
    ends = [n for n in range(size, len(whole)) if whole[n - size : n] == part]
    return whole[ends[-1] :] if ends else []


def _ended(
    model: LocalModel,
    messages: Sequence[Message],
    at: int,
    tools: Sequence[ToolSpec],
    reply: list[int],
) -> list[int]:
    """A reply up to where the model ends it; what only opens the next message may be that end."""
    stop_ids = model.stop_ids
    ends = [n for n, one in enumerate(reply, 1) if one in stop_ids]
    if ends or not reply:
        return reply[: ends[-1]] if ends else reply
    following = messages[at + 1 : at + 2] or [UserMessage.of("Go on.")]
    told = [_silent(one) for one in messages[: at + 1]]
    whole = model.encode(told, tools, reply_follows=False)
    longer = model.encode([*told, *following], tools, reply_follows=False)
    opened = longer[len(whole) : len(whole) + 1] if longer[: len(whole)] == whole else []
    return reply + [one for one in opened if one in stop_ids]


def _silent(message: Message) -> Message:
    """Without what was thought."""
    return replace(message, reasoning="") if isinstance(message, AssistantMessage) else message


@dataclass(frozen=True, slots=True)
class _Plan:
    epochs: float
    learning_rate: float
    rank: int
    batch_size: int
    seed: int

    def __post_init__(self) -> None:
        for name in ("epochs", "learning_rate", "rank", "batch_size"):
            value = getattr(self, name)
            if not 0 < value < math.inf:
                raise ConfigError(f"{name} is {value}.", hint="It is a number above 0.")


def _train(
    local: HuggingFaceModel,
    given: Sequence[Example],
    out: Path,
    plan: _Plan,
    on_step: Callable[[int, float], None] | None,
) -> list[float]:
    import datasets
    import peft
    import transformers
    import trl

    losses: list[float] = []

    class Heard(transformers.TrainerCallback):
        def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **_: Any) -> None:
            if logs and "loss" in logs:
                losses.append(float(logs["loss"]))
                if on_step:
                    on_step(int(state.global_step), losses[-1])

    network, tokenizer = local.network()
    trainers: Any = trl
    transformers.set_seed(plan.seed)  # before the adapter is made, with random weights
    if local.quantized:
        quantized: Any = peft
        network = quantized.prepare_model_for_kbit_training(network)
    adapter = peft.LoraConfig(
        r=plan.rank, lora_alpha=2 * plan.rank, target_modules="all-linear", task_type="CAUSAL_LM"
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # what trl and transformers tell each other
        trainer = trainers.SFTTrainer(
            model=network,
            args=trainers.SFTConfig(
                output_dir=str(out),
                num_train_epochs=plan.epochs,
                learning_rate=plan.learning_rate,
                per_device_train_batch_size=plan.batch_size,
                max_length=None,
                seed=plan.seed,
                logging_steps=1,
                save_strategy="no",
                report_to="none",
                use_cpu=network.device.type == "cpu",
                bf16=False,
                dataloader_pin_memory=False,
                disable_tqdm=True,
            ),
            train_dataset=datasets.Dataset.from_list([_row(one) for one in given]),
            processing_class=tokenizer,
            peft_config=adapter,
            callbacks=[Heard()],
        )
        trainer.remove_callback(transformers.PrinterCallback)
        trainer.train()
        trainer.model.save_pretrained(str(out))
    return losses


def _row(one: Example) -> dict[str, list[int]]:
    labels = [n if learn else _IGNORED for n, learn in zip(one.ids, one.learnt, strict=True)]
    return {"input_ids": list(one.ids), "labels": labels}
