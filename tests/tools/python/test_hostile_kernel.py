"""The host against a peer that speaks to it over the wire and means harm."""

from __future__ import annotations

import base64
import io
import json
import socket
import struct
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samara.errors import SandboxError
from samara.tools.python import Interpreter, zmtp
from samara.tools.python.images import Picture, find_picture
from samara.tools.python.messages import Incoming, Signer
from samara.tools.python.workspace import Workspace
from samara.tools.python.zmtp import Connection, ProtocolError

GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00NULL" + bytes(48)
READY = b"\x04\x06\x05READY"


@pytest.fixture
def pair() -> Iterator[tuple[Connection, socket.socket]]:
    ours, theirs = socket.socketpair()
    connection = Connection(ours, b"SUB")
    theirs.setblocking(False)
    yield connection, theirs
    connection.close()
    theirs.close()


def feed(pair: tuple[Connection, socket.socket], data: bytes) -> list[list[bytes]]:
    connection, peer = pair
    messages: list[list[bytes]] = []
    view = memoryview(data)
    while view:
        view = view[peer.send(view[: 1 << 16]) :]
        messages += connection.receive()[0]
    return messages


def frame(body: bytes, flags: int = 0) -> bytes:
    return bytes([flags | 2]) + struct.pack(">Q", len(body)) + body


def test_messages_arrive_whole(pair: tuple[Connection, socket.socket]) -> None:
    """Frames make a message however they are split on the way."""
    data = GREETING + READY + frame(b"a", 1) + frame(b"b" * 300) + b"\x00\x01c"
    messages = [message for byte in data for message in feed(pair, bytes([byte]))]
    assert messages == [[b"a", b"b" * 300], [b"c"]]


@pytest.mark.parametrize(
    "data",
    [
        b"GET / HTTP/1.1\r\n" + bytes(64),
        b"\xff" + bytes(8) + b"\x7f\x03\x00PLAIN" + bytes(47),
        GREETING + b"\x00\x01x",
        GREETING + READY + b"\xf0\x00",
        GREETING + b"\x02" + b"\xff" * 8,
        GREETING + READY + b"\x02" + b"\xff" * 8,
        GREETING + READY + b"\x04\x06\x05ERROR",
    ],
)
def test_nonsense_is_refused(pair: tuple[Connection, socket.socket], data: bytes) -> None:
    """A peer that does not speak the protocol is cut off."""
    with pytest.raises(ProtocolError):
        feed(pair, data)


def test_a_giant_is_dropped_without_being_stored(pair: tuple[Connection, socket.socket]) -> None:
    """A frame beyond the limit passes through the host without filling it; later ones arrive."""
    feed(pair, GREETING + READY)
    tracemalloc.start()
    size = zmtp.MAX_FRAME_BYTES * 4
    feed(pair, bytes([2]) + struct.pack(">Q", size))
    for _ in range(size >> 20):
        assert feed(pair, bytes(1 << 20)) == []
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak_bytes < zmtp.MAX_FRAME_BYTES
    assert feed(pair, frame(b"after")) == [[b"after"]]


def test_a_message_of_endless_frames_is_dropped(pair: tuple[Connection, socket.socket]) -> None:
    """Too many frames make no message, and the next message is read."""
    feed(pair, GREETING + READY)
    assert feed(pair, frame(b"x", 1) * 5000 + frame(b"last")) == []
    assert feed(pair, frame(b"after")) == [[b"after"]]


