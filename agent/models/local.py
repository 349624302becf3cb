"""What all models that run in process share: from a request to a reply, around one decode loop.

Render the chat template, encode, decode with the loop of `decode`, turn ids back into text, tell
calls from text, and account for every token by its id. A backend only says how to load: what
encodes (`Codec`) and what computes (`Runner`).

Where `grammar` knows the notation of calls, it holds the model to it: calls parse, their arguments
are valid, `tool_choice` and `output_schema` hold exactly. Elsewhere, and with `constrained=False`,
the model writes what it will. `tool_choice="none"` renders no tools and, where calls begin with a
token of their own, forbids that token; what looks like a call then is text (without a grammar not
in the dialects `template` and `harmony`). The rest is asked for, and told from text as ever.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from samara.agent.models.base import (
    AsyncStream,
    Capabilities,
    Finish,
    Reply,
    Request,
    Settings,
    Stream,
    TokenLogprob,
    Usage,
    iterate_in_thread,
)
from samara.agent.models.chat import Habits, call_id, to_chat, tool_schemas
from samara.agent.models.codec import Codec
from samara.agent.models.constraining import Constrainer
from samara.agent.models.decode import Constraint, Decoder, Generation
from samara.agent.models.dialects import parser_of
from samara.agent.models.grammar import grammar_of
from samara.agent.models.parsing import Dialect, Parser
from samara.agent.models.reply_reading import ReplyReading
from samara.agent.models.sampling import Judged, Sampling
from samara.agent.models.settled import SAMPLING_KEYS, filled, sampling_of
from samara.errors import ContextLengthError
from samara.prompts.budget import TokenCount
from samara.prompts.messages import AssistantMessage, Message
from samara.tools.base import ToolCall, ToolSpec

_THINK_TAIL_TOKENS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A loaded model. `sampling` is how its makers want it sampled.

    `constrainer` holds replies to grammars, in which calls are written as in `written`.
    """

    codec: Codec
    decoder: Decoder
    dialect: Dialect
    habits: Habits
    context_window: int
    stop_ids: frozenset[int]
    sampling: Sampling
    constrainer: Constrainer | None = None
    written: Dialect | None = None


