"""Reading files that may be hostile, in a process apart.

A file that makes its parser crash, hang or fill the memory costs that process, not this one. It
knows nothing of this one's environment, and may have so much memory and so much time for each file.
"""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Final

from samara.errors import IngestError

FILE_S: Final = 60.0
"""For one file."""
APART: Final = frozenset((".pdf", ".docx", ".pptx", ".xlsx", ".epub", ".html", ".htm", ".xhtml"))
HEAD: Final = struct.Struct("<II")
"""Before each message: the bytes of its head, and of what follows it."""


class Apart:
    """A process that reads, started when it is first needed and anew when it has died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def read(self, name: str, kind: str, data: bytes) -> tuple[str, str]:
        """Text and title. Raises IngestError, which says why there are none."""
        with self._turn:
            process = self._process = self._process or _started()
            assert process.stdin is not None
            assert process.stdout is not None
            alarm = threading.Timer(FILE_S, process.kill)
            alarm.start()
            try:
                head = json.dumps([name, kind]).encode()
                process.stdin.write(HEAD.pack(len(head), len(data)) + head + data)
                process.stdin.flush()
                size, _ = HEAD.unpack(exactly(process.stdout, HEAD.size))
                told = json.loads(exactly(process.stdout, size))
            except (EOFError, OSError):
                late = not alarm.is_alive()
                self._end()
                why = f"took longer than {FILE_S:.0f} s" if late else "brought its reader down"
                raise IngestError(f"{name} {why}.", hint="It may be damaged.") from None
            finally:
                alarm.cancel()
        if "error" in told:
            raise IngestError(str(told["error"]))
        return str(told["text"]), str(told["title"])

    def kill(self) -> None:
        """Have whatever is being read fail now."""
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the process."""
        with self._turn:
            self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        process.wait()


def _started() -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(
        [sys.executable, "-m", "samara.memory.reading.worker"],
        env={**kept, "PYTHONPATH": paths},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def exactly(file: IO[bytes], size: int) -> bytes:
    """So many bytes. Raises EOFError when there are fewer."""
    data = file.read(size)
    if len(data) < size:
        raise EOFError
    return data
