"""Copies of the kernel's process, made before cells, so that a cell can be taken back.

A copy waits on a pipe and costs what the kernel changes after it. To undo, the kernel wakes its
newest copy and ends; the copy makes itself a new ipykernel around the old shell, on the same
listening sockets, and goes on as if the cell had never been. What a cell did to files stays.

pid 1 has to be told who the kernel is now: over a pipe, before the old one ends with `UNDONE`.
"""

# ipykernel is typed in part only.
# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import asyncio
import contextlib
import gc
import io
import os
import selectors
import signal
import socket
import stat
import struct
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final, NoReturn

UNDONE: Final = 88
PID: Final = struct.Struct("=i")
ATTRIBUTE: Final = "samara_checkpoints"
_WAKE, _LEAVE = b"u", b"q"
_ENDING_S: Final = 2.0
_TO_PROCESSES: Final = (stat.S_IFSOCK, stat.S_IFIFO, 0)  # 0: epoll, eventfd and their like
_OWNERS: Final = (socket.socket, io.FileIO, selectors.EpollSelector)
_STREAM: Final = ("write", "flush", "set_parent")  # what the new one does for those before it
_STACK_OF_ONE: Final = 400  # frames that stay below the new kernel for good


@dataclass(frozen=True, slots=True)
class _Copy:
    pid: int
    pipe: int


