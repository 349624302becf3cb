"""Tool calls written in each dialect, and what a parser makes of them, for tests."""

# ruff: noqa: RUF001 - DeepSeek writes its markers with a full-width bar

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from samara.agent.models import dialects
from samara.agent.models.base import ReasoningDelta, TextDelta, ToolCallDelta
from samara.agent.models.parsing import Call, Parser, ReplyParser

Wanted = list[tuple[str, dict[str, Any]]]
Writer = Callable[[str, Wanted, str], str]


def _objects(calls: Wanted, key: str = "arguments") -> list[str]:
    return [json.dumps({"name": name, key: given}, ensure_ascii=False) for name, given in calls]


def samara(before: str, calls: Wanted, after: str) -> str:
    written = [
        f"<tool_call>{name}{''.join(f'<arg>{k}<val>{v}' for k, v in given.items())}</tool_call>"
        for name, given in calls
    ]
    return before + "".join(written) + after


def hermes(before: str, calls: Wanted, after: str) -> str:
    return before + "\n".join(f"<tool_call>\n{o}\n</tool_call>" for o in _objects(calls)) + after


def qwen_xml(before: str, calls: Wanted, after: str) -> str:
    written = [
        f"<tool_call>\n<function={name}>\n"
        + "".join(f"<parameter={k}>\n{v}\n</parameter>\n" for k, v in given.items())
        + "</function>\n</tool_call>"
        for name, given in calls
    ]
    return before + "\n".join(written) + after


def llama(before: str, calls: Wanted, after: str) -> str:
    return "; ".join(_objects(calls, "parameters"))


def llama_tag(before: str, calls: Wanted, after: str) -> str:
    return before + "".join("<|python_tag|>" + o for o in _objects(calls, "parameters"))


def mistral(before: str, calls: Wanted, after: str) -> str:
    return f"{before}[TOOL_CALLS] [{', '.join(_objects(calls))}]{after}"


def mistral_args(before: str, calls: Wanted, after: str) -> str:
    written = [f"[TOOL_CALLS]{name}[ARGS]{json.dumps(given)}" for name, given in calls]
    return before + "".join(written) + after


def deepseek(before: str, calls: Wanted, after: str) -> str:
    written = [
        f"<｜tool▁call▁begin｜>{name}<｜tool▁sep｜>{json.dumps(given)}<｜tool▁call▁end｜>"
        for name, given in calls
    ]
    return f"{before}<｜tool▁calls▁begin｜>{''.join(written)}<｜tool▁calls▁end｜>{after}"


def deepseek_fence(before: str, calls: Wanted, after: str) -> str:
    written = [
        f"<｜tool▁call▁begin｜>function<｜tool▁sep｜>{name}\n```json\n{json.dumps(given)}\n```"
        "<｜tool▁call▁end｜>"
        for name, given in calls
    ]
    return f"{before}<｜tool▁calls▁begin｜>{''.join(written)}<｜tool▁calls▁end｜>{after}"


def pythonic(before: str, calls: Wanted, after: str) -> str:
    written = [
        f"{name}({', '.join(f'{k}={v!r}' for k, v in given.items())})" for name, given in calls
    ]
    return f"[{', '.join(written)}]"


def tool_code(before: str, calls: Wanted, after: str) -> str:
    return f"{before}```tool_code\n{pythonic('', calls, '')}\n```{after}"


def lfm(before: str, calls: Wanted, after: str) -> str:
    return f"{before}<|tool_call_start|>{pythonic('', calls, '')}<|tool_call_end|>{after}"


def glm(before: str, calls: Wanted, after: str) -> str:
    written = [
        f"<tool_call>{name}\n"
        + "".join(f"<arg_key>{k}</arg_key>\n<arg_value>{v}</arg_value>\n" for k, v in given.items())
        + "</tool_call>"
        for name, given in calls
    ]
    return before + "\n".join(written) + after


def gemma(before: str, calls: Wanted, after: str) -> str:
    def told(value: Any) -> str:
        if isinstance(value, dict):
            return "{" + ",".join(f"{_key(k)}:{told(v)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return f"[{','.join(map(told, value))}]"
        return f'<|"|>{value}<|"|>' if isinstance(value, str) else json.dumps(value)

    written = [f"<|tool_call>call:{name}{told(given)}<tool_call|>" for name, given in calls]
    return before + "".join(written) + after


def _key(key: str) -> str:
    return key if key.isidentifier() else f'<|"|>{key}<|"|>'


TYPED = [
    hermes, llama, llama_tag, mistral, mistral_args, deepseek, deepseek_fence, pythonic, lfm, gemma,
]  # fmt: skip
UNTYPED = [samara, qwen_xml, glm]
BARE = (llama, pythonic)
ENDS_WITH_CALL = (*BARE, llama_tag)


def dialect_of(write: Writer) -> str:
    return {"llama_tag": "llama", "mistral_args": "mistral", "deepseek_fence": "deepseek"}.get(
        write.__name__, "pythonic" if write is tool_code else write.__name__
    )


def parse(
    name: str, pieces: list[str], schemas: dict[str, Any] | None = None
) -> tuple[ReplyParser, list[Any]]:
    parser = ReplyParser(dialects.dialect(name), schemas)
    deltas = [delta for piece in pieces for delta in parser.feed(piece)] + parser.finish()
    return parser, deltas


def check_deltas(parser: Parser, deltas: list[Any]) -> None:
    assert "".join(d.text for d in deltas if isinstance(d, TextDelta)) == parser.text
    assert "".join(d.text for d in deltas if isinstance(d, ReasoningDelta)) == parser.reasoning
    streamed = [Call("", "") for _ in parser.calls]
    for delta in deltas:
        if isinstance(delta, ToolCallDelta):
            before = streamed[delta.index]
            streamed[delta.index] = Call(
                before.name + delta.name, before.arguments + delta.arguments
            )
    assert streamed == parser.calls


def splits(text: str) -> list[list[str]]:
    return [[text], list(text), *([text[:n], text[n:]] for n in range(len(text) + 1))]
