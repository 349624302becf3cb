"""The vectors of one process, for others on this machine that run as the same user.

A message is a line of JSON and as many bytes as it says, which are vectors. What a guest sends is
data, never code. The door is a socket in a folder of its own that nobody else may enter.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
import shutil
import socket
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingUnixStreamServer
from typing import TYPE_CHECKING, Any, BinaryIO, Final, TypedDict

from samara.errors import MemoryStoreError
from samara.memory.stores.vectors import VectorStore

if TYPE_CHECKING:
    from samara.memory.embedder import Vectors

_ANSWER_S: Final = 120.0
_PATH_CHARS: Final = 70
_OPERATIONS: Final = frozenset(("add", "there", "all_ids", "delete", "drop", "near"))


class Address(TypedDict):
    """Where a door is, and what it asks for."""

    pid: int
    path: str
    key: str


class Door:
    """Open as soon as it is made."""

    def __init__(self, store: VectorStore) -> None:
        short = len(tempfile.gettempdir()) < _PATH_CHARS  # as Linux wants it for sockets
        self._room = Path(tempfile.mkdtemp(prefix="samara-", dir=None if short else "/tmp"))
        self.address: Address = {
            "pid": os.getpid(),
            "path": str(self._room / "door"),
            "key": secrets.token_hex(32),
        }
        self._server = _Server(self.address, store)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        """Finish what is being done, and see everybody out."""
        self._server.shutdown()
        self._server.see_out()
        self._server.server_close()
        shutil.rmtree(self._room, ignore_errors=True)

    def leave_to_parent(self) -> None:
        """In a forked child: close this end of all sockets, without a word to the guests."""
        self._server.leave_to_parent()


class _Server(ThreadingUnixStreamServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, address: Address, store: VectorStore) -> None:
        super().__init__(address["path"], _Visit)
        self.store = store
        self.key = address["key"]
        self._guests: dict[socket.socket, threading.Lock] = {}
        self._counting = threading.Lock()

    def enter(self, guest: socket.socket) -> threading.Lock:
        """Held while something is done for this guest."""
        with self._counting:
            return self._guests.setdefault(guest, threading.Lock())

    def leave(self, guest: socket.socket) -> None:
        """The guest is gone."""
        with self._counting:
            self._guests.pop(guest, None)

    def see_out(self) -> None:
        """Let nobody ask for more."""
        with self._counting:
            guests = dict(self._guests)
        for guest, working in guests.items():
            working.acquire(timeout=_ANSWER_S)
            with suppress(OSError):
                guest.shutdown(socket.SHUT_RDWR)

    def leave_to_parent(self) -> None:
        """Close the sockets here; they stay open where they are served."""
        for end in (self.socket, *self._guests):
            os.close(end.detach())  # `close` would wait for the files that were made of it

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A guest that broke off is none."""


class _Visit(StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        told, _ = _received(self.rfile)
        if not hmac.compare_digest(str(told.get("key", "")), self.server.key):
            return
        working = self.server.enter(self.connection)
        try:
            while True:
                asked, body = _received(self.rfile)
                with working:
                    _send(self.wfile, self._answer(asked, body))
        except (EOFError, ConnectionError):
            pass
        finally:
            self.server.leave(self.connection)

    def _answer(self, asked: dict[str, Any], body: bytes) -> dict[str, Any]:
        import numpy as np

        operation, known = asked.get("operation"), asked.get("known", {})
        if operation not in _OPERATIONS:
            return {"error": f"{operation} is not done here"}
        if body:
            vectors = np.frombuffer(body, np.float32)
            if operation == "near":
                known["vector"] = vectors
            else:
                known["vectors"] = vectors.reshape(len(known["ids"]), -1)
        try:
            return {"answer": getattr(self.server.store, operation)(**known)}
        except Exception as error:  # whatever Chroma raises, the guest is told
            return {"error": f"{type(error).__name__}: {error}"}


class Guest:
    """The vectors behind a door. Safe to use from several threads.

    Raises EOFError or ConnectionError when the door is closed, TimeoutError when nobody answers.
    """

    def __init__(self, address: Address) -> None:
        self._address = address
        self._free: list[_Line] = []
        self._free.append(_Line(address))

    def add(
        self, collection: str, ids: Sequence[str], vectors: Vectors, sources: Sequence[str]
    ) -> None:
        """See VectorStore."""
        known = {"collection": collection, "ids": list(ids), "sources": list(sources)}
        self._asked("add", known, vectors)

    def there(self, collection: str, ids: Sequence[str]) -> list[str]:
        """See VectorStore."""
        return list(self._asked("there", {"collection": collection, "ids": list(ids)}))

    def all_ids(self, collection: str) -> list[str]:
        """See VectorStore."""
        return list(self._asked("all_ids", {"collection": collection}))

    def delete(self, collection: str, ids: Sequence[str]) -> None:
        """See VectorStore."""
        self._asked("delete", {"collection": collection, "ids": list(ids)})

    def drop(self, collection: str) -> None:
        """See VectorStore."""
        self._asked("drop", {"collection": collection})

    def near(
        self, collection: str, vector: Vectors, limit: int, among: Sequence[str] | None
    ) -> list[tuple[str, float]]:
        """See VectorStore."""
        among = list(among) if among is not None else None
        known = {"collection": collection, "limit": limit, "among": among}
        return [(id_, score) for id_, score in self._asked("near", known, vector)]

    def close(self) -> None:
        """Leave."""
        while self._free:
            self._free.pop().close()

    def _asked(self, operation: str, known: dict[str, Any], vectors: Vectors | None = None) -> Any:
        try:
            line = self._free.pop()
        except IndexError:
            line = _Line(self._address)
        try:
            body = b"" if vectors is None else vectors.astype("float32").tobytes()
            told = line.asked({"operation": operation, "known": known}, body)
        except BaseException:
            line.close()
            raise
        self._free.append(line)
        if "error" in told:
            raise MemoryStoreError(
                f"Process {self._address['pid']}, which has the memory open, failed: "
                f"{told['error']}."
            )
        return told["answer"]


class _Line:
    """One connection, for one thread at a time."""

    def __init__(self, address: Address) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._socket.settimeout(_ANSWER_S)
            self._socket.connect(address["path"])
        except OSError:
            self._socket.close()
            raise
        self._file = self._socket.makefile("rwb")
        _send(self._file, {"key": address["key"]})

    def asked(self, message: dict[str, Any], body: bytes) -> dict[str, Any]:
        _send(self._file, message, body)
        told, _ = _received(self._file)
        return told

    def close(self) -> None:
        with suppress(OSError):
            self._file.close()
        self._socket.close()


def _send(file: BinaryIO | Any, message: dict[str, Any], body: bytes = b"") -> None:
    line = json.dumps({**message, "bytes": len(body)})
    file.write(line.encode() + b"\n" + body)
    file.flush()


def _received(file: BinaryIO | Any) -> tuple[dict[str, Any], bytes]:
    line = file.readline()
    if not line.endswith(b"\n"):
        raise EOFError
    message: dict[str, Any] = json.loads(line)
    body = file.read(message["bytes"])
    if len(body) < message["bytes"]:
        raise EOFError
    return message, body
