"""`samara chat`: a conversation at the prompt, or line by line in a pipe."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from samara.agent import Agent, Conversation, Usage, resolve
from samara.agent.events import TurnEnded
from samara.agent.frontends.memory import chat_command
from samara.agent.frontends.show import Show, harmless
from samara.errors import SamaraError
from samara.prompts import Bill, UsageLimits

if TYPE_CHECKING:
    from prompt_toolkit.history import History

HELP = """/help          this list
/model [NAME]  who answers; with a name, swap: the conversation goes on
/tools         what the model may call
/context       what the window is filled with
/usage         what has been used so far, and what the limits leave
/memory …      what is remembered: search, add, list, facts, save, forget
/clear         forget the conversation (the kernel keeps its variables)
/exit          leave (also Ctrl-D)

Enter sends, Alt-Enter begins a new line. Ctrl-C stops the turn."""


def chat(agent: Agent, *, plain: bool, base_url: str | None = None) -> int:
    """Talk until the person leaves. Returns the exit code."""
    commands = Commands(agent, base_url)
    show = Show(plain=plain, sourced=agent.memory is not None)
    lines = _typed(commands.names) if sys.stdin.isatty() and sys.stdout.isatty() else _piped()
    for line in lines:
        if line.startswith("/"):
            answer = commands.run(line)
            if answer is None:
                break
            show.answer(answer)
        elif line:
            _turn(line, commands, show)
    return 0


class Commands:
    """The slash commands and the conversation that they act on."""

    def __init__(self, agent: Agent, base_url: str | None = None) -> None:
        self.agent = agent
        self.base_url = base_url
        self.conversation = Conversation()
        self.used = Usage()
        self._actions: dict[str, Callable[[str], str | Bill | None]] = {
            "/help": lambda _: HELP,
            "/model": self._model,
            "/tools": self._tools,
            "/context": lambda _: self.agent.context(self.conversation),
            "/usage": lambda _: usage_text(self.used, self.agent.budget.limits),
            "/memory": self._memory,
            "/clear": self._clear,
            "/exit": lambda _: None,
        }

    @property
    def names(self) -> list[str]:
        """All commands."""
        return list(self._actions)

    def run(self, line: str) -> str | Bill | None:
        """What a command answers; None to leave."""
        name, _, argument = line.strip().partition(" ")
        action = self._actions.get(name)
        if action is None:
            close = difflib.get_close_matches(name, self.names, n=1)
            meant = f" Did you mean {close[0]}?" if close else " /help lists the commands."
            return f"There is no command {name}.{meant}"
        try:
            return action(argument.strip())
        except SamaraError as error:
            return str(error)

    def _model(self, name: str) -> str:
        if name:
            remote = name.startswith("openai:") and self.base_url
            self.agent.model = resolve(name, **({"base_url": self.base_url} if remote else {}))
        return f"{self.agent.model.name} answers."

    def _tools(self, _: str) -> str:
        return "\n".join(
            f"{tool.spec.name}: {tool.spec.description.splitlines()[0]}"
            for tool in self.agent.tools
        )

    def _memory(self, argument: str) -> str:
        memory = getattr(self.agent.memory, "memory", None)
        if memory is None:
            return "There is no memory here. Start with: samara chat --memory NAME"
        return chat_command(memory, argument)

    def _clear(self, _: str) -> str:
        self.conversation.clear()
        return "The conversation is forgotten; the kernel's variables stay."


def usage_text(used: Usage, limits: UsageLimits | None) -> str:
    """What was used, and of each limit how much."""
    cached = f" ({used.cached_tokens:,} cached)" if used.cached_tokens else ""
    cost = "price unknown" if used.cost is None else f"${used.cost:.4f}"
    told = [
        f"{used.requests} requests · {used.input_tokens:,}{cached} + {used.output_tokens:,} tokens "
        f"· {cost}"
    ]
    if limits is not None:
        now = limits.used
        told += [
            f"limit on {name}: {spent:,} of {limit:,}"
            for name, spent, limit in (
                ("cost", now.cost, limits.cost),
                ("tokens", now.tokens, limits.tokens),
                ("requests", now.requests, limits.requests),
                ("tool_calls", now.tool_calls, limits.tool_calls),
                ("wall_s", round(now.wall_s, 1), limits.wall_s),
            )
            if limit is not None
        ]
    return "\n".join(told)


def _turn(line: str, commands: Commands, show: Show) -> None:
    try:
        for event in commands.agent.stream(line, conversation=commands.conversation):
            show.event(event)
            if isinstance(event, TurnEnded):
                commands.used += event.result.usage
    except KeyboardInterrupt:
        show.end_answer()
        print("[stopped; the conversation is kept]", file=sys.stderr)
    except SamaraError as error:
        show.end_answer()
        print(harmless(str(error)), file=sys.stderr)
    except Exception as bug:  # in a tool of the user's: the chat must go on
        show.end_answer()
        print(harmless(f"{type(bug).__name__}: {bug}"), file=sys.stderr)


def _piped() -> Iterator[str]:
    for line in sys.stdin:
        yield line.strip()


def _typed(names: list[str]) -> Iterator[str]:
    """Lines from a person, with history and completion."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    keys = KeyBindings()

    @keys.add("escape", "enter")
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    session: PromptSession[str] = PromptSession(
        history=_history(),
        completer=WordCompleter(names, sentence=True),
        complete_while_typing=False,
        key_bindings=keys,
    )
    print("samara · /help lists the commands · Ctrl-D leaves")
    while True:
        try:
            yield session.prompt("> ").strip()
        except KeyboardInterrupt:
            print("[Ctrl-D leaves]", file=sys.stderr)
        except EOFError:
            return


def _history() -> History:
    """What was typed before; only in memory where no file can be written."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    file = Path(state) / "samara" / "history"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.chmod(0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(file))
