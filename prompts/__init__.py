"""What a model is told: messages, the six-field prompt, and the budget they must fit."""

from samara.prompts.bill import Bill
from samara.prompts.budget import Fitted, TokenBudget, TokenCount
from samara.prompts.limits import UsageLimits, Used
from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
)
from samara.prompts.requirements import Requirements
from samara.prompts.spec import Example, PromptSpec

__all__ = [
    "AssistantMessage",
    "Bill",
    "Example",
    "Fitted",
    "Message",
    "PromptSpec",
    "Requirements",
    "SystemMessage",
    "TokenBudget",
    "TokenCount",
    "ToolMessage",
    "UsageLimits",
    "Used",
    "UserMessage",
]
