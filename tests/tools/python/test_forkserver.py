"""Kernels forked from one process: fast, and none the wiser about another."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from samara.tools.python import Interpreter, forkserver
from samara.tools.python.sandbox import watch

READ_ALL_MEMORY = """
def memory():
    with open('/proc/self/maps') as maps, open('/proc/self/mem', 'rb', 0) as mem:
        for line in maps:
            span, access, *_ = line.split()
            start, end = (int(n, 16) for n in span.split('-'))
            if access.startswith('rw'):
                try: mem.seek(start); yield mem.read(end - start)
                except (OSError, OverflowError, ValueError): pass
def contains(first, second):
    # Never joined, or the search would find itself.
    for piece in memory():
        at = piece.find(first)
        while at >= 0:
            if piece[at + len(first):][:len(second)] == second: return True
            at = piece.find(first, at + 1)
    return False
"""


def server_pid() -> int:
    """The fork server's process, which a kernel has been started by."""
    process = forkserver.shared._process
    assert process is not None
    return process.pid


def wait_for_science(timeout_s: float = 30.0) -> None:
    """Until a new kernel comes with the large libraries already imported."""
    deadline_s = time.monotonic() + timeout_s
    code = "import sys; 'PIL.PngImagePlugin' in sys.modules"
    while time.monotonic() < deadline_s:
        with Interpreter() as py:
            if py.run(code).text == "True":
                return
        time.sleep(1)
    raise AssertionError("the fork server never imported the large libraries")


def test_kernels_share_one_server() -> None:
    """Two kernels, one process that both were forked from."""
    with Interpreter() as one, Interpreter() as two:
        one.run("1")
        two.run("1")
        children = watch.descendants(server_pid())
        assert len(children) >= 7


def test_a_killed_server_is_replaced() -> None:
    """Kernels survive the server; the next one gets a new server."""
    with Interpreter() as py:
        py.run("kept = 1")
        before = server_pid()
        os.kill(before, signal.SIGKILL)
        assert py.run("kept").text == "1"
        with Interpreter() as other:
            assert other.run("2").text == "2"
    assert server_pid() != before


def test_a_kernel_does_not_inherit_the_key_of_another() -> None:
    """The memory of a kernel holds its own key, which the search finds, and no other."""
    with Interpreter() as one, Interpreter() as two:
        one.run("1")
        two.run(READ_ALL_MEMORY)
        keys = [vars(vars(py._current._kernel)["_line"])["_launched"].key for py in (two, one)]
        searches = [f"contains({key[:32].encode()!r}, {key[32:].encode()!r})" for key in keys]
        assert two.run(searches[0]).text == "True"
        assert two.run(searches[1]).text == "False"


def test_what_is_inherited_works() -> None:
    """Imported before the fork: arrays with all processors, random numbers of one's own, plots."""
    wait_for_science()
    drawn = set()
    for _ in range(2):
        with Interpreter() as py:
            drawn.add(py.run("import numpy as np; np.random.random()").text)
            product = py.run(
                "a = np.ones((600, 600)); float((a @ a).sum()), np.random.random() < 1"
            )
            assert product.text == "(216000000.0, True)"
            plot = py.run("import matplotlib.pyplot as plt; plt.plot([1, 3, 2]);")
            assert [output.mime for output in plot.outputs] == ["image/png"]
    assert len(drawn) == 2


def test_a_copy_of_the_host_gets_its_own_server() -> None:
    """After os.fork the child neither uses nor ends the server of its parent."""
    code = """
import os, sys
from samara.tools.python import Interpreter, forkserver
with Interpreter() as py: py.run("1")
before = forkserver.shared._process.pid
child = os.fork()
if child == 0:
    with Interpreter() as py: same = py.run("40 + 2").text == "42"
    os._exit(0 if same and forkserver.shared._process.pid != before else 1)
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
with Interpreter() as py: text = py.run("1 + 1").text
print(status, text, forkserver.shared._process.pid == before)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["0", "2", "True"], done.stderr


def test_a_spare_takes_over(tmp_path: Path) -> None:
    """A second kernel appears beside one in use, and is what comes after a restart or a death."""
    with Interpreter(tmp_path) as py:
        py.run("state = 1")
        assert py._current._spare is not None
        deadline_s = time.monotonic() + 20
        while py._current._spare._kernel is None and time.monotonic() < deadline_s:
            time.sleep(0.05)
        waiting = py._current._spare._kernel
        assert waiting is not None
        assert py.run("import os; os._exit(1)").died
        result = py.run("open('here', 'w').write('x'); 'state' in globals()")
        assert result.text.startswith("False")
        assert result.restarted
        assert py._current._kernel is waiting
    assert (tmp_path / "here").read_text() == "x"


def test_no_spare_unless_wanted() -> None:
    """Without `spare` there is only the kernel in use."""
    with Interpreter(spare=False) as py:
        py.run("1")
        assert py._current._spare is None
        py.restart()
        assert py.run("2").text == "2"
