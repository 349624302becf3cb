"""How long a token takes from the model's server to the screen, in `samara chat` at a terminal.

    python benchmarks/first_token.py

A server on the loopback notes when it sends the first token of an answer; the terminal notes when
it can be seen. As a floor, the OpenAI SDK alone prints what it streams. The first question of a
chat, which loads what draws the answer, is told apart from the others.
"""

from __future__ import annotations

import json
import os
import pty
import select
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final

QUESTIONS = 30
WAIT_S = 60
THINKS_S = 0.3
KEY: Final = {"OPENAI_API_KEY": "none"}

BARE = """
import sys, openai
client = openai.OpenAI()
while sys.stdin.readline():
    told = [{"role": "user", "content": "go"}]
    for chunk in client.chat.completions.create(model="m", messages=told, stream=True):
        if chunk.choices and chunk.choices[0].delta.content:
            print(chunk.choices[0].delta.content, end="", flush=True)
    print("ended")
"""


class Server(ThreadingHTTPServer):
    """Answers `FIRST<n>`, and a little later the rest."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.sent_s: list[float] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self._say({"role": "assistant", "content": ""})
        time.sleep(THINKS_S)
        self.server.sent_s.append(time.perf_counter())
        self._say({"content": f"FIRST{len(self.server.sent_s)} "})
        time.sleep(0.2)
        self._say({"content": "and more."}, "stop")
        self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def _say(self, delta: dict[str, str], finish: str | None = None) -> None:
        chunk = {"choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}
        self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Measure, and print the table."""
    chat = ["-m", "samara", "chat", "--no-session", "--model", "openai:gpt-5-mini"]
    ours = to_screen_s(chat, ready=b"\x1b[0m>", ended=b"step")
    bare = to_screen_s(["-c", BARE], ready=b"", ended=b"ended")
    print("from server to screen        first of the process   the others, median (slowest)")
    for name, times in (("samara chat", ours), ("openai SDK, printed", bare)):
        first, *others = (one * 1e3 for one in times)
        print(
            f"{name:<28} {first:6.1f} ms              "
            f"{statistics.median(others):5.1f} ms ({max(others):.1f} ms)"
        )
    ratio = statistics.median(ours[1:]) / statistics.median(bare[1:])
    print(f"ratio of the medians         {ratio:.2f}")


def to_screen_s(python: list[str], *, ready: bytes, ended: bytes) -> list[float]:
    """Seconds from each first token's leaving the server to its being seen."""
    server = Server()
    env = {**os.environ, **KEY, "OPENAI_BASE_URL": f"http://127.0.0.1:{server.server_port}/v1"}
    took: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(folder)
            os.execvpe(sys.executable, [sys.executable, *python], env)
        if ready:
            _until(terminal, lambda seen: ready in seen)
            time.sleep(5)  # a person reads and types for longer than it takes to get ready
        for n in range(1, QUESTIONS + 1):
            os.write(terminal, b"go\r")
            word = f"FIRST{n}".encode()
            seen_s = _until(terminal, lambda seen, word=word: word in seen)  # type: ignore[misc]
            took.append(seen_s - server.sent_s[-1])
            _until(terminal, lambda seen: ended in seen)
            time.sleep(0.2)
        os.write(terminal, b"\x04")
        _drain(terminal)
        os.waitpid(child, 0)
    server.shutdown()
    return took


def _until(terminal: int, found: Callable[[bytes], bool]) -> float:
    """When what is seen is enough."""
    seen, until = b"", time.perf_counter() + WAIT_S
    while time.perf_counter() < until:
        if select.select([terminal], [], [], 0.1)[0]:
            heard = os.read(terminal, 65536)
            now_s = time.perf_counter()
            if b"\x1b[6n" in heard:  # it asks where the cursor is
                os.write(terminal, b"\x1b[1;1R")
            seen += heard
            if found(seen):
                return now_s
    raise TimeoutError(f"not seen; the last of it: {seen[-300:]!r}")


def _drain(terminal: int) -> None:
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:  # the other end is closed
        os.close(terminal)


if __name__ == "__main__":
    main()
