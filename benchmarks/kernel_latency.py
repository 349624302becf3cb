"""How long a sandboxed kernel takes, beside a plain ipykernel through jupyter_client.

    python benchmarks/kernel_latency.py [--rounds 15]

Both in one run, turn by turn; medians in milliseconds of the wall clock. Then fifty kernels in a
row and twenty at once, and what they leave behind.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from samara.tools.python import Interpreter, forkserver
from samara.tools.python.sandbox import watch

# A process of its own for each: what a program pays for its first kernel, imports included.
FIRST_OF_SAMARA = """
import time; start_s = time.perf_counter()
from samara.tools.python import Interpreter
with Interpreter() as py: assert py.run("1 + 1").text == "2"; print(time.perf_counter() - start_s)
"""
FIRST_PLAIN = """
import time; start_s = time.perf_counter()
from jupyter_client.manager import start_new_kernel
manager, client = start_new_kernel(kernel_name="python3")
client.execute_interactive("1 + 1", output_hook=lambda message: None)
print(time.perf_counter() - start_s)
client.stop_channels(); manager.shutdown_kernel(now=True)
"""


def timed(action: Callable[[], object]) -> float:
    """Milliseconds that an action takes."""
    start_s = time.perf_counter()
    action()
    return (time.perf_counter() - start_s) * 1000


def in_a_process(code: str) -> float:
    """The milliseconds that a program of its own measured."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout) * 1000


def fresh() -> float:
    """From nothing but a running fork server to the first result."""
    start_s = time.perf_counter()
    with Interpreter(spare=False) as py:
        assert py.run("1 + 1").text == "2"
        return (time.perf_counter() - start_s) * 1000


def from_spare(py: Interpreter) -> float:
    """A call right after the kernel died, answered by the one that waited."""
    py.run("1")
    while py._current._spare is None or py._current._spare._kernel is None:
        time.sleep(0.05)
    py.run("import os; os._exit(0)")
    return timed(lambda: py.run("1 + 1"))


def warm(rounds: int) -> tuple[list[float], list[float]]:
    """`x = 1` in a kernel that is in use: plain, then sandboxed, turn by turn."""
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(kernel_name="python3")
    plain, ours = [], []

    def ask_plain() -> None:
        client.execute_interactive("x = 1", output_hook=lambda message: None)

    try:
        with Interpreter(spare=False) as py:
            for _ in range(rounds * 10):
                plain.append(timed(ask_plain))
                ours.append(timed(lambda: py.run("x = 1")))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return plain[10:], ours[10:]


def undoing(rounds: int) -> tuple[float, float]:
    """`x = 1` in a kernel that keeps checkpoints, and taking a cell back."""
    cells, undone = [], []
    with Interpreter(spare=False, checkpoints=5) as py:
        py.run("x = 0")
        for _ in range(rounds):
            cells.append(timed(lambda: py.run("x = 1")))
            undone.append(timed(py.undo))
    return statistics.median(cells), statistics.median(undone)


def belongings() -> tuple[int, int, int, int]:
    """Processes below this one, mounts, open descriptors, and entries in the temporary folder."""
    processes = len(watch.descendants(os.getpid()))
    mounts = len(Path("/proc/self/mountinfo").read_text().splitlines())
    descriptors = len([*Path("/proc/self/fd").iterdir()])
    return processes, mounts, descriptors, len([*Path(tempfile.gettempdir()).glob("samara-*")])


def leftovers() -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Belongings before, after fifty kernels in a row, and after twenty at once."""

    def one(_: int) -> None:
        with Interpreter() as py:
            assert py.run("1 + 1").text == "2"

    one(0)
    before = belongings()
    for number in range(50):
        one(number)
    in_a_row = belongings()
    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        list(pool.map(one, range(20)))
    return before, in_a_row, belongings()


def wait_for_imports() -> None:
    """Until the fork server has imported what it wants to import."""
    while True:
        with Interpreter(spare=False) as py:
            if py.run("import sys; 'PIL.PngImagePlugin' in sys.modules").text == "True":
                return
        time.sleep(1)


def main() -> None:
    """Measure, and print two Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    firsts = [(in_a_process(FIRST_PLAIN), in_a_process(FIRST_OF_SAMARA)) for _ in range(rounds)]
    plain_first, first = (statistics.median(column) for column in zip(*firsts, strict=True))
    wait_for_imports()
    plain_warm, ours_warm = map(statistics.median, warm(rounds))
    forked = statistics.median(fresh() for _ in range(rounds))
    with Interpreter() as py:
        spare = statistics.median(from_spare(py) for _ in range(max(3, rounds // 3)))
    print("| ms, median | plain ipykernel | samara | ratio |\n|---|---|---|---|")
    rows = [
        ("first kernel of a process, imports to first result", plain_first, first),
        ("fresh kernel from the fork server to first result", plain_first, forked),
        ("call after a death, from the warm spare", plain_first, spare),
        ("warm `x = 1`", plain_warm, ours_warm),
    ]
    for name, plain, ours in rows:
        print(f"| {name} | {plain:.1f} | {ours:.1f} | {ours / plain:.2f} |")
    cell, undone = undoing(rounds)
    print(f"\nwith checkpoints: `x = 1` {cell:.1f} ms, undo {undone:.1f} ms")
    before, in_a_row, at_once = leftovers()
    print("\n| | processes | mounts | descriptors | temporary folders |\n|---|---|---|---|---|")
    for name, found in (("before", before), ("50 in a row", in_a_row), ("20 at once", at_once)):
        print(f"| {name} | " + " | ".join(map(str, found)) + " |")
    forkserver.shared.close()


if __name__ == "__main__":
    main()
