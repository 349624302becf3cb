"""One folder of vectors for several processes.

Chroma's files lose writes without a word when two processes have them open. So only one process
has: whoever holds the folder's lock. The others go through it, over a unix socket that only the
same user can reach and that asks for a random key. When it ends, however it ends, the next one that
wants something takes the lock. A request that was under way is made again, which does no harm.
"""

from __future__ import annotations

import fcntl
import json
import os
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO, TypeVar

from samara.errors import MemoryLockedError, MemoryStoreError
from samara.memory.stores.door import Address, Door, Guest
from samara.memory.stores.vectors import ChromaVectors, VectorStore

if TYPE_CHECKING:
    from samara.memory.embedder import Vectors

T = TypeVar("T")

LOCK_NAME: Final = ".samara-lock"
_PATIENCE_S: Final = 30.0
"""How long nobody may have the folder, or answer at its door."""


class SharedVectors:
    """Vectors in a folder, by whoever has it open. Safe to use from several threads.

    Raises MemoryLockedError when the process that has the folder does not answer.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opening = threading.Lock()
        self._lock: TextIO | None = None
        self._own: ChromaVectors | None = None
        self._door: Door | None = None
        self._guest: Guest | None = None
        self._closed = False

    @property
    def is_host(self) -> bool:
        """Whether this process is the one that has the folder open."""
        return self._own is not None

    def add(
        self, collection: str, ids: Sequence[str], vectors: Vectors, sources: Sequence[str]
    ) -> None:
        """See VectorStore."""
        self._asked(lambda store: store.add(collection, ids, vectors, sources))

    def there(self, collection: str, ids: Sequence[str]) -> list[str]:
        """See VectorStore."""
        return self._asked(lambda store: store.there(collection, ids))

    def all_ids(self, collection: str) -> list[str]:
        """See VectorStore."""
        return self._asked(lambda store: store.all_ids(collection))

    def delete(self, collection: str, ids: Sequence[str]) -> None:
        """See VectorStore."""
        self._asked(lambda store: store.delete(collection, ids))

    def drop(self, collection: str) -> None:
        """See VectorStore."""
        self._asked(lambda store: store.drop(collection))

    def near(
        self, collection: str, vector: Vectors, limit: int, among: Sequence[str] | None
    ) -> list[tuple[str, float]]:
        """See VectorStore."""
        return self._asked(lambda store: store.near(collection, vector, limit, among))

    def open(self) -> None:
        """Take the folder, or find who has it."""
        self._store()

    def close(self) -> None:
        """Let go of the folder: another process may take it."""
        with self._opening:
            self._closed = True
            if self._guest is not None:
                self._guest.close()
            if self._door is not None:
                self._door.close()
            if self._own is not None:
                self._own.close()
            if self._lock is not None:
                self._lock.close()
            self._guest = self._door = self._own = self._lock = None

    def leave_to_parent(self) -> None:
        """In a forked child: let go of what would keep lock and door alive after the parent."""
        if self._door is not None:
            self._door.leave_to_parent()
        if self._lock is not None:
            self._lock.close()

    def _asked(self, ask: Callable[[VectorStore], T]) -> T:
        until = time.monotonic() + _PATIENCE_S
        while True:
            store = self._store()
            try:
                return ask(store)
            except TimeoutError:
                raise self._silent() from None
            except MemoryStoreError:
                raise
            except (EOFError, ConnectionError, FileNotFoundError):
                with self._opening:
                    if self._guest is store:
                        self._guest.close()
                        self._guest = None
                if time.monotonic() > until:
                    raise self._silent() from None
            except Exception as error:  # Chroma's own, of many kinds
                raise MemoryStoreError(
                    f"Chroma failed in {self._folder}: {type(error).__name__}: {error}.",
                    hint="`samara memory check` tells what is wrong, `repair` mends it.",
                ) from error

    def _store(self) -> VectorStore:
        with self._opening:
            if self._closed:
                raise MemoryStoreError(f"The memory in {self._folder} was closed meanwhile.")
            until = time.monotonic() + _PATIENCE_S
            while (store := self._own or self._guest or self._entered()) is None:
                if time.monotonic() > until:
                    raise self._silent()
                time.sleep(0.02)
            return store

    def _entered(self) -> VectorStore | None:
        """The folder by its lock or by its door; None while both are about to change hands."""
        descriptor = os.open(self._folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        lock = os.fdopen(descriptor, "r+")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            with lock:
                self._guest = _guest(lock.read())
            return self._guest
        own = ChromaVectors(self._folder / "chroma")
        self._lock, self._own, self._door = lock, own, Door(own)
        lock.seek(0)
        lock.truncate()
        lock.write(json.dumps(self._door.address))
        lock.flush()
        return own

    def _silent(self) -> MemoryLockedError:
        try:
            pid = json.loads((self._folder / LOCK_NAME).read_text())["pid"]
        except (OSError, ValueError, KeyError):
            pid = "unknown"
        return MemoryLockedError(
            f"The memory in {self._folder} is open in process {pid}, which does not answer.",
            hint="End that process, or wait until it goes on. Nothing was changed.",
        )


def _guest(told: str) -> Guest | None:
    try:
        address: Address = json.loads(told)
        return Guest(address)
    except (ValueError, KeyError, ConnectionError, FileNotFoundError):
        return None
