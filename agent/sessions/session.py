"""A conversation that is on the disk: never lost, whatever ends the process.

Everything that is added is written, and forced onto the disk, before the next request goes out or
the next tool runs. A session that was cut off goes on where it was: calls of tools whose outcome
nobody knows are answered so, and are never run again by themselves.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from samara.agent.conversation import Conversation
from samara.agent.sessions import entries
from samara.agent.sessions.blobs import MAX_FILE_BYTES, Blobs
from samara.agent.sessions.entries import (
    Began,
    Cited,
    Done,
    Ended,
    Entry,
    Kept,
    LeftOut,
    Named,
    Noted,
    Opened,
    Replied,
    Rewound,
    Said,
    Setting,
)
from samara.agent.sessions.log import Log
from samara.agent.sessions.redact import Redactor
from samara.errors import SessionError
from samara.memory import Passage
from samara.prompts.messages import AssistantMessage, Message, ToolMessage
from samara.tools.base import ToolCall, ToolSpec, failure
from samara.tools.content import File

if TYPE_CHECKING:
    from samara.agent.events import Event
    from samara.prompts import PromptSpec

LOG: Final = "log.jsonl"
"""The name of the log in a session's folder."""

UNKNOWN: Final = (
    "samara ended while this call was running. Whether it had an effect is not known; it was not "
    "run again."
)
NOT_BEGUN: Final = "samara ended before this call was begun. It was not run."


