from __future__ import annotations

import asyncio
import signal
import threading
import time
from pathlib import Path

import pytest

from samara.errors import ConfigError, SandboxError
from samara.tools.python import Interpreter, Limits, Output


def test_state_is_kept_between_calls(shared: Interpreter) -> None:
    """What one cell defines, the next can use."""
    shared.run("import math\nradius = 2")
    assert shared.run("round(math.pi * radius, 2)").text == "6.28"


def test_outputs_come_in_order(shared: Interpreter) -> None:
    """stdout, stderr and the result keep the order in which the cell made them."""
    code = "import sys, time\nprint('a'); sys.stdout.flush(); time.sleep(.05)\n"
    code += "print('b', file=sys.stderr); sys.stderr.flush(); time.sleep(.05)\nprint('c')\n4"
    result = shared.run(code)
    assert [(o.kind, o.text) for o in result.outputs] == [
        ("stdout", "a\n"),
        ("stderr", "b\n"),
        ("stdout", "c\n"),
        ("result", "4"),
    ]
    assert result.text == "a\nb\nc\n4"
    assert result.error is None
    assert not (result.died or result.timed_out or result.restarted)


def test_subprocess_output_is_captured(shared: Interpreter) -> None:
    """What a program started by the cell prints is part of the cell's output."""
    assert "from a program" in shared.run("import os; _ = os.system('echo from a program')").text


def test_shell_lines_work(shared: Interpreter) -> None:
    """`!command` prints, `%%bash` too, and neither needs a terminal."""
    said = shared.run("!echo one; echo two >&2").text  # two streams: either may be first
    assert sorted(said.splitlines()) == ["one", "two"]
    assert shared.run("%%bash\necho three").text == "three"


def test_forked_children_can_print(shared: Interpreter) -> None:
    """A forked worker's print arrives, although there is no network to send it over."""
    code = "import os\npid = os.fork()\nif not pid:\n    print('child', flush=True); os._exit(0)\n"
    assert "child" in shared.run(code + "_ = os.waitpid(pid, 0)").text


def test_an_exception_is_a_result(shared: Interpreter) -> None:
    """A cell that raises returns its error, with a short traceback that points at the line."""
    result = shared.run("def broken():\n    return 1 / 0\nbroken()")
    assert result.error is not None
    assert (result.error.name, result.error.value) == ("ZeroDivisionError", "division by zero")
    assert "----> 2" in result.error.traceback
    assert "\x1b" not in result.text
    assert result.outputs[-1].kind == "error"
    assert shared.run("'alive'").text == "'alive'"


def test_a_syntax_error_is_a_result(shared: Interpreter) -> None:
    """Code that cannot be compiled is answered like any other error."""
    error = shared.run("def").error
    assert error is not None
    assert error.name == "SyntaxError"


def test_input_is_refused(shared: Interpreter) -> None:
    """Nobody sits at the kernel: input() raises instead of waiting."""
    error = shared.run("input()").error
    assert error is not None
    assert error.name == "StdinNotImplementedError"


def test_outputs_are_told_while_the_cell_runs(shared: Interpreter) -> None:
    """`on_output` hears of a print before the cell that made it ends."""
    heard: list[Output] = []

    def answer(output: Output) -> None:
        heard.append(output)
        (shared.workspace / "heard").touch()

    code = """
import os, time
print('early', flush=True)
while not os.path.exists('heard'): time.sleep(.01)
'late'
"""
    assert shared.run(code, on_output=answer).text == "early\n'late'"
    assert heard[0].text.startswith("early")
    printed = [output for output in heard if output.kind == "stdout"]
    assert "".join(output.text for output in printed) == "early\n"


def test_a_listener_that_raises_stops_the_cell(py: Interpreter) -> None:
    """The exception passes through, the cell ends, and the kernel keeps its state."""

    def refuse(_: Output) -> None:
        raise LookupError("no more")

    with pytest.raises(LookupError):
        py.run("kept = 1; print(1, flush=True)\nimport time; time.sleep(9)", on_output=refuse)
    result = py.run("kept")
    assert (result.text, result.restarted) == ("1", False)


def test_a_host_that_is_interrupted_interrupts_the_cell(py: Interpreter) -> None:
    """Ctrl-C ends the wait and the cell; the state is kept."""
    timer = threading.Timer(0.2, lambda: signal.raise_signal(signal.SIGINT))
    start_s = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        py.run(
            "kept = 2; print(1, flush=True)\nimport time; time.sleep(30)",
            on_output=lambda _: timer.start(),
        )
    timer.join()
    assert time.monotonic() - start_s < 25
    assert py.run("kept").text == "2"


