"""`samara` on the command line."""

from __future__ import annotations

import argparse
import json
import os
import sys
import traceback
from collections.abc import Callable
from contextlib import closing
from typing import Any

from samara.errors import ConfigError, SamaraError, SandboxUnavailableError

MAX_PIPED_BYTES = 1_000_000

_SETTINGS = """settings:
  Most options can also be set by SAMARA_NAME in the environment (SAMARA_MODEL, SAMARA_MAX_COST) and
  by name in ~/.config/samara/config.toml. A flag wins over the environment, that over the file:
  `samara config show` says where each value comes from. Keys are read from the environment alone:
  OPENAI_API_KEY, AZURE_OPENAI_API_KEY, HF_TOKEN. SAMARA_DEBUG=1 shows where an error came from.

files:
  ~/.config/samara/config.toml   what is set (or the file that SAMARA_CONFIG names)
  ~/.local/share/samara          sessions and memories
  ~/.local/state/samara/history  what was typed into chats
"""
_ASKED = """examples:
  samara ask "What is the standard deviation of 3, 7, 7 and 19?"
  samara ask --model openai:gpt-5-mini --max-cost 0.05 "Summarise this" < report.md
  samara ask --events "Plot sin(x) from 0 to 6" | jq .event
"""
_CHATTED = """examples:
  samara chat
  samara chat --resume --memory papers
  samara chat --model hf:Qwen/Qwen3-0.6B --no-session --plain

Inside, /help lists the commands. @FILE gives a file along. Ctrl-C stops a turn, twice leaves.
"""
_EXAMINED = """examples:
  samara doctor                      what works on this machine
  samara doctor hf:Qwen/Qwen3-0.6B   what its chat template can say (no weights are loaded)
"""
_EXIT_CODES = """exit codes:
  0    answered
  1    the turn failed: model, tool, budget
  2    wrong usage or configuration
  3    this machine cannot isolate code; nothing was run
  130  stopped with Ctrl-C
"""


def main(argv: list[str], make_agent: Callable[[argparse.Namespace], Any] | None = None) -> int:
    """Run the command line on `argv` and return its exit code. `make_agent` is for tests."""
    from samara.agent.frontends.making import agent_of

    known = parser()
    if "_ARGCOMPLETE" in os.environ:
        from samara.agent.frontends.completion import complete

        complete(known)
    given = known.parse_args(argv)
    try:
        return int(given.command(given, make_agent or agent_of))
    except KeyboardInterrupt:
        print("\nsamara: stopped", file=sys.stderr)
        return 130
    except SamaraError as error:
        _complain(error, as_json=_for_programs(given))
        if isinstance(error, SandboxUnavailableError):
            return 3
        return 2 if isinstance(error, ConfigError) else 1
    except BrokenPipeError:  # whoever read us has left; Python must not complain at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as bug:  # in a tool of the user's, or in samara
        _complain(unexpected(bug), as_json=_for_programs(given))
        return 1


def _for_programs(given: argparse.Namespace) -> bool:
    return bool(getattr(given, "json", False) or getattr(given, "events", False))


def unexpected(bug: Exception) -> SamaraError:
    """An exception that nobody foresaw, as an error that can be shown."""
    return SamaraError(
        f"{type(bug).__name__}: {bug}", hint="SAMARA_DEBUG=1 shows where it came from."
    )


