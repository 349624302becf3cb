"""The review of a prompt in a notebook."""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path

import pytest
from fault_server import FaultServer, says
from notebooks import notebook, run_notebook
from verdicts import VERDICT

from samara.agent import ScriptedModel
from samara.agent.frontends.review_widget import ReviewWidget
from samara.errors import MissingDependencyError, ServerError
from samara.prompts import PromptSpec

SPEC = PromptSpec(persona="A guide to {{town}}", requirements={"max_words": 4})


def press(widget: ReviewWidget) -> None:
    widget._button.click()


def test_review_answer_and_review_again() -> None:
    """The button reviews, the questions can be answered, and what is in the text field counts."""
    second = {**VERDICT, "questions": []}
    model = ScriptedModel([json.dumps(VERDICT), json.dumps(second)])
    widget = ReviewWidget(SPEC, model)
    assert widget.spec == SPEC
    press(widget)
    assert widget.review is not None
    assert "<table>" in widget._found.value
    assert widget.spec.persona == "A walking guide to {{town}}"
    first, _ = widget._questions.children
    first.value = "A day"
    widget._text.value = widget._text.value.replace("walking", "running")
    press(widget)
    asked = model.requests[1].messages[-1].text
    assert "A running guide" in asked
    assert "Question: How long?\nAnswer: A day" in asked
    assert "Who?" not in asked
    assert widget._questions.children == ()


def test_a_text_is_reviewed_as_it_stands() -> None:
    """And becomes a prompt with fields."""
    model = ScriptedModel([json.dumps(VERDICT)])
    widget = ReviewWidget("Tell me about {{town}}.", model)
    press(widget)
    assert "Tell me about {{town}}." in model.requests[0].messages[-1].text
    assert widget.spec.persona


@pytest.mark.parametrize("broken", ["model", "text"])
def test_an_error_is_shown_and_nothing_is_lost(broken: str) -> None:
    """Below the button, which can be pressed again."""
    widget = ReviewWidget(SPEC, ScriptedModel([ServerError("The server is down.")]))
    if broken == "text":
        widget._text.value = "persona: ["
    press(widget)
    assert ("server is down" if broken == "model" else "no valid YAML") in widget._said.value
    assert not widget._button.disabled


def test_without_ipywidgets(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to install."""
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    with pytest.raises(MissingDependencyError, match=r"samara\[notebook\]"):
        ReviewWidget(SPEC, ScriptedModel([]))


def test_in_a_real_notebook(tmp_path: Path) -> None:
    """A kernel shows the widget, the button asks a model over HTTP, the prompt is improved."""
    show = """
        from samara import PromptSpec
        from samara.agent.frontends.review_widget import ReviewWidget
        from samara.agent.models import resolve

        model = resolve("openai:gpt-5-mini", base_url={url!r}, api_key="none")
        widget = ReviewWidget(PromptSpec(persona="A guide to {{{{town}}}}"), model)
        widget
    """
    use = "widget._button.click()\nprint(widget.spec.persona)"
    with FaultServer([says(json.dumps(VERDICT))]) as server:
        cells = notebook(textwrap.dedent(show).format(url=server.base_url), use)
        shown, printed = run_notebook(cells, tmp_path)
    assert "application/vnd.jupyter.widget-view+json" in shown[0].data
    assert printed[0].text == "A walking guide to {{town}}\n"
