"""What this machine can isolate: each step tried, and a remedy where one fails."""

from __future__ import annotations

import json
import os
import socket
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from samara.tools.python import identity
from samara.tools.python.installation import package_paths, python_paths, spawn
from samara.tools.python.limits import Limits
from samara.tools.python.sandbox import syscalls
from samara.tools.python.sandbox.cleanup import remove_tree
from samara.tools.python.sandbox.plan import Plan, Tier

TIERS: Final[tuple[Tier, ...]] = ("namespaces", "landlock")  # the strongest first
_TIMEOUT_S: Final = 20.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of isolation: whether it works here, and how or why not."""

    name: str
    works: bool
    detail: str


@dataclass(frozen=True, slots=True)
class TierReport:
    """Whether a tier is available, why not, and what would help."""

    name: str
    available: bool
    reason: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What `probe` found. `best` is the tier an interpreter would use, None for none."""

    tiers: tuple[TierReport, ...]
    steps: tuple[Step, ...]

    @property
    def best(self) -> str | None:
        return next((tier.name for tier in self.tiers if tier.available), None)


def probe() -> Report:
    """Try out isolation in throw-away processes. Changes nothing; takes about 0.1 s."""
    if not syscalls.supported_machine():
        reason = f"there is no sandbox for {sys.platform} on {syscalls.MACHINE}"
        return Report(tuple(TierReport(name, False, reason, remedy()) for name in TIERS), ())
    steps = _try_steps()
    found = {step.name: step for step in steps}
    tiers = []
    for name in TIERS:
        step = found.get(f"{name} tier", Step(name, False, "the trial died"))
        help_ = "" if step.works else remedy(name)
        tiers.append(TierReport(name, step.works, "" if step.works else step.detail, help_))
    return Report(tuple(tiers), steps)


def remedy(tier: Tier = "namespaces") -> str:
    """What would make a tier possible on this machine, as far as can be told."""
    if not syscalls.supported_machine():
        return "Use Linux on x86-64 or aarch64, natively or in a virtual machine."
    if tier == "landlock":
        return (
            "It needs Linux 5.13 or newer with seccomp, and Landlock among the modules in "
            "/sys/kernel/security/lsm (boot with lsm=landlock,... where it is missing)."
        )
    if _setting("kernel/apparmor_restrict_unprivileged_userns") == "1":
        return (
            "AppArmor forbids user namespaces to ordinary programs: "
            "`sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0`, or a profile."
        )
    if _setting("user/max_user_namespaces") == "0":
        return "User namespaces are off: `sudo sysctl user.max_user_namespaces=10000`."
    if _setting("kernel/unprivileged_userns_clone") == "0":
        return "User namespaces are off: `sudo sysctl kernel.unprivileged_userns_clone=1`."
    if any(Path(path).exists() for path in ("/.dockerenv", "/run/.containerenv")):
        return (
            "The container forbids namespaces: start it with "
            "`--cap-add SYS_ADMIN --security-opt seccomp=unconfined "
            "--security-opt apparmor=unconfined`."
        )
    return (
        "It needs Linux 5.12 or newer with seccomp, and user namespaces (or root with "
        "CAP_SYS_ADMIN); a container or a policy may forbid them."
    )


def _try_steps() -> tuple[Step, ...]:
    folder = Path(tempfile.mkdtemp(prefix="samara-probe-"))
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    try:
        for name in ("workspace", "root"):
            (folder / name).mkdir()
        who = identity.choose(folder / "workspace")
        plan = Plan(
            tier="namespaces",
            workspace=str(folder / "workspace"),
            scratch=str(folder / "root"),
            host_pid=os.getpid(),
            key="",
            limits=Limits(),
            uid=who.uid if who else None,
            gid=who.gid if who else None,
            python_paths=python_paths(),
            protected=(*python_paths(), *package_paths()),
        )
        process = spawn("trial", theirs)
        theirs.close()
        ours.settimeout(_TIMEOUT_S)
        try:
            ours.send(plan.to_json())
            steps = _receive_steps(ours)
        except OSError:
            process.kill()
            steps = ()
        process.wait()
        return steps
    finally:
        ours.close()
        theirs.close()
        remove_tree(str(folder))


def _receive_steps(control: socket.socket) -> tuple[Step, ...]:
    steps = []
    while data := control.recv(1 << 16):
        fields = json.loads(data)
        steps.append(Step(fields["name"], fields["works"], fields["detail"]))
    return tuple(steps)


def _setting(name: str) -> str:
    try:
        return Path("/proc/sys", name).read_text().strip()
    except OSError:
        return ""
