"""What a chat tells of its kernel and its workspace, and puts into them."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samara.agent.frontends.chat.attach import copy_into
from samara.agent.frontends.memory import ingested
from samara.errors import ConfigError
from samara.tools.python import Interpreter, PythonTool

if TYPE_CHECKING:
    from samara.agent import Agent

_FILES: Final = 50


def interpreter_of(agent: Agent) -> Interpreter | None:
    """The kernel that the agent's code runs in, if it has one."""
    pythons = (tool for tool in agent.tools if isinstance(tool, PythonTool))
    return next((tool.interpreter for tool in pythons), None)


def variables(agent: Agent) -> str:
    """The variables of the kernel, one a line."""
    lines = (
        f"{one.name}: {one.type} {' x '.join(map(str, one.shape))}".rstrip()
        for one in _kernel(agent).variables()
    )
    return "\n".join(lines) or "There are no variables yet."


def files(agent: Agent) -> str:
    """The files of the workspace, one a line."""
    workspace = _kernel(agent).workspace
    found = sorted(file for file in workspace.rglob("*") if file.is_file())
    lines = [
        f"{file.relative_to(workspace)}  {file.stat().st_size:,} bytes" for file in found[:_FILES]
    ]
    if len(found) > _FILES:
        lines.append(f"and {len(found) - _FILES} more")
    return "\n".join(lines) or f"There are no files in {workspace} yet."


def add(agent: Agent, words: str) -> str:
    """Take files into the workspace, and whatever is named into memory where there is one.

    Raises ConfigError for what is no file, where there is no memory that could fetch it.
    """
    try:
        names = shlex.split(words)
    except ValueError as error:
        raise ConfigError(f"{error}.") from error
    if not names:
        return "Write /add FILE…"
    memory, kernel = getattr(agent.memory, "memory", None), interpreter_of(agent)
    told = []
    for name in names:
        file = Path(name).expanduser()
        if file.is_file() and kernel is not None:
            copy_into(file, kernel.workspace)
            told.append(f"{file.name} is in the workspace.")
        elif memory is None:
            raise ConfigError(f"There is no file {name}.")
    if memory is not None:
        told.append(str(ingested(memory, names)))
    return "\n".join(told)


def _kernel(agent: Agent) -> Interpreter:
    kernel = interpreter_of(agent)
    if kernel is None:
        raise ConfigError("There is no Python here.")
    return kernel
