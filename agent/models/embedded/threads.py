"""One thread for small matrices, in numpy's own BLAS.

The embedded model's matrices are so small that a second thread brings nothing and doubles the
processor time, most of it spent waiting. The limit holds only while the model computes; the
program's own numpy keeps its threads. Where numpy brings no OpenBLAS nothing is changed.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

_lock = threading.Lock()
_inside = 0
_before = 1


@contextmanager
def one_thread() -> Iterator[None]:
    """Compute with one BLAS thread; nested and concurrent uses count as one."""
    global _inside, _before
    blas = _openblas()
    if blas is None:
        yield
        return
    get, put = blas
    with _lock:
        _inside += 1
        if _inside == 1:
            _before = get()
            put(1)
    try:
        yield
    finally:
        with _lock:
            _inside -= 1
            if _inside == 0:
                put(_before)


@cache
def _openblas() -> tuple[Any, Any] | None:
    """How to read and set the threads of the OpenBLAS that numpy's wheels bring."""
    for file in (Path(np.__file__).parents[1] / "numpy.libs").glob("libscipy_openblas*"):
        try:
            library = ctypes.CDLL(str(file))
        except OSError:
            continue
        for suffix in ("64_", ""):
            get = getattr(library, f"scipy_openblas_get_num_threads{suffix}", None)
            put = getattr(library, f"scipy_openblas_set_num_threads{suffix}", None)
            if get and put:
                return get, put
    return None
