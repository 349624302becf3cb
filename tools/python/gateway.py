"""A line to a kernel on a Jupyter server: Kernel Gateway, Enterprise Gateway, or a hub's server.

Its REST interface starts and stops the kernel, one websocket carries all channels. The files of
that kernel are where it runs; the workspace here gets the pictures that it shows.
"""

from __future__ import annotations

import contextlib
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlsplit

from samara.errors import ConfigError, SandboxError
from samara.tools.python.launch import Event
from samara.tools.python.messages import Incoming, fresh_header, parsed
from samara.tools.python.zmtp import MAX_MESSAGE_BYTES, ProtocolError

if TYPE_CHECKING:
    from websockets.sync.client import ClientConnection

_HTTP_TIMEOUT_S: Final = 30.0
_MAX_ANSWER_BYTES: Final = 1 << 20
_MAX_QUEUED: Final = 16
_MAX_DRAINED: Final = 200
_GONE: Final = ("dead", "restarting", "autorestarting")


@dataclass(frozen=True, slots=True)
class JupyterServer:
    """A Jupyter server that runs kernels for others: `url`, its `token`, a kernelspec's name.

    What confines the code there is that server's affair.
    """

    url: str
    token: str = field(default="", repr=False)
    kernel: str = "python3"

    def __post_init__(self) -> None:
        if urlsplit(self.url).scheme not in ("http", "https"):
            raise ConfigError(f"{self.url!r} is no address of a Jupyter server (http://…).")


class GatewayLine:
    """The line to a kernel on a Jupyter server, which is started when this is made."""

    ready = True

    def __init__(self, server: JupyterServer, timeout_s: float) -> None:
        self.exit: Event | None = None
        self.bytes_in = 0
        self._server = server
        self._open = contextlib.ExitStack()
        self._base = f"{server.url.rstrip('/')}/api/kernels"
        started = self._ask("POST", "", {"name": server.kernel})
        self._id = quote(str(started.get("id", "")), safe="")
        try:
            self._socket = self._connect(timeout_s)
        except BaseException:
            self.kill()
            raise

    def request(self, kind: str, content: dict[str, Any]) -> str:
        header = fresh_header(kind)
        message = {
            "channel": "shell",
            "header": header,
            "parent_header": {},
            "metadata": {},
            "content": content,
        }
        self._over_socket(self._socket.send, json.dumps(message))
        return header["msg_id"]

    def exchange(self, timeout_s: float) -> list[tuple[str, Incoming]]:
        arrived: list[tuple[str, Incoming]] = []
        wait_s = min(timeout_s, 1.0) + 0.001
        for _ in range(_MAX_DRAINED):
            try:
                data = self._over_socket(self._socket.recv, wait_s)
            except TimeoutError:
                break
            wait_s = 0.0
            self.bytes_in += len(data)
            if (found := _read(data)) is not None:
                arrived.append(found)
                self._note(*found)
        return arrived

    def wait_for_exit(self, timeout_s: float) -> bool:
        if self.exit is None and timeout_s > 0:
            time.sleep(min(timeout_s, 1.0))
        return self.exit is not None

    def reconnect(self) -> None:
        raise ProtocolError("this kernel stays where it is")

    def interrupt(self) -> None:
        with contextlib.suppress(SandboxError):
            self._ask("POST", f"/{self._id}/interrupt", {})

    def kill(self) -> None:
        if self.exit is None:
            with contextlib.suppress(SandboxError):
                self._ask("DELETE", f"/{self._id}", None)
            self.exit = Event("exit", "killed by the host")

    def close(self) -> None:
        self._open.close()
        self.kill()

    def _note(self, channel: str, message: Incoming) -> None:
        if channel == "iopub" and message.kind == "status":
            state = message.content.get("execution_state")
            if state in _GONE and self.exit is None:
                self.exit = Event("exit", f"the server says that it is {state}")

    def _connect(self, timeout_s: float) -> ClientConnection:
        try:
            from websockets.exceptions import WebSocketException
            from websockets.sync.client import connect
        except ImportError as error:
            raise ConfigError(
                "Kernels on a Jupyter server need the package websockets.",
                hint="pip install 'samara[gateway]'",
            ) from error
        address = "ws" + self._base.removeprefix("http") + f"/{self._id}/channels"
        try:
            return self._open.enter_context(
                connect(
                    address,
                    additional_headers=self._headers(),
                    open_timeout=timeout_s,
                    max_size=MAX_MESSAGE_BYTES,
                    max_queue=_MAX_QUEUED,
                    proxy=None,
                )
            )
        except (OSError, WebSocketException) as error:
            raise SandboxError(f"{self._server.url} gave no connection: {error}") from error

    def _over_socket(self, action: Callable[[Any], Any], argument: object) -> Any:
        from websockets.exceptions import WebSocketException

        try:
            return action(argument)
        except WebSocketException as error:
            raise ProtocolError(f"the server closed the connection ({error})") from error

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"token {self._server.token}"} if self._server.token else {}

    def _ask(self, method: str, path: str, body: dict[str, Any] | None) -> dict[str, Any]:
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", **self._headers()}
        request = urllib.request.Request(self._base + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=_HTTP_TIMEOUT_S) as answer:
                found = json.loads(answer.read(_MAX_ANSWER_BYTES) or b"{}")
        except urllib.error.HTTPError as error:
            error.close()
            hint = "Give its token: JupyterServer(url, token=…)." if error.code == 403 else ""
            raise SandboxError(
                f"{self._server.url} answered {method} with {error.code} {error.reason}.",
                hint=hint,
            ) from error
        except (OSError, ValueError) as error:
            raise SandboxError(f"{self._server.url} does not answer: {error}") from error
        return found if isinstance(found, dict) else {}


def _read(data: str | bytes) -> tuple[str, Incoming] | None:
    """A message of the websocket; None when it is malformed or too complex."""
    body = data.encode() if isinstance(data, str) else data
    message = parsed(body)
    if message is None:
        return None
    try:
        incoming = Incoming(
            str(message["header"]["msg_type"]),
            str(message["parent_header"].get("msg_id")),
            dict(message["content"]),
        )
        return str(message["channel"]), incoming
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