class LocalModel(ABC):
    """A model in this process. Loaded at first use, once, whoever asks first.

    `settings` are what a request leaves open. Log probabilities are of every token written, calls
    included, as the model computed them, before temperature and grammar; tokens that had to follow
    are not computed: theirs is 0.0, without alternatives. In `extra` a model takes
    `top_k` and `repetition_penalty`; everything else there is passed to the chat template as a
    variable (`{"enable_thinking": False}`).
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

    def count(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        output_schema: dict[str, Any] | None = None,
    ) -> TokenCount:
        """Exactly how many tokens a request with these is: they are rendered and encoded.

        Template variables are those of the model's own settings.
        """
        return TokenCount.exact(len(self._encode(messages, tools, self.settings.extra)))

    def encode(
        self,
        messages: Sequence[Message],
        tools: Sequence[ToolSpec] = (),
        *,
        reply_follows: bool = True,
    ) -> list[int]:
        """The ids that a request with these is; without `reply_follows`, of the messages alone.

        Raises BadRequestError when the chat template refuses the conversation.
        """
        follows = {} if reply_follows else {"add_generation_prompt": False}
        ids = self._encode(messages, tools, {**self.settings.extra, **follows})
        return self._engine().codec.plain(ids)

    @property
    def stop_ids(self) -> frozenset[int]:
        """The ids that end a reply."""
        return self._engine().stop_ids

    def opens_thoughts(self, prompt: list[int]) -> bool:
        """Whether a reply to a prompt that ends so begins within the model's thoughts."""
        engine = self._engine()
        return _thinks(engine.codec, engine.dialect, prompt)

    def thought(self, reasoning: str) -> list[int]:
        """Thoughts as ids, closed; none where the model marks none or its tokenizer is not known.

        They go behind a prompt that has opened them.
        """
        from tokenizers import Tokenizer

        engine = self._engine()
        vocabulary = engine.codec.tokenizer_json()
        if vocabulary is None or engine.dialect.reasoning is None:
            return []
        close = engine.dialect.spelled(engine.dialect.reasoning[1])
        text = f"{reasoning}\n{close}\n\n"
        return list(Tokenizer.from_str(vocabulary).encode(text, add_special_tokens=False).ids)

    def cost(self, usage: Usage) -> Decimal:
        """Nothing: it runs on this machine."""
        return Decimal(0)

    def stream(self, request: Request) -> Stream:
        """Deltas token by token, then the Reply. Closing it stops the model within one token.

        Raises ContextLengthError when the request leaves no room for a reply, BadRequestError
        when the chat template refuses the conversation, ConfigError for settings out of range.
        """
        engine = self._engine()
        settings = filled(request.settings, self.settings)
        tools = () if request.tool_choice == "none" else request.tools
        prompt = self._encode(request.messages, tools, settings.extra)
        dialect, sampling = engine.dialect, sampling_of(engine.sampling, settings)
        if request.tool_choice == "none":
            sampling = replace(sampling, banned=_openings(engine))
            dialect = replace(dialect, forms=())  # what looks like a call is text
        generation = engine.decoder.start(
            prompt,
            max_tokens=self._most_tokens(prompt, settings),
            stop_ids=engine.stop_ids,
            sampling=sampling,
            constraint=self._constraint(engine, prompt, request),
            top_logprobs=settings.top_logprobs,
            stopped=request.stopped,
        )
        parser = self._parser(engine, dialect, prompt, request)
        reading = ReplyReading(engine.codec, dialect, settings.stop, parser)
        try:
            for token in generation.tokens:
                yield from reading.take(token)
                if reading.stopped:
                    break
        finally:
            generation.tokens.close()
        cut_off = generation.finish == "length" and not reading.stopped
        yield from reading.end(cut_off=cut_off or reading.stopped)
        yield self._reply(prompt, generation, reading, cut_off=cut_off)

    def astream(self, request: Request) -> AsyncStream:
        """Like `stream`, for async code; the model computes in a thread."""
        return iterate_in_thread(self.stream, request)

    def _most_tokens(self, prompt: list[int], settings: Settings) -> int:
        window = self._engine().context_window
        if len(prompt) >= window:
            raise ContextLengthError(
                f"The request is {len(prompt)} tokens; the window of {self.name} holds {window} "
                "with the reply.",
                hint="Shorten the conversation.",
            )
        return min(window - len(prompt), settings.max_output_tokens or window)

    def _parser(
        self, engine: Engine, dialect: Dialect, prompt: list[int], request: Request
    ) -> Parser:
        """What tells calls from text in the reply to `prompt`."""
        schemas = {tool.name: tool.parameters for tool in request.tools}
        return parser_of(dialect, schemas, thinking=_thinks(engine.codec, dialect, prompt))

    def _constraint(self, engine: Engine, prompt: list[int], request: Request) -> Constraint | None:
        """What holds the reply to `prompt` to what was asked for, where that is known."""
        constrainer, written = engine.constrainer, engine.written or engine.dialect
        if constrainer is None:
            return None
        grammar = grammar_of(
            written,
            engine.codec.token_id,
            constrainer.valid,
            tools=request.tools,
            tool_choice=request.tool_choice,
            schema=request.output_schema,
            thinking=_thinks(engine.codec, written, prompt),
        )
        return constrainer.start(grammar) if grammar else None

    def _reply(
        self, prompt: list[int], generation: Generation, reading: ReplyReading, *, cut_off: bool
    ) -> Reply:
        parser, tokens = reading.parser, self._engine().codec.plain(prompt)
        calls = tuple(
            ToolCall(call_id((tokens, n)), call.name, call.arguments)
            for n, call in enumerate(parser.calls)
        )
        usage = Usage(
            len(prompt),
            generation.output_tokens,
            generation.cached_tokens,
            reading.reasoning_tokens,
            requests=1,
        )
        finish: Finish = "length" if cut_off else "tool_calls" if calls else "stop"
        message = AssistantMessage(parser.text, calls, parser.reasoning)
        logprobs = tuple(self._logprob(judged) for judged in generation.judged)
        return Reply(message, usage, finish, self.name, logprobs)

    def _logprob(self, judged: Judged) -> TokenLogprob:
        decode = self._engine().codec.decode
        top = tuple((decode([token]), logprob) for token, logprob in judged.top)
        return TokenLogprob(decode([judged.token]), judged.logprob, top)

    def _encode(
        self, messages: Sequence[Message], tools: Sequence[ToolSpec], variables: dict[str, Any]
    ) -> list[int]:
        engine = self._engine()
        chat = to_chat(messages, tools, engine.habits)
        given = tool_schemas(tools) if engine.habits.tools else None
        return engine.codec.encode(
            chat, given, {key: variables[key] for key in variables if key not in SAMPLING_KEYS}
        )

    def _engine(self) -> Engine:
        with self._loading:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded


def constrainer(
    codec: Codec, stop_ids: frozenset[int], written: Dialect | None
) -> Constrainer | None:
    """What holds replies to grammars, where the tokenizer can be taken over."""
    vocabulary = codec.tokenizer_json()
    if vocabulary is None or not stop_ids:
        return None
    return Constrainer(vocabulary, stop_ids, written.marks if written else ())


def _openings(engine: Engine) -> frozenset[int]:
    """The tokens that calls begin with."""
    written = engine.written or engine.dialect
    opens = (written.spelled(form.open) for form in written.forms if form.open)
    found = map(engine.codec.token_id, opens)
    return frozenset(token for token in found if token is not None)


def _thinks(codec: Codec, dialect: Dialect, prompt: list[int]) -> bool:
    """Whether the prompt has opened the model's thoughts."""
    think = dialect.spelled(dialect.reasoning[0]) if dialect.reasoning else ""
    tail = codec.decode(prompt[-_THINK_TAIL_TOKENS:])
    return bool(think) and tail.rstrip().endswith(think.rstrip())
