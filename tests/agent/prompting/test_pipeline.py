"""Prompts one after another."""

from __future__ import annotations

import asyncio
from contextlib import closing
from pathlib import Path

import pytest

from samara.agent import ScriptedModel
from samara.agent.models.scripted import calls
from samara.agent.prompting import DOCUMENT_PIPELINE, Pipeline, Stage
from samara.errors import ConfigError
from samara.prompts import PromptSpec
from samara.tools.python import PythonTool

DOCUMENT = "Invoice 17\nTotal: 40 EUR\n{{not_a_variable}}"
SCHEMA = '{"type": "object", "properties": {"total": {"type": "number"}}}'
CODE = """\
import re
def extract(text):
    return {"total": float(re.search(r"Total: (\\d+)", text)[1])}
print(extract("Invoice 17\\nTotal: 40 EUR"))
"""


def test_a_document_becomes_data(tmp_path: Path) -> None:
    """Summary, schema, code that runs in the sandbox: each stage knows what came before."""
    model = ScriptedModel(
        ["An invoice with a total.", SCHEMA, calls(("python", {"code": CODE})), "Total: 40."]
    )
    with closing(PythonTool(tmp_path)) as python:
        results = DOCUMENT_PIPELINE.run(model, {"document": DOCUMENT}, tools=[python])
    assert list(results) == ["summary", "schema", "code"]
    assert "{'total': 40.0}" in results["code"].messages[2].text
    told = [request.messages[0].text for request in model.requests]
    assert "{{not_a_variable}}" in told[0]
    assert "An invoice with a total." in told[1]
    assert SCHEMA in told[2]
    assert [len(request.tools) for request in model.requests] == [0, 0, 1, 1]
    assert not any(result.missed for result in results.values())


def test_a_stage_can_have_its_own_model() -> None:
    """A small model summarises, a large one writes code."""
    small, large = (ScriptedModel([name] * 3, name=name) for name in ("small", "large"))
    stages = [Stage(name=name, prompt=PromptSpec(), ask="Go.") for name in ("a", "b")]
    results = Pipeline(*stages).run({"a": small, "b": large}, {})
    assert [result.model for result in results.values()] == ["small", "large"]
    with pytest.raises(ConfigError, match="no model for: b"):
        Pipeline(*stages).run({"a": small}, {})


def test_what_has_no_value_is_told_before_anything_is_asked() -> None:
    """Neither an input nor an earlier stage: an error, and no request."""
    model = ScriptedModel([])
    with pytest.raises(ConfigError, match="'summary' has no value for: document"):
        DOCUMENT_PIPELINE.run(model, {})
    early = Stage(name="a", prompt=PromptSpec(context="{{b}}"), ask="Go.")
    late = Stage(name="b", prompt=PromptSpec(), ask="Go.")
    with pytest.raises(ConfigError, match="'a' has no value for: b"):
        Pipeline(early, late).run(model, {})
    with pytest.raises(ConfigError, match="same name"):
        Pipeline(late, late)


def test_async() -> None:
    """The same, awaited; an input may have any name."""
    stage = Stage(name="a", prompt=PromptSpec(context="{{tools}} {{self}}"), ask="Go.")
    model = ScriptedModel(["done"])
    results = asyncio.run(Pipeline(stage).arun(model, {"tools": "saw", "self": "me"}))
    assert results["a"].output == "done"
    assert "saw me" in model.requests[0].messages[0].text
