"""A session becomes an adapter: the embedded model learns an answer that it did not know.

It takes `pip install "samara[local,tuning]"`.
"""

import json
import tempfile
from contextlib import closing
from pathlib import Path

from samara.agent import Agent, Conversation, ScriptedModel
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.huggingface import HuggingFaceModel
from samara.agent.sessions.export import as_training
from samara.agent.tuning import tune
from samara.tools.python import PythonTool

QUESTIONS = ("knock knock", "Knock, knock!", "hey, knock knock", "knock knock please")

with tempfile.TemporaryDirectory() as temporary, closing(PythonTool(temporary)) as python:
    folder = Path(temporary)
    told = []
    for question in QUESTIONS:
        talk = Conversation()
        Agent(ScriptedModel(["Who is there?"]), tools=[python]).run(question, conversation=talk)
        told.append(
            {
                **as_training(talk),
                "tools": [
                    {
                        "type": "function",
                        "function": {"name": "python", "parameters": python.spec.parameters},
                    }
                ],
            }
        )
    data = folder / "sessions.jsonl"
    data.write_text("".join(json.dumps(one) + "\n" for one in told))

    base = EmbeddedModel().path
    tuned = tune(base, [data], folder / "adapter", epochs=12, learning_rate=5e-3)
    print(
        f"{tuned.learnt_tokens} tokens learnt, loss {tuned.losses[0]:.2f} to {tuned.losses[-1]:.2f}"
    )

    model = HuggingFaceModel(base, adapter=tuned.adapter)
    print(Agent(model, tools=[python]).run("knock, knock").output)
    print(Agent(model, tools=[python]).run("What is 12 * 7?").output)
