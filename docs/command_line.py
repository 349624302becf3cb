"""Writes `docs/command-line.md` from the command line itself: `python docs/command_line.py`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samara.agent.frontends.cli import parser

FILE: Final = Path(__file__).resolve().parent / "command-line.md"
_HEAD: Final = """# The command line

Written by `python docs/command_line.py` from what `samara --help` tells; a test compares them.

"""


def as_markdown(command: argparse.ArgumentParser, level: int = 2) -> Iterator[str]:
    """A command, what it takes, and the commands below it."""
    below = [one for one in command._actions if isinstance(one, argparse._SubParsersAction)]
    own = [
        action
        for action in command._actions
        if action not in below and not isinstance(action, argparse._HelpAction)
    ]
    words = [_shown(action) for action in own if not action.option_strings]
    yield f"{'#' * level} `{' '.join([command.prog, *words])}`\n\n"
    if command.description:
        told = command.description.strip()
        yield f"{told[0].upper()}{told[1:].removesuffix('.')}.\n\n"
    if own:
        yield "| | |\n|---|---|\n"
        for action in own:
            told = (action.help or "").replace("%(default)s", str(action.default))
            yield f"| `{_cell(_named(action))}` | {_cell(told)} |\n"
        yield "\n"
    if command.epilog:
        yield f"```text\n{command.epilog.strip()}\n```\n\n"
    for group in below:
        for one in group.choices.values():
            yield from as_markdown(one, level + 1)


def _named(action: argparse.Action) -> str:
    if not action.option_strings:
        return _shown(action)
    value = "" if action.nargs == 0 else f" {_shown(action)}"
    return ", ".join(action.option_strings) + value


def _shown(action: argparse.Action) -> str:
    """The place of a value, as help shows it."""
    name = action.metavar or action.dest.upper()
    if action.choices is not None:
        name = "|".join(map(str, action.choices))
    many = {"*": f"[{name} …]", "+": f"{name} …", "?": f"[{name}]"}
    return many.get(str(action.nargs), str(name))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("%%", "%")


def page() -> str:
    """The whole page."""
    return _HEAD + "".join(as_markdown(parser())).rstrip() + "\n"


if __name__ == "__main__":
    FILE.write_text(page(), "utf-8")
