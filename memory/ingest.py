"""Taking in files and folders: what changed is taken in anew, the rest is left alone."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from samara.errors import IngestError, SamaraError
from samara.memory.reading import readable

Status = Literal["new", "changed", "unchanged", "failed"]

_GROUP_FILES: Final = 64
_GROUP_BYTES: Final = 1_000_000
_NEVER: Final = frozenset((".git", ".hg", ".svn", "__pycache__", "node_modules", ".venv"))


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one file; `reason` is why it failed."""

    source: str
    status: Status
    chunks: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of all files. `missing` are sources that lay below what was given, and no longer
    do: `Memory.forget` removes them."""

    files: tuple[Ingested, ...]
    missing: tuple[str, ...] = ()

    def count(self, status: Status) -> int:
        """How many files there are of that status."""
        return sum(file.status == status for file in self.files)

    def __str__(self) -> str:
        told = ", ".join(
            f"{self.count(status)} {status}"
            for status in ("new", "changed", "unchanged", "failed")
            if self.count(status)
        )
        lines = [told or "no files"]
        lines += [f"  {file.source}: {file.reason}" for file in self.files if file.reason]
        lines += [f"  {source} is gone" for source in self.missing]
        return "\n".join(lines)


def files_of(paths: Iterable[str | Path]) -> Iterator[Path]:
    """The files that are named, and those in the folders that are, in order, each once.

    In folders: what can be read, is not hidden and is not left out by a .gitignore. Links are not
    followed. Raises IngestError for a path that is not there.
    """
    seen: set[Path] = set()
    for given in paths:
        path = Path(given).expanduser().resolve()
        if not path.exists():
            raise IngestError(f"{path} is not there.")
        for file in _below(path, []) if path.is_dir() else [path]:
            if file not in seen:
                seen.add(file)
                yield file


def grouped(files: Iterable[Path]) -> Iterator[list[Path]]:
    """Files together, as far as they are small."""
    group: list[Path] = []
    size_bytes = 0
    for file in files:
        group.append(file)
        with suppress(OSError):  # whoever reads it is told
            size_bytes += file.stat().st_size
        if len(group) == _GROUP_FILES or size_bytes > _GROUP_BYTES:
            yield group
            group, size_bytes = [], 0
    if group:
        yield group


def reason_of(error: SamaraError) -> str:
    """Why a file failed, in a line."""
    return str(error).replace("\n", " ")


def _below(folder: Path, rules: list[tuple[Path, object]]) -> Iterator[Path]:
    import pathspec

    ignored = folder / ".gitignore"
    try:
        if ignored.is_file():
            lines = ignored.read_text(errors="replace").splitlines()
            rules = [*rules, (folder, pathspec.GitIgnoreSpec.from_lines(lines))]
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield folder  # whoever reads it is told why that cannot be
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith(".") or entry.name in _NEVER or entry.is_symlink():
            continue
        if _left_out(path, rules, is_folder=entry.is_dir()):
            continue
        if entry.is_dir():
            yield from _below(path, rules)
        elif entry.is_file() and readable(path):
            yield path


def _left_out(path: Path, rules: list[tuple[Path, object]], *, is_folder: bool) -> bool:
    end = "/" if is_folder else ""
    return any(
        spec.match_file(f"{path.relative_to(folder).as_posix()}{end}")  # type: ignore[attr-defined]
        for folder, spec in rules
    )
