"""`%pip` in a sandbox: pure Python packages, from the folder of wheels that the user named.

pip does the work in a process of its own, where the sandbox allows processes.
"""

from __future__ import annotations

import contextlib
import email
import importlib
import os
import shlex
import sys
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from samara.tools.python.sandbox.plan import Plan

if TYPE_CHECKING:
    from packaging.requirements import Requirement
    from packaging.version import Version

_NOWHERE: Final = (
    "Nothing can be installed: there is no network in here, and no wheelhouse was given "
    "(Interpreter(wheelhouse=FOLDER))."
)


def environment(plan: Plan, scratch: str) -> dict[str, str]:
    """What makes pip look at the wheelhouse only, and install where the kernel may write."""
    settings = {"NO_INDEX": "1", "NO_INPUT": "1", "DISABLE_PIP_VERSION_CHECK": "1"}
    if plan.wheelhouse:
        settings |= {
            "FIND_LINKS": plan.wheelhouse,
            "TARGET": f"{scratch}/packages",
            "ONLY_BINARY": ":all:",
            "PLATFORM": "any",
            "ABI": "none",
            "IMPLEMENTATION": "py",
            "NO_COMPILE": "1",
            "PROGRESS_BAR": "off",
            "NO_CACHE_DIR": "1",
            "ROOT_USER_ACTION": "ignore",
        }
    found = {f"PIP_{name}": value for name, value in settings.items()}
    return {**found, "PYTHONPATH": f"{scratch}/packages"} if plan.wheelhouse else found


def prepare(shell: Any, plan: Plan) -> None:
    """Let a kernel import what is installed later, and give it a `%pip` that works in its tier."""
    if not plan.wheelhouse:
        shell.register_magic_function(_refuse, "line", "pip")
        return
    sys.path.append(os.environ["PIP_TARGET"])
    if plan.tier == "landlock":
        shell.register_magic_function(_install_here, "line", "pip")


def _refuse(line: str) -> None:
    """Say that nothing can be installed."""
    print(_NOWHERE, file=sys.stderr)


def _install_here(line: str) -> None:
    """What is left of pip where it may start no process, and will not run in this one: install."""
    from packaging.requirements import InvalidRequirement, Requirement

    command, *names = shlex.split(line) or [""]
    names = [name for name in names if not name.startswith("-")]
    if command != "install" or not names:
        print("Only %pip install NAME works in this sandbox.", file=sys.stderr)
        return
    try:
        for name in names:
            _install(Requirement(name))
    except (InvalidRequirement, LookupError) as error:
        print(f"ERROR: {error.args[0]}", file=sys.stderr)


def _install(wanted: Requirement) -> None:
    """Unpack the newest pure wheel that fits, and then what it requires."""
    with contextlib.suppress(metadata.PackageNotFoundError):
        if metadata.version(wanted.name) in wanted.specifier:
            return
    version, wheel = max(_wheels(wanted), default=(None, None))
    if version is None or wheel is None:
        raise LookupError(f"No matching distribution found for {wanted}: no pure wheel of it.")
    with zipfile.ZipFile(wheel) as archive:
        (described,) = [n for n in archive.namelist() if n.endswith(".dist-info/METADATA")]
        fields = email.message_from_bytes(archive.read(described))
        archive.extractall(os.environ["PIP_TARGET"])
    importlib.invalidate_caches()
    for line in fields.get_all("Requires-Dist", []):
        needed = type(wanted)(line)
        if needed.marker is None or any(
            needed.marker.evaluate({"extra": extra}) for extra in (*wanted.extras, "")
        ):
            _install(needed)
    print(f"Successfully installed {wanted.name}-{version}")


def _wheels(wanted: Requirement) -> Iterator[tuple[Version, str]]:
    from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

    for path in Path(os.environ["PIP_FIND_LINKS"]).glob("*.whl"):
        with contextlib.suppress(InvalidWheelFilename):
            name, version, _, tags = parse_wheel_filename(path.name)
            pure = any(tag.abi == "none" and tag.platform == "any" for tag in tags)
            if pure and name == canonicalize_name(wanted.name) and version in wanted.specifier:
                yield version, str(path)
