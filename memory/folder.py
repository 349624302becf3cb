"""A folder that holds a Chroma database, open in one process alone.

Chroma's files lose writes without a word when two processes have them open. So a folder is locked
as long as it is open; whoever comes second is told. Within a process all share one client.
"""

from __future__ import annotations

import fcntl
import os
import threading
from pathlib import Path
from typing import Any, Final, TextIO

from samara.errors import MemoryLockedError
from samara.memory.sidecar import Sidecar

_LOCK_NAME: Final = ".samara-lock"

_open: dict[Path, Folder] = {}
_opening = threading.Lock()


class Folder:
    """An open folder. Get one by `Folder.opened`, and `release` it."""

    def __init__(self, path: Path, lock: TextIO) -> None:
        self.path = path
        self._lock = lock
        self._users = 0
        self._client: Any = None
        self._sidecars: dict[str, Sidecar] = {}
        self._making = threading.Lock()

    @property
    def client(self) -> Any:
        """Chroma's client."""
        with self._making:
            if self._client is None:
                import chromadb
                from chromadb.config import Settings

                settings = Settings(anonymized_telemetry=False)
                self._client = chromadb.PersistentClient(str(self.path / "chroma"), settings)
            return self._client

    def sidecar(self, collection: str) -> Sidecar:
        """What stands beside a collection."""
        with self._making:
            if collection not in self._sidecars:
                self._sidecars[collection] = Sidecar(self.path / f"{collection}.sqlite3")
            return self._sidecars[collection]

    def release(self) -> None:
        """This user is done; the last one closes the folder."""
        with _opening:
            self._users -= 1
            if self._users:
                return
            del _open[self.path]
            for sidecar in self._sidecars.values():
                sidecar.close()
            if self._client is not None:
                self._client.close()
            self._lock.close()

    @classmethod
    def opened(cls, path: Path) -> Folder:
        """The folder, made and locked if this process has not opened it.

        Raises MemoryLockedError when another process has.
        """
        path = path.expanduser().resolve()
        with _opening:
            if path not in _open:
                path.mkdir(parents=True, exist_ok=True)
                _open[path] = cls(path, _locked(path))
            _open[path]._users += 1
            return _open[path]


def _locked(path: Path) -> TextIO:
    file = (path / _LOCK_NAME).open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.seek(0)
        owner = file.read().strip() or "another process"
        file.close()
        raise MemoryLockedError(
            f"The memory in {path} is open elsewhere ({owner}).",
            hint="Close it there. Sharing one through `chroma run` is not there yet.",
        ) from None
    file.truncate(0)
    file.write(f"process {os.getpid()}")
    file.flush()
    return file
