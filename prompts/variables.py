"""Variables in a prompt: `{{name}}` stands for a value.

A value is put in once and never looked at again, so whatever braces it holds are text. Braces that
hold no name are text, too; `\\{{name}}` is the text `{{name}}`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Final

from samara.errors import ConfigError

_NAME: Final = r"[^\W\d]\w*"
_PLACE: Final = re.compile(rf"(\\?)\{{\{{[ \t]*({_NAME})[ \t]*\}}\}}")


def names_in(text: str) -> set[str]:
    """The names of the variables in a text."""
    return {name for escaped, name in _PLACE.findall(text) if not escaped}


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its variables' values. Raises ConfigError for one that is missing."""

    def value(found: re.Match[str]) -> str:
        if found[1]:
            return found[0][1:]
        if found[2] not in values:
            raise missing({found[2]}, values)
        return values[found[2]]

    return _PLACE.sub(value, text)


def escaped(text: str) -> str:
    """The text so that nothing in it is a variable."""
    return _PLACE.sub(lambda found: "\\" + found[0], text)


def missing(names: set[str], values: Mapping[str, str]) -> ConfigError:
    """The error for variables without a value."""
    told = ", ".join(sorted(names))
    close = {match for name in names for match in difflib.get_close_matches(name, values, n=1)}
    meant = f"Did you mean {', '.join(sorted(close))}? " if close else ""
    one = min(names)
    return ConfigError(
        f"The prompt has no value for: {told}.",
        hint=f'{meant}Give one: bind({one}="…"), or --var {one}=… on the command line.',
    )


def texts(values: Mapping[str, object]) -> dict[str, str]:
    """Values as text. Raises ConfigError for what is no name, and for what is no plain value."""
    found: dict[str, str] = {}
    for name, value in values.items():
        if not isinstance(name, str) or not re.fullmatch(_NAME, name):
            raise ConfigError(f"{name!r:.80} cannot be the name of a variable.")
        if not isinstance(value, str | int | float):
            raise ConfigError(f"The variable {name} is text or a number, not {value!r:.80}.")
        found[name] = str(value)
    return found
