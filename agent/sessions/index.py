"""The index of all sessions: what is known of each, and the words of what was said."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from samara.agent.sessions.log import read_only
from samara.agent.sessions.session import LOG
from samara.errors import SessionError

_TITLE_CHARS: Final = 70
_SCHEMA: Final = """
create table if not exists sessions(
  id text primary key, read_bytes integer, name text, title text, model text, began real,
  changed real, messages integer, tokens integer, cost text, parent text);
create virtual table if not exists said using fts5(
  id unindexed, number unindexed, role unindexed, text, tokenize='unicode61 remove_diacritics 2');
create table if not exists places(
  id text, number integer, said integer, primary key(id, number)) without rowid;
"""
_COLUMNS: Final = "id, name, title, model, began, changed, messages, tokens, cost, parent"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionInfo:
    """What is known of a session without opening it.

    `title` is how its first question begins; `began` and `changed` are in seconds since 1970.
    `tokens` and `cost` (US dollars, None where a price is not known) are those of its ended turns.
    """

    id: str
    name: str = ""
    title: str = ""
    model: str = ""
    began: float = 0.0
    changed: float = 0.0
    messages: int = 0
    tokens: int = 0
    cost: Decimal | None = Decimal(0)
    parent: str = ""

    @property
    def label(self) -> str:
        """Its name, or else its title."""
        return self.name or self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionHit:
    """A message that was found: in which session, which one, who said it, the words around."""

    session: SessionInfo
    message: int
    role: str
    excerpt: str


class SessionIndex:
    """The index in `folder`, brought up to date from the logs whenever it is asked.

    It can be deleted at any time. Safe to use from several threads and processes. Raises
    SessionError when it cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()

    def all(self) -> list[SessionInfo]:
        """All sessions, the last changed first; a damaged one as far as it is known."""
        with self._lock, _Open(self._folder) as database:
            return _all(database)

    def search(self, query: str, limit: int) -> list[SessionHit]:
        """The messages in which all the words occur, or begin with them, the best first."""
        words = " ".join(f'"{word}"*' for word in query.replace('"', " ").split())
        if not words:
            return []
        with self._lock, _Open(self._folder) as database:
            known = {one.id: one for one in _all(database)}
            rows = database.execute(
                "select id, number, role, snippet(said, 3, '', '', '…', 24) from said "
                "where text match ? order by rank limit ?",
                (words, limit),
            )
            return [
                SessionHit(session=known[id_], message=number, role=role, excerpt=excerpt)
                for id_, number, role, excerpt in rows
                if id_ in known
            ]


class _Open:
    """The database for as long as the block lasts."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "index.sqlite"

    def __enter__(self) -> sqlite3.Connection:
        folder = self._file.parent
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._database = sqlite3.connect(self._file, timeout=30)
            self._database.executescript(_SCHEMA)
            with self._database:
                self._database.execute("begin immediate")
                _catch_up(folder, self._database)
        except (OSError, sqlite3.Error) as error:
            raise SessionError(
                f"The index of the sessions in {folder} cannot be used: {error}.",
                hint="Delete index.sqlite: it is made anew.",
            ) from error
        return self._database

    def __exit__(self, *_: object) -> None:
        self._database.close()


def _all(database: sqlite3.Connection) -> list[SessionInfo]:
    rows = database.execute(f"select {_COLUMNS} from sessions order by changed desc, id desc")
    return [_info(row) for row in rows]


def _info(row: tuple[Any, ...]) -> SessionInfo:
    told = dict(zip(_COLUMNS.split(", "), row, strict=True))
    told["cost"] = Decimal(told["cost"]) if told["cost"] is not None else None
    return SessionInfo(**told)


def _catch_up(folder: Path, database: sqlite3.Connection) -> None:
    """Read what was written since the last time."""
    known = dict(database.execute("select id, read_bytes from sessions"))
    there = set()
    with os.scandir(folder) as found:
        for item in found:
            try:
                size_bytes = (Path(item.path) / LOG).stat().st_size
            except OSError:
                continue
            there.add(item.name)
            if size_bytes < known.get(item.name, 0):
                _forget(item.name, database)
                known.pop(item.name)
            if size_bytes > known.get(item.name, 0):
                _read_on(Path(item.path), database, known.get(item.name, 0))
    for gone in known.keys() - there:
        _forget(gone, database)


def _forget(id_: str, database: sqlite3.Connection) -> None:
    _unsay(id_, 0, database)
    database.execute("delete from sessions where id = ?", (id_,))


def _unsay(id_: str, count: int, database: sqlite3.Connection) -> None:
    """Take all but the first `count` messages out."""
    where = "from places where id = ? and number >= ?"
    database.execute(f"delete from said where rowid in (select said {where})", (id_, count))
    database.execute(f"delete {where}", (id_, count))


def _read_on(session: Path, database: sqlite3.Connection, start: int) -> None:
    id_ = session.name
    row = database.execute(f"select {_COLUMNS} from sessions where id = ?", (id_,)).fetchone()
    info = _info(row) if row else SessionInfo(id=id_)
    try:
        lines, end = read_only(session / LOG, start)
    except SessionError:  # damaged: as far as it is known
        lines, end = [], start
    for line in lines:
        entry = json.loads(line)
        if entry["kind"] == "said":
            for message in entry["messages"]:
                _say(info, message, database)
                info = replace(info, messages=info.messages + 1)
                if not info.title and message["role"] == "user":
                    title = " ".join(_text(message).split())
                    info = replace(info, title=title[:_TITLE_CHARS])
        elif entry["kind"] == "rewound":
            _unsay(id_, entry["messages"], database)
            info = replace(info, messages=min(info.messages, entry["messages"]))
        else:
            info = _changed(info, entry)
        info = replace(info, changed=entry["at"])
    cost = None if info.cost is None else str(info.cost)
    database.execute(
        f"insert or replace into sessions({_COLUMNS}, read_bytes) values({'?,' * 10} ?)",
        (
            info.id, info.name, info.title, info.model, info.began, info.changed, info.messages,
            info.tokens, cost, info.parent, end,
        ),
    )  # fmt: skip


def _say(info: SessionInfo, message: dict[str, Any], database: sqlite3.Connection) -> None:
    if not (text := _text(message).strip()):
        return
    added = database.execute(
        "insert into said(id, number, role, text) values(?, ?, ?, ?)",
        (info.id, info.messages, message["role"], text),
    )
    database.execute(
        "insert into places values(?, ?, ?)", (info.id, info.messages, added.lastrowid)
    )


def _changed(info: SessionInfo, entry: dict[str, Any]) -> SessionInfo:
    match entry["kind"]:
        case "opened":
            return replace(info, began=entry["at"], parent=entry["parent"])
        case "named":
            return replace(info, name=entry["name"])
        case "setting":
            return replace(info, model=entry["model"])
        case "ended":
            usage = entry["usage"]
            tokens = info.tokens + usage["input_tokens"] + usage["output_tokens"]
            known = info.cost is not None and usage["cost"] is not None
            cost = info.cost + Decimal(str(usage["cost"])) if known else None  # type: ignore[operator]  # known
            return replace(info, tokens=tokens, cost=cost)
    return info


def _text(message: dict[str, Any]) -> str:
    """The words of a message, calls of tools included."""
    return "\n".join(_texts(message))


def _texts(message: dict[str, Any]) -> Iterator[str]:
    content = message["content"]
    if isinstance(content, str):
        yield content
    else:
        yield from (part["text"] for part in content if part["type"] == "text")
    for call in message.get("tool_calls", ()):
        yield call["arguments"]
