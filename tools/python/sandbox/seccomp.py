"""The system call filter: what the kernel process and everything it starts may ask of Linux.

A deny list of calls that widen the attack surface or reach other processes, plus three
allow lists: socket families (unix only), known call numbers (newer ones do not exist) and
the native calling convention (32-bit and x32 entry points are closed).
"""

from __future__ import annotations

import ctypes
import errno
import struct
from collections.abc import Iterable
from typing import Final

from samara.tools.python.sandbox import syscalls

_ALLOW: Final = 0x7FFF0000
_KILL: Final = 0x80000000
_ERRNO: Final = 0x00050000

# Classic BPF: load word, jumps, return. `seccomp_data` holds the call's number at 0, the
# architecture at 4 and the arguments' low halves at 16, 24, 32.
_LOAD, _JEQ, _JGE, _JGT, _JSET, _AND, _RETURN = 0x20, 0x15, 0x35, 0x25, 0x45, 0x54, 0x06
_OFFSET_ARCH, _OFFSET_ARGUMENT = 4, (16, 24, 32)
_X32_BIT: Final = 0x40000000

_CLONE_NAMESPACES: Final = 0x7E020080
_AF_UNIX: Final = 1
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C
_S_IFCHR: Final = 0x2000  # set in the modes of character and of block devices alike
_SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC = 1, 1

_REFUSED: Final = """
    acct add_key adjtimex bpf chroot clock_adjtime clock_settime delete_module fanotify_init
    fanotify_mark finit_module fsconfig fsmount fsopen fspick init_module io_uring_enter
    io_uring_register io_uring_setup ioperm iopl kcmp kexec_file_load kexec_load keyctl listmount
    listns lookup_dcookie mbind memfd_secret migrate_pages mknod modify_ldt mount mount_setattr
    move_mount move_pages name_to_handle_at nfsservctl open_by_handle_at open_tree open_tree_attr
    perf_event_open personality pidfd_getfd pivot_root process_madvise process_mrelease
    process_vm_readv process_vm_writev ptrace quotactl quotactl_fd reboot request_key
    set_mempolicy setdomainname sethostname setns settimeofday statmount swapoff swapon syslog
    sysfs umount2 unshare uselib userfaultfd ustat vhangup
"""

# Memory that a resident-set limit does not see, and clone3, whose flags lie behind a
# pointer: libc falls back to clone, whose flags can be read here.
_ABSENT: Final = ("clone3", "memfd_create", "mq_open", "msgget", "semget", "shmget")

# Where no namespaces separate the kernel from the processes of the same user, it has no
# business with any: it stays one process, with threads, that opens no socket.
_REFUSED_ALONE: Final = """
    bind connect execve execveat fork inotify_add_watch ioprio_set msgctl msgrcv msgsnd pidfd_open
    pidfd_send_signal rt_sigqueueinfo rt_tgsigqueueinfo sched_setaffinity semctl semop semtimedop
    setpriority shmat shmctl socket tkill vfork
"""
# Landlock does not govern who owns a file, its mode and its times: they cannot be changed, and
# programs that merely tidy up go on. An error in the scheduler's calls would make libzmq abort.
_PRETENDED_ALONE: Final = """
    chmod chown fchmod fchmodat fchmodat2 fchown fchownat file_setattr futimesat lchown
    sched_setattr sched_setparam sched_setscheduler utime utimensat utimes
"""
_UNSUPPORTED_ALONE: Final = """
    fremovexattr fsetxattr lremovexattr lsetxattr removexattr removexattrat setxattr setxattrat
"""
_CLONE_THREAD: Final = 0x10000
_PR_SET_PDEATHSIG: Final = 1
_SIGIO_IOCTLS: Final = (0x8901, 0x8902)  # FIOSETOWN, SIOCSPGRP
# F_SETOWN, F_SETSIG, F_SETOWN_EX signal others; F_SETLEASE and F_NOTIFY hold up or watch them.
_FCNTL_ABOUT_OTHERS: Final = (8, 10, 15, 1024, 1026)
_SOCK_TYPE_MASK, _SOCK_STREAM = 0xF, 1

Instruction = tuple[int, int, int, int]


