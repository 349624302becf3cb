"""`samara memory`: what is remembered, from the command line."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from samara.agent.frontends.show import harmless
from samara.errors import ConfigError

if TYPE_CHECKING:
    from samara.memory import Ingested, Memory


def memory_of(name: str) -> Memory:
    """The memory of that name, or in that folder if it has a slash in it."""
    from samara.memory import Memory

    if "/" in name or name.startswith("."):
        return Memory(name)
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Memory(Path(data) / "samara" / "memory" / name)


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Teach the command line `samara memory`."""
    memory = commands.add_parser("memory", help="take in texts, and find passages in them")
    actions = memory.add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="take in files and folders; what changed, anew")
    add.add_argument("paths", nargs="+", metavar="PATH")
    add.set_defaults(command=_add)
    search = actions.add_parser("search", help="find passages")
    search.add_argument("query", nargs="+")
    search.add_argument("-k", type=int, default=5, help="how many (default: 5)")
    search.set_defaults(command=_search)
    listed = actions.add_parser("list", help="the sources")
    listed.set_defaults(command=_list)
    forget = actions.add_parser("forget", help="remove sources for good")
    forget.add_argument("sources", nargs="+", metavar="SOURCE")
    forget.set_defaults(command=_forget)
    for action in (add, search, listed, forget):
        action.add_argument("--memory", default="default", help="name or folder of the memory")
        action.add_argument("--json", action="store_true", help="print JSON")


def _add(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        report = memory.ingest(*given.paths, hear=None if given.json else _told)
    if given.json:
        print(json.dumps(asdict(report), ensure_ascii=False))
    else:
        print(harmless(str(report)))
    return 1 if report.count("failed") else 0


def _told(file: Ingested) -> None:
    if sys.stderr.isatty():
        print(harmless(f"{file.status:<10} {file.source}"), file=sys.stderr)


def _search(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        found = memory.search(" ".join(given.query), given.k)
    if given.json:
        print(json.dumps([asdict(passage) for passage in found], ensure_ascii=False))
        return 0
    for number, passage in enumerate(found, 1):
        where = f"{passage.source}:{passage.line}"
        under = f" ({passage.heading})" if passage.heading else ""
        print(harmless(f"[{number}] {where}{under}\n{passage.text}\n"))
    if not found:
        print("Nothing is remembered yet.", file=sys.stderr)
    return 0


def _list(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        sources = memory.sources()
    if given.json:
        print(json.dumps([asdict(source) for source in sources], ensure_ascii=False))
        return 0
    for source in sources:
        when = datetime.fromtimestamp(source.at).strftime("%Y-%m-%d %H:%M")
        print(harmless(f"{when} {source.chunks:>6} {source.source}"))
    return 0


def _forget(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        names = [_known(memory, name) for name in given.sources]
        for name in names:
            memory.forget(name)
    print(f"{len(names)} forgotten")
    return 0


def _known(memory: Memory, name: str) -> str:
    """The source of that name, or of the file of that name."""
    names = {source.source for source in memory.sources()}
    for candidate in (name, str(Path(name).resolve())):
        if candidate in names:
            return candidate
    raise ConfigError(f"No source is called {name!r}.", hint="`samara memory list` names them.")
