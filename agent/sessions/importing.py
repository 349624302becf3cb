"""Conversations from elsewhere as sessions: whole sessions in an archive, and chats as JSON."""

from __future__ import annotations

import base64
import binascii
import json
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from samara.agent.models.chat import call_id
from samara.agent.sessions.session import LOG, Session
from samara.agent.sessions.store import SessionStore
from samara.errors import ConfigError, SessionError
from samara.prompts.messages import (
    AssistantMessage,
    Message,
    SystemMessage,
    ToolMessage,
    UserMessage,
    check_pairs,
)
from samara.tools.base import ToolCall, ToolSpec
from samara.tools.content import Image, Text

MAX_ARCHIVE_BYTES: Final = 2_000_000_000
"""What an archive may hold, unpacked."""

_BLOB: Final = re.compile(r"blobs/[0-9a-f]{64}")
_DATA_URL: Final = re.compile(r"data:(image/[\w.+-]+);base64,(.+)", re.DOTALL)

Chat = tuple[list[Message], tuple[ToolSpec, ...]]


def import_sessions(store: SessionStore, file: str | Path) -> list[Session]:
    """Take in what is in a file, and return it, open: an archive of a session (`.zip`), chats as
    OpenAI and the trainers of TRL write them, one object with `messages` (and `tools`) a line
    (`.jsonl`), or one such object or a list of messages (`.json`).

    Raises ConfigError, which names the place, for what is none of these; nothing is taken in then.
    """
    path = Path(file)
    read = {".zip": _archived, ".jsonl": _lines, ".json": _lines}.get(path.suffix.lower())
    if read is None:
        raise ConfigError(
            f"{path.name} tells no form to import.", hint="Use one of: .zip, .jsonl, .json."
        )
    try:
        return read(store, path)
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error}.") from error


