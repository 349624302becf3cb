"""A prompt said step by step; and an earlier step edited, rather than argued about.

Give the name of a model to have it answer; without one, a script does.
"""

import sys

from samara import Agent, ScriptedModel
from samara.agent.prompting import IncrementalPrompt

script = [
    "Understood: first-year students, no mathematics.",
    "Bridges hum when wind sheds vortices at their cables.",
    "| Cause | Heard as |\n|---|---|\n| vortices | a hum |",
    "Understood: engineers, formulas welcome.",
    "At the Strouhal frequency f = St·v/d the cables are set swinging.",
    "| Cause | Frequency |\n|---|---|\n| vortices | St·v/d |",
]
model = sys.argv[1] if len(sys.argv) > 1 else ScriptedModel(script)

prompt = IncrementalPrompt(Agent(model))
prompt.say("context", "I write for first-year students.")
prompt.say("task", "Explain in one sentence why bridges hum.")
prompt.say("target", "A table")

other = prompt.edit(0, "I write for engineers.")
for branch in (prompt, other):
    print(branch)
    for step in branch.steps:
        print(f"  {step.name}: {step.text}\n    {step.result.output}")
print(other.spec().dumps())
