"""Reasoning step by step, with a last line that a program can read.

Give the name of a model to have it answer; without one, a script does.
"""

import sys

from samara import Agent, PromptSpec, ScriptedModel
from samara.prompts.library import CHAIN_OF_THOUGHT

said = """A dozen is 12, so three dozen eggs are 36.
A cake takes 4 eggs, so 36 eggs make 36 / 4 = 9 cakes.
Answer: 9"""
model = sys.argv[1] if len(sys.argv) > 1 else ScriptedModel([said])

prompt = CHAIN_OF_THOUGHT | PromptSpec(tone="Plain")
result = Agent(model, prompt=prompt).run("A cake takes 4 eggs. How many for three dozen?")
print(result.output)
print("read by a program:", result.output.rpartition("Answer:")[2].strip())
assert not result.missed
