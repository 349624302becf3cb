"""A turn's events on a terminal, or in a pipe.

On a terminal everything goes to standard output, with colour. In a pipe, or in plain mode, the
answer alone goes to standard output, whole, and the rest to standard error, undecorated. Nothing
that a model or a kernel said reaches the terminal as an escape sequence.
"""

from __future__ import annotations

import sys
import unicodedata
from functools import cached_property
from typing import Any

from samara.agent.events import (
    Compacted,
    Event,
    Restarted,
    TextDelta,
    ToolFinished,
    ToolOutput,
    ToolStarted,
    TurnEnded,
)
from samara.agent.frontends.bill import coloured_bill, plain_bill
from samara.agent.rendering import UNSUPPORTED, address, priced, source_of
from samara.agent.result import Result
from samara.prompts import Bill
from samara.tools.content import Text
from samara.tools.python import Execution

_HIDDEN = {"Cc", "Cf", "Cs", "Co"}


def harmless(text: str) -> str:
    """The text without control, format and private characters; new lines and tabs stay."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _HIDDEN)


class Show:
    """Shows one turn after another. `plain` decides over colour and streams.

    With `sourced`, an answer that names no source is said to have none.
    """

    def __init__(self, *, plain: bool, sourced: bool = False) -> None:
        self.plain = plain
        self.sourced = sourced
        self.tier = ""
        self._heard = False
        self._open_line = False
        self._rewriting = False
        self._held = ""

    def event(self, event: Event) -> None:
        """Show one event."""
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
                self._note(self.bill(result))
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
        from rich.padding import Padding
        from rich.syntax import Syntax

        block = Syntax(harmless(code), language or "text", word_wrap=True, theme="ansi_dark")
        self.console.print(Padding(block, (0, 0, 0, 2)))

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
        if not self._heard:
            self._output(texts.rstrip("\n"))
        elif isinstance(result.data, Execution) and result.data.reason:
            self._output(f"[{result.data.reason}]")
        for artifact in result.artifacts:
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


class MarkdownStream:
    """Text that arrives in pieces, as Markdown.

    Finished paragraphs are printed for good; only the open one is redrawn, so that nothing
    flickers, scrolls away or appears twice.
    """

    def __init__(self, console: Any) -> None:
        self._console = console
        self._text = ""
        self._live: Any = None

    def write(self, text: str) -> None:
        """A further piece."""
        from rich.live import Live
        from rich.markdown import Markdown

        self._text += text
        *done, self._text = _paragraphs(self._text)
        for paragraph in done:
            self._stop()
            self._console.print(Markdown(paragraph))
        if self._text.strip():
            if self._live is None:
                self._live = Live(console=self._console, transient=True, auto_refresh=False)
                self._live.start()
            self._live.update(Markdown(self._text), refresh=True)

    def finish(self) -> None:
        """Nothing more comes: print what is open."""
        from rich.markdown import Markdown

        self._stop()
        if self._text.strip():
            self._console.print(Markdown(self._text))
        self._text = ""

    def discard(self) -> None:
        """Take back the open paragraph."""
        self._stop()
        self._text = ""

    def _stop(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None


def _paragraphs(text: str) -> list[str]:
    """The text cut at blank lines outside code fences; the last piece is still open."""
    pieces, fenced = [""], False
    for line in text.splitlines(keepends=True):
        fenced ^= line.lstrip().startswith("```")
        if line == "\n" and not fenced and pieces[-1].strip():
            pieces.append("")
        else:
            pieces[-1] += line
    return pieces
