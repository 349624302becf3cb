"""The four folders, the links beside them and the packages in the wheel are the same thing."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("agent", "memory", "prompts", "tools")


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    loaded: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
    return loaded["setuptools"]  # type: ignore[no-any-return]


def test_links_and_package_dir_agree(settings: dict[str, Any]) -> None:
    """Each folder is mapped once and linked once, to the same place."""
    mapped = {name.removeprefix("samara."): path for name, path in settings["package-dir"].items()}
    assert mapped == {"samara": "src/samara", **{name: name for name in FOLDERS}}
    for name in FOLDERS:
        link = ROOT / "src" / "samara" / name
        assert link.is_symlink()
        assert link.resolve() == ROOT / name


def test_every_package_is_listed(settings: dict[str, Any]) -> None:
    """A folder with an `__init__.py` is a package that gets installed."""
    found = {
        "samara." + ".".join(init.parent.relative_to(ROOT).parts)
        for name in FOLDERS
        for init in (ROOT / name).rglob("__init__.py")
    }
    assert set(settings["packages"]) == found | {"samara"}


def test_the_wheel_holds_every_file(tmp_path: Path) -> None:
    """Modules, type marker and the embedded model are in the wheel; nothing outside samara is."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    subprocess.run(
        [*command, "--no-build-isolation", "-w", str(tmp_path), str(ROOT)],
        check=True,
        capture_output=True,
    )
    [wheel] = tmp_path.glob("samara-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {
        "samara/" + path.relative_to(ROOT).as_posix()
        for name in FOLDERS
        for path in (ROOT / name).rglob("*")
        if path.suffix == ".py" or ("weights" in path.parts and path.is_file())
    }
    assert expected <= names
    assert "samara/py.typed" in names
    assert {name.partition("/")[0] for name in names} == {"samara"}