def _archived(store: SessionStore, path: Path) -> list[Session]:
    folder = store.new_folder()
    try:
        with zipfile.ZipFile(path) as given:
            members = given.infolist()
            names = [member.filename for member in members]
            strange = [name for name in names if name != LOG and not _BLOB.fullmatch(name)]
            if LOG not in names or strange:
                raise ConfigError(f"{path} is no archive of a session.")
            if sum(member.file_size for member in members) > MAX_ARCHIVE_BYTES:
                raise ConfigError(f"{path} holds more than {MAX_ARCHIVE_BYTES:,} bytes.")
            folder.mkdir(parents=True, mode=0o700)
            given.extractall(folder)
        return [Session(folder)]
    except (zipfile.BadZipFile, SessionError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise ConfigError(f"{path} is no archive of a session: {error}.") from error


def _lines(store: SessionStore, path: Path) -> list[Session]:
    return [_session(store, *chat) for chat in read_chats(path)]


def read_chats(path: Path) -> list[Chat]:
    """The chats in a file (`.jsonl` or `.json`), each with the tools that it was offered.

    Raises ConfigError, which names the place, for what is no chat, and OSError.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8: {error}.") from error
    whole = path.suffix.lower() == ".json"
    pieces = [(1, text)] if whole else list(enumerate(text.split("\n"), 1))
    return [_chat(piece, f"{path}, line {n}") for n, piece in pieces if piece.strip()]


def _session(store: SessionStore, messages: list[Message], tools: tuple[ToolSpec, ...]) -> Session:
    made = store.create()
    system = tuple(m for m in messages if isinstance(m, SystemMessage))
    made.prepare("imported", system, tools)
    made.append(*_as_asked(m for m in messages if not isinstance(m, SystemMessage)))
    return made


def _chat(text: str, place: str) -> Chat:
    try:
        told = json.loads(text)
        if isinstance(told, list):
            told = {"messages": told}
        messages = _marked(list(_messages(told["messages"])), told.get("assistant_mask"))
        check_pairs(messages)
        tools = tuple(_spec(tool["function"]) for tool in told.get("tools") or ())
    except (ValueError, KeyError, TypeError, AttributeError, ConfigError) as error:
        told_error = f"{type(error).__name__}: {error}" if isinstance(error, KeyError) else error
        raise ConfigError(f"{place} is no chat: {told_error}") from error
    if not any(isinstance(message, UserMessage) for message in messages):
        raise ConfigError(f"{place} is no chat: nobody asks anything.")
    return messages, tools


def _messages(told: list[Mapping[str, Any]]) -> Iterator[Message]:
    names: dict[str, str] = {}
    for number, one in enumerate(told):
        role, content = one["role"], one.get("content")
        if role in ("system", "developer"):
            yield SystemMessage("").extended("prompt", _text(content))
        elif role == "user":
            yield UserMessage(tuple(_parts(content)))
        elif role == "assistant":
            calls = tuple(
                _call(call, (number, place))
                for place, call in enumerate(one.get("tool_calls") or ())
            )
            names |= {call.id: call.name for call in calls}
            thought = one.get("reasoning_content") or ""
            yield AssistantMessage(_text(content), calls, str(thought))
        elif role == "tool":
            call = str(one["tool_call_id"])
            yield ToolMessage(call, names.get(call, ""), tuple(_parts(content)))
        else:
            raise ConfigError(f"message {number + 1} has the role {role!r}.")


def _marked(messages: list[Message], mask: object) -> list[Message]:
    """With questions told as examples where the mask says that no answer to them is the model's."""
    if mask is None:
        return messages
    if not isinstance(mask, list) or len(mask) != len(messages):
        raise ConfigError("its assistant_mask has not one entry for each message.")
    marked = list(messages)
    answered = learnt = False
    for n, message in reversed(list(enumerate(messages))):
        if isinstance(message, AssistantMessage):
            answered, learnt = True, learnt or bool(mask[n])
        if isinstance(message, UserMessage):
            if answered and not learnt:
                marked[n] = replace(message, kind="example")
            answered = learnt = False
    return marked


def _as_asked(messages: Iterable[Message]) -> Iterator[Message]:
    """Examples stand before the first question; what a person goes on from was asked."""
    messages = list(messages)
    begun = not any(isinstance(m, UserMessage) and m.kind == "asked" for m in messages)
    for message in messages:
        if isinstance(message, UserMessage):
            begun |= message.kind == "asked"
            message = replace(message, kind="asked") if begun else message
        yield message


def _call(told: Mapping[str, Any], seed: object) -> ToolCall:
    function = told["function"]
    arguments = function.get("arguments") or "{}"
    if not isinstance(arguments, str):
        arguments = json.dumps(arguments, ensure_ascii=False)
    return ToolCall(str(told.get("id") or call_id(seed)), str(function["name"]), arguments)


def _spec(told: Mapping[str, Any]) -> ToolSpec:
    return ToolSpec(
        str(told["name"]), str(told.get("description") or ""), dict(told.get("parameters") or {})
    )


def _text(content: object) -> str:
    return "\n".join(part.text for part in _parts(content) if isinstance(part, Text))


def _parts(content: object) -> Iterator[Text | Image]:
    if content is None:
        return
    if isinstance(content, str):
        yield Text(content)
        return
    if not isinstance(content, list):
        raise ConfigError(f"a content is {type(content).__name__}, not text or a list of parts.")
    for part in content:
        if part["type"] == "text":
            yield Text(str(part["text"]))
        elif part["type"] == "image_url":
            yield _image(part["image_url"]["url"])
        else:
            raise ConfigError(f"a part is {part['type']!r}; only text and pictures are read.")


def _image(url: str) -> Image:
    found = _DATA_URL.fullmatch(url)
    if found is None:
        raise ConfigError("a picture is not in the file: its URL is no data: URL.")
    try:
        return Image(base64.b64decode(found[2], validate=True), found[1])
    except binascii.Error as error:
        raise ConfigError(f"a picture is no base64: {error}.") from error
