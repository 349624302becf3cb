"""The large libraries that a kernel inherits from the fork server, fitted to a forked process."""

from __future__ import annotations

import ctypes
import importlib
import os
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from samara.tools.python.sandbox.cleanup import remove_tree

MODULES: Final = ("numpy", "pandas", "matplotlib.pyplot", "PIL.PngImagePlugin")
_BACKEND: Final = "module://matplotlib_inline.backend_inline"
_SET_THREADS: Final = (
    "scipy_openblas_set_num_threads64_",
    "openblas_set_num_threads64_",
    "openblas_set_num_threads",
)
_blas: list[Any] = []


def load(name: str) -> None:
    """Import a module, if it is installed, in a process that must keep its single thread.

    OpenBLAS starts its threads when it is loaded; a kernel gets them back with `awaken`.
    matplotlib looks through the fonts once and stores what it finds in a folder of its own.
    """
    folder = tempfile.mkdtemp(prefix="samara-fonts-")
    os.environ.update(OPENBLAS_NUM_THREADS="1", MPLBACKEND=_BACKEND, MPLCONFIGDIR=folder)
    try:
        importlib.import_module(name)
    except ImportError:
        return
    finally:
        remove_tree(folder)
    if name == "numpy":
        _blas.extend(_open_blas())


def awaken() -> None:
    """In a kernel: as many threads as there are processors, and random numbers of its own."""
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return
    numpy.random.seed()
    for library in _blas:
        for name in _SET_THREADS:
            if hasattr(library, name):
                getattr(library, name)(int(os.environ["OMP_NUM_THREADS"]))


def _open_blas() -> list[Any]:
    lines = Path("/proc/self/maps").read_text().splitlines()
    paths = {line.split(maxsplit=5)[-1] for line in lines if "openblas" in line}
    return [ctypes.CDLL(path) for path in sorted(paths)]
