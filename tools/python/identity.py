"""Whom the sandbox runs as, and what a workspace needs so that it can be written to.

As root the kernel gets an identity that owns nothing on this machine. The workspace then
changes group, not owner: whoever worked in it before still can.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samara.tools.python import beneath

_PREFERRED: Final = 1 << 30
_SPREAD: Final = 1 << 20
_CAP_SYS_ADMIN: Final = 21
_MAX_ENTRIES: Final = 50_000


@dataclass(frozen=True, slots=True)
class Identity:
    """The unprivileged uid and gid of a kernel that root starts."""

    uid: int
    gid: int


def choose(workspace: Path) -> Identity | None:
    """An identity for a kernel in this workspace; None where a user namespace gives it one.

    The group is the workspace's own if an earlier kernel gave it one, so that what that
    kernel wrote can be changed.
    """
    if os.geteuid() != 0 or not _may_administer():
        return None
    if not (_is_mapped("uid_map") and _is_mapped("gid_map")):
        return None
    fresh = _PREFERRED + secrets.randbelow(_SPREAD)
    group = workspace.stat().st_gid
    return Identity(fresh, group if _PREFERRED <= group < _PREFERRED + _SPREAD else fresh)


def share(workspace: Path, gid: int, protected: tuple[str, ...]) -> None:
    """Let a group write to the workspace and to what root has in it.

    Links are neither followed nor changed; a file with several names is left alone, since
    another name may lie elsewhere, and so is what is `protected`. A walk of bounded length.
    """
    folder = os.open(workspace, beneath.FOLDER)
    try:
        _open_to_group(folder, gid)
    finally:
        os.close(folder)
    skip = {os.path.relpath(path, workspace) for path in protected}
    for folder, _, name, status in beneath.walk(workspace, _MAX_ENTRIES, skip):
        several_names = stat.S_ISREG(status.st_mode) and status.st_nlink > 1
        if status.st_uid == 0 and not several_names:
            with contextlib.suppress(OSError):
                entry = os.open(name, beneath.FILE, dir_fd=folder)
                try:
                    _open_to_group(entry, gid)
                finally:
                    os.close(entry)


def _open_to_group(entry: int, gid: int) -> None:
    """Through a descriptor, so that what is checked is what is changed."""
    mode = os.fstat(entry).st_mode
    group = stat.S_IRGRP | stat.S_IWGRP
    if stat.S_ISDIR(mode):
        group |= stat.S_IXGRP | stat.S_ISGID
    elif not stat.S_ISREG(mode) or mode & (stat.S_ISUID | stat.S_ISGID):
        return
    elif mode & stat.S_IXUSR:
        group |= stat.S_IXGRP
    os.fchown(entry, -1, gid)
    os.fchmod(entry, stat.S_IMODE(mode) | group)


def _may_administer() -> bool:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("CapEff:"):
            return bool(int(line.split()[1], 16) >> _CAP_SYS_ADMIN & 1)
    return False


def _is_mapped(name: str) -> bool:
    """Whether the identities used here exist in this process's user namespace."""
    for line in Path(f"/proc/self/{name}").read_text().splitlines():
        first, _, count = map(int, line.split())
        if first <= _PREFERRED and first + count >= _PREFERRED + _SPREAD:
            return True
    return False
