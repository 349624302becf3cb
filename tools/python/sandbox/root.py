"""The file system that the kernel sees: assembled on a tmpfs, then made the root.

Runs in pid 1 of the sandbox, which holds the capabilities for it over its own mount
namespace only. The order matters and each step raises OSError when it fails.
"""

from __future__ import annotations

import ctypes
import os
import struct
from pathlib import Path
from typing import Final

from samara.tools.python.sandbox import syscalls
from samara.tools.python.sandbox.plan import HOME, WORKSPACE, Plan

_NOSUID, _NODEV, _NOEXEC = 2, 4, 8
_BIND, _RECURSIVE, _PRIVATE = 4096, 16384, 1 << 18
_ATTR_RDONLY, _ATTR_NOSUID, _ATTR_NODEV, _ATTR_NOEXEC = 1, 2, 4, 8
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_DETACH: Final = 2
_MAX_SCRATCH_ENTRIES: Final = 1 << 14  # each takes memory that nothing else limits

DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
WRITABLE: Final = ("/tmp", "/dev/shm", HOME, WORKSPACE)

SYSTEM_PATHS: Final = (
    "/usr",
    "/bin",
    "/sbin",
    "/lib",
    "/lib32",
    "/lib64",
    "/etc/alternatives",
    "/etc/debian_version",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
    "/etc/localtime",
    "/etc/lsb-release",
    "/etc/mime.types",
    "/etc/os-release",
    "/etc/ssl/certs",
    "/etc/timezone",
)
_PROC_READ_ONLY: Final = ("acpi", "bus", "fs", "irq", "scsi", "sys", "sysrq-trigger")
_PROC_HIDDEN: Final = (
    "config.gz",
    "kallsyms",
    "kcore",
    "key-users",
    "keys",
    "kmsg",
    "latency_stats",
    "sched_debug",
    "timer_list",
)


def build(plan: Plan, owner: tuple[int, int]) -> None:
    """Assemble the new root at `plan.scratch` and pivot into it; the old one is at /old.

    `owner` is the kernel's uid and gid as this process sees them.
    """
    root = plan.scratch
    uid, gid = owner
    syscalls.mount(None, "/", None, _RECURSIVE | _PRIVATE)
    syscalls.mount("tmpfs", root, "tmpfs", _NOSUID | _NODEV, "mode=755,size=4m,nr_inodes=4k")
    for path in SYSTEM_PATHS:
        _show(root, path)
    _write(root + "/etc/passwd", f"sandbox:x:{uid}:{gid}:sandbox:{HOME}:/bin/sh\n")
    _write(root + "/etc/group", f"sandbox:x:{gid}:\n")
    _write(root + "/etc/hosts", "127.0.0.1 localhost\n")
    for path in ("/proc", "/dev", "/tmp", "/home", "/run", "/old", "/sys", WORKSPACE):
        Path(root + path).mkdir(exist_ok=True)
    entries = min(plan.limits.entries, _MAX_SCRATCH_ENTRIES)
    scratch = f"mode=1777,size={plan.limits.scratch_bytes},nr_inodes={entries}"
    syscalls.mount("tmpfs", root + "/tmp", "tmpfs", _NOSUID | _NODEV, scratch)
    home = f"mode=755,size=32m,nr_inodes=4k,uid={uid},gid={gid}"
    syscalls.mount("tmpfs", root + "/home", "tmpfs", _NOSUID | _NODEV, home)
    Path(root + HOME).mkdir(0o700)
    os.chown(root + HOME, uid, gid)
    _make_devices(root, scratch)
    for path in (*plan.python_paths, *plan.read_only):  # last: they may lie under /home or /tmp
        _show(root, path)
    _bind(plan.workspace, root + WORKSPACE, read_only=False)
    for path in plan.protected:
        _protect(plan.workspace, root + WORKSPACE, path)
    os.chdir(root)
    syscalls.syscall("pivot_root", b".", b"old")
    os.chdir("/")


