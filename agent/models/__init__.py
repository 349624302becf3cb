"""Models behind one interface, found by name."""

from __future__ import annotations

from typing import Any

from samara.agent.models.base import Capabilities, Model, Reply, Request, Settings, Usage
from samara.agent.models.fallback import FallbackModel
from samara.agent.models.prices import Price
from samara.agent.models.scripted import ScriptedModel, calls
from samara.errors import ConfigError

__all__ = [
    "Capabilities",
    "FallbackModel",
    "Model",
    "Price",
    "Reply",
    "Request",
    "ScriptedModel",
    "Settings",
    "Usage",
    "calls",
    "resolve",
]


def resolve(model: str | Model, **options: Any) -> Model:
    """The model of that name: `openai:gpt-5-mini`, `azure:my-deployment`, `hf:Qwen/Qwen3-0.6B`,
    `hf:./folder`, `embedded`.

    `options` go to the backend's constructor. A Model is returned as it is. Raises ConfigError
    for a name that means nothing; loads nothing heavy until the model is first used.
    """
    if not isinstance(model, str):
        return model
    provider, _, name = model.partition(":")
    if provider == "openai" and name:
        from samara.agent.models.openai import OpenAIModel

        return OpenAIModel(name, **options)
    if provider == "azure" and name:
        from samara.agent.models.openai import AzureOpenAIModel

        return AzureOpenAIModel(name, **options)
    if provider == "hf" and name:
        from samara.agent.models.huggingface import HuggingFaceModel

        return HuggingFaceModel(name, **options)
    if model == "embedded":
        from samara.agent.models.embedded import EmbeddedModel

        return EmbeddedModel(**options)
    raise ConfigError(
        f"No model is called {model!r}.",
        hint="Use openai:NAME, azure:DEPLOYMENT, hf:REPO or hf:./FOLDER, or embedded.",
    )
