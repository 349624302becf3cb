"""Secrets are taken out of what is written to disk.

Known are keys and tokens by their form, and the values of environment variables whose names speak
of secrets. What a model is told in the running process is not changed.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

REDACTED: Final = "[redacted]"

_NAMES: Final = ("KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL")
_LEAST_CHARS: Final = 8
_FORMS: Final = (
    r"sk-[A-Za-z0-9_-]{16,}",  # OpenAI, Anthropic
    r"gh[pousr]_[A-Za-z0-9]{20,}",
    r"github_pat_[A-Za-z0-9_]{20,}",
    r"glpat-[A-Za-z0-9_-]{20,}",
    r"hf_[A-Za-z0-9]{20,}",
    r"(?:AKIA|ASIA)[0-9A-Z]{16}",
    r"AIza[0-9A-Za-z_-]{35}",
    r"xox[abposr]-[A-Za-z0-9-]{10,}",
    r"eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}",  # JSON web token
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----(?:.*?-----END [A-Z ]*PRIVATE KEY-----|.*)",
    r"(?<=[Bb]earer )[A-Za-z0-9._~+/=-]{16,}",
)
_STRUCTURE: Final = frozenset(("kind", "role", "type", "section", "id", "sha256", "mime"))
"""Names of what is never a secret, and must stay as it is."""


class Redactor:
    """Takes secrets out of lines of JSON. `environment` is by default the process's own."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        given = os.environ if environment is None else environment
        values = {
            value
            for name, value in given.items()
            if any(word in name.upper() for word in _NAMES) and len(value) >= _LEAST_CHARS
        }
        forms = values | set(map(_escaped, values))  # arguments of calls are JSON within JSON
        self._secret = _any_of(forms)
        in_line = _any_of(set(map(_escaped, forms)) | forms)
        self._suspect = re.compile(in_line.pattern.encode(), re.DOTALL)

    def __call__(self, line: bytes) -> bytes:
        """The line without secrets; its structure stays."""
        if not self._suspect.search(line):
            return line
        clean = texts_changed(json.loads(line), lambda text: self._secret.sub(REDACTED, text))
        return as_line(clean)


def texts_changed(value: Any, change: Callable[[str], str]) -> Any:
    """A JSON value with its texts changed, save those that are its structure."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [texts_changed(item, change) for item in value]
    if isinstance(value, dict):
        return {
            name: item if name in _STRUCTURE else texts_changed(item, change)
            for name, item in value.items()
        }
    return value


def as_line(value: Any) -> bytes:
    """A JSON value as a line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _any_of(values: set[str]) -> re.Pattern[str]:
    longest_first = sorted(values, key=len, reverse=True)
    return re.compile("|".join((*map(re.escape, longest_first), *_FORMS)), re.DOTALL)


def _escaped(value: str) -> str:
    """A text as it stands in JSON."""
    return json.dumps(value, ensure_ascii=False)[1:-1]
