"""Walking a folder that somebody else may be changing, without ever leaving it.

Paths are walked one name at a time with O_NOFOLLOW from a descriptor of the base, so a folder
that is swapped for a link in between is an OSError and not a way out.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Container, Iterator
from pathlib import Path
from typing import Final

FOLDER: Final = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
FILE: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
_MAX_DEPTH: Final = 16

Found = tuple[int, str, str, os.stat_result]


@contextlib.contextmanager
def opened(base: Path, relative: str) -> Iterator[int]:
    """A descriptor of the folder `relative` below `base`, "" for `base` itself."""
    folder = os.open(base, FOLDER)
    try:
        for part in relative.split("/") if relative else ():
            inner = os.open(part, FOLDER, dir_fd=folder)
            os.close(folder)
            folder = inner
        yield folder
    finally:
        os.close(folder)


def walk(base: Path, max_entries: int, skip: Container[str] = ()) -> Iterator[Found]:
    """Each entry as its folder's descriptor, its folder, its own name and its status.

    Stops after `max_entries`, does not go deeper than 16 folders, and enters neither hidden
    folders nor those in `skip`, which are named as from `base`.
    Entries and folders that vanish or cannot be read are left out.
    """
    pending = [""]
    left = max_entries
    while pending:
        relative = pending.pop()
        with (
            contextlib.suppress(OSError),
            opened(base, relative) as folder,
            os.scandir(folder) as entries,
        ):
            for entry in entries:
                left -= 1
                if left < 0:
                    return
                with contextlib.suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    name = f"{relative}/{entry.name}" if relative else entry.name
                    if name in skip:
                        continue
                    yield folder, relative, entry.name, status
                    closed = entry.name.startswith(".") or name.count("/") >= _MAX_DEPTH
                    if stat.S_ISDIR(status.st_mode) and not closed:
                        pending.append(name)
