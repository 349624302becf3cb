"""`samara memory`: what is remembered, from the command line; and `/memory` in a chat."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
import threading
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from samara.agent.frontends.harmless import harmless
from samara.errors import ConfigError

if TYPE_CHECKING:
    from samara.memory import Ingested, IngestReport, Memory, Passage

CHAT_HELP: Final = """/memory                 how much is remembered
/memory search WORDS    find passages
/memory add PATH…       take in files, folders, pages, wikipedia:Title
/memory list            what was taken in
/memory facts           facts that were saved
/memory save FACT       save one
/memory forget NAME…    remove sources or facts for good"""


def memory_of(name: str) -> Memory:
    """The memory of that name, in that folder if it has a slash in it, or on that server."""
    from samara.memory import Memory

    if "/" in name or name.startswith("."):
        return Memory(name)
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Memory(Path(data) / "samara" / "memory" / name)


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Teach the command line `samara memory`."""
    about = "take in texts, and find passages in them"
    memory = commands.add_parser("memory", help=about, description=f"{about.capitalize()}.")
    actions = memory.add_subparsers(required=True, metavar="ACTION")

    def action(name: str, run: Callable[..., int], about: str) -> argparse.ArgumentParser:
        made = actions.add_parser(name, help=about, description=about)
        made.add_argument("--memory", default="default", help="name, folder or server address")
        made.set_defaults(command=run)
        return made

    add = action("add", _add, "take in files, folders, URLs, sitemaps, wikipedia:Title")
    add.add_argument(
        "paths", nargs="+", metavar="PATH", help="files, folders, URLs, sitemaps, wikipedia:Title"
    )
    search = action("search", _search, "find passages")
    search.add_argument("query", nargs="+", help="what the passages are to bear on")
    search.add_argument("-k", type=int, default=5, help="how many (default: 5)")
    search.add_argument("--source", help="only in sources of this name, with * and ?")
    listed = action("list", _list, "the sources")
    show = action("show", _show, "the text of a source as it was taken in")
    show.add_argument("source", metavar="SOURCE", help="as `list` names it, or a file")
    forget = action("forget", _forget, "remove sources for good")
    forget.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="as `list` names them, or files"
    )
    for made in (add, search, listed, forget):
        made.add_argument("--json", action="store_true", help="print JSON")
    action("check", _check, "say what is wrong with the files")
    action("repair", _repair, "mend what check finds")
    export = action("export", _export, "write all texts and facts as lines of JSON")
    export.add_argument("file", nargs="?", help="where to (default: standard output)")
    imported = action("import", _import, "take in what export wrote")
    imported.add_argument("file", help="what `export` wrote")
    backup = action("backup", _backup, "copy everything into a folder, also while it is in use")
    backup.add_argument("folder", help="a new one")
    reembed = action("reembed", _reembed, "go over to another embedder")
    reembed.add_argument("embedder", help="minilm, openai:NAME, sentence-transformers:NAME, …")
    action("serve", _serve, "hold the folder open, so that others start faster; Ctrl-C ends it")


def chat_command(memory: Memory, line: str) -> str:
    """What `/memory …` in a chat answers."""
    try:
        name, *words = shlex.split(line) or ["stats"]
    except ValueError as error:
        return f"{error}."
    facts = memory.facts()
    if name == "stats":
        told = memory.stats()
        return (
            f"{memory.path}: {told.sources} sources in {told.chunks} chunks, "
            f"{len(facts.all())} facts\n{CHAT_HELP}"
        )
    if name == "list":
        return "\n".join(_lines(memory)) or "Nothing was taken in yet."
    if name == "facts":
        return "\n".join(f"{fact.id}  {fact}" for fact in facts.all()) or "No facts were saved."
    if not words or name not in ("search", "add", "save", "forget"):
        return CHAT_HELP
    if name == "search":
        return _found(memory.search(" ".join(words))) or "Nothing in memory bears on that."
    if name == "add":
        return str(ingested(memory, words))
    if name == "save":
        return f"Saved as {facts.save(' '.join(words), source='user').fact.id}."
    gone = facts.forget(*words)
    kept = {fact for fact in words if memory.forget(fact) == 0}
    return f"{gone + len(words) - len(kept)} forgotten"


