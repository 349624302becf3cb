"""Structured output: an answer that is a Python value."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import PydanticSchemaGenerationError, TypeAdapter, ValidationError

from samara.errors import ConfigError

_FENCED: Final = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)
_DEFINITIONS: Final = ("$defs", "definitions")
_MOST_FAULTS: Final = 8


class OutputFormat:
    """The form an answer must have, as a JSON Schema and back.

    `output_type` is any type that pydantic knows, or a JSON Schema as a mapping, whose values are
    checked by jsonschema. Providers want an object at the root, so any other type travels as
    `{"value": …}`. Raises ConfigError for a type that JSON cannot carry, and for a schema that is
    none or refers to another document.
    """

    def __init__(self, output_type: Any) -> None:
        self._reads = _by_schema(output_type) if _is_schema(output_type) else _by_type(output_type)
        schema = json_schema(output_type)
        self._wrapped = schema.get("type") != "object"
        self.schema: dict[str, Any] = schema
        if self._wrapped:
            definitions: dict[str, Any] = {
                name: schema.pop(name) for name in _DEFINITIONS if name in schema
            }
            self.schema = {
                "type": "object",
                "properties": {"value": schema},
                "required": ["value"],
                "additionalProperties": False,
                **definitions,
            }

    def parse(self, text: str) -> Any:
        """The value in an answer. Raises ValueError that says what does not fit."""
        try:
            value = json.loads(_json_in(text))
        except (ValueError, RecursionError) as error:
            raise ValueError(f"it is not valid JSON ({error})") from None
        if self._wrapped and isinstance(value, dict) and set(value) == {"value"}:
            value = value["value"]
        return self._reads(value)


def json_schema(output_type: Any) -> dict[str, Any]:
    """The JSON Schema of a type; a schema is its own. Raises ConfigError where there is none."""
    if _is_schema(output_type):
        return dict(output_type)
    try:
        return TypeAdapter(output_type).json_schema()
    except PydanticSchemaGenerationError as error:
        raise ConfigError(
            f"{output_type!r} cannot be an output type.", hint="Use a pydantic model."
        ) from error


def _is_schema(output_type: Any) -> bool:
    return isinstance(output_type, Mapping)


def _by_type(output_type: Any) -> Any:
    json_schema(output_type)  # so that what pydantic does not know is refused as ours
    adapter: TypeAdapter[Any] = TypeAdapter(output_type)

    def reads(value: Any) -> Any:
        try:
            return adapter.validate_json(json.dumps(value))
        except ValidationError as error:
            faults = error.errors(include_url=False, include_context=False)
            raise ValueError(_told([(fault["loc"], fault["msg"]) for fault in faults])) from None

    return reads


def _by_schema(schema: Mapping[str, Any]) -> Any:
    from jsonschema import SchemaError
    from jsonschema.validators import validator_for
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    whole = json.loads(json.dumps(schema))
    validator = validator_for(whole)
    try:
        validator.check_schema(whole)
        checker = validator(whole, registry=Registry())  # which fetches nothing
        list(checker.iter_errors(None))
    except (SchemaError, Unresolvable) as error:
        told = getattr(error, "message", None) or str(error)
        raise ConfigError(f"The output type is no usable JSON Schema: {told}.") from error

    def reads(value: Any) -> Any:
        try:
            faults = [(fault.absolute_path, fault.message) for fault in checker.iter_errors(value)]
        except Unresolvable as error:
            raise ConfigError(f"The output type refers to what is not there: {error}.") from error
        if faults:
            raise ValueError(_told(faults))
        return value

    return reads


def _told(faults: Any) -> str:
    lines = [f"{'.'.join(map(str, where)) or 'the value'}: {what}" for where, what in faults]
    more = len(lines) - _MOST_FAULTS
    return "; ".join(lines[:_MOST_FAULTS]) + (f"; and {more} more" if more > 0 else "")


def _json_in(text: str) -> str:
    """The JSON in a text that may have prose or a code fence around it."""
    fenced = _FENCED.search(text)
    inner = fenced.group(1) if fenced else text
    starts = [place for place in map(inner.find, "{[") if place >= 0]
    if not starts or _is_json(inner):
        return inner
    start = min(starts)
    end = max(inner.rfind("}"), inner.rfind("]"))
    return inner[start : end + 1]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
