"""A terminal that a test sits in front of: types, waits, reads the screen, takes pictures."""

from __future__ import annotations

import io
import os
import re
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Self

PATIENCE_S = 30.0
SHELL = "shell$"
"""What the shell's prompt looks like."""


def available() -> bool:
    """Whether there is a tmux on this machine."""
    return shutil.which("tmux") is not None


class Tmux:
    """A shell in a tmux of its own, `width` columns wide, in `folder`. Use it as a context."""

    def __init__(
        self, folder: Path, *, width: int = 80, height: int = 30, env: Mapping[str, str] = {}
    ) -> None:
        self._socket = f"samara-{secrets.token_hex(4)}"
        self._folder = folder
        self._size = (width, height)
        self._env = {
            **{name: os.environ[name] for name in ("HOME", "LANG") if name in os.environ},
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
            "PS1": f"{SHELL} ",
            **env,
        }

    def __enter__(self) -> Self:
        width, height = map(str, self._size)
        given = [f"-e{name}={value}" for name, value in self._env.items()]
        shell = ["bash", "--norc", "--noprofile"]
        start = ["new-session", "-d", "-x", width, "-y", height, "-c", str(self._folder)]
        self._tmux("-f", "/dev/null", *start, *given, *shell)
        self.wait(SHELL)
        return self

    def __exit__(self, *_: object) -> None:
        self._tmux("kill-server")

    def type(self, text: str, *, enter: bool = True) -> None:
        """Type a line, and press Enter unless it is to stay open."""
        self._tmux("send-keys", "-l", "--", text)
        if enter:
            self.press("Enter")

    def press(self, *keys: str) -> None:
        """Press keys by their names in tmux: `C-c`, `Up`, `Tab`, `M-Enter`."""
        self._tmux("send-keys", *keys)

    def resize(self, width: int, height: int) -> None:
        """Make the window another size."""
        self._tmux("resize-window", "-x", str(width), "-y", str(height))

    def screen(self, *, coloured: bool = False, history: bool = False) -> str:
        """What is seen; `coloured`: with its escape sequences; `history`: with what went by."""
        more = [*(["-e"] if coloured else []), *(["-S", "-"] if history else [])]
        told = self._tmux("capture-pane", "-p", *more)
        return "\n".join(line.rstrip() for line in told.splitlines()).rstrip()

    def wait(self, text: str, *, count: int = 1, line: bool = False) -> str:
        """The screen once a text is seen on it so many times, or is a `line` of its own.

        Raises TimeoutError.
        """
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            screen = self.screen()
            if text in screen.splitlines() if line else screen.count(text) >= count:
                return screen
            time.sleep(0.02)
        raise TimeoutError(f"{text!r} was not seen {count} times on:\n{self.screen()}")

    def picture(self, title: str) -> str:
        """The screen as SVG, in its colours, without what differs from run to run."""
        from rich.console import Console
        from rich.text import Text

        shown = self.screen(coloured=True)
        shown = re.sub(r"\d+\.\d s", "1.0 s", shown.replace(str(self._folder), "~"))
        console = Console(
            record=True, width=self._size[0], file=io.StringIO(), color_system="truecolor"
        )
        console.print(Text.from_ansi(shown), no_wrap=True, crop=True)
        return console.export_svg(title=title, unique_id="samara")

    def _tmux(self, *argv: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self._socket, *argv],
            capture_output=True,
            text=True,
            # What runs in a window gets the PATH of the client, whatever `-e` said.
            env={name: self._env[name] for name in ("PATH", "TERM", "LC_ALL")},
            timeout=PATIENCE_S,
            check=True,
        )
        return done.stdout
