"""The interpreter as a tool that a model can call."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from samara.errors import ToolError
from samara.tools.base import JsonObject, Tool, ToolResult, ToolSpec, report
from samara.tools.content import File, Image, Part, Text
from samara.tools.python.gateway import JupyterServer
from samara.tools.python.interpreter import Interpreter
from samara.tools.python.limits import Limits
from samara.tools.python.provisioned import Provisioner
from samara.tools.python.results import Execution, ExecutionError, Output

_DESCRIPTION = (
    "Run Python code in a Jupyter kernel and get what the cell shows: printed text, the value of "
    "the last expression, the traceback of an error. Variables stay from call to call. The "
    "current folder is the workspace: read and write files there by name. numpy, pandas, "
    "matplotlib and sympy are installed."
)

_PIXELS = ("image/png", "image/jpeg")


class PythonTool(Tool):
    """The tool `python`: model-written code in a sandboxed kernel that keeps its state.

    Takes the arguments of Interpreter. The kernel starts in the background with the first call
    of `start`, or else at the first cell. Close the tool, or its agent, to end the kernel.
    """

    parallel = False

    def __init__(
        self,
        workspace: str | Path | None = None,
        *,
        limits: Limits = Limits(),
        read_only: Sequence[str | Path] = (),
        wheelhouse: str | Path | None = None,
        tier: Literal["namespaces", "landlock"] | None = None,
        unsafe: bool = False,
        spare: bool = True,
        checkpoints: int = 0,
        provisioner: str | Provisioner | JupyterServer | None = None,
    ) -> None:
        self.interpreter = Interpreter(
            workspace,
            limits=limits,
            read_only=read_only,
            wheelhouse=wheelhouse,
            tier=tier,
            unsafe=unsafe,
            spare=spare,
            checkpoints=checkpoints,
            provisioner=provisioner,
        )
        self._description = _DESCRIPTION
        if provisioner is None and wheelhouse is None and not unsafe:
            self._description += " There is no network."
        elif wheelhouse is not None:
            self._description += " There is no network, but %pip install NAME may find a package."
        if read_only:
            names = ", ".join(str(Path(path).expanduser().resolve()) for path in read_only)
            self._description += f" You may also read: {names}."

    @property
    def spec(self) -> ToolSpec:
        """One argument, `code`."""
        return ToolSpec(
            "python",
            self._description,
            {
                "type": "object",
                "properties": {"code": {"type": "string", "description": "Python code to run."}},
                "required": ["code"],
                "additionalProperties": False,
            },
        )

    def start(self) -> None:
        """Start the kernel in the background, so that the first cell need not wait for it."""
        threading.Thread(target=self._start, daemon=True, name="samara-kernel-start").start()

    def run(self, arguments: JsonObject) -> ToolResult:
        """Run the cell. Its output is reported while it runs."""
        code = arguments.get("code")
        if not isinstance(code, str) or not code.strip():
            raise ToolError("The argument code is missing.", hint="Give Python code as a string.")
        return _result(self.interpreter.run(code, on_output=_report))

    def interrupt(self) -> None:
        """Interrupt the running cell; the kernel keeps its state."""
        self.interpreter.interrupt()

    def close(self) -> None:
        """End the kernel; a workspace that was made for it is removed."""
        self.interpreter.close()

    def _start(self) -> None:
        from contextlib import suppress

        from samara.errors import SandboxError

        with suppress(SandboxError):  # the first cell meets the same fault, and tells it
            self.interpreter.start()


def _report(output: Output) -> None:
    if output.data is None and output.kind != "clear":
        report(output.text, output.kind)


def brief(error: ExecutionError) -> str:
    """A traceback for a model: the cell's own lines that failed, and the error.

    A person gets the whole one, in the result's `data`.
    """
    in_cell, failed = False, []
    for line in error.traceback.splitlines():
        if line.startswith(("Cell In[", "File ")):
            in_cell = line.startswith("Cell In[")
        elif in_cell and line.startswith("--"):
            failed.append(line)
    if not failed:
        return error.traceback
    return "\n".join([*failed, f"{error.name}: {error.value}"])


def _result(execution: Execution) -> ToolResult:
    figures = [output for output in execution.outputs if output.mime in _PIXELS]
    text = execution.text
    if execution.error is not None:
        text = text.replace(execution.error.traceback, brief(execution.error))
    for figure in figures:
        text = text.replace(f"[{figure.mime} saved as {figure.text}]", "")
    content: list[Part] = [Text(text.strip("\n"))] if text.strip() else []
    content += _files(execution, {figure.text: figure for figure in figures})
    return ToolResult(
        "",
        "python",
        tuple(content) or (Text("[no output]"),),
        execution.error is not None,
        execution,
    )


def _files(execution: Execution, figures: dict[str, Output]) -> list[Part]:
    """Pictures and files, each once: a figure that the cell also saved itself is shown as that."""
    made = [artifact for artifact in execution.artifacts if artifact.name not in figures]
    saved = [artifact for artifact in made if artifact.mime.startswith("image/")]
    if len(saved) < len(figures):
        saved = [artifact for artifact in execution.artifacts if artifact.name in figures]
    pictures = {
        artifact.name: Image(figure.data or b"", figure.mime, str(artifact.path))
        for artifact, figure in zip(saved, figures.values(), strict=False)
    }
    others = [
        File(str(artifact.path), artifact.mime, artifact.size_bytes)
        for artifact in made
        if artifact.name not in pictures
    ]
    return [*pictures.values(), *others]
