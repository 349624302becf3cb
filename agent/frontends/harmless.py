"""Texts of models, kernels and strangers, made safe for a terminal. Loads nothing else."""

from __future__ import annotations

import unicodedata
from typing import Final

_HIDDEN: Final = {"Cc", "Cf", "Cs", "Co"}


def harmless(text: str) -> str:
    """The text without control, format and private characters; new lines and tabs stay."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _HIDDEN)
