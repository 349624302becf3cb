"""samara in JupyterLab, seen in a real browser."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import lab
import pytest
from PIL import Image as pillow

from samara.agent.frontends.notebook import kernel

pytestmark = pytest.mark.skipif(lab.browser() is None, reason="no Chromium is installed here")


@pytest.mark.parametrize(
    "tour",
    [lab.cell_in_plain_language, lab.notebook_in_plain_language],
    ids=lambda tour: tour.__name__,
)
def test_a_tour(
    tour: Callable[[Path, lab.Camera], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cell is run; the answer and the plot are on the page."""
    kernel.install(prefix=str(tmp_path / "prefix"))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "prefix" / "share" / "jupyter"))
    pictures: dict[str, bytes] = {}
    tour(tmp_path, pictures.__setitem__)
    assert pictures
    for data in pictures.values():
        colours = pillow.open(io.BytesIO(data)).convert("RGB").getcolors(1 << 24)
        assert colours is not None and len(colours) > 100  # not an empty page
