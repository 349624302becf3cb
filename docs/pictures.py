"""Takes the pictures of the documentation, on the tours that the tests walk.

`python docs/pictures.py` needs tmux, Chromium, and the packages of the tests.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))

import lab  # noqa: E402
from tmux import Tmux  # noqa: E402
from tours import TOURS  # noqa: E402

from samara.agent.frontends.notebook import kernel  # noqa: E402


def main() -> None:
    """Walk every tour and keep what the camera sees."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ["HOME"] = home
        for tour in TOURS:
            folder = Path(home) / tour.__name__
            folder.mkdir()
            with Tmux(folder, height=24) as terminal:

                def camera(name: str, terminal: Tmux = terminal) -> None:
                    keep(f"{name}.svg", terminal.picture("samara chat").encode())

                tour(terminal, camera)
        kernel.install(prefix=home)
        os.environ["JUPYTER_PATH"] = str(Path(home) / "share" / "jupyter")
        for walk in (lab.cell_in_plain_language, lab.notebook_in_plain_language):
            folder = Path(home) / walk.__name__
            folder.mkdir()
            walk(folder, lambda name, data: keep(f"{name}.png", data))


def keep(name: str, data: bytes) -> None:
    """Put a picture beside the pages."""
    file = HERE / "pictures" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    print(file.relative_to(HERE.parent))


if __name__ == "__main__":
    main()
