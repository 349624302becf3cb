"""The process that reads files apart; see apart.py. Run as a module."""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Callable
from io import BytesIO
from typing import IO, Final
from zipfile import BadZipFile, ZipFile

from samara.errors import IngestError
from samara.memory.reading import markup, office, pdf, text
from samara.memory.reading.apart import HEAD, exactly

MEMORY_BYTES: Final = 2_000_000_000
UNPACKED_BYTES: Final = 200_000_000
"""Of all that is in an archive: more is taken for a bomb."""


def _serve(asked: IO[bytes], told: IO[bytes]) -> None:
    """Read one file after another, as the other end asks."""
    while head := asked.read(HEAD.size):
        name_bytes, data_bytes = HEAD.unpack(head)
        name, kind = json.loads(exactly(asked, name_bytes))
        try:
            told_text, title = _read(name, kind, exactly(asked, data_bytes))
            answer = {"text": told_text, "title": title}
        except IngestError as error:
            answer = {"error": str(error)}
        except MemoryError:
            answer = {"error": f"{name} takes too much memory to read."}
        except Exception as error:  # a parser's own: the file is at fault
            answer = {"error": f"{name} cannot be read: {type(error).__name__}: {error}."}
        line = json.dumps(answer).encode()
        told.write(HEAD.pack(len(line), 0) + line)
        told.flush()


def _read(name: str, kind: str, data: bytes) -> tuple[str, str]:
    if kind in (".html", ".htm", ".xhtml"):
        return markup.main_html(text.decoded(name, data))
    if kind == ".pdf":
        return pdf.pdf(name, data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_BYTES:
                raise IngestError(f"{name} unpacks to more than {UNPACKED_BYTES:,} bytes.")
            if kind == ".epub":
                return markup.epub(name, archive)
    except BadZipFile as error:
        raise IngestError(f"{name} is damaged: {error}.") from None
    readers: dict[str, Callable[[str, bytes], tuple[str, str]]] = {
        ".docx": office.docx,
        ".pptx": office.pptx,
        ".xlsx": office.xlsx,
    }
    return readers[kind](name, data)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    _serve(sys.stdin.buffer, answers)
