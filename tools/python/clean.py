"""Making what a kernel prints safe to show and short enough to read."""

from __future__ import annotations

import re
from typing import Final

# CSI, string sequences (OSC, DCS, …) up to their end, two-character escapes, and C1 controls.
_ESCAPES: Final = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x1b\\|\x07|\x9c)?"
    r"|\x1b[ -/]*[0-~]|[\x80-\x9f]"
)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# Direction overrides, invisible characters and tags: text that does not look like what it is.
_DECEPTIVE: Final = re.compile(
    "[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f\ud800-\udfff]"
)


def clean(text: str) -> str:
    """Text without escape sequences and deceptive characters; `\\r` overwrites as on a screen."""
    text = _ESCAPES.sub("", text).replace("\r\n", "\n")
    if "\r" in text:
        text = "\n".join(line.rstrip("\r").rsplit("\r", 1)[-1] for line in text.split("\n"))
    text = _CONTROLS.sub(lambda m: "" if m[0] == "\x1b" else f"\\x{ord(m[0]):02x}", text)
    return _DECEPTIVE.sub(lambda m: f"\\u{ord(m[0]):04x}", text)


def shorten(text: str, max_chars: int, *, head_share: float = 0.5, note: str = "") -> str:
    """The text, or its head and its tail with a note of how much was cut between them.

    The note, and what `note` adds to it, come on top of `max_chars`; `head_share` of them go to
    the head.
    """
    if len(text) <= max_chars:
        return text
    head = int(max_chars * head_share)
    tail = max_chars - head
    cut = len(text) - head - tail
    return f"{text[:head]}\n[… {cut:,} characters cut{note} …]\n{text[len(text) - tail :]}"


def clean_traceback(lines: list[str], max_chars: int = 6_000) -> str:
    """An IPython traceback without its rule, cut in the middle when it is long."""
    text = clean("\n".join(lines)).strip("\n")
    text = re.sub(r"\A-{20,}\n", "", text)
    return shorten(text, max_chars, head_share=0.3)
