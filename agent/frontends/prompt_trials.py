"""`samara prompt review` and `samara prompt test`: prompts that models are asked about."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samara.agent.frontends.harmless import harmless
from samara.agent.frontends.making import model_of
from samara.agent.frontends.options import setting, settings
from samara.agent.frontends.prompt_files import asked, is_file, read, spec_of
from samara.errors import ConfigError

if TYPE_CHECKING:
    from samara.agent.prompting import Cell, Grid, Review


def review_prompt(given: argparse.Namespace, _: object) -> int:
    """Have a prompt reviewed, ask the person what the model asks, and write the better prompt."""
    from samara.agent.prompting import review
    from samara.prompts import PromptSpec

    reviewer = given.model or _chosen_model()
    if not reviewer:
        raise ConfigError("Who is to review?", hint="Give --model, such as openai:gpt-5-mini.")
    if not is_file(given.prompt):
        raise ConfigError(f"There is no file {given.prompt}.")
    file = Path(given.prompt)
    model = model_of(reviewer, given.base_url or setting("base_url"))
    prompt = read(file)
    found = review(prompt, model)
    if given.json:
        print(json.dumps(_as_json(found), ensure_ascii=False))
    else:
        print(harmless(str(found)))
        if found.questions and sys.stdin.isatty():
            answers = {question: said for question in found.questions if (said := asked(question))}
            if answers:
                found = review(prompt, model, answers=answers)
                print(harmless(str(found)))
        before = prompt if isinstance(prompt, PromptSpec) else PromptSpec(task=prompt)
        print(f"\n{harmless(str(before.diff(found.improved)))}")
    output = Path(given.output or file.with_suffix(".improved.yaml"))
    found.improved.save(output)
    print(f"The improved prompt is in {output}.", file=sys.stderr)
    return 0


def _as_json(found: Review) -> dict[str, Any]:
    from samara.prompts.files import plain

    return {
        "scores": [score.model_dump() for score in found.scores],
        "ambiguous": found.ambiguous,
        "questions": found.questions,
        "improved": plain(found.improved),
    }


def test_prompts(given: argparse.Namespace, _: object) -> int:
    """Run a grid; 1 if a check failed."""
    from samara.agent.prompting import run_grid
    from samara.prompts import TokenBudget, UsageLimits
    from samara.tools.python import PythonTool

    inputs = [*given.input, *_lines(given.inputs)]
    models = given.model or [_chosen_model() or "embedded"]
    tools = [PythonTool()] if given.python else []
    try:
        grid = run_grid(
            {name: spec_of(name, given.var) for name in given.prompts},
            inputs,
            [model_of(name, given.base_url or setting("base_url")) for name in models],
            tools=tools,
            budget=TokenBudget(limits=UsageLimits(cost=given.max_cost)),
            jobs=given.jobs,
            send_back=given.send_back,
            done=lambda cell: print(_line(cell, as_json=given.json), flush=True),
        )
    finally:
        for tool in tools:
            tool.close()
    if not given.json:
        print(f"\n{grid}")
    if given.html:
        _write_page(grid, Path(given.html))
    return 0 if grid.passed else 1


def _line(cell: Cell, *, as_json: bool) -> str:
    if as_json:
        cost = cell.usage.cost
        usage = {**asdict(cell.usage), "cost": None if cost is None else float(cost)}
        told = asdict(cell) | {"passed": cell.passed, "usage": usage}
        return json.dumps(told, ensure_ascii=False)
    head = f"{'✓' if cell.passed else '✗'} {cell.spec} · {cell.model} · {cell.input}"
    body = cell.error or "\n".join((cell.output, *(str(check) for check in cell.checks)))
    return harmless(f"{head}\n" + "\n".join(f"    {line}" for line in body.splitlines()))


def _lines(file: str | None) -> list[str]:
    if not file:
        return []
    try:
        text = Path(file).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"--inputs: {error}.") from error
    return [line for line in text.splitlines() if line.strip()]


def _chosen_model() -> str | None:
    """The model that somebody has set; None for the default."""
    value, source = settings()["model"]
    return None if source == "default" else str(value)


def _write_page(grid: Grid, file: Path) -> None:
    try:
        file.write_text(grid.page(), "utf-8")
    except OSError as error:
        raise ConfigError(f"The page cannot be written: {error}.") from error
    print(f"The page is {file}.", file=sys.stderr)
