"""How a server is reached: whose key, at which address, by which client of the SDK."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Final
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from samara.agent.models.base import Usage
from samara.agent.models.prices import listed_cost
from samara.errors import AuthenticationError, ConfigError, ServerError

if TYPE_CHECKING:
    import openai

_LISTING_S: Final = 20.0
_NO_KEY: Final = "none"  # what a server that needs no key is sent; the SDK wants to send one


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """OpenAI's own server, or one that is compatible with it."""

    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None

    key_hint: ClassVar = (
        "Set OPENAI_API_KEY, or give api_key, or base_url for a server that needs none."
    )

    @property
    def url(self) -> str | None:
        """Where it is; None is OpenAI's own address."""
        return self.base_url or os.environ.get("OPENAI_BASE_URL") or None

    @property
    def custom(self) -> bool:
        """Whether it is somebody else's."""
        return self.url is not None and urlsplit(self.url).hostname != "api.openai.com"

    def key(self) -> str:
        """The key, or nothing where none is needed. Raises AuthenticationError."""
        key = (self.api_key or os.environ.get("OPENAI_API_KEY") or "").strip()
        if not key and not self.custom:
            raise AuthenticationError("There is no OpenAI API key.", hint=self.key_hint)
        return checked(key)

    def client(self, api: str, **options: Any) -> openai.OpenAI:
        """A client for sync code."""
        import openai

        return openai.OpenAI(api_key=self.key() or _NO_KEY, base_url=self.url, **options)

    def async_client(self, api: str, **options: Any) -> openai.AsyncOpenAI:
        """A client for async code."""
        import openai

        return openai.AsyncOpenAI(api_key=self.key() or _NO_KEY, base_url=self.url, **options)

    def listed_cost(self, model: str, usage: Usage) -> Decimal | None:
        """What a usage costs here by the price lists."""
        return listed_cost(model, usage, base_url=self.url)


@dataclass(frozen=True, slots=True, kw_only=True)
class AzureEndpoint:
    """A resource at Azure, in which a model has the name of its deployment."""

    deployment: str
    endpoint: str | None = None
    api_version: str | None = None
    api_key: str | None = field(default=None, repr=False)
    token_provider: Callable[[], str] | None = field(default=None, repr=False)
    key_hint: ClassVar = "Set AZURE_OPENAI_API_KEY, or give api_key or token_provider."

    @property
    def url(self) -> str:
        """Where it is. Raises ConfigError when nobody has said."""
        url = self.endpoint or os.environ.get("AZURE_OPENAI_ENDPOINT")
        if not url:
            raise ConfigError(
                "There is no Azure endpoint.", hint="Set AZURE_OPENAI_ENDPOINT, or give endpoint."
            )
        return url

    @property
    def custom(self) -> bool:
        """It takes what OpenAI's own server takes."""
        return False

    def key(self) -> str:
        """The key, or nothing where tokens are provided. Raises AuthenticationError."""
        if self.token_provider is not None:
            return ""
        key = (self.api_key or os.environ.get("AZURE_OPENAI_API_KEY") or "").strip()
        if not key:
            raise AuthenticationError("There is no key for Azure OpenAI.", hint=self.key_hint)
        return checked(key)

    def client(self, api: str, **options: Any) -> openai.OpenAI:
        """A client for sync code."""
        import openai

        return openai.AzureOpenAI(**self._options(api), **options)

    def async_client(self, api: str, **options: Any) -> openai.AsyncOpenAI:
        """A client for async code."""
        import openai

        return openai.AsyncAzureOpenAI(**self._options(api), **options)

    def listed_cost(self, model: str, usage: Usage) -> Decimal | None:
        """What a usage costs here by the price lists."""
        return listed_cost(model, usage, provider="azure")

    def _options(self, api: str) -> dict[str, Any]:
        version = self.api_version or os.environ.get("OPENAI_API_VERSION")
        if not version:
            raise ConfigError(
                "There is no Azure API version.",
                hint="Set OPENAI_API_VERSION, or give api_version.",
            )
        key = self.key()
        return {
            "azure_endpoint": self.url,
            "azure_deployment": self.deployment if api == "chat" else None,
            "api_version": version,
            **({"api_key": key} if key else {"azure_ad_token_provider": self.token_provider}),
        }


class Connections:
    """One client for sync code and one for each event loop, made when they are first needed.

    The connections of an event loop are closed when it ends. For several threads.
    """

    def __init__(self, endpoint: Endpoint | AzureEndpoint, api: str, timeout_s: float) -> None:
        self._endpoint = endpoint
        self._api = api
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._client: openai.OpenAI | None = None
        self._kept: WeakKeyDictionary[
            asyncio.AbstractEventLoop, tuple[openai.AsyncOpenAI, AsyncGenerator[None, None]]
        ] = WeakKeyDictionary()

    def client(self) -> openai.OpenAI:
        """The client of sync code."""
        with self._lock:
            if self._client is None:
                self._client = self._endpoint.client(self._api, **self._options())
            return self._client

    async def async_client(self) -> openai.AsyncOpenAI:
        """The client of the running event loop, which closes it at its own end."""
        loop = asyncio.get_running_loop()
        with self._lock:
            for old in [other for other in self._kept if other.is_closed()]:
                del self._kept[old]
            if loop in self._kept:
                return self._kept[loop][0]
            client = self._endpoint.async_client(self._api, **self._options())
            keeper = _closed_with_loop(client)
            self._kept[loop] = client, keeper
        await anext(keeper)
        return client

    def close(self) -> None:
        """Close the connections of sync code. New ones are made when they are needed."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client.close()

    def _options(self) -> dict[str, Any]:
        import openai

        timeout = openai.Timeout(self._timeout_s, connect=min(10.0, self._timeout_s))
        return {"timeout": timeout, "max_retries": 0}


def offered(endpoint: Endpoint) -> list[str]:
    """The names of the models that a server says it has. Raises ModelError."""
    import openai

    from samara.agent.models.openai.errors import Failures

    try:
        with endpoint.client("chat", timeout=_LISTING_S, max_retries=0) as client:
            return sorted(model.id for model in client.models.list())
    except openai.OpenAIError as error:
        known = Failures(endpoint.url or "OpenAI", endpoint.key(), endpoint.key_hint).of(error)
        raise known or ServerError(f"{endpoint.url} lists no models: {error}.") from error


def checked(key: str) -> str:
    """The key. Raises AuthenticationError when it can be none."""
    if not key.isascii() or not key.isprintable() or " " in key:
        raise AuthenticationError(
            "The API key holds characters that no key has.", hint="Copy it again."
        )
    return key


async def _closed_with_loop(client: openai.AsyncOpenAI) -> AsyncGenerator[None, None]:
    """Keeps a client until its event loop shuts down its generators, as `asyncio.run` does."""
    try:
        yield
    finally:
        await client.close()
