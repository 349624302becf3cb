"""A turn's events on a terminal, or in a pipe.

On a terminal everything goes to standard output, with colour. In a pipe, or in plain mode, the
answer alone goes to standard output, whole, and the rest to standard error, undecorated. Nothing
that a model or a kernel said reaches the terminal as an escape sequence.
"""

from __future__ import annotations

import sys
from functools import cached_property
from typing import Any

from samara.agent.events import (
    Compacted,
    Event,
    NotMended,
    Restarted,
    SentBack,
    StepStarted,
    TextDelta,
    ToolCallDelta,
    ToolFinished,
    ToolOutput,
    ToolStarted,
    TurnEnded,
)
from samara.agent.frontends.bill import coloured_bill, plain_bill
from samara.agent.frontends.harmless import harmless
from samara.agent.frontends.pictures import drawn
from samara.agent.frontends.streams import CodeStream, MarkdownStream, Waiting, highlighted
from samara.agent.rendering import UNSUPPORTED, address, priced, source_of
from samara.agent.result import Result
from samara.prompts import Bill
from samara.tools.content import Image, Text
from samara.tools.python import Execution


class Show:
    """Shows one turn after another. `plain` decides over colour and streams.

    With `sourced`, an answer that names no source is said to have none. `pictures`: how they are
    drawn, see `pictures.drawn`.
    """

    def __init__(self, *, plain: bool, sourced: bool = False, pictures: str = "off") -> None:
        self.plain = plain
        self.sourced = sourced
        self.pictures = pictures
        self.tier = ""
        self._heard = False
        self._open_line = False
        self._rewriting = False
        self._held = ""

    def event(self, event: Event) -> None:
        """Show one event."""
        if not self.plain:
            self._drawn(event)
        match event:
            case TextDelta(text):
                self._say(harmless(text))
            case Restarted(reason):
                self._held = ""
                if not self.plain:
                    self._stream.discard()
                self._note(f"[{harmless(reason)}; once more]")
            case Compacted(count, _):
                self._note(f"[{count} older messages no longer fit; a summary stands for them]")
            case SentBack(complaint):
                self._sent_back(complaint)
            case NotMended(reason):
                self._note(harmless(f"[not mended: {reason}]"))
            case ToolStarted(call):
                self._heard = False
                self._code(*source_of(call))
            case ToolOutput(_, text, "progress"):
                self._progress(text)
            case ToolOutput(_, text, _):
                self._heard = True
                self._output(text, end="")
            case ToolFinished(_, result):
                self._result(result)
            case TurnEnded(result):
                self.end_answer()
                self._sources(result)
                for failed in result.missed:
                    self._note(harmless(str(failed)))
                self._note(self.bill(result))
            case _:
                pass
        if not self.plain and self.console.is_terminal:
            self._wait(event)

    def _drawn(self, event: Event) -> None:
        """Draw code while it is written; nothing that moves stays when something else is shown."""
        self._waiting.end()
        if isinstance(event, ToolCallDelta):
            if self.console.is_terminal:
                self._stream.finish()
                self._writing.write(event.index, event.name, event.arguments)
        else:
            self._writing.finish()

    def _wait(self, event: Event) -> None:
        """Tell that something is going on when nothing can be seen of it."""
        match event:
            case StepStarted():
                self._waiting.begin("thinking")
            case ToolStarted(call):
                self._waiting.begin(f"running {harmless(call.name)}")
            case _:
                pass

    def answer(self, said: str | Bill) -> None:
        """Show what a command answers."""
        if isinstance(said, str):
            print(harmless(said))
        elif self.plain:
            print(plain_bill(said))
        else:
            self.console.print(coloured_bill(said))

    def bill(self, result: Result[Any]) -> str:
        """Who answered, and what it took."""
        used = result.usage
        cached = f" ({used.cached_tokens} cached)" if used.cached_tokens else ""
        steps = f"{result.steps} step{'s' * (result.steps != 1)}"
        tier = f" · sandbox: {self.tier}" if self.tier else ""
        stopped = {"answer": "", "max_steps": " · stopped at the last step", "length": " · cut off"}
        return (
            f"{result.model} · {used.input_tokens}{cached} + {used.output_tokens} tokens · "
            f"{priced(used)}{steps} · {result.wall_s:.1f} s{tier}{stopped[result.stopped]}"
        )

    def _sources(self, result: Result[Any]) -> None:
        """The passages that the answer cites, each to be opened where it stands."""
        for passage in result.cited:
            under = f" ({passage.heading})" if passage.heading else ""
            told = harmless(f"[{passage.number}] {passage.place}{under}")
            where = "" if self.plain else address(passage)
            self._note(told, link=where)
        if (self.sourced or result.sources) and not result.cited:
            self._note(f"[{UNSUPPORTED}]")

    def _sent_back(self, complaint: str) -> None:
        """In a pipe, the answer that was not good enough must not be taken for the answer."""
        self._held = ""
        shown = "\n".join(line for line in complaint.splitlines() if line.startswith("- "))
        self._note(harmless(f"[sent back]\n{shown}" if shown else "[sent back: wrong form]"))

    def _say(self, text: str) -> None:
        if not self.plain:
            self._stream.write(text)
        elif sys.stdout.isatty():
            self._write(text)
        else:
            self._held += text

    def _write(self, text: str) -> None:
        if text:
            sys.stdout.write(text)
            sys.stdout.flush()
            self._open_line = not text.endswith("\n")

    def end_answer(self) -> None:
        """Finish the text that is being streamed, also when its turn was cut short."""
        if not self.plain:
            self._waiting.end()
            self._writing.finish()
            self._stream.finish()
            return
        held, self._held = self._held, ""
        self._write(held)
        if self._open_line:
            self._write("\n")

    def _code(self, code: str, language: str) -> None:
        self.end_answer()
        if self.plain:
            shown = "\n".join(f">>> {line}" for line in harmless(code).splitlines())
            print(shown, file=sys.stderr)
            return
        self.console.print(highlighted(code, language))

    def _progress(self, text: str) -> None:
        """Rewrite the present line, where that can be seen."""
        if not self.plain and self.console.is_terminal:
            self._rewriting = True
            shown = harmless(text).replace("\n", " ")[: self.console.width - 1]
            sys.stdout.write(f"\r\x1b[2K\x1b[36m{shown}\x1b[0m")
            sys.stdout.flush()

    def _output(self, text: str, end: str = "\n") -> None:
        if self._rewriting:
            self._rewriting = False
            sys.stdout.write("" if text.startswith("\n") else "\n")
        if self.plain:
            print(harmless(text), end=end, file=sys.stderr, flush=True)
        else:
            self.console.print(harmless(text), style="cyan", end=end, markup=False, highlight=False)

    def _result(self, result: Any) -> None:
        if isinstance(result.data, Execution):
            self.tier = result.data.tier
        texts = "\n".join(part.text for part in result.content if isinstance(part, Text))
        if not self._heard and texts.strip():
            self._output(texts.rstrip("\n"))
        elif isinstance(result.data, Execution) and result.data.reason:
            self._output(f"[{result.data.reason}]")
        for artifact in result.artifacts:
            if isinstance(artifact, Image) and not self.plain and self.console.is_terminal:
                sys.stdout.write(drawn(artifact, self.pictures))
                sys.stdout.flush()
            if artifact.path:
                self._output(f"→ {artifact.path}")

    def _note(self, text: str, link: str = "") -> None:
        self.end_answer()
        if self.plain:
            print(text, file=sys.stderr)
        else:
            from rich.style import Style

            style = Style(dim=True, link=link or None)
            self.console.print(text, style=style, markup=False, highlight=False)

    @cached_property
    def console(self) -> Any:
        """The terminal, made when it is first written to."""
        from rich.console import Console

        return Console()

    @cached_property
    def _stream(self) -> MarkdownStream:
        return MarkdownStream(self.console)

    @cached_property
    def _writing(self) -> CodeStream:
        return CodeStream(self.console)

    @cached_property
    def _waiting(self) -> Waiting:
        return Waiting(self.console)
