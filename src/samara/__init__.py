"""samara: an agentic assistant with a sandboxed Jupyter kernel for hands.

Importing it loads nothing heavy; each name below is fetched when it is first used.

    from samara import Agent
    from samara.tools.python import PythonTool

    with Agent("embedded", tools=[PythonTool()]) as agent:
        print(agent.run("What is the standard deviation of 3, 7, 7 and 19?"))
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from samara.agent import Agent, Conversation, Result, ScriptedModel, Settings, Usage
    from samara.errors import SamaraError
    from samara.prompts import PromptSpec, TokenBudget
    from samara.tools import File, Image, Text, Tool, ToolError, tool

__version__ = "0.1.0"

__all__ = [
    "Agent",
    "Conversation",
    "File",
    "Image",
    "PromptSpec",
    "Result",
    "SamaraError",
    "ScriptedModel",
    "Settings",
    "Text",
    "TokenBudget",
    "Tool",
    "ToolError",
    "Usage",
    "tool",
]

_HOMES = {
    "samara.agent": ("Agent", "Conversation", "Result", "ScriptedModel", "Settings", "Usage"),
    "samara.errors": ("SamaraError",),
    "samara.prompts": ("PromptSpec", "TokenBudget"),
    "samara.tools": ("File", "Image", "Text", "Tool", "ToolError", "tool"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'samara' has no attribute {name!r}")
    return getattr(importlib.import_module(home), name)


def load_ipython_extension(shell: Any) -> None:
    """`%load_ext samara`: the magics `%samara` and `%%samara`."""
    from samara.agent.frontends.notebook.magics import load

    load(shell)


def unload_ipython_extension(shell: Any) -> None:
    """`%unload_ext samara`: the sandbox ends."""
    from samara.agent.frontends.notebook.magics import unload

    unload(shell)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME_OF])
