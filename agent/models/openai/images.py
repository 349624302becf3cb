"""What a picture costs in tokens, by OpenAI's published rules for each family of models."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_LARGEST_SIDE, _SHORT_SIDE, _TILE = 2048, 768, 512
_PATCH, _MAX_PATCHES = 32, 1536


@dataclass(frozen=True, slots=True)
class _Tiles:
    """So many tokens, and so many more for each tile of 512 pixels."""

    base: int
    each: int

    def tokens(self, width: int, height: int) -> int:
        shrink = min(1.0, _LARGEST_SIDE / max(width, height))
        width, height = math.ceil(width * shrink), math.ceil(height * shrink)
        shrink = min(1.0, _SHORT_SIDE / min(width, height))
        across, down = (math.ceil(math.ceil(s * shrink) / _TILE) for s in (width, height))
        return self.base + self.each * across * down

    @property
    def most(self) -> int:
        """For the largest picture: 768 by 2048 pixels remain of it."""
        return self.base + self.each * 8


@dataclass(frozen=True, slots=True)
class _Patches:
    """Patches of 32 pixels, 1536 at most, times a factor."""

    factor: float

    def tokens(self, width: int, height: int) -> int:
        patches = math.ceil(width / _PATCH) * math.ceil(height / _PATCH)
        return math.ceil(min(patches, _MAX_PATCHES) * self.factor)

    @property
    def most(self) -> int:
        return math.ceil(_MAX_PATCHES * self.factor)


_RULES: Final[dict[str, _Tiles | _Patches]] = {
    "chatgpt": _Tiles(85, 170),
    "computer-use": _Tiles(65, 129),
    "gpt-4": _Tiles(85, 170),
    "gpt-4.1-mini": _Patches(1.62),
    "gpt-4.1-nano": _Patches(2.46),
    "gpt-4o-mini": _Tiles(2833, 5667),
    "gpt-5": _Tiles(70, 140),
    "gpt-5-mini": _Patches(1.62),
    "gpt-5-nano": _Patches(2.46),
    "o1": _Tiles(75, 150),
    "o3": _Tiles(75, 150),
    "o4-mini": _Patches(1.72),
}
"""By the beginning of a model's name; the longest match wins."""

_LARGEST: Final = max(rule.most for rule in _RULES.values())


def image_tokens(model: str, data: bytes) -> tuple[int, int]:
    """What a picture takes of a request: the likely number of tokens, and the most it can be.

    For a model of no known family that is the most that any family takes; for a picture that
    cannot be read, the most that the model takes.
    """
    known = [family for family in _RULES if model.startswith(family)]
    if not known:
        return _Tiles(85, 170).most, _LARGEST
    rule = _RULES[max(known, key=len)]
    size = _size(data)
    if size is None:
        return rule.most, rule.most
    # Servers round a picture's sides in their own ways: one more pixel can be one more tile.
    likely = rule.tokens(*size)
    return likely, min(rule.most, max(likely, rule.tokens(size[0] + 1, size[1] + 1)))


@lru_cache(maxsize=256)
def _size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels. Only the head of the file is decoded."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.size
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
