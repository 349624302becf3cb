"""Models behind one interface, found by name."""

from __future__ import annotations

from typing import Any, Final

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


_NOT_BY_NAME: Final = ("settings", "trust_remote_code")
"""What a name cannot say: names come from files, too, and must not have code run."""


def resolve(model: str | Model, **options: Any) -> Model:
    """The model of that name: `openai:gpt-5-mini`, `azure:my-deployment`, `hf:Qwen/Qwen3-0.6B`,
    `hf:./folder`, `embedded`.

    `options` go to the backend's constructor; those of `hf:` may also stand behind the name, as in
    `hf:./folder?adapter=./tuned&quantization=4bit`. A Model is returned as it is. Raises
    ConfigError for a name that means nothing; loads nothing heavy until the model is first used.
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

        name, _, told = name.partition("?")
        return HuggingFaceModel(name, **{**_options(HuggingFaceModel, told), **options})
    if model == "embedded":
        from samara.agent.models.embedded import EmbeddedModel

        return EmbeddedModel(**options)
    raise ConfigError(
        f"No model is called {model!r}.",
        hint="Use openai:NAME, azure:DEPLOYMENT, hf:REPO or hf:./FOLDER, or embedded.",
    )


def _options(make: type[Model], told: str) -> dict[str, Any]:
    """What stands behind a name, `a=b&c=d`, for the parameters of `make`, as their types say."""
    import inspect
    import typing
    from urllib.parse import parse_qsl

    from pydantic import TypeAdapter, ValidationError

    types = typing.get_type_hints(make.__init__)
    known = {
        name
        for name, one in inspect.signature(make).parameters.items()
        if one.kind is inspect.Parameter.KEYWORD_ONLY and name not in _NOT_BY_NAME
    }
    options: dict[str, Any] = {}
    for name, value in parse_qsl(told, keep_blank_values=True):
        if name not in known:
            raise ConfigError(
                f"A model takes no option {name!r}.", hint=f"There are: {', '.join(sorted(known))}."
            )
        try:
            options[name] = TypeAdapter(types[name]).validate_strings(value)
        except ValidationError as error:
            why = error.errors()[0]["msg"]
            raise ConfigError(f"{name}={value} is no option of a model: {why}.") from error
    return options
