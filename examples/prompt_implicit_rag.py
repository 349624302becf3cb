"""Answers from a document: passages first, word for word, which is checked; then the answer.

Here the model makes a passage up, is told so, and mends it. Give the name of a model to have it
answer; without one, a script does.
"""

import sys

from samara import Agent, ScriptedModel
from samara.prompts.library import IMPLICIT_RAG

DOCUMENT = """The Anji Bridge was built between 595 and 605. It is the oldest open-spandrel stone
arch bridge in the world. Its designer was Li Chun. The bridge is about 64 metres long and has a
single span of 37 metres. In 1991 it was named an international civil engineering landmark."""

made_up = """> The Anji Bridge was built between 595 and 605.

> Its designer was Li Chun.

> Li Chun was a monk.

A monk, Li Chun, built it around 600."""
mended = made_up.replace(
    "Li Chun was a monk.", "The bridge is about 64 metres long and has a single span of 37 metres."
).replace("A monk, Li Chun,", "Li Chun")
model = sys.argv[1] if len(sys.argv) > 1 else ScriptedModel([made_up, mended])

result = Agent(model, prompt=IMPLICIT_RAG.bind(document=DOCUMENT)).run("Who built it, and when?")
for message in result.messages:
    print(f"{message.role}: {message.text}\n")
print(*result.checks, sep="\n")
