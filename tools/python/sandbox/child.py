"""The kernel's process: cleans up what it inherited, confines itself, becomes an ipykernel."""

# ipykernel is typed in part only.
# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import contextlib
import os
import random
import signal
import sys
import tempfile
import traceback
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, NoReturn

from samara.tools.python.sandbox import kernel_app, packages, privileges, science, syscalls
from samara.tools.python.sandbox.checkpoints import Checkpoints
from samara.tools.python.sandbox.plan import HOME, WORKSPACE, Plan

if TYPE_CHECKING:
    from samara.tools.python.sandbox.ipykernel_app import KernelApp

_OURS = "samara"


def run(plan: Plan, channels: dict[str, int], status: int, lineage: int | None = None) -> NoReturn:
    """Serve the channels until the kernel ends. Never returns.

    Tells `status` one message: R when ready, U with a reason when this machine cannot
    confine the kernel, E with a traceback when the kernel itself fails to start. `lineage` is
    where a kernel that is undone names the copy that takes its place.
    """
    confined = False
    try:
        os.setsid()
        passed = {*channels.values(), status} | ({lineage} if lineage is not None else set())
        close_descriptors(passed)
        for number in (signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        rebuild_environment(plan)
        if plan.tier != "unsafe":
            syscalls.prctl(syscalls.PR_SET_DUMPABLE, 1)
            # First to go when the machine runs out of memory.
            with contextlib.suppress(OSError):
                Path("/proc/self/oom_score_adj").write_text("1000")
            privileges.confine(plan)
        confined = True
        science.awaken()
        os.chdir(WORKSPACE if plan.tier == "namespaces" else plan.workspace)
        app = _create(plan, channels)
        packages.prepare(app.shell, plan)
        # Modules in the workspace can be imported, and cannot pose as ones that are installed.
        sys.path.append("")
        if lineage is not None:
            rebuild = partial(_create_again, plan, channels, _server_modules())
            copies = Checkpoints(plan.checkpoints, lineage, channels, rebuild)
            copies.watch(app.shell)
        forget_server()
        os.write(status, b"R")
        os.close(status)
        app.start()
    except BaseException as error:
        message = b"E" + traceback.format_exc().encode()[-4000:]
        if not confined:
            message = b"U" + f"{type(error).__name__}: {error}".encode()[:4000]
        with contextlib.suppress(OSError):
            os.write(status, message)
        os._exit(70)
    os._exit(0)


def _create(plan: Plan, channels: dict[str, int]) -> KernelApp:
    output = kernel_app.OutputRules(plan.limits.output_bytes, plan.tier != "landlock")
    return kernel_app.create(channels, plan.key.encode(), output)


def _create_again(
    plan: Plan, channels: dict[str, int], modules: dict[str, ModuleType]
) -> KernelApp:
    """Another kernel in the process of one whose threads and connections are gone."""
    users = _server_modules()
    sys.modules.update(modules)
    try:
        return kernel_app.recreate(lambda: _create(plan, channels))
    finally:
        forget_server()
        sys.modules.update(users)


def close_descriptors(keep: set[int]) -> None:
    """Close every descriptor above the standard ones that is not in `keep`."""
    low = 3
    for descriptor in [*sorted(keep), min(os.sysconf("SC_OPEN_MAX"), 1 << 20)]:
        os.closerange(low, descriptor)
        low = descriptor + 1


def rebuild_environment(plan: Plan) -> None:
    """Give the kernel an environment of its own; nothing of the host's is left."""
    own_world = plan.tier == "namespaces"
    home, scratch = (HOME, "/tmp") if own_world else (plan.scratch, plan.scratch)
    # Files belong to a shared group when the kernel has an identity of its own.
    os.umask(0o002 if plan.uid is not None else 0o022)
    os.environ.clear()
    os.environ.update(
        HOME=home,
        IPYTHONDIR=f"{home}/.ipython",
        LANG="C.UTF-8",
        LOGNAME="sandbox",
        MPLBACKEND="module://matplotlib_inline.backend_inline",
        MPLCONFIGDIR=f"{scratch}/.matplotlib",
        OMP_NUM_THREADS=str(min(os.cpu_count() or 1, 8)),
        PATH=f"{sys.prefix}/bin:/usr/local/bin:/usr/bin:/bin",
        PYTHONDONTWRITEBYTECODE="1",
        TMPDIR=scratch,
        USER="sandbox",
        **packages.environment(plan, scratch),
    )
    tempfile.tempdir = None
    random.seed()


def forget_server() -> None:
    """Let user code import a samara that is installed, not the stubs that the server works with."""
    for name in _server_modules():
        del sys.modules[name]
    sys.argv[:] = ["kernel"]


def _server_modules() -> dict[str, ModuleType]:
    prefix = f"{_OURS}."
    return {n: m for n, m in sys.modules.items() if n == _OURS or n.startswith(prefix)}
