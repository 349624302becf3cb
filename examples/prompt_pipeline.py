"""From a document to data in three stages: a summary, a schema, code that runs in the sandbox.

Give the name of a model to have it answer; without one, a script does.
"""

import sys
from contextlib import closing

from samara import ScriptedModel
from samara.agent.models.scripted import calls
from samara.agent.prompting import DOCUMENT_PIPELINE
from samara.prompts import AssistantMessage
from samara.tools.python import PythonTool

DOCUMENT = "Log of 3 March\n09:10 Berlin 4.5 C\n09:20 Hamburg 6.1 C\n"
SCHEMA = """{"type": "object", "properties": {"readings": {"type": "array", "items": {
  "type": "object", "properties": {"city": {"type": "string"}, "celsius": {"type": "number"}}}}}}"""
CODE = f"""
import re

def extract(text):
    lines = re.findall(r"\\d\\d:\\d\\d (\\w+) (-?[\\d.]+) C", text)
    return {{"readings": [{{"city": city, "celsius": float(c)}} for city, c in lines]}}

print(extract({DOCUMENT!r}))
"""
script: list[str | AssistantMessage] = [
    "A log of temperatures.",
    SCHEMA,
    calls(("python", {"code": CODE})),
    "It works.",
]
model = sys.argv[1] if len(sys.argv) > 1 else ScriptedModel(script)

with closing(PythonTool()) as python:
    results = DOCUMENT_PIPELINE.run(model, {"document": DOCUMENT}, tools=[python])
for name, result in results.items():
    print(f"== {name}")
    for message in result.messages[1:]:
        print(message.text)
