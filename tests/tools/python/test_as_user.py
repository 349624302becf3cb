"""The same promises, kept for an ordinary user, when the tests run as root."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
UID = 12345

if os.getuid() == 0:

    def test_an_ordinary_user_gets_the_same_sandbox(tmp_path: Path) -> None:
        """Attacks, limits and life cycle: all tests pass for a user without any privilege."""
        home = tmp_path / "user"
        home.mkdir()
        os.chown(home, UID, UID)
        for folder in (tmp_path, *tmp_path.parents):
            if folder.stat().st_uid == 0 and not folder.stat().st_mode & 0o001:
                folder.chmod(0o711)
        files = ["attacks", "benign", "hostile_kernel", "interpreter", "lifetime", "limits"]
        files += ["results", "shown"]
        pytest_command = [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
            *("--rootdir", str(HERE.parents[2]), "--basetemp", str(home / "tests")),
            *(str(HERE / f"test_{name}.py") for name in files),
        ]
        command = [sys.executable, str(HERE / "as_user.py"), str(UID), *pytest_command]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(home)}
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=1200, cwd=home, env=environment
        )
        assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
