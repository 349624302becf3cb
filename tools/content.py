"""What a message or a tool result is made of: text, images and files."""

from __future__ import annotations

import base64
import mimetypes
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Base64Bytes, Discriminator

from samara.errors import ConfigError


def mended(text: str) -> str:
    """The text, halves of characters (lone surrogates) joined, or U+FFFD where one is alone."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of plain text. `section` is what a bill books it under, if not as what was said.

    Halves of characters (lone surrogates), which no model can be told, become U+FFFD.
    """

    text: str
    section: str = ""
    type: Literal["text"] = "text"

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", mended(self.text))


@dataclass(frozen=True, slots=True)
class Image:
    """A picture. `data` holds the encoded file (PNG, JPEG, …), `mime` says which.

    `path` is where the picture also lies on disk, when it does.
    """

    data: Base64Bytes = field(repr=False)
    mime: str = "image/png"
    path: str | None = None
    type: Literal["image"] = "image"

    @classmethod
    def from_file(cls, path: str | Path) -> Image:
        """Read a picture from disk. Raises ConfigError when it is not one by its name."""
        file = Path(path)
        mime = mimetypes.guess_type(file.name)[0] or ""
        if not mime.startswith("image/"):
            raise ConfigError(f"{file} does not look like an image.", hint="Use .png, .jpg, ….")
        return cls(file.read_bytes(), mime, str(file))

    @property
    def data_url(self) -> str:
        """The picture as a `data:` URL."""
        return f"data:{self.mime};base64,{base64.b64encode(self.data).decode()}"


@dataclass(frozen=True, slots=True)
class File:
    """A file that a tool made. The model is told its name; a person gets the path."""

    path: str
    mime: str = "application/octet-stream"
    size_bytes: int = 0
    type: Literal["file"] = "file"

    @classmethod
    def from_path(cls, path: str | Path) -> File:
        """Describe the file at `path`, type guessed by its name."""
        file = Path(path)
        mime = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return cls(str(file), mime, file.stat().st_size)

    @property
    def name(self) -> str:
        """The last part of the path."""
        return Path(self.path).name


Part = Annotated[Text | Image | File, Discriminator("type")]


def plain_text(parts: tuple[Text | Image | File, ...]) -> str:
    """The parts as a model without eyes sees them: text as it is, the rest by name."""
    return "\n".join(_as_text(part) for part in parts)


def _as_text(part: Text | Image | File) -> str:
    if isinstance(part, Text):
        return part.text
    if isinstance(part, Image):
        return f"[file saved: {Path(part.path).name}]" if part.path else "[image]"
    return f"[file saved: {part.name}]"
