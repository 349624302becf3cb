"""Values in a notation like JSON's, its keys without quotes and its texts between two markers.

For Gemma 4: `{city:<|"|>Bonn<|"|>,days:3,parts:[<|"|>wind<|"|>]}`. Of a JSON Schema is kept to what
says types, names values, bounds texts, numbers and lists, and composes these; the rest is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import unquote

from samara.agent.models.grammar_rules import ANY, Rules, escaped, in_a_row, quoted
from samara.agent.models.notation import words_of

_NUMBERS: Final = {"type": ["number", "boolean", "null"]}
_KEY: Final = r"[\w$@.\/+-]([\w$@.\/+ -]{0,60}[\w$@.\/+-])?"
"""A key as it can be read back without quotes."""
_COMMA: Final = quoted(",")
_SAYS: Final = {"title", "description", "default", "examples", "deprecated", "$schema", "$id"}
_DEFINES: Final = {"$defs", "definitions"}
"""What a schema has beside what it asks of a value."""
_DEEPEST: Final = 24

Schema = Mapping[str, Any]


class Unquoted:
    """Rules for values under the schemas of `root`; texts stand between two `mark`s, tokens."""

    def __init__(self, rules: Rules, root: Schema, mark: str) -> None:
        self._rules = rules
        self._root = root
        self._mark = mark
        self._references: dict[str, str] = {}
        self._depth = 0

    def arguments(self) -> str:
        """An object under the root itself."""
        return self._value({"type": "object", **self._root})

    def _value(self, schema: Any) -> str:
        """A value under a schema."""
        if not isinstance(schema, Mapping) or self._depth > _DEEPEST:
            return self._anything()
        self._depth += 1
        try:
            return self._under({k: v for k, v in schema.items() if k not in _SAYS | _DEFINES})
        finally:
            self._depth -= 1

    def _under(self, schema: Schema) -> str:
        if list(schema) == ["$ref"]:
            return self._referred(str(schema["$ref"]))
        for whole in ("$ref", "allOf"):
            if whole in schema:
                parts = [self._found(schema[whole])] if whole == "$ref" else schema[whole]
                rest = {key: value for key, value in schema.items() if key != whole}
                return self._value(_merged(rest, *map(self._resolved, parts)))
        if words := words_of(schema):
            return f"({' | '.join(map(self._word, words))})"
        for some in ("anyOf", "oneOf"):
            if choices := schema.get(some):
                rest = {key: value for key, value in schema.items() if key != some}
                every = [_merged(rest, one) if rest else one for one in choices]
                return f"({' | '.join(map(self._value, every))})"
        types = schema.get("type", "object" if {"properties", "required"} & set(schema) else None)
        if isinstance(types, list) and types:
            return f"({' | '.join(self._value({**schema, 'type': one}) for one in types)})"
        make = self._makers().get(types) if isinstance(types, str) else None
        return make(schema) if make else self._anything()

    def _makers(self) -> dict[str, Callable[[Schema], str]]:
        return {
            "string": self._text,
            "array": self._list,
            "object": self._object,
            **dict.fromkeys(("integer", "number", "boolean", "null"), self._rules.json),
        }

    def _object(self, schema: Schema) -> str:
        """An object, its keys in the order of the alphabet, in which chat templates show them."""
        given, required = schema.get("properties") or {}, set(schema.get("required") or ())
        more = schema.get("additionalProperties", not {"properties", "required"} & set(schema))
        keys = sorted({*given, *required}, key=str.lower)
        pairs = [
            (f"{self._key(key)} {quoted(':')} {self._value(given.get(key))}", key in required)
            for key in keys
            if given.get(key) is not False
        ]
        if more is not False:
            pair = self._rules.new("pair", f"{self._other(keys)} {quoted(':')} {self._value(more)}")
            pairs.append((f"{pair} ({_COMMA} {pair})*", False))
        return f"{quoted('{')} {in_a_row(self._rules, pairs, _COMMA)} {quoted('}')}"

    def _text(self, schema: Schema) -> str:
        return f"{self._mark} {self._rules.bounds(schema)} {self._mark}"

    def _list(self, schema: Schema) -> str:
        items = schema.get("items", "prefixItems" not in schema)
        firsts = [self._value(one) for one in schema.get("prefixItems", ())]
        least = int(schema.get("minItems", 0))
        most = schema.get("maxItems", None if items is not False else len(firsts))
        most = None if most is None else max(int(most), least)
        pairs = [(one, at < least) for at, one in enumerate(firsts[:most])]
        after = "" if most is None else str(max(most - len(firsts), 0))
        if items is not False and after != "0":
            item = self._rules.new("item", self._value(items))
            needed = max(least - len(firsts), 0)
            bounds = f"{{{max(needed - 1, 0)},{after and int(after) - 1}}}"
            row = item if after == "1" else f"{item} ({_COMMA} {item}){bounds}"
            pairs.append((row, needed > 0))
        return self._bracketed(self._stopping(pairs))

    def _stopping(self, pairs: list[tuple[str, bool]]) -> str:
        """Values in a row, of which those at the end may be missing."""
        told = ""
        for at, (one, must) in reversed(list(enumerate(pairs))):
            begun = f"{_COMMA if at else ''} {one} {told}"
            told = begun if must else f"({begun})?"
        return told

    def _bracketed(self, items: str) -> str:
        return f"{quoted('[')} {items} {quoted(']')}"

    def _anything(self) -> str:
        """A value of which nothing is asked."""
        name = "anything"
        if name not in self._rules.lines:
            self._rules.rule(name, "")  # it holds values like itself
            pair = self._rules.new("pair", f"/{_KEY}/ {quoted(':')} {name}")
            kinds = (
                f"{self._mark} {ANY} {self._mark}",
                self._rules.json(_NUMBERS),
                self._bracketed(f"({name} ({_COMMA} {name})*)?"),
                f"{quoted('{')} ({pair} ({_COMMA} {pair})*)? {quoted('}')}",
            )
            self._rules.rule(name, " | ".join(kinds))
        return name

    def _referred(self, reference: str) -> str:
        if reference not in self._references:
            name = self._references[reference] = self._rules.new("defined", "")
            self._rules.rule(name, self._value(self._found(reference)))  # it may refer to itself
        return self._references[reference]

    def _found(self, reference: str) -> Any:
        """What a reference within the root points at (RFC 6901); None where there is nothing."""
        found: Any = self._root if reference.startswith("#") else None
        for part in unquote(reference).removeprefix("#").split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            if isinstance(found, list) and key.isdigit() and int(key) < len(found):
                found = found[int(key)]
            else:
                found = found.get(key) if isinstance(found, Mapping) else None
        return found

    def _resolved(self, schema: Any) -> Any:
        """A schema that may be a reference, without it."""
        for _ in range(_DEEPEST):
            if not isinstance(schema, Mapping) or "$ref" not in schema:
                break
            rest = {key: value for key, value in schema.items() if key != "$ref"}
            schema = _merged(rest, self._found(str(schema["$ref"])))
        return schema

    def _word(self, word: Any) -> str:
        """A value to the letter."""
        if isinstance(word, str):
            return f"{self._mark} {quoted(word) if word else ''} {self._mark}"
        if isinstance(word, list):
            return self._bracketed(f" {_COMMA} ".join(map(self._word, word)))
        if isinstance(word, dict):
            pairs = (f"{self._key(key)} {quoted(':')} {self._word(word[key])}" for key in word)
            return f"{quoted('{')} {f' {_COMMA} '.join(pairs)} {quoted('}')}"
        return quoted(json.dumps(word))

    def _key(self, key: str) -> str:
        return quoted(key) if re.fullmatch(_KEY, key) else self._word(key)

    def _other(self, keys: list[str]) -> str:
        """A key that is none of these."""
        these = "|".join(map(escaped, keys))
        return self._rules.new("KEY", f"/{_KEY}/ & ~/({these})/" if keys else f"/{_KEY}/")


def _merged(*schemas: Any) -> dict[str, Any]:
    """What asks for all that these do, as far as that can be said in one."""
    made: dict[str, Any] = {}
    for schema in schemas:
        for key, value in schema.items() if isinstance(schema, Mapping) else ():
            if key == "properties":
                made[key] = {**made.get(key, {}), **value}
            elif key in ("required", "allOf"):
                made[key] = [*made.get(key, ()), *value]
            else:
                made[key] = value
    return made
