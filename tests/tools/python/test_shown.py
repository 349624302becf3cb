"""What a user shows to the sandbox beside the workspace: files to read, wheels to install."""

from __future__ import annotations

import os
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest

from samara.errors import ConfigError, SandboxUnavailableError
from samara.tools.python import Interpreter, PythonTool

Tier = Literal["namespaces", "landlock"]
TIERS: tuple[Tier, ...] = ("namespaces", "landlock")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder that everybody may read, on a way that everybody may go."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    (folder / "numbers.csv").write_text("a\n1\n2\n")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


@pytest.mark.parametrize("tier", TIERS)
def test_files_can_be_read_and_not_written(tier: Tier, data: Path) -> None:
    """Under the name they have on the host; nothing beside them, and no change to them."""
    with Interpreter(read_only=[data], tier=tier) as py:
        assert py.run(f"open('{data}/numbers.csv').read()").text == r"'a\n1\n2\n'"
        for attempt in (
            f"open('{data}/numbers.csv', 'a')",
            f"open('{data}/new', 'w')",
            f"import os; os.unlink('{data}/numbers.csv')",
            f"import os; os.rename('{data}', '{data}2')",
            f"open('{data.parent}/secret.txt').read()",
            f"open('{data}/../secret.txt').read()",
        ):
            assert py.run(attempt).error is not None, attempt
    assert (data / "numbers.csv").read_text() == "a\n1\n2\n"


@pytest.mark.parametrize("tier", TIERS)
def test_a_single_file_can_be_shown(tier: Tier, data: Path) -> None:
    """A file does not show the folder that it lies in."""
    with Interpreter(read_only=[data / "numbers.csv"], tier=tier) as py:
        assert py.run(f"len(open('{data}/numbers.csv').read())").text == "6"
        assert py.run(f"open('{data}/numbers.csv', 'w')").error is not None
        others = py.run(f"import os; os.listdir('{data}')")
        assert others.error is not None or others.text == "['numbers.csv']"


def test_what_lies_in_the_workspace_is_protected_there_too(data: Path) -> None:
    """Read-only means by every name; where that cannot be, the sandbox says so."""
    with Interpreter(data.parent, read_only=[data]) as py:
        for attempt in (
            "open('data/numbers.csv', 'a')",
            "import os; os.rename('data', 'other')",
            f"open('{data}/new', 'w')",
        ):
            assert py.run(attempt).error is not None, attempt
        assert py.run("open('fine', 'w').write('x')").error is None
    with (
        pytest.raises(SandboxUnavailableError, match="must not change"),
        Interpreter(data.parent, read_only=[data], tier="landlock") as py,
    ):
        py.run("1")


def test_some_things_cannot_be_shown(tmp_path: Path) -> None:
    """What is not there, what the sandbox has of its own, and what its user could not read."""
    for path in (tmp_path / "missing", "/", "/proc/self", "/etc", "/tmp"):
        with pytest.raises(ConfigError):
            Interpreter(read_only=[path])
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    if os.getuid() == 0:
        with pytest.raises(ConfigError, match="chmod"):
            Interpreter(read_only=[closed])


def wheel(
    folder: Path, name: str, code: str, requires: str = "", tag: str = "py3-none-any"
) -> None:
    """Write a wheel with one module."""
    info = f"{name}-1.0.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    if requires:
        metadata += f"Requires-Dist: {requires}\n"
    with zipfile.ZipFile(folder / f"{name}-1.0-{tag}.whl", "w") as archive:
        archive.writestr(f"{name}.py", code)
        archive.writestr(f"{info}/METADATA", metadata)
        archive.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: t\nTag: {tag}\n")
        archive.writestr(f"{info}/RECORD", "")


@pytest.mark.parametrize("tier", TIERS)
def test_packages_come_from_the_wheelhouse_only(tier: Tier, tmp_path: Path) -> None:
    """A pure wheel and what it requires are installed; nothing else is, and only for a kernel."""
    house = tmp_path / "wheels"
    house.mkdir(mode=0o755)
    wheel(house, "upperleaf", "import lowerleaf\nvalue = lowerleaf.value + 1\n", "lowerleaf")
    wheel(house, "lowerleaf", "value = 41\n", "upperleaf>=1")
    wheel(house, "nativeleaf", "", tag="cp311-cp311-linux_x86_64")
    with Interpreter(wheelhouse=house, tier=tier) as py:
        installed = py.run("%pip install upperleaf")
        assert "Successfully installed" in installed.text, installed.text
        assert py.run("import upperleaf; upperleaf.value").text == "42"
        for name in ("nativeleaf", "requests-missing"):
            refused = py.run(f"%pip install {name}")
            assert "No matching distribution" in refused.text, refused.text
        assert py.run("1 + 1").text == "2"
        py.restart()
        assert py.run("import upperleaf").error is not None


@pytest.mark.parametrize("tier", TIERS)
def test_without_a_wheelhouse_nothing_is_installed(tier: Tier) -> None:
    """And the message says what to do."""
    with Interpreter(tier=tier) as py:
        assert "wheelhouse" in py.run("%pip install anything").text


def test_the_model_is_told_what_it_may_read_and_install(data: Path) -> None:
    """The tool's description names the files and the way to packages."""
    with closing(PythonTool(read_only=[data], wheelhouse=data)) as tool:
        assert str(data) in tool.spec.description
        assert "%pip" in tool.spec.description
