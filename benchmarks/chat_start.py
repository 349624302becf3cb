"""How long `samara chat` takes from the command to the prompt, at a terminal of its own.

    python benchmarks/chat_start.py

As a floor, the same Python imports prompt_toolkit, without which there is no prompt.
"""

from __future__ import annotations

import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 9
WAIT_S = 30


def main() -> None:
    """Measure, and print the table."""
    samara = [sys.executable, "-m", "samara", "chat", "--no-session"]
    floor = [sys.executable, "-c", "import prompt_toolkit"]
    prompts, floors = [], []
    for _ in range(RUNS):
        prompts.append(to_prompt_s(samara))
        floors.append(whole_s(floor))
    prompt_s, floor_s = statistics.median(prompts), statistics.median(floors)
    print(f"samara chat to its prompt   {prompt_s * 1e3:6.0f} ms")
    print(f"import prompt_toolkit       {floor_s * 1e3:6.0f} ms")
    print(f"ratio                       {prompt_s / floor_s:6.2f}")


def to_prompt_s(command: list[str]) -> float:
    """Seconds until the prompt is drawn."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(folder)
            os.execvp(command[0], command)
        seen = b""
        while b"\x1b[0m>" not in seen:
            if time.perf_counter() - began > WAIT_S:
                raise TimeoutError("no prompt came")
            if select.select([terminal], [], [], 0.1)[0]:
                heard = os.read(terminal, 65536)
                if b"\x1b[6n" in heard:  # it asks where the cursor is
                    os.write(terminal, b"\x1b[1;1R")
                seen += heard
        took = time.perf_counter() - began
        time.sleep(2)  # so that it does not end in the middle of getting ready
        os.write(terminal, b"\x04")
        drain(terminal)
        os.waitpid(child, 0)
        return took


def drain(terminal: int) -> None:
    """Read until nobody writes any more."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:  # the other end is closed
        os.close(terminal)


def whole_s(command: list[str]) -> float:
    """Seconds that a command takes from beginning to end."""
    began = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
