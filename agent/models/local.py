"""What all models that run in process share: from a request to a reply, around one decode loop.

Render the chat template, encode, decode with the loop of `decode`, turn ids back into text, tell
calls from text, and account for every token by its id. A backend only says how to load: what
encodes (`Codec`) and what computes (`Runner`).

What is not enforced, for there is no grammar: `output_schema` (the text may not fit it), and
`tool_choice` where it asks for a call (`required`, or a tool by name; the model may still answer in
text). `none` renders no tools and, where calls begin with a token of their own, forbids that
token; elsewhere what looks like a call is then passed through as text.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from samara.agent.models.base import (
    AsyncStream,
    Capabilities,
    Finish,
    Reply,
    Request,
    Settings,
    Stream,
    Usage,
    iterate_in_thread,
)
from samara.agent.models.chat import Chat, Habits, call_id, to_chat, tool_schemas
from samara.agent.models.decode import Decoder, Generation, Sampling
from samara.agent.models.detokenize import Detokenizer, StopStrings
from samara.agent.models.dialects import opening
from samara.agent.models.parsing import Dialect, ReplyParser
from samara.errors import ConfigError, ContextLengthError
from samara.prompts.budget import TokenCount
from samara.prompts.messages import AssistantMessage, Message
from samara.tools.base import ToolCall, ToolSpec

_THINK_TAIL_TOKENS = 8


class Codec(Protocol):
    """A model's tokenizer and chat template."""

    special_ids: frozenset[int]
    """Tokens that are not text."""

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as the model reads it, up to where its reply begins.

        Markup that a message quotes is encoded as plain text. Raises BadRequestError when the
        template refuses the chat.
        """
        ...

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included, nothing tidied up."""
        ...

    def token_id(self, text: str) -> int | None:
        """The id of the added token that is exactly this text, if there is one."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A loaded model. `sampling` is how its makers want it sampled."""

    codec: Codec
    decoder: Decoder
    dialect: Dialect
    habits: Habits
    context_window: int
    stop_ids: frozenset[int]
    sampling: Sampling


