"""This Python installation, and starting processes of the sandbox with it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

from samara import errors
from samara.errors import SandboxError

# Run by a process of the sandbox, which imports nothing of samara but the sandbox: the packages
# above it are stubs, because theirs are imports that a kernel does not need to wait for.
_BOOTSTRAP: Final = """
import importlib, json, sys, types
argument = json.loads(sys.argv[1])
sys.path.extend(argument["sites"])
for name, folder in argument["packages"].items():
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = [folder]
entry = importlib.import_module("samara.tools.python.sandbox." + argument["entry"])
entry.main(argument["descriptor"], argument["host"])
"""
_HERE: Final = Path(__file__).resolve().parent
_ROOT: Final = Path(errors.__file__).parent


def python_paths() -> tuple[str, ...]:
    """The folders of this Python installation, links resolved as well, outermost only."""
    paths = {sys.prefix, sys.base_prefix, sys.exec_prefix, *_extra_sites()}
    paths |= {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    paths |= {os.path.realpath(path) for path in paths}
    outermost: list[str] = []
    for path in sorted(paths):
        inside = any(path.startswith(f"{outer}/") for outer in ("/usr", *outermost))
        if path not in ("/", "/usr") and not inside:
            outermost.append(path)
    return tuple(outermost)


def package_paths() -> tuple[str, ...]:
    """Where the code that launches kernels lies: the next launch must find it unchanged."""
    return (str(_HERE), os.path.realpath(_ROOT))


def _extra_sites() -> list[str]:
    """Site folders that isolated Python does not look at by itself, such as the user's."""
    sites = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    inside = (f"{sys.prefix}/", f"{sys.base_prefix}/", "/usr/")
    return [path for path in sites if not path.startswith(inside) and Path(path).is_dir()]


def spawn(entry: str, control: socket.socket) -> subprocess.Popen[bytes]:
    """A process that runs a module of the sandbox at the other end of `control`.

    Isolated mode, no environment, its own folder: nothing of the host's steers it.
    """
    if not sys.executable:
        raise SandboxError("There is no Python executable to start a kernel with.")
    packages = {
        "samara": str(_ROOT.resolve()),
        "samara.tools": str(_HERE.parent),
        "samara.tools.python": str(_HERE),
    }
    argument = {
        "descriptor": control.fileno(),
        "host": os.getpid(),
        "entry": entry,
        "packages": packages,
        "sites": _extra_sites(),
    }
    return subprocess.Popen(
        [sys.executable, "-I", "-c", _BOOTSTRAP, json.dumps(argument)],
        cwd="/",
        env={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        pass_fds=(control.fileno(),),
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
