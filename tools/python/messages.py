"""Jupyter messages: signed on the way out, verified and bounded on the way in."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from typing import Any, Final

_DELIMITER: Final = b"<IDS|MSG>"
_PROTOCOL_VERSION: Final = "5.3"
_SESSION: Final = secrets.token_hex(8)
_MAX_BRACKETS: Final = 200_000  # bounds what a small text can make the JSON parser allocate


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message from the kernel. `parent` is the id of the request it answers.

    Code in the kernel can read the signing key, so `content` may say anything.
    """

    kind: str
    parent: str
    content: dict[str, Any]


def fresh_header(kind: str) -> dict[str, str]:
    """The header of a new request."""
    return {
        "msg_id": secrets.token_hex(16),
        "msg_type": kind,
        "session": _SESSION,
        "username": "samara",
        "date": "2020-01-01T00:00:00Z",
        "version": _PROTOCOL_VERSION,
    }


def parsed(data: bytes) -> dict[str, Any] | None:
    """A JSON object; None for anything else, and for what would take much room when parsed."""
    if data.count(b"[") + data.count(b"{") > _MAX_BRACKETS:
        return None
    try:
        value = json.loads(data)
    except (RecursionError, ValueError):
        return None
    return value if isinstance(value, dict) else None


class Signer:
    """Writes and reads the messages of one kernel with its key."""

    def __init__(self, key: str) -> None:
        self._key = key.encode()

    def request(self, kind: str, content: dict[str, Any]) -> tuple[str, list[bytes]]:
        """A request's id and its frames."""
        header = fresh_header(kind)
        body = [json.dumps(header).encode(), b"{}", b"{}", json.dumps(content).encode()]
        return header["msg_id"], [_DELIMITER, self._sign(body), *body]

    def read(self, frames: list[bytes]) -> Incoming | None:
        """The message in these frames; None when it is malformed, forged or too complex."""
        try:
            start = frames.index(_DELIMITER)
            signature, body = frames[start + 1], frames[start + 2 : start + 6]
            if len(body) < 4 or not hmac.compare_digest(signature, self._sign(body)):
                return None
            header, parent, content = (parsed(body[i]) for i in (0, 1, 3))
            if header is None or parent is None or content is None:
                return None
            return Incoming(str(header["msg_type"]), str(parent.get("msg_id")), content)
        except (AttributeError, IndexError, KeyError, ValueError):
            return None

    def _sign(self, body: list[bytes]) -> bytes:
        digest = hmac.new(self._key, digestmod=hashlib.sha256)
        for part in body:
            digest.update(part)
        return digest.hexdigest().encode()
