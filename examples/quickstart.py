"""Ask a question; Python runs in the sandbox; the answer comes back."""

from samara import Agent
from samara.tools.python import PythonTool

with Agent("embedded", tools=[PythonTool()]) as agent:
    result = agent.run("What is the standard deviation of 3, 7, 7 and 19?")
    for message in result.messages:
        print(f"{message.role}: {message.text}")
    print(f"{result.model}: {result.usage.total_tokens} tokens in {result.wall_s:.1f} s")