def test_plots_come_back_as_pictures(py: Interpreter) -> None:
    """A figure that is shown, or only left open, is saved and returned as a PNG."""
    shown = py.run("import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()", timeout_s=30)
    left_open = py.run("_ = plt.plot([2, 1])")
    for result, name in ((shown, "figure-1.png"), (left_open, "figure-2.png")):
        (picture,) = [output for output in result.outputs if output.data]
        assert picture.data is not None
        assert (picture.mime, picture.text) == ("image/png", name)
        assert [(a.name, a.mime) for a in result.artifacts] == [(name, "image/png")]
        assert py.read_file(name) == picture.data
        assert f"[image/png saved as {name}]" in result.text


def test_saved_files_are_artifacts(py: Interpreter) -> None:
    """Files that a cell makes or changes are listed once; others are not."""
    first = py.run("open('a.csv', 'w').write('1,2'); import os; os.makedirs('out')")
    assert [(a.name, a.mime, a.size_bytes) for a in first.artifacts] == [("a.csv", "text/csv", 3)]
    assert first.artifacts[0].path == py.workspace / "a.csv"
    second = py.run("open('out/b.txt', 'w').write('x'); open('a.csv', 'a').write('!')")
    assert {a.name for a in second.artifacts} == {"a.csv", "out/b.txt"}
    assert py.run("1").artifacts == ()


def test_the_workspace_is_shared_with_the_host(py: Interpreter) -> None:
    """The kernel works in the workspace: it reads, changes and adds to what lies there."""
    folder = py.workspace / "data"
    folder.mkdir()
    (folder / "in.txt").write_text("from the host")
    py.restart()
    result = py.run("import os\nprint(os.getcwd(), open('data/in.txt').read())")
    assert result.text == "/sandbox from the host"
    py.run("open('data/in.txt', 'a').write('+'); open('data/out.txt', 'w').write('back')")
    assert (folder / "in.txt").read_text() == "from the host+"
    assert py.read_file("data/out.txt") == py.read_file("/sandbox/data/out.txt") == b"back"


def test_a_timeout_interrupts_and_keeps_the_state(shared: Interpreter) -> None:
    """A cell that runs too long gets a KeyboardInterrupt, and its kernel lives on."""
    result = shared.run("kept = 1\nimport time\ntime.sleep(30)", timeout_s=0.5)
    assert result.timed_out
    assert not result.died
    assert result.error is not None
    assert result.error.name == "KeyboardInterrupt"
    assert "interrupted after 0.5 s" in result.text
    assert shared.run("kept").text == "1"


def test_a_cell_that_swallows_the_interrupt_is_killed(py: Interpreter) -> None:
    """Ignoring SIGINT costs the kernel; the result and the next call say so."""
    code = "print('started', flush=True)\nimport signal\n"
    code += "signal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass"
    result = py.run(code, timeout_s=0.5)
    assert result.timed_out
    assert result.died
    assert "ignored the interrupt" in result.reason
    assert "started" in result.text
    after = py.run("'fresh'")
    assert after.restarted
    assert after.outputs[0].text == "'fresh'"
    assert "a fresh kernel" in after.text
    assert not py.run("1").restarted


def test_interrupt_from_another_thread(shared: Interpreter) -> None:
    """`interrupt` ends the running cell; the kernel and the call survive it."""
    timer = threading.Timer(0.4, shared.interrupt)
    timer.start()
    result = shared.run("import time; time.sleep(30)")
    timer.join()
    assert result.error is not None
    assert result.error.name == "KeyboardInterrupt"
    assert not result.timed_out
    assert shared.run("3").text == "3"


def test_a_kernel_that_kills_itself_is_replaced(py: Interpreter) -> None:
    """A crash is a result with a reason, keeps what was printed, and costs the state only."""
    code = (
        "print('last words', flush=True)\nimport os, time; time.sleep(.2); os.kill(os.getpid(), 11)"
    )
    result = py.run(code)
    assert result.died
    assert "SIGSEGV" in result.reason
    assert "last words" in result.text
    assert py.run("6 * 7").restarted


def test_a_kernel_that_dies_between_calls_is_replaced(py: Interpreter) -> None:
    """A death that no call saw is noticed by the next one, which still succeeds."""
    py.run("import os, threading; threading.Timer(0.1, lambda: os._exit(3)).start()")
    time.sleep(0.6)
    result = py.run("'here'")
    assert result.restarted
    assert result.outputs[0].text == "'here'"


