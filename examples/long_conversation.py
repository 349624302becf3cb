"""A conversation longer than the window: a summary, a search, and what the window is filled with.

A script plays the model, so that it runs anywhere; any model's name can stand in its place.
"""

from collections.abc import Callable

from samara import Agent, Conversation, PromptSpec, ScriptedModel, TokenBudget
from samara.agent.events import Compacted, ToolFinished, TurnEnded
from samara.agent.models import Request
from samara.agent.models.scripted import calls
from samara.prompts import AssistantMessage


def play(request: Request) -> str | AssistantMessage:
    """Write notes when asked to, look up what was said, then answer."""
    last = request.messages[-1]
    if last.text.startswith("Notes so far"):
        return "The person counts sheep and keeps a key."
    if last.role == "tool":
        return f"You said: {last.text.splitlines()[1]}"
    if last.text.startswith("Where"):
        return calls(("conversation_search", {"query": "where is the key"}))
    return "Noted."


lines: list[Callable[[Request], str | AssistantMessage]] = [play] * 100
model = ScriptedModel(lines, context_window=400)
prompt = PromptSpec(persona="A patient listener.", tone="Calm.")
agent = Agent(model, prompt=prompt, budget=TokenBudget(reserve_tokens=40))

talk = Conversation()
agent.run("The key is under the third stone.", conversation=talk)
for number in range(40):
    agent.run(f"Sheep number {number} jumps over the fence and is gone.", conversation=talk)

for event in agent.stream("Where did I put that key?", conversation=talk):
    match event:
        case Compacted(messages, summary):
            print(f"{messages} messages are summarised: {summary}")
        case ToolFinished(call, result):
            print(f"{call.name}: {len(str(result.content))} characters")
        case TurnEnded(result):
            print(result.output)
print(f"{len(talk)} messages are kept; the next request is made of {agent.context(talk).sections}")
print(f"{agent.compact(talk).messages} more are summarised now, though they would still fit")
