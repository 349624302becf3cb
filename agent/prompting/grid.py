"""Prompts tested: each spec with each input on each model, side by side.

What a spec requires is checked on the first answer; nothing is sent back unless that is asked for.
A cell in which the model fails says so, and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from statistics import fmean, median
from typing import Any

from samara.agent.agent import Agent
from samara.agent.models import Model, Settings, Usage, resolve
from samara.errors import ConfigError, SamaraError
from samara.prompts import PromptSpec, TokenBudget
from samara.prompts.checks import Check, missed
from samara.tools import Tool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What came of one spec with one input on one model; `error` if nothing did.

    `wall_s` is how long it took in seconds, tool calls included.
    """

    spec: str
    input: str
    model: str
    output: str = ""
    checks: tuple[Check, ...] = ()
    usage: Usage = field(default_factory=Usage)
    wall_s: float = 0.0
    error: str = ""

    @property
    def passed(self) -> bool:
        """Whether there is an answer, and no check failed."""
        return not self.error and not missed(self.checks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """All cells of one spec on one model: how many passed, and what one took on average.

    `cost` is that of all of them in US dollars, None where a price is not known; `wall_s` is the
    median.
    """

    spec: str
    model: str
    passed: int
    cells: int
    tokens: float
    cost: Decimal | None
    wall_s: float


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells in the order of specs, inputs and models. Shows itself as HTML in a notebook."""

    cells: tuple[Cell, ...]

    @property
    def passed(self) -> bool:
        """Whether all cells passed."""
        return all(cell.passed for cell in self.cells)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The summary, a row for each spec and model."""
        groups: dict[tuple[str, str], list[Cell]] = {}
        for cell in self.cells:
            groups.setdefault((cell.spec, cell.model), []).append(cell)
        return tuple(_row(*key, cells) for key, cells in groups.items())

    def __str__(self) -> str:
        head = ("prompt", "model", "passed", "tokens", "cost", "seconds")
        lines = [head, *(_told(row) for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        return "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
            for line in lines
        )

    def page(self) -> str:
        """A page of HTML that needs nothing else: the summary, then all answers side by side."""
        from samara.agent.prompting.page import page

        return page(self)

    def _repr_html_(self) -> str:
        from samara.agent.prompting.page import body

        return body(self)


def run_grid(
    specs: Mapping[str, PromptSpec],
    inputs: Sequence[str],
    models: Sequence[str | Model],
    *,
    tools: Sequence[Tool | Callable[..., object]] = (),
    budget: TokenBudget = TokenBudget(),
    settings: Settings = Settings(),
    send_back: bool = False,
    jobs: int = 1,
    done: Callable[[Cell], None] = lambda cell: None,
) -> Grid:
    """Ask each model each input under each spec. `specs` go by a name.

    `jobs` is how many are asked at once: more than one makes it faster and the seconds longer.
    `done` is told each cell when it is there. With `send_back`, what an answer misses is sent back
    once, as an agent does. All cells share the `tools`, and so the variables of a Python tool.
    Raises ConfigError, before anything is asked, for specs with variables that have no value,
    models that are not known or have the same name, and when there is nothing to do.
    """
    if not (specs and inputs and models):
        raise ConfigError("A grid needs at least one prompt, one input and one model.")
    if jobs < 1:
        raise ConfigError("jobs is at least 1.")
    known = [resolve(model) for model in models]
    if len({model.name for model in known}) < len(known):
        raise ConfigError("Two models of a grid have the same name.")

    def agent(name: str, model: Model) -> Agent:
        try:
            return Agent(
                model,
                prompt=specs[name],
                tools=tools,
                budget=budget,
                settings=settings,
                send_back=send_back,
            )
        except ConfigError as error:
            raise ConfigError(f"{name}: {error.message}", hint=error.hint) from error

    agents = {(name, n): agent(name, model) for name in specs for n, model in enumerate(known)}

    def ask(place: tuple[str, str, int]) -> Cell:
        name, text, number = place
        cell = _asked(name, text, agents[name, number])
        done(cell)
        return cell

    places = product(specs, dict.fromkeys(inputs), range(len(known)))
    if jobs == 1:  # in this thread, so that Ctrl-C stops the answer that is being given
        return Grid(tuple(map(ask, places)))
    with ThreadPoolExecutor(jobs) as pool:
        return Grid(tuple(_results(pool, ask, places)))


def _results(
    pool: ThreadPoolExecutor, ask: Callable[[Any], Cell], places: Iterator[Any]
) -> Iterator[Cell]:
    """As they are asked for; when one raises or the person stops, those not begun are not."""
    waiting = [pool.submit(ask, place) for place in places]
    try:
        for future in waiting:
            yield future.result()
    finally:
        for future in waiting:
            future.cancel()


def _asked(name: str, text: str, agent: Agent) -> Cell:
    try:
        result = agent.run(text)
    except SamaraError as error:
        return Cell(spec=name, input=text, model=agent.model.name, error=str(error))
    return Cell(
        spec=name,
        input=text,
        model=agent.model.name,
        output=result.messages[-1].text,
        checks=result.checks,
        usage=result.usage,
        wall_s=result.wall_s,
    )


def _row(spec: str, model: str, cells: Sequence[Cell]) -> Row:
    return Row(
        spec=spec,
        model=model,
        passed=sum(cell.passed for cell in cells),
        cells=len(cells),
        tokens=fmean(cell.usage.total_tokens for cell in cells),
        cost=sum((cell.usage for cell in cells), Usage()).cost,
        wall_s=median(cell.wall_s for cell in cells),
    )


def _told(row: Row) -> tuple[str, ...]:
    cost = "unknown" if row.cost is None else f"${row.cost:.4f}"
    passed = f"{row.passed}/{row.cells}"
    return (row.spec, row.model, passed, f"{row.tokens:.0f}", cost, f"{row.wall_s:.2f}")
