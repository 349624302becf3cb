"""A line to a kernel that a jupyter_client provisioner started, wherever, confined by whatever.

The provisioner's zmq sockets are read with bounds on the size and number of messages. Within
them libzmq buffers before samara sees anything: a hostile kernel can cost the host some hundred
megabytes, which the line to samara's own sandbox does not allow.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from samara.errors import ConfigError, SandboxError
from samara.tools.python.launch import Event
from samara.tools.python.messages import Incoming, Signer
from samara.tools.python.zmtp import MAX_FRAME_BYTES, ProtocolError

if TYPE_CHECKING:
    from jupyter_client.kernelspec import KernelSpec
    from jupyter_client.manager import KernelManager

_ALIVE_INTERVAL_S: Final = 0.5
_MAX_QUEUED: Final = 50
_MAX_DRAINED: Final = 200
_PASSED_ON: Final = ("LANG", "PATH")


@dataclass(frozen=True, slots=True)
class Provisioner:
    """A kernel provisioner by the name of its entry point, such as "kubernetes-provisioner".

    `config` is what a kernelspec would say of it; `kernel` is the kernelspec whose command it
    runs. What confines the code is the provisioner's affair.
    """

    name: str
    config: dict[str, Any] = field(default_factory=dict)
    kernel: str = "python3"


class ProvisionedLine:
    """The line to a kernel of a provisioner, which is started when this is made."""

    ready = True

    def __init__(self, provisioner: Provisioner, workspace: Path) -> None:
        import zmq

        self.exit: Event | None = None
        self.bytes_in = 0
        self._looked_s = time.monotonic()
        self._manager = _manager(provisioner)
        try:
            self._manager.start_kernel(cwd=str(workspace), env=_environment())
        except Exception as error:  # a provisioner may raise anything
            raise SandboxError(
                f"The provisioner {provisioner.name} started no kernel: {error}"
            ) from error
        info = self._manager.get_connection_info()
        self._signer = Signer(self._manager.session.key.decode())
        self._context = zmq.Context()
        self._poller = zmq.Poller()
        self._sockets = {
            "iopub": self._connect(zmq.SUB, info, info["iopub_port"]),
            "shell": self._connect(zmq.DEALER, info, info["shell_port"]),
        }
        self._sockets["iopub"].subscribe(b"")

    def request(self, kind: str, content: dict[str, Any]) -> str:
        request, frames = self._signer.request(kind, content)
        self._sockets["shell"].send_multipart(frames)
        return request

    def exchange(self, timeout_s: float) -> list[tuple[str, Incoming]]:
        import zmq

        ready = dict(self._poller.poll(int(min(timeout_s, _ALIVE_INTERVAL_S) * 1000) + 1))
        arrived: list[tuple[str, Incoming]] = []
        for name, socket in self._sockets.items():
            for _ in range(_MAX_DRAINED if socket in ready else 0):
                try:
                    frames = socket.recv_multipart(zmq.NOBLOCK)
                except zmq.Again:
                    break
                self.bytes_in += sum(map(len, frames))
                if message := self._signer.read(frames):
                    arrived.append((name, message))
        if not arrived:
            self._look()
        return arrived

    def wait_for_exit(self, timeout_s: float) -> bool:
        deadline_s = time.monotonic() + timeout_s
        while True:
            self._look()
            left_s = deadline_s - time.monotonic()
            if self.exit is not None or left_s <= 0:
                return self.exit is not None
            time.sleep(min(left_s, _ALIVE_INTERVAL_S / 5))

    def reconnect(self) -> None:
        raise ProtocolError("this kernel stays where it is")

    def interrupt(self) -> None:
        self._manager.interrupt_kernel()

    def kill(self) -> None:
        self._manager.shutdown_kernel(now=True)
        self.exit = self.exit or Event("exit", "killed by the host")

    def close(self) -> None:
        for socket in self._sockets.values():
            socket.close(0)
        self._context.term()
        self._manager.shutdown_kernel(now=True)
        self._manager.cleanup_resources()

    def _look(self) -> None:
        now_s = time.monotonic()
        if self.exit is None and now_s - self._looked_s > _ALIVE_INTERVAL_S:
            self._looked_s = now_s
            if not self._manager.is_alive():
                self.exit = Event("exit", "the provisioner says that it has ended")

    def _connect(self, kind: int, info: Any, port: int) -> Any:
        socket = self._context.socket(kind)
        socket.maxmsgsize = MAX_FRAME_BYTES
        socket.rcvhwm = _MAX_QUEUED
        joined = ":" if info["transport"] == "tcp" else "-"
        socket.connect(f"{info['transport']}://{info['ip']}{joined}{port}")
        self._poller.register(socket)
        return socket


def _manager(provisioner: Provisioner) -> KernelManager:
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel
    from jupyter_client.manager import KernelManager

    class Specs(KernelSpecManager):
        """The installed kernelspecs, all of them started by this provisioner."""

        def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
            spec = super().get_kernel_spec(kernel_name)
            config = {"provisioner_name": provisioner.name, "config": provisioner.config}
            spec.metadata = {**spec.metadata, "kernel_provisioner": config}
            return spec

    manager = KernelManager(kernel_name=provisioner.kernel, kernel_spec_manager=Specs())
    try:
        assert manager.kernel_spec is not None
    except NoSuchKernel as error:
        raise ConfigError(
            f"There is no kernelspec {provisioner.kernel}.",
            hint="`jupyter kernelspec list` shows what there is.",
        ) from error
    return manager


def _environment() -> dict[str, str]:
    """Nothing of the host's but what kernels are told by convention."""
    passed = {name: value for name, value in os.environ.items() if name.startswith("KERNEL_")}
    return passed | {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
