"""Asking a kernel for its variables, and not believing more of the answer than it can hold."""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from typing import Any, Final

from samara.tools.python.clean import clean
from samara.tools.python.results import Variable

_MAX_VARIABLES: Final = 500
_MAX_NAME_CHARS: Final = 200

# An expression for any Python kernel, also one that samara did not make. It looks at each value
# no further than its length and what arrays and tables say of themselves.
_SOURCE: Final = f"""
import json, sys, types
shell = get_ipython()
hidden = set(shell.user_ns_hidden) | set(dir(__import__("builtins")))
found = []
for name, value in sorted(shell.user_ns.items()):
    if name.startswith("_") or name in hidden or isinstance(value, types.ModuleType):
        continue
    kind = type(value)
    shape, size = (), 0
    try:
        if isinstance(getattr(value, "shape", None), tuple):
            shape = tuple(int(n) for n in value.shape)
        elif isinstance(value, (str, bytes, list, tuple, dict, set, frozenset)):
            shape = (len(value),)
        size = sys.getsizeof(value)
        if isinstance(getattr(value, "nbytes", None), int):
            size = max(size, value.nbytes)
    except Exception:
        pass
    module = "" if kind.__module__ in ("builtins", "__main__") else kind.__module__ + "."
    found.append((name, module + kind.__qualname__, shape, size))
    if len(found) == {_MAX_VARIABLES}:
        break
result = json.dumps(found)
"""
EXPRESSION: Final = (
    "(lambda space: exec(" + repr(_SOURCE) + ", space) or space['result'])"
    "({'get_ipython': get_ipython})"
)


def described(reply: Mapping[str, Any] | None) -> tuple[Variable, ...]:
    """The variables in a kernel's reply; none when it is not what was asked for."""
    try:
        value = (reply or {})["user_expressions"]["value"]["data"]["text/plain"]
        rows = json.loads(ast.literal_eval(value))
        return tuple(_variable(*row) for row in rows[:_MAX_VARIABLES])
    except (KeyError, TypeError, ValueError, SyntaxError, MemoryError, RecursionError):
        return ()


def _variable(name: Any, kind: Any, shape: Any, size: Any) -> Variable:
    return Variable(
        clean(str(name))[:_MAX_NAME_CHARS],
        clean(str(kind))[:_MAX_NAME_CHARS],
        tuple(int(n) for n in shape[:32]),
        int(size),
    )
