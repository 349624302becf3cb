"""The slash commands of a chat."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

from samara.agent import Agent, Conversation, Usage
from samara.agent.frontends.chat.attach import attached
from samara.agent.frontends.chat.kept import Kept, listing
from samara.agent.frontends.chat.terminal import HELP
from samara.agent.frontends.chat.workspace import add, files, interpreter_of, variables
from samara.agent.frontends.making import model_of
from samara.agent.frontends.memory import chat_command
from samara.errors import SamaraError
from samara.prompts import Bill, UsageLimits
from samara.tools import Image, Text


class Commands:
    """The slash commands and the conversation that they act on.

    `shell`: lines that begin with `!` go to the person's shell. `draft` is what stands in the next
    line already, for a person to change; `status` what stands below it.
    """

    def __init__(
        self,
        agent: Agent,
        base_url: str | None = None,
        kept: Kept | None = None,
        *,
        shell: bool = False,
    ) -> None:
        self.agent = agent
        self.shell = shell
        self.base_url = base_url
        self.kept = kept if kept is not None else Kept(None)
        self.used = Usage()
        self.draft = ""
        self.status = ""
        self._again = ""
        self._actions: dict[str, Callable[[str], str | Bill | None]] = {
            "/help": lambda _: HELP,
            "/model": self._model,
            "/tools": self._tools,
            "/prompt": lambda _: _told(self.agent),
            "/add": lambda words: add(self.agent, words),
            "/files": lambda _: files(self.agent),
            "/vars": lambda _: variables(self.agent),
            "/context": lambda _: self.agent.context(self.conversation),
            "/usage": lambda _: usage_text(self.used, self.agent.budget.limits),
            "/memory": self._memory,
            "/undo": lambda _: f"Taken back: {self.kept.back()}",
            "/retry": self._retry,
            "/edit": self._edit,
            "/branch": lambda name: self.kept.branch(name),
            "/sessions": lambda words: listing(self.kept, words),
            "/resume": lambda key: self.kept.go_to(key),
            "/save": lambda name: self.kept.save(name),
            "/export": self._export,
            "/notebook": self._notebook,
            "/compact": self._compact,
            "/clear": self._clear,
            "/exit": lambda _: None,
        }

    @property
    def conversation(self) -> Conversation:
        """What was said so far."""
        return self.kept.talk

    def take_draft(self) -> str:
        """What stands in the next line already; once."""
        text, self.draft = self.draft, ""
        return text

    def with_files(self, line: str) -> str | list[Text | Image]:
        """What a person typed, with the files that are named by `@`. Raises ConfigError."""
        kernel = interpreter_of(self.agent)
        workspace = kernel.workspace if kernel else None
        return attached(line, workspace, sees=self.agent.model.capabilities.images)

    def again(self) -> str:
        """What the last command wants asked; once."""
        text, self._again = self._again, ""
        return text

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
            self.agent.model = model_of(name, self.base_url)
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

    def _retry(self, _: str) -> str:
        self._again = self.kept.back()
        return f"Asked again: {self._again}"

    def _edit(self, number: str) -> str:
        if number and not number.isdecimal():
            return f"{number!r} is no number of a question."
        self.draft = self.kept.back(int(number) if number else None)
        return f"Say instead of: {self.draft}"

    def _export(self, file: str) -> str:
        from samara.agent.sessions.export import export

        if not file:
            return "Write /export FILE.md, .html, .ipynb, .jsonl or .zip."
        export(self.conversation, Path(file).expanduser())
        return f"Written to {file}."

    def _notebook(self, file: str) -> str:
        name = self.kept.session.id if self.kept.session else "samara"
        return self._export(file if file.endswith(".ipynb") else f"{file or name}.ipynb")

    def _compact(self, _: str) -> str:
        told = self.agent.compact(self.conversation)
        self.used += told.usage
        return f"A summary now stands for {told.messages} messages:\n{told.summary}"

    def _clear(self, _: str) -> str:
        self.conversation.clear()
        return "The conversation is forgotten; the kernel's variables stay."


def _told(agent: Agent) -> str:
    prompt = agent.prompt
    told = prompt if isinstance(prompt, str) else prompt.render(model=agent.model.name)
    return told or "The model is told nothing but what you say. Start with: --prompt"


def usage_text(used: Usage, limits: UsageLimits | None) -> str:
    """What was used, and of each limit how much."""
    cached = f" ({used.cached_tokens:,} cached)" if used.cached_tokens else ""
    cost = "price unknown" if used.cost is None else f"${used.cost:.4f}"
    told = [
        f"{used.requests} requests · {used.input_tokens:,}{cached} + {used.output_tokens:,} tokens "
        f"· {cost}"
    ]
    if limits is not None:
        told += [f"limit on {name}: {spent:,} of {limit:,}" for name, spent, limit in limits.rows()]
    return "\n".join(told)
