"""Messages in the form that chat templates take, and how a given template wants them.

Templates differ in what they can say. `probe` tries one out and `to_chat` writes the conversation
so that the template renders all of it:

- no system role: the system text goes before the first user message
- no tools: they are described in the system text, calls and results become text (Hermes form)
- one call a message: parallel calls become messages in a row, each followed by its result
- no text beside a call: the text becomes a message of its own, before the call
- arguments that are put together as text: they are given as JSON, not as a mapping
- strict alternation: messages of the same role in a row become one
- contents of parts alone: each text becomes a list with one part
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from samara.tools.base import ToolCall, ToolSpec
from samara.tools.content import Image, Text, mended, plain_text

Chat = list[dict[str, Any]]
"""Messages as dicts with `role`, `content` and so on, as `apply_chat_template` takes them."""

Render = Callable[[Chat, list[dict[str, Any]] | None], str]
"""A template: chat and tools to text. Raises whatever the template raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What a chat template can render."""

    system: bool = True
    tools: bool = True
    parallel_calls: bool = True
    text_with_calls: bool = True
    text_before_calls: bool = True
    same_role_twice: bool = True
    json_arguments: bool = False
    texts: bool = True
    pictures: bool = False


def to_chat(
    messages: Sequence[Message], tools: Sequence[ToolSpec] = (), habits: Habits | None = None
) -> Chat:
    """The conversation as a template of these habits takes it.

    `tools` are used only where the template cannot render them itself.
    """
    habits = habits or Habits()
    head = [m.text for m in messages if isinstance(m, SystemMessage)]
    if tools and not habits.tools:
        head.append(_described(tools))
    chat = [_as_dict(m, habits) for m in messages if not isinstance(m, SystemMessage)]
    if not habits.tools:
        chat = [_flat(item) for item in chat]
    elif not habits.parallel_calls:
        chat = _one_call_each(chat)
    if habits.json_arguments:
        chat = [_with_json_arguments(item) for item in chat]
    if head:
        role = "system" if habits.system else "user"
        chat.insert(0, {"role": role, "content": "\n\n".join(filter(None, head))})
    if not habits.same_role_twice or (head and not habits.system):
        chat = _merged(chat)
    if habits.text_before_calls and not habits.text_with_calls:
        chat = _text_before_calls(chat)
    chat = _mended(chat)
    return chat if habits.texts else in_parts(chat)


def tool_schemas(tools: Sequence[ToolSpec]) -> list[dict[str, Any]] | None:
    """The tools as OpenAI describes functions, or None where there are none."""
    return [
        {
            "type": "function",
            "function": {
                "name": tool.name,
                "description": tool.description,
                "parameters": dict(tool.parameters),
            },
        }
        for tool in tools
    ] or None


def in_parts(chat: Chat) -> Chat:
    """The chat with each text as a list of one part."""
    return [_in_parts(item) for item in chat]


def probe(render: Render) -> Habits:
    """Find out what a template can render by trying."""
    texts = True

    def shows(chat: Chat, *signs: str, tools: list[dict[str, Any]] | None = None) -> bool:
        try:
            text = render(chat if texts else in_parts(chat), tools)
        except Exception:  # a template raises its own errors for what it does not know
            return False
        return all(sign in text for sign in signs)

    def called(*names: str) -> Chat:
        calls = tuple(ToolCall(call_id(name), name) for name in names)
        results = [
            ToolMessage(call.id, call.name, (Text(call.name.replace("sign", "result")),))
            for call in calls
        ]
        messages: list[Message] = [UserMessage.of("sign1"), AssistantMessage("", calls), *results]
        return [_as_dict(message, Habits()) for message in messages]

    user = {"role": "user", "content": "sign1"}
    if not shows([user], "sign1"):
        texts = False
        texts = not shows([user], "sign1")
    one, two = called("sign3"), called("sign3", "sign4")
    takes_mapping = shows(one, "sign3", "result3")
    if not takes_mapping:
        one, two = ([_with_json_arguments(item) for item in chat] for chat in (one, two))
    takes_calls = shows(one, "sign3", "result3")
    spoken: Chat = [one[0], {**one[1], "content": "sign7", "reasoning_content": "sign8"}, one[2]]
    spoken += [{"role": "assistant", "content": "sign9"}, user]  # text may fade after the answer
    beside = shows(spoken, "sign7", "sign3", "result3")
    tool = ToolSpec("sign6", "A tool.", {"type": "object", "properties": {}})
    return Habits(
        system=shows([{"role": "system", "content": "sign2"}, user], "sign2", "sign1"),
        tools=takes_calls and shows([user], "sign6", tools=tool_schemas((tool,))),
        parallel_calls=shows(two, "sign3", "sign4", "result3", "result4"),
        text_with_calls=beside or not takes_calls,
        text_before_calls=(
            beside or not takes_calls or shows(_text_before_calls(spoken), "sign7", "sign3")
        ),
        same_role_twice=shows([user, {"role": "user", "content": "sign5"}], "sign5"),
        json_arguments=takes_calls and not takes_mapping,
        texts=texts,
    )


def call_id(seed: object) -> str:
    """An id for a call: nine letters and digits, the only form that every template takes."""
    return hashlib.blake2b(repr(seed).encode(), digest_size=8).hexdigest()[:9]


def _mended(value: Any) -> Any:
    """All texts in it as a tokenizer can take them."""
    if isinstance(value, str):
        return mended(value)
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {key: _mended(item) for key, item in value.items()}
    return value


def _as_dict(message: Message, habits: Habits) -> dict[str, Any]:
    if isinstance(message, ToolMessage):
        return {
            "role": "tool",
            "name": message.name,
            "tool_call_id": _fit_id(message.call_id),
            "content": message.text,
        }
    item: dict[str, Any] = {"role": message.role, "content": message.text}
    if habits.pictures and isinstance(message, UserMessage):
        item["content"] = _shown(message)
    if isinstance(message, AssistantMessage):
        if message.reasoning:
            item["reasoning_content"] = message.reasoning
        if message.tool_calls:
            item["tool_calls"] = [
                {
                    "id": _fit_id(call.id),
                    "type": "function",
                    "function": {"name": call.name, "arguments": call.valid_arguments()},
                }
                for call in message.tool_calls
            ]
    return item


def _shown(message: UserMessage) -> str | list[dict[str, Any]]:
    """The content with its pictures, where there are any."""
    if not any(isinstance(part, Image) for part in message.content):
        return message.text
    return [
        {"type": "image", "image": part}
        if isinstance(part, Image)
        else {"type": "text", "text": plain_text((part,))}
        for part in message.content
    ]


def _fit_id(given: str) -> str:
    """Ids of other makers as Mistral's templates demand them."""
    return given if re.fullmatch(r"[A-Za-z0-9]{9}", given) else call_id(given)


