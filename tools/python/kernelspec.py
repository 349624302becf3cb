"""`python -m samara.tools.python.kernelspec`: let Jupyter offer a kernel in the sandbox."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

NAME: Final = "samara-sandbox"


def spec(**config: Any) -> dict[str, Any]:
    """The kernelspec; `config` sets traits of SandboxProvisioner.

    There is no command in it that could run: a Jupyter without the provisioner starts nothing
    rather than a kernel outside of the sandbox.
    """
    return {
        "argv": ["/nonexistent/this-kernel-needs-samara"],
        "display_name": "Python (samara sandbox)",
        "language": "python",
        "interrupt_mode": "signal",
        "metadata": {
            "debugger": False,
            "kernel_provisioner": {"provisioner_name": NAME, "config": config},
        },
    }


def install(*, user: bool = False, prefix: str | None = None, **config: Any) -> str:
    """Write the kernelspec where Jupyter looks for it, and return that folder.

    By default into this Python installation; for the `user`, or below a `prefix`.
    """
    from jupyter_client.kernelspec import KernelSpecManager

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "kernel.json").write_text(json.dumps(spec(**config), indent=1))
        place: str = KernelSpecManager().install_kernel_spec(
            folder, NAME, user=user, prefix=None if user else prefix or sys.prefix
        )
        return place


def main(arguments: list[str] | None = None) -> None:
    """Install the kernelspec from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m samara.tools.python.kernelspec", description=__doc__
    )
    parser.add_argument("--user", action="store_true", help="for this user, not this Python")
    parser.add_argument("--prefix", help="below this folder, not this Python's")
    given = parser.parse_args(arguments)
    print(install(user=given.user, prefix=given.prefix))


if __name__ == "__main__":
    main()
