"""Notebooks made and executed by tests."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbclient
import nbformat


def notebook(*cells: str) -> Any:
    """A notebook of code cells."""
    made: dict[str, object] = {
        "cell_type": "code",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
    }
    sources = [
        {**made, "id": f"cell-{number}", "source": cell} for number, cell in enumerate(cells)
    ]
    return nbformat.from_dict(  # type: ignore[no-untyped-call]
        {"cells": sources, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    )


def run_notebook(cells: Any, folder: Path, *, kernel: str = "python3", **options: Any) -> list[Any]:
    """Execute it in `folder`; the outputs of each cell of code."""
    client = nbclient.NotebookClient(
        cells,
        kernel_name=kernel,
        resources={"metadata": {"path": str(folder)}},
        timeout=180,
        startup_timeout=180,
        **options,
    )
    with ThreadPoolExecutor(1) as pool:
        # In the main thread nbclient leaves handlers behind: a later Ctrl-C would do nothing there,
        # and end the kernel of whatever notebook runs next.
        pool.submit(asyncio.run, client.async_execute()).result()
    return [cell.outputs for cell in cells.cells if cell.cell_type == "code"]


def printed(outputs: list[Any]) -> str:
    """What a cell wrote to its standard output; warnings and pictures may stand between."""
    return "".join(output.text for output in outputs if output.get("name") == "stdout")
