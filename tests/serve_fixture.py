"""A fixture that serves a folder with `transformers serve`, an OpenAI-compatible server.

It needs `pip install "transformers[serving]"`; a test that uses it is skipped without. The server
runs offline on a loopback port and is ended by its process id.
"""

from __future__ import annotations

import importlib.util
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import tiny_models

WEIGHTS = Path(__file__).parents[1] / "agent/models/embedded/weights"
_START_TIMEOUT_S = 180.0


@dataclass(frozen=True)
class Served:
    """Where a model is served: `OpenAIModel(model, base_url=base_url)`."""

    base_url: str
    model: str


@pytest.fixture(scope="session")
def transformers_serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The clockwork model (see `tiny_models`), served by `transformers serve` until the end."""
    folder = tiny_models.write_clockwork(tmp_path_factory.mktemp("serve") / "clockwork")
    with serve(folder, tmp_path_factory.mktemp("serve-home")) as served:
        yield served


@pytest.fixture(scope="session")
def transformers_serve_embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The embedded model's own weights, served by `transformers serve` until the end."""
    if not (WEIGHTS / "model.safetensors").is_file():
        pytest.skip("no weights of the embedded model here")
    with serve(WEIGHTS, tmp_path_factory.mktemp("serve-home")) as served:
        yield served


@contextmanager
def serve(folder: Path, home: Path) -> Iterator[Served]:
    """Serve a folder on a free loopback port; ready when entered, stopped when left."""
    for package in ("fastapi", "uvicorn", "accelerate", "transformers"):
        if importlib.util.find_spec(package) is None:
            pytest.skip("transformers[serving] is not installed")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (home / ".cache/huggingface/hub").mkdir(parents=True)  # without it /v1/models fails
    log = home / "serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "transformers.cli.transformers", "serve", str(folder)),
                *("--host", "127.0.0.1", "--port", str(port), "--device", "cpu"),
                *("--dtype", "float32"),
            ],
            env=_environment(home),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait(process, f"http://127.0.0.1:{port}/health", log)
        yield Served(f"http://127.0.0.1:{port}/v1", str(folder))
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _environment(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR") if name in os.environ}
    return kept | {
        "HOME": str(home),
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "OMP_WAIT_POLICY": "PASSIVE",
        "OMP_NUM_THREADS": "1",
    }


def _wait(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    end = time.monotonic() + _START_TIMEOUT_S
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    pytest.fail(f"transformers serve did not start:\n{log.read_text(errors='replace')[-3000:]}")
