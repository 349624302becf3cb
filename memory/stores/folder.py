"""A folder that holds memories, open in this process, perhaps also in others.

Writes take turns, by a lock, over all threads and processes.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from samara.errors import MemoryStoreError
from samara.memory.stores.sharing import LOCK_NAME, SharedVectors
from samara.memory.stores.sidecar import Sidecar

_TURN_NAME: Final = ".samara-write"
_NOT_COPIED: Final = ("-wal", "-shm", "-journal", LOCK_NAME, _TURN_NAME)

_open: dict[Path, Folder] = {}
_opening = threading.Lock()
_left_behind: list[dict[Path, Folder]] = []


class Folder:
    """An open folder. Get one by `Folder.opened`, and `release` it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.vectors = SharedVectors(path)
        self._users = 0
        self._turn = threading.Lock()
        self._making = threading.Lock()
        self._sidecars: dict[str, Sidecar] = {}

    def sidecar(self, collection: str) -> Sidecar:
        """What stands beside a collection."""
        with self._making:
            if collection not in self._sidecars:
                with self.turn():
                    self._sidecars[collection] = Sidecar(self.path / f"{collection}.sqlite3")
            return self._sidecars[collection]

    @contextmanager
    def turn(self) -> Iterator[None]:
        """The only one who writes, of all threads and processes."""
        with self._turn:
            descriptor = os.open(self.path / _TURN_NAME, os.O_RDWR | os.O_CREAT, 0o600)
            with os.fdopen(descriptor) as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                yield

    def copy(self, target: Path) -> None:
        """Copy everything while nobody writes: databases by SQLite's own means, then the rest."""
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise MemoryStoreError(f"{target} is not an empty folder.", hint="Name a new one.")
        with self.turn():
            for file in list(self.path.rglob("*")):
                copied = target / file.relative_to(self.path)
                copied.parent.mkdir(parents=True, exist_ok=True)
                if file.suffix == ".sqlite3":
                    with (
                        closing(sqlite3.connect(file)) as old,
                        closing(sqlite3.connect(copied)) as new,
                    ):
                        old.backup(new)
                elif file.is_file() and not file.name.endswith(_NOT_COPIED):
                    shutil.copy2(file, copied)

    def release(self) -> None:
        """This user is done; the last one closes the folder."""
        with _opening:
            self._users -= 1
            if self._users:
                return
            del _open[self.path]
            for sidecar in self._sidecars.values():
                sidecar.close()
            self.vectors.close()

    @classmethod
    def opened(cls, path: Path) -> Folder:
        """The folder, made if it is not there. Raises MemoryStoreError if that cannot be."""
        path = path.expanduser().resolve()
        with _opening:
            if path not in _open:
                try:
                    path.mkdir(parents=True, exist_ok=True)
                except OSError as error:
                    raise MemoryStoreError(
                        f"No memory can be in {path}: {error.strerror}."
                    ) from error
                _open[path] = cls(path)
            _open[path]._users += 1
            return _open[path]


def _forked() -> None:
    """A child has none of its parent's folders open: it is a guest there, like any process."""
    global _open, _opening
    for folder in _open.values():
        folder.vectors.leave_to_parent()
    _left_behind.append(_open)  # not closed: the files are the parent's
    _open, _opening = {}, threading.Lock()


os.register_at_fork(after_in_child=_forked)
