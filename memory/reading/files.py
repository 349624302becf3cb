"""Which files are read, and by whom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from queue import LifoQueue
from typing import Final, Self

from samara.errors import IngestError
from samara.memory.document import Document
from samara.memory.reading import text
from samara.memory.reading.apart import APART, Apart

MAX_BYTES: Final = 50_000_000
"""Of one file."""
_PROCESSES: Final = 2

LANGUAGES: Final = {
    ".c": "c",
    ".cc": "cpp",
    ".cpp": "cpp",
    ".cs": "csharp",
    ".go": "go",
    ".h": "c",
    ".hpp": "cpp",
    ".java": "java",
    ".js": "js",
    ".jsx": "js",
    ".kt": "kotlin",
    ".lua": "lua",
    ".php": "php",
    ".py": "python",
    ".pyi": "python",
    ".rb": "ruby",
    ".rs": "rust",
    ".rst": "rst",
    ".scala": "scala",
    ".swift": "swift",
    ".tex": "latex",
    ".ts": "ts",
    ".tsx": "ts",
}
"""Suffixes of what is cut by its own grammar, and its name at langchain-text-splitters."""

_TEXT_KINDS: Final = """
.md .markdown .txt .text .log .adoc .org .csv .tsv .json .jsonl .ndjson .yaml .yml .toml .ini
.cfg .pl .xml .sql .sh .bash .zsh .r .jl .m .css .scss
"""
_TEXTS: Final = frozenset(_TEXT_KINDS.split())
_OWN: Final[dict[str, Callable[[str, bytes], tuple[str, str]]]] = {
    ".ipynb": text.notebook,
    ".eml": text.mail,
}


def readable(path: PurePath) -> bool:
    """Whether a file of this name can be read."""
    kind = path.suffix.lower()
    return kind in _TEXTS or kind in LANGUAGES or kind in _OWN or kind in APART


def documents() -> frozenset[str]:
    """The suffixes of files that are no text, but have one: PDF, office files, books."""
    return APART - {".html", ".htm", ".xhtml"}


class Reader:
    """Reads files, some at a time. Close it, or use `with`: it may have started processes."""

    def __init__(self) -> None:
        self._aparts = [Apart() for _ in range(_PROCESSES)]
        self._free = LifoQueue[Apart]()
        for apart in self._aparts:
            self._free.put(apart)

    def document(self, data: bytes, name: str, kind: str, title: str = "") -> Document:
        """The text of what would be in a file with the suffix `kind`.

        Raises IngestError, which says why there is none.
        """
        if kind in APART:
            apart = self._free.get()
            try:
                told, own = apart.read(name, kind, data)
            finally:
                self._free.put(apart)
        elif kind in _OWN:
            told, own = _OWN[kind](name, data)
        elif kind in _TEXTS or kind in LANGUAGES:
            told, own = text.decoded(name, data), ""
        else:
            raise IngestError(f"{name}: files of this kind cannot be read.")
        language = "csv" if kind in (".csv", ".tsv") else LANGUAGES.get(kind, "")
        return Document(told, name, own or title, language=language)

    def stop(self) -> None:
        """Have whatever is being read fail now."""
        for apart in self._aparts:
            apart.kill()

    def close(self) -> None:
        """End the processes, if there are any."""
        for apart in self._aparts:
            apart.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