@given(st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    """Random bytes after the handshake give messages or a ProtocolError, nothing else."""
    ours, theirs = socket.socketpair()
    connection = Connection(ours, b"DEALER")
    try:
        feed((connection, theirs), GREETING + READY + data)
    except ProtocolError:
        pass
    finally:
        connection.close()
        theirs.close()


def signed(signer: Signer, header: object, parent: object, content: object) -> list[bytes]:
    body = [json.dumps(part).encode() for part in (header, parent, {}, content)]
    return [b"topic", b"<IDS|MSG>", signer._sign(body), *body]


def test_only_signed_and_simple_messages_are_read() -> None:
    """Forged, malformed and deeply nested messages are nothing."""
    signer = Signer("key")
    good = signed(signer, {"msg_type": "stream"}, {"msg_id": "1"}, {"text": "x"})
    assert signer.read(good) == Incoming("stream", "1", {"text": "x"})
    assert Signer("other").read(good) is None
    assert signer.read(good[:-1]) is None
    assert signer.read([]) is None
    assert signer.read(signed(signer, [], {}, {})) is None
    assert signer.read(signed(signer, {"msg_type": "stream"}, None, {})) is None
    assert signer.read(signed(signer, {"msg_type": "stream"}, {}, 7)) is None
    for nested in (b"[" * 100_000, b"[" * 300_000):
        body = [b'{"msg_type": "stream"}', b"{}", b"{}", nested]
        assert signer.read([b"<IDS|MSG>", signer._sign(body), *body]) is None


def test_a_kernel_that_forges_messages_is_not_believed(py: Interpreter) -> None:
    """Code that holds the key can print what it likes, and cannot end another's call with it."""
    forge = """
from ipykernel.kernelapp import IPKernelApp
app = IPKernelApp.instance()
send = lambda kind, content: app.session.send(app.iopub_thread, kind, content,
                                              parent=app.kernel.get_parent(), ident=b'x')
send('stream', {'name': ['no'], 'text': {'not': 'text'}})
send('stream', {'text': chr(27) + '[31mred' + chr(0x202e)})
send('error', {'ename': {}, 'evalue': [], 'traceback': 'none'})
send('display_data', {'data': {'image/png': 'AAAA', 'text/plain': 'fake'}})
send('display_data', {'data': {'image/png': 5}})
send('display_data', {'data': []})
send('execute_result', {})
send('made up', {'x': 1})
send('status', {'execution_state': ['idle']})
"""
    result = py.run(forge)
    assert not result.died
    assert "\x1b" not in result.text
    assert "[refused: the picture cannot be decoded]" in result.text
    assert py.run("'alive'").text == "'alive'"


def png(width: int, height: int) -> bytes:
    """A PNG that claims a size, with the few bytes of a uniform picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 2) * min(height, 1000)))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def test_pictures_are_decoded_before_they_are_believed() -> None:
    """A bomb, a fake, a text and a cut-off file are refused; a real picture is returned."""

    def encode(data: bytes) -> dict[str, str]:
        return {"image/png": base64.b64encode(data).decode()}

    real = find_picture(encode(png(16, 16)), 1000)
    assert isinstance(real, Picture)
    assert real.data == png(16, 16)
    big = find_picture(encode(png(10_000, 6_000)), 50_000_000)
    assert big == "the picture has 10000x6000 pixels"
    assert isinstance(find_picture(encode(png(60_000, 60_000)), 50_000_000), str)
    for fake in (b"GIF89a", png(16, 16)[:40], b"", b"\x89PNG\r\n\x1a\n"):
        assert find_picture(encode(fake), 1000) == "the picture cannot be decoded"
    assert find_picture({"image/png": "x" * (12 << 20)}, 1000) == "the picture is too large"
    assert find_picture({"text/plain": "x"}, 1000) is None


def test_reading_follows_no_link(tmp_path: Path, py: Interpreter) -> None:
    """Links that the kernel plants lead nowhere: to files, folders, upwards or through /proc."""
    (tmp_path / "secret").write_text("secret")
    py.run(f"""
import os
os.symlink({str(tmp_path / "secret")!r}, 'file')
os.symlink('../secret', 'up')
os.symlink({str(tmp_path)!r}, 'folder')
os.symlink('/proc/self/root', 'proc')
os.mkfifo('fifo')
os.mkdir('empty')
open('sparse', 'wb').truncate(100 << 20)
open('fine', 'w').write('fine')
""")
    names = ["file", "up", "folder/secret", "proc/etc/passwd", "fifo", "empty", "sparse"]
    names += [
        "../secret",
        "/etc/passwd",
        "missing",
        "",
        ".",
        str(tmp_path / "secret"),
        "a\0b",
        "\ud800",
    ]
    for name in names:
        with pytest.raises(SandboxError):
            py.read_file(name)
    assert py.read_file("fine") == b"fine"
    assert [a.name for a in py.run("os.symlink('fine', 'link')").artifacts] == []


def test_a_figure_does_not_follow_a_planted_link(tmp_path: Path) -> None:
    """The host writes pictures to new files only, never through what lies in the workspace."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    target = tmp_path / "target"
    (folder / "figure-1.png").symlink_to(target)
    assert Workspace(folder).save("figure", ".png", b"x") == "figure-2.png"
    assert not target.exists()


def test_odd_file_names_are_not_listed(py: Interpreter) -> None:
    """A name that could fake a line of output is no artifact."""
    result = py.run("for n in ('a\\nb', 'c\\x1b[2J', b'\\xff', 'ok'): open(n, 'w').close()")
    assert [a.name for a in result.artifacts] == ["ok"]


def test_a_picture_survives_the_way(py: Interpreter) -> None:
    """An image displayed by hand arrives byte for byte."""
    data = png(24, 8)
    code = f"from IPython.display import Image, display\ndisplay(Image({data!r}))"
    (output,) = py.run(code).outputs
    assert output.data == data
    assert io.BytesIO(output.data).read(4) == b"\x89PNG"
