from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samara.tools.python import Interpreter, Limits

QUICK = Limits(interrupt_grace_s=0.5)


@pytest.fixture(scope="module")
def shared() -> Iterator[Interpreter]:
    """One interpreter for the tests of a module that leave its kernel alive."""
    with Interpreter(limits=QUICK) as interpreter:
        yield interpreter


@pytest.fixture
def py(tmp_path: Path) -> Iterator[Interpreter]:
    """An interpreter of the test's own, in a workspace of its own."""
    workspace = tmp_path / "workspace"
    workspace.mkdir()
    with Interpreter(workspace, limits=QUICK) as interpreter:
        yield interpreter
