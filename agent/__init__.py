"""The agent, its models, and what a turn tells. Each name is fetched when it is first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from samara.agent.agent import Agent
    from samara.agent.conversation import Conversation
    from samara.agent.models import Model, ScriptedModel, Settings, Usage, resolve
    from samara.agent.remembering import memory_tools
    from samara.agent.result import Result

__all__ = [
    "Agent",
    "Conversation",
    "Model",
    "Result",
    "ScriptedModel",
    "Settings",
    "Usage",
    "memory_tools",
    "resolve",
]

_HOMES = {
    "samara.agent.agent": ("Agent",),
    "samara.agent.conversation": ("Conversation",),
    "samara.agent.remembering": ("memory_tools",),
    "samara.agent.models": ("Model", "ScriptedModel", "Settings", "Usage", "resolve"),
    "samara.agent.result": ("Result",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'samara.agent' has no attribute {name!r}")
    return getattr(importlib.import_module(home), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME_OF])
