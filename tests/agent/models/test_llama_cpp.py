"""llama-cpp-python's server, run for real where it is installed, behind the OpenAI interface.

It is looked for in this Python, or in the one that SAMARA_LLAMA_CPP names.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gguf_models import serve_gguf, write_gguf

from samara.agent import Agent
from samara.agent.models.base import Reply, Request, Settings, TextDelta, ToolCallDelta
from samara.agent.models.openai import OpenAIModel
from samara.errors import ModelError
from samara.prompts import TokenBudget, UsageLimits, UserMessage
from samara.tools import ToolSpec

PYTHON = os.environ.get("SAMARA_LLAMA_CPP", sys.executable)
NUMBER = ToolSpec(
    "number",
    "Take a number.",
    {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]},
)


def _installed() -> bool:
    if importlib.util.find_spec("gguf") is None:
        return False
    asked = [PYTHON, "-c", "import llama_cpp.server"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not _installed(), reason="llama-cpp-python is not installed")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenAIModel]:
    """A random model, whose server is stopped at the end."""
    file: Path = write_gguf(tmp_path_factory.mktemp("gguf") / "tiny.gguf")
    with serve_gguf(file, python=PYTHON) as base_url:
        model = OpenAIModel("tiny", base_url=base_url, api_key="none", context_window=2048)
        yield model
        model.close()


def asked(model: OpenAIModel, **options: Any) -> tuple[list[Any], Reply]:
    settings = Settings(max_output_tokens=40, temperature=0)
    request = Request(messages=(UserMessage.of("Hello"),), settings=settings, **options)
    *deltas, reply = model.stream(request)
    assert isinstance(reply, Reply)
    return deltas, reply


def test_text_streams(served: OpenAIModel) -> None:
    """Piece by piece; the server tells no usage, which is not taken for none."""
    deltas, reply = asked(served)
    text = "".join(one.text for one in deltas if isinstance(one, TextDelta))
    assert text == reply.message.content
    assert len(deltas) > 3
    assert reply.usage.total_tokens == 0
    assert reply.usage.cost is None or served.cost(reply.usage) is None


def test_a_call_that_is_asked_for_comes_with_valid_arguments(served: OpenAIModel) -> None:
    """The server holds named calls to their schema, and streams their arguments."""
    deltas, reply = asked(served, tools=(NUMBER,), tool_choice="number")
    [call] = reply.message.tool_calls
    assert call.name == "number"
    assert isinstance(call.parse()["n"], int)
    assert sum(isinstance(one, ToolCallDelta) for one in deltas) > 3


def test_what_was_reserved_counts_as_spent(served: OpenAIModel) -> None:
    """Limits hold where a server does not say what it used."""
    limits = UsageLimits(tokens=400)
    budget = TokenBudget(limits=limits)
    Agent(served, budget=budget, settings=Settings(max_output_tokens=20)).run("Hello")
    assert limits.used.tokens > 0


def test_a_request_that_does_not_fit_is_one_of_our_errors(served: OpenAIModel) -> None:
    """Whatever the server does then."""
    long = Request(messages=(UserMessage.of("word " * 3000),))
    with pytest.raises(ModelError):
        list(served.stream(long))
