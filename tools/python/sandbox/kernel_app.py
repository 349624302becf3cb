"""Making an ipykernel out of inherited sockets: no port, no connection file, no history."""

# ipykernel is typed in part only.
# mypy: disable-error-code="no-untyped-call"

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from samara.tools.python.sandbox.ipykernel_app import KernelApp

# What ipykernel would otherwise import while the first cell waits.
_PRELOAD: Final = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "pdb",
    "tornado.gen",
    "tornado.locks",
    "tornado.platform.asyncio",
    "tornado.queues",
    "samara.tools.python.sandbox.ipykernel_app",
)


def preload() -> None:
    """Import what a kernel needs. Starts no thread; raises ImportError without ipykernel."""
    # ipykernel does without a debugger when there is none; importing it takes 150 ms or more.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    for name in _PRELOAD:
        importlib.import_module(name)
    with contextlib.suppress(KeyError):
        del sys.modules["debugpy"]


class OutputRules(NamedTuple):
    """How much a cell may print, and whether child processes may print as well."""

    output_bytes: int
    from_children: bool


def create(channels: dict[str, int], key: bytes, output: OutputRules) -> KernelApp:
    """An initialised kernel on the given listening sockets, ready to be started.

    `key` signs its messages; a cell's output beyond the limit is dropped with a notice.
    """
    from traitlets.config import Config

    from samara.tools.python.sandbox import ipykernel_app

    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.autoindent = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.xmode = "Context"
    config.IPCompleter.use_jedi = False
    config.IPKernelApp.log_level = 50
    config.IPKernelApp.outstream_class = f"{ipykernel_app.__name__}.ChunkedOutStream"
    config.IPKernelApp.quiet = True
    config.Session.key = key
    config.Session.username = "kernel"
    ipykernel_app.KernelApp.channels = channels
    ipykernel_app.KernelApp.output = output
    app: KernelApp = ipykernel_app.KernelApp.instance(
        config=config, transport="ipc", ip="/run/kernel", connection_file="/run/kernel.json"
    )
    app.initialize([])
    return app


def recreate(make: Callable[[], KernelApp]) -> KernelApp:
    """A kernel around the shell that the last one had, with its variables and its history."""
    from ipykernel.ipkernel import IPythonKernel

    from samara.tools.python.sandbox import ipykernel_app

    shell: Any = ipykernel_app.KernelApp.instance().shell
    ipykernel_app.KernelApp.clear_instance()
    IPythonKernel.clear_instance()
    hidden = set(shell.user_ns_hidden)  # what is there when an app starts is hidden
    app = make()
    shell.user_ns_hidden = {name: shell.user_ns.get(name) for name in hidden}
    shell.kernel = app.kernel
    return app
