"""JupyterLab in a real browser, on the loopback, as a person would use it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.request import urlopen

from notebooks import notebook

PATIENCE_S: Final = 90.0
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")

Camera = Callable[[str, bytes], None]
"""Called with the name of a picture and the PNG."""


def browser() -> str | None:
    """A browser on this machine, if there is one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def jupyterlab(folder: Path) -> Iterator[str]:
    """A JupyterLab that serves `folder`; its address. It ends with the context."""
    options = {
        "ServerApp.ip": "127.0.0.1",
        "ServerApp.port": "0",
        "ServerApp.root_dir": str(folder / "notebooks"),
        "ServerApp.open_browser": "False",
        "ServerApp.allow_root": "True",
        "IdentityProvider.token": "",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LabApp.user_settings_dir": str(_settings(folder)),
    }
    runtime = folder / "runtime"
    env = {**os.environ, "JUPYTER_RUNTIME_DIR": str(runtime)}
    argv = [sys.executable, "-m", "jupyterlab", *(f"--{k}={v}" for k, v in options.items())]
    log = (folder / "lab.log").open("w")
    server = subprocess.Popen(argv, cwd=folder, env=env, stdout=log, stderr=log)
    try:
        yield _address(runtime, server, folder / "lab.log")
    finally:
        server.terminate()
        server.wait(PATIENCE_S)
        log.close()


def _settings(folder: Path) -> Path:
    """Nobody is to be asked about news."""
    place = folder / "settings" / "@jupyterlab" / "apputils-extension"
    place.mkdir(parents=True)
    (place / "notification.jupyterlab-settings").write_text('{"fetchNews": "false"}')
    return folder / "settings"


def _address(runtime: Path, server: subprocess.Popen[bytes], log: Path) -> str:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and server.poll() is None:
        for file in runtime.glob("jpserver-*.json"):
            try:
                url = json.loads(file.read_text())["url"]
                urlopen(f"{url}api", timeout=5).close()
                return str(url)
            except (OSError, ValueError):
                break
        time.sleep(0.1)
    raise TimeoutError(f"JupyterLab did not start:\n{log.read_text()}")


@contextmanager
def page(address: str) -> Iterator[Any]:
    """A page of a headless browser, at that address."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser(), args=["--no-sandbox"], headless=True
        )
        try:
            shown = chromium.new_page(viewport={"width": 1100, "height": 900})
            shown.set_default_timeout(PATIENCE_S * 1000)
            shown.goto(address)
            yield shown
        finally:
            chromium.close()


def cell_in_plain_language(folder: Path, camera: Camera) -> None:
    """The magic: a cell is run, the answer, its code and its plot are seen in its output."""
    cells = ["%load_ext samara", "%%samara\nPlot sin(x) from 0 to 6"]
    _write(folder, "plots.ipynb", "python3", cells)
    with jupyterlab(folder) as url, page(f"{url}lab/tree/plots.ipynb") as shown:
        _run_all(shown)
        outputs = shown.locator(".jp-OutputArea")
        outputs.get_by_text("I saved the plot").first.wait_for()
        outputs.locator("img").first.wait_for()
        outputs.get_by_text("embedded ·").first.wait_for()
        width = outputs.locator("img").first.evaluate("image => image.naturalWidth")
        assert width > 300
        camera("jupyterlab", shown.screenshot())


def notebook_in_plain_language(folder: Path, camera: Camera) -> None:
    """The kernel: a person types a question into a cell, and presses Shift-Enter."""
    _write(folder, "talk.ipynb", "samara", [""])
    with jupyterlab(folder) as url, page(f"{url}lab/tree/talk.ipynb") as shown:
        _ready(shown)
        for question, answer in (
            ("What is 15% of 240?", "36"),
            ("Plot cos(x) from 0 to 6", "I saved the plot"),
        ):
            shown.locator(".jp-Notebook .jp-CodeCell .cm-content").last.click()
            shown.keyboard.type(question)
            shown.keyboard.press("Shift+Enter")
            shown.locator(".jp-OutputArea").get_by_text(answer).first.wait_for()
        shown.locator(".jp-OutputArea img").first.wait_for()
        camera("kernel", shown.screenshot())


def _write(folder: Path, name: str, kernel: str, cells: list[str]) -> None:
    made = notebook(*cells)
    made["metadata"]["kernelspec"] = {"name": kernel, "display_name": kernel}
    (folder / "notebooks").mkdir()
    (folder / "notebooks" / name).write_text(json.dumps(made))


def _ready(shown: Any) -> None:
    shown.locator(".jp-Notebook .jp-CodeCell").first.wait_for()
    shown.locator("#jp-bottom-panel, #jp-main-statusbar").get_by_text("| Idle").first.wait_for()


def _run_all(shown: Any) -> None:
    _ready(shown)
    shown.get_by_role("menuitem", name="Run", exact=True).click()
    shown.get_by_text("Run All Cells", exact=True).click()
