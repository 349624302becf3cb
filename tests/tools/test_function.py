"""A plain function as a tool: what is read off it, what is checked, what it may return."""

from __future__ import annotations

import asyncio
import threading
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

from samara.errors import ConfigError
from samara.tools import File, Image, Text, ToolCall, ToolError, tool
from samara.tools.base import ToolResult


class Unit(StrEnum):
    C = "c"
    F = "f"


class Place(BaseModel):
    city: str
    country: str = "DE"


@tool
def forecast(
    place: Place,
    day: date,
    unit: Unit = Unit.C,
    hours: Annotated[int, Field(ge=1, le=48)] = 24,
    kind: Literal["short", "long"] = "short",
) -> dict[str, Any]:
    """Forecast the weather.

    Uses nothing but hope.

    Args:
        place: Where.
        day: Which day.
        hours: How far ahead, in hours.
    """
    return {"city": place.city, "day": day, "unit": unit, "hours": hours, "kind": kind}


def call(arguments: str, name: str = "t") -> ToolCall:
    return ToolCall("id", name, arguments)


def test_name_description_and_parameters_are_read_off_the_function() -> None:
    """Signature and docstring become the description that a model gets."""
    spec = forecast.spec
    assert spec.name == "forecast"
    assert spec.description == "Forecast the weather.\n\nUses nothing but hope."
    assert spec.parameters["required"] == ["place", "day"]
    assert spec.parameters["properties"]["hours"]["description"] == "How far ahead, in hours."
    assert spec.parameters["properties"]["hours"]["maximum"] == 48


@pytest.mark.parametrize(
    "doc",
    [
        "Do.\n\nArgs:\n    x: An x.",
        "Do.\n\nParameters\n----------\nx : int\n    An x.",
        "Do.\n\n:param x: An x.",
    ],
)
def test_docstring_styles(doc: str) -> None:
    """Google, NumPy and Sphinx docstrings describe parameters alike."""

    def f(x: int) -> int:
        return x

    f.__doc__ = doc
    assert tool(f).spec.parameters["properties"]["x"]["description"] == "An x."


def test_arguments_become_python_values() -> None:
    """Arguments are validated, and coerced where nothing is lost."""
    result = forecast.invoke(call('{"place": {"city": "Bonn"}, "day": "2026-01-02", "hours": "6"}'))
    assert result.data["day"] == date(2026, 1, 2)
    assert result.data["hours"] == 6
    assert '"city":"Bonn"' in result.text


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ('{"place": {"city": "Bonn"}, "day": "soon"}', "day: "),
        ('{"place": {}, "day": "2026-01-02"}', "place.city: Field required"),
        ('{"place": {"city": "B"}, "day": "2026-01-02", "hours": 99}', "less than or equal to 48"),
        ('{"place": {"city": "B"}, "day": "2026-01-02", "mood": 1}', "mood: Extra inputs"),
        ('{"place": {"city": "B"}, "day": "2026-01-02", "hours": 1.5}', "hours: "),
        ("{", "not valid JSON"),
        ("3", "int, not a JSON object"),
    ],
)
def test_wrong_arguments_are_told_and_not_run(arguments: str, complaint: str) -> None:
    """Each fault names the argument and becomes an error result."""
    result = forecast.invoke(call(arguments))
    assert result.is_error
    assert complaint in result.text


def test_empty_arguments_are_an_empty_object() -> None:
    """Some models send nothing for a tool without parameters."""
    assert tool(lambda: "ok", name="t").invoke(call("")).text == "ok"  # type: ignore[call-overload]


