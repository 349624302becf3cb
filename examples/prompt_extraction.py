"""Data out of a text, by a schema: the answer is a Python value.

Give the name of a model to have it answer; without one, a script does.
"""

import sys

from pydantic import BaseModel

from samara import Agent, PromptSpec, ScriptedModel
from samara.prompts.library import EXTRACTION


class Invoice(BaseModel):
    number: str
    total_eur: float
    due: str | None


said = '{"number": "2026-17", "total_eur": 1240.5, "due": null}'
model = sys.argv[1] if len(sys.argv) > 1 else ScriptedModel([said])

prompt = EXTRACTION | PromptSpec(output_type=Invoice)
invoice = Agent(model, prompt=prompt).run("Invoice 2026-17\nTotal incl. VAT: EUR 1.240,50").output
print(type(invoice).__name__, invoice)
