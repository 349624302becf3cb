"""One conversation, several models: the one in process and, where given, one behind a server.

SAMARA_SWAP_MODEL names the second model (such as openai:gpt-5-mini), SAMARA_SWAP_URL its server.
"""

import os

from samara import Agent, Conversation
from samara.agent import Model, resolve
from samara.tools.python import PythonTool

models: list[Model] = [resolve("embedded")]
if name := os.environ.get("SAMARA_SWAP_MODEL"):
    models.append(resolve(name, base_url=os.environ.get("SAMARA_SWAP_URL")))
models.append(resolve("embedded"))

talk = Conversation()
with Agent(tools=[PythonTool()]) as agent:
    for model, question in zip(
        models, ["What is 7 * 8?", "What is 9 * 9?", "6 * 7?"], strict=False
    ):
        agent.model = model
        result = agent.run(question, conversation=talk)
        print(f"{result.model}: {result.output}")
