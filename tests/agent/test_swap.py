"""The same agent code on the embedded model in process, and over HTTP on a server not ours."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from serve_fixture import Served

from samara.agent import Agent, Conversation, Model, resolve
from samara.agent.events import TextDelta, TurnEnded
from samara.agent.models.openai import OpenAIModel
from samara.tools.python import PythonTool

QUESTION = "What is 12 * 34?"


@pytest.fixture(scope="module")
def python() -> Iterator[PythonTool]:
    tool = PythonTool()
    yield tool
    tool.close()


@pytest.fixture(params=["embedded", "openai streaming", "openai whole"])
def model(request: pytest.FixtureRequest, transformers_serve_embedded: Served) -> Iterator[Model]:
    if request.param == "embedded":
        yield resolve("embedded")
        return
    with served(transformers_serve_embedded, stream="streaming" in request.param) as remote:
        yield remote


@contextmanager
def served(server: Served, *, stream: bool) -> Iterator[Model]:
    remote = resolve(f"openai:{server.model}", base_url=server.base_url, stream=stream)
    assert isinstance(remote, OpenAIModel)
    with closing(remote):
        yield remote


def test_a_question_is_answered_with_python(model: Model, python: PythonTool) -> None:
    """With only the model changed, the agent calls python and answers what it computed."""
    result = Agent(model, tools=[python]).run(QUESTION)
    assert [message.role for message in result.messages] == [
        "user",
        "assistant",
        "tool",
        "assistant",
    ]
    assert "408" in result.output


def test_streaming_says_what_the_result_says(model: Model, python: PythonTool) -> None:
    """The streamed pieces of the last reply are its answer."""
    said, answer = "", ""
    for event in Agent(model, tools=[python]).stream(QUESTION):
        if isinstance(event, TextDelta):
            said += event.text
        elif isinstance(event, TurnEnded):
            answer = event.result.output
    assert said.endswith(answer)
    assert "408" in answer


def test_async_code_gets_the_same_answer(model: Model, python: PythonTool) -> None:
    """`arun` answers as `run` does."""
    result = asyncio.run(Agent(model, tools=[python]).arun(QUESTION))
    assert "408" in result.output


def test_swapping_in_mid_conversation(
    transformers_serve_embedded: Served, python: PythonTool
) -> None:
    """A conversation begun on one model goes on on the other, and back."""
    agent, talk = Agent("embedded", tools=[python]), Conversation()
    with served(transformers_serve_embedded, stream=True) as remote:
        for model, question in (
            ("embedded", "What is 7 * 8?"),
            (remote, "What is 9 * 9?"),
            ("embedded", "What is 15% of 240?"),
        ):
            agent.model = model
            result = agent.run(question, conversation=talk)
            assert result.stopped == "answer"
    assert len([message for message in talk if message.role == "user"]) == 3
    assert "36" in result.output
