"""The model that comes with the package, computed in numpy: no download, no torch, no key."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Final

from samara.agent.models import dialects
from samara.agent.models.base import (
    Capabilities,
    Delta,
    Reply,
    Request,
    Settings,
    Stream,
    TextDelta,
    ToolCallDelta,
    Usage,
)
from samara.agent.models.chat import Habits, call_id
from samara.agent.models.decode import Constraint, Decoder
from samara.agent.models.embedded.checking import PYTHON, Seen, code_of
from samara.agent.models.embedded.grounding import VALUE, Grounded, Said, flat
from samara.agent.models.embedded.meaning import FILE, MeaningCodec
from samara.agent.models.embedded.reader import (
    NOTED,
    SAVE,
    answer,
    as_learnt,
    failure,
)
from samara.agent.models.embedded.retrying import (
    UNLIKELY,
    Beginning,
    Begun,
    Branch,
    Retraced,
    before_failures,
    found_none,
    found_nothing,
    is_likely,
    likeliest,
)
from samara.agent.models.embedded.runner import NumpyRunner
from samara.agent.models.embedded.template import JinjaCodec
from samara.agent.models.embedded.written import (
    as_asked,
    as_unsure,
    cached_as,
    completed,
    is_whole,
    message_of,
)
from samara.agent.models.local import Engine, LocalModel, constrainer
from samara.agent.models.sampling import Sampling
from samara.agent.models.settled import filled
from samara.errors import ConfigError
from samara.prompts.messages import AssistantMessage, Message, ToolMessage
from samara.tools.base import ToolCall, ToolSpec

_THOUGHTS: Final = 6
"""How often it thinks of other code before it takes what it wrote first."""
_TRIES: Final = 2
"""How often nothing may be found before that is the answer."""
_COLUMNS: Final = 4
"""In how many further columns a word is looked for that no row held."""
_UNANSWERED: Final = {"add_generation_prompt": False}
"""Template variables for a conversation that ends with what the model wrote."""


class EmbeddedModel(LocalModel):
    """The embedded model, or any Llama-shaped folder in Hugging Face form.

    `path` is the folder (default: the one in the package); `settings` are what requests leave
    open (default: greedy, up to the end of the window). It cannot write prose: where memory found
    the answer to a question, it quotes that (see reader.py). It is not told system messages. Its
    calls come whole, not piece by piece: code that cannot be right is replaced before (see
    checking.py), and where greedy code is unlikely, `search` looks for what is likelier.
    Nothing is read before first use; then ConfigError says what is wrong with the folder.
    """

    capabilities = Capabilities(prose=False, system=False)

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        settings: Settings | None = None,
        search: bool = True,
    ) -> None:
        super().__init__("embedded", settings)
        self._search = search
        self.path = Path(path) if path else Path(__file__).parent / "weights"

    def stream(self, request: Request) -> Stream:
        """A quotation with its source where memory found the answer, else the model's reply.

        After three calls in a row that failed, it is said that they did. Where a call or a schema
        is demanded, the model replies.
        """
        last = request.messages[-1] if request.messages else None
        saved = isinstance(last, ToolMessage) and last.name == SAVE and not last.is_error
        free = request.output_schema is None and request.tool_choice in ("auto", "none")
        found = ""
        if free:
            found = NOTED if saved else answer(request.messages) or failure(request.messages)
        if found:
            yield TextDelta(found)
            yield Reply(AssistantMessage(found), Usage(requests=1), "stop", self.name)
            return
        yield from completed(self._tried(request), request)

    def _tried(self, request: Request) -> Stream:
        """The model's reply; what it thinks likeliest in place of code that failed, that cannot be
        right or that it is not sure of (the latter if `search`, and without a temperature).

        Its calls come whole, for they are looked at first. Where even the likeliest code is
        unlikely and it is free to, it says that it is not sure. Code whose word no row holds runs
        with another column. What it thought of and did not write is not in the usage.
        """
        self._engine()
        if VALUE not in self._pieces or request.tool_choice == "none":
            yield from super().stream(request)
            return
        kept, failed = before_failures(request.messages)
        if found_nothing(request.messages) and len(failed) <= _COLUMNS and _may_call(request):
            seen = Seen.of(as_learnt(kept))
            if code := seen.other_column([code_of(one) for one in failed]):
                yield from self._called(request, code)
                return
        settings = filled(request.settings, self.settings)
        first, fine = list[Delta | Reply](), False
        nothing = found_nothing(request.messages) and not found_none(request.messages)
        if not nothing or len(failed) > _TRIES:
            asked, drawn = settings.top_logprobs, bool(settings.temperature)
            judged = replace(request.settings, top_logprobs=asked or 0)
            stream = super().stream(replace(request, settings=judged))
            try:
                begun = next(stream)
                if not isinstance(begun, ToolCallDelta):
                    yield as_asked(begun, asked)
                    yield from (as_asked(event, asked) for event in stream)
                    return
                first = [begun, *stream]
            finally:
                stream.close()
            last = first[-1]
            first[-1] = as_asked(last, asked)
            fine = not Seen.of(as_learnt(kept)).speaks_against(message_of(first), failed)
            sought = self._search and not failed and not drawn
            if fine and not (sought and isinstance(last, Reply) and not is_likely(last)):
                yield from first
                return
        else:
            self._most_tokens(self._encode(request.messages, request.tools, {}), settings)
        logprob, best = self._likeliest(replace(request, messages=tuple(kept)), failed, first)
        free = request.output_schema is None and request.tool_choice == "auto"
        if best and failed:
            best[-1] = self._as_of(request, best[-1])
        if best and first:
            best[-1] = cached_as(first[-1], best[-1])
        if fine and free and logprob < UNLIKELY:
            best = as_unsure(best)
        yield from best or first or super().stream(request)

    def _called(self, request: Request, code: str) -> Stream:
        """A reply that runs code which the model did not write."""
        settings = filled(request.settings, self.settings)
        self._most_tokens(self._encode(request.messages, request.tools, {}), settings)
        arguments = json.dumps({"code": code}, ensure_ascii=False)
        call = ToolCall("", PYTHON, arguments)
        reply = Reply(AssistantMessage("", (call,)), Usage(requests=1), "tool_calls", self.name)
        yield ToolCallDelta(0, PYTHON, arguments)
        yield self._as_of(request, reply)

    def _likeliest(
        self, request: Request, failed: list[AssistantMessage], first: list[Delta | Reply]
    ) -> tuple[float, list[Delta | Reply]]:
        """The likeliest reply that nothing speaks against, with its log probability; empty where
        there is none.

        What was written is asked again token by token, and the likeliest way that was not taken is
        gone, so that there is more to ask, until no way is likelier than a reply that is there:
        best-first search.
        """
        seen, best = Seen.of(as_learnt(request.messages)), (-math.inf, list[Delta | Reply]())
        texts, branches, longest = list[str](), list[Branch](), 0
        thoughts = [(one, list[Delta | Reply]()) for one in failed]
        thoughts += [(message_of(first), first)] if first else []
        begun = len(thoughts)
        for message, written in thoughts:
            text, tokens, logprob, ways = self._retraced(request, message)
            texts.append(text)
            longest = max(longest, 2 * tokens)
            against, flaw = seen.speaks_against(message, failed), seen.flaw(message)
            code = text.find(VALUE) + len(VALUE) if against or failed else 0
            end = code + flaw if flaw else len(text)
            branches += [way for way in ways if code < len(way.text) <= end]
            if written and not against and logprob > best[0] and is_whole(written):
                best = logprob, written
            way = likeliest(branches, texts)
            if len(texts) < begun:
                continue
            if way is None or way.logprob <= best[0] or len(texts) == begun + _THOUGHTS:
                break
            if request.stopped and request.stopped():
                break
            branches.remove(way)
            limit = filled(request.settings, self.settings).max_output_tokens
            settings = replace(request.settings, max_output_tokens=min(longest, limit or longest))
            given = {field.name: getattr(request, field.name) for field in fields(request)}
            reply = super().stream(Begun(**{**given, "settings": settings}, beginning=way.tokens))
            written = list(reply)
            thoughts.append((message_of(written), written))
        return best

    def _as_of(self, request: Request, reply: Delta | Reply) -> Delta | Reply:
        """A reply to what a request was before its failures, as one to it: by ids and usage."""
        if not isinstance(reply, Reply):
            return reply
        prompt = self._engine().codec.plain(self._encode(request.messages, request.tools, {}))
        calls = tuple(
            replace(call, id=call_id((prompt, n, call.arguments)))
            for n, call in enumerate(reply.message.tool_calls)
        )
        usage = replace(reply.usage, input_tokens=len(prompt))
        return replace(reply, message=replace(reply.message, tool_calls=calls), usage=usage)

    def _retraced(
        self, request: Request, message: AssistantMessage
    ) -> tuple[str, int, float, list[Branch]]:
        """The text, `flat`, of a message that may answer a request, how many tokens that is, its
        log probability, and where it could turn."""
        engine, tools = self._engine(), request.tools
        prompt = self._encode(request.messages, tools, {})
        whole = self._encode((*request.messages, message), tools, _UNANSWERED)
        path, constraint = whole[len(prompt) :], self._constraint(engine, prompt, request)
        if whole[: len(prompt)] != prompt or constraint is None:
            return "", len(path), -math.inf, []
        text = "".join(self._pieces[token] for token in path)
        retraced = Retraced(constraint, path, self._pieces)
        generation = engine.decoder.start(
            prompt,
            max_tokens=len(path),
            stop_ids=engine.stop_ids,
            constraint=retraced,
            stopped=request.stopped,
        )
        tokens = list(generation.tokens)
        if tokens != path[: len(tokens)]:
            return text, len(path), -math.inf, []
        return text, len(path), retraced.logprob, retraced.branches

    def _encode(
        self, messages: Sequence[Message], tools: Sequence[ToolSpec], variables: dict[str, Any]
    ) -> list[int]:
        """As the model has learnt to read them: passages from memory take none of its window."""
        return super()._encode(as_learnt(messages), tools, variables)

    def _constraint(self, engine: Engine, prompt: list[int], request: Request) -> Constraint | None:
        """What it writes is held to the grammar, and what it copies to what was said.

        Only a model with calls of its own form is held to call, and to repeat what was printed.
        """
        inner = super()._constraint(engine, prompt, request)
        said = Said.of(as_learnt(request.messages))
        if request.output_schema is not None or VALUE not in self._pieces:
            said = replace(said, printed="", looked=False)
        grounded = Grounded(inner, self._pieces, said)
        return Beginning(grounded, request.beginning) if isinstance(request, Begun) else grounded

    def _load(self) -> Engine:
        if not (self.path / "config.json").is_file():
            raise ConfigError(
                f"There is no model in {self.path}.",
                hint="Give EmbeddedModel the path of a folder with config.json and weights.",
            )
        codec, runner = self._parts()
        self._pieces = [flat(piece) for piece in codec.pieces()]
        spoken = dialects.choose(codec.source, lambda text: codec.token_id(text) is not None)
        stop_ids = _stop_ids(self.path, codec)
        return Engine(
            codec=codec,
            decoder=Decoder(runner, plain=codec.plain),
            dialect=spoken,
            habits=Habits(),
            context_window=runner.config.context_window,
            stop_ids=stop_ids,
            sampling=Sampling(),
            constrainer=constrainer(codec, stop_ids, spoken),
            written=spoken,
        )

    def _parts(self) -> tuple[JinjaCodec, NumpyRunner]:
        """What encodes and what computes, with meanings where the folder has a map of them."""
        if not (self.path / FILE).is_file():
            return JinjaCodec(self.path), NumpyRunner(self.path)
        codec = MeaningCodec(self.path)
        return codec, NumpyRunner(self.path, codec.meanings.content)


def _may_call(request: Request) -> bool:
    """Whether a reply may be a call of Python."""
    offered = any(tool.name == PYTHON for tool in request.tools)
    free = request.tool_choice in ("auto", "required", PYTHON)
    return offered and free and request.output_schema is None


def _stop_ids(folder: Path, codec: JinjaCodec) -> frozenset[int]:
    """Where a reply ends, by all that the folder says."""
    found: set[int] = set()
    for name in ("config.json", "generation_config.json"):
        file = folder / name
        ids = json.loads(file.read_text("utf-8")).get("eos_token_id") if file.is_file() else None
        found |= {ids} if isinstance(ids, int) else set(ids or ())
    token = codec.config.get("eos_token")
    text = token.get("content") if isinstance(token, dict) else token
    if text and (number := codec.token_id(text)) is not None:
        found.add(number)
    return frozenset(found)