class Checkpoints:
    """The copies of one kernel, newest last; None where a copy could not be made.

    `token` is what the last undo was given, by which the host knows whom it talks to.
    """

    def __init__(
        self, kept: int, lineage: int, channels: dict[str, int], rebuild: Callable[[], Any]
    ) -> None:
        self.token = ""
        self._kept = kept
        self._lineage = lineage
        self._channels = channels
        self._rebuild = rebuild
        self._copies: list[_Copy | None] = []
        self._streams: list[tuple[Any, Any]] = []
        self._apps: list[Any] = []
        self._loops: list[object] = []

    def watch(self, shell: Any) -> None:
        """Make a copy before each cell of this shell from now on."""
        setattr(shell, ATTRIBUTE, self)
        self._shell = shell
        self._count = shell.execution_count
        self._streams.append((sys.stdout, sys.stderr))
        shell.events.register("pre_run_cell", lambda _: self._take())
        shell.events.register("post_run_cell", lambda _: self._count_cell())

    def possible(self) -> bool:
        """Whether there is a copy from before the last cell."""
        if not self._copies or self._copies[-1] is None:
            return False
        try:
            os.kill(self._copies[-1].pid, 0)
        except OSError:
            return False
        return True

    def undo(self, token: str) -> bool:
        """End this process in favour of the newest copy; False when there is none."""
        if not self.possible():
            return False
        copy = self._copies[-1]
        assert copy is not None
        os.write(self._lineage, PID.pack(copy.pid))
        os.write(copy.pipe, _WAKE + PID.pack(os.getpid()) + token.encode())
        os._exit(UNDONE)

    def _count_cell(self) -> None:
        self._count = self._shell.execution_count

    def _take(self) -> None:
        """Copy this process. Without room for one more, the cell runs all the same."""
        try:
            self._copies.append(self._copy())
        except OSError:
            self._copies.append(None)
        while len(self._copies) > self._kept:
            if (oldest := self._copies.pop(0)) is not None:
                with contextlib.suppress(OSError):  # it may have been killed
                    os.write(oldest.pipe, _LEAVE)
                os.close(oldest.pipe)

    def _copy(self) -> _Copy:
        """By way of a child that ends at once: the kernel has no child that it could wait for."""
        told, tell = os.pipe()
        read, write = os.pipe()
        try:
            between = _fork()
            if between == 0:
                with contextlib.suppress(OSError):
                    if (pid := _fork()) == 0:
                        os.close(write)
                        self._wait(read)
                    os.write(tell, PID.pack(pid))
                os._exit(0)
            os.waitpid(between, 0)
            os.close(tell)
            tell = -1
            (pid,) = PID.unpack(os.read(told, PID.size) or PID.pack(0))
        finally:
            for descriptor in (told, tell, read):
                if descriptor >= 0:
                    os.close(descriptor)
        if not pid:
            os.close(write)
            raise BlockingIOError
        return _Copy(pid, write)

    def _wait(self, pipe: int) -> NoReturn:
        """In the copy: be nobody until woken, then the kernel."""
        try:
            signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
            self._let_go({pipe, self._lineage, *self._channels.values()})
            order = os.read(pipe, 256)
            if order.startswith(_WAKE):
                os.close(pipe)
                (kernel,) = PID.unpack(order[1 : 1 + PID.size])
                self.token = order[1 + PID.size :].decode()
                _wait_for_end(kernel)
                self._resume()
        finally:
            os._exit(0)

    def _let_go(self, keep: set[int]) -> None:
        """Drop connections, event queues and pipes; the user's open files stay open."""
        keep |= {copy.pipe for copy in self._copies if copy}
        for descriptor in range(3, os.sysconf("SC_OPEN_MAX")):
            with contextlib.suppress(OSError):
                kind = stat.S_IFMT(os.fstat(descriptor).st_mode)
                if kind in _TO_PROCESSES and descriptor not in keep:
                    os.close(descriptor)

    def _close_owners(self) -> None:
        """Objects whose descriptors are closed must know: the numbers will soon be others'.

        Nothing has been opened since, so that closing them once more does no harm.
        """
        for found in gc.get_objects():
            if isinstance(found, asyncio.AbstractEventLoop):
                self._loops.append(found)  # which would close themselves when collected
            elif isinstance(found, _OWNERS):
                try:
                    os.fstat(found.fileno())
                except (OSError, ValueError):
                    with contextlib.suppress(Exception):  # it complains; it is closed now
                        found.close()

    def _resume(self) -> None:
        self._close_owners()
        self._end_others()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.setrecursionlimit(sys.getrecursionlimit() + _STACK_OF_ONE)
        asyncio.events._set_running_loop(None)
        asyncio.set_event_loop(asyncio.new_event_loop())
        self._replace_streams()
        self._shell.execution_count = self._count
        self._apps[-1].start()

    def _replace_streams(self) -> None:
        """Loggers and the like hold on to old streams: silent for now, and then the new ones."""
        users = (sys.stdout, sys.stderr)
        ours = [*chain(*self._streams)]
        for stream in self._streams[-1]:
            _unplug(stream)
        for stream in ours:
            stream.__dict__.update(write=len, flush=_nothing)
        sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
        self._apps.append(self._rebuild())
        self._streams.append((sys.stdout, sys.stderr))
        for streams in self._streams[:-1]:
            for old, now in zip(streams, self._streams[-1], strict=True):
                old.__dict__.clear()
                old.__dict__.update(now.__dict__)
                old.__dict__.update({name: getattr(now, name) for name in _STREAM})
        for name, users_own in zip(("stdout", "stderr"), users, strict=True):
            if users_own not in ours:
                setattr(sys, name, users_own)

    def _end_others(self) -> None:
        """No process of an earlier kernel goes on, whichever cell has started it."""
        ours = {1, os.getpid(), *(copy.pid for copy in self._copies if copy)}
        with contextlib.suppress(OSError):
            for name in os.listdir("/proc"):  # noqa: PTH208
                if name.isdecimal() and int(name) not in ours:
                    with contextlib.suppress(OSError):
                        os.kill(int(name), signal.SIGKILL)


def _unplug(stream: Any) -> None:
    """Take the output of child processes out of the pipe that nobody reads any more."""
    os.dup2(stream._original_stdstream_copy, stream._original_stdstream_fd)
    os.close(stream._original_stdstream_copy)


def _nothing() -> None:
    """Do it."""


def _wait_for_end(pid: int) -> None:
    """Until a process is gone that is about to end by itself."""
    deadline_s = time.monotonic() + _ENDING_S
    with contextlib.suppress(ProcessLookupError):
        while time.monotonic() < deadline_s:
            os.kill(pid, 0)
            time.sleep(0.001)


def _fork() -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # about the other threads
        return os.fork()
