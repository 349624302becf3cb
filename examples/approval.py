"""A tool that needs approval: a call is allowed, refused, or changed before it runs.

A script plays the model; put `openai:gpt-5-mini` in its place and the rest stays as it is.
"""

import json
from dataclasses import replace

from samara import Agent, ScriptedModel
from samara.agent.models import calls
from samara.tools import ToolCall, tool


@tool(needs_approval=True)
def send(to: str, text: str) -> str:
    """Send a message."""
    return f"sent to {to}: {text}"


def approve(call: ToolCall) -> bool | ToolCall:
    """Nobody writes to everybody, and every message is signed."""
    given = call.parse()
    if given["to"] == "everybody":
        return False
    signed = {**given, "text": f"{given['text']} (sent by samara)"}
    return replace(call, arguments=json.dumps(signed))


model = ScriptedModel(
    [
        calls(
            ("send", {"to": "ana", "text": "Lunch?"}), ("send", {"to": "everybody", "text": "Hi!"})
        ),
        "I asked Ana about lunch.",
    ]
)
result = Agent(model, tools=[send], approve=approve).run("Ask Ana about lunch, and greet all.")
for message in result.messages:
    print(f"{message.role}: {message.text}")
