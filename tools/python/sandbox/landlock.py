"""Landlock: the file system as an allow list, enforced by Linux for this process for good."""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable
from typing import Final

from samara.tools.python.sandbox import syscalls

# LANDLOCK_ACCESS_FS_*, in the order of their bits.
_EXECUTE, _WRITE, _READ, _READ_DIR = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_MAKE_CHAR, _MAKE_BLOCK = 1 << 6, 1 << 11
_TRUNCATE, _IOCTL_DEV = 1 << 14, 1 << 15
_ON_FILES: Final = _EXECUTE | _WRITE | _READ | _TRUNCATE | _IOCTL_DEV

# How many of those bits each version of the interface knows; 5 and later know all 16.
_KNOWN_BITS: Final = {1: 13, 2: 14, 3: 15, 4: 15}
_CREATE_RULESET_VERSION: Final = 1
_RULE_PATH_BENEATH: Final = 1
_NET_BIND_AND_CONNECT: Final = 3  # TCP, from version 4
_SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS: Final = 3  # from version 6


def version() -> int:
    """The Landlock interface version of this kernel, 0 where there is none."""
    try:
        return syscalls.syscall("landlock_create_ruleset", None, 0, _CREATE_RULESET_VERSION)
    except OSError:
        return 0


def governs_truncation() -> bool:
    """Whether truncate(2) asks Landlock as well."""
    return version() >= 3


def restrict(
    *, read_only: Iterable[str], read_write: Iterable[str], devices: Iterable[str]
) -> None:
    """Confine this process to the given paths; also no TCP and no signals or abstract sockets
    beyond itself, where the kernel knows how. Paths that do not exist are left out.

    Raises OSError when the kernel has no Landlock or refuses.
    """
    abi = version()
    handled = (1 << _KNOWN_BITS.get(abi, 16)) - 1
    net = _NET_BIND_AND_CONNECT if abi >= 4 else 0
    scope = _SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS if abi >= 6 else 0
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    attributes = ctypes.create_string_buffer(struct.pack("=QQQ", handled, net, scope), 24)
    ruleset = syscalls.syscall("landlock_create_ruleset", attributes, size, 0)
    try:
        for path in read_only:
            _allow(ruleset, path, handled & (_EXECUTE | _READ | _READ_DIR))
        for path in read_write:
            _allow(ruleset, path, handled & ~(_MAKE_CHAR | _MAKE_BLOCK | _IOCTL_DEV))
        for path in devices:
            _allow(ruleset, path, handled & (_READ | _WRITE | _TRUNCATE | _IOCTL_DEV))
        syscalls.prctl(syscalls.PR_SET_NO_NEW_PRIVS, 1)
        syscalls.syscall("landlock_restrict_self", ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, access: int) -> None:
    try:
        beneath = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    try:
        if not stat.S_ISDIR(os.fstat(beneath).st_mode):
            access &= _ON_FILES
        rule = ctypes.create_string_buffer(struct.pack("=Qi", access, beneath), 12)
        syscalls.syscall("landlock_add_rule", ruleset, _RULE_PATH_BENEATH, rule, 0)
    finally:
        os.close(beneath)
