"""An append-only file of lines, each with a checksum, that survives being cut off anywhere.

A line is the CRC-32 of the rest as eight hexadecimal digits, a space, and one JSON object. A last
line that is not whole was never acknowledged: it is cut off when the file is opened. Damage
anywhere else is an error, and nothing is changed. One process has a log open at a time, held by a
lock that ends with the process.
"""

from __future__ import annotations

import fcntl
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from samara.errors import SessionError, SessionLockedError

_SUM_CHARS = 9  # eight digits and a space


class Log:
    """The log in `file`, which is made if it is not there.

    Raises SessionLockedError while another process has it open, SessionError when it cannot be
    read or written, or is damaged in the middle.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        new = not file.exists()
        try:
            self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            if new:
                _sync_folder(file.parent)
        except OSError as error:
            raise SessionError(f"{file} cannot be opened: {error}.") from error
        try:
            self._lock()
            data = file.read_bytes()
            self._size_bytes = _whole(data, file)
            self._found = data[: self._size_bytes]
            if self._size_bytes < len(data):
                os.ftruncate(self._descriptor, self._size_bytes)
        except OSError as error:
            self.close()
            raise SessionError(f"{file} cannot be read: {error}.") from error
        except BaseException:
            self.close()
            raise

    def read(self) -> list[bytes]:
        """The lines that were there when the log was opened, as JSON; once."""
        found, self._found = self._found, b""
        return [line[_SUM_CHARS:] for line in found.splitlines()]

    def append(self, lines: Iterator[bytes] | list[bytes], *, sync: bool) -> None:
        """Add lines of JSON: all of them or, with SessionError, none. `sync`: onto the disk."""
        data = b"".join(b"%08x %s\n" % (zlib.crc32(line), line) for line in lines)
        try:
            written = os.write(self._descriptor, data)
            if written < len(data):
                raise OSError("no room")
            if sync:
                os.fsync(self._descriptor)
        except OSError as error:
            os.ftruncate(self._descriptor, self._size_bytes)
            raise SessionError(
                f"{self.file} cannot be written: {error}.",
                hint="Make room. What was said is kept in memory, and written with what is next.",
            ) from error
        self._size_bytes += len(data)

    def close(self) -> None:
        """Give the log free for others."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _lock(self) -> None:
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SessionLockedError(
                f"The session {self.file.parent.name} is open in another process.",
                hint="Close it there, or branch it: a branch is a session of its own.",
            ) from None


def read_only(file: Path, start: int = 0) -> tuple[list[bytes], int]:
    """The whole lines from an offset on, also while another process writes, and where they end.

    Raises SessionError.
    """
    try:
        with file.open("rb") as opened:
            opened.seek(start)
            data = opened.read()
    except OSError as error:
        raise SessionError(f"{file} cannot be read: {error}.") from error
    end = _whole(data, file)
    return [line[_SUM_CHARS:] for line in data[:end].splitlines()], start + end


def _whole(data: bytes, file: Path) -> int:
    """How many bytes of whole lines there are. Raises SessionError for damage before the end."""
    end, bad = 0, 0
    for number, line in enumerate(data.splitlines(keepends=True), 1):
        if not _is_whole(line):
            bad = bad or number
        elif bad:
            raise SessionError(
                f"{file} is damaged: line {bad} is not what was written.",
                hint=f"Take the file from a backup, or delete line {bad} to go on without it.",
            )
        else:
            end += len(line)
    return end


def _sync_folder(folder: Path) -> None:
    """Force onto the disk which files a folder holds."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_whole(line: bytes) -> bool:
    try:
        return line.endswith(b"\n") and int(line[:8], 16) == zlib.crc32(line[_SUM_CHARS:-1])
    except ValueError:
        return False
