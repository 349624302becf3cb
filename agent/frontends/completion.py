"""`samara completion`: what a shell needs to complete samara's command line."""

from __future__ import annotations

import argparse
from typing import Final

_SHELLS: Final = ("bash", "zsh", "fish", "tcsh", "powershell")
_HOW: Final = """to switch it on:
  bash   eval "$(samara completion bash)"           in ~/.bashrc
  zsh    eval "$(samara completion zsh)"            in ~/.zshrc, after compinit
  fish   samara completion fish | source            in ~/.config/fish/config.fish
"""


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Teach the command line `samara completion`."""
    about = "print what a shell needs to complete this command line"
    completion = commands.add_parser(
        "completion",
        help=about,
        description=f"{about[0].upper()}{about[1:]}.",
        epilog=_HOW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    completion.add_argument("shell", choices=_SHELLS, help="whose words to print")
    completion.set_defaults(command=_completion)


def complete(parser: argparse.ArgumentParser) -> None:
    """Answer a shell that asks what could come next, and end; names of models and sessions, too."""
    import argcomplete

    pending = [parser]
    while pending:
        for action in pending.pop()._actions:
            if isinstance(action, argparse._SubParsersAction):
                pending += action.choices.values()
            elif action.dest in _NAMED:
                action.completer = _NAMED[action.dest]  # type: ignore[attr-defined]
    argcomplete.autocomplete(parser)


def _models(**_: object) -> list[str]:
    from samara.agent.frontends.models import names

    return names()


def _sessions(**_: object) -> list[str]:
    from samara.agent.sessions import SessionStore

    return [one.name or one.id for one in SessionStore().all()]


_NAMED: Final = {"model": _models, "session": _sessions, "resume": _sessions}


def _completion(given: argparse.Namespace, _: object) -> int:
    from argcomplete.shell_integration import shellcode

    print(shellcode(["samara"], shell=given.shell), end="")
    return 0
