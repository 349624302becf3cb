from __future__ import annotations

import time
from pathlib import Path

from samara.tools.python import Interpreter, Limits

MIB = 1 << 20


def test_one_process_gets_a_memory_error(shared: Interpreter) -> None:
    """An allocation beyond the limit raises MemoryError and costs nothing else."""
    error = shared.run("block = bytearray(3 << 30)").error
    assert error is not None
    assert error.name == "MemoryError"
    assert shared.run("'alive'").text == "'alive'"


def test_a_memory_bomb_is_killed_with_a_reason() -> None:
    """Memory beyond the sandbox's total kills it, and the next call works."""
    bomb = "import os, time\nfor _ in range(4):\n    if not os.fork():\n"
    bomb += "        block = b'x' * (80 << 20); time.sleep(30)\ntime.sleep(30)"
    with Interpreter(limits=Limits(memory_bytes=200 * MIB)) as py:
        result = py.run(bomb, timeout_s=20)
        assert result.died
        assert not result.timed_out
        assert "out of memory" in result.reason
        assert "out of memory" in result.text
        assert py.run("'next'").restarted


def test_shared_memory_counts() -> None:
    """Memory that is shared, or lies in a file system of memory, is memory."""
    bomb = "import mmap, time\nblock = mmap.mmap(-1, 300 << 20)\nblock.write(b'x' * (300 << 20))\n"
    with Interpreter(limits=Limits(memory_bytes=400 * MIB)) as py:
        assert py.run(bomb + "x = b'y' * (200 << 20)\ntime.sleep(20)").died


def test_workers_over_one_array_are_no_bomb() -> None:
    """Pages that forked workers share are counted once."""
    code = (
        "import os, time\nblock = b'x' * (120 << 20)\nfor _ in range(5):\n    if not os.fork():\n"
    )
    code += "        time.sleep(1); os._exit(0)\nfor _ in range(5): os.wait()\n'done'"
    with Interpreter(limits=Limits(memory_bytes=400 * MIB)) as py:
        assert py.run(code, timeout_s=20).text == "'done'"


def test_a_fork_bomb_is_bounded() -> None:
    """Processes run out at the limit, in the sandbox only, and the kernel lives on."""
    code = """
import os, time
children = []
try:
    while len(children) < 500:
        pid = os.fork()
        if not pid:
            time.sleep(60)
            os._exit(0)
        children.append(pid)
except OSError as error:
    print(type(error).__name__)
for pid in children:
    os.kill(pid, 9)
    os.waitpid(pid, 0)
len(children) < 40
"""
    with Interpreter(limits=Limits(processes=40)) as py:
        assert py.run(code, timeout_s=20).text == "BlockingIOError\nTrue"
        assert py.run("1").text == "1"


def test_a_hostile_fork_bomb_ends_with_the_sandbox() -> None:
    """Processes that breed until the end do not outlive their kernel."""
    code = "import os, signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    code += "while True:\n    try: os.fork()\n    except OSError: pass"
    with Interpreter(limits=Limits(processes=40, interrupt_grace_s=0.5)) as py:
        start_s = time.monotonic()
        assert py.run(code, timeout_s=1).died
        assert time.monotonic() - start_s < 15
        assert py.run("'next'").restarted


def test_a_flood_is_dropped_and_the_state_kept() -> None:
    """An honest cell that prints too much keeps its variables; the result stays small."""
    with Interpreter(limits=Limits(output_bytes=MIB)) as py:
        result = py.run("kept = 1\nfor _ in range(200): print('x' * 100_000)", timeout_s=30)
        assert not result.died
        assert sum(len(output.text) for output in result.outputs) < 2 * MIB
        assert len(result.text) < 25_000
        assert "output limit reached" in result.text
        assert py.run("kept").outputs[-1].text == "1"


def test_a_flood_that_ignores_the_budget_kills() -> None:
    """A kernel that keeps sending regardless is killed before it fills the host."""
    code = """
from ipykernel.iostream import IOPubThread
import ipykernel.kernelapp
thread = ipykernel.kernelapp.IPKernelApp.instance().iopub_thread
type(thread)._within_budget = lambda self, frames: frames
for _ in range(400): print('x' * 250_000, flush=True)
"""
    with Interpreter(limits=Limits(output_bytes=MIB, raw_output_bytes=8 * MIB)) as py:
        result = py.run(code, timeout_s=30)
        assert result.died
        assert "flooded" in result.reason
        assert sum(len(output.text) for output in result.outputs) < 2 * MIB
        assert py.run("'next'").restarted


def test_a_full_workspace_kills_with_a_reason(tmp_path: Path) -> None:
    """Writing beyond the workspace's quota ends the kernel; tidying up is possible after."""
    fill = "for n in range(12): open(f'{n}', 'wb').write(b'x' * (10 << 20))\n"
    fill += "import time; time.sleep(20)"
    with Interpreter(tmp_path, limits=Limits(workspace_bytes=50 * MIB)) as py:
        result = py.run(fill, timeout_s=20)
        assert result.died
        assert "workspace is over its limit" in result.reason
        assert py.run("import os\nfor n in os.listdir(): os.unlink(n)\nos.listdir()").restarted
        assert list(tmp_path.iterdir()) == []


def test_deleted_files_that_stay_open_count(tmp_path: Path) -> None:
    """Disk space is no less used for having no name."""
    code = "import os, time\nfiles = []\nfor n in range(12):\n    files.append(open('f', 'wb'))\n"
    code += "    files[-1].write(b'x' * (10 << 20)); files[-1].flush(); os.unlink('f')\n"
    with Interpreter(tmp_path, limits=Limits(workspace_bytes=50 * MIB)) as py:
        assert "workspace" in py.run(code + "time.sleep(20)", timeout_s=20).reason


def test_scratch_space_is_bounded() -> None:
    """/tmp is full when it is full, which is an error in the cell."""
    with Interpreter(limits=Limits(scratch_bytes=20 * MIB)) as py:
        error = py.run("open('/tmp/big', 'wb').write(b'x' * (40 << 20))").error
        assert error is not None
        assert "No space left" in error.value


def test_a_single_file_is_bounded(tmp_path: Path) -> None:
    """A file cannot grow, nor be stretched, beyond its limit."""
    with Interpreter(tmp_path, limits=Limits(file_bytes=5 * MIB)) as py:
        for code in (
            "open('f', 'wb').write(b'x' * (9 << 20))",
            "open('g', 'wb').truncate(1 << 40)",
        ):
            error = py.run(code).error
            assert error is not None
            assert error.name == "OSError"
