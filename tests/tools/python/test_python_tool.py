"""The interpreter as a tool: what the model is told, what the person gets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from samara.tools import Image, ToolCall
from samara.tools.base import ToolResult, listener
from samara.tools.python import Execution, PythonTool


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PythonTool]:
    tool = PythonTool(tmp_path_factory.mktemp("workspace"))
    yield tool
    tool.close()


def run(python: PythonTool, code: str) -> ToolResult:
    return python.invoke(ToolCall("1", "python", json.dumps({"code": code})))


def test_state_and_output(python: PythonTool) -> None:
    """Variables stay from call to call, and the output is the text."""
    run(python, "x = 20")
    assert run(python, "print(x + 1)\nx + 2").text == "21\n22"


def test_a_silent_cell_says_so(python: PythonTool) -> None:
    """A model is told that there was no output, rather than nothing."""
    assert run(python, "y = 1").text == "[no output]"


def test_an_error_is_brief_for_the_model_and_whole_for_the_person(python: PythonTool) -> None:
    """The model sees its failing lines and the error; `data` holds the whole traceback."""
    result = run(python, "import json\nprint('before')\njson.loads('{')")
    assert result.is_error
    first, arrow, last = result.text.splitlines()
    assert (first, arrow) == ("before", "----> 3 json.loads('{')")
    assert last.startswith("JSONDecodeError: ")
    assert isinstance(result.data, Execution)
    assert result.data.error is not None
    assert "decoder.py" in result.data.error.traceback


def test_a_saved_figure_is_shown_once(python: PythonTool) -> None:
    """A plot that the cell saved under a name is that file, not also a second picture."""
    code = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.savefig('mine.png')"
    result = run(python, code)
    [picture] = result.artifacts
    assert isinstance(picture, Image)
    assert Path(picture.path or "").name == "mine.png"
    assert result.text == "[file saved: mine.png]"


def test_a_shown_figure_is_saved_and_shown(python: PythonTool) -> None:
    """A plot that is only shown gets a file of its own."""
    [picture] = run(python, "plt.plot([1, 2]); plt.show()").artifacts
    assert Path(picture.path or "").read_bytes().startswith(b"\x89PNG")


def test_output_is_reported_while_the_cell_runs(python: PythonTool) -> None:
    """Who listens hears what is printed."""
    heard: list[str] = []
    token = listener.set(lambda text, stream: heard.append(text))
    run(python, "print('now')")
    listener.reset(token)
    assert "".join(heard) == "now\n"


@pytest.mark.parametrize("arguments", ["{}", '{"code": ""}', '{"code": 3}', "no json"])
def test_a_call_without_code_is_told(python: PythonTool, arguments: str) -> None:
    """A malformed call becomes a clear error."""
    assert python.invoke(ToolCall("1", "python", arguments)).is_error
