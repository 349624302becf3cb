"""Pictures and files of a session, each once, under the SHA-256 of what is in it.

In the log, a picture's data is a reference to its hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from samara.agent.sessions.redact import as_line
from samara.errors import SessionError

MAX_FILE_BYTES: Final = 100_000_000
"""Larger files that tools make stay where they are and are not kept."""

_REFERENCE: Final = "sha256:"
_IN_LINE: Final = f'"{_REFERENCE}'.encode()


class Blobs:
    """The blobs in `folder`, which is made when the first one comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, data: bytes) -> str:
        """Keep data, on the disk before this returns; its hash. Raises SessionError."""
        name = hashlib.sha256(data).hexdigest()
        file = self.folder / name
        if file.exists():
            return name
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as part:
                part.write(data)
                part.flush()
                os.fsync(part.fileno())
            Path(part.name).replace(file)
        except OSError as error:
            raise SessionError(f"{file} cannot be written: {error}.") from error
        return name

    def get(self, name: str) -> bytes:
        """Data by its hash. Raises SessionError when it is not there, or is not what it was."""
        file = self.folder / name
        try:
            data = file.read_bytes()
        except OSError as error:
            raise SessionError(f"A picture of the session is missing: {error}.") from error
        if hashlib.sha256(data).hexdigest() != name:
            raise SessionError(f"{file} is damaged: it is not what was written.")
        return data

    def out_of(self, line: bytes) -> bytes:
        """A line of JSON with its pictures put away, and references in their place."""
        if b'"type":"image"' not in line:
            return line
        return self._changed(
            line, lambda data: _REFERENCE + self.put(base64.b64decode(data, altchars=b"-_"))
        )

    def into(self, line: bytes) -> bytes:
        """A line of JSON with its pictures back in their places."""
        if _IN_LINE not in line:
            return line

        def fetched(told: str) -> str:
            if not told.startswith(_REFERENCE):
                return told
            return base64.b64encode(self.get(told.removeprefix(_REFERENCE))).decode()

        return self._changed(line, fetched)

    def _changed(self, line: bytes, change: Callable[[str], str]) -> bytes:
        def walk(value: Any) -> Any:
            if isinstance(value, dict):
                if value.get("type") == "image" and isinstance(value.get("data"), str):
                    return {**value, "data": change(value["data"])}
                return {name: walk(item) for name, item in value.items()}
            return [walk(item) for item in value] if isinstance(value, list) else value

        return as_line(walk(json.loads(line)))
