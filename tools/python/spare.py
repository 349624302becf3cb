"""A second kernel that waits to take the place of the one in use."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import Final

from samara.errors import SandboxError
from samara.tools.python.kernel import Kernel

_AFTER_S: Final = 2.0  # by then a short task is over, and the fork server has its imports


class Spare:
    """At most one kernel, started in the background after `prepare` and gone with `take`."""

    def __init__(self, make: Callable[[], Kernel]) -> None:
        self._make = make
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._kernel: Kernel | None = None

    def prepare(self) -> None:
        """Start one in a moment, unless there is one or one is on its way."""
        if self._thread is None and not self._closing.is_set():
            self._thread = threading.Thread(target=self._start, daemon=True, name="samara-spare")
            self._thread.start()

    def take(self) -> Kernel | None:
        """The waiting kernel, if it is ready and alive."""
        kernel, self._kernel = self._kernel, None
        if kernel is None:
            return None
        self._thread = None
        if kernel.alive:
            return kernel
        kernel.close()
        return None

    def close(self) -> None:
        """End it, and wait until it is gone."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join()
        if (kernel := self.take()) is not None:
            kernel.close()

    def _start(self) -> None:
        if self._closing.wait(_AFTER_S):
            return
        with contextlib.suppress(SandboxError):  # then there is none; the next kernel tells why
            kernel = self._make()
            try:
                kernel.wait_until_ready()
            except BaseException:
                kernel.close()
                raise
            self._kernel = kernel
