"""A plain function with types and a docstring is a tool.

The embedded model knows only the tool `python`, so a script plays the model here: put
`openai:gpt-5-mini` or `hf:Qwen/Qwen3-0.6B` in its place and the rest stays as it is.
"""

from samara import Agent, ScriptedModel, ToolError
from samara.agent.models import calls

PRICES = {"apple": 0.4, "pear": 0.5}


def price(fruit: str, count: int = 1) -> float:
    """What some fruit costs, in euros.

    Args:
        fruit: Which fruit, in the singular.
        count: How many.
    """
    if fruit not in PRICES:
        raise ToolError(f"We sell no {fruit}.", hint=f"We sell {', '.join(PRICES)}.")
    return PRICES[fruit] * count


model = ScriptedModel(
    [
        calls(("price", {"fruit": "plum"}), ("price", {"fruit": "apple", "count": "3"})),
        "There are no plums. Three apples cost 1.20 euros.",
    ]
)
result = Agent(model, tools=[price]).run("What do a plum and three apples cost?")
for message in result.messages:
    print(f"{message.role}: {message.text}")
