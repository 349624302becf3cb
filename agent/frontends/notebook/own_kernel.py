"""Model-written code in the notebook's own kernel: no sandbox, and only where a person says so.

The code sees and changes the person's variables, files and network, as their own cells do.
"""

from __future__ import annotations

import ctypes
import threading
from typing import Any

from samara.errors import ToolError
from samara.tools.base import JsonObject, Tool, ToolResult, ToolSpec, report
from samara.tools.content import Image, Part, Text


class OwnKernel(Tool):
    """The tool `python`, in `shell`, the IPython shell of the notebook."""

    parallel = False

    def __init__(self, shell: Any) -> None:
        self._shell = shell
        self._thread: int | None = None

    @property
    def spec(self) -> ToolSpec:
        """One argument, `code`."""
        return ToolSpec(
            "python",
            "Run Python code in the person's own Jupyter kernel and get what the cell shows. You "
            "see and change the person's variables. Variables stay from call to call.",
            {
                "type": "object",
                "properties": {"code": {"type": "string", "description": "Python code to run."}},
                "required": ["code"],
                "additionalProperties": False,
            },
        )

    def run(self, arguments: JsonObject) -> ToolResult:
        """Run the cell."""
        from IPython.utils.capture import capture_output

        code = arguments.get("code")
        if not isinstance(code, str) or not code.strip():
            raise ToolError("The argument code is missing.", hint="Give Python code as a string.")
        self._thread = threading.get_ident()
        try:
            with capture_output() as caught:
                done = self._shell.run_cell(code, store_history=False)
        finally:
            self._thread = None
        printed = caught.stdout + caught.stderr
        if printed:
            report(printed)
        error = done.error_before_exec or done.error_in_exec
        parts: list[Part] = [Text(printed)] if printed.strip() else []
        for output in caught.outputs:
            parts += _parts(output.data)
        if error is not None:  # the shell shows the traceback to the person alone
            parts.append(Text(f"{type(error).__name__}: {error}"))
        elif not parts:
            parts = [Text("[done, nothing was shown]")]
        return ToolResult("", "python", tuple(parts), is_error=error is not None)

    def interrupt(self) -> None:
        """Stop the running cell, as Ctrl-C would."""
        if (thread := self._thread) is not None:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(thread), ctypes.py_object(KeyboardInterrupt)
            )


def _parts(data: dict[str, Any]) -> list[Part]:
    import base64

    for mime in ("image/png", "image/jpeg"):
        if mime in data:
            found = data[mime]
            raw = base64.b64decode(found) if isinstance(found, str) else found
            return [Image(raw, mime)]
    return [Text(str(data["text/plain"]))] if "text/plain" in data else []
