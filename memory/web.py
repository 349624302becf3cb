"""Pages of the web, as a guest would ask for them.

The user agent says who is asking; robots.txt is obeyed, also after a redirection; a host is asked
at most once a second, or as rarely as it wishes. A page may have so many bytes and so much time.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

from samara.errors import IngestError
from samara.memory.reading import MAX_BYTES, readable

if TYPE_CHECKING:
    import httpx

AGENT: Final = "samara"
USER_AGENT: Final = f"{AGENT}/0.1 (agentic assistant; reads pages that its user names)"
WIKIPEDIA: Final = "https://{language}.wikipedia.org/w/api.php"

_PAGE_S: Final = 30.0
_SILENCE_S: Final = 10.0
_PAUSE_S: Final = 1.0
_MOST_PAUSE_S: Final = 30.0
_HOPS: Final = 10
_PAGES: Final = 2000
"""Of one sitemap."""
_LEVELS: Final = 3
_ROBOTS_BYTES: Final = 500_000
_MOVED: Final = (301, 302, 303, 307, 308)
_KINDS: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/csv": ".csv",
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent, and the suffix of what it is."""

    data: bytes
    kind: str


class Web:
    """Asks servers. Safe to use from several threads."""

    def __init__(self) -> None:
        self._opening = threading.Lock()
        self._opened: httpx.Client | None = None
        self._robots: dict[str, Any] = {}
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._asked_at: dict[str, float] = {}
        self._stopped = threading.Event()

    def page(self, url: str) -> Page:
        """A page, by way of at most ten redirections. Raises IngestError."""
        data, kind = self._fetched(url)
        suffix = PurePosixPath(urlsplit(url).path).suffix.lower()
        found = _KINDS.get(kind) or (suffix if readable(PurePosixPath(f"_{suffix}")) else "")
        if not found:
            raise IngestError(f"{url} is {kind or 'of an unknown kind'}, which cannot be read.")
        return Page(data, found)

    def pages(self, url: str, level: int = 0) -> list[str]:
        """The pages that a sitemap names, or the sitemaps in it do."""
        data, _ = self._fetched(url)
        try:
            if b"<!ENTITY" in data:
                raise IngestError(f"{url} defines entities, which are not expanded.")
            root = ElementTree.fromstring(data)
        except ElementTree.ParseError as error:
            raise IngestError(f"{url} is no sitemap: {error}.") from None
        named = [(one.text or "").strip() for one in root.iter() if one.tag.endswith("}loc")]
        if root.tag.endswith("}sitemapindex") and level < _LEVELS:
            named = [page for one in named for page in self.pages(one, level + 1)]
        if not named:
            raise IngestError(f"{url} names no pages.")
        return [one for one in dict.fromkeys(named) if one.startswith(("http://", "https://"))][
            :_PAGES
        ]

    def article(self, name: str) -> tuple[str, str]:
        """Title and text of an article of Wikipedia, `Title` or `language:Title`."""
        language, colon, title = name.partition(":")
        if not (colon and language.isalpha() and language.islower() and len(language) <= 3):
            language, title = "en", name
        url = WIKIPEDIA.format(language=language)
        wish = {
            "action": "query",
            "prop": "extracts",
            "explaintext": "1",
            "redirects": "1",
            "format": "json",
            "formatversion": "2",
            "titles": title,
        }
        self._wait(url, _PAUSE_S)
        try:
            answer = self._client.get(url, params=wish)
            pages = answer.raise_for_status().json()["query"]["pages"]
            text = str(pages[0].get("extract") or "")
            found = str(pages[0]["title"])
        except Exception as error:  # whatever the client or the answer is at fault with
            raise IngestError(f"Wikipedia did not answer: {_reason(error)}.") from None
        if not text:
            raise IngestError(f"Wikipedia has no article {title!r} in {language}.")
        return found, f"# {found}\n\n{_headed(text)}"

    def stop(self) -> None:
        """Have whatever is waiting give up."""
        self._stopped.set()

    def close(self) -> None:
        """Close all connections."""
        with self._opening:
            if self._opened is not None:
                self._opened.close()
            self._opened = None

    def _fetched(self, url: str) -> tuple[bytes, str]:
        """The bytes and their media type."""
        until = time.monotonic() + _PAGE_S
        seen = url
        for _ in range(_HOPS):
            robots = self._rules(seen)
            if robots is not None and not robots.can_fetch(seen, AGENT):
                raise IngestError(f"{seen} may not be read: its robots.txt forbids it.")
            self._wait(seen, _pause(robots))
            status, headers, data = self._get(seen, MAX_BYTES, until)
            if status in _MOVED and "location" in headers:
                seen = urljoin(seen, headers["location"])
                continue
            if status != 200:
                raise IngestError(f"{url} answered {status}.")
            return data, headers.get("content-type", "").partition(";")[0].strip().lower()
        raise IngestError(f"{url} redirects more than {_HOPS} times.")

    def _get(self, url: str, most_bytes: int, until: float) -> tuple[int, Any, bytes]:
        import httpx

        data = bytearray()
        try:
            with self._client.stream("GET", url) as answer:
                for piece in answer.iter_bytes():
                    data += piece
                    if len(data) > most_bytes:
                        raise IngestError(f"{url} is larger than {most_bytes:,} bytes.")
                    if time.monotonic() > until:
                        raise IngestError(f"{url} took longer than {_PAGE_S:.0f} s.")
                    if self._stopped.is_set():
                        raise IngestError(f"{url} was given up.")
                return answer.status_code, answer.headers, bytes(data)
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError) as error:
            raise IngestError(f"{url} cannot be read: {_reason(error)}.") from None

    def _rules(self, url: str) -> Any:
        """What robots.txt says; None for all is allowed. Unreachable means no (RFC 9309)."""
        from protego import Protego

        try:
            parts = urlsplit(url)
            valid = parts.scheme in ("http", "https") and bool(parts.hostname)
        except ValueError:
            valid = False
        if not valid:
            raise IngestError(f"{url} is no address of a web page.")
        host = f"{parts.scheme}://{parts.netloc}"
        with self._turns[f"robots {host}"]:
            if host not in self._robots:
                until = time.monotonic() + _PAGE_S
                place, status, data = f"{host}/robots.txt", 302, b""
                for _ in range(_HOPS):
                    status, headers, data = self._get(place, _ROBOTS_BYTES, until)
                    if status not in _MOVED or "location" not in headers:
                        break
                    place = urljoin(place, headers["location"])
                if status >= 500:
                    raise IngestError(f"{url} may not be read: its robots.txt answers {status}.")
                text = data.decode("utf-8", "replace") if status == 200 else ""
                self._robots[host] = Protego.parse(text) if text else None
            return self._robots[host]

    def _wait(self, url: str, pause_s: float) -> None:
        """Until the host may be asked again."""
        host = urlsplit(url).netloc
        with self._turns[host]:
            left_s = self._asked_at.get(host, -pause_s) + pause_s - time.monotonic()
            if left_s > 0 and self._stopped.wait(left_s):
                raise IngestError(f"{url} was given up.")
            self._asked_at[host] = time.monotonic()

    @property
    def _client(self) -> httpx.Client:
        import httpx

        with self._opening:
            if self._opened is None:
                self._opened = httpx.Client(
                    headers={"User-Agent": USER_AGENT},
                    timeout=_SILENCE_S,
                    follow_redirects=False,
                )
            return self._opened


def _pause(robots: Any) -> float:
    wished = None
    with suppress(Exception):  # a file may say anything
        wished = robots.crawl_delay(AGENT) if robots is not None else None
    return min(_MOST_PAUSE_S, max(_PAUSE_S, float(wished or 0)))


def _headed(text: str) -> str:
    """Wikipedia's headings as those of Markdown, its lines as paragraphs."""
    lines: list[str] = []
    for line in text.splitlines():
        bare = line.strip()
        level = len(bare) - len(bare.lstrip("="))
        if level > 1 and bare.endswith("=" * level):
            lines.append(f"{'#' * min(6, level)} {bare.strip('= ')}")
        elif bare:
            lines.append(bare)
    return "\n\n".join(lines)


def _reason(error: Exception) -> str:
    return str(error).rstrip(".") or type(error).__name__
