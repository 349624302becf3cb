"""Scores a model on the hand-written questions: real decoding, real sandbox, final answer judged.

    python benchmarks/embedded_questions.py [--model embedded] [--questions FILE] [--greedy]

The questions in `embedded_questions.jsonl` were written without sight of the training data: fifty
(the numbers up to 10 of a kind) before it was first made, the others by a second author who had
not seen it. With `--greedy` tokens are chosen one by one; without it, as users have it, what is
likelier is sought where code that was written so is unlikely. Each runs in a fresh workspace that
holds its files; of several turns the last answer is judged. A number is right within the
question's tolerance, a text when it contains an accepted form, a plot when a PNG that is not blank
was made (under the name asked for), a refusal when no code ran and the answer says that it can't.
`--show` prints each answer that is wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samara.agent import Agent, Conversation, Result, resolve
from samara.agent.models import Model
from samara.agent.models.embedded import EmbeddedModel
from samara.errors import SamaraError
from samara.prompts import AssistantMessage
from samara.tools.python import PythonTool

_NUMBER = re.compile(r"-?\d[\d,]*\.?\d*(?:[eE][+-]?\d+)?")
_REFUSALS = ("can't", "cannot", "can not", "unable", "not able")


@dataclass(frozen=True)
class Question:
    """A question, the files it is about and how its answer is judged."""

    id: str
    kind: str
    turns: list[str]
    files: list[str]
    check: dict[str, Any]


def questions(file: Path) -> list[Question]:
    """All questions of a file, in order."""
    lines = file.read_text().splitlines()
    return [Question(**json.loads(line)) for line in lines]


def right(question: Question, result: Result[Any], workspace: Path) -> bool:
    """Is the final answer right?"""
    check, answer = question.check, str(result.output)
    if check["type"] == "number":
        numbers = [float(found.replace(",", "")) for found in _NUMBER.findall(answer)]
        return any(abs(number - check["value"]) <= check["tolerance"] for number in numbers)
    if check["type"] == "contains_any":
        fold = str if check.get("case_sensitive") else str.lower
        return any(fold(value) in fold(answer) for value in check["values"])
    if check["type"] == "png":
        named = [workspace / check["name"]] if check["name"] else workspace.glob("*.png")
        return any(path.is_file() and not blank(path) for path in named)
    called = any(m.tool_calls for m in result.messages if isinstance(m, AssistantMessage))
    return not called and any(word in answer.lower() for word in _REFUSALS)


def blank(path: Path) -> bool:
    """Is the picture of one colour, or none at all?"""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as picture:
            colours = picture.convert("RGB").getcolors(maxcolors=1)
            return colours is not None
    except UnidentifiedImageError:
        return True


@dataclass(frozen=True)
class Asked:
    """What came of a question. `cpu_s` is of this process, so of the model; `tokens` it wrote."""

    right: bool
    answer: str
    wall_s: float
    cpu_s: float
    tokens: int


def ask(model: Any, question: Question, data: Path) -> Asked:
    """Ask all turns of a question on files of `data` and judge the last answer."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        for name in question.files:
            shutil.copy(data / name, workspace)
        began, cpu = time.perf_counter(), time.process_time()
        fine, answer, tokens = False, "", 0
        talk = Conversation()
        with Agent(model, tools=[PythonTool(workspace)]) as agent:
            try:
                for turn in question.turns:
                    result = agent.run(turn, conversation=talk)
                    tokens += result.usage.output_tokens
                fine, answer = right(question, result, workspace), str(result.output)
            except SamaraError as error:
                answer = f"{type(error).__name__}: {error}"
            cpu_s = time.process_time() - cpu
            return Asked(fine, answer, time.perf_counter() - began, cpu_s, tokens)


def main() -> None:
    """Ask all questions and print a Markdown table by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="embedded", help="as samara names models, or a folder")
    parser.add_argument(
        "--questions",
        type=Path,
        default=Path(__file__).parent / "embedded_questions.jsonl",
        help="a file of questions, the files that they are about in the folder data beside it",
    )
    parser.add_argument("--greedy", action="store_true", help="do not seek likelier code")
    parser.add_argument("--show", action="store_true", help="print each answer that is wrong")
    given = parser.parse_args()
    folder = Path(given.model)
    model: Model = EmbeddedModel(folder if folder.is_dir() else None, search=not given.greedy)
    if given.model != "embedded" and not folder.is_dir():
        model = resolve(given.model)
    told: dict[str, list[Asked]] = {}
    for question in questions(given.questions):
        found = ask(model, question, given.questions.parent / "data")
        told.setdefault(question.kind, []).append(found)
        if given.show and not found.right:
            print(f"wrong {question.id}: {question.turns}\n      -> {found.answer}")
    inside = [one for kind, some in told.items() if kind != "out_of_scope" for one in some]
    refused = told.get("out_of_scope", [])
    print("| kind | right | asked |\n|---|---|---|")
    for kind, some in told.items():
        print(f"| {kind} | {sum(one.right for one in some)} | {len(some)} |")
    for name, some in (("in scope", inside), ("out of scope, refused", refused)):
        share = sum(one.right for one in some) / max(len(some), 1)
        print(f"| **{name}** | **{sum(one.right for one in some)}** | {len(some)} ({share:.1%}) |")
    every = [*inside, *refused]
    tokens = sum(one.tokens for one in every)
    cpu = sum(one.cpu_s for one in every)
    print(
        f"\nmedian {statistics.median(one.wall_s for one in every):.2f} s a question, kernel start "
        f"included; CPU {cpu / len(every) * 1e3:.0f} ms a question, {cpu / tokens * 1e3:.1f} ms a "
        "token written, of the model's process"
    )


if __name__ == "__main__":
    main()
