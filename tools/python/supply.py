"""Where an interpreter's kernels come from."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, Protocol
from urllib.parse import urlsplit

from samara.errors import ConfigError, SandboxUnavailableError
from samara.tools.python import identity
from samara.tools.python.gateway import GatewayLine, JupyterServer
from samara.tools.python.kernel import Kernel
from samara.tools.python.launch import Launched
from samara.tools.python.limits import Limits
from samara.tools.python.line import Line, SandboxLine
from samara.tools.python.probe import remedy
from samara.tools.python.provisioned import ProvisionedLine, Provisioner
from samara.tools.python.sandbox import syscalls
from samara.tools.python.sandbox.plan import Tier

_OWN: Final = ("/", "/dev", "/etc", "/home", "/root", "/run", "/sandbox", "/tmp", "/usr")
_UNCONFINED: Final = ("local-provisioner",)
_READABLE: Final = 0o4
_ENTERABLE: Final = 0o5


class Supply(Protocol):
    """Makes kernels for one workspace. `tier` names what confines them."""

    @property
    def tier(self) -> str: ...

    def make(self) -> Kernel:
        """A kernel that has begun to start. Raises SandboxError."""
        ...

    def fall_back(self) -> bool:
        """Make kernels of the next best kind from now on; False when there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the host's files a sandbox shows beside the workspace, all of it read-only."""

    read_only: tuple[str, ...] = ()
    wheelhouse: str = ""


class SandboxSupply:
    """Kernels in samara's own sandbox; or, `unsafe`, without any."""

    def __init__(
        self,
        workspace: Path,
        limits: Limits,
        *,
        tier: Literal["namespaces", "landlock"] | None,
        unsafe: bool,
        shown: Shown,
        checkpoints: int,
        remove: tuple[str, ...],
    ) -> None:
        if unsafe and tier:
            raise ConfigError(f"A kernel is either unsafe or in the tier {tier}, not both.")
        if not syscalls.supported_machine():
            raise SandboxUnavailableError(
                f"There is no sandbox for {sys.platform} on {syscalls.MACHINE}.",
                hint=remedy(),
            )
        self.tier: Tier = "unsafe" if unsafe else tier or "namespaces"
        self._may_fall_back = not unsafe and tier is None
        self._workspace = workspace
        self._limits = limits
        self._shown = shown
        self._checkpoints = checkpoints
        self._remove = remove
        if self.tier == "namespaces":
            require_readable(shown, workspace)

    def make(self) -> Kernel:
        launched = Launched(
            self.tier,
            self._workspace,
            self._limits,
            remove=self._remove,
            read_only=self._shown.read_only,
            wheelhouse=self._shown.wheelhouse,
            checkpoints=self._checkpoints,
        )
        return Kernel(SandboxLine(self.tier, launched), self._limits)

    def fall_back(self) -> bool:
        possible, self._may_fall_back = self._may_fall_back, False
        if possible:
            self.tier = "landlock"
        return possible


class ProvisionedSupply:
    """Kernels that somebody else starts and confines, or does not."""

    def __init__(
        self, where: Provisioner | JupyterServer, workspace: Path, limits: Limits, *, unsafe: bool
    ) -> None:
        self._where = where
        self._workspace = workspace
        self._limits = limits
        if isinstance(where, Provisioner):
            if where.name in _UNCONFINED and not unsafe:
                raise ConfigError(
                    f"The provisioner {where.name} runs kernels on this machine, as you.",
                    hint="Say unsafe=True if that is what you want.",
                )
            self.tier = f"provisioner {where.name}"
        else:
            self.tier = f"server {urlsplit(where.url).netloc.rpartition('@')[2]}"

    def make(self) -> Kernel:
        line: Line
        if isinstance(self._where, Provisioner):
            line = ProvisionedLine(self._where, self._workspace)
        else:
            line = GatewayLine(self._where, self._limits.start_timeout_s)
        return Kernel(line, self._limits)

    def fall_back(self) -> bool:
        return False


def elsewhere(where: str | Provisioner | JupyterServer) -> Provisioner | JupyterServer:
    """What a name or an address stands for."""
    if not isinstance(where, str):
        return where
    return JupyterServer(where) if "://" in where else Provisioner(where)


def shown(read_only: Sequence[str | Path], wheelhouse: str | Path | None) -> Shown:
    """The real paths to show. Raises ConfigError for one that is not there or hides the sandbox."""
    paths = [_real(path) for path in read_only]
    if wheelhouse is None:
        return Shown(tuple(paths))
    house = _real(wheelhouse)
    if not Path(house).is_dir():
        raise ConfigError(f"The wheelhouse {wheelhouse} is not a folder.")
    return Shown((*paths, house), house)


def _real(path: str | Path) -> str:
    real = Path(path).expanduser().resolve()
    if not real.exists():
        raise ConfigError(f"There is no {path} to show in the sandbox.")
    if str(real) in _OWN or real.is_relative_to("/proc") or real.is_relative_to("/sys"):
        raise ConfigError(
            f"{real} cannot be shown in the sandbox, which has its own or must not see it.",
            hint="Name the folders and files that are needed.",
        )
    return str(real)


def require_readable(shown: Shown, workspace: Path) -> None:
    """Root's kernels have a user of their own, who may read what everybody may."""
    if identity.choose(workspace) is None:
        return
    for path in shown.read_only:
        needed = _ENTERABLE if Path(path).is_dir() else _READABLE
        if Path(path).stat().st_mode & needed != needed:
            raise ConfigError(
                f"The sandbox of root has a user of its own, who may not read {path}.",
                hint=f"Let others read it (chmod -R o+rX {path}), or run as an ordinary user.",
            )
