"""The kernel in use: made when it is needed, replaced when it died, with a spare behind it."""

from __future__ import annotations

from samara.errors import SandboxError, SandboxUnavailableError
from samara.tools.python.kernel import Kernel
from samara.tools.python.spare import Spare
from samara.tools.python.supply import Supply


class CurrentKernel:
    """At most one kernel of a supply, and with `spare` a second one that waits.

    One thread at a time; `interrupt` and `order_kill` may be called from any.
    """

    def __init__(self, supply: Supply, *, spare: bool) -> None:
        self._supply = supply
        self._spare = Spare(supply.make) if spare else None
        self._kernel: Kernel | None = None
        self._lost_state = False
        self._closed = False

    @property
    def tier(self) -> str:
        """What confines the kernels, by name."""
        return self._supply.tier

    @property
    def launched(self) -> bool:
        """Whether there is one, be it starting, alive or dead."""
        return self._kernel is not None

    def launch(self) -> Kernel:
        """The kernel, which may still be starting. Raises SandboxError."""
        if self._closed:
            raise SandboxError("The interpreter is closed.")
        if self._kernel is None:
            self._kernel = (self._spare and self._spare.take()) or self._supply.make()
        return self._kernel

    def ready(self) -> tuple[Kernel, bool]:
        """A kernel that answers, and whether it replaces one that died.

        Raises SandboxUnavailableError where this machine cannot isolate, SandboxError when none
        starts for another reason.
        """
        try:
            if self._kernel is not None and not self._kernel.alive:
                self.discard()
            kernel = self._started()
        except SandboxUnavailableError as error:
            self.discard()
            if not self._supply.fall_back():
                raise
            kernel = self._second_best(error)
        except BaseException:
            self.discard()
            raise
        restarted, self._lost_state = self._lost_state, False
        return kernel, restarted

    def undo(self) -> bool:
        """Take back the last cell; False when there is no copy from before it."""
        kernel = self._kernel
        return kernel is not None and kernel.started and kernel.alive and kernel.undo()

    def prepare_spare(self) -> None:
        """Have one ready for when this one is gone."""
        if self._spare is not None:
            self._spare.prepare()

    def stop_cell(self) -> None:
        """Interrupt a cell whose result nobody waits for; keep the kernel if it obeys."""
        obeyed = False
        try:
            obeyed = self._kernel is not None and self._kernel.stop_cell()
        finally:
            if not obeyed:
                self.discard()

    def replace(self) -> None:
        """Begin anew, on purpose."""
        self.discard()
        self._lost_state = False
        self.launch()

    def discard(self) -> None:
        """End the kernel; the next one is told to be its successor."""
        kernel, self._kernel = self._kernel, None
        if kernel is not None:
            self._lost_state = kernel.started
            kernel.close()

    def interrupt(self) -> None:
        """Raise KeyboardInterrupt in the running cell."""
        if (kernel := self._kernel) is not None:
            kernel.interrupt()

    def order_kill(self, *, for_good: bool = False) -> None:
        """Kill the kernel without waiting; `for_good`, no other is made."""
        self._closed = self._closed or for_good
        if (kernel := self._kernel) is not None:
            kernel.order_kill()

    def close(self) -> None:
        """End what is left, and wait until it is gone."""
        self.discard()
        if self._spare is not None:
            self._spare.close()

    def _started(self) -> Kernel:
        kernel = self.launch()
        kernel.wait_until_ready()
        return kernel

    def _second_best(self, error: SandboxUnavailableError) -> Kernel:
        """A kernel of the second tier, for the first is not to be had here."""
        try:
            return self._started()
        except SandboxUnavailableError as second:
            self.discard()
            both = f"{error.message} Without namespaces: {second.message}"
            raise SandboxUnavailableError(both, hint=error.hint) from second
