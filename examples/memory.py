"""A memory: texts go in, passages with their sources come out, an agent answers from them.

The embedder is in the package: nothing is downloaded. A script plays the model where prose is
needed; the embedded model quotes.
"""

import tempfile
from pathlib import Path

from samara import Agent, ScriptedModel
from samara.agent import memory_tools
from samara.agent.models.scripted import calls
from samara.memory import Memory, WithFacts

with tempfile.TemporaryDirectory() as folder, Memory(Path(folder, "memory")) as memory:
    notes = Path(folder, "notes")
    notes.mkdir()
    (notes / "tower.md").write_text("# Tower\n\nThe tower is 330 metres high, built in 1889.")
    (notes / "shears.csv").write_text("part,use\nXJ-4471-b,shears of sheep\nXJ-4472-c,fences\n")
    print(memory.ingest(notes), memory.ingest(notes), sep="; ")

    for query in ("How tall is that building?", "XJ-4471-b", "Who won the world cup?"):
        print(query, [passage.place for passage in memory.search(query, max_tokens=200)])

    facts = memory.facts(user="ana")
    old = facts.save("Ana lives in Lisbon.", source="ana").fact
    facts.save("Ana lives in Porto.", source="ana", supersedes=[old.id])
    print(*facts.search("Where does Ana live?"))

    result = Agent("embedded", memory=memory).run("How high is the tower?")
    print(result, [passage.place for passage in result.cited])

    model = ScriptedModel(
        [calls(("memory_search", {"query": "Where does Ana live?"})), "In Porto [1]."]
    )
    agent = Agent(model, memory=WithFacts(memory, facts), tools=memory_tools(memory, user="ana"))
    print(agent.run("Where do I live?").cited)
