"""Calls written as Python: what a body says, for the fields of `parsing.Form`."""

from __future__ import annotations

import ast
import json
import re
import warnings
from typing import Any

from samara.agent.models.notation import to_json
from samara.agent.models.parsing import Call, Schemas

_NAME = re.compile(r"\s*(\w[\w.-]*)\s*\(\s*")
_KEY = re.compile(r"\s*([^\s=,()\[\]{}\"'][^=,()\[\]{}\"']*)=\s*")


def read_python(body: str, schemas: Schemas) -> list[Call]:
    """`[name(key=value), …]` or one such call; values are JSON, or Python literals."""
    try:
        return _json_calls(body.strip())
    except ValueError:
        return _python_calls(body.strip())


def _json_calls(text: str) -> list[Call]:
    """Calls whose values are all JSON; names and keys need not be Python's."""
    listed = text.startswith("[")
    calls, at, more = list[Call](), int(listed), True
    while more:
        begun = _NAME.match(text, at)
        if not begun:
            raise ValueError("no call")
        values, at = _json_values(text, begun.end())
        calls.append(Call(begun[1], to_json(values)))
        more = listed and text.startswith(",", at)
        at += more
    if text[at:].strip() != ("]" if listed else ""):
        raise ValueError("no end")
    return calls


def _json_values(text: str, at: int) -> tuple[dict[str, Any], int]:
    """The values of a call by their keys, and where it ends."""
    values: dict[str, Any] = {}
    while not text.startswith(")", at):
        word = _KEY.match(text, at)
        if not word:
            raise ValueError("no key")
        values[word[1].strip()], at = json.JSONDecoder().raw_decode(text, word.end())
        if text[at : at + 1] not in (",", ")"):
            raise ValueError("more than a value")
        at += text[at] == ","
    return values, at + 1


def _python_calls(text: str) -> list[Call]:
    try:
        with warnings.catch_warnings(action="ignore"):  # of JSON's escapes, which are not Python's
            tree = ast.parse(text, mode="eval").body
        nodes = tree.elts if isinstance(tree, ast.List) else [tree]
        if not nodes or not all(isinstance(node, ast.Call) and not node.args for node in nodes):
            raise ValueError("not a list of calls with named arguments")
        return [
            Call(
                ast.unparse(node.func),
                to_json({str(word.arg): _literal(text, word.value) for word in node.keywords}),
            )
            for node in nodes
            if isinstance(node, ast.Call)
        ]
    except (SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _literal(source: str, node: ast.expr) -> Any:
    """What a literal says, read as JSON where it is that: their escapes differ."""
    try:
        return json.loads(ast.get_source_segment(source, node) or "")
    except ValueError:
        return ast.literal_eval(node)


def could_python(body: str) -> bool:
    """Whether the text may become a list of calls."""
    return bool(re.match(r"\[\s*(?:\w[\w.-]*\s*(?:\(|\Z)|\Z)", body))
