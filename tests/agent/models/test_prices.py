"""What answers cost: by the tables, by a price that was given, and never by a guess."""

from __future__ import annotations

from decimal import Decimal

import pytest
from fault_server import FaultServer, says

from samara import Agent
from samara.agent.models import Price, Usage
from samara.agent.models.openai import OpenAIModel
from samara.agent.models.prices import listed_cost
from samara.agent.rendering import priced
from samara.errors import ConfigError

USED = Usage(1_000_000, 100_000, cached_tokens=400_000, requests=1)


def test_costs_add_up_and_unknown_stays_unknown() -> None:
    """One unknown price makes the sum unknown; what runs in process is free."""
    paid = Usage(10, cost=Decimal("0.5"))
    assert (paid + paid + Usage(3)).cost == Decimal("1.0")
    assert (paid + Usage(cost=None)).cost is None
    assert [priced(usage) for usage in (Usage(), paid, Usage(cost=None))] == [
        "",
        "$0.5000 · ",
        "price unknown · ",
    ]


def test_a_price_that_was_given() -> None:
    """Dollars for a million tokens; cached input at its own price, or as any other."""
    assert Price(input=2, output=8, cached=0.5).cost(USED) == Decimal("2.2")
    assert Price(input=2, output=8).cost(USED) == Decimal("2.8")
    with pytest.raises(ConfigError):
        Price(input=-1, output=0)


def test_prices_of_the_tables() -> None:
    """OpenAI's models at OpenAI, others at the provider whose address it is."""
    plain = Usage(1_000_000, 0)
    full = listed_cost("gpt-4o", plain)
    assert full is not None
    assert full > 0
    cached = listed_cost("gpt-4o", Usage(1_000_000, 0, cached_tokens=1_000_000))
    assert cached is not None
    assert cached < full
    elsewhere = "https://api.groq.com/openai/v1"
    assert listed_cost("openai/gpt-oss-120b", plain, base_url=elsewhere)
    for model, base_url in (
        ("no-such-model", None),
        ("ft:gpt-4o:me::1", None),
        ("gpt-4o", "http://127.0.0.1:8000/v1"),
    ):
        assert listed_cost(model, plain, base_url=base_url) is None


@pytest.mark.parametrize("stream", [True, False])
def test_the_result_says_what_it_cost(stream: bool) -> None:
    """With a price, or that there is none; a server that tells no usage leaves it unknown."""
    price = Price(input=1, output=2)
    with FaultServer([says("hi"), says("hi")]) as server:
        model = OpenAIModel("m", base_url=server.base_url, stream=stream, price=price)
        used = Agent(model).run("hello").usage
        assert used.cost == price.cost(used)
        assert used.cost
        model.close()
        unknown = OpenAIModel("gpt-4o", base_url=server.base_url, stream=stream)
        result = Agent(unknown).run("hello")
        unknown.close()
    assert result.usage.cost is None
    assert "price unknown" in result._repr_markdown_()
