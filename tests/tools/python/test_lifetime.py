from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from samara.errors import SandboxUnavailableError
from samara.tools.python import Interpreter, probe
from samara.tools.python.sandbox import watch

HOST = """
import sys
from samara.tools.python import Interpreter
py = Interpreter(unsafe=sys.argv[1] == "unsafe")
py.run("import os\\nfor _ in range(3):\\n    if not os.fork():\\n"
       "        os.setsid()\\n        import time; time.sleep(600)")
print("ready", flush=True)
py.run("import time; time.sleep(600)", timeout_s=600)
"""

# Plays a machine that forbids a step, then reports what the interpreter makes of it.
POORER = """
import errno, sys
from samara.errors import SandboxUnavailableError
from samara.tools.python import Interpreter, probe
from samara.tools.python.sandbox import seccomp
seccomp.apply(seccomp.refuse_only(sys.argv[1].split(), errno.EPERM))
try:
    with Interpreter() as py:
        print(py.run("1").text)
except SandboxUnavailableError as error:
    print("unavailable:", error)
report = probe()
print(report.best, report.tiers[0].reason, "->", report.tiers[0].remedy)
"""


def open_descriptors() -> set[str]:
    return {link.name for link in Path("/proc/self/fd").iterdir()}


def offspring() -> list[int]:
    """The processes below this one, nearest first."""
    return watch.descendants(os.getpid())[1:]


def gone(pids: list[int], timeout_s: float = 5.0) -> bool:
    deadline_s = time.monotonic() + timeout_s
    while time.monotonic() < deadline_s:
        if not any(Path(f"/proc/{pid}").exists() for pid in pids):
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("unsafe", [False, True])
def test_close_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unsafe: bool
) -> None:
    """After close there is no process, no folder and no descriptor that was not there before."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    descriptors, others = open_descriptors(), offspring()
    with Interpreter(unsafe=unsafe) as py:
        py.run("import os\nif not os.fork(): import time; os.setsid(); time.sleep(600)")
        py.run("os.makedirs('deep'); os.chmod('deep', 0); open('f', 'w')")
        code = "os.chdir('/sandbox' if os.path.exists('/sandbox') else '.')\n"
        py.run(code + "for _ in range(1500): os.mkdir('d' * 9); os.chdir('d' * 9)")
        pids = [pid for pid in offspring() if pid not in others]
        assert len(pids) >= 3
    assert gone(pids)
    assert list(tmp_path.iterdir()) == []
    assert open_descriptors() == descriptors


@pytest.mark.parametrize("tier", ["namespaces", "unsafe"])
def test_nothing_outlives_a_killed_host(tmp_path: Path, tier: str) -> None:
    """SIGKILL to the host ends the whole tree and removes its temporary folders."""
    command = [sys.executable, "-c", HOST, tier]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as host:
        assert host.stdout is not None
        assert host.stdout.readline() == b"ready\n"
        pids = watch.descendants(host.pid)[1:]
        assert len(pids) >= 5
        assert list(tmp_path.iterdir()) != []
        host.kill()
    assert gone(pids)
    deadline_s = time.monotonic() + 5
    while list(tmp_path.iterdir()) and time.monotonic() < deadline_s:
        time.sleep(0.02)
    assert list(tmp_path.iterdir()) == []


def test_a_dying_supervisor_takes_the_kernel_with_it() -> None:
    """The kernel does not run unwatched, and the host notices."""
    others = offspring()
    with Interpreter() as py:
        py.run("1")
        supervisor, *rest = (pid for pid in offspring() if pid not in others)
        os.kill(supervisor, signal.SIGKILL)
        assert gone(rest)
        assert py.run("'next'").restarted


@pytest.mark.parametrize("call", ["unshare", "mount", "pivot_root", "mount_setattr", "capset"])
def test_without_isolation_nothing_runs(tmp_path: Path, call: str) -> None:
    """Where a step of isolation is forbidden the interpreter says so instead of running code."""
    command = [sys.executable, "-c", POORER, call]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    told, probed = done.stdout.splitlines()
    assert told.startswith("unavailable: This machine cannot isolate code")
    assert call in told
    assert "Nothing was run." in told
    assert probed.startswith("None")
    assert call in probed
    assert probed.split("->")[1].strip()


def test_the_probe_tells_the_tier() -> None:
    """Here, where the other tests run in a sandbox, the probe finds one and all its steps."""
    report = probe()
    assert report.best == "namespaces"
    assert {step.name: step.works for step in report.steps}.get("sandbox") is True


def test_other_systems_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no sandbox at all, constructing an interpreter says so."""
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(SandboxUnavailableError, match="darwin"):
        Interpreter()
    assert probe().best is None


def test_importing_is_light() -> None:
    """Importing the package loads neither IPython nor zmq nor pictures nor arrays."""
    heavy = {"IPython", "PIL", "ipykernel", "jupyter_client", "matplotlib", "numpy", "zmq"}
    code = "import sys, samara.tools.python; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert heavy.isdisjoint(done.stdout.split())
