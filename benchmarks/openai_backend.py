"""What samara's OpenAI backend costs, beside the bare SDK and other agent frameworks.

CPU time of the client process alone (`time.process_time`); the server runs on the loopback in a
process of its own. Each measurement has a fresh process; rounds take turns; the tables show
medians. A framework that is not installed is left out.

- a step: one model call and one call of a trivial tool, in a conversation that grows by two
  messages a step, plain and streaming; over 50 steps, and at the steps 10, 50, 200 and 395 of 400
- a streamed token: a text of 2,000 pieces against a text of one
- many at once: 50 agents with 10 steps each in one process, steps a CPU second and peak memory

    pip install langchain langchain-openai 'pydantic-ai-slim[openai]' openai-agents smolagents
    python benchmarks/openai_backend.py [--rounds 5]
"""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from multiprocessing.connection import Connection
from statistics import median
from typing import Any

from openai_clients import EACH, MAKERS, MANY, NAMES, marks

PIECES = 2000
PLACES = (10, 50, 200, 395)

_RESULT = "the result is"


class _Handler(BaseHTTPRequestHandler):
    """`m-50` calls `add` until there are 50 results, then answers; `t-50` says 50 pieces."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        kind, _, number = asked["model"].partition("-")
        said: dict[str, Any]
        done = sum(message["role"] == "assistant" for message in asked["messages"])
        tools = [tool["function"]["name"] for tool in asked.get("tools") or ()]
        if kind == "m" and done < int(number):
            said, finish = _calling(done, "add", '{"a": 2, "b": 3}'), "tool_calls"
        elif "final_answer" in tools:
            said, finish = _calling(done, "final_answer", '{"answer": "5"}'), "tool_calls"
        else:
            said, finish = {"role": "assistant", "content": "It is 5."}, "stop"
        if not asked.get("stream"):
            choice = {"index": 0, "message": said, "finish_reason": finish}
            self._send("application/json", json.dumps(_envelope([choice], "chat.completion")))
            return
        pieces: list[dict[str, Any]] = (
            [said] if kind == "m" else [{"content": "word "}] * int(number)
        )
        if kind == "t" and finish == "tool_calls":
            pieces = [*pieces, said]
        deltas = [*((piece, None) for piece in pieces), ({}, finish)]
        choices = [{"index": 0, "delta": piece, "finish_reason": end} for piece, end in deltas]
        chunks = [*([choice] for choice in choices), []]
        self._stream([json.dumps(_envelope(chunk, "chat.completion.chunk")) for chunk in chunks])

    def _send(self, kind: str, text: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def _stream(self, chunks: list[str]) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for chunk in (*chunks, "[DONE]"):
            data = f"data: {chunk}\n\n".encode()
            self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _calling(done: int, name: str, arguments: str) -> dict[str, Any]:
    function = {"name": name, "arguments": arguments}
    call = {"index": 0, "id": f"call_{done}", "type": "function", "function": function}
    return {"role": "assistant", "content": None, "tool_calls": [call]}


def _envelope(choices: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    head = {"id": "c", "object": kind, "created": 0, "model": "m"}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    told = usage if kind == "chat.completion" or not choices else None
    return {**head, "choices": choices, "usage": told}


def serve(port: Connection) -> None:
    """Serve until the process is ended; says its port first."""

    class Server(ThreadingHTTPServer):
        request_queue_size = 256

        def handle_error(self, *_: object) -> None:
            """A client that goes away is none of ours."""

    server = Server(("127.0.0.1", 0), _Handler)
    port.send(server.server_port)
    server.serve_forever()


def one(name: str, what: str, url: str) -> dict[str, float]:
    """One measurement in this process."""
    make = MAKERS[name]
    kind, _, way = what.partition(" ")
    stream = way == "streaming"
    if kind == "many":
        make(url, "m-3", 3, stream=False).ask()
        marks.clear()
        head = make(url, f"m-{EACH}", EACH, stream=False)
        cpu_s = _cpu_s(lambda: asyncio.run(head.many()))
        if len(marks) != MANY * EACH:
            raise SystemExit(f"{name} took {len(marks)} steps.")
        peak_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return {"steps_a_second": MANY * EACH / cpu_s, "peak_mb": peak_kib / 1024}
    if kind == "token":
        long = make(url, f"t-{PIECES}", 3, stream=True)
        short = make(url, "t-1", 3, stream=True)
        for head in (short, long):
            head.ask()
        return {"us": (_cpu_s(long.ask) - _cpu_s(short.ask)) / (PIECES - 1) * 1e6}
    steps = int(kind)
    head = make(url, f"m-{steps}", steps, stream=stream)
    head.ask()
    marks.clear()
    cpu_s = _cpu_s(head.ask)
    if len(marks) != steps:
        raise SystemExit(f"{name} took {len(marks)} steps.")
    each = [(after - before) * 1000 for before, after in pairwise(marks)]
    if steps < max(PLACES):
        return {"ms": cpu_s * 1000 / steps}
    return {str(place): median(each[place - 5 : place + 4]) for place in PLACES}


def _cpu_s(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def measured(names: list[str], what: str, url: str, rounds: int) -> dict[str, dict[str, float]]:
    """Medians over rounds that take turns, each in a process of its own."""
    all_: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            command = [sys.executable, __file__, "--one", name, "--what", what, "--url", url]
            environment = {**os.environ, "OPENAI_AGENTS_DISABLE_TRACING": "1"}
            done = subprocess.run(command, capture_output=True, text=True, env=environment)
            if done.returncode:
                print(f"{name}, {what}: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
                continue
            all_[name].append(json.loads(done.stdout.rpartition(_RESULT)[2]))
    return {
        name: {key: median(row[key] for row in rows) for key in rows[0]}
        for name, rows in all_.items()
        if rows
    }


def main() -> None:
    """Measure and print Markdown tables."""
    parser = argparse.ArgumentParser(description="What an OpenAI backend costs.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=list(NAMES), choices=list(NAMES))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--what", help=argparse.SUPPRESS)
    parser.add_argument("--url", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(_RESULT, json.dumps(one(given.one, given.what, given.url)))
        return
    names = [name for name in given.only if importlib.util.find_spec(NAMES[name])]
    here, there = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(there,), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{here.recv()}/v1"
    try:
        _tables(names, url, given.rounds)
    finally:
        server.terminate()
        server.join()


def _tables(names: list[str], url: str, rounds: int) -> None:
    plain = measured(names, "50 plain", url, rounds)
    streaming = measured(names, "50 streaming", url, rounds)
    token = measured(names, "token", url, rounds)
    many = measured(names, "many", url, rounds)
    print("| | ms a step | streaming | µs a streamed token | steps a CPU second | peak MB |")
    print("|---|---|---|---|---|---|")
    for name in names:
        told = [
            _told(plain, name, "ms", 2),
            _told(streaming, name, "ms", 2),
            _told(token, name, "us", 0),
            _told(many, name, "steps_a_second", 0),
            _told(many, name, "peak_mb", 0),
        ]
        print(f"| {name} | {' | '.join(told)} |")
    for way in ("plain", "streaming"):
        table = measured(names, f"400 {way}", url, max(1, rounds // 2))
        places = " | ".join(map(str, PLACES))
        print(f"\n| {way}, ms at step | {places} |\n|---|{'---|' * len(PLACES)}")
        for name in names:
            if name in table:
                told = [_told(table, name, str(place), 2) for place in PLACES]
                print(f"| {name} | {' | '.join(told)} |")


def _told(table: dict[str, dict[str, float]], name: str, key: str, digits: int) -> str:
    return f"{table[name][key]:.{digits}f}" if name in table else "failed"


if __name__ == "__main__":
    main()