def _add(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        report = ingested(memory, given.paths, quiet=given.json)
    if given.json:
        print(json.dumps(asdict(report), ensure_ascii=False))
    else:
        print(harmless(str(report)))
        for source in report.missing:
            print(harmless(f"  to remove it: samara memory forget {shlex.quote(source)}"))
    return 1 if report.count("failed") else 0


def ingested(memory: Memory, paths: list[str], *, quiet: bool = False) -> IngestReport:
    """Take in what is named, with a bar that tells how far it is where that can be seen."""
    if quiet or not sys.stderr.isatty():
        return memory.ingest(*paths)
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def hear(file: Ingested, total: int) -> None:
            shown = harmless(file.source)[-40:]
            bar.update(task, advance=1, total=total, description=f"{file.status:<9} {shown}")

        return memory.ingest(*paths, hear=hear)


def _search(given: argparse.Namespace, _: object) -> int:
    where = {"source": given.source} if given.source else None
    with memory_of(given.memory) as memory:
        found = memory.search(" ".join(given.query), given.k, where=where)
        empty = not memory.stats().sources
    if given.json:
        print(json.dumps([asdict(passage) for passage in found], ensure_ascii=False))
        return 0
    print(harmless(_found(found)), end="")
    if not found:
        nothing = "Nothing is remembered yet." if empty else "Nothing in memory bears on that."
        print(nothing, file=sys.stderr)
    return 0


def _found(passages: list[Passage]) -> str:
    return "".join(
        f"[{number}] {passage.place}{f' ({passage.heading})' * bool(passage.heading)}\n"
        f"{passage.text}\n\n"
        for number, passage in enumerate(passages, 1)
    )


def _list(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        if given.json:
            told = [{**asdict(source), "signature": ""} for source in memory.sources()]
            print(json.dumps(told, ensure_ascii=False))
        else:
            print(harmless("".join(f"{line}\n" for line in _lines(memory))), end="")
    return 0


def _lines(memory: Memory) -> list[str]:
    return [
        f"{datetime.fromtimestamp(source.at):%Y-%m-%d %H:%M} {source.chunks:>6} {source.source}"
        for source in memory.sources()
    ]


def _show(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        document = memory.get(_known(memory, given.source))
    print(harmless(document.text if document is not None else ""))
    return 0


def _forget(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        names = [_known(memory, name) for name in given.sources]
        count = memory.forget(*names)
    print(json.dumps({"forgotten": count}) if given.json else f"{count} forgotten")
    return 0


def _known(memory: Memory, name: str) -> str:
    """The source of that name, or of the file of that name."""
    names = {source.source for source in memory.sources()}
    for candidate in (name, str(Path(name).resolve())):
        if candidate in names:
            return candidate
    raise ConfigError(f"No source is called {name!r}.", hint="`samara memory list` names them.")


def _check(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        faults = memory.check()
    for fault in faults:
        print(harmless(fault))
    print("`samara memory repair` mends it." if faults else "All is well.")
    return 1 if faults else 0


def _repair(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        memory.repair()
        left = memory.check()
    print(harmless("\n".join(left)) or "All is well.")
    return 1 if left else 0


def _export(given: argparse.Namespace, _: object) -> int:
    from samara.memory.upkeep import exported

    made = _opened(given.file, "w") if given.file else nullcontext(sys.stdout)
    with memory_of(given.memory) as memory, made as file:
        for line in exported(memory):
            file.write(f"{line}\n")
    return 0


def _import(given: argparse.Namespace, _: object) -> int:
    from samara.memory.upkeep import imported

    with memory_of(given.memory) as memory, _opened(given.file, "r") as file:
        print(f"{imported(memory, file)} taken in")
    return 0


def _opened(name: str, mode: str) -> Any:
    try:
        return Path(name).open(mode, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{name} cannot be opened: {error.strerror}.") from error


def _backup(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        memory.backup(given.folder)
    print(f"Copied to {given.folder}; open it with --memory {given.folder}/")
    return 0


def _reembed(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        memory.reembed(given.embedder)
        print(f"Vectors are now by {memory.stats().embedder}.")
    return 0


def _serve(given: argparse.Namespace, _: object) -> int:
    with memory_of(given.memory) as memory:
        memory.search("anything")  # loads all that a search needs
        print(f"{memory.path} is open. Ctrl-C ends it.", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0