class LocalModel(ABC):
    """A model in this process. Loaded at first use, once, whoever asks first.

    `settings` are what a request leaves open. In `extra` a model takes `top_k` and
    `repetition_penalty`; everything else there is passed to the chat template as a variable
    (`{"enable_thinking": False}`).
    """

    capabilities = Capabilities()

    def __init__(self, name: str, settings: Settings | None = None) -> None:
        self.name = name
        self.settings = settings or Settings()
        self._loaded: Engine | None = None
        self._loading = threading.Lock()

    @abstractmethod
    def _load(self) -> Engine:
        """Load the model. Raises ConfigError when that cannot be done."""

    @property
    def context_window(self) -> int:
        """Tokens that request and reply may take together."""
        return self._engine().context_window

    def count(self, messages: Sequence[Message], tools: Sequence[ToolSpec] = ()) -> TokenCount:
        """Exactly how many tokens a request with these is: they are rendered and encoded."""
        return TokenCount.exact(len(self._encode(messages, tools, self.settings.extra)))

    def stream(self, request: Request) -> Stream:
        """Deltas token by token, then the Reply. Closing it stops the model within one token.

        Raises ContextLengthError when the request leaves no room for a reply, BadRequestError
        when the chat template refuses the conversation, ConfigError for settings out of range.
        """
        engine = self._engine()
        settings = _filled(request.settings, self.settings)
        tools = () if request.tool_choice == "none" else request.tools
        prompt = self._encode(request.messages, tools, settings.extra)
        room = engine.context_window - len(prompt)
        if room < 1:
            raise ContextLengthError(
                f"The request is {len(prompt)} tokens; the window of {self.name} holds "
                f"{engine.context_window} with the reply.",
                hint="Shorten the conversation.",
            )
        sampling, dialect = _sampling(engine.sampling, settings), engine.dialect
        if request.tool_choice == "none":
            banned = engine.codec.token_id(_text(dialect, opening(dialect)))
            sampling = replace(sampling, banned=frozenset(() if banned is None else (banned,)))
            dialect = replace(dialect, forms=())
        generation = engine.decoder.start(
            prompt,
            max_tokens=min(room, settings.max_output_tokens or room),
            stop_ids=engine.stop_ids,
            sampling=sampling,
        )
        tail = engine.codec.decode(prompt[-_THINK_TAIL_TOKENS:]).rstrip()
        thinks = dialect.reasoning and tail.endswith(_text(dialect, dialect.reasoning[0]))
        schemas = {tool.name: tool.parameters for tool in request.tools}
        parser = ReplyParser(dialect, schemas, thinking=bool(thinks))
        yield from self._decode(engine, generation, parser, settings, prompt)

    def astream(self, request: Request) -> AsyncStream:
        """Like `stream`, for async code; the model computes in a thread."""
        return iterate_in_thread(lambda: self.stream(request))

    def _decode(
        self,
        engine: Engine,
        generation: Generation,
        parser: ReplyParser,
        settings: Settings,
        prompt: list[int],
    ) -> Stream:
        marks = {engine.codec.token_id(text): char for text, char in parser.dialect.marks.items()}
        shown = {token: char for token, char in marks.items() if token is not None}
        words = Detokenizer(engine.codec.decode, shown, engine.codec.special_ids)
        stops = StopStrings(settings.stop)
        reasoning_tokens = 0
        try:
            for token in generation.tokens:
                thinking = parser.in_reasoning
                yield from parser.feed(stops.feed(words.feed(token)))
                reasoning_tokens += thinking or parser.in_reasoning
                if stops.stopped:
                    break
        finally:
            generation.tokens.close()
        if not stops.stopped:
            yield from parser.feed(stops.feed(words.flush()))
            yield from parser.feed(stops.flush())
        yield from parser.finish()
        calls = tuple(
            ToolCall(call_id((prompt, n)), call.name, call.arguments)
            for n, call in enumerate(parser.calls)
        )
        finish: Finish = "tool_calls" if calls else "stop"
        if generation.finish == "length" and not stops.stopped:
            finish = "length"
        yield Reply(
            AssistantMessage(parser.text, calls, parser.reasoning),
            Usage(
                len(prompt),
                generation.output_tokens,
                generation.cached_tokens,
                reasoning_tokens,
                requests=1,
            ),
            finish,
            self.name,
        )

    def _encode(
        self, messages: Sequence[Message], tools: Sequence[ToolSpec], variables: dict[str, Any]
    ) -> list[int]:
        engine = self._engine()
        chat = to_chat(messages, tools, engine.habits)
        given = tool_schemas(tools) if engine.habits.calls else None
        return engine.codec.encode(
            chat, given, {key: variables[key] for key in variables if key not in _SAMPLING_KEYS}
        )

    def _engine(self) -> Engine:
        with self._loading:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded


_SAMPLING_KEYS = ("top_k", "repetition_penalty")


def _filled(given: Settings, defaults: Settings) -> Settings:
    """The request's settings, with the model's where it leaves them open."""

    def first(a: Any, b: Any) -> Any:
        return b if a is None else a

    return Settings(
        temperature=first(given.temperature, defaults.temperature),
        top_p=first(given.top_p, defaults.top_p),
        max_output_tokens=first(given.max_output_tokens, defaults.max_output_tokens),
        seed=first(given.seed, defaults.seed),
        stop=given.stop or defaults.stop,
        extra={**defaults.extra, **given.extra},
    )


def _sampling(makers: Sampling, settings: Settings) -> Sampling:
    values: dict[str, Any] = {
        "temperature": settings.temperature,
        "top_p": settings.top_p,
        "seed": settings.seed,
        **{key: settings.extra.get(key) for key in _SAMPLING_KEYS},
    }
    chosen: dict[str, Any] = {key: value for key, value in values.items() if value is not None}
    sampling = replace(makers, **chosen)
    if sampling.temperature < 0 or not 0 <= sampling.top_p <= 1 or sampling.top_k < 0:
        raise ConfigError("temperature and top_k are at least 0, top_p is between 0 and 1.")
    if (settings.max_output_tokens or 1) < 1 or sampling.repetition_penalty <= 0:
        raise ConfigError("max_output_tokens is at least 1, repetition_penalty above 0.")
    return sampling


def _text(dialect: Dialect, marker: str) -> str:
    """The marker as the vocabulary spells it."""
    return next((text for text, char in dialect.marks.items() if char == marker), marker)
