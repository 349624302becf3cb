"""Chroma's client for a server, with an end to its patience and to its connections."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import SplitResult, urlsplit

from samara.errors import ConfigError

ANSWER_S: Final = 120.0
"""How long a server may take for an answer."""


def checked(url: str) -> SplitResult:
    """The address in its parts. Raises ConfigError if it is none."""
    parts = urlsplit(url)
    if parts.username or parts.password:
        raise ConfigError(
            "The address of a server is no place for a password.", hint="Give it in headers=."
        )
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/"):
        raise ConfigError(
            f"{url} is no address of a Chroma server.", hint="Write http://host:port."
        )
    return parts


def connected(url: str, headers: Mapping[str, str]) -> Any:
    """A client, which has already spoken to the server."""
    import chromadb
    from chromadb.config import Settings

    parts = checked(url)
    secure = parts.scheme == "https"
    client = chromadb.HttpClient(
        host=parts.hostname or "",
        port=parts.port or (443 if secure else 8000),
        ssl=secure,
        headers=dict(headers),
        settings=Settings(anonymized_telemetry=False),
    )
    for session in _sessions(client):
        session.timeout = ANSWER_S  # Chroma would wait without end
    return client


def close(client: Any) -> None:
    """Close a client with its connections, which Chroma leaves open."""
    sessions = _sessions(client)
    client.close()
    for session in sessions:
        session.close()


def _sessions(client: Any) -> list[Any]:
    """The connections of a client and of the one by which it asks for its rights."""
    servers: list[Any] = [getattr(one, "_server", None) for one in (client, client._admin_client)]
    return [server._session for server in servers if hasattr(server, "_session")]
