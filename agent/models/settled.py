"""What the settings of a request come to, with those of the model and of its makers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from samara.agent.models.base import Settings
from samara.agent.models.sampling import Sampling
from samara.errors import ConfigError

SAMPLING_KEYS: Final = ("top_k", "repetition_penalty")
"""What is sampling's in `extra`; the rest there is the chat template's."""


def filled(given: Settings, defaults: Settings) -> Settings:
    """The request's settings, with the model's where it leaves them open."""

    def first(a: Any, b: Any) -> Any:
        return b if a is None else a

    return Settings(
        temperature=first(given.temperature, defaults.temperature),
        top_p=first(given.top_p, defaults.top_p),
        max_output_tokens=first(given.max_output_tokens, defaults.max_output_tokens),
        seed=first(given.seed, defaults.seed),
        stop=given.stop or defaults.stop,
        top_logprobs=first(given.top_logprobs, defaults.top_logprobs),
        extra={**defaults.extra, **given.extra},
    )


def sampling_of(makers: Sampling, settings: Settings) -> Sampling:
    """Sampling as `settings` ask for it; what they leave open is as the model's makers want it.

    Raises ConfigError for what is out of range.
    """
    values: dict[str, Any] = {
        "temperature": settings.temperature,
        "top_p": settings.top_p,
        "seed": settings.seed,
        **{key: settings.extra.get(key) for key in SAMPLING_KEYS},
    }
    chosen: dict[str, Any] = {key: value for key, value in values.items() if value is not None}
    sampling = replace(makers, **chosen)
    tokens = settings.max_output_tokens
    if settings.top_logprobs is not None and settings.top_logprobs < 0:
        raise ConfigError("top_logprobs is at least 0.")
    if sampling.seed is not None and sampling.seed < 0:
        raise ConfigError("seed is at least 0.")
    if sampling.temperature < 0 or not 0 <= sampling.top_p <= 1 or sampling.top_k < 0:
        raise ConfigError("temperature and top_k are at least 0, top_p is between 0 and 1.")
    if (tokens is not None and tokens < 1) or sampling.repetition_penalty <= 0:
        raise ConfigError("max_output_tokens is at least 1, repetition_penalty above 0.")
    return sampling
