"""A Chat Completions server in a process of its own that bills as it likes and keeps the books.

It answers, calls a tool, breaks off in mid-stream, fails, and limits the rate; it reports usage in
full, in part or not at all. It bills at most what it was sent and the output it was allowed.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.connection import Connection
from typing import Any

PRICE_INPUT, PRICE_OUTPUT, PRICE_CACHED = 3, 11, 1


class _Books:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.chance = random.Random(7)
        self.tokens: dict[str, int] = {}
        self.millionths: dict[str, int] = {}
        self.requests: dict[str, int] = {}

    def bill(self, customer: str, prompt: int, cached: int, completion: int) -> None:
        with self.lock:
            self.tokens[customer] = self.tokens.get(customer, 0) + prompt + completion
            cost = (prompt - cached) * PRICE_INPUT + cached * PRICE_CACHED
            cost += completion * PRICE_OUTPUT
            self.millionths[customer] = self.millionths.get(customer, 0) + cost

    def count(self, customer: str) -> tuple[float, float]:
        """Book a request, and throw two dice."""
        with self.lock:
            self.requests[customer] = self.requests.get(customer, 0) + 1
            return self.chance.random(), self.chance.random()


def _handler(books: _Books) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            size_bytes = int(self.headers["Content-Length"])
            asked = json.loads(self.rfile.read(size_bytes))
            customer = self.headers["Authorization"].removeprefix("Bearer ")
            share, length = books.count(customer)
            if share < 0.05:
                self._send(429 if share < 0.02 else 400, b'{"error": {"message": "not now"}}')
                return
            text = "".join(str(message["content"]) for message in asked["messages"])
            prompt = 1 + int(len(text) / 6 * share)
            completion = 1 + int((asked["max_tokens"] - 1) * length)
            cached = int(prompt * share / 2)
            books.bill(customer, prompt, cached, completion)
            if share < 0.1:
                self._send(500, b'{"error": {"message": "computed, and lost"}}')
                return
            self._stream(asked, share, prompt, cached, completion)

        def _stream(
            self, asked: Any, share: float, prompt: int, cached: int, completion: int
        ) -> None:
            chunks: list[dict[str, Any]] = [_chunk({"content": "So"})]
            if share < 0.2:
                self._send_events(chunks, cut=True)
                return
            tools = asked.get("tools") and asked["messages"][-1]["role"] == "user"
            if tools and share < 0.5 and asked.get("tool_choice") != "none":
                function = {"name": "look", "arguments": "{}"}
                call = {"index": 0, "id": "c", "type": "function", "function": function}
                chunks.append(_chunk({"tool_calls": [call]}, "tool_calls"))
            else:
                chunks.append(_chunk({"content": " it is."}, "stop"))
            usage = {"prompt_tokens": prompt, "completion_tokens": completion}
            if share < 0.8:
                details = {"prompt_tokens_details": {"cached_tokens": cached}}
                chunks.append({"choices": [], "usage": {**usage, **details}})
            self._send_events(chunks)

        def _send(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _send_events(self, chunks: list[dict[str, Any]], *, cut: bool = False) -> None:
            data = b"".join(b"data: %s\n\n" % json.dumps(chunk).encode() for chunk in chunks)
            data += b"" if cut else b"data: [DONE]\n\n"
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Content-Length", str(len(data) + 100 * cut))
            self.end_headers()
            self.wfile.write(data)
            self.close_connection = cut

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


def _chunk(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    return {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}


class _Server(ThreadingHTTPServer):
    request_queue_size = 256

    def handle_error(self, *_: object) -> None:
        """A client that goes away is none of ours."""


def serve(pipe: Connection) -> None:
    """Says its port; then, whenever it is asked something, what each customer was billed."""
    books = _Books()
    server = _Server(("127.0.0.1", 0), _handler(books))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pipe.send(server.server_port)
    while pipe.recv():
        with books.lock:
            pipe.send((books.tokens, books.millionths, books.requests))
    server.shutdown()


class Billing:
    """The server from outside."""

    def __init__(self, pipe: Connection, base_url: str) -> None:
        self.base_url = base_url
        self._pipe = pipe

    def books(self) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
        """Tokens, millionths of a dollar and requests, by customer."""
        self._pipe.send(True)
        return self._pipe.recv()  # type: ignore[no-any-return]


@contextmanager
def billing_server() -> Iterator[Billing]:
    """A server that runs as long as this does."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=serve, args=(there,))
    process.start()
    try:
        yield Billing(here, f"http://127.0.0.1:{here.recv()}/v1")
    finally:
        here.send(False)
        process.join(10)
        if process.is_alive():
            process.kill()
            process.join()
