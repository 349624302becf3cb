"""The agent that a front end talks to, made from what is set."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samara.errors import ConfigError

if TYPE_CHECKING:
    from samara.agent import Agent, Model
    from samara.tools import Tool


def agent_of(given: argparse.Namespace, python: Tool | None = None) -> Agent:
    """The agent that the settled options describe, its kernel already starting; or with `python`,
    which is already there.

    Raises ConfigError for options that do not go together and files that cannot be read.
    """
    from samara.agent import Agent
    from samara.agent.frontends.chat.approval import Asking
    from samara.agent.frontends.memory import memory_of
    from samara.agent.frontends.prompt_files import prompt_of, unheard
    from samara.agent.models.embedded.reader import SAVE
    from samara.agent.remembering import memory_tools
    from samara.memory import WithFacts
    from samara.prompts import TokenBudget, UsageLimits
    from samara.tools import FunctionTool
    from samara.tools.python import PythonTool

    model = model_of(given.model, given.base_url)
    tools: list[Tool] = [FunctionTool(_function(name), needs_approval=True) for name in given.tool]
    workspace = Path(given.workspace)
    try:
        told = prompt_of(given.prompt, given.var)
        if python is None:
            workspace.mkdir(parents=True, exist_ok=True)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{error}.", hint="Check --prompt and --workspace.") from error
    if told and not model.capabilities.system:
        print(unheard(model.name), file=sys.stderr)
    limits = UsageLimits(cost=given.max_cost, tokens=given.max_tokens)
    if python is None:
        sandboxed = PythonTool(workspace)
        sandboxed.start()
        python = sandboxed
    memory = None
    if given.memory:
        opened = memory_of(given.memory)
        memory = WithFacts(opened, opened.facts())
        tools += [
            one
            for one in memory_tools(opened)
            if model.capabilities.prose or one.spec.name == SAVE  # what the embedded model can do
        ]
    return Agent(
        model,
        prompt=told,
        memory=memory,
        tools=[python, *tools],
        max_steps=given.max_steps,
        budget=TokenBudget(limits=limits),
        approve=Asking(everything=given.yes),
    )


def model_of(name: str, base_url: str | None) -> Model:
    """The model of that name; one of OpenAI's kind at `base_url`, if there is one.

    Raises ConfigError for a name that means nothing.
    """
    from samara.agent import resolve

    remote = base_url and name.startswith("openai:")
    return resolve(name, **({"base_url": base_url} if remote else {}))


def _function(name: str) -> Callable[..., Any]:
    module, _, attribute = name.partition(":")
    sys.path.insert(0, str(Path.cwd()))
    try:
        found = getattr(importlib.import_module(module), attribute)
    except Exception as error:  # importing runs the user's module: anything may come
        raise ConfigError(f"No tool {name!r}: {error}.", hint="Write MODULE:FUNCTION.") from error
    finally:
        sys.path.pop(0)
    if not callable(found):
        raise ConfigError(f"{name!r} is no function.", hint="Write MODULE:FUNCTION.")
    return found  # type: ignore[no-any-return]
