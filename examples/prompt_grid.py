"""Prompts tested: each with each question on each model, checked, counted and timed.

Runs for real on the embedded model; give names of further models to set them beside it.
"""

import sys
from contextlib import closing
from pathlib import Path

from samara import PromptSpec
from samara.agent.prompting import run_grid
from samara.tools.python import PythonTool

specs = {
    "brief": PromptSpec(requirements={"max_words": 12}),
    "exact": PromptSpec(requirements={"include": ["36"]}),
}
questions = ["What is 15% of 240?", "What is the mean of 3, 7, 7 and 19?"]
with closing(PythonTool()) as python:
    grid = run_grid(specs, questions, ["embedded", *sys.argv[1:]], tools=[python])
print(grid)
for cell in grid.cells:
    print(cell.spec, "·", cell.input, "→", cell.output, *cell.checks)
Path("grid.html").write_text(grid.page(), "utf-8")
