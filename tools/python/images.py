"""Believing a picture only after decoding it."""

from __future__ import annotations

import base64
import binascii
import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from samara.tools.python.svg import BadSvgError, sanitized

_FORMATS: Final = {"image/png": "PNG", "image/jpeg": "JPEG"}
_SVG: Final = "image/svg+xml"
SUFFIXES: Final = {"image/png": ".png", "image/jpeg": ".jpg", _SVG: ".svg"}
_MAX_ENCODED_CHARS: Final = 11 << 20


@dataclass(frozen=True, slots=True)
class Picture:
    """A genuine picture: decoded once or, an SVG, rid of all that could act."""

    data: bytes = field(repr=False)
    mime: str

    @property
    def suffix(self) -> str:
        """The file name's ending."""
        return SUFFIXES[self.mime]


def find_picture(data: Mapping[str, object], max_pixels: int) -> Picture | str | None:
    """The picture in a display message's data: None without one, a reason when it is refused."""
    for mime, kind in _FORMATS.items():
        encoded = data.get(mime)
        if isinstance(encoded, str):
            return _decode(encoded, mime, kind, max_pixels)
    drawing = data.get(_SVG)
    return _drawing(drawing) if isinstance(drawing, str) else None


def _drawing(text: str) -> Picture | str:
    if len(text) > _MAX_ENCODED_CHARS:
        return "the picture is too large"
    try:
        return Picture(sanitized(text), _SVG)
    except BadSvgError as error:
        return str(error)


def _decode(encoded: str, mime: str, kind: str, max_pixels: int) -> Picture | str:
    from PIL import Image

    if len(encoded) > _MAX_ENCODED_CHARS:
        return "the picture is too large"
    try:
        content = base64.b64decode(encoded)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=[kind]) as image:
                width, height = image.size
                if width * height > max_pixels:
                    return f"the picture has {width}x{height} pixels"
                image.load()
    except (binascii.Error, ValueError, OSError, SyntaxError, Image.DecompressionBombError):
        return "the picture cannot be decoded"
    return Picture(content, mime)
