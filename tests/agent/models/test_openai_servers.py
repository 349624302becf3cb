"""Azure, rate limits told by headers, and counts asked of the server."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import Any

import pytest
from fault_server import Answer, FaultServer, Json, plain, says, status
from responses_makers import responds, text

from samara import Agent
from samara.agent.models import resolve
from samara.agent.models.base import Usage
from samara.agent.models.openai import AzureOpenAIModel, OpenAIModel
from samara.agent.models.openai.pacing import Pace, seconds
from samara.errors import AuthenticationError, ConfigError, ServerError
from samara.prompts import UserMessage
from samara.tools.base import ToolSpec

ASK = (UserMessage.of("What is 2 + 3?"),)
TOOL = ToolSpec("f", "A tool.", {"type": "object", "properties": {}})


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
@pytest.mark.parametrize("api", ["chat", "responses"])
def test_azure(api: Any, asynchronous: bool) -> None:
    """A deployment is addressed as Azure wants it, with its own key and version."""
    answer = says("ok") if api == "chat" else responds(text("ok"))
    with FaultServer([answer]) as server:
        model = AzureOpenAIModel(
            "mine",
            model="gpt-4o",
            endpoint=server.base_url.removesuffix("/v1"),
            api_version="2026-01-01",
            api_key="azure-key",
            api=api,
        )
        agent = Agent(model)
        result = asyncio.run(agent.arun("Hello")) if asynchronous else agent.run("Hello")
        model.close()
    path = "/openai/deployments/mine/chat/completions" if api == "chat" else "/openai/responses"
    assert server.paths == [f"{path}?api-version=2026-01-01"]
    assert server.headers[0]["api-key"] == "azure-key"
    assert server.requests[0]["model"] == "mine"
    assert (result.output, result.model) == ("ok", "azure:mine")
    assert result.usage.cost == model.cost(result.usage) != 0
    assert model.context_window == 128_000


def test_azure_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Endpoint, version and key come from the environment, or the error names them."""
    for name in ("AZURE_OPENAI_ENDPOINT", "AZURE_OPENAI_API_KEY", "OPENAI_API_VERSION"):
        monkeypatch.delenv(name, raising=False)
    agent = Agent("azure:mine")
    with pytest.raises(AuthenticationError, match="AZURE_OPENAI_API_KEY"):
        agent.run("Hello")
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "k")
    with pytest.raises(ConfigError, match="OPENAI_API_VERSION"):
        agent.run("Hello")
    monkeypatch.setenv("OPENAI_API_VERSION", "2026-01-01")
    with pytest.raises(ConfigError, match="AZURE_OPENAI_ENDPOINT"):
        agent.run("Hello")
    assert isinstance(resolve("azure:mine"), AzureOpenAIModel)


def test_azure_takes_tokens_of_entra() -> None:
    """A provider is asked for a token, and no key is needed."""
    with FaultServer([says("ok")]) as server:
        model = AzureOpenAIModel(
            "mine",
            endpoint=server.base_url.removesuffix("/v1"),
            api_version="2026-01-01",
            token_provider=lambda: "entra-token",
        )
        assert Agent(model).run("Hello").output == "ok"
        model.close()
    assert server.headers[0]["authorization"] == "Bearer entra-token"


@pytest.mark.parametrize(
    ("period", "expected"),
    [("6m0s", 360), ("20ms", 0.02), ("1.5s", 1.5), ("1h2m3s", 3723), ("", None), ("soon", None)],
)
def test_periods(period: str, expected: float | None) -> None:
    """As rate-limit headers give them."""
    assert seconds(period) == expected


def test_a_request_waits_until_the_server_has_room() -> None:
    """A bucket that is all but empty fills evenly: the wait is what is missing, no more."""
    pace = Pace()
    told = {
        "x-ratelimit-limit-tokens": "1000",
        "x-ratelimit-remaining-tokens": "100",
        "x-ratelimit-reset-tokens": "9s",
        "x-ratelimit-limit-requests": "100",
        "x-ratelimit-remaining-requests": "99",
        "x-ratelimit-reset-requests": "1s",
    }
    assert pace.wait_s(4000, None) == 0
    pace.heard(told)
    assert pace.wait_s(400, None) == pytest.approx(0, abs=0.1)
    assert pace.wait_s(400, 100) == pytest.approx(2, abs=0.1)
    assert pace.wait_s(8000, None) == 0
    pace.heard({"x-ratelimit-limit-tokens": "what", "x-ratelimit-remaining-tokens": "1"})


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_the_second_request_is_paced(asynchronous: bool) -> None:
    """What the first answer's headers say holds for the next request, up to the longest wait."""

    def limited(request: Json) -> Answer:
        headers = {
            "x-ratelimit-limit-requests": "10",
            "x-ratelimit-remaining-requests": "0",
            "x-ratelimit-reset-requests": "4s",
        }
        return replace(says("ok")(request), headers=headers)

    with FaultServer([limited]) as server:
        model = OpenAIModel("m", base_url=server.base_url)
        agent = Agent(model)
        began = time.monotonic()
        if asynchronous:

            async def twice() -> None:
                await agent.arun("1")
                await agent.arun("2")

            asyncio.run(twice())
        else:
            agent.run("1")
            agent.run("2")
        model.close()
    assert time.monotonic() - began >= 0.35


