"""What an agent step costs: samara's against a bare loop over the openai SDK.

CPU time of this process (`time.process_time`) per step, a step being one model call and one call
of a trivial tool, over a conversation that grows by two messages a step. Both loops talk to the
same loopback server, which runs in a process of its own, in rounds that take turns; the table
shows medians.

    python benchmarks/loop_overhead.py [--steps 50] [--rounds 7]
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from statistics import median
from typing import Any

import openai

from samara import Agent
from samara.agent.models.openai import OpenAIModel

QUESTION = "Add the numbers one by one."
_USAGE = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}


def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


TOOLS: list[dict[str, Any]] = [
    {
        "type": "function",
        "function": {
            "name": "add",
            "description": "Add two numbers.",
            "parameters": {
                "type": "object",
                "properties": {"a": {"type": "integer"}, "b": {"type": "integer"}},
                "required": ["a", "b"],
            },
        },
    }
]


class _Handler(BaseHTTPRequestHandler):
    """Calls `add` until there are as many results as steps, then answers."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    steps = 50

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        done = sum(message["role"] == "tool" for message in asked["messages"])
        said, finish = _message(done, self.steps)
        kind, body = _streamed(said, finish) if asked.get("stream") else _plain(said, finish)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _message(done: int, steps: int) -> tuple[dict[str, Any], str]:
    if done >= steps:
        return {"role": "assistant", "content": "The sum is 5."}, "stop"
    function = {"name": "add", "arguments": '{"a": 2, "b": 3}'}
    call = {"index": 0, "id": f"call_{done}", "type": "function", "function": function}
    return {"role": "assistant", "content": None, "tool_calls": [call]}, "tool_calls"


def _plain(said: dict[str, Any], finish: str) -> tuple[str, bytes]:
    choice = {"index": 0, "message": said, "finish_reason": finish}
    return "application/json", json.dumps(_envelope([choice], "chat.completion")).encode()


def _streamed(said: dict[str, Any], finish: str) -> tuple[str, bytes]:
    choices: list[list[dict[str, Any]]] = [
        [{"index": 0, "delta": said, "finish_reason": None}],
        [{"index": 0, "delta": {}, "finish_reason": finish}],
        [],
    ]
    chunks = [json.dumps(_envelope(choice, "chat.completion.chunk")) for choice in choices]
    data = "".join(f"data: {chunk}\n\n" for chunk in [*chunks, "[DONE]"])
    return "text/event-stream", data.encode()


def _envelope(choices: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    head = {"id": "c", "object": kind, "created": 0, "model": "m"}
    return {**head, "choices": choices, "usage": _USAGE}


def serve(port: Connection, steps: int) -> None:
    """Serve until the process is ended; says its port first."""
    _Handler.steps = steps
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    port.send(server.server_port)
    server.serve_forever()


def bare_loop(client: openai.OpenAI, *, stream: bool) -> int:
    """The loop that the SDK's documentation shows; returns how often it called the tool."""
    messages: list[Any] = [{"role": "user", "content": QUESTION}]
    steps = 0
    while True:
        said = (_ask_streaming if stream else _ask)(client, messages)
        messages.append(said)
        if not said.get("tool_calls"):
            return steps
        for call in said["tool_calls"]:
            result = str(add(**json.loads(call["function"]["arguments"])))
            messages.append({"role": "tool", "tool_call_id": call["id"], "content": result})
        steps += 1


def _ask(client: openai.OpenAI, messages: list[Any]) -> dict[str, Any]:
    tools: Any = TOOLS
    done = client.chat.completions.create(model="m", messages=messages, tools=tools)
    return done.choices[0].message.model_dump(exclude_none=True)


def _ask_streaming(client: openai.OpenAI, messages: list[Any]) -> dict[str, Any]:
    tools: Any = TOOLS
    text, calls = "", dict[int, dict[str, Any]]()
    with client.chat.completions.create(
        model="m", messages=messages, tools=tools, stream=True
    ) as chunks:
        for chunk in chunks:
            for choice in chunk.choices:
                text += choice.delta.content or ""
                for piece in choice.delta.tool_calls or ():
                    function = {"name": "", "arguments": ""}
                    new = {"id": piece.id, "type": "function", "function": function}
                    call = calls.setdefault(piece.index, new)
                    if piece.function:
                        call["function"]["name"] += piece.function.name or ""
                        call["function"]["arguments"] += piece.function.arguments or ""
    said: dict[str, Any] = {"role": "assistant", "content": text}
    return {**said, "tool_calls": list(calls.values())} if calls else said


def cpu_ms(work: Callable[[], int]) -> float:
    """CPU milliseconds per step of `work`, which returns its number of steps."""
    began = time.process_time()
    steps = work()
    return (time.process_time() - began) * 1000 / steps


def measure(base_url: str, steps: int, rounds: int, *, stream: bool) -> tuple[float, float]:
    """Median CPU milliseconds per step: the bare loop's and the agent's."""
    client = openai.OpenAI(base_url=base_url, api_key="none", max_retries=0)
    model = OpenAIModel("m", base_url=base_url, stream=stream)
    agent = Agent(model, tools=[add], max_steps=steps + 10)

    def bare() -> int:
        return bare_loop(client, stream=stream)

    def ours() -> int:
        return agent.run(QUESTION).steps - 1

    if bare() != steps or ours() != steps:
        raise SystemExit("The two loops did not take the same steps.")
    taken = [(cpu_ms(bare), cpu_ms(ours)) for _ in range(rounds)]
    client.close()
    model.close()
    return median(a for a, _ in taken), median(b for _, b in taken)


def main() -> None:
    """Measure both ways and print a Markdown table."""
    parser = argparse.ArgumentParser(description="CPU time of an agent step.")
    parser.add_argument("--steps", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    here, there = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    server = context.Process(target=serve, args=(there, options.steps), daemon=True)
    server.start()
    base_url = f"http://127.0.0.1:{here.recv()}/v1"
    print(f"CPU ms per step, {options.steps} steps, median of {options.rounds} rounds\n")
    print("| | bare SDK loop | samara | ratio | difference |\n|---|---|---|---|---|")
    try:
        for name, stream in (("plain", False), ("streaming", True)):
            bare, ours = measure(base_url, options.steps, options.rounds, stream=stream)
            ratio, more = ours / bare, ours - bare
            print(f"| {name} | {bare:.2f} | {ours:.2f} | {ratio:.2f} | {more:+.2f} |")
    finally:
        server.terminate()
        server.join()


if __name__ == "__main__":
    main()
