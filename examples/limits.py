"""What agents may use together: money, tokens, requests. A script plays a model with a price.

With OpenAI's models prices come from a table; give a model behind another server its own:
`resolve("openai:NAME", base_url=…, price=Price(input=0.5, output=1.5))`.
"""

from samara import Agent, Conversation, ScriptedModel
from samara.agent.models import Price
from samara.errors import UsageLimitError
from samara.prompts import TokenBudget, UsageLimits

price = Price(input=20, output=100)  # dollars for a million tokens
model = ScriptedModel(["A first answer.", "A second answer.", "A third."], price=price)
limits = UsageLimits(cost=0.001, requests=2)
agents = [Agent(model, budget=TokenBudget(limits=limits)) for _ in range(2)]

talk = Conversation()
try:
    for number in range(3):
        result = agents[number % 2].run("Say something.", conversation=talk)
        print(f"{result.output} ${result.usage.cost:.5f}, ${limits.used.cost:.5f} in all")
except UsageLimitError as error:
    print(error)
print(f"{len(talk)} messages are kept")
