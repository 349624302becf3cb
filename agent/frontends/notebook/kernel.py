"""A Jupyter kernel that understands plain language: cells are questions, or commands as in a chat.

`samara kernel install` lets Jupyter offer it. Code that answers a question runs in the sandbox; the
notebook's conversation is kept as a session.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel

from samara import __version__
from samara.agent.frontends.bill import plain_bill
from samara.agent.frontends.chat.commands import Commands
from samara.agent.frontends.chat.kept import Kept
from samara.agent.frontends.chat.terminal import NAMES
from samara.agent.frontends.making import agent_of
from samara.agent.frontends.notebook.display import NotebookShow
from samara.agent.frontends.options import settled
from samara.agent.sessions import SessionStore
from samara.errors import SamaraError

NAME: Final = "samara"

_MODULE: Final = "samara.agent.frontends.notebook.kernel"


class SamaraKernel(Kernel):
    """The kernel. What is set says who answers (`samara config show`), until `/model NAME` does."""

    implementation = "samara"
    implementation_version = __version__
    language_info = {  # noqa: RUF012 - as ipykernel declares it
        "name": "samara",
        "mimetype": "text/markdown",
        "file_extension": ".md",
    }
    banner = "samara: ask in plain language; /help lists the commands"

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._commands: Commands | None = None

    @property
    def commands(self) -> Commands:
        """The agent, its conversation, and what a cell with a slash does."""
        if self._commands is None:
            given = settled()
            agent = agent_of(given)
            self._commands = Commands(
                agent, given.base_url, Kept(SessionStore() if given.session else None)
            )
        return self._commands

    async def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: dict[str, Any] | None = None,
        allow_stdin: bool = False,
        *,
        cell_meta: dict[str, Any] | None = None,
        cell_id: str | None = None,
    ) -> dict[str, Any]:
        """Answer a cell."""
        show = NotebookShow(self)
        try:
            if code.strip() and not silent:
                self._answer(code.strip(), show)
        except KeyboardInterrupt:
            show.finish()
            return self._failed("KeyboardInterrupt", "stopped; the conversation is kept")
        except SamaraError as error:
            show.finish()
            return self._failed(type(error).__name__, str(error))
        except Exception as bug:  # without a reply, whoever asked would wait for ever
            show.finish()
            return self._failed(type(bug).__name__, str(bug))
        return {
            "status": "ok",
            "execution_count": self.execution_count,
            "payload": [],
            "user_expressions": {},
        }

    async def do_complete(self, code: str, cursor_pos: int) -> dict[str, Any]:
        """The commands that begin so."""
        typed = code[:cursor_pos]
        start = typed.rfind("\n") + 1
        begun = typed[start:]
        matches = [name for name in NAMES if begun.startswith("/") and name.startswith(begun)]
        return {
            "status": "ok",
            "matches": matches,
            "cursor_start": start,
            "cursor_end": cursor_pos,
            "metadata": {},
        }

    async def do_is_complete(self, code: str) -> dict[str, Any]:
        """Whatever is written can be asked."""
        return {"status": "complete"}

    async def do_shutdown(self, restart: bool) -> dict[str, Any]:
        """End the sandbox, and leave the session."""
        if self._commands is not None:
            self._commands.kept.leave()
            self._commands.agent.close()
            self._commands = None
        return {"status": "ok", "restart": restart}

    def display(self, data: dict[str, str], display_id: str = "", *, again: bool = False) -> None:
        """Show data in the cell that runs."""
        transient = {"display_id": display_id} if display_id else {}
        self.send_response(
            self.iopub_socket,
            "update_display_data" if again else "display_data",
            {"data": data, "metadata": {}, "transient": transient},
        )

    def stream(self, name: str, text: str) -> None:
        """Text on `stdout` or `stderr` of the cell that runs."""
        self.send_response(self.iopub_socket, "stream", {"name": name, "text": text})

    def _answer(self, text: str, show: NotebookShow) -> None:
        commands = self.commands
        if text.startswith("/"):
            told = commands.run(text)
            said = told if isinstance(told, str) else plain_bill(told) if told else ""
            self.stream("stdout", f"{said}\n")
            text = commands.again()
        if text:
            for event in commands.agent.stream(text, conversation=commands.conversation):
                show.event(event)

    def _failed(self, name: str, said: str) -> dict[str, Any]:
        told = {"ename": name, "evalue": said, "traceback": [f"{name}: {said}"]}
        self.send_response(self.iopub_socket, "error", told)
        return {"status": "error", "execution_count": self.execution_count, **told}


def spec() -> dict[str, Any]:
    """The kernelspec."""
    return {
        "argv": [sys.executable, "-m", _MODULE, "-f", "{connection_file}"],
        "display_name": "samara (plain language)",
        "language": "samara",
        "interrupt_mode": "signal",
    }


def install(*, user: bool = False, prefix: str | None = None) -> str:
    """Write the kernelspec where Jupyter looks for it, and return that folder.

    By default into this Python installation; for the `user`, or below a `prefix`.
    """
    from jupyter_client.kernelspec import KernelSpecManager

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "kernel.json").write_text(json.dumps(spec(), indent=1))
        place: str = KernelSpecManager().install_kernel_spec(
            folder, NAME, user=user, prefix=None if user else prefix or sys.prefix
        )
        return place


if __name__ == "__main__":
    IPKernelApp.launch_instance(kernel_class=SamaraKernel)
