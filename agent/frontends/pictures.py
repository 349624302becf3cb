"""Pictures inside a terminal that can draw them: by kitty's protocol, iTerm's, or sixels.

`protocol` asks the terminal itself, so it works over ssh; iTerm and its like are known by the
environment. Inside tmux and screen, which keep pictures to themselves, there are none.
"""

from __future__ import annotations

import base64
import contextlib
import io
import os
import re
import select
import sys
import time
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from PIL.Image import Image as Picture

    from samara.tools.content import Image

_ITERM: Final = ("iTerm.app", "WezTerm", "mintty", "rio")
_CAN_KITTY: Final = b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\"
_ATTRIBUTES: Final = b"\x1b[c"  # every terminal answers this, so nobody waits for long
_ANSWERS: Final = re.compile(rb"\x1b\[\?([\d;]*)c")
_SIXEL: Final = b"4"
_WAIT_S: Final = 0.4
_CHUNK_CHARS: Final = 4096
_CELL_PX: Final = (10, 20)
_COLOURS: Final = 255
_MOST_ROWS: Final = 0.8  # of the terminal's height


def drawn(image: Image, how: str) -> str:
    """What to write to the terminal for a picture; nothing where it cannot be drawn.

    `how` is `kitty`, `iterm`, `sixel`, `off`, or `auto`: what the terminal says that it can.
    """
    from PIL import Image as pillow
    from PIL import UnidentifiedImageError

    kind = protocol() if how == "auto" else how
    if kind not in _DRAW:
        return ""
    try:
        with pillow.open(io.BytesIO(image.data)) as opened:
            return _DRAW[kind](_fitted(opened.convert("RGBA")))
    except (UnidentifiedImageError, OSError, pillow.DecompressionBombError):
        return ""


@cache
def protocol() -> str:
    """How this terminal draws pictures; empty if it does not."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TMUX"):
        return ""
    if os.environ.get("TERM", "").startswith(("screen", "tmux", "dumb", "linux")):
        return ""
    programs = (os.environ.get("TERM_PROGRAM"), os.environ.get("LC_TERMINAL"))
    if any(program in (*_ITERM, "iTerm2") for program in programs):
        return "iterm"
    answer = _asked(_CAN_KITTY + _ATTRIBUTES)
    if b"\x1b_Gi=31;OK" in answer:
        return "kitty"
    attributes = _ANSWERS.search(answer)
    return "sixel" if attributes and _SIXEL in attributes[1].split(b";") else ""


def _asked(question: bytes) -> bytes:
    """What the terminal answers. What a person types meanwhile is lost."""
    import termios
    import tty

    descriptor = sys.stdin.fileno()
    try:
        before = termios.tcgetattr(descriptor)
    except termios.error:
        return b""
    answer = b""
    try:
        tty.setcbreak(descriptor)
        os.write(sys.stdout.fileno(), question)
        until = time.monotonic() + _WAIT_S
        while not _ANSWERS.search(answer) and (left := until - time.monotonic()) > 0:
            if select.select([descriptor], [], [], left)[0]:
                answer += os.read(descriptor, 1024)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
    return answer


def _fitted(picture: Picture) -> Picture:
    """No larger than the terminal, which is asked how many pixels it has."""
    columns, rows, width_px, height_px = _terminal()
    cell_px = (width_px / columns, height_px / rows) if width_px and height_px else _CELL_PX
    most = (int(columns * cell_px[0]), int(rows * _MOST_ROWS * cell_px[1]))
    picture.thumbnail(most)
    return picture


def _terminal() -> tuple[int, int, int, int]:
    """Columns, rows, and pixels in both directions; 0 pixels where it does not say."""
    import fcntl
    import struct
    import termios

    with contextlib.suppress(OSError, ValueError):
        told = fcntl.ioctl(sys.stdout.fileno(), termios.TIOCGWINSZ, b"\0" * 8)
        rows, columns, width_px, height_px = struct.unpack("HHHH", told)
        if rows and columns:
            return columns, rows, width_px, height_px
    return 80, 24, 0, 0


def _kitty(picture: Picture) -> str:
    data = _png(picture)
    pieces = [data[n : n + _CHUNK_CHARS] for n in range(0, len(data), _CHUNK_CHARS)]
    told = ["a=T,f=100,q=2,", *[""] * (len(pieces) - 1)]
    more = [1] * (len(pieces) - 1) + [0]
    return (
        "".join(
            f"\x1b_G{head}m={rest};{piece}\x1b\\"
            for head, rest, piece in zip(told, more, pieces, strict=True)
        )
        + "\n"
    )


def _iterm(picture: Picture) -> str:
    return f"\x1b]1337;File=inline=1;width={picture.width}px:{_png(picture)}\x07\n"


def _png(picture: Picture) -> str:
    encoded = io.BytesIO()
    picture.save(encoded, "PNG")
    return base64.b64encode(encoded.getvalue()).decode()


def _sixel(picture: Picture) -> str:
    """Bands of six rows; in each, for each of its colours, which of the six pixels have it."""
    import numpy as np
    from PIL import Image as pillow

    white = pillow.new("RGBA", picture.size, "white")
    paletted = pillow.alpha_composite(white, picture).convert("RGB").quantize(_COLOURS)
    palette = paletted.getpalette() or []
    pixels = np.asarray(paletted)
    colours = "".join(
        f"#{n};2;" + ";".join(str(round(part * 100 / 255)) for part in palette[3 * n : 3 * n + 3])
        for n in range(len(palette) // 3)
    )
    bands = "-".join("$".join(_band(pixels[top : top + 6])) for top in range(0, picture.height, 6))
    return f'\x1bP0;1q"1;1;{picture.width};{picture.height}{colours}{bands}\x1b\\\n'


def _band(rows: np.ndarray) -> Iterator[str]:
    import numpy as np

    weights = 1 << np.arange(len(rows))[:, None]
    for colour in np.unique(rows):
        bits = ((rows == colour) * weights).sum(axis=0)
        starts = np.flatnonzero(np.diff(bits, prepend=-1))
        lengths = np.diff(starts, append=len(bits))
        yield f"#{colour}" + "".join(
            f"!{length}{chr(63 + bits[start])}" if length > 3 else chr(63 + bits[start]) * length
            for start, length in zip(starts, lengths, strict=True)
        )


_DRAW: Final = {"kitty": _kitty, "iterm": _iterm, "sixel": _sixel}
