"""The process that a host starts to get a kernel: isolated Python, nothing imported twice.

The host sends one plan and the channels' listening sockets over a socket it passed down;
the launcher imports the kernel's modules meanwhile, then becomes the supervisor.
"""

from __future__ import annotations

import array
import os
import signal
import socket
import traceback
from typing import NoReturn

from samara.tools.python.sandbox import kernel_app
from samara.tools.python.sandbox.child import close_descriptors
from samara.tools.python.sandbox.plan import CHANNELS, Plan
from samara.tools.python.sandbox.supervisor import supervise, tell

_MAX_PLAN_BYTES = 1 << 16


def main(descriptor: int) -> NoReturn:
    """Serve the host at the other end of the seqpacket socket `descriptor`. Never returns."""
    control = socket.socket(fileno=descriptor)
    close_descriptors({descriptor})
    # Inherited from a host that may have set them for itself.
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    try:
        kernel_app.preload()
    except ImportError:
        tell(control, event="failed", reason=traceback.format_exc())
        os._exit(1)
    plan, channels = receive(control)
    supervise(plan, channels, control)


def receive(control: socket.socket) -> tuple[Plan, dict[str, int]]:
    """The next plan and its channels. Ends the process when the host has gone."""
    space = socket.CMSG_LEN(len(CHANNELS) * array.array("i").itemsize)
    message, ancillary, _, _ = control.recvmsg(_MAX_PLAN_BYTES, space)
    if not message:
        os._exit(0)
    descriptors = array.array("i")
    for level, kind, data in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            descriptors.frombytes(data[: len(data) - len(data) % descriptors.itemsize])
    return Plan.from_json(message), dict(zip(CHANNELS, descriptors, strict=True))
