"""OpenAI's models, and those of any server that speaks as OpenAI's does."""

from samara.agent.models.openai.azure import AzureOpenAIModel
from samara.agent.models.openai.model import OpenAIModel

__all__ = ["AzureOpenAIModel", "OpenAIModel"]
