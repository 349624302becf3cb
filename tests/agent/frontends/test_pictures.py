"""Pictures in a terminal: what is written can be read back, and the terminal decides how."""

from __future__ import annotations

import base64
import io
import os
import pty
import re
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as pillow

from samara.agent.frontends.pictures import drawn
from samara.tools import Image


def picture(width: int = 40, height: int = 21) -> tuple[Image, np.ndarray]:
    """Stripes of pure colours, which every palette has."""
    colours = np.array([[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]], np.uint8)
    rows, columns = np.mgrid[:height, :width]
    pixels = colours[(rows // 4 + columns // 7) % 4]
    file = io.BytesIO()
    pillow.fromarray(pixels).save(file, "PNG")
    return Image(file.getvalue()), pixels


def test_kitty() -> None:
    """A PNG in pieces of which all but the last say that more comes."""
    noise = np.random.default_rng(1).integers(0, 255, (90, 90, 3), np.uint8)
    file = io.BytesIO()
    pillow.fromarray(noise).save(file, "PNG")
    told = drawn(Image(file.getvalue()), "kitty")
    pieces = re.findall(r"\x1b_G(.*?);(.*?)\x1b\\", told)
    assert pieces[0][0] == "a=T,f=100,q=2,m=1"
    assert {head for head, _ in pieces[1:-1]} == {"m=1"}
    assert pieces[-1][0] == "m=0"
    assert all(len(piece) <= 4096 for _, piece in pieces)
    read = pillow.open(io.BytesIO(base64.b64decode("".join(piece for _, piece in pieces))))
    assert (np.asarray(read.convert("RGB")) == noise).all()


def test_iterm() -> None:
    """One sequence with the whole file."""
    image, pixels = picture()
    [data] = re.findall(r"^\x1b]1337;File=inline=1;width=40px:(.*)\x07\n$", drawn(image, "iterm"))
    read = pillow.open(io.BytesIO(base64.b64decode(data)))
    assert (np.asarray(read.convert("RGB")) == pixels).all()


def sixels(told: str) -> np.ndarray:
    """What a terminal that draws sixels would show."""
    found = re.fullmatch(r'\x1bP0;1q"1;1;(\d+);(\d+)(.*)\x1b\\\n', told)
    assert found
    width, height = int(found[1]), int(found[2])
    shown = np.zeros((height + 6, width, 3), np.uint8)
    palette: dict[int, tuple[int, ...]] = {}
    column = top = colour = 0
    for item in re.finditer(r"#(\d+)(?:;2;(\d+);(\d+);(\d+))?|!(\d+)(.)|(.)", found[3]):
        if item[1]:
            colour = int(item[1])
            if item[2]:
                palette[colour] = tuple(round(int(item[n]) * 2.55) for n in (2, 3, 4))
        elif item[7] == "$":
            column = 0
        elif item[7] == "-":
            column, top = 0, top + 6
        else:
            count, sign = (int(item[5]), item[6]) if item[5] else (1, item[7])
            for row in range(6):
                if (ord(sign) - 63) >> row & 1:
                    shown[top + row, column : column + count] = palette[colour]
            column += count
    return shown[:height]


def test_sixel() -> None:
    """Every pixel is drawn, in its colour, also in a last band that is not six rows high."""
    image, pixels = picture()
    assert (sixels(drawn(image, "sixel")) == pixels).all()


def test_what_is_seen_through_is_white() -> None:
    """Plots may have no background."""
    file = io.BytesIO()
    pillow.new("RGBA", (9, 9), (0, 0, 0, 0)).save(file, "PNG")
    assert (sixels(drawn(Image(file.getvalue()), "sixel")) == 255).all()


def test_large_ones_are_made_to_fit() -> None:
    """The width of the terminal, and not all of its height."""
    image, _ = picture(3000, 400)
    assert sixels(drawn(image, "sixel")).shape[1] <= 800
    image, _ = picture(30, 4000)
    assert sixels(drawn(image, "sixel")).shape[0] <= 24 * 20 * 0.8


@pytest.mark.parametrize("how", ["off", "auto", "kitty"])
def test_what_cannot_be_drawn(how: str) -> None:
    """Nothing is written: by wish, without a terminal, or for what is no picture."""
    image = Image(b"no picture") if how == "kitty" else picture()[0]
    assert drawn(image, how) == ""


ASK = """
import sys
from samara.agent.frontends.pictures import protocol
print("<" + protocol() + ">")
sys.stdout.flush()
"""


@pytest.mark.parametrize(
    ("answer", "kind", "more"),
    [
        (b"\x1b_Gi=31;OK\x1b\\\x1b[?62;4c", "kitty", {}),
        (b"\x1b[?62;4;6c", "sixel", {}),
        (b"\x1b[?64;14c", "", {}),
        (b"", "", {}),
        (b"\x1b[?62;4;6c", "iterm", {"LC_TERMINAL": "iTerm2"}),
        (b"\x1b[?62;4;6c", "", {"TMUX": "/tmp/x"}),
        (b"\x1b[?62;4;6c", "", {"TERM": "screen-256color"}),
    ],
)
def test_the_terminal_is_asked(answer: bytes, kind: str, more: dict[str, str]) -> None:
    """A real terminal on the other side, which answers as such terminals do, or not at all."""
    ours, theirs = pty.openpty()
    env = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", **more}
    process = subprocess.Popen(
        [sys.executable, "-c", ASK], stdin=theirs, stdout=theirs, env=env, cwd=Path(__file__).parent
    )
    os.close(theirs)
    heard = b""
    killer = threading.Timer(60, process.kill)
    killer.start()
    while b">" not in heard:
        heard += os.read(ours, 1024)
        if b"\x1b[c" in heard:
            os.write(ours, answer)
            heard = heard.replace(b"\x1b[c", b"")
    killer.cancel()
    process.wait()
    os.close(ours)
    assert f"<{kind}>".encode() in heard
