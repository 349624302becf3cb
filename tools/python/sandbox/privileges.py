"""Giving up power: limits, identity, capabilities, file system and system calls, in that order.

`confine` is the last trusted step before a kernel starts. `verify` then tries what must no
longer be possible, so that a step which silently did nothing is found out.
"""

from __future__ import annotations

import errno
import os
import resource
import socket
from collections.abc import Callable
from pathlib import Path

from samara.tools.python.limits import Limits
from samara.tools.python.sandbox import landlock, root, seccomp, syscalls
from samara.tools.python.sandbox.plan import Plan

_SECCOMP_MODE_FILTER = 2
_LAST_CAPABILITY = 63
_BLOCKED = (errno.EROFS, errno.EACCES, errno.EPERM)
# What libraries look at to decide how many threads to start.
_HARDWARE = ("/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu")


def confine(plan: Plan) -> None:
    """Confine this process for good. Raises OSError when any step fails."""
    if plan.tier == "landlock":
        confine_alone(plan)
        return
    set_limits(plan.limits)
    if plan.uid is not None and plan.gid is not None:
        os.setgroups([])
        drop_bounding_set()
        os.setresgid(plan.gid, plan.gid, plan.gid)
        os.setresuid(plan.uid, plan.uid, plan.uid)
    drop_capabilities()
    # Changing identity cleared it; without it /proc/self would belong to root.
    syscalls.prctl(syscalls.PR_SET_DUMPABLE, 1)
    if landlock.version():
        landlock.restrict(read_only=["/"], read_write=root.WRITABLE, devices=root.DEVICES)
    seccomp.apply(seccomp.program())
    verify(plan)


def confine_alone(plan: Plan) -> None:
    """Confine this process among the host's: by path, and to itself. Raises OSError."""
    set_limits(plan.limits, count_processes=False)
    drop_capabilities()
    syscalls.prctl(syscalls.PR_SET_DUMPABLE, 1)
    landlock.restrict(
        read_only=[*root.SYSTEM_PATHS, *_HARDWARE, *plan.python_paths, *plan.read_only],
        read_write=[plan.workspace, plan.scratch],
        devices=root.DEVICES,
    )
    seccomp.apply(seccomp.program(os.getpid(), may_truncate=landlock.governs_truncation()))
    verify_powerless()
    outside = Path(plan.scratch).parent / "probe"
    _require_refused(lambda: Path("/etc/passwd").read_bytes(), "the host's files are readable")
    _require_refused(lambda: Path(f"/proc/{os.getppid()}/environ").read_bytes(), "/proc is open")
    _require_refused(outside.mkdir, "the host's folders are writable")
    _require_refused(_open_unix_socket, "sockets are not filtered")
    _require_refused(_fork, "new processes are not filtered")
    _require_refused(lambda: os.kill(os.getppid(), 0), "signals are not filtered")


def set_limits(limits: Limits, *, count_processes: bool = True) -> None:
    """Apply the per-process limits; never raises one that is already lower.

    Linux counts a user's processes, so their number is no limit on a user that is not ours.
    """
    wanted = {
        # Not 0: Linux would still hand a crash to the host's core dump program.
        resource.RLIMIT_CORE: 1,
        resource.RLIMIT_DATA: limits.process_memory_bytes,
        resource.RLIMIT_AS: limits.address_space_bytes,
        resource.RLIMIT_FSIZE: limits.file_bytes,
        resource.RLIMIT_MEMLOCK: 64 << 10,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_NICE: 0,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_RTPRIO: 0,
    }
    if count_processes:
        wanted[resource.RLIMIT_NPROC] = limits.processes
    for which, value in wanted.items():
        hard = resource.getrlimit(which)[1]
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        resource.setrlimit(which, (value, value))


def drop_capabilities(keep: int = 0) -> None:
    """Drop every capability except those in the mask, and the ability to regain any."""
    drop_bounding_set()
    clear = syscalls.PR_CAP_AMBIENT_CLEAR_ALL
    syscalls.prctl(syscalls.PR_CAP_AMBIENT, clear)
    syscalls.set_capabilities(keep)
    syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)


def drop_bounding_set() -> None:
    """Empty the bounding set, as far as this process may; `verify` sees whether it is empty."""
    for capability in range(_LAST_CAPABILITY + 1):
        try:
            syscalls.prctl(syscalls.PR_CAPBSET_DROP, capability)
        except OSError:
            return


def verify(plan: Plan) -> None:
    """Raise PermissionError unless this process is confined, in a world of its own."""
    verify_powerless()
    require(_bounding_set_is_empty(), "capabilities could be regained")
    if plan.uid is not None:
        require(os.getresuid() == (plan.uid,) * 3, "the identity did not change")
        require(os.getresgid() == (plan.gid,) * 3, "the group did not change")
        require(os.getgroups() == [], "supplementary groups are left")
    internet = _refused(_open_internet_socket, errno.EAFNOSUPPORT)
    require(internet, "internet sockets are not filtered")
    _require_refused(_write_to_root, "the root folder is writable")
    require(not os.path.lexists(plan.scratch), "the host's files are visible")


def verify_powerless() -> None:
    """Raise PermissionError while this process has, or could regain, any privilege."""
    require(syscalls.capabilities() == (0, 0, 0), "capabilities are left")
    require(syscalls.prctl(syscalls.PR_GET_NO_NEW_PRIVS) == 1, "no_new_privs is not set")
    mode = syscalls.prctl(syscalls.PR_GET_SECCOMP)
    require(mode == _SECCOMP_MODE_FILTER, "system calls are not filtered")
    require(_refused(lambda: syscalls.unshare(0), errno.EPERM), "unshare is not filtered")


def require(condition: bool, complaint: str) -> None:
    """Raise PermissionError with the complaint unless the condition holds."""
    if not condition:
        raise PermissionError(f"verification failed: {complaint}")


def _bounding_set_is_empty() -> bool:
    for capability in range(_LAST_CAPABILITY + 1):
        try:
            if syscalls.prctl(syscalls.PR_CAPBSET_READ, capability):
                return False
        except OSError:
            break
    return True


def _require_refused(action: Callable[[], object], complaint: str) -> None:
    require(_refused(action, *_BLOCKED), complaint)


def _refused(action: Callable[[], object], *errors: int) -> bool:
    try:
        action()
    except OSError as error:
        return error.errno in errors
    return False


def _open_internet_socket() -> None:
    socket.socket(socket.AF_INET).close()


def _open_unix_socket() -> None:
    socket.socket(socket.AF_UNIX).close()


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def _write_to_root() -> None:
    os.close(os.open("/probe", os.O_CREAT | os.O_WRONLY))
