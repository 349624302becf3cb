"""Structured output: an answer that is a Python value."""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic import PydanticSchemaGenerationError, TypeAdapter, ValidationError

from samara.errors import ConfigError

_FENCED = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL)


class OutputFormat:
    """The type an answer must have, as a JSON Schema and back.

    Providers want an object at the root, so any other type travels as `{"value": …}`. Raises
    ConfigError for a type that JSON cannot carry.
    """

    def __init__(self, output_type: Any) -> None:
        try:
            self._adapter: TypeAdapter[Any] = TypeAdapter(output_type)
            schema = self._adapter.json_schema()
        except PydanticSchemaGenerationError as error:
            raise ConfigError(
                f"{output_type!r} cannot be an output type.", hint="Use a pydantic model."
            ) from error
        self._wrapped = schema.get("type") != "object"
        self.schema: dict[str, Any] = schema
        if self._wrapped:
            definitions = schema.pop("$defs", None)
            self.schema = {
                "type": "object",
                "properties": {"value": schema},
                "required": ["value"],
                "additionalProperties": False,
            } | ({"$defs": definitions} if definitions else {})

    @property
    def instruction(self) -> str:
        """What a model must be told to answer in this form."""
        schema = json.dumps(self.schema, ensure_ascii=False)
        return (
            "# Output\nWhen you give the final answer, answer with one JSON value and nothing "
            f"else. It must fit this JSON Schema:\n{schema}"
        )

    def parse(self, text: str) -> Any:
        """The value in an answer. Raises ValueError that says what does not fit."""
        try:
            value = json.loads(_json_in(text))
        except ValueError as error:
            raise ValueError(f"it is not valid JSON ({error})") from None
        if self._wrapped and isinstance(value, dict) and set(value) == {"value"}:
            value = value["value"]
        try:
            return self._adapter.validate_json(json.dumps(value))
        except ValidationError as error:
            faults = "; ".join(
                f"{'.'.join(map(str, fault['loc'])) or 'the value'}: {fault['msg']}"
                for fault in error.errors(include_url=False, include_context=False)
            )
            raise ValueError(faults) from None


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
    except ValueError:
        return False
    return True
