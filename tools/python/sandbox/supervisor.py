"""The supervisor: starts one sandboxed kernel, watches it and outlives nobody.

::

    host ── supervisor ── init, pid 1 of the sandbox ── kernel
            limits, kill   root, /proc, SIGINT, reap     user code

Without namespaces there is no init: the kernel is the supervisor's own child.

It stays outside of the sandbox, tells the host what happens over a control socket, takes
`interrupt` and `kill` from it, and ends the sandbox when the host goes away.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import traceback
from pathlib import Path
from typing import Final, NoReturn

from samara.tools.python.sandbox import child, init, syscalls, watch
from samara.tools.python.sandbox.cleanup import remove_tree
from samara.tools.python.sandbox.plan import Plan

NEW_PID: Final = 0x20000000
NEW_USER: Final = 0x10000000
_DYING_S: Final = 5.0


def supervise(plan: Plan, channels: dict[str, int], control: socket.socket) -> NoReturn:
    """Run one kernel to its end. Never returns."""
    try:
        _Supervisor(plan, channels, control).run()
    except BaseException:
        tell(control, event="failed", reason=traceback.format_exc()[-4000:])
    os._exit(0)


class _Supervisor:
    def __init__(self, plan: Plan, channels: dict[str, int], control: socket.socket) -> None:
        self.plan = plan
        self.control = control
        self.reason = ""
        self.host = os.pidfd_open(plan.host_pid)
        if len([*Path("/proc/self/task").iterdir()]) != 1:
            raise RuntimeError("the fork server must have a single thread")
        self.status, status = os.pipe()
        if plan.tier == "namespaces":
            try:
                enter_namespaces(plan)
            except OSError as error:
                tell(control, event="unavailable", reason=str(error))
                os._exit(0)
        else:
            syscalls.prctl(syscalls.PR_SET_CHILD_SUBREAPER, 1)
        self.pid = os.fork()
        if self.pid == 0:
            close = (self.status, self.host, control.detach())
            for descriptor in close:
                os.close(descriptor)
            if plan.tier == "namespaces":
                init.run(plan, channels, status)
            syscalls.prctl(syscalls.PR_SET_PDEATHSIG, signal.SIGKILL)
            child.run(plan, channels, status)
        for descriptor in (status, *channels.values()):
            os.close(descriptor)
        self.exit = os.pidfd_open(self.pid)
        self.watch = watch.Watch(self.pid, plan)

    def run(self) -> None:
        poll = select.poll()
        for source in (self.control.fileno(), self.status, self.host, self.exit):
            poll.register(source, select.POLLIN)
        while True:
            ready = {source for source, _ in poll.poll(watch.MEMORY_INTERVAL_S * 1000)}
            if self.status in ready:
                poll.unregister(self.status)
                self._report_start()
            if self.exit in ready:
                self._report_exit()
                return
            if self.control.fileno() in ready:
                self._obey()
            if self.host in ready:
                self._host_is_gone()
            if not self.reason and (reason := self.watch.check()):
                self._kill(reason)

    def _report_start(self) -> None:
        message = b""
        while part := os.read(self.status, 8192):
            message += part
        event = {b"R": "ready", b"U": "unavailable", b"E": "failed"}.get(message[:1])
        if event:
            tell(self.control, event=event, reason=message[1:].decode(errors="replace"))

    def _report_exit(self) -> None:
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        if self.plan.tier != "namespaces":
            self._kill_orphans()
        tell(self.control, event="exit", code=status, reason=self.reason)

    def _obey(self) -> None:
        try:
            order = self.control.recv(64)
        except OSError:
            order = b""
        if order == b"interrupt":
            self._signal(signal.SIGINT)
        elif order == b"kill":
            self._kill("killed by the host")
        else:
            self._host_is_gone()

    def _host_is_gone(self) -> NoReturn:
        """End the sandbox, and clean up after a host that really cannot do it any more."""
        self._signal(signal.SIGKILL)
        os.waitpid(self.pid, 0)
        if self.plan.tier != "namespaces":
            self._kill_orphans()
        # A dying process closes its sockets shortly before it counts as dead.
        poll = select.poll()
        poll.register(self.host, select.POLLIN)
        if poll.poll(_DYING_S * 1000):
            for folder in self.plan.remove:
                with contextlib.suppress(OSError):
                    remove_tree(folder)
        os._exit(0)

    def _kill(self, reason: str) -> None:
        self.reason = self.reason or reason
        self._signal(signal.SIGKILL)

    def _signal(self, number: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.exit, number)

    def _kill_orphans(self) -> None:
        """Without a pid namespace the kernel's children outlive it: they were handed to us."""
        while len(left := watch.descendants(os.getpid())) > 1:
            for pid in left[1:]:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.wait()


def enter_namespaces(plan: Plan) -> None:
    """Open a pid namespace for the next child and, unless root, a user namespace around it.

    Raises OSError where the machine forbids it.
    """
    if plan.uid is not None:
        syscalls.unshare(NEW_PID)
        return
    uid, gid = os.getuid(), os.getgid()
    syscalls.unshare(NEW_PID | NEW_USER)
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{uid or 1000} {uid} 1"),
        ("gid_map", f"{gid or 1000} {gid} 1"),
    ):
        descriptor = os.open(f"/proc/self/{name}", os.O_WRONLY)
        try:
            os.write(descriptor, text.encode())
        finally:
            os.close(descriptor)


def tell(control: socket.socket, **event: str | int) -> None:
    """Report an event to the host, who may be gone."""
    with contextlib.suppress(OSError):
        control.send(json.dumps(event).encode())