def _described(tools: Sequence[ToolSpec]) -> str:
    listed = "\n".join(json.dumps(tool, ensure_ascii=False) for tool in tool_schemas(tools) or ())
    return (
        "You may call these functions:\n"
        f"<tools>\n{listed}\n</tools>\n"
        "To call one, write the call as JSON within XML tags and nothing after it:\n"
        '<tool_call>\n{"name": "the function", "arguments": {"parameter": "value"}}\n</tool_call>\n'
        "Its result comes within <tool_response></tool_response>."
    )


def _flat(item: dict[str, Any]) -> dict[str, Any]:
    """Calls and results as text."""
    if item["role"] == "tool":
        return {
            "role": "user",
            "content": f"<tool_response>\n{item['content']}\n</tool_response>",
        }
    calls = [
        f"<tool_call>\n{json.dumps(call['function'], ensure_ascii=False)}\n</tool_call>"
        for call in item.get("tool_calls", ())
    ]
    if not calls:
        return {"role": item["role"], "content": item["content"]}
    return {"role": item["role"], "content": "\n".join(filter(None, [item["content"], *calls]))}


def _with_json_arguments(item: dict[str, Any]) -> dict[str, Any]:
    if "tool_calls" not in item:
        return item
    functions = [call["function"] for call in item["tool_calls"]]
    texts = [json.dumps(function["arguments"], ensure_ascii=False) for function in functions]
    calls = [
        {**call, "function": {**function, "arguments": text}}
        for call, function, text in zip(item["tool_calls"], functions, texts, strict=True)
    ]
    return {**item, "tool_calls": calls}


def _in_parts(item: dict[str, Any]) -> dict[str, Any]:
    text = item["content"]
    return item if isinstance(text, list) else {**item, "content": [{"type": "text", "text": text}]}


def _one_call_each(chat: Chat) -> Chat:
    groups: list[Chat] = []
    for item in chat:
        if item["role"] == "tool" and groups:
            groups[-1].append(item)
        else:
            groups.append([item])
    return [item for said, *results in groups for item in _each_with_its_result(said, results)]


def _each_with_its_result(said: dict[str, Any], results: Chat) -> Chat:
    """A message's calls one by one; only results that come right after it belong to them."""
    calls = said.get("tool_calls", ())
    if len(calls) < 2:
        return [said, *results]
    parted: Chat = []
    for n, call in enumerate(calls):
        alone = said if n == 0 else {"role": "assistant", "content": ""}
        parted.append({**alone, "tool_calls": [call]})
        own = next((item for item in results if item["tool_call_id"] == call["id"]), None)
        if own:
            results.remove(own)
            parted.append(own)
    return [*parted, *results]


def _text_before_calls(chat: Chat) -> Chat:
    parted: Chat = []
    for item in chat:
        if item.get("tool_calls") and item["content"]:
            parted.append({"role": item["role"], "content": item["content"]})
            item = {**item, "content": ""}
        parted.append(item)
    return parted


def _both(first: Any, second: Any) -> Any:
    """Two contents as one: texts with a gap between them, or parts in a row."""
    if isinstance(first, str) and isinstance(second, str):
        return "\n\n".join(filter(None, [first, second]))
    parts: list[dict[str, Any]] = []
    for one in filter(None, (first, second)):
        parts += _in_parts({"content": one})["content"]
    return parts


def _merged(chat: Chat) -> Chat:
    merged: Chat = []
    for item in chat:
        last = merged[-1] if merged else None
        if last and last["role"] == item["role"] and item["role"] in ("user", "assistant"):
            content = _both(last["content"], item["content"])
            calls = [*last.get("tool_calls", ()), *item.get("tool_calls", ())]
            merged[-1] = {**last, **item, "content": content}
            if calls:
                merged[-1]["tool_calls"] = calls
        else:
            merged.append(item)
    return merged
