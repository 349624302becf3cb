"""Pid 1 of the sandbox: builds its world, starts the kernel, forwards SIGINT, reaps.

When it goes, Linux kills everything else in the sandbox; it goes when the supervisor does.
"""

from __future__ import annotations

import contextlib
import os
import signal
import struct
from pathlib import Path
from typing import Final, NoReturn

from samara.tools.python.sandbox import (
    checkpoints,
    child,
    privileges,
    root,
    seccomp,
    syscalls,
)
from samara.tools.python.sandbox.plan import Plan

_NEW_MOUNTS, _NEW_CGROUP, _NEW_UTS = 0x20000, 0x02000000, 0x04000000
_NEW_IPC, _NEW_NET = 0x08000000, 0x40000000
_NAMESPACES: Final = ("cgroup", "ipc", "mnt", "net", "uts")
_CAP_KILL: Final = 1 << 5


def run(plan: Plan, channels: dict[str, int], status: int) -> NoReturn:
    """Be pid 1 until the kernel exits, and exit with its status. Never returns."""
    code = 71
    try:
        syscalls.prctl(syscalls.PR_SET_PDEATHSIG, signal.SIGKILL)
        build_world(plan)
        # Before there is anybody to look: the kernel may have the same user.
        syscalls.prctl(syscalls.PR_SET_DUMPABLE, 0)
        heirs, lineage = os.pipe()
        kernel = os.fork()
        if kernel == 0:
            child.run(plan, channels, status, lineage if plan.checkpoints else None)
        lock_down(plan)
        for descriptor in (status, lineage, *channels.values()):
            os.close(descriptor)
        os.set_blocking(heirs, False)
        # The group keeps its number, also when a copy of the kernel has taken its place.
        signal.signal(signal.SIGINT, lambda *_: _interrupt(kernel))
        code = _reap_until(kernel, heirs)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.write(status, b"U" + f"{type(error).__name__}: {error}".encode()[:4000])
    os._exit(code)


def build_world(plan: Plan) -> None:
    """Leave the host's namespaces, and see to it that this really happened."""
    os.umask(0o022)
    before = _namespace_ids()
    syscalls.unshare(_NEW_MOUNTS | _NEW_CGROUP | _NEW_UTS | _NEW_IPC | _NEW_NET)
    after = _namespace_ids()
    shared = [name for name in _NAMESPACES if before[name] == after[name]]
    privileges.require(not shared, f"still in the host's namespaces: {shared}")
    privileges.require(os.getpid() == 1, "not in a pid namespace of its own")
    syscalls.set_hostname("sandbox")
    owner = (os.getuid(), os.getgid())
    if plan.uid is not None and plan.gid is not None:
        owner = (plan.uid, plan.gid)
    root.build(plan, owner)
    # A container may hide parts of /proc, and Linux then grants no fresh one to an ordinary
    # user. Python works without.
    with contextlib.suppress(OSError):
        root.mount_proc()
    root.finish()


def lock_down(plan: Plan) -> None:
    """Keep only what pid 1 needs: the kernel shares its user and must gain nothing from it."""
    privileges.drop_capabilities(keep=_CAP_KILL if plan.uid is not None else 0)
    seccomp.apply(seccomp.program())


def _namespace_ids() -> dict[str, int]:
    return {name: Path(f"/proc/self/ns/{name}").stat().st_ino for name in _NAMESPACES}


def _interrupt(kernel: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(kernel, signal.SIGINT)


def _reap_until(kernel: int, heirs: int) -> int:
    """Wait for the end of the kernel, or of the last one that took its place."""
    while True:
        pid, status = os.wait()
        if pid == kernel:
            code = os.waitstatus_to_exitcode(status)
            if code != checkpoints.UNDONE or not (kernel := _heir(heirs)):
                return 128 - code if code < 0 else code


def _heir(heirs: int) -> int:
    """Whom the kernel named before it ended, or nobody."""
    try:
        told = os.read(heirs, checkpoints.PID.size)
        return int(checkpoints.PID.unpack(told)[0])
    except (OSError, struct.error):
        return 0
