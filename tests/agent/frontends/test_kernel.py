"""The samara kernel, through Jupyter's own protocol and tests."""

from __future__ import annotations

import asyncio
import json
import tempfile
import time
from pathlib import Path
from typing import Any

import jupyter_kernel_test  # type: ignore[import-untyped]
import pytest
from fault_server import FaultServer, calls, says
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import start_new_kernel
from notebooks import notebook, run_notebook

from samara.agent.frontends.cli import main
from samara.agent.frontends.notebook import kernel
from samara.agent.sessions import SessionStore


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The kernel, where Jupyter finds it, and a folder to work in."""
    kernel.install(prefix=str(tmp_path))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "share" / "jupyter"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestProtocol(jupyter_kernel_test.KernelTests):  # type: ignore[misc]
    """Jupyter's own tests of a kernel."""

    folder: tempfile.TemporaryDirectory[str]
    patch: pytest.MonkeyPatch
    kernel_name = kernel.NAME
    language_name = "samara"
    file_extension = ".md"
    completion_samples = [{"text": "/und", "matches": {"/undo"}}]  # noqa: RUF012
    complete_code_samples = ["What is 2 + 2?", "/help"]  # noqa: RUF012
    code_generate_error = "too long " * 5000
    code_display_data = [{"code": "What is 2 + 2?", "mime": "text/markdown"}]  # noqa: RUF012

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory()
        cls.patch = pytest.MonkeyPatch()
        kernel.install(prefix=cls.folder.name)
        cls.patch.setenv("JUPYTER_PATH", f"{cls.folder.name}/share/jupyter")
        cls.patch.setenv("XDG_DATA_HOME", cls.folder.name)
        cls.patch.chdir(cls.folder.name)
        super().setUpClass()

    @classmethod
    def tearDownClass(cls) -> None:
        super().tearDownClass()
        cls.patch.undo()
        cls.folder.cleanup()


def text(outputs: Any) -> str:
    """All that a cell shows, as text."""
    found = [str(o.get("text", "")) + o.get("data", {}).get("text/markdown", "") for o in outputs]
    return "\n".join(found)


def test_a_notebook_in_plain_language(installed: Path) -> None:
    """Cells answer with code, text and plots; commands work; the conversation is a session."""
    cells = run_notebook(
        notebook("What is 15% of 240?", "Plot sin(x) from 0 to 6", "/undo", "/files"),
        installed,
        kernel=kernel.NAME,
    )
    assert "```python\nprint(" in text(cells[0])
    assert "The answer is 36.0." in text(cells[0])
    assert any("image/png" in output.get("data", {}) for output in cells[1])
    assert "Taken back: Plot sin(x)" in text(cells[2])
    assert "plot.png" in text(cells[3])
    [session] = SessionStore().all()
    assert session.messages == 4


def test_it_is_interrupted_and_goes_on(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A turn that is stopped leaves the kernel alive, and the conversation valid: the model hears
    that its call was stopped."""
    sleep = json.dumps({"code": "import time; print('asleep', flush=True); time.sleep(600)"})
    with FaultServer([calls(("python", sleep)), says("Awake.")]) as server:
        monkeypatch.setenv("SAMARA_MODEL", "openai:gpt-5-mini")
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "none")
        manager, client = start_new_kernel(kernel_name=kernel.NAME, cwd=str(installed))
        try:
            slow = client.execute("Sleep.")
            while "asleep" not in str(client.get_iopub_msg(timeout=60)["content"].get("text")):
                pass
            manager.interrupt_kernel()
            while (reply := client.get_shell_msg(timeout=60))["parent_header"]["msg_id"] != slow:
                pass  # a late answer to what was asked to see whether the kernel is ready
            assert reply["content"]["ename"] == "KeyboardInterrupt"
            for _ in range(20):  # what comes while the queue is emptied is aborted, as by Jupyter
                again = client.execute_interactive("And?", output_hook=lambda _: None, timeout=60)
                if again["content"]["status"] != "aborted":
                    break
                time.sleep(0.1)
            assert again["content"]["status"] == "ok"
        finally:
            client.stop_channels()
            manager.shutdown_kernel()
    told = [message["role"] for message in server.requests[1]["messages"]]
    assert told == ["user", "assistant", "tool", "user"]


def test_what_cannot_be_set_up_is_an_error(installed: Path) -> None:
    """Whoever asked gets a reply, and the kernel goes on."""
    (installed / "workspace").write_text("no folder")
    manager, client = start_new_kernel(kernel_name=kernel.NAME, cwd=str(installed))
    try:
        for _ in range(2):
            reply = client.execute_interactive("Hello", output_hook=lambda _: None, timeout=60)
            assert reply["content"]["status"] == "error"
            assert reply["content"]["ename"] == "ConfigError"
    finally:
        client.stop_channels()
        manager.shutdown_kernel()


def test_what_nobody_foresaw_is_an_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug has a reply: without one, whoever asked would wait for ever."""
    sent: list[str] = []

    class Broken(kernel.SamaraKernel):
        def send_response(self, stream: Any, msg_or_type: Any, *_: Any, **__: Any) -> Any:
            sent.append(msg_or_type)

        def _answer(self, text: str, show: Any) -> None:
            raise LookupError("nobody foresaw this")

    reply = asyncio.run(Broken().do_execute("Hello", silent=False))
    assert (reply["status"], reply["ename"], sent) == ("error", "LookupError", ["error"])


def test_samara_kernel_install(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command writes a kernelspec that Jupyter finds."""
    assert main(["kernel", "install", "--prefix", str(tmp_path / "there")]) == 0
    assert "kernels/samara" in capsys.readouterr().out
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "there" / "share" / "jupyter"))
    assert KernelSpecManager().get_kernel_spec("samara").display_name == "samara (plain language)"
