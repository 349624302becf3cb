"""Turns of hundreds of steps: nothing overflows, and every request is valid."""

from __future__ import annotations

import json
from typing import Any

from fault_server import Answer, FaultServer, calls, says

from samara import Agent, Conversation
from samara.agent.models.openai import OpenAIModel
from samara.agent.models.openai.count import message_size, tools_size
from samara.prompts.messages import check_pairs

STEPS, WINDOW_TOKENS = 400, 16_000


def taken(request: dict[str, Any]) -> int:
    sizes = [message_size("o200k_base", piece) for piece in request["messages"]]
    return sum(size.value for size in sizes) + tools_size("o200k_base", request["tools"]).value


def test_four_hundred_steps_in_a_small_window() -> None:
    """Each request fits with room for the answer; calls and results stay together."""
    asked: list[int] = []

    def look(place: int) -> str:
        """What lies at a place."""
        return f"At place {place}: " + "stone, sand, grass; " * (place % 40)

    def serve(request: dict[str, Any]) -> Answer:
        asked.append(taken(request))
        open_calls: set[str] = set()
        for message in request["messages"]:
            if message["role"] == "tool":
                open_calls.remove(message["tool_call_id"])
            else:
                assert not open_calls
                open_calls = {call["id"] for call in message.get("tool_calls", ())}
        assert not open_calls
        assert request["messages"][1]["content"] == "Look everywhere."
        if len(asked) == STEPS:
            return says("Nothing but stone.")(request)
        arguments = json.dumps({"place": len(asked)})
        return calls(("look", arguments))(request)

    with FaultServer([serve] * STEPS) as server:
        model = OpenAIModel("gpt-4o", base_url=server.base_url, context_window=WINDOW_TOKENS)
        agent = Agent(model, prompt="Be thorough.", tools=[look], max_steps=STEPS + 1)
        talk = Conversation()
        result = agent.run("Look everywhere.", conversation=talk)
        model.close()
    assert (result.output, result.steps) == ("Nothing but stone.", STEPS)
    assert max(asked) <= WINDOW_TOKENS - agent.budget.reserve_tokens
    assert max(asked[STEPS // 2 :]) > WINDOW_TOKENS // 3
    check_pairs(talk.messages)
    assert len(talk) == 2 * STEPS
