"""Run a command as an ordinary user, when the tests run as root: `python as_user.py UID COMMAND…`.

The Python installation may lie under a folder that only root enters. In a mount namespace of
its own, such a folder is replaced by one that holds nothing but what the command needs.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from samara.tools.python.installation import package_paths, python_paths
from samara.tools.python.sandbox import syscalls

NEW_MOUNTS, BIND_RECURSIVE, PRIVATE_RECURSIVE = 0x20000, 4096 | 16384, 16384 | 1 << 18


def main(uid: int, command: list[str]) -> None:
    syscalls.unshare(NEW_MOUNTS)
    syscalls.mount(None, "/", None, PRIVATE_RECURSIVE)
    here = str(Path(__file__).resolve().parents[3])
    needed = {os.path.realpath(path) for path in (*python_paths(), *package_paths(), here)}
    closed = {ancestor for path in needed if (ancestor := closed_ancestor(path))}
    for ancestor in closed:
        inside = sorted(path for path in needed if path.startswith(f"{ancestor}/"))
        held = [os.open(path, os.O_PATH) for path in inside]
        syscalls.mount("tmpfs", ancestor, "tmpfs", 0, "mode=755")
        for path, descriptor in zip(inside, held, strict=True):
            Path(path).mkdir(parents=True, exist_ok=True)
            syscalls.mount(f"/proc/self/fd/{descriptor}", path, None, BIND_RECURSIVE)
            os.close(descriptor)
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    os.environ.update(HOME="/nonexistent", USER="nobody", LOGNAME="nobody")
    os.execv(command[0], command)


def closed_ancestor(path: str) -> str:
    """The outermost folder on the way to `path` that others may not enter, or nothing."""
    for ancestor in [*map(str, reversed(Path(path).parents)), path]:
        if not Path(ancestor).stat().st_mode & 0o001:
            return ancestor
    return ""


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
