"""The agent, its models, and what a turn tells."""

from samara.agent.agent import Agent
from samara.agent.conversation import Conversation
from samara.agent.memory_tools import memory_tools
from samara.agent.models import Model, ScriptedModel, Settings, Usage, resolve
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
