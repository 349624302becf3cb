"""What tokens cost, in US dollars, by the tables of genai-prices, which need no network."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from samara.agent.models.base import Usage
from samara.errors import ConfigError

_MILLION = Decimal(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """US dollars for a million tokens, for models that no table knows.

    `cached` is for input that the server had computed before; by default it costs as any other.
    """

    input: float
    output: float
    cached: float | None = None

    def __post_init__(self) -> None:
        if min(self.input, self.output, self.cached or 0) < 0:
            raise ConfigError("A price is at least 0.")

    def cost(self, usage: Usage) -> Decimal:
        """What this usage costs."""
        cached = Decimal(str(self.input if self.cached is None else self.cached))
        fresh_tokens = usage.input_tokens - usage.cached_tokens
        total = fresh_tokens * Decimal(str(self.input)) + usage.cached_tokens * cached
        return (total + usage.output_tokens * Decimal(str(self.output))) / _MILLION


def listed_cost(
    model: str, usage: Usage, *, base_url: str | None = None, provider: str = "openai"
) -> Decimal | None:
    """What a usage costs at `provider`, or at the one whose address `base_url` is.

    None when the tables do not know the provider or the model: a price is never guessed.
    """
    from genai_prices import Usage as Used
    from genai_prices import calc_price

    used = Used(
        input_tokens=usage.input_tokens,
        output_tokens=usage.output_tokens,
        cache_read_tokens=min(usage.cached_tokens, usage.input_tokens),
    )
    try:
        if base_url:
            return calc_price(used, model, provider_api_url=base_url).total_price
        return calc_price(used, model, provider_id=provider).total_price
    except LookupError:
        return None
