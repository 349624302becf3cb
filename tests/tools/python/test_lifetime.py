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
unsafe = sys.argv[1] == "unsafe"
py = Interpreter(unsafe=unsafe, tier=None if unsafe else sys.argv[1])
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
    with Interpreter(tier=sys.argv[2] or None) as py:
        result = py.run("1 + 1")
        print(result.text, result.tier)
except SandboxUnavailableError as error:
    print("unavailable:", error)
report = probe()
print(report.best, [(tier.reason, tier.remedy) for tier in report.tiers if not tier.available])
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


@pytest.fixture(autouse=True)
def server() -> None:
    """The process that kernels are forked from: it is there before a test, and stays."""
    with Interpreter() as py:
        py.run("1")


@pytest.mark.parametrize("unsafe", [False, True])
def test_close_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unsafe: bool
) -> None:
    """After close there is no process, no folder and no descriptor that was not there before."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    descriptors, others = open_descriptors(), offspring()
    with Interpreter(unsafe=unsafe) as py:
        py.run("import os\nif not os.fork(): import time; os.setsid(); time.sleep(600)")
        pids = [pid for pid in offspring() if pid not in others]
        assert len(pids) >= 3
        py.run("os.makedirs('deep'); os.chmod('deep', 0); open('f', 'w')")
        code = "os.chdir('/sandbox' if os.path.exists('/sandbox') else '.')\n"
        py.run(code + "for _ in range(1500): os.mkdir('d' * 9); os.chdir('d' * 9)")
    assert gone(pids)
    assert list(tmp_path.iterdir()) == []
    assert open_descriptors() == descriptors


@pytest.mark.parametrize("tier", ["namespaces", "landlock", "unsafe"])
def test_nothing_outlives_a_killed_host(tmp_path: Path, tier: str) -> None:
    """SIGKILL to the host ends the whole tree and removes its temporary folders."""
    command = [sys.executable, "-c", HOST, tier]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as host:
        assert host.stdout is not None
        assert host.stdout.readline() == b"ready\n"
        pids = watch.descendants(host.pid)[1:]
        assert len(pids) >= (2 if tier == "landlock" else 5)
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


def poorer(calls: str, tier: str = "") -> list[str]:
    """What a machine says, and its probe, that refuses these system calls."""
    command = [sys.executable, "-c", POORER, calls, tier]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize("call", ["unshare", "mount", "pivot_root", "mount_setattr"])
def test_without_namespaces_the_second_tier_serves(call: str) -> None:
    """Where a step into namespaces is forbidden, Landlock confines the kernel, and it is said."""
    told, probed = poorer(call)
    assert told == "2 landlock"
    assert probed.startswith("landlock")
    assert call in probed


@pytest.mark.parametrize(
    ("calls", "tier"),
    [
        ("capset", ""),
        ("unshare landlock_restrict_self", ""),
        ("unshare landlock_create_ruleset", ""),
        ("unshare", "namespaces"),
        ("landlock_add_rule", "landlock"),
    ],
)
def test_without_isolation_nothing_runs(calls: str, tier: str) -> None:
    """Where the tiers allowed are not to be had the interpreter says so and runs no code."""
    told, probed = poorer(calls, tier)
    assert told.startswith("unavailable: This machine cannot isolate code")
    assert all(call in told for call in calls.split())
    assert "Nothing was run." in told
    assert all(call in probed for call in calls.split())


def test_the_probe_tells_the_tier() -> None:
    """Here, where the other tests run in a sandbox, the probe finds one and all its steps."""
    report = probe()
    assert report.best == "namespaces"
    assert {step.name: step.works for step in report.steps}.get("namespaces tier") is True


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
