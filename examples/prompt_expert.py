"""An expert who gives the background first and says when there is no correct answer; and a prompt
for questions that may be tricks. Two ready prompts, combined.

Give the name of a model to have it answer; without one, a script does.
"""

import sys

from samara import Agent, ScriptedModel
from samara.prompts.library import EXPERT, TRICK_QUESTION

said = """1. Background: bats are mammals, and mammals do not lay eggs (monotremes aside).
2. Reasoning: the question takes it for granted that bats lay eggs, which is not so.
3. Answer: there is none. A bat gives birth to one pup a year, as a rule."""
model = sys.argv[1] if len(sys.argv) > 1 else ScriptedModel([said])

prompt = EXPERT | TRICK_QUESTION
print(prompt.diff(EXPERT), end="\n\n")
print(Agent(model, prompt=prompt).run("How many eggs does a bat lay in a year?"))
