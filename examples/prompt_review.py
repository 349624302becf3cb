"""A model acts as a prompt engineer: it scores a prompt, asks the person, and makes it better.

Give the name of a model to have it review; without one, a script does.
"""

import json
import sys

from samara import PromptSpec, ScriptedModel
from samara.agent.prompting import review

spec = PromptSpec(persona="A guide to {{town}}", requirements=["Be good"], tone="Nice")
improved = {
    "persona": "A guide who has lived in {{town}} for twenty years",
    "requirements": ["Name a street and an opening time for each tip."],
    "purpose": "Tourists with one day, on foot",
}
verdict = {
    "scores": [{"field": "requirements", "score": 1, "why": "nobody can check “good”"}],
    "ambiguous": ["“good”: exact, friendly or brief?"],
    "improved": dict.fromkeys(("organization", "medium", "tone", "context", "task"), "") | improved,
    "questions": ["How long do they stay?"],
}
script = [json.dumps(verdict), json.dumps({**verdict, "questions": []})]
model = sys.argv[1] if len(sys.argv) > 1 else ScriptedModel(script)

found = review(spec, model)
print(found, end="\n\n")
answers = dict.fromkeys(found.questions, "One day, and they walk.")
print(spec.diff(review(spec, model, answers=answers).improved))