class Session(Conversation):
    """The session in `folder`. Give it to an agent as any conversation; close it, or use `with`.

    `name` is what a person calls it, `id` its folder's name, `parent` the id of the session that it
    is a branch of. `interrupted` are the calls whose outcome was unknown when it was opened. Raises
    SessionLockedError while another process has it open, and SessionError when it cannot be read or
    written.
    """

    def __init__(self, folder: str | Path, *, parent: str = "", parent_messages: int = 0) -> None:
        super().__init__()
        self.folder = Path(folder)
        self.name = ""
        self.parent = parent
        self.setting: Setting | None = None
        self.interrupted: tuple[ToolCall, ...] = ()
        self._redact = Redactor()
        self._blobs = Blobs(self.folder / "blobs")
        self._unwritten: list[bytes] = []
        self._log = Log(self.folder / LOG)
        try:
            self._resume(parent_messages)
        except BaseException:
            self._log.close()
            raise

    @classmethod
    def create(
        cls, folder: str | Path, *, name: str = "", parent: str = "", parent_messages: int = 0
    ) -> Session:
        """A new session, perhaps a branch. Raises SessionError when there is one already."""
        path = Path(folder)
        if (path / LOG).exists():
            raise SessionError(f"There is a session in {path} already.")
        try:
            path.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise SessionError(f"{path} cannot be made: {error}.") from error
        made = cls(path, parent=parent, parent_messages=parent_messages)
        if name:
            made.rename(name)
        return made

    def fork(self, folder: str | Path, count: int | None = None, *, name: str = "") -> Session:
        """A session of its own that begins with the first `count` messages, by default all.

        Raises ConfigError when that would part a call from its result.
        """
        kept = self.branch(len(self) if count is None else count)
        made = Session.create(folder, name=name, parent=self.id, parent_messages=len(kept))
        made.cite(self.passages)
        made.append(*kept)
        if self.setting:
            was = self.setting
            made.prepare(was.model, was.system, was.tools, was.prompt)
        return made

    @property
    def id(self) -> str:
        """The name of its folder."""
        return self.folder.name

    def rename(self, name: str) -> None:
        """Give it a name."""
        self._write(Named(name=name, at=time.time()))
        self.name = name

    def append(self, *messages: Message) -> None:
        """Add a whole exchange, in memory and then on the disk.

        Raises ConfigError when it is not valid, and SessionError when it cannot be written: it is
        kept in memory then, and written with what comes next.
        """
        super().append(*messages)
        if messages:
            self._write(Said(messages=messages, at=time.time()))

    def rewind(self, count: int) -> None:
        """Go back to the first `count` messages; the log keeps what was said after them."""
        super().rewind(count)
        self._write(Rewound(messages=count, at=time.time()))

    def cite(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """The passages with their numbers, which are kept."""
        before = len(self._cited)
        told = super().cite(passages)
        if new := self.passages[before:]:
            self._write(Cited(passages=new, at=time.time()))
        return told

    def leave_out(self, count: int, summary: str, window_tokens: int) -> None:
        """Send no more than a summary of so many messages."""
        super().leave_out(count, summary, window_tokens)
        self._write(
            LeftOut(messages=count, summary=summary, window_tokens=window_tokens, at=time.time())
        )

    def widen(self, window_tokens: int) -> None:
        """There is a window of so many tokens: what was left out for a smaller one comes back."""
        was = self.compacted
        super().widen(window_tokens)
        if was and not self.compacted:
            self._write(LeftOut(messages=0, summary="", window_tokens=0, at=time.time()))

    def prepare(
        self,
        model: str,
        system: tuple[Message, ...],
        tools: tuple[ToolSpec, ...],
        prompt: PromptSpec | str = "",
    ) -> None:
        """Write what the next requests are made with, when it is other than before."""
        old = self.setting
        if old is None or (old.model, old.system, old.tools) != (model, system, tools):
            spec = prompt if isinstance(prompt, str) else prompt.dumps()
            now = Setting(model=model, system=system, tools=tools, prompt=spec, at=time.time())
            self._write(now)
            self.setting = now

    def record(self, event: Event) -> None:
        """Write what a turn tells, as far as the messages do not tell it."""
        from samara.agent import events

        at = time.time()
        match event:
            case events.Replied(reply):
                calls = reply.message if reply.message.tool_calls else None
                told = Replied(
                    model=reply.model, usage=reply.usage, finish=reply.finish, at=at, message=calls
                )
                self._write(told, sync=calls is not None)
            case events.ToolStarted(call):
                self._write(Began(call_id=call.id, at=at))
            case events.ToolFinished(_, result):
                for made in result.artifacts:
                    if isinstance(made, File):
                        self._keep(made)
                self._write(Done(result=ToolMessage.of(result), at=at))
            case events.SentBack(complaint):
                self._write(Noted(event="sent_back", told={"complaint": complaint}, at=at))
            case events.NotMended(reason):
                self._write(Noted(event="not_mended", told={"reason": reason}, at=at), sync=False)
            case events.Restarted(reason):
                self._write(Noted(event="restarted", told={"reason": reason}, at=at), sync=False)
            case events.TurnEnded(result):
                missed = tuple(map(str, result.missed))
                self._write(
                    Ended(
                        stopped=result.stopped,
                        steps=result.steps,
                        wall_s=result.wall_s,
                        usage=result.usage,
                        missed=missed,
                        at=at,
                    )
                )
            case _:
                pass

    def close(self) -> None:
        """Let other processes have it."""
        self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Session({self.id!r}, {len(self)} messages)"

    def _write(self, entry: Entry, *, sync: bool = True) -> None:
        line = self._redact(self._blobs.out_of(entries.dump(entry)))
        with self._lock:
            self._unwritten.append(line)
            self._log.append(self._unwritten, sync=sync)
            self._unwritten = []

    def _keep(self, made: File) -> None:
        """Keep a file that a tool made, as it is now."""
        path = Path(made.path)
        try:
            if not path.is_file() or path.stat().st_size > MAX_FILE_BYTES:
                return
            data = path.read_bytes()
        except OSError:
            return
        kept = self._blobs.put(data)
        self._write(
            Kept(path=made.path, sha256=kept, size_bytes=len(data), at=time.time()), sync=False
        )

    def _resume(self, parent_messages: int) -> None:
        """What the log tells; a new one begins."""
        lines = [self._blobs.into(line) for line in self._log.read()]
        if not lines:
            opened = Opened(
                id=self.id, at=time.time(), parent=self.parent, parent_messages=parent_messages
            )
            self._write(opened)
            return
        replay = Replay()
        for entry in entries.load(lines, self._log.file):
            replay.take(entry)
        self._messages = replay.messages
        self.name, self.setting = replay.name, replay.setting
        self.parent = replay.opened.parent if replay.opened else ""
        for passage in replay.cited:
            super().cite([passage])
        if replay.left_out:
            out = replay.left_out
            super().leave_out(out.messages, out.summary, out.window_tokens)
        if rest := replay.unfinished():
            self.interrupted = replay.unknown
            self.append(*rest)


class Replay:
    """A session as its log tells it, entry by entry."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self.name = ""
        self.opened: Opened | None = None
        self.setting: Setting | None = None
        self.left_out: LeftOut | None = None
        self.cited: list[Passage] = []
        self._calling: AssistantMessage | None = None
        self._began: set[str] = set()
        self._done: dict[str, ToolMessage] = {}

    def take(self, entry: Entry) -> None:
        """One entry more."""
        match entry:
            case Opened():
                self.opened = entry
            case Said(messages=said):
                self.messages += said
                self._calling = None
            case Rewound(messages=count):
                del self.messages[count:]
                self._calling = None
                if self.left_out and self.left_out.messages > count:
                    self.left_out = None
                if not count:
                    self.cited, self.left_out = [], None
            case Named(name=name):
                self.name = name
            case Setting():
                self.setting = entry
            case Replied(message=message):
                self._calling, self._began, self._done = message, set(), {}
            case Began(call_id=call):
                self._began.add(call)
            case Done(result=result):
                self._done[result.call_id] = result
            case Cited(passages=passages):
                self.cited += passages
            case LeftOut():
                self.left_out = entry if entry.window_tokens else None
            case _:
                pass

    @property
    def unknown(self) -> tuple[ToolCall, ...]:
        """The calls that had begun and of which no result is known."""
        calls = self._calling.tool_calls if self._calling else ()
        return tuple(c for c in calls if c.id in self._began and c.id not in self._done)

    def unfinished(self) -> tuple[Message, ...]:
        """The exchange in whose middle the session was cut off, with all its results."""
        if self._calling is None:
            return ()
        return (self._calling, *map(self._result, self._calling.tool_calls))

    def _result(self, call: ToolCall) -> ToolMessage:
        if call.id in self._done:
            return self._done[call.id]
        told = UNKNOWN if call.id in self._began else NOT_BEGUN
        return ToolMessage.of(failure(call, told))
