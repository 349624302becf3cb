"""The magics `%%samara` and `%samara`.

    %load_ext samara

    %%samara --model openai:gpt-5-mini
    Plot the columns of {table}

`{name}` is the value of the notebook's variable of that name, as text. Code runs in the sandboxed
kernel; with `--own-kernel`, it runs in the notebook's own, with its variables, and unconfined.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from IPython.core.display_functions import publish_display_data
from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, magics_class

from samara.agent import Agent
from samara.agent.events import TurnEnded
from samara.agent.frontends.chat.kept import Kept
from samara.agent.frontends.making import agent_of, model_of
from samara.agent.frontends.notebook.display import NotebookShow
from samara.agent.frontends.notebook.own_kernel import OwnKernel
from samara.agent.frontends.options import setting, settled
from samara.agent.result import Result
from samara.agent.sessions import SessionStore
from samara.errors import SamaraError

_NAME: Final = re.compile(r"\{([^\W\d]\w*)\}")
_OPTION: Final = re.compile(r"--(?:model[ =]+(?P<model>\S+)|(?P<name>[\w-]+))(?:\s|$)")
_VALUE_CHARS: Final = 4000


@dataclass(frozen=True, slots=True)
class Options:
    """What is given to the magics, and the `rest` of the line, as it was written."""

    model: str = ""
    own_kernel: bool = False
    insert: bool = False
    new: bool = False
    rest: str = ""

    @classmethod
    def of(cls, line: str) -> Options:
        """Read the options at the beginning of a line. Raises UsageError for others."""
        model, flags, rest = "", set(), line.strip()
        while option := _OPTION.match(rest):
            rest = rest[option.end() :].lstrip()
            model = option["model"] or model
            flags.add(option["name"])
        if strange := flags - {None, "own-kernel", "insert", "new"}:
            raise UsageError(f"--{min(strange)} is no option of samara; see %samara?")
        return cls(model, "own-kernel" in flags, "insert" in flags, "new" in flags, rest)


class _Output:
    """The output of the cell that runs, through IPython."""

    def display(self, data: dict[str, str], display_id: str = "", *, again: bool = False) -> None:
        publish_display_data(
            data, transient={"display_id": display_id} if display_id else {}, update=again
        )

    def stream(self, name: str, text: str) -> None:
        print(text, end="", file=sys.stderr if name == "stderr" else sys.stdout, flush=True)


@magics_class
class SamaraMagics(Magics):
    """The magics of one notebook: its agent, and its conversation, which is kept as a session."""

    def __init__(self, shell: Any) -> None:
        super().__init__(shell)
        self._shell = shell
        self.model = ""
        self.result: Result[Any] | None = None
        self._kept: Kept | None = None
        self._agents: dict[bool, Agent] = {}  # by whether code runs in the notebook's own kernel

    @line_cell_magic
    def samara(self, line: str, cell: str | None = None) -> None:
        """Ask samara; the answer comes with its code, plots and text. `{name}` is a variable.

        %samara [OPTIONS] QUESTION, or %%samara [OPTIONS] above a question of several lines:

        --model NAME   who answers, from here on: embedded, openai:NAME, hf:REPO
        --own-kernel   run code in this kernel, with its variables, unconfined
        --insert       put the code that ran into the next cell
        --new          begin a new conversation
        """
        given = Options.of(line)
        self.model = given.model or self.model
        if given.new:
            self.close()
        question = interpolated(f"{given.rest}\n{cell or ''}".strip(), self._shell.user_ns)
        show = NotebookShow(_Output())
        try:
            self._ask(question, own=given.own_kernel, show=show, insert=given.insert)
        except KeyboardInterrupt:
            show.finish()
            print("[stopped; the conversation is kept]", file=sys.stderr)
        except SamaraError as error:
            show.finish()
            print(error, file=sys.stderr)

    def close(self) -> None:
        """End the sandbox and leave the session."""
        if self._kept is not None:
            self._kept.leave()
        for agent in self._agents.values():
            agent.close()
        self._kept, self._agents = None, {}

    def _ask(self, question: str, *, own: bool, show: NotebookShow, insert: bool) -> None:
        if self._kept is None:
            self._kept = Kept(SessionStore() if setting("session") else None)
        for event in self._agent(own=own).stream(question, conversation=self._kept.talk):
            show.event(event)
            if isinstance(event, TurnEnded):
                self.result = event.result
        self._shell.user_ns["_samara"] = self.result
        if insert and self.result is not None and (code := _code(self.result)):
            self._shell.set_next_input(code)

    def _agent(self, *, own: bool) -> Agent:
        if own not in self._agents:
            given = settled()
            given.model = self.model or given.model
            self._agents[own] = agent_of(given, OwnKernel(self._shell) if own else None)
        agent = self._agents[own]
        if self.model and agent.model.name != self.model:
            agent.model = model_of(self.model, setting("base_url"))
        return agent


def interpolated(text: str, names: Mapping[str, Any]) -> str:
    """The text with `{name}` as the value of that variable; other braces stay as they are.

    A value is put in as text, cut at 4,000 characters.
    """

    def value(found: re.Match[str]) -> str:
        name = found[1]
        return str(names[name])[:_VALUE_CHARS] if name in names else found[0]

    return _NAME.sub(value, text)


def _code(result: Result[Any]) -> str:
    """The Python of the last turn's calls."""
    cells: list[str] = []
    for message in reversed(result.messages):
        if message.role == "user":
            break
        for call in getattr(message, "tool_calls", ()):
            cells.insert(0, str(call.valid_arguments().get("code", "")))
    return "\n\n".join(filter(None, cells))


def load(shell: Any) -> None:
    """What `%load_ext samara` does."""
    magics = SamaraMagics(shell)
    shell.register_magics(magics)
    shell.samara_magics = magics


def unload(shell: Any) -> None:
    """What `%unload_ext samara` does."""
    shell.samara_magics.close()
    del shell.samara_magics