def program(alone: int | None = None, *, may_truncate: bool = True) -> bytes:
    """The filter as BPF bytes.

    `alone` is the id of the process it is for, where that must stay the only one and leave
    all others alone; `may_truncate` is whether truncate(2) is governed by something else.
    """
    code: list[Instruction] = [
        (_LOAD, 0, 0, _OFFSET_ARCH),
        (_JEQ, 1, 0, syscalls.AUDIT_ARCH[syscalls.MACHINE]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, 0),
    ]
    if syscalls.MACHINE == "x86_64":
        code += [(_JGE, 0, 1, _X32_BIT), _fail(errno.ENOSYS)]
    code += [(_JGT, 0, 1, syscalls.LAST_REVIEWED), _fail(errno.ENOSYS)]
    if alone is not None:
        code += _alone(alone)
    if not may_truncate:
        code += refusal("truncate", errno.EPERM)
    for name in _REFUSED.split():
        code += refusal(name, errno.EPERM)
    for name in _ABSENT:
        code += refusal(name, errno.ENOSYS)
    clone = [_argument(0), (_JSET, 0, 1, _CLONE_NAMESPACES), _fail(errno.EPERM)]
    family = [_argument(0), (_JEQ, 1, 0, _AF_UNIX), _fail(errno.EAFNOSUPPORT)]
    device = [_argument(2), (_JSET, 0, 1, _S_IFCHR), _fail(errno.EPERM)]
    code += _when("clone", clone)
    code += _when("socket", family)
    code += _when("socketpair", family)
    code += _when("ioctl", _forbid_commands((_TIOCSTI, _TIOCLINUX)))
    code += _when("mknodat", device)
    code.append((_RETURN, 0, 0, _ALLOW))
    return assemble(code)


def _alone(pid: int) -> list[Instruction]:
    """One process: threads but no children, signals to itself only, no way to another."""
    code: list[Instruction] = []
    for name in _REFUSED_ALONE.split():
        code += refusal(name, errno.EPERM)
    for name in _PRETENDED_ALONE.split():
        code += refusal(name, 0)
    for name in _UNSUPPORTED_ALONE.split():
        code += refusal(name, errno.EOPNOTSUPP)
    code += _when("clone", [_argument(0), (_JSET, 1, 0, _CLONE_THREAD), _fail(errno.EPERM)])
    for name in ("kill", "tgkill"):
        code += _when(name, [_argument(0), (_JEQ, 1, 0, pid), _fail(errno.EPERM)])
    limits = [_argument(0), (_JEQ, 2, 0, 0), (_JEQ, 1, 0, pid), _fail(errno.EPERM)]
    code += _when("prlimit64", limits)
    code += _when("prctl", [_argument(0), (_JEQ, 0, 1, _PR_SET_PDEATHSIG), _fail(errno.EPERM)])
    # A datagram pair could be pointed at other sockets.
    stream = [_argument(1), (_AND, 0, 0, _SOCK_TYPE_MASK), (_JEQ, 1, 0, _SOCK_STREAM)]
    code += _when("socketpair", [*stream, _fail(errno.EPERM)])
    code += _when("fcntl", _forbid_commands(_FCNTL_ABOUT_OTHERS))
    code += _when("ioctl", _forbid_commands(_SIGIO_IOCTLS))
    return code


def _forbid_commands(commands: Iterable[int]) -> list[Instruction]:
    code: list[Instruction] = [_argument(1)]
    for command in commands:
        code += [(_JEQ, 0, 1, command), _fail(errno.EPERM)]
    return code


def refusal(name: str, error: int) -> list[Instruction]:
    """Instructions that answer the named call with an error and let all others pass."""
    nr = syscalls.number(name)
    return [] if nr is None else [(_JEQ, 0, 1, nr), _fail(error)]


def refuse_only(names: list[str], error: int) -> bytes:
    """A filter that refuses the named calls and nothing else, to play a poorer machine."""
    code: list[Instruction] = [(_LOAD, 0, 0, 0)]
    for name in names:
        code += refusal(name, error)
    return assemble([*code, (_RETURN, 0, 0, _ALLOW)])


def assemble(code: list[Instruction]) -> bytes:
    """Pack instructions into the kernel's `struct sock_filter` layout."""
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in code)


def apply(filter_bytes: bytes) -> None:
    """Install the filter on every thread of this process. Sets no_new_privs. Irrevocable."""

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    code = ctypes.create_string_buffer(filter_bytes, len(filter_bytes))
    head = Program(len(filter_bytes) // 8, ctypes.cast(code, ctypes.c_void_p))
    pointer = ctypes.create_string_buffer(bytes(head), ctypes.sizeof(head))
    syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)
    syscalls.syscall("seccomp", _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, pointer)


def _fail(error: int) -> Instruction:
    return (_RETURN, 0, 0, _ERRNO | error)


def _argument(index: int) -> Instruction:
    return (_LOAD, 0, 0, _OFFSET_ARGUMENT[index])


def _when(name: str, body: list[Instruction]) -> list[Instruction]:
    """Run `body` for the named call only, then reload the number for what follows."""
    nr = syscalls.number(name)
    if nr is None:
        return []
    return [(_JEQ, 0, len(body) + 1, nr), *body, (_LOAD, 0, 0, 0)]
