"""Scores a model on the hand-written questions: real decoding, real sandbox, final answer judged.

    python benchmarks/embedded_questions.py [--model embedded] [--show]

The questions in `embedded_questions.jsonl` were written without sight of the training data. Each
runs in a fresh workspace that holds its files. A number is right within the question's tolerance,
a text when it contains an accepted form, a plot when a PNG that is not blank was made (under the
name asked for), a refusal when no code ran and the answer says that it can't.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samara.agent import Agent, Result, resolve
from samara.errors import SamaraError
from samara.prompts import AssistantMessage
from samara.tools.python import PythonTool

HERE = Path(__file__).parent
_NUMBER = re.compile(r"-?\d[\d,]*\.?\d*(?:[eE][+-]?\d+)?")
_REFUSALS = ("can't", "cannot", "can not", "unable", "not able")


@dataclass(frozen=True)
class Question:
    """A question, the files it is about and how its answer is judged."""

    id: str
    kind: str
    question: str
    files: list[str]
    check: dict[str, Any]


def questions() -> list[Question]:
    """All questions, in order."""
    lines = (HERE / "embedded_questions.jsonl").read_text().splitlines()
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


def ask(model: Any, question: Question) -> tuple[bool, str, float]:
    """Whether the answer was right, the answer, and the seconds it took."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        for name in question.files:
            shutil.copy(HERE / "data" / Path(name).name, workspace)
        began = time.perf_counter()
        with Agent(model, tools=[PythonTool(workspace)]) as agent:
            try:
                result = agent.run(question.question)
            except SamaraError as error:
                return False, f"{type(error).__name__}: {error}", time.perf_counter() - began
            return right(question, result, workspace), str(result.output), result.wall_s


def main() -> None:
    """Ask all questions and print a Markdown table by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="embedded")
    parser.add_argument("--show", action="store_true", help="print each answer that is wrong")
    given = parser.parse_args()
    model = resolve(given.model)
    asked, good, seconds = Counter[str](), Counter[str](), []
    for question in questions():
        fine, answer, took_s = ask(model, question)
        asked[question.kind] += 1
        good[question.kind] += fine
        seconds.append(took_s)
        if given.show and not fine:
            print(f"wrong {question.id}: {question.question}\n      -> {answer}")
    print("| kind | right | asked |\n|---|---|---|")
    for kind, count in asked.items():
        print(f"| {kind} | {good[kind]} | {count} |")
    inside = [kind for kind in asked if kind != "out_of_scope"]
    right_inside, all_inside = sum(good[k] for k in inside), sum(asked[k] for k in inside)
    print(f"| **in scope** | **{right_inside}** | **{all_inside}** |")
    print(f"\nmedian {sorted(seconds)[len(seconds) // 2]:.2f} s a question, kernel start included")


if __name__ == "__main__":
    main()
