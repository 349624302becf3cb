"""Values in a notation like JSON's, its keys without quotes and its texts between two markers.

For Gemma 4: `{city:<|"|>Bonn<|"|>,days:3,parts:[<|"|>wind<|"|>]}`. Of a JSON Schema is kept to what
says types, names values, bounds texts, numbers and lists, and composes these; the rest is left out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from samara.agent.models.grammar_rules import ANY, Rules, in_a_row, quoted
from samara.agent.models.notation import choices_of, words_of

_NUMBERS: Final = {"type": ["number", "boolean", "null"]}
_KEY: Final = "/[A-Za-z_][A-Za-z0-9_]*/"
_COMMA: Final = quoted(",")


class Unquoted:
    """Rules for values under the schemas of `root`; texts stand between two `mark`s, tokens."""

    def __init__(self, rules: Rules, root: Mapping[str, Any], mark: str) -> None:
        self._rules = rules
        self._root = root
        self._mark = mark
        self._references: dict[str, str] = {}

    def arguments(self) -> str:
        """An object under the root itself."""
        return self._object(self._root)

    def _value(self, schema: Any) -> str:
        """A value under a schema."""
        if not isinstance(schema, dict):
            return self._anything()
        if "$ref" in schema:
            return self._referred(str(schema["$ref"]))
        if words := words_of(schema):
            return f"({' | '.join(map(self._word, words))})"
        if whole := schema.get("allOf"):
            parts = [part for part in whole if isinstance(part, dict)]
            rest = {key: value for key, value in schema.items() if key != "allOf"}
            return self._value(
                {key: value for part in (*parts, rest) for key, value in part.items()}
            )
        if len(choices := choices_of(schema)) > 1:
            return f"({' | '.join(map(self._value, choices[1:]))})"
        types = schema.get("type", "object" if "properties" in schema else None)
        if isinstance(types, list):
            return f"({' | '.join(self._value({**schema, 'type': one}) for one in types)})"
        make = self._makers().get(types) if isinstance(types, str) else None
        return make(schema) if make else self._anything()

    def _object(self, schema: Mapping[str, Any]) -> str:
        """An object, its keys in the order of the alphabet, in which chat templates show them."""
        if "properties" not in schema:
            if schema.get("additionalProperties") is False:
                return quoted("{}")
            return self._pairs(self._value(schema.get("additionalProperties", True)))
        given, required = schema["properties"], set(schema.get("required", ()))
        pairs = [
            (f"{self._key(key)} {quoted(':')} {self._value(given.get(key))}", key in required)
            for key in sorted({*given, *required})
        ]
        return f"{quoted('{')} {in_a_row(pairs, _COMMA)} {quoted('}')}"

    def _makers(self) -> dict[str, Callable[[Mapping[str, Any]], str]]:
        return {
            "string": self._text,
            "array": self._list,
            "object": self._object,
            **dict.fromkeys(("integer", "number", "boolean", "null"), self._rules.json),
        }

    def _text(self, schema: Mapping[str, Any]) -> str:
        return f"{self._mark} {self._rules.bounds(schema)} {self._mark}"

    def _list(self, schema: Mapping[str, Any]) -> str:
        if first := schema.get("prefixItems"):
            return self._bracketed(f" {_COMMA} ".join(map(self._value, first)))
        most, least = schema.get("maxItems"), schema.get("minItems", 0)
        if most == 0:
            return quoted("[]")
        item = self._rules.rule(self._new("item"), self._value(schema.get("items")))
        bounds = f"{{{max(least - 1, 0)},{'' if most is None else most - 1}}}"
        items = item if most == 1 else f"{item} ({_COMMA} {item}){bounds}"
        return self._bracketed(items if least else f"({items})?")

    def _bracketed(self, items: str) -> str:
        return f"{quoted('[')} {items} {quoted(']')}"

    def _pairs(self, value: str) -> str:
        pair = self._rules.rule(self._new("pair"), f"{_KEY} {quoted(':')} {value}")
        return f"{quoted('{')} ({pair} ({_COMMA} {pair})*)? {quoted('}')}"

    def _anything(self) -> str:
        """A value of which nothing is asked."""
        name = "anything"
        if name not in self._rules.lines:
            self._rules.rule(name, "")  # it holds values like itself
            kinds: Sequence[str] = (
                f"{self._mark} {ANY} {self._mark}",
                self._rules.json(_NUMBERS),
                self._bracketed(f"({name} ({_COMMA} {name})*)?"),
                self._pairs(name),
            )
            self._rules.rule(name, " | ".join(kinds))
        return name

    def _referred(self, reference: str) -> str:
        if reference not in self._references:
            name = self._references[reference] = self._new("defined")
            self._rules.rule(name, "")  # it may refer to itself
            found: Any = self._root
            for part in reference.removeprefix("#/").split("/"):
                found = found.get(part) if isinstance(found, dict) else None
            self._rules.rule(name, self._value(found))
        return self._references[reference]

    def _word(self, word: Any) -> str:
        """A value to the letter."""
        if isinstance(word, str):
            return (
                f"{self._mark} {quoted(word)} {self._mark}"
                if word
                else f"{self._mark} {self._mark}"
            )
        if isinstance(word, list):
            return self._bracketed(f" {_COMMA} ".join(map(self._word, word)))
        if isinstance(word, dict):
            pairs = [
                (f"{self._key(k)} {quoted(':')} {self._word(v)}", True) for k, v in word.items()
            ]
            return f"{quoted('{')} {in_a_row(pairs, _COMMA)} {quoted('}')}"
        return quoted(json.dumps(word))

    def _key(self, key: str) -> str:
        return quoted(key) if key.isidentifier() else self._word(key)

    def _new(self, name: str) -> str:
        return f"{name}_{len(self._rules.lines)}"