def ask(model: OpenAIModel, *, asynchronous: bool) -> int:
    if asynchronous:
        return asyncio.run(model.acount_on_server(ASK, (TOOL,))).value
    count = model.count_on_server(ASK, (TOOL,))
    assert (count.kind, count.upper) == ("exact", count.value)
    return count.value


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_counts_by_other_servers(asynchronous: bool) -> None:
    """vLLM and llama.cpp tell each in their own way, and the next count starts from there."""
    unknown = status(404, "File Not Found")
    prompt, tokens = plain({"prompt": "<s>What"}), plain({"tokens": [1] * 17})
    for answers, count, paths in (
        ([plain({"count": 42, "max_model_len": 8192})], 42, ["/tokenize"]),
        ([unknown, prompt, tokens], 17, ["/tokenize", "/apply-template", "/tokenize"]),
    ):
        with FaultServer(answers) as server:
            model = OpenAIModel("m", base_url=server.base_url)
            assert model.count(ASK, (TOOL,)).upper > count
            assert ask(model, asynchronous=asynchronous) == count
            after = model.count((*ASK, UserMessage.of("More")), (TOOL,))
            assert after.kind == "anchored"
            assert count < after.upper < count + 16
            model.close()
        assert server.paths == paths


@pytest.mark.parametrize("answer", [status(404, "no"), plain({"what": 1})])
def test_a_server_that_cannot_count_says_so(answer: Answer) -> None:
    """Nothing is guessed."""
    with FaultServer([answer]) as server:
        model = OpenAIModel("m", base_url=server.base_url)
        with pytest.raises(ConfigError, match="counts tokens"):
            model.count_on_server(ASK)
        model.close()


def test_a_server_that_fails_to_count() -> None:
    """Is a failure like any other."""
    with FaultServer([status(500, "oops")]) as server:
        model = OpenAIModel("m", base_url=server.base_url)
        with pytest.raises(ServerError):
            model.count_on_server(ASK)
        model.close()


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_counts_by_openai(monkeypatch: pytest.MonkeyPatch, asynchronous: bool) -> None:
    """Its endpoint gets what it knows, and nothing else."""
    model = OpenAIModel("gpt-5-mini", api_key="sk-x")
    with FaultServer([plain({"object": "response.input_tokens", "input_tokens": 31})]) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setattr(type(model._endpoint), "custom", False)
        assert ask(model, asynchronous=asynchronous) == 31
        model.close()
    assert server.paths == ["/v1/responses/input_tokens"]
    assert set(server.requests[0]) == {"model", "input", "tools", "tool_choice"}


@pytest.mark.parametrize(
    ("reported", "kind"), [(40, "anchored"), (1, "estimated"), (0, "estimated")]
)
def test_an_unbelievable_report_anchors_nothing(reported: int, kind: str) -> None:
    """Some servers report only what they had to compute: then the bound stays."""
    usage = {"prompt_tokens": reported, "completion_tokens": 1}
    with FaultServer([says("ok", usage=usage)]) as server:
        model = OpenAIModel("m", base_url=server.base_url)
        told = Agent(model).run("Word " * 30).messages
        count = model.count((*told, UserMessage.of("More")))
        model.close()
    assert count.kind == kind
    assert (count.upper < 100) == (kind == "anchored")


def test_a_service_tier_has_no_list_price() -> None:
    """Lists know the standard tier only; what is not known is never guessed."""
    usage = Usage(1000, 1000)
    assert OpenAIModel("gpt-4o").cost(usage)
    assert OpenAIModel("gpt-4o", service_tier="auto").cost(usage)
    assert OpenAIModel("gpt-4o", service_tier="priority").cost(usage) is None

    model = OpenAIModel("gpt-4o")
    assert model._cost(usage, "default") == model.cost(usage)
    assert model._cost(usage, "priority") is None