def parser() -> argparse.ArgumentParser:
    """All that can be said on the command line; the documentation is made from it, too."""
    from samara import __version__
    from samara.agent.frontends import (
        completion,
        memory,
        models,
        options,
        prompt,
        sessions,
        tune,
    )

    parser = argparse.ArgumentParser(
        prog="samara",
        description="An agent whose hands are a sandboxed Jupyter kernel.",
        epilog=f"{_SETTINGS}\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"samara {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[..., int], about: str, more: str = ""
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name,
            help=about,
            description=f"{about[0].upper()}{about[1:]}.",
            epilog=more,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        made.set_defaults(command=run)
        return made

    ask = command("ask", _ask, "answer one question", f"{_ASKED}\n{_EXIT_CODES}")
    ask.add_argument(
        "question", nargs="*", help="the question; text that is piped in (to its end) is added"
    )
    how = ask.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="print one JSON object")
    how.add_argument("--events", action="store_true", help="print each event as a line of JSON")
    _add_options(ask, without=("session",))
    chat = command("chat", _chat, "talk; what is said is kept", _CHATTED)
    chat.add_argument(
        "--resume",
        nargs="?",
        const="",
        metavar="SESSION",
        help="go on with a session, by its name or id; without one, with the last",
    )
    chat.add_argument(
        "--shell", action="store_true", help="lines that begin with ! are for your own shell"
    )
    _add_options(chat)
    sessions.add_command(commands)
    export = command("export", sessions.export_session, sessions.EXPORT)
    export.add_argument("session", help="its name, its id, or how that begins")
    export.add_argument("file", help=sessions.EXPORT_FILE)
    memory.add_command(commands)
    prompt.add_command(commands)
    models.add_command(commands)
    tune.add_command(commands)
    options.add_command(commands)
    kernel = command("kernel", _kernel, "have Jupyter offer samara as a kernel")
    kernel.add_argument("action", choices=("install",), help="write the kernelspec")
    kernel.add_argument("--user", action="store_true", help="for this user, not this Python")
    kernel.add_argument("--prefix", help="below this folder, not this Python's")
    doctor = command(
        "doctor", _doctor, "say what works on this machine, or with a model", _EXAMINED
    )
    doctor.add_argument(
        "model",
        nargs="?",
        help="hf:REPO or a folder, whose chat template is tried out; or embedded",
    )
    doctor.add_argument("--json", action="store_true", help="print one JSON array")
    completion.add_command(commands)
    return parser


def _add_options(command: argparse.ArgumentParser, *, without: tuple[str, ...] = ()) -> None:
    from samara.agent.frontends.options import add_options
    from samara.agent.frontends.prompt_files import add_variables

    add_options(command, without=without)
    add_variables(command)
    command.add_argument(
        "--tool",
        action="append",
        default=[],
        metavar="MODULE:FUNCTION",
        help="one more tool; it runs outside the sandbox, so each call is asked for",
    )
    command.add_argument("-y", "--yes", action="store_true", help="allow every call without asking")


def _ask(given: argparse.Namespace, make_agent: Callable[[argparse.Namespace], Any]) -> int:
    from samara.agent.events import TurnEnded
    from samara.agent.frontends.as_json import as_json, event_line, line
    from samara.agent.frontends.options import settle
    from samara.agent.frontends.show import Show

    settle(given)
    question = _question(given.question)
    show = Show(plain=plain(given), sourced=bool(given.memory), pictures=given.pictures)
    with make_agent(given) as agent, closing(agent.stream(question)) as events:
        try:
            for event in events:
                if given.events:
                    print(event_line(event), flush=True)
                elif not given.json:
                    show.event(event)
                elif isinstance(event, TurnEnded):
                    print(line(as_json(event.result)))
        finally:
            show.end_answer()
    return 0


def _chat(given: argparse.Namespace, make_agent: Callable[[argparse.Namespace], Any]) -> int:
    from samara.agent.frontends.chat.app import chat
    from samara.agent.frontends.options import settle

    settle(given)
    if not given.session and given.resume is not None:
        raise ConfigError("--resume goes without --no-session.")

    def make() -> Any:
        from samara.agent.frontends.chat.commands import Commands
        from samara.agent.frontends.chat.kept import Kept
        from samara.agent.frontends.show import Show
        from samara.agent.frontends.streams import warm_up
        from samara.agent.sessions import SessionStore

        agent = make_agent(given)
        kept = Kept(SessionStore() if given.session else None, given.resume)
        commands = Commands(agent, given.base_url, kept, shell=given.shell)
        sourced = agent.memory is not None
        if not plain(given):
            warm_up()
        return commands, Show(plain=plain(given), sourced=sourced, pictures=given.pictures)

    return chat(make, plain=plain(given), resumed=given.resume is not None)


def _kernel(given: argparse.Namespace, make_agent: object) -> int:
    from samara.agent.frontends.notebook.kernel import install

    print(install(user=given.user, prefix=given.prefix))
    return 0


def _doctor(given: argparse.Namespace, make_agent: object) -> int:
    from samara.agent.frontends.doctor import doctor, examined

    return examined(given.model, as_json=given.json) if given.model else doctor(as_json=given.json)


def plain(given: argparse.Namespace) -> bool:
    """Whether to leave colour and drawing out."""
    return given.plain or not sys.stdout.isatty() or "NO_COLOR" in os.environ


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


def _complain(error: SamaraError, *, as_json: bool) -> None:
    if os.environ.get("SAMARA_DEBUG"):
        traceback.print_exc()
    if as_json:
        told = {"type": type(error).__name__, "message": error.message, "hint": error.hint}
        print(json.dumps({"error": told}, ensure_ascii=False))
        return
    from samara.agent.frontends.harmless import harmless

    print(f"samara: {harmless(error.message)}", file=sys.stderr)
    if error.hint:
        print(f"        {harmless(error.hint)}", file=sys.stderr)
