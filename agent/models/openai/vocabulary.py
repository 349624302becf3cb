"""The vocabularies of OpenAI's models. They are shipped: nothing is downloaded to count tokens.

`agent/models/openai/vocabularies/README.md` tells where they come from.
"""

from __future__ import annotations

import base64
import hashlib
import lzma
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Literal

from samara.errors import ConfigError

if TYPE_CHECKING:
    import tiktoken

Vocabulary = Literal["cl100k_base", "o200k_base"]

_SHA256: Final[dict[Vocabulary, str]] = {
    "cl100k_base": "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7",
    "o200k_base": "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d",
}
_ENDING: Final = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
_LETTERS: Final = r"\p{Lm}\p{Lo}\p{M}"
_WORDS: Final[dict[Vocabulary, tuple[str, ...]]] = {
    "cl100k_base": (
        r"'(?i:[sdmt]|ll|ve|re)",
        r"[^\r\n\p{L}\p{N}]?+\p{L}++",
        r"\p{N}{1,3}+",
        r" ?[^\s\p{L}\p{N}]++[\r\n]*+",
        r"\s++$",
        r"\s*[\r\n]",
        r"\s+(?!\S)",
        r"\s",
    ),
    "o200k_base": (
        rf"[^\r\n\p{{L}}\p{{N}}]?[\p{{Lu}}\p{{Lt}}{_LETTERS}]*[\p{{Ll}}{_LETTERS}]+{_ENDING}",
        rf"[^\r\n\p{{L}}\p{{N}}]?[\p{{Lu}}\p{{Lt}}{_LETTERS}]+[\p{{Ll}}{_LETTERS}]*{_ENDING}",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    ),
}
"""How each vocabulary was made to cut text into words, part of its definition."""

_FAMILIES: Final[dict[str, Vocabulary]] = {
    "chatgpt": "o200k_base",
    "codex": "o200k_base",
    "gpt-3.5": "cl100k_base",
    "gpt-4": "cl100k_base",
    "gpt-4.": "o200k_base",
    "gpt-4o": "o200k_base",
    "gpt-5": "o200k_base",
    "gpt-oss": "o200k_base",
    "o1": "o200k_base",
    "o3": "o200k_base",
    "o4": "o200k_base",
}


def vocabulary_of(model: str) -> Vocabulary | None:
    """The vocabulary of an OpenAI model, by the beginning of its name; None for other models."""
    name = model.removeprefix("ft:").rpartition("/")[2]
    known = [family for family in _FAMILIES if name.startswith(family)]
    return _FAMILIES[max(known, key=len)] if known else None


def count_text(vocabulary: Vocabulary, text: str) -> int:
    """How many tokens a text is. What looks like a special token counts as the text it is."""
    return len(_encoding(vocabulary).encode_ordinary(text)) if text else 0


@cache
def _encoding(vocabulary: Vocabulary) -> tiktoken.Encoding:
    """Half a second, once. Raises ConfigError when the shipped file is damaged."""
    import tiktoken

    data = lzma.decompress(
        (files(__package__) / "vocabularies" / f"{vocabulary}.tiktoken.xz").read_bytes()
    )
    if hashlib.sha256(data).hexdigest() != _SHA256[vocabulary]:
        raise ConfigError(f"The vocabulary {vocabulary} is damaged.", hint="Install samara again.")
    rows = (line.split() for line in data.splitlines())
    return tiktoken.Encoding(
        vocabulary,
        pat_str="|".join(_WORDS[vocabulary]),
        mergeable_ranks={base64.b64decode(token): int(rank) for token, rank in rows},
        special_tokens={},
    )
