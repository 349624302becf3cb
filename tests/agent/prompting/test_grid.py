"""Prompts tested side by side."""

from __future__ import annotations

import threading
from decimal import Decimal
from pathlib import Path

import pytest

from samara.agent import ScriptedModel
from samara.agent.models import Price
from samara.agent.prompting import Cell, Grid, run_grid
from samara.errors import ConfigError, RateLimitError
from samara.prompts import PromptSpec, TokenBudget, UsageLimits
from samara.tools.python import PythonTool

SPECS = {
    "short": PromptSpec(requirements={"max_words": 2}),
    "any": PromptSpec(tone="Kind."),
}


def models() -> list[ScriptedModel]:
    price = Price(input=1, output=1)
    return [
        ScriptedModel(["one two"] * 9, name="brief", price=price),
        ScriptedModel(["one two three", RateLimitError("busy")] * 5, name="chatty"),
    ]


def test_every_spec_meets_every_input_and_model() -> None:
    """In order, with checks, tokens, cost and time; a model that fails fails its own cell."""
    grid = run_grid(SPECS, ["a?", "b?"], models())
    assert [(cell.spec, cell.input, cell.model) for cell in grid.cells] == [
        (spec, text, model)
        for spec in ("short", "any")
        for text in ("a?", "b?")
        for model in ("brief", "chatty")
    ]
    assert [cell.passed for cell in grid.cells[:4]] == [True, False, True, False]
    assert [cell.passed for cell in grid.cells[4:]] == [True, True, True, False]
    assert grid.cells[3].error == "busy"
    assert not grid.passed
    [short, _, kind, _] = grid.rows
    assert (short.passed, short.cells, short.model) == (2, 2, "brief")
    assert short.tokens == grid.cells[0].usage.total_tokens
    assert short.cost == sum((grid.cells[n].usage.cost or Decimal(0) for n in (0, 2)), Decimal(0))
    assert short.cost > 0
    assert kind.cells == 2
    assert str(grid).splitlines()[1].split()[:3] == ["short", "brief", "2/2"]


def test_first_answers_are_judged() -> None:
    """Nothing is sent back, unless that is asked for."""
    lines = ["one two three", "one two"]
    one = {"short": SPECS["short"]}
    assert not run_grid(one, ["a?"], [ScriptedModel(lines)]).passed
    assert run_grid(one, ["a?"], [ScriptedModel(lines)], send_back=True).passed


def test_several_are_asked_at_once() -> None:
    """With as many jobs as are allowed, and the cells stay in order."""
    met = threading.Barrier(4, timeout=20)

    def wait(_: object) -> str:
        met.wait()
        return "done"

    told: list[Cell] = []
    grid = run_grid(
        {"any": SPECS["any"]},
        ["a", "b", "c", "d"],
        [ScriptedModel([wait] * 4)],
        jobs=4,
        done=told.append,
    )
    assert [cell.input for cell in grid.cells] == ["a", "b", "c", "d"]
    assert sorted(cell.input for cell in told) == ["a", "b", "c", "d"]


def test_the_page_shows_everything_and_runs_nothing(tmp_path: Path) -> None:
    """Whatever a model says is text in it; nothing is loaded from anywhere."""
    evil = "<script>alert(1)</script><img src=x onerror=y>"
    grid = run_grid({"<i>": SPECS["short"]}, [evil], [ScriptedModel([evil + " a b c"], name="m&m")])
    page = grid.page()
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "m&amp;m" in page
    assert "At most 2 words." in page
    assert "default-src 'none'" in page
    assert "<table" in grid._repr_html_()


def test_what_makes_no_grid() -> None:
    """Nothing to ask, a prompt with blanks, a model nobody knows: told before anything is asked."""
    model = ScriptedModel([])
    for specs, inputs, models in (({}, ["a"], [model]), (SPECS, [], [model]), (SPECS, ["a"], [])):
        with pytest.raises(ConfigError, match="at least one"):
            run_grid(specs, inputs, models)
    with pytest.raises(ConfigError, match="bad: The prompt has no value for: x"):
        run_grid({**SPECS, "bad": PromptSpec(task="{{x}}")}, ["a"], [model])
    with pytest.raises(ConfigError, match="same name"):
        run_grid(SPECS, ["a"], [model, model])
    with pytest.raises(ConfigError, match="jobs"):
        run_grid(SPECS, ["a"], [model], jobs=0)
    assert model.requests == []


def test_what_all_may_cost_is_bounded() -> None:
    """One limit for the whole grid: what it does not allow is an error in its cell."""
    budget = TokenBudget(limits=UsageLimits(requests=1))
    grid = run_grid(SPECS, ["a"], [ScriptedModel(["x"] * 9)], budget=budget)
    assert [bool(cell.error) for cell in grid.cells] == [False, True]


def test_the_embedded_model_in_a_grid(tmp_path: Path) -> None:
    """For real, with the sandbox: an answer and its checks."""
    python = PythonTool(tmp_path)
    try:
        grid = run_grid(
            {"number": PromptSpec(requirements={"include": ["36"], "max_words": 20})},
            ["What is 15% of 240?"],
            ["embedded"],
            tools=[python],
        )
    finally:
        python.close()
    assert grid.passed, grid.cells


def test_an_empty_grid_passes_nothing_on() -> None:
    """Its page is a page all the same."""
    assert "<html" in Grid(()).page()
