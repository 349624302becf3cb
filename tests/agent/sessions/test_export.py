"""Conversations written for other uses."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from notebooks import printed, run_notebook

from samara.agent import Agent, Conversation, ScriptedModel
from samara.agent.models.base import Request, Stream
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.embedded.template import JinjaCodec
from samara.agent.models.scripted import calls
from samara.agent.sessions import Session
from samara.agent.sessions.export import as_markdown, as_notebook, as_page, as_training
from samara.prompts import PromptSpec
from samara.tools import Image
from samara.tools.python import PythonTool

QUESTIONS = ["What is 15% of 240?", "Plot sin(x) from 0 to 6", "What is the mean of 3, 7 and 8?"]


class Heard(EmbeddedModel):
    """The embedded model, which notes what it was fed."""

    def __init__(self) -> None:
        super().__init__()
        self.fed: list[tuple[int, list[int]]] = []

    def stream(self, request: Request) -> Stream:
        ids = self.encode(request.messages, request.tools)
        self.fed.append((len(request.messages), ids))
        return super().stream(request)


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Session, Heard, Path]:
    """A session with the embedded model and the sandbox, a plot in it."""
    folder = tmp_path_factory.mktemp("spoken")
    workspace = folder / "workspace"
    workspace.mkdir()
    model, python = Heard(), PythonTool(workspace)
    session = Session.create(folder / "session", name="numbers")
    try:
        for question in QUESTIONS:
            Agent(model, tools=[python]).run(question, conversation=session)
    finally:
        python.close()
        session.close()
    return session, model, folder


def test_markdown_tells_all(spoken: tuple[Session, Heard, Path]) -> None:
    """Questions, code, outputs, the picture, answers; in order."""
    told = as_markdown(spoken[0])
    places = [told.index(text) for text in (*QUESTIONS, "mean is 6")]
    assert places == sorted(places)
    assert "```python\nprint(" in told
    assert "data:image/png;base64," in told


def test_a_page_shows_its_pictures_and_runs_nothing(spoken: tuple[Session, Heard, Path]) -> None:
    """HTML in what was said is text, links to scripts are none."""
    page = as_page(spoken[0])
    assert '<img src="data:image/png;base64,' in page
    assert "<title>numbers</title>" in page
    evil = Conversation()
    said = "<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://spy.example/a.png)"
    Agent(ScriptedModel([said])).run(said, conversation=evil)
    page = as_page(evil)
    assert "<script" not in page
    assert 'href="javascript' not in page
    assert "default-src 'none'" in page


def test_a_notebook_runs_again(spoken: tuple[Session, Heard, Path], tmp_path: Path) -> None:
    """In a plain kernel: the same outputs come, and the plot is drawn."""
    cells = nbformat.from_dict(as_notebook(spoken[0]))  # type: ignore[no-untyped-call]
    nbformat.validate(cells)
    was = [copy.deepcopy(cell.outputs) for cell in cells.cells if cell.cell_type == "code"]
    again = run_notebook(cells, tmp_path)
    for outputs in (was, again):
        assert [printed(outputs[n]).strip() for n in (0, 2)] == ["36.0", "6"], outputs
    assert any("image/png" in output.get("data", {}) for output in again[1]), again[1]
    assert (tmp_path / "plot.png").is_file()


def test_code_that_failed_does_not_stop_a_notebook(tmp_path: Path) -> None:
    """Its cell may fail, and the next one runs."""
    model = ScriptedModel(
        [calls(("python", {"code": "1 / 0"})), calls(("python", {"code": "print(7)"})), "Seven."]
    )
    python = PythonTool(tmp_path)
    talk = Conversation()
    try:
        Agent(model, tools=[python]).run("Try.", conversation=talk)
    finally:
        python.close()
    cells = nbformat.from_dict(as_notebook(talk))  # type: ignore[no-untyped-call]
    outputs = run_notebook(cells, tmp_path)
    assert outputs[0][0].ename == "ZeroDivisionError"
    assert printed(outputs[1]) == "7\n"


def test_calls_of_other_tools_are_told_in_words() -> None:
    """A notebook cannot run them."""

    def look() -> Image:
        """Look."""
        return Image(b"\x89PNG", "image/png")

    talk = Conversation()
    Agent(ScriptedModel([calls(("look", {})), "Seen."]), tools=[look]).run("?", conversation=talk)
    cells = as_notebook(talk)["cells"]
    assert [cell["cell_type"] for cell in cells] == ["markdown"] * 3
    assert "look({})" in cells[1]["source"]


def test_training_data_is_what_the_model_was_fed(spoken: tuple[Session, Heard, Path]) -> None:
    """Token for token, at each request of the session, through the embedded model's tokenizer."""
    session, model, _ = spoken
    told = json.loads(json.dumps(as_training(session)))
    codec = JinjaCodec(model.path)
    assert len(model.fed) == 6
    for count, ids in model.fed:
        assert codec.encode(told["messages"][:count], told["tools"], {}) == ids
    roles = [message["role"] for message in told["messages"]]
    assert told["assistant_mask"] == [int(role == "assistant") for role in roles]


def test_training_data_learns_only_what_the_model_said(tmp_path: Path) -> None:
    """System message and examples are there, and are not to be learnt."""
    spec = PromptSpec(tone="Dry.", examples=[("a", "b")])
    with Session.create(tmp_path / "a") as session:
        Agent(ScriptedModel(["Hi."]), prompt=spec).run("Hello", conversation=session)
        told: dict[str, Any] = as_training(session)
    assert [message["content"] for message in told["messages"]] == [
        "# Tone\nDry.", "a", "b", "Hello", "Hi.",
    ]  # fmt: skip
    assert told["assistant_mask"] == [0, 0, 0, 0, 1]
