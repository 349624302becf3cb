"""Watching what the sandbox uses, from outside it, and saying when that is too much."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
from pathlib import Path
from typing import Final, NamedTuple

from samara.tools.python.sandbox.plan import Plan

MEMORY_INTERVAL_S: Final = 0.1
_DISK_INTERVAL_S: Final = 0.5
_DISK_SHARE: Final = 0.05  # of one processor, at most, for measuring the workspace
_MAX_PROCESSES: Final = 4096
_MANY_DESCRIPTORS: Final = 512
_MEMORY_READINGS: Final = 3
_OVER: Final = 1 << 62
_MIB: Final = 1 << 20
_ALREADY_OVER_BYTES: Final = 16 * _MIB  # room to work in for a workspace over its limit
_ALREADY_OVER_ENTRIES: Final = 1_000
_MAX_ENTRIES: Final = 2_000_000
_FREE_MEMORY_BYTES, _FREE_DISK_BYTES = 200 * _MIB, 256 * _MIB


class Space(NamedTuple):
    """Room on a disk, and how many files and folders share it."""

    used_bytes: int
    entries: int


class Watch:
    """The memory and the disk of the processes below `pid`, against their limits.

    `check()` is cheap and returns why the sandbox must be killed, or an empty string.
    """

    def __init__(self, pid: int, plan: Plan) -> None:
        self.pid = pid
        self.workspace = workspace = plan.workspace
        self.limits = plan.limits
        # A sandbox without a file system of its own has its scratch space on the host's disk,
        # and its threads among the user's.
        self.scratch = plan.scratch if plan.tier == "landlock" else ""
        self._next_disk_s = 0.0
        self._allowed: Space | None = None
        self._free_at_start = 0
        self._disk_was_full = _disk_is_full(workspace)

    def check(self) -> str:
        """Why the sandbox must be killed now, or an empty string."""
        return self._check_memory() or self._check_threads() or self._check_disk()

    def _check_memory(self) -> str:
        limit = self.limits.memory_bytes
        used = memory_used(self.pid, limit)
        if used > limit:
            return f"out of memory: {used // _MIB} MiB in use, the limit is {limit // _MIB} MiB"
        available, total = _machine_memory()
        if available < max(_FREE_MEMORY_BYTES, total // 50) and (
            used > _FREE_MEMORY_BYTES or descriptors_open(self.pid) > _MANY_DESCRIPTORS
        ):
            return "the machine is nearly out of memory"
        return ""

    def _check_threads(self) -> str:
        if self.scratch and (count := thread_count(self.pid)) > self.limits.processes:
            return f"too many threads: {count}, the limit is {self.limits.processes}"
        return ""

    def _check_disk(self) -> str:
        start_s = time.monotonic()
        if start_s < self._next_disk_s:
            return ""
        start_cpu_s = time.thread_time()
        if self.scratch:
            limit = Space(self.limits.scratch_bytes, self.limits.entries)
            used = self._space(self.scratch, limit)
            if used.used_bytes > limit.used_bytes or used.entries > limit.entries:
                room = f"{limit.used_bytes // _MIB} MiB or {limit.entries} files"
                return f"the scratch folder is over its limit of {room}"
        reason = self._check_workspace()
        # Processor time: a machine that is busy with other things must not be watched less often.
        cpu_s = time.thread_time() - start_cpu_s
        self._next_disk_s = start_s + max(_DISK_INTERVAL_S, cpu_s / _DISK_SHARE)
        if reason:
            return reason
        if _disk_is_full(self.workspace) and not self._disk_was_full:
            return "the disk of the workspace is nearly full"
        return ""

    def _check_workspace(self) -> str:
        """What was over a limit at the start may be tidied up, and may not grow by much."""
        if self._allowed is None:
            found = self._space(self.workspace, Space(_OVER, _MAX_ENTRIES))
            self._allowed = Space(
                max(self.limits.workspace_bytes, found.used_bytes + _ALREADY_OVER_BYTES),
                max(self.limits.entries, found.entries + _ALREADY_OVER_ENTRIES),
            )
            self._free_at_start = _free_disk(self.workspace)
        allowed = self._allowed
        used = self._space(self.workspace, allowed)
        if allowed.entries >= _MAX_ENTRIES:  # there was more than can be counted
            if self._free_at_start - _free_disk(self.workspace) > self.limits.workspace_bytes:
                return f"the workspace grew by more than {self.limits.workspace_bytes // _MIB} MiB"
        elif used.entries > allowed.entries:
            return f"the workspace is over its limit of {allowed.entries} files and folders"
        elif used.used_bytes > allowed.used_bytes:
            return f"the workspace is over its limit of {allowed.used_bytes // _MIB} MiB"
        return ""

    def _space(self, folder: str, limit: Space) -> Space:
        found = disk_used(folder, limit)
        return Space(found.used_bytes + deleted_but_open(self.pid, folder), found.entries)


def thread_count(pid: int) -> int:
    """The threads of one process, 0 when it is gone."""
    try:
        return os.stat(f"/proc/{pid}/task").st_nlink - 2  # noqa: PTH116
    except OSError:
        return 0


def descendants(root: int) -> list[int]:
    """The processes below `root`, itself included; orphans stay below a namespace's init."""
    found: list[int] = []
    pending = [root]
    while pending and len(found) < _MAX_PROCESSES:
        pid = pending.pop()
        found.append(pid)
        with contextlib.suppress(OSError, ValueError):
            for task in Path(f"/proc/{pid}/task").iterdir():
                children = (task / "children").read_text()
                pending += map(int, children.split())
    return found


