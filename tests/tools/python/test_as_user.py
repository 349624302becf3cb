"""The same promises, kept for an ordinary user, when the tests run as root."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
UID = 12345
FILES = ["attacks", "benign", "hostile_kernel", "interpreter", "lifetime"]
FILES += ["limits", "results", "shown", "undo"]

if os.getuid() == 0:

    @pytest.fixture
    def home() -> Iterator[Path]:
        """A folder of the user's, not below one of root's."""
        with tempfile.TemporaryDirectory(prefix="samara-user-") as folder:
            os.chown(folder, UID, UID)
            yield Path(folder)

    @pytest.mark.thorough
    @pytest.mark.parametrize("tests", FILES)
    def test_an_ordinary_user_gets_the_same_sandbox(home: Path, tests: str) -> None:
        """Attacks, limits and life cycle: all tests pass for a user without any privilege."""
        pytest_command = [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "3"),
            *("--rootdir", str(HERE.parents[2]), "--basetemp", str(home / "tests")),
            str(HERE / f"test_{tests}.py"),
        ]
        command = [sys.executable, str(HERE / "as_user.py"), str(UID), *pytest_command]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(home)}
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=1200, cwd=home, env=environment
        )
        assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
