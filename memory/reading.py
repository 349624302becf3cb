"""Files as texts.

What is read: plain text in any encoding that can be told, Markdown, source code, CSV and TSV, JSON
and JSON lines, HTML, notebooks, e-mail. Everything else is refused with a reason.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

from samara.errors import IngestError
from samara.memory.document import Document

MAX_BYTES: Final = 50_000_000
"""Of one file."""

_TEXTS: Final = frozenset(
    [
        ".md",
        ".markdown",
        ".rst",
        ".txt",
        ".text",
        ".log",
        ".tex",
        ".adoc",
        ".org",
        ".csv",
        ".tsv",
        ".json",
        ".jsonl",
        ".ndjson",
        ".yaml",
        ".yml",
        ".toml",
        ".ini",
        ".cfg",
        ".xml",
        ".sql",
        ".py",
        ".pyi",
        ".js",
        ".ts",
        ".jsx",
        ".tsx",
        ".java",
        ".kt",
        ".c",
        ".h",
        ".cc",
        ".cpp",
        ".hpp",
        ".cs",
        ".go",
        ".rs",
        ".rb",
        ".php",
        ".swift",
        ".scala",
        ".sh",
        ".bash",
        ".zsh",
        ".lua",
        ".pl",
        ".r",
        ".jl",
        ".m",
        ".css",
        ".scss",
    ]
)
_SILENT: Final = frozenset(("script", "style", "template", "noscript", "head"))
_BREAKS: Final = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "header",
        "footer",
        "pre",
        "blockquote",
        "dd",
        "dt",
        "hr",
    ]
)


def readable(path: Path) -> bool:
    """Whether a file of this name can be read."""
    return path.suffix.lower() in _TEXTS | {".html", ".htm", ".ipynb", ".eml"}


def read(path: Path) -> Document:
    """The text of a file. Raises IngestError, which says why there is none."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise IngestError(f"{path} is larger than {MAX_BYTES:,} bytes.", hint="Split it.")
        data = path.read_bytes()
    except OSError as error:
        raise IngestError(f"{path} cannot be read: {error.strerror}.") from error
    text, title = _told(path, data)
    return Document(text, str(path), title or path.name)


def _told(path: Path, data: bytes) -> tuple[str, str]:
    """Text and title."""
    kind = path.suffix.lower()
    if kind in (".html", ".htm"):
        return _html(_decoded(path, data))
    if kind == ".ipynb":
        return _notebook(path, _decoded(path, data)), ""
    if kind == ".eml":
        return _mail(data)
    if kind not in _TEXTS:
        raise IngestError(f"{path}: files of this kind are not read yet.")
    return _decoded(path, data), ""


def _decoded(path: Path, data: bytes) -> str:
    """By its byte order mark, as UTF-8, or else as Western European text."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\0" in data[:4096]:
        raise IngestError(f"{path} is no text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


class _Page(HTMLParser):
    """The words of a page, a line for each of its blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.title = ""
        self._silent = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._in_title = self._in_title or tag == "title"
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            level = int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else 0
            self.pieces.append(f"\n\n{'#' * level} " if level else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BREAKS:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._silent:
            self.pieces.append(data)


def _html(text: str) -> tuple[str, str]:
    page = _Page()
    page.feed(text)
    page.close()
    blocks = "".join(page.pieces).split("\n\n")
    told = (" ".join(block.split()) for block in blocks)
    return "\n\n".join(block for block in told if block.strip("# ")), page.title.strip()


def _notebook(path: Path, text: str) -> str:
    try:
        cells = json.loads(text)["cells"]
        told = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (ValueError, KeyError, TypeError) as error:
        raise IngestError(f"{path} is no notebook: {error}.") from None
    return "\n\n".join(
        source if kind == "markdown" else f"```\n{source}\n```" for kind, source in told
    )


def _mail(data: bytes) -> tuple[str, str]:
    from email import message_from_bytes, policy

    mail = message_from_bytes(data, policy=policy.default)
    body = mail.get_body(preferencelist=("plain", "html"))
    text = str(body.get_content()) if body is not None else ""
    if body is not None and body.get_content_subtype() == "html":
        text, _ = _html(text)
    names = (name for name in ("From", "To", "Date", "Subject") if mail[name])
    head = "\n".join(f"{name}: {mail[name]}" for name in names)
    return f"{head}\n\n{text}", str(mail["Subject"] or "")