def test_restart_forgets_variables_and_keeps_files(py: Interpreter) -> None:
    """A restart asked for is no surprise: the next call does not report one."""
    py.run("lost = 1; open('kept.txt', 'w').write('k')")
    py.restart()
    result = py.run("'lost' in globals()")
    assert (result.text, result.restarted) == ("False", False)
    assert py.read_file("kept.txt") == b"k"


def test_long_output_is_cut_to_head_and_tail(tmp_path: Path) -> None:
    """The model sees the beginning, the end, what is missing between them and how to read that."""
    with Interpreter(limits=Limits(text_chars=100)) as py:
        result = py.run("print('first'); print('x' * 4000 + 'middle' + 'x' * 4000); print('last')")
        hint = result.text.partition(": ")[2].partition(" shows")[0]
        middle = py.run(hint.replace("[a:b]", "[4005:4014]"))
    assert result.text.startswith("first\n")
    assert result.text.endswith("last")
    assert "characters cut" in result.text
    assert len(result.text) < 250
    assert middle.text == "xmiddlexx"
    assert "middle" in result.outputs[0].text


def test_escape_sequences_are_stripped(shared: Interpreter) -> None:
    """Colours, titles, cursor movements and direction overrides never reach a terminal."""
    code = r"print('\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b[2J\x9b1m \u202e ok')"
    heard: list[Output] = []
    result = shared.run(code, on_output=heard.append)
    assert result.text == "red   \\u202e ok"
    assert "\x1b" not in "".join(output.text for output in heard)


def test_progress_bars_collapse(shared: Interpreter) -> None:
    """Text that a carriage return overwrites on a screen is not shown to the model."""
    code = "for i in range(50): print(f'\\r{i}%', end='', flush=True)"
    assert shared.run(code).text == "49%"


def test_calls_from_threads_take_turns(shared: Interpreter) -> None:
    """Concurrent calls each get their own output."""
    texts: dict[int, str] = {}

    def call(n: int) -> None:
        texts[n] = shared.run(f"import time; time.sleep(.05); print({n})").text

    threads = [threading.Thread(target=call, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == {n: str(n) for n in range(4)}


def test_the_async_twin_and_its_cancellation(shared: Interpreter) -> None:
    """`arun` does not block the loop; cancelling it interrupts the cell and keeps the kernel."""

    async def scenario() -> str:
        call = asyncio.create_task(shared.arun("async_kept = 5\nimport time; time.sleep(30)"))
        await asyncio.sleep(0.4)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        return (await shared.arun("async_kept")).text

    assert asyncio.run(scenario()) == "5"


def test_close_ends_a_running_call(py: Interpreter) -> None:
    """Closing from another thread does not wait for the cell, and ends the interpreter."""
    timer = threading.Timer(0.5, py.close)
    timer.start()
    start_s = time.monotonic()
    assert py.run("import time; time.sleep(30)").died
    assert time.monotonic() - start_s < 5
    timer.join()
    with pytest.raises(SandboxError, match="closed"):
        py.run("1")


@pytest.mark.parametrize("folder", ["/", "/usr", "/etc", "~", "/nonexistent"])
def test_system_and_home_folders_are_no_workspaces(folder: str) -> None:
    """A workspace that would give away the system or a home is refused before anything runs."""
    with pytest.raises(ConfigError):
        Interpreter(folder)


def test_limits_must_be_positive() -> None:
    """A limit of zero is a mistake and not a way to say unlimited."""
    with pytest.raises(ConfigError, match="timeout_s"):
        Limits(timeout_s=0)


def test_unsafe_is_spelled_out(tmp_path: Path) -> None:
    """An unsafe interpreter works, calls itself that, and sees the host."""
    secret = tmp_path / "secret"
    secret.write_text("plain")
    with Interpreter(unsafe=True) as py:
        result = py.run(f"open({str(secret)!r}).read()")
        assert (result.text, result.tier) == ("'plain'", "unsafe")
    with Interpreter() as py:
        assert py.run("1").tier == "namespaces"


def test_a_temporary_workspace_survives_its_kernel() -> None:
    """Files outlive a kernel that died or was restarted, and go with the interpreter."""
    with Interpreter() as py:
        py.run("open('kept.txt', 'w').write('k')")
        py.restart()
        py.run("import os; os._exit(1)")
        assert py.run("open('kept.txt').read()").outputs[0].text == "'k'"
        folder = py.workspace
    assert not folder.exists()
