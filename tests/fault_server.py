"""A Chat Completions server on the loopback that answers as it is told, faults included.

::

    with FaultServer([status(429, "slow down", retry_after="1"), says("hello")]) as server:
        OpenAIModel("m", base_url=server.base_url)

Each request takes the next answer; the last one repeats. What was asked is kept in `requests`
(bodies), `headers` and `paths`.
"""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Json = dict[str, Any]

USAGE = {
    "prompt_tokens": 11,
    "completion_tokens": 7,
    "prompt_tokens_details": {"cached_tokens": 3},
    "completion_tokens_details": {"reasoning_tokens": 2},
}


@dataclass(frozen=True)
class Answer:
    """One HTTP response. A list as `body` is sent as events; `cut` breaks the connection off.

    `delay_s` goes by before the first byte; with `stall` nothing follows what is sent, and with
    `pings` nothing but signs of life, until the server ends.
    """

    body: bytes | list[str]
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "application/json"
    cut: bool = False
    delay_s: float = 0.0
    stall: bool = False
    pings: bool = False


Maker = Callable[[Json], Answer]
"""Makes an answer fit the request: streamed or plain."""


def says(text: str | None, *, finish: str | None = "stop", **more: Any) -> Maker:
    """A text."""
    return message({"content": text}, finish=finish, **more)


def calls(*wanted: tuple[str, str], finish: str = "tool_calls", **more: Any) -> Maker:
    """Calls of tools: name and arguments as JSON text."""
    made = [
        {
            "index": n,
            "id": f"call_{n}_{name}",
            "type": "function",
            "function": {"name": name, "arguments": arguments},
        }
        for n, (name, arguments) in enumerate(wanted)
    ]
    return message({"content": None, "tool_calls": made}, finish=finish, **more)


def message(said: Json, *, finish: str | None = "stop", usage: Json | None = USAGE) -> Maker:
    """A whole message, in pieces where the request asks for a stream."""

    def make(request: Json) -> Answer:
        if request.get("stream"):
            end = [chunk({}, finish)] if finish else []
            counted = [json.dumps({"choices": [], "usage": usage})] if usage else []
            return events(*map(chunk, _pieces(said)), *end, *counted, "[DONE]")
        choice = {"index": 0, "message": {"role": "assistant", **said}, "finish_reason": finish}
        return plain({"choices": [choice], **({"usage": usage} if usage else {})})

    return make


def events(*data: str, cut: bool = False) -> Answer:
    """Server-sent events with these data."""
    return Answer(list(data), content_type="text/event-stream", cut=cut)


def chunk(delta: Json, finish: str | None = None) -> str:
    """The data of one event."""
    return json.dumps({"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]})


def plain(body: Json) -> Answer:
    """A JSON body."""
    return Answer(json.dumps(body).encode())


def status(code: int, said: str, *, kind: str = "", retry_after: str = "") -> Answer:
    """An error as OpenAI words it."""
    body = {"error": {"message": said, "type": kind or None, "code": kind or None}}
    headers = {"Retry-After": retry_after} if retry_after else {}
    return Answer(json.dumps(body).encode(), code, headers)


def html(code: int = 200) -> Answer:
    """What a proxy says."""
    return Answer(b"<html><body>Welcome</body></html>", code, content_type="text/html")


def cut_after(text: str) -> Maker:
    """A text that breaks off in the middle, streamed or plain."""

    def make(request: Json) -> Answer:
        if request.get("stream"):
            return events(*(chunk({"content": piece}) for piece in text), cut=True)
        return Answer(b'{"choices": [{"mess', cut=True)

    return make


class FaultServer:
    """Serves the answers in order until it is closed."""

    def __init__(self, answers: Iterable[Answer | Maker]) -> None:
        self.requests: list[Json] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.connections = 0
        self.ended = threading.Event()
        self._answers = list(answers)
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self.base_url = f"http://127.0.0.1:{self._server.server_port}/v1"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self._server.shutdown()
        self._server.end_connections()
        self._server.server_close()
        self._thread.join()

    def answer(self, request: Json, headers: dict[str, str], path: str) -> Answer:
        """The next answer."""
        with self._lock:
            self.requests.append(request)
            self.paths.append(path)
            self.headers.append(headers)
            next_ = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return next_ if isinstance(next_, Answer) else next_(request)


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._open: set[socket.socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def end_connections(self) -> None:
        for connection in list(self._open):
            _hang_up(connection)


def _hang_up(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _handler(owner: FaultServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def setup(self) -> None:
            owner.connections += 1
            super().setup()

        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def _answer(self, asked: Json) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = owner.answer(asked, headers, self.path)
            try:
                self._send(answer)
            except OSError:
                self.close_connection = True

        def _send(self, answer: Answer) -> None:
            owner.ended.wait(answer.delay_s)
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.content_type)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if isinstance(answer.body, bytes):
                extra = 100 if answer.cut or answer.stall else 0
                self.send_header("Content-Length", str(len(answer.body) + extra))
                self.end_headers()
                self.wfile.write(answer.body)
            else:
                self.send_header("Transfer-Encoding", "chunked")
                self.end_headers()
                for data in answer.body:
                    piece = f"data: {data}\n\n".encode()
                    self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                while answer.pings and not owner.ended.wait(0.02):
                    self.wfile.write(b"8\r\n: ping\n\n\r\n")
                if not (answer.cut or answer.stall):
                    self.wfile.write(b"0\r\n\r\n")
            if answer.stall:
                owner.ended.wait()
            self.close_connection = answer.cut or answer.stall

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler


def _pieces(said: Json) -> list[Json]:
    """A message as deltas: text by the character, arguments in two halves."""
    pieces: list[Json] = [{"role": "assistant", "content": ""}]
    pieces += [{"content": letter} for letter in said.get("content") or ""]
    for call in said.get("tool_calls") or ():
        arguments = call["function"]["arguments"]
        half = len(arguments) // 2
        opening = {**call, "function": {**call["function"], "arguments": arguments[:half]}}
        rest = {"index": call["index"], "function": {"arguments": arguments[half:]}}
        pieces += [{"tool_calls": [opening]}, {"tool_calls": [rest]}]
    pieces += [{k: v} for k, v in said.items() if k not in ("content", "tool_calls")]
    return pieces
