"""Where sources come from: files, folders, globs, web pages, sitemaps, Wikipedia."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import has_magic
from pathlib import Path
from typing import Final, Self

from samara.errors import IngestError
from samara.memory.document import Document
from samara.memory.reading import MAX_BYTES, Reader, readable
from samara.memory.web import Web

_NEVER: Final = frozenset((".git", ".hg", ".svn", "__pycache__", "node_modules", ".venv"))
_WEB: Final = ("http://", "https://")
_WIKIPEDIA: Final = "wikipedia:"


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a source, its name, the suffix of what they are, and its title if known."""

    source: str
    data: bytes
    kind: str
    title: str = ""


class Origins:
    """Finds sources and reads them. Close it, or use `with`. Safe to use from several threads."""

    def __init__(self) -> None:
        self.roots: list[Path] = []
        self._reader = Reader()
        self._web = Web()

    def expand(self, given: Iterable[str | Path]) -> list[str]:
        """Each source that is meant, in order, once. Raises IngestError for a path that is not
        there, and for a sitemap that cannot be read."""
        return list(dict.fromkeys(one for item in given for one in self._expanded(item)))

    def fetch(self, source: str) -> Fetched:
        """The bytes of a source. Raises IngestError, which says why there are none."""
        if source.startswith(_WIKIPEDIA):
            title, text = self._web.article(source.removeprefix(_WIKIPEDIA))
            return Fetched(source, text.encode(), ".md", title)
        if source.startswith(_WEB):
            page = self._web.page(source)
            return Fetched(source, page.data, page.kind)
        path = Path(source)
        try:
            if path.stat().st_size > MAX_BYTES:
                raise IngestError(f"{path} is larger than {MAX_BYTES:,} bytes.", hint="Split it.")
            return Fetched(source, path.read_bytes(), path.suffix.lower(), path.name)
        except OSError as error:
            raise IngestError(f"{path} cannot be read: {error.strerror}.") from error

    def document(self, fetched: Fetched) -> Document:
        """The text of a source. Raises IngestError, which says why there is none."""
        return self._reader.document(fetched.data, fetched.source, fetched.kind, fetched.title)

    def stop(self) -> None:
        """Give up what is being waited for."""
        self._web.stop()
        self._reader.stop()

    def close(self) -> None:
        """End processes and connections."""
        self._reader.close()
        self._web.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _expanded(self, given: str | Path) -> Iterable[str]:
        if isinstance(given, str) and given.startswith(_WIKIPEDIA):
            return [given]
        if isinstance(given, str) and given.startswith(_WEB):
            return self._web.pages(given) if given.endswith(".xml") else [given]
        path = Path(given).expanduser().absolute()
        found = [path] if path.exists() else sorted(_matching(path))
        if not found:
            raise IngestError(f"{path} is not there.")
        return [str(file) for one in found for file in self._files(one.resolve())]

    def _files(self, path: Path) -> Iterable[Path]:
        self.roots.append(path)
        return _below(path, []) if path.is_dir() else [path]


def _matching(pattern: Path) -> Iterator[Path]:
    """The paths that a pattern means: `*` and `?` in a name, `**` for any folders."""
    fixed = [part for part in pattern.parents if not has_magic(str(part))]
    base = fixed[0] if fixed else Path(pattern.anchor)
    if has_magic(str(pattern)):
        yield from base.glob(str(pattern.relative_to(base)))


def _below(folder: Path, rules: list[tuple[Path, object]]) -> Iterator[Path]:
    """What can be read, is not hidden and not left out by a .gitignore. No link is followed."""
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
