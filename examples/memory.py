"""A memory: texts go in, passages with their sources come out, an agent answers from them.

The embedder is in the package: nothing is downloaded. A script plays the model.
"""

import tempfile

from samara import Agent, ScriptedModel
from samara.memory import Memory

with tempfile.TemporaryDirectory() as folder, Memory(folder) as memory:
    memory.add("# Tower\n\nIt is 330 metres high and was built in 1889.", source="tower.md")
    memory.add("# Sheep\n\nPart XJ-4471-b is for the shears.", source="sheep.md")
    print(memory.add("# Sheep\n\nPart XJ-4471-b is for the shears.", source="sheep.md"))
    for question in ("How tall is that building?", "What is XJ-4471-b?"):
        best = memory.search(question, 1)[0]
        print(f"{question} {best.source}:{best.line} ({best.heading}) {best.text!r}")

    agent = Agent(ScriptedModel(["It is 330 metres high [1]."]), memory=memory)
    result = agent.run("How high is the tower?")
    print(result.output, [passage.source for passage in result.sources][:1])
