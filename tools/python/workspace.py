"""The workspace seen from the host: a folder that untrusted code writes to.

Nothing here follows a link, opens a device or waits for a fifo; `beneath` does the walking.
"""

from __future__ import annotations

import contextlib
import mimetypes
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from samara.errors import ConfigError, SandboxError
from samara.tools.python import beneath
from samara.tools.python.installation import python_paths
from samara.tools.python.results import Artifact

_MAX_ENTRIES: Final = 20_000
_MAX_ARTIFACTS: Final = 200
_MAX_SAVED: Final = 10_000
_SKIPPED: Final = {"__pycache__", "node_modules", "site-packages"}

Snapshot = dict[str, tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace by its real path on the host."""

    path: Path

    def read(self, name: str | Path, max_bytes: int) -> bytes:
        """The content of a regular file. Raises SandboxError for anything else.

        `name` is relative to the workspace, or absolute below the kernel's or the host's
        name of it.
        """
        parts = self._parts(name)
        try:
            with beneath.opened(self.path, "/".join(parts[:-1])) as folder:
                file = os.open(parts[-1], beneath.FILE, dir_fd=folder)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else "no such name"
            raise SandboxError(f"Cannot read {str(name)!r}: {reason}.") from None
        try:
            status = os.fstat(file)
            if not stat.S_ISREG(status.st_mode):
                raise SandboxError(f"Cannot read {str(name)!r}: not a regular file.")
            data = _read(file, max_bytes + 1) if status.st_size <= max_bytes else None
        finally:
            os.close(file)
        if data is None or len(data) > max_bytes:
            raise SandboxError(f"Cannot read {str(name)!r}: larger than {max_bytes} bytes.")
        return data

    def snapshot(self) -> Snapshot:
        """Size, time and inode of the regular files, as far as a bounded walk sees them."""
        found: Snapshot = {}
        for _, folder, entry, status in beneath.walk(self.path, _MAX_ENTRIES):
            name = f"{folder}/{entry}" if folder else entry
            hidden = entry.startswith(".") or not _SKIPPED.isdisjoint(folder.split("/"))
            if stat.S_ISREG(status.st_mode) and not hidden and name.isprintable():
                found[name] = (status.st_size, status.st_mtime_ns, status.st_ino)
        return found

    def changes(self, before: Snapshot) -> tuple[Artifact, ...]:
        """The files made or changed since `before`, oldest first."""
        now = self.snapshot()
        names = [name for name, state in now.items() if before.get(name) != state]
        names.sort(key=lambda name: now[name][1])
        return tuple(self.artifact(name, now[name][0]) for name in names[:_MAX_ARTIFACTS])

    def artifact(self, name: str, size_bytes: int) -> Artifact:
        """Describe a file; its type is guessed from its name."""
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Artifact(name, self.path / name, mime, size_bytes)

    def save(self, stem: str, suffix: str, data: bytes) -> str:
        """Save what a cell showed as the next free `stem`-N and return that name.

        Raises SandboxError when it cannot be written.
        """
        with self._folder(stem) as folder:
            taken = {name.rsplit(".", 1)[0] for name in os.listdir(folder)}  # noqa: PTH208
            for number in range(1, _MAX_SAVED):
                if f"{stem}-{number}" not in taken:
                    with contextlib.suppress(FileExistsError):
                        name = f"{stem}-{number}{suffix}"
                        _create(folder, name, data)
                        return name
        raise SandboxError(f"Cannot save a {stem}: there are too many.")

    def replace(self, name: str, data: bytes) -> None:
        """Save what `save` has saved anew. Raises SandboxError when it cannot be written."""
        with self._folder(name) as folder:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(name, dir_fd=folder)
            _create(folder, name, data)

    @contextlib.contextmanager
    def _folder(self, what: str) -> Iterator[int]:
        try:
            folder = os.open(self.path, beneath.FOLDER)
            try:
                yield folder
            finally:
                os.close(folder)
        except OSError as error:
            raise SandboxError(f"Cannot save a {what}: {error.strerror}.") from None

    def _parts(self, name: str | Path) -> tuple[str, ...]:
        path = PurePosixPath(name)
        for base in (self.path, PurePosixPath("/sandbox")):
            if path.is_relative_to(base):
                path = path.relative_to(base)
                break
        if path.is_absolute() or ".." in path.parts or not path.parts:
            raise SandboxError(f"{str(name)!r} is not the name of a file in the workspace.")
        return path.parts


def checked(workspace: Path) -> Path:
    """The workspace's real path. Raises ConfigError for one that cannot be given away."""
    folder = workspace.expanduser().resolve()
    if not folder.is_dir():
        raise ConfigError(f"The workspace {workspace} is not a folder.")
    closed = [Path(path) for path in ("/bin", "/boot", "/dev", "/etc", "/lib", "/proc", "/sys")]
    closed += [Path("/usr"), *map(Path, python_paths())]
    inside = any(folder.is_relative_to(path) for path in closed)
    if inside or Path.home().resolve().is_relative_to(folder):
        raise ConfigError(
            f"{folder} cannot be a workspace: it belongs to the system or is a home folder.",
            hint="Choose a folder of its own, for example ./workspace.",
        )
    return folder


def _read(file: int, max_bytes: int) -> bytes:
    with open(file, "rb", closefd=False) as stream:
        return stream.read(max_bytes)


def _create(folder: int, name: str, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    file = os.open(name, flags, 0o664, dir_fd=folder)
    with open(file, "wb") as stream:  # noqa: PTH123 (a descriptor)
        stream.write(data)
