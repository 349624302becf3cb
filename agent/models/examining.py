"""What a chat template can render, tried out: no weights, no torch, no GPU.

`examine` renders small conversations and looks for what was put into them. What a template cannot
say is told in another way where there is one (see `chat`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from samara.agent.models import dialects
from samara.agent.models.chat import Chat, Habits, in_parts
from samara.agent.models.embedded.template import JinjaCodec
from samara.agent.models.grammar import held
from samara.agent.models.speech import speech_of
from samara.errors import ConfigError

State = Literal["works", "adapted", "missing"]

_FILES: Final = (
    "tokenizer.json",
    "tokenizer_config.json",
    "chat_template.jinja",
    "chat_template.json",
    "config.json",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether a feature works as it is, is `adapted` (told in another way), or is `missing`."""

    feature: str
    state: State
    detail: str


def examine(source: str) -> list[Finding]:
    """What the chat template of a model can do: a hub name (`Qwen/Qwen3-0.6B`) or a folder.

    Of the hub only the tokenizer's files are fetched. Raises ConfigError when they cannot be had
    or read.
    """
    folder = _folder(source)
    config = folder / "config.json"
    try:
        sees = config.is_file() and "vision_config" in config.read_text("utf-8")
    except (OSError, ValueError) as error:
        raise ConfigError(f"{config} cannot be read: {error}.") from error
    return list(_findings(JinjaCodec(folder), sees=sees))


def _folder(source: str) -> Path:
    path = Path(source).expanduser()
    if path.is_dir():
        return path
    if source.startswith((".", "/", "~")) or source.count("/") > 1:
        raise ConfigError(f"There is no folder {source}.", hint="Check the path.")
    from huggingface_hub import errors, snapshot_download

    try:
        return Path(snapshot_download(source, allow_patterns=list(_FILES)))
    except (errors.HfHubHTTPError, errors.HFValidationError, OSError, ValueError) as error:
        raise ConfigError(
            f"The tokenizer of {source} cannot be had: {str(error).partition(chr(10))[0]}",
            hint="Check the name; a gated or private one needs `hf auth login`.",
        ) from error


def _findings(codec: JinjaCodec, *, sees: bool) -> Iterator[Finding]:
    def is_token(text: str) -> bool:
        return codec.token_id(text) is not None

    speech = speech_of(
        codec.source,
        lambda chat, tools: codec.render(chat, tools, {}),
        is_token,
        has_response_template="response_template" in codec.config,
    )
    spoken, habits = speech.dialect, speech.habits
    if spoken.name == "samara":
        yield Finding("system role", "missing", "it is told none")
    else:
        yield from _habits(habits)
    written = dialects.written(spoken, codec.source, is_token)
    grammar = written is not None and held(written)
    yield Finding(
        "tool calls",
        "works" if grammar else "adapted",
        "the template writes them in a way that is not known here; " * speech.foreign
        + f"written as {written.name if written else spoken.name}; "
        + ("held to a grammar" if grammar else "told from text, not held to a grammar"),
    )
    yield _pictures(codec, sees=sees)
    yield from _replies(codec, habits)
    if spoken.reasoning:
        switch = "enable_thinking" in codec.source
        can = "; enable_thinking switches it" if switch else ""
        opened = spoken.spelled(spoken.reasoning[0])
        yield Finding("reasoning", "works", f"told from the answer by {opened}{can}")


def _habits(habits: Habits) -> Iterator[Finding]:
    for feature, works, instead in (
        ("system role", habits.system, "its text goes before the first question"),
        ("tools", habits.tools, "described in the system text; calls and results become text"),
        ("parallel calls", habits.parallel_calls, "each call becomes a message with its result"),
        ("roles in any order", habits.same_role_twice, "messages of one role in a row become one"),
        ("arguments as objects", not habits.json_arguments, "they are given as JSON text"),
        ("texts", habits.texts, "each is given as a list of one part"),
    ):
        yield Finding(feature, "works" if works else "adapted", "" if works else instead)
    if habits.text_with_calls:
        yield Finding("text beside calls", "works", "")
    elif habits.text_before_calls:
        yield Finding("text beside calls", "adapted", "it becomes a message before the call")
    else:
        yield Finding("text beside calls", "missing", "the model is not shown it again")


def _rendered(codec: JinjaCodec, chat: Chat, **variables: Any) -> str:
    """The chat as text; empty where the template refuses it."""
    try:
        return codec.render(chat, None, variables)
    except Exception:  # a template raises its own errors for what it does not know
        return ""


def _pictures(codec: JinjaCodec, *, sees: bool) -> Finding:
    parts = [{"type": "image"}, {"type": "text", "text": "sign1"}]
    pictured = _rendered(codec, [{"role": "user", "content": parts}])
    takes = "sign1" in pictured and "'type'" not in pictured
    if not takes:
        told = "the template takes texts alone"
    elif sees:
        told = "they are given to the model"
    else:
        told = "the template takes them, the model's configuration tells of no eyes"
    return Finding("pictures", "works" if takes and sees else "missing", told)


def _replies(codec: JinjaCodec, habits: Habits) -> Iterator[Finding]:
    def rendered(*chat: dict[str, Any], **variables: Any) -> str:
        told = list(chat) if habits.texts else in_parts(list(chat))
        return _rendered(codec, told, **variables)

    user = {"role": "user", "content": "sign1"}
    opened, unopened = rendered(user), rendered(user, add_generation_prompt=False)
    prompted = "sign1" in opened and opened != unopened
    yield Finding(
        "generation prompt",
        "works" if prompted else "missing",
        "a reply is opened" if prompted else "nothing tells the model that it is its turn",
    )
    begun = rendered(user, {"role": "assistant", "content": "sign2"}, add_generation_prompt=False)
    prefilled = "sign2" in begun
    yield Finding(
        "prefill",
        "works" if prefilled else "missing",
        "a reply can be begun for the model" if prefilled else "a reply cannot be begun",
    )
    empty = {"role": "assistant", "content": ""}
    text = rendered(user, empty, {"role": "user", "content": "sign3"})
    clean = "sign3" in text and "None" not in text
    yield Finding("empty replies", "works" if clean else "missing", "rendered" if clean else "not")
