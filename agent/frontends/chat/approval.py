"""Asks a person before a call that needs approval: once, always, never again, or changed."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from samara.agent.frontends.chat.terminal import echo, forget_typed
from samara.agent.frontends.harmless import harmless
from samara.agent.rendering import source_of

if TYPE_CHECKING:
    from samara.tools.base import ToolCall


class Asking:
    """What a person allows. With `everything`, nobody is asked; without a terminal, nothing is
    allowed."""

    def __init__(self, *, everything: bool = False) -> None:
        self._everything = everything
        self._decided: dict[str, bool] = {}

    def __call__(self, call: ToolCall) -> bool | ToolCall:
        """Whether the call may run, or the call as the person wants it."""
        if self._everything:
            return True
        if call.name in self._decided:
            return self._decided[call.name]
        if not sys.stdin.isatty():
            return False
        answer = _asked(call)
        if answer in ("e", "edit"):
            return edited(call, _typed)
        if answer in ("a", "always"):
            self._decided[call.name] = True
        if answer in ("never", "v"):
            self._decided[call.name] = False
        return answer in ("y", "yes", "a", "always")


def edited(call: ToolCall, typed: Callable[[str], str | None]) -> bool | ToolCall:
    """The call as a person changes it, its code or else its arguments; False when they leave.

    `typed` is given a text and returns what became of it, or None.
    """
    source, language = source_of(call)
    is_code = language == "python"
    text = source if is_code else json.dumps(call.valid_arguments(), indent=2, ensure_ascii=False)
    while (now := typed(text)) is not None:
        text = now
        arguments = json.dumps({"code": text}, ensure_ascii=False) if is_code else text
        changed = replace(call, arguments=arguments)
        if is_code or changed.valid_arguments() or arguments.strip() == "{}":
            return changed
        print("That is no JSON object.", file=sys.stderr)
    return False


def _asked(call: ToolCall) -> str:
    shown = f"{harmless(call.name)}({harmless(call.arguments)})"
    choices = f"[y]es, [N]o, [e]dit, [a]lways or ne[v]er for {harmless(call.name)}"
    forget_typed()
    print(f"\nAllow {shown}?\n{choices} ", end="", file=sys.stderr, flush=True)
    with echo(True):
        return sys.stdin.readline().strip().lower()


def _typed(text: str) -> str | None:
    """The text as the person leaves it; None for Ctrl-C and Ctrl-D."""
    from prompt_toolkit import prompt

    print("Change it; Alt-Enter runs it, Ctrl-C does not.", file=sys.stderr)
    try:
        return prompt("", default=harmless(text), multiline=True)
    except (KeyboardInterrupt, EOFError):
        return None
