"""`@file` in what a person types: the file goes with the question.

Pictures are shown to models that can see; short texts, and the texts of PDF and office files, are
quoted; and every file is copied into the workspace, where Python can read it by its name.
"""

from __future__ import annotations

import filecmp
import re
import shutil
from pathlib import Path
from typing import Final

from samara.errors import ConfigError, IngestError
from samara.prompts.texts import fenced
from samara.tools.content import Image, Text

MAX_QUOTED_BYTES: Final = 20_000
MAX_COPIED_BYTES: Final = 1_000_000_000

_FILE: Final = re.compile(r'(?<!\S)@(?:"(?P<quoted>[^"]+)"|(?P<plain>\S+))')
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp")


def attached(line: str, workspace: Path | None, *, sees: bool) -> str | list[Text | Image]:
    """The line with its files: `@name` becomes `name`, and what the model gets of it follows.

    An `@` before what is no file and does not look like one stays as it is. Raises ConfigError for
    a file that is not there, cannot be read, or can be given to the model in no way.
    """
    parts: list[Text | Image] = []

    def name(found: re.Match[str]) -> str:
        told = found["quoted"] or found["plain"]
        shorter = told if found["quoted"] else told.rstrip("?!.,;:)")
        for path in (told, shorter):
            file = Path(path).expanduser()
            if file.is_file():
                parts.extend(_given(file, workspace, sees=sees))
                return file.name + told[len(path) :]
        if not found["quoted"] and not re.search(r"[./\\]", shorter):
            return found[0]
        raise ConfigError(f"There is no file {shorter}.")

    said = _FILE.sub(name, line)
    return [Text(said), *parts] if parts else said


def _given(file: Path, workspace: Path | None, *, sees: bool) -> list[Text | Image]:
    try:
        size_bytes = file.stat().st_size
        parts: list[Text | Image] = []
        if file.suffix.lower() in _PICTURES and sees:
            parts.append(Image.from_file(file))
        elif quoted := _document(file) or _quoted(file, size_bytes):
            parts.append(Text(quoted, "files"))
        if workspace is not None and size_bytes <= MAX_COPIED_BYTES:
            copy_into(file, workspace)
            parts.append(
                Text(f"The file {file.name} ({size_bytes:,} bytes) is in the workspace.", "files")
            )
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error}.") from error
    if not parts:
        raise ConfigError(
            f"{file} cannot be shown to this model.", hint="Use one that sees, or a smaller file."
        )
    return parts


def copy_into(file: Path, workspace: Path) -> None:
    """Copy a file into the workspace, where another one of that name is not overwritten.

    Raises ConfigError for that, and for a file that cannot be read.
    """
    there = workspace / file.name
    try:
        if file.resolve() == there.resolve():
            return
        if there.exists() and not filecmp.cmp(file, there, shallow=False):
            raise ConfigError(
                f"There is another {file.name} in the workspace.", hint="Rename one of them."
            )
        shutil.copyfile(file, there)
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error}.") from error


def _quoted(file: Path, size_bytes: int) -> str:
    """A short text, whole; of anything else nothing."""
    if size_bytes > MAX_QUOTED_BYTES:
        return ""
    try:
        text = file.read_bytes().decode()
    except UnicodeDecodeError:
        return ""
    return "" if "\0" in text else f"The file {file.name}:\n{fenced(text)}"


def _document(file: Path) -> str:
    """The text of a PDF or an office file, or as much of its beginning as may be quoted.

    Nothing of other files, and of those that cannot be read.
    """
    from samara.memory.reading import MAX_BYTES, Reader, documents

    kind = file.suffix.lower()
    if kind not in documents() or file.stat().st_size > MAX_BYTES:
        return ""
    try:
        with Reader() as reader:
            text = reader.document(file.read_bytes(), file.name, kind).text
    except IngestError:
        return ""
    cut = len(text) > MAX_QUOTED_BYTES
    told = f"The beginning of the text of {file.name}" if cut else f"The text of {file.name}"
    return f"{told}:\n{fenced(text[:MAX_QUOTED_BYTES])}"
