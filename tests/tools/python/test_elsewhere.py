"""The sandbox in other people's hands, and other people's kernels in samara's."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from notebooks import notebook, run_notebook

from samara.errors import ConfigError, SandboxError
from samara.tools.python import (
    Interpreter,
    JupyterServer,
    Limits,
    Provisioner,
    PythonTool,
    kernelspec,
)

TOKEN = "token-of-this-test"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A folder for a kernel to work in."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    return folder


@pytest.fixture
def kernels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Jupyter finds the sandbox's kernelspec during a test."""
    kernelspec.install(prefix=str(tmp_path))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share" / "jupyter"))
    return tmp_path / "share" / "jupyter" / "kernels" / kernelspec.NAME


def run_sandboxed(cells: Any, folder: Path, **options: Any) -> list[str]:
    outputs = run_notebook(cells, folder, kernel=kernelspec.NAME, **options)
    return ["".join(map(str, output)) for output in outputs]


@pytest.fixture
def scratch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A temporary folder of the test's own; a short one, for sockets."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)


def test_a_notebook_runs_in_the_sandbox(
    workspace: Path, kernels: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """nbclient executes it with state, plots and files; network, home and keys are out of reach."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-host")
    outputs = run_sandboxed(
        notebook(
            "import os, pandas as pd; x = 20",
            "pd.DataFrame({'a': [x + 1]}).to_csv('made.csv'); print(x + 22)",
            "import matplotlib.pyplot as plt; plt.plot([1, 2]);",
            "print('sk-of-the-host' in str(os.environ), os.getcwd())",
            "import socket; socket.socket()",
            "open('/etc/shadow')",
        ),
        workspace,
        allow_errors=True,
    )
    assert "42" in outputs[1]
    assert "image/png" in outputs[2]
    assert "False /sandbox" in outputs[3]
    assert "Address family not supported" in outputs[4]
    assert "FileNotFoundError" in outputs[5]
    assert (workspace / "made.csv").exists()
    assert not list(scratch.iterdir())


def test_a_kernelspec_has_settings(workspace: Path, tmp_path: Path, kernels: Path) -> None:
    """Tier, limits and files to read come from it; wrong ones are a clear error."""
    shown = tmp_path / "shown"
    shown.mkdir(mode=0o755)
    (shown / "file").write_text("to read")
    limits = {"processes": 99}
    kernelspec.install(prefix=str(tmp_path), tier="landlock", limits=limits, read_only=[str(shown)])
    (output,) = run_sandboxed(notebook(f"print(open('{shown}/file').read())"), workspace)
    assert "to read" in output
    for wrong in ({"limits": {"wishes": 3}}, {"tier": "none"}, {"read_only": ["/missing"]}):
        kernelspec.install(prefix=str(tmp_path), **wrong)
        with pytest.raises(ConfigError):
            run_sandboxed(notebook("1"), workspace)


def test_the_kernelspec_runs_nothing_without_the_sandbox(kernels: Path) -> None:
    """A Jupyter that knows no provisioners finds no command in it."""
    import json

    spec = json.loads((kernels / "kernel.json").read_text())
    assert not Path(spec["argv"][0]).exists()


def test_a_frontend_restarts_and_interrupts(workspace: Path, kernels: Path) -> None:
    """The manager's orders reach the sandbox, and its client finds the next kernel again."""
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(kernel_name=kernelspec.NAME, cwd=str(workspace))
    try:
        client.execute("x = 1; import time; time.sleep(60)")
        time.sleep(0.5)
        manager.interrupt_kernel()
        reply = client.get_shell_msg(timeout=20)
        assert reply["content"]["ename"] == "KeyboardInterrupt"
        manager.restart_kernel(now=True)
        client.wait_for_ready(timeout=30)
        reply = client.execute("x", reply=True, timeout=20)
        assert reply["content"]["ename"] == "NameError"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert not manager.is_alive()


def test_the_tool_works_through_a_provisioner(workspace: Path) -> None:
    """Here samara's own, by name and with settings: the same results as without it."""
    with Interpreter(workspace, provisioner="samara-sandbox") as py:
        first = py.run("x = 3; open('made', 'w').write('.'); print('out'); x")
        assert (first.text, first.tier) == ("out\n3", "provisioner samara-sandbox")
        assert [artifact.name for artifact in first.artifacts] == ["made"]
        assert py.run("import time; time.sleep(60)", timeout_s=0.5).timed_out
        assert py.run("x").text == "3"
        assert [variable.name for variable in py.variables()] == ["x"]
        died = py.run("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
        assert died.died
        assert "fresh kernel" in py.run("1").text
    config = Provisioner("samara-sandbox", {"tier": "landlock"})
    with Interpreter(workspace, provisioner=config) as py:
        assert py.run("import os; os.fork()").error is not None


def test_what_confines_nothing_must_be_asked_for(workspace: Path) -> None:
    """The local provisioner is refused unless `unsafe` is said, and then gets no keys either."""
    with pytest.raises(ConfigError, match="unsafe"):
        Interpreter(workspace, provisioner="local-provisioner")
    with Interpreter(workspace, provisioner="local-provisioner", unsafe=True) as py:
        assert py.run("import os; 'HOME' in os.environ").text == "False"


def test_wrong_directions_are_clear_errors(workspace: Path) -> None:
    """An unknown provisioner, kernel, server or scheme, and settings that do not apply."""
    for where in ("no-such-provisioner", Provisioner("samara-sandbox", kernel="fortran")):
        with pytest.raises((ConfigError, SandboxError)), Interpreter(provisioner=where) as py:
            py.run("1")
    with pytest.raises(SandboxError, match="does not answer"):
        Interpreter(provisioner="http://127.0.0.1:9").run("1")
    with pytest.raises(ConfigError):
        Interpreter(provisioner="ftp://127.0.0.1")
    with pytest.raises(ConfigError):
        Interpreter(provisioner="samara-sandbox", tier="landlock")


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A Jupyter Kernel Gateway on loopback, with a token."""
    folder = tmp_path_factory.mktemp("gateway")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "kernel_gateway", "--KernelGatewayApp.ip=127.0.0.1"]
    command += [f"--KernelGatewayApp.port={port}", f"--KernelGatewayApp.auth_token={TOKEN}"]
    environment = {**os.environ, "HOME": str(folder), "JUPYTER_RUNTIME_DIR": str(folder)}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            command, stdout=log, stderr=log, cwd=folder, env=environment, start_new_session=True
        )
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), 5).close()
                break
            except OSError:
                assert process.poll() is None, (folder / "log").read_text()
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def test_the_tool_works_on_a_kernel_gateway(gateway: str, workspace: Path) -> None:
    """Called as a model calls it: state, output on the way, plots, errors, interrupts, restart."""
    server = JupyterServer(gateway, token=TOKEN)
    assert TOKEN not in repr(server)
    limits = Limits(timeout_s=20, interrupt_grace_s=5)
    with closing(PythonTool(workspace, provisioner=server, limits=limits)) as tool:
        tool.run({"code": "import math; x = math.factorial(20)"})
        result = tool.run({"code": "print('from afar'); x"})
        assert [part.text for part in result.content if part.type == "text"] == [
            "from afar\n2432902008176640000"
        ]
        assert result.data.tier == f"server {gateway.removeprefix('http://')}"
        py = tool.interpreter
        plot = py.run("%matplotlib inline\nimport matplotlib.pyplot as plt; plt.plot([1, 2]);")
        assert (workspace / plot.outputs[-1].text).read_bytes() == plot.outputs[-1].data
        assert py.run("1 / 0").error is not None
        assert py.run("import time; time.sleep(60)", timeout_s=1).timed_out
        assert py.run("x > 0").text == "True"
        assert "x" in [variable.name for variable in py.variables()]
        died = py.run("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", timeout_s=15)
        assert died.died
        assert "fresh kernel" in py.run("2").text


def test_a_gateway_wants_its_token(gateway: str) -> None:
    """Without it nothing runs, and the error says so without telling any token."""
    with pytest.raises(SandboxError, match=r"40[13]") as refused:
        Interpreter(provisioner=JupyterServer(gateway, token="wrong-one")).run("1")
    assert "wrong-one" not in str(refused.value)
