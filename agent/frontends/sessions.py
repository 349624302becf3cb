"""`samara sessions`, and the commands of a chat that go back, branch, resume and export."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from samara.agent.frontends.harmless import harmless

if TYPE_CHECKING:
    from samara.agent.sessions import SessionInfo, SessionStore

_ABOUT: Final = (
    "Conversations that are kept: each is found by its name, its id, or how that begins."
)
EXPORT: Final = "write a session as .md, .html, .ipynb, .jsonl, or whole as .zip"
EXPORT_FILE: Final = "where to; the suffix tells the form"


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Teach the command line `samara sessions`."""
    sessions = commands.add_parser(
        "sessions", help="conversations that are kept", description=_ABOUT
    )
    actions = sessions.add_subparsers(required=True, metavar="ACTION")

    def action(name: str, run: Callable[..., int], about: str) -> argparse.ArgumentParser:
        made = actions.add_parser(name, help=about, description=about)
        made.set_defaults(command=run)
        return made

    listed = action("list", _list, "list them, the last one first")
    listed.add_argument("--json", action="store_true", help="print one JSON array")
    search = action("search", _search, "find words in all of them")
    search.add_argument("words", nargs="+", help="all of them, or how they begin")
    search.add_argument("--json", action="store_true", help="print one JSON array")
    for name, run, about in (
        ("show", _show, "print one as Markdown"),
        ("export", export_session, EXPORT),
        ("name", _name, "give one a name"),
        ("delete", _delete, "delete one for good"),
    ):
        made = action(name, run, about)
        made.add_argument("session", help="its name, its id, or how that begins")
        if name == "export":
            made.add_argument("file", help=EXPORT_FILE)
        if name == "name":
            made.add_argument("name", help="the new name")
    imported = action("import", _import, "take in what was exported as .zip, or chats as JSON")
    imported.add_argument("file", help=".zip, .jsonl with `messages` on each line, or .json")
    imported.add_argument("--name", help="what to call it")


def _store() -> SessionStore:
    from samara.agent.sessions import SessionStore

    return SessionStore()


def _list(given: argparse.Namespace, _: object) -> int:
    found = _store().all()
    if given.json:
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False, default=str))
    else:
        print("\n".join(map(line, found)) or "There are no sessions yet: `samara chat` makes one.")
    return 0


def _search(given: argparse.Namespace, _: object) -> int:
    hits = _store().search(" ".join(given.words))
    if given.json:
        print(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, default=str))
    for hit in () if given.json else hits:
        excerpt = " ".join(hit.excerpt.split())
        print(harmless(f"{hit.session.id}  {hit.role}: {excerpt}"))
    return 0 if hits else 1


def _show(given: argparse.Namespace, _: object) -> int:
    from samara.agent.sessions.export import as_markdown

    with _store().open(given.session) as session:
        print(harmless(as_markdown(session)), end="")
    return 0


def export_session(given: argparse.Namespace, _: object) -> int:
    """Write a session into a file."""
    from samara.agent.sessions.export import export

    with _store().open(given.session) as session:
        export(session, given.file)
    return 0


def _import(given: argparse.Namespace, _: object) -> int:
    from samara.agent.sessions import import_sessions

    for session in import_sessions(_store(), given.file):
        with session:
            if given.name:
                session.rename(given.name)
            print(f"{session.id}: {len(session)} messages")
    return 0


def _name(given: argparse.Namespace, _: object) -> int:
    with _store().open(given.session) as session:
        session.rename(given.name)
    return 0


def _delete(given: argparse.Namespace, _: object) -> int:
    _store().delete(given.session)
    return 0


def line(info: SessionInfo) -> str:
    """A session on one line: id, when it was changed, how many messages, name or title."""
    changed = time.strftime("%Y-%m-%d %H:%M", time.localtime(info.changed))
    return harmless(f"{info.id}  {changed}  {info.messages:>4}  {info.label}")
