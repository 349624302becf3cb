"""Texts that people and programs give us, checked and made harmless."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from samara.errors import ConfigError

_NEW_LINE: Final = re.compile("\r\n|[\r\x85\u2028\u2029]")
_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Control characters, and those that hide or turn text around."""


def checked(name: str, told: Any) -> str:
    """The text. Raises ConfigError for what is none, and for what no encoding can write."""
    if not isinstance(told, str):
        raise ConfigError(f"{name} is text, not {told!r:.80}.")
    try:
        told.encode()
    except UnicodeEncodeError as error:
        raise ConfigError(
            f"{name} holds half of a character (U+{ord(told[error.start]):04X}).",
            hint="It was read with the wrong encoding, or cut in the middle.",
        ) from error
    return told


def listed(name: str, told: Any) -> tuple[str, ...]:
    """Texts from one text or a sequence, without blank ones. Raises ConfigError."""
    if isinstance(told, str):
        told = (told,)
    if not isinstance(told, Sequence) or isinstance(told, bytes | bytearray):
        raise ConfigError(f"{name} is text or a list of texts, not {told!r:.80}.")
    return tuple(item for item in told if checked(name, item).strip())


def harmless(text: str) -> str:
    """The text without control characters, all its lines ending in `\\n`."""
    return _CONTROL.sub("", _NEW_LINE.sub("\n", text))


def fenced(text: str, language: str = "") -> str:
    """A Markdown code block that nothing in `text` can close."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"
