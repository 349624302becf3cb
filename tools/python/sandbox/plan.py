"""What the host asks the sandbox for: one kernel, described once and never changed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Literal

from samara.tools.python.limits import Limits

Tier = Literal["namespaces", "landlock", "unsafe"]

# What a host needs of a kernel, and what a Jupyter frontend needs; the latter are numbered so.
CHANNELS = ("shell", "iopub")
ALL_CHANNELS = ("shell", "iopub", "stdin", "control", "hb")

# Where things lie inside the sandbox.
WORKSPACE = "/sandbox"
HOME = "/home/sandbox"


@dataclass(frozen=True, slots=True)
class Plan:
    """One kernel to be launched.

    `workspace` is the folder on the host that the kernel works in, `scratch` an empty private
    folder that the sandbox may use. `python_paths` are shown read-only to the kernel,
    `protected` stays read-only even where it lies within the workspace. `read_only` are further
    files and folders that the user shows, `wheelhouse` is one of them. `checkpoints` is how many
    cells can be taken back. `channels` names the
    listening sockets that come with the plan, in their order. `uid` and `gid` are
    the unprivileged identity that a sandbox started by root switches to; None asks for a
    user namespace. `remove` are folders to delete once host and kernel are gone. `key` signs
    the messages and never touches a disk or a command line.
    """

    tier: Tier
    workspace: str
    scratch: str
    host_pid: int
    key: str = field(repr=False)
    limits: Limits
    uid: int | None = None
    gid: int | None = None
    python_paths: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()
    read_only: tuple[str, ...] = ()
    wheelhouse: str = ""
    checkpoints: int = 0
    channels: tuple[str, ...] = CHANNELS
    remove: tuple[str, ...] = ()

    def to_json(self) -> bytes:
        """The plan as it travels to the supervisor."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Plan:
        """The plan that `to_json` made."""
        values = json.loads(data)
        values["limits"] = Limits(**values["limits"])
        for name in ("python_paths", "protected", "read_only", "channels", "remove"):
            values[name] = tuple(values[name])
        return cls(**values)