class Counter:
    """Counts."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, by: int = 1) -> int:
        """Count on."""
        self.count += by
        return self.count

    def __call__(self) -> int:
        """Count one."""
        return self.add()


def test_objects_with_state_are_tools() -> None:
    """A bound method and a callable object keep their state between calls."""
    counter = Counter()
    add, one = tool(counter.add), tool(counter)
    add.invoke(call('{"by": 5}'))
    assert one.invoke(call("{}")).data == 6
    assert (add.spec.name, one.spec.name) == ("add", "Counter")


def test_async_functions_run_from_sync_and_async_code() -> None:
    """An async function is a tool in both worlds, also inside a running loop."""

    @tool
    async def slow(x: int) -> int:
        """Wait."""
        await asyncio.sleep(0)
        return x + 1

    async def inside() -> tuple[Any, Any]:
        return (await slow.ainvoke(call('{"x": 1}'))).data, slow.invoke(call('{"x": 1}')).data

    assert slow.invoke(call('{"x": 1}')).data == 2
    assert asyncio.run(inside()) == (2, 2)


def test_sync_functions_do_not_block_the_loop() -> None:
    """From async code a sync function runs in a thread of its own."""
    inner = tool(lambda: threading.current_thread().name, name="t")  # type: ignore[call-overload]
    result = asyncio.run(inner.ainvoke(call("{}")))
    assert result.data != threading.main_thread().name


PNG = b"\x89PNG fake"


@pytest.mark.parametrize(
    ("value", "text", "artifacts"),
    [
        ("hello", "hello", 0),
        (3.5, "3.5", 0),
        (None, "null", 0),
        ({"a": [1, 2]}, '{"a":[1,2]}', 0),
        (Place(city="Bonn"), '{"city":"Bonn","country":"DE"}', 0),
        (Image(PNG), "[image]", 1),
        ([Text("see"), Image(PNG), File("out/a.csv", "text/csv", 3)], "see\n[image]\n", 2),
        (["a", "b"], '["a","b"]', 0),
        (threading.main_thread, "function", 0),
    ],
)
def test_what_a_tool_may_return(value: object, text: str, artifacts: int) -> None:
    """Text, pictures, files and data become content; nothing makes it crash."""
    result = tool(lambda: value, name="t").invoke(call("{}"))  # type: ignore[call-overload]
    assert text in result.text
    assert len(result.artifacts) == artifacts


def test_a_tool_may_return_a_whole_result() -> None:
    """A ToolResult keeps its content and its error flag, and gets the call's id."""
    made = ToolResult("", "", (Text("partly"),), is_error=True)
    result = tool(lambda: made, name="t").invoke(call("{}"))  # type: ignore[call-overload]
    assert (result.call_id, result.text, result.is_error) == ("id", "partly", True)


def test_only_a_tool_error_is_told_to_the_model() -> None:
    """Any other exception is a bug and passes through."""

    def bug() -> None:
        raise KeyError("oops")

    def refuse() -> None:
        raise ToolError("no", hint="try later")

    assert tool(refuse).invoke(call("{}")).text == "no try later"
    with pytest.raises(KeyError):
        tool(bug).invoke(call("{}"))


def test_a_decorated_function_stays_callable() -> None:
    """`@tool` does not take the function away from its author."""
    assert forecast(Place(city="Bonn"), date(2026, 1, 1))["city"] == "Bonn"


def test_what_no_model_can_fill_is_a_config_error() -> None:
    """Star arguments, odd types and nameless tools fail when the tool is made."""

    def starred(*xs: int) -> None: ...
    def odd(x: threading.Lock) -> None: ...

    for bad in (starred, odd, lambda: None):
        with pytest.raises(ConfigError):
            tool(bad)


def test_pictures_and_files_are_read_from_disk(tmp_path: Path) -> None:
    """`from_file` and `from_path` guess the type by the name, and refuse what is no picture."""
    picture = tmp_path / "a.png"
    picture.write_bytes(PNG)
    assert Image.from_file(picture).data_url.startswith("data:image/png;base64,")
    assert File.from_path(picture).size_bytes == len(PNG)
    with pytest.raises(ConfigError, match="image"):
        Image.from_file(tmp_path / "a.txt")
