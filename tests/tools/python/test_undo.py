"""Taking cells back: the kernel is as it was before them, and goes on from there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from samara.errors import SandboxError
from samara.tools.python import Interpreter, Limits
from samara.tools.python.sandbox import watch


def offspring() -> set[int]:
    return set(watch.descendants(os.getpid()))


@pytest.fixture
def py(tmp_path: Path) -> Iterator[Interpreter]:
    """An interpreter that keeps three checkpoints."""
    with Interpreter(tmp_path, checkpoints=3, limits=Limits(interrupt_grace_s=1)) as interpreter:
        yield interpreter


def test_a_cell_is_taken_back_with_all_its_state(py: Interpreter) -> None:
    """Values changed in place, names, modules, settings, the folder, and the count of cells."""
    py.run("data = {'a': [1]}; import os, sys; count = 0")
    py.run("""
data['a'].append(2); del count; fresh = 1
import decimal; decimal.getcontext().prec = 3
os.makedirs('sub', exist_ok=True); os.chdir('sub'); os.environ['MODE'] = 'x'
sys.setrecursionlimit(5000); sys.path.append('/nowhere')
""")
    py.undo()
    assert py.run("data, count, 'fresh' in globals(), os.path.basename(os.getcwd())").text == (
        f"({{'a': [1]}}, 0, False, {'sandbox'!r})"
    )
    assert py.run("'MODE' in os.environ, '/nowhere' in sys.path").text == "(False, False)"
    assert py.run("1 / 0").text.splitlines()[1].startswith("Cell In[4]")


def test_the_kernel_works_as_before(py: Interpreter) -> None:
    """Prints, loggers, plots, tracebacks, await, children, magics, history and interrupts."""
    py.run("import logging; logging.basicConfig(level=logging.INFO); log = logging.getLogger()")
    py.run("kept = 41; kept + 1")
    py.run("bad = 1")
    py.undo()
    assert py.run("log.info('told'); print('said'); _ ").text.splitlines() == [
        "INFO:root:told",
        "said",
        "42",
    ]
    assert py.run("import asyncio; await asyncio.sleep(0.01, 'slept')").text == "'slept'"
    assert py.run("!echo shell").text == "shell"
    for _ in range(3):
        assert py.run("import subprocess; subprocess.run(['echo', 'child']);").text == "child"
    assert py.run("%time kept").error is None
    plot = py.run("import matplotlib.pyplot as plt; plt.plot([1, 2]);")
    assert plot.outputs[-1].mime == "image/png"
    assert py.run("import time; time.sleep(60)", timeout_s=0.5).timed_out
    assert py.run("kept").text == "41"
    assert "kept" in [variable.name for variable in py.variables()]


def test_streams_that_a_cell_replaced_stay_replaced(py: Interpreter) -> None:
    """What printed elsewhere before the cell does so after it was taken back."""
    py.run("import io, sys; kernels, sys.stdout = sys.stdout, io.StringIO()")
    py.run("print('unsaid')")
    py.undo()
    assert py.run("print('kept')").text == ""
    py.run("kept, sys.stdout = sys.stdout.getvalue(), kernels")
    assert py.run("print('said'); kept").text == "said\n'kept\\n'"


def test_several_cells_one_after_the_other(py: Interpreter) -> None:
    """As many as there are checkpoints, then a clear error; and again and again."""
    for n in range(6):
        py.run(f"n = {n}")
    for _ in range(3):
        py.undo()
    assert py.run("n").text == "2"
    py.undo()
    with pytest.raises(SandboxError, match="no checkpoint"):
        py.undo()
    for n in range(12):
        py.run(f"n = {n + 100}")
        py.undo()
    assert py.run("n").text == "2"


def test_what_a_cell_started_is_ended(py: Interpreter) -> None:
    """Its processes do not go on; its files stay."""
    py.run("import subprocess, os; open('before', 'w').close()")
    py.run("child = subprocess.Popen(['sleep', '300']); open('made', 'w').write('stays')")
    py.undo()
    names = py.run("[open(f'/proc/{p}/comm').read() for p in os.listdir('/proc') if p.isdigit()]")
    assert "sleep" not in names.text
    assert py.read_file("made") == b"stays"


def test_open_files_stay_open(py: Interpreter) -> None:
    """A file that was opened before the cell can be read after it was taken back."""
    py.run("open('f', 'w').write('abcdef'); file = open('f'); file.read(2)")
    py.run("1")
    py.undo()
    assert py.run("file.read(2)").text in ("'cd'", "''")  # the position is shared with the copy


def test_checkpoints_are_not_in_the_way(py: Interpreter) -> None:
    """A cell has no child but its own, and a cell that ends by force can be taken back."""
    py.run("import os; x = 1")
    assert "ChildProcessError" in py.run("os.wait()").text
    assert py.run("x = 2\nimport time; time.sleep(60)", timeout_s=0.5).timed_out
    py.undo()
    assert py.run("x").text == "1"
    py.run("x = 3; raise ValueError")
    py.undo()
    assert py.run("x").text == "1"


def test_where_nothing_can_be_undone(tmp_path: Path) -> None:
    """Unasked for, in the second tier, before any cell, after a death: one clear error."""
    for options in ({}, {"checkpoints": 2, "tier": "landlock"}):
        with Interpreter(tmp_path, **options) as py:  # type: ignore[arg-type]
            py.run("x = 1")
            with pytest.raises(SandboxError, match="no checkpoint"):
                py.undo()
            assert py.run("x").text == "1"
    with Interpreter(tmp_path, checkpoints=2) as py:
        with pytest.raises(SandboxError, match="no checkpoint"):
            py.undo()
        py.run("import os; os._exit(88)")
        with pytest.raises(SandboxError, match="no checkpoint"):
            py.undo()
        assert py.run("'next'").restarted


def test_without_room_for_a_copy_cells_run_all_the_same(tmp_path: Path) -> None:
    """A checkpoint that cannot be made is missing, and says so when it is asked for."""
    limits = Limits(processes=12)
    with Interpreter(tmp_path, checkpoints=30, limits=limits) as py:
        for n in range(20):
            assert py.run(f"n = {n}; n").text == str(n)
        with pytest.raises(SandboxError, match="no checkpoint"):
            py.undo()
        assert py.run("n").text == "19"


def test_a_kernel_that_lies_about_it_is_replaced(py: Interpreter) -> None:
    """One that promises a way back and does not go it ends, with an error that says so."""
    py.run(
        "class Liar:\n    token = ''\n    possible = lambda self: True\n"
        "    undo = lambda self, token: True\nget_ipython().samara_checkpoints = Liar()"
    )
    with pytest.raises(SandboxError, match="lost"):
        py.undo()
    assert py.run("'next'").restarted


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """Copies end with their interpreter, whatever was undone."""
    py = Interpreter(spare=False)
    py.start()
    py.close()
    before = offspring()
    with Interpreter(tmp_path, checkpoints=5, spare=False) as py:
        for n in range(7):
            py.run(f"n = {n}")
        py.undo()
        py.undo()
        py.run("n")
        assert len(offspring()) > len(before) + 5
    assert offspring() <= before
