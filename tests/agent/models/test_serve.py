from __future__ import annotations

import json
import urllib.request
from typing import Any

import pytest
from serve_fixture import Served

from samara.agent import Agent, Settings
from samara.agent.models.openai import OpenAIModel

TOOLS = [
    {
        "type": "function",
        "function": {
            "name": "python",
            "description": "Run code.",
            "parameters": {"type": "object", "properties": {"code": {"type": "string"}}},
        },
    }
]
ASK = [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "What is 6 * 7?"}]


def post(served: Served, body: dict[str, Any]) -> str:
    request = urllib.request.Request(
        f"{served.base_url}/chat/completions",
        json.dumps({"model": served.model, "tools": TOOLS, "max_tokens": 60, **body}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=120) as answer:
        return str(answer.read().decode())


def chunks(served: Served, body: dict[str, Any]) -> list[dict[str, Any]]:
    lines = post(served, {**body, "stream": True}).splitlines()
    data = [line.removeprefix("data: ") for line in lines if line.startswith("data: ")]
    return [json.loads(line) for line in data if line != "[DONE]"]


def test_a_served_folder_calls_tools_as_openai_does(transformers_serve: Served) -> None:
    """`response_template` makes the markup a call; the result leads to the answer."""
    choice = json.loads(post(transformers_serve, {"messages": ASK}))["choices"][0]
    (call,) = choice["message"]["tool_calls"]
    assert choice["finish_reason"] == "tool_calls"
    assert call["function"]["name"] == "python"
    assert json.loads(call["function"]["arguments"]) == {"code": "6*7"}
    result = {"role": "tool", "tool_call_id": call["id"], "content": "42"}
    told = {"messages": [*ASK, choice["message"], result]}
    answer = json.loads(post(transformers_serve, told))["choices"][0]
    assert (answer["finish_reason"], answer["message"]["content"]) == ("stop", "The answer=42")


def test_a_served_folder_streams_calls_and_text(transformers_serve: Served) -> None:
    """The call comes as a delta, text token by token, usage at the end."""
    pieces = chunks(transformers_serve, {"messages": ASK})
    deltas = [piece["choices"][0]["delta"] for piece in pieces]
    calls = [call for delta in deltas for call in delta.get("tool_calls") or ()]
    assert [json.loads(call["function"]["arguments"]) for call in calls] == [{"code": "6*7"}]
    assert pieces[-1]["choices"][0]["finish_reason"] == "tool_calls"
    assert pieces[-1]["usage"]["completion_tokens"] == 10
    called = {"role": "assistant", "content": "", "tool_calls": [{**calls[0], "type": "function"}]}
    result = {"role": "tool", "tool_call_id": calls[0]["id"], "content": "42"}
    pieces = chunks(transformers_serve, {"messages": [*ASK, called, result]})
    said = [piece["choices"][0]["delta"].get("content") or "" for piece in pieces]
    assert "".join(said) == "The answer=42"
    assert sum(map(bool, said)) > 3


def test_the_embedded_model_is_served(transformers_serve_embedded: Served) -> None:
    """The shipped folder works behind the server as it is: its markup never shows as text."""
    choice = json.loads(post(transformers_serve_embedded, {"messages": ASK}))["choices"][0]
    assert choice["finish_reason"] in ("stop", "tool_calls", "length")
    assert "<tool_call>" not in (choice["message"].get("content") or "")
    for call in choice["message"].get("tool_calls") or ():
        assert isinstance(json.loads(call["function"]["arguments"]), dict)


@pytest.mark.parametrize("stream", [True, False], ids=["stream", "plain"])
def test_the_openai_backend_drives_a_served_folder(
    transformers_serve: Served, stream: bool
) -> None:
    """An agent takes a whole turn with a tool against `transformers serve`."""

    def python(code: str) -> str:
        """Run code."""
        return "42" if code == "6*7" else "?"

    url = transformers_serve.base_url
    model = OpenAIModel(transformers_serve.model, base_url=url, stream=stream)
    settings = Settings(max_output_tokens=60)
    agent = Agent(model, prompt="Be brief.", tools=[python], settings=settings)
    result = agent.run("What is 6 * 7?")
    model.close()
    assert (result.output, result.steps) == ("The answer=42", 2)
    assert result.usage.output_tokens > 10