def mount_proc() -> None:
    """Mount a /proc of this pid namespace and cover what concerns the machine.

    Must come before `finish`: an unprivileged user namespace may mount procfs only while a
    fully visible one is still in its mount namespace.
    """
    syscalls.mount("proc", "/proc", "proc", _NOSUID | _NODEV | _NOEXEC)
    attributes = _ATTR_RDONLY | _ATTR_NOSUID | _ATTR_NODEV | _ATTR_NOEXEC
    for name in _PROC_READ_ONLY:
        path = f"/proc/{name}"
        if Path(path).exists():
            syscalls.mount(path, path, None, _BIND | _RECURSIVE)
            _set_attributes(path, attributes)
    for name in _PROC_HIDDEN:
        path = f"/proc/{name}"
        if Path(path).exists():
            syscalls.mount("/dev/null", path, None, _BIND)


def finish() -> None:
    """Let go of the old root and close the new one to writing; verify both."""
    syscalls.umount("/old", _DETACH)
    Path("/old").rmdir()
    for path in ("/", "/dev"):
        _set_attributes(path, _ATTR_RDONLY, recursive=False)
        if not os.statvfs(path).f_flag & os.ST_RDONLY:
            raise OSError(f"{path} is still writable")


def _make_devices(root: str, scratch: str) -> None:
    options = "mode=755,size=64k,nr_inodes=256"
    syscalls.mount("tmpfs", root + "/dev", "tmpfs", _NOSUID | _NOEXEC, options)
    for path in DEVICES:
        _write(root + path, "")
        syscalls.mount(path, root + path, None, _BIND)
        _set_attributes(root + path, _ATTR_NOSUID | _ATTR_NOEXEC, recursive=False)
    Path(root + "/dev/shm").mkdir()
    syscalls.mount("tmpfs", root + "/dev/shm", "tmpfs", _NOSUID | _NODEV, scratch)
    for name, target in (("fd", ""), ("stdin", "/0"), ("stdout", "/1"), ("stderr", "/2")):
        Path(f"{root}/dev/{name}").symlink_to(f"/proc/self/fd{target}")


def _show(root: str, path: str) -> None:
    """Bind a path of the host read-only at the same place; links are copied and followed."""
    target = Path(root + path)
    if not os.path.lexists(path) or os.path.lexists(target):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if Path(path).is_symlink():
        target.symlink_to(Path(path).readlink())
        real = os.path.realpath(path)
        if not real.startswith("/usr/"):
            _show(root, real)
        return
    if Path(path).is_dir():
        target.mkdir()
    else:
        target.touch()
    _bind(path, str(target), read_only=True)


def _protect(workspace: str, inside: str, path: str) -> None:
    """Make a host path read-only also where the workspace contains it.

    Each folder on the way becomes a mount point too: those cannot be renamed, so nothing can
    be slipped into their place.
    """
    relative = os.path.relpath(path, workspace)
    if relative == "." or relative.startswith("..") or not Path(path).exists():
        return
    parts = relative.split("/")
    for depth in range(1, len(parts)):
        way = "/".join([inside, *parts[:depth]])
        _bind(way, way, read_only=False)
    place = f"{inside}/{relative}"
    _bind(place, place, read_only=True)


def _bind(source: str, target: str, *, read_only: bool) -> None:
    syscalls.mount(source, target, None, _BIND | _RECURSIVE)
    _set_attributes(target, _ATTR_NOSUID | _ATTR_NODEV | (_ATTR_RDONLY if read_only else 0))


def _set_attributes(path: str, attributes: int, *, recursive: bool = True) -> None:
    """mount_setattr(2), by default for everything mounted below `path` as well."""
    record = ctypes.create_string_buffer(struct.pack("=QQQQ", attributes, 0, 0, 0), 32)
    flags = _AT_RECURSIVE if recursive else 0
    syscalls.syscall("mount_setattr", _AT_FDCWD, os.fsencode(path), flags, record, 32)


def _write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
