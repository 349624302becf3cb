"""Trying each step of isolation for real, in throw-away children, instead of trusting versions.

Started like the fork server; answers with one event per step and ends.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from samara.tools.python.sandbox import init, landlock, privileges, seccomp
from samara.tools.python.sandbox.plan import Plan
from samara.tools.python.sandbox.supervisor import enter_namespaces, tell

_MAX_PLAN_BYTES = 1 << 16


def main(descriptor: int, host: int) -> NoReturn:
    """Serve one plan at the other end of the seqpacket socket `descriptor`. Never returns."""
    control = socket.socket(fileno=descriptor)
    plan = Plan.from_json(control.recv(_MAX_PLAN_BYTES))
    steps = {
        "seccomp": _try_seccomp,
        "landlock": _try_landlock,
        "namespaces": lambda: _try_namespaces(plan, build=False),
        "namespaces tier": lambda: _try_namespaces(plan, build=True),
        "landlock tier": lambda: _confine(replace(plan, tier="landlock", uid=None, gid=None)),
    }
    for name, step in steps.items():
        works, detail = attempt(step)
        tell(control, event="step", name=name, works=works, detail=detail)
    os._exit(0)


def attempt(step: Callable[[], str]) -> tuple[bool, str]:
    """Run a step in a child: whether it worked, and what it said or why it failed."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            answer = "+" + step()
        except BaseException as error:
            answer = f"-{error}"
        os.write(write, answer.encode()[:4000])
        os._exit(0)
    os.close(write)
    with open(read, "rb") as stream:  # noqa: PTH123 (a descriptor)
        answer = stream.read().decode(errors="replace")
    os.waitpid(pid, 0)
    return answer.startswith("+"), answer[1:] or "the trial died"


def _try_seccomp() -> str:
    seccomp.apply(seccomp.program())
    try:
        socket.socket(socket.AF_INET).close()
    except OSError:
        return "system calls are filtered"
    raise OSError("a filter has no effect")


def _try_landlock() -> str:
    version = landlock.version()
    if not version:
        raise OSError("this kernel has no Landlock, or it is not enabled")
    landlock.restrict(read_only=["/usr"], read_write=[], devices=[])
    try:
        os.listdir("/")  # noqa: PTH208 (only whether it may)
    except PermissionError:
        return f"version {version}"
    raise OSError("a rule has no effect")


def _try_namespaces(plan: Plan, *, build: bool) -> str:
    """Enter namespaces; with `build`, also do everything else that a launch does."""
    enter_namespaces(plan)
    works, detail = attempt(lambda: _be_pid_1(plan, build))
    if not works:
        raise OSError(detail)
    return detail


def _be_pid_1(plan: Plan, build: bool) -> str:
    if not build:
        return "a user namespace" if plan.uid is None else "as root"
    init.build_world(plan)
    detail = "with /proc" if Path("/proc/self").exists() else "without /proc"
    works, reason = attempt(lambda: _confine(plan))
    if not works:
        raise OSError(reason)
    return detail


def _confine(plan: Plan) -> str:
    privileges.confine(plan)
    return "confined"