def memory_used(root: int, limit_bytes: int) -> int:
    """Bytes of anonymous and shared memory below `root`.

    Resident sizes first; only when those exceed the limit the proportional ones, which count
    a shared page once: a pool of forked workers over one array is not a bomb. Processes are
    read one after another, so a page is counted again as its sharers exit in between: what
    exceeds the limit is read anew and the lowest reading holds.
    """
    total = sum(_resident(pid) for pid in descendants(root))
    for _ in range(_MEMORY_READINGS):
        if total <= limit_bytes:
            break
        total = min(total, sum(_proportional(pid) for pid in descendants(root)))
    return total


def descriptors_open(root: int) -> int:
    """How many there are below `root`: what waits in pipes and sockets is no process's memory."""
    count = 0
    for pid in descendants(root):
        with contextlib.suppress(OSError):
            count += len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208
    return count


def disk_used(folder: str, limit: Space) -> Space:
    """What a folder takes. Stops beyond a limit; what cannot be counted is beyond all."""
    total = entries = 0
    pending = [folder]
    while pending and total <= limit.used_bytes and entries <= limit.entries:
        try:
            with os.scandir(pending.pop()) as found:
                for entry in found:
                    entries += 1
                    with contextlib.suppress(FileNotFoundError):
                        status = entry.stat(follow_symlinks=False)
                        total += status.st_blocks * 512
                        if stat.S_ISDIR(status.st_mode):
                            pending.append(entry.path)
                    if entries > limit.entries:
                        break
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                return Space(total, _MAX_ENTRIES)
    return Space(total, entries)


def deleted_but_open(root: int, folder: str) -> int:
    """Bytes on the folder's disk in files that have no name any more but are still open."""
    device = Path(folder).stat().st_dev
    sizes: dict[int, int] = {}
    for pid in descendants(root):
        with contextlib.suppress(OSError):
            for link in Path(f"/proc/{pid}/fd").iterdir():
                with contextlib.suppress(OSError):
                    status = link.stat()
                    if status.st_dev == device and not status.st_nlink:
                        sizes[status.st_ino] = status.st_blocks * 512
    return sum(sizes.values())


def _resident(pid: int) -> int:
    return _sum_fields(f"/proc/{pid}/status", ("RssAnon", "RssShmem")) or 0


def _proportional(pid: int) -> int:
    share = _sum_fields(f"/proc/{pid}/smaps_rollup", ("Pss_Anon", "Pss_Shmem"))
    return _resident(pid) if share is None else share


def _sum_fields(path: str, names: tuple[str, ...]) -> int | None:
    """Sum the named `key: N kB` lines of a /proc file in bytes; None when it is unreadable."""
    try:
        lines = Path(path).read_text().splitlines()
        return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(names))
    except (OSError, ValueError, IndexError):
        return None


def _machine_memory() -> tuple[int, int]:
    available = _sum_fields("/proc/meminfo", ("MemAvailable:",))
    total = _sum_fields("/proc/meminfo", ("MemTotal:",))
    return (_OVER if available is None else available), (total or 0)


def _disk_is_full(folder: str) -> bool:
    status = os.statvfs(folder)
    floor = min(_FREE_DISK_BYTES, status.f_blocks * status.f_frsize // 20)
    return status.f_bavail * status.f_frsize < floor


def _free_disk(folder: str) -> int:
    status = os.statvfs(folder)
    return status.f_bavail * status.f_frsize
