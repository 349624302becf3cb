"""`samara` on the command line."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from samara.errors import ConfigError, SamaraError, SandboxUnavailableError

MAX_PIPED_BYTES = 1_000_000

_EXIT_CODES = """exit codes:
  0    answered
  1    the turn failed: model, tool, budget
  2    wrong usage or configuration
  3    this machine cannot isolate code; nothing was run
  130  stopped with Ctrl-C
"""


def main(argv: list[str], make_agent: Callable[[argparse.Namespace], Any] | None = None) -> int:
    """Run the command line on `argv` and return its exit code. `make_agent` is for tests."""
    given = _parser().parse_args(argv)
    try:
        return int(given.command(given, make_agent or _agent))
    except KeyboardInterrupt:
        print("\nsamara: stopped", file=sys.stderr)
        return 130
    except SamaraError as error:
        _complain(error, as_json=getattr(given, "json", False))
        if isinstance(error, SandboxUnavailableError):
            return 3
        return 2 if isinstance(error, ConfigError) else 1
    except BrokenPipeError:  # whoever read us has left; Python must not complain at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as bug:  # in a tool of the user's, or in samara
        _complain(unexpected(bug), as_json=getattr(given, "json", False))
        return 1


def unexpected(bug: Exception) -> SamaraError:
    """An exception that nobody foresaw, as an error that can be shown."""
    return SamaraError(
        f"{type(bug).__name__}: {bug}", hint="SAMARA_DEBUG=1 shows where it came from."
    )


def _parser() -> argparse.ArgumentParser:
    from samara import __version__
    from samara.agent.frontends import memory

    parser = argparse.ArgumentParser(
        prog="samara",
        description="An agent whose hands are a sandboxed Jupyter kernel.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"samara {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    ask = commands.add_parser("ask", help="answer one question", epilog=_EXIT_CODES)
    ask.add_argument(
        "question", nargs="*", help="the question; text that is piped in (to its end) is added"
    )
    ask.add_argument("--json", action="store_true", help="print one JSON object")
    ask.set_defaults(command=_ask)
    chat = commands.add_parser("chat", help="talk; /help inside says more")
    chat.set_defaults(command=_chat)
    for command in (ask, chat):
        _add_options(command)
    memory.add_command(commands)
    doctor = commands.add_parser("doctor", help="say what works on this machine")
    doctor.add_argument("--json", action="store_true", help="print one JSON array")
    doctor.set_defaults(command=_doctor)
    return parser


def _add_options(command: argparse.ArgumentParser) -> None:
    add = command.add_argument
    model = os.environ.get("SAMARA_MODEL", "embedded")
    add("--model", default=model, help="embedded, openai:NAME, hf:REPO (default: %(default)s)")
    add("--base-url", help="the server of an openai: model")
    add("--workspace", default="workspace", help="folder the code works in (default: ./workspace)")
    add("--max-steps", type=int, default=10, help="how often the model is asked (default: 10)")
    add("--max-cost", type=float, metavar="DOLLARS", help="what all answers together may cost")
    add("--max-tokens", type=int, metavar="N", help="tokens of all requests and answers together")
    add("--memory", help="name or folder of a memory, whose passages go with each question")
    add("--prompt", default="", help="the system message, or a file that holds it")
    add(
        "--tool",
        action="append",
        default=[],
        metavar="MODULE:FUNCTION",
        help="one more tool; it runs outside the sandbox, so each call is asked for",
    )
    add("-y", "--yes", action="store_true", help="allow every call without asking")
    add("--plain", action="store_true", help="no colour (also where there is no terminal)")


def _ask(given: argparse.Namespace, make_agent: Callable[[argparse.Namespace], Any]) -> int:
    from samara.agent.events import TurnEnded
    from samara.agent.frontends.show import Show

    question = _question(given.question)
    show = Show(plain=plain(given), sourced=bool(given.memory))
    with make_agent(given) as agent, closing(agent.stream(question)) as events:
        try:
            for event in events:
                if not given.json:
                    show.event(event)
                elif isinstance(event, TurnEnded):
                    print(json.dumps(_as_json(event.result), ensure_ascii=False, default=str))
        finally:
            show.end_answer()
    return 0


def _chat(given: argparse.Namespace, make_agent: Callable[[argparse.Namespace], Any]) -> int:
    from samara.agent.frontends.repl import chat

    with make_agent(given) as agent:
        return chat(agent, plain=plain(given), base_url=given.base_url)


def _doctor(given: argparse.Namespace, make_agent: object) -> int:
    from samara.agent.frontends.doctor import doctor

    return doctor(as_json=given.json)


def plain(given: argparse.Namespace) -> bool:
    """Whether to leave colour and drawing out."""
    return given.plain or not sys.stdout.isatty() or "NO_COLOR" in os.environ


def _agent(given: argparse.Namespace) -> Any:
    from samara.agent import Agent, resolve
    from samara.agent.frontends.memory import memory_of
    from samara.agent.memory_tools import memory_tools
    from samara.memory import WithFacts
    from samara.prompts import TokenBudget, UsageLimits
    from samara.tools import FunctionTool, Tool
    from samara.tools.python import PythonTool

    options = {"base_url": given.base_url} if given.base_url else {}
    if options and not given.model.startswith("openai:"):
        raise ConfigError("--base-url goes with an openai: model.", hint="Add --model openai:NAME.")
    model = resolve(given.model, **options)
    tools: list[Tool] = [FunctionTool(_function(name), needs_approval=True) for name in given.tool]
    workspace = Path(given.workspace)
    try:
        told = Path(given.prompt).read_text() if _is_file(given.prompt) else given.prompt
        workspace.mkdir(parents=True, exist_ok=True)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{error}.", hint="Check --prompt and --workspace.") from error
    limits = UsageLimits(cost=given.max_cost, tokens=given.max_tokens)
    python = PythonTool(workspace)
    python.start()
    memory = None
    if given.memory:
        opened = memory_of(given.memory)
        memory = WithFacts(opened, opened.facts())
        tools += memory_tools(opened) if model.capabilities.prose else []
    return Agent(
        model,
        prompt=told,
        memory=memory,
        tools=[python, *tools],
        max_steps=given.max_steps,
        budget=TokenBudget(limits=limits),
        approve=lambda call: given.yes or _approve(call),
    )


def _is_file(name: str) -> bool:
    try:
        return bool(name) and Path(name).is_file()
    except OSError:  # too long for a name: it is a text
        return False


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


def _approve(call: Any) -> bool:
    from samara.agent.frontends.show import harmless

    if not sys.stdin.isatty():
        return False
    asked = f"\nAllow {harmless(call.name)}({harmless(call.arguments)})? [y/N] "
    print(asked, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _question(words: list[str]) -> str:
    asked = " ".join(words).strip()
    piped = "" if sys.stdin is None or sys.stdin.isatty() else _piped()
    if not asked and not piped:
        raise ConfigError("There is no question.", hint='Write: samara ask "…"')
    if not asked:
        return piped
    return f"{asked}\n\n# Input\n{piped}" if piped else asked


def _piped() -> str:
    data = sys.stdin.buffer.read(MAX_PIPED_BYTES + 1)
    if len(data) > MAX_PIPED_BYTES:
        raise ConfigError(
            f"More than {MAX_PIPED_BYTES} bytes were piped in.",
            hint="Put the file into the workspace and ask about it by name.",
        )
    try:
        return data.decode().strip()
    except UnicodeDecodeError as error:
        raise ConfigError(f"What was piped in is no text: {error}.") from error


def _as_json(result: Any) -> dict[str, Any]:
    cost = result.usage.cost
    return {
        "output": result.output,
        "model": result.model,
        "usage": {**asdict(result.usage), "cost": None if cost is None else float(cost)},
        "steps": result.steps,
        "wall_s": round(result.wall_s, 3),
        "stopped": result.stopped,
        "sources": [asdict(passage) for passage in result.cited],
        "artifacts": [artifact.path for artifact in result.artifacts],
        "calls": [
            {"name": call.name, "arguments": call.valid_arguments()}
            for message in result.messages
            for call in getattr(message, "tool_calls", ())
        ],
    }


def _complain(error: SamaraError, *, as_json: bool) -> None:
    if os.environ.get("SAMARA_DEBUG"):
        traceback.print_exc()
    if as_json:
        told = {"type": type(error).__name__, "message": error.message, "hint": error.hint}
        print(json.dumps({"error": told}, ensure_ascii=False))
        return
    from samara.agent.frontends.show import harmless

    print(f"samara: {harmless(error.message)}", file=sys.stderr)
    if error.hint:
        print(f"        {harmless(error.hint)}", file=sys.stderr)
