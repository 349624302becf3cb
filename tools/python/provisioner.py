"""The sandbox as a kernel provisioner: JupyterLab, nbclient and papermill run notebooks in it.

jupyter_client finds it by the entry point `samara-sandbox`; a kernelspec that names it is
written by `python -m samara.tools.python.kernelspec`.

Frontends connect over unix sockets in a folder that only the user can enter. They are not
samara: what they do with what a kernel sends (HTML, JavaScript, sizes) is their own affair.
"""

from __future__ import annotations

import asyncio
import select
import signal
import tempfile
from pathlib import Path
from typing import Any, Final

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.provisioner_base import KernelProvisionerBase
from traitlets import Dict, List, Unicode

from samara.errors import ConfigError, SandboxError, SandboxUnavailableError
from samara.tools.python.launch import Endpoint, Event, Launched
from samara.tools.python.limits import Limits
from samara.tools.python.probe import remedy
from samara.tools.python.sandbox.cleanup import remove_tree
from samara.tools.python.sandbox.plan import Tier
from samara.tools.python.supply import Shown, require_readable, shown
from samara.tools.python.workspace import checked

_POLL_S: Final = 0.1
_MAX_SOCKET_PATH: Final = 90
_TIERS: Final[tuple[Tier, ...]] = ("namespaces", "landlock")


class SandboxProvisioner(KernelProvisionerBase):
    """Runs a kernel in samara's sandbox. The kernelspec's `config` may set its traits."""

    workspace = Unicode(help="The folder the kernel works in; by default the notebook's.").tag(
        config=True
    )
    tier = Unicode(help="namespaces or landlock; by default the strongest that works.").tag(
        config=True
    )
    limits = Dict(help="Limits, by the names in samara.tools.python.Limits.").tag(config=True)
    read_only = List(Unicode(), help="Further files and folders to show.").tag(config=True)
    wheelhouse = Unicode(help="A folder of wheels to install from.").tag(config=True)

    _launched: Launched | None = None
    _endpoint: Endpoint | None = None
    _ended: Event | None = None

    @property
    def has_process(self) -> bool:
        """Whether there is a kernel to look after."""
        return self._launched is not None

    async def poll(self) -> int | None:
        """None while the kernel lives, its exit status afterwards."""
        if self._launched is None:
            return 0
        while self._ended is None and _readable(self._launched, 0.0):
            event = self._launched.receive()
            if event.kind == "exit":
                self._ended = event
                if event.reason:
                    self.log.warning("The sandboxed kernel ended: %s", event.reason)
        return None if self._ended is None else self._ended.code

    async def wait(self) -> int | None:
        """Wait until the kernel has ended, and remove what it used."""
        while (code := await self.poll()) is None:
            await asyncio.sleep(_POLL_S)
        if self._launched is not None:
            await asyncio.to_thread(self._launched.close)
            self._launched = None
        return code

    async def send_signal(self, signum: int) -> None:
        """SIGINT interrupts the cell, SIGTERM and SIGKILL end the sandbox; others do nothing."""
        if self._launched is None:
            return
        if signum == signal.SIGINT:
            self._launched.interrupt()
        elif signum in (signal.SIGTERM, signal.SIGKILL):
            self._launched.kill()

    async def kill(self, restart: bool = False) -> None:
        """End the sandbox."""
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:
        """End the sandbox; there is nothing in it that would need to be asked."""
        await self.send_signal(signal.SIGTERM)

    async def cleanup(self, restart: bool = False) -> None:
        """Remove the sockets, unless another kernel is about to use them."""
        if self._endpoint is not None and not restart:
            remove_tree(str(self._endpoint.folder))
            self._endpoint = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """There is no command, and the environment stays here."""
        return {"cmd": [], "cwd": kwargs.get("cwd")}

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start a kernel in the strongest sandbox there is; where to connect to it.

        Raises ConfigError for a workspace or settings that cannot be used,
        SandboxUnavailableError where this machine cannot isolate.
        """
        folder = checked(Path(self.workspace or kwargs.get("cwd") or Path.cwd()))
        limits, visible = self._settings()
        if self._endpoint is None:
            self._endpoint = Endpoint(_private_folder())
        await asyncio.to_thread(self._launch, folder, limits, visible, self._endpoint)
        info: KernelConnectionInfo = {
            "transport": "ipc",
            "ip": self._endpoint.prefix,
            "key": self._endpoint.key.encode(),  # type: ignore[typeddict-item]  # as jupyter_client does
            "signature_scheme": "hmac-sha256",
            "shell_port": 1,
            "iopub_port": 2,
            "stdin_port": 3,
            "control_port": 4,
            "hb_port": 5,
        }
        self.connection_info = info
        return info

    def _settings(self) -> tuple[Limits, Shown]:
        if self.tier not in ("", *_TIERS):
            raise ConfigError(f"{self.tier!r} is no tier: choose one of {', '.join(_TIERS)}.")
        try:
            limits = Limits(**self.limits)
        except TypeError as error:
            raise ConfigError(f"The kernelspec's limits are wrong: {error}.") from None
        return limits, shown(self.read_only, self.wheelhouse or None)

    def _launch(self, workspace: Path, limits: Limits, visible: Shown, endpoint: Endpoint) -> None:
        wanted = [tier for tier in _TIERS if self.tier in ("", tier)]
        for tier in wanted:
            if tier == "namespaces":
                require_readable(visible, workspace)
            launched = Launched(
                tier,
                workspace,
                limits,
                remove=(str(endpoint.folder),),
                read_only=visible.read_only,
                wheelhouse=visible.wheelhouse,
                endpoint=endpoint,
            )
            event = _first_event(launched, limits.start_timeout_s)
            if event.kind == "ready":
                self._launched, self._ended = launched, None
                return
            launched.close()
            if event.kind != "unavailable":
                raise SandboxError(f"The kernel did not start:\n{event.reason}")
        raise SandboxUnavailableError(
            f"This machine cannot isolate code ({event.reason}).",
            hint=f"Nothing was run. {remedy(wanted[-1])}",
        )


def _first_event(launched: Launched, timeout_s: float) -> Event:
    if not _readable(launched, timeout_s):
        return Event("failed", "it did not start in time")
    return launched.receive()


def _readable(launched: Launched, timeout_s: float) -> bool:
    poll = select.poll()
    poll.register(launched, select.POLLIN)
    return bool(poll.poll(timeout_s * 1000))


def _private_folder() -> Path:
    """A new folder for sockets, whose paths may have 107 characters."""
    folder = Path(tempfile.mkdtemp(prefix="samara-jupyter-"))
    if len(str(folder)) <= _MAX_SOCKET_PATH:
        return folder
    folder.rmdir()
    return Path(tempfile.mkdtemp(prefix="samara-jupyter-", dir="/tmp"))
