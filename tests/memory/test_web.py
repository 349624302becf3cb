"""Pages from a server on loopback that is kind, odd or hostile; every request is on record."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from samara.memory import Memory, web
from samara.memory.minilm import MiniLM

EMBEDDER = MiniLM()
STORY = "<p>Bees make honey in a hive, number {n}. The queen lays all of the eggs in it.</p>" * 5
SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


class Site(BaseHTTPRequestHandler):
    """What the server does at each path."""

    asked: ClassVar[list[tuple[float, str, str]]] = []
    robots = "User-agent: *\nDisallow: /private/\nDisallow: /*.secret$\n"
    robots_status = 200

    def do_GET(self) -> None:
        type(self).asked.append((time.monotonic(), self.path, self.headers["User-Agent"]))
        path = urlsplit(self.path).path
        here = f"http://{self.headers['Host']}"
        if path == "/robots.txt":
            self._answer(self.robots.encode(), "text/plain", self.robots_status)
        elif path == "/loop":
            self._answer(b"", "text/html", 302, {"Location": f"/loop?{time.monotonic()}"})
        elif path == "/moved":
            self._answer(b"", "text/html", 301, {"Location": "/story-7"})
        elif path == "/to-private":
            self._answer(b"", "text/html", 307, {"Location": "/private/diary"})
        elif path == "/drip":
            self._drip()
        elif path == "/huge":
            self._answer(b"x" * 60_000_000, "text/plain")
        elif path == "/picture":
            self._answer(b"\x89PNG", "image/png")
        elif path == "/notes.md":
            self._answer(b"# Notes\n\nGoats give milk.", "application/octet-stream")
        elif path == "/sitemap.xml":
            index = f"<sitemapindex {SITEMAP}><sitemap><loc>{here}/pages.xml</loc></sitemap>"
            self._answer(f"{index}</sitemapindex>".encode(), "application/xml")
        elif path == "/pages.xml":
            pages = "".join(f"<url><loc>{here}/story-{n}</loc></url>" for n in range(3))
            self._answer(f"<urlset {SITEMAP}>{pages}</urlset>".encode(), "application/xml")
        elif path.endswith("/api.php"):
            self._wikipedia(parse_qs(urlsplit(self.path).query))
        elif path.startswith(("/story-", "/private/")):
            body = f"<html><title>Story</title><body>{STORY.format(n=path[-1])}</body></html>"
            self._answer(body.encode(), "text/html; charset=utf-8")
        else:
            self._answer(b"nothing here", "text/plain", 404)

    def _wikipedia(self, asked: dict[str, list[str]]) -> None:
        title = asked["titles"][0]
        page: dict[str, Any] = {"title": title, "missing": True}
        if title == "Bee":
            text = "Bees are insects.\n\n== Honey ==\nThey make honey.\n=== Wax ===\nAnd wax."
            page = {"title": "Bee", "extract": text}
        self._answer(json.dumps({"query": {"pages": [page]}}).encode(), "application/json")

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        try:
            for _ in range(200):
                self.wfile.write(b"drop ")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    def _answer(
        self, body: bytes, kind: str, status: int = 200, more: dict[str, str] | None = None
    ) -> None:
        try:
            self.send_response(status)
            for name, value in {"Content-Type": kind, **(more or {})}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            pass  # the client had heard enough

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Its address. Pauses are short, and so is patience."""
    monkeypatch.setattr(web, "_PAUSE_S", 0.05)
    monkeypatch.setattr(web, "_PAGE_S", 3.0)
    monkeypatch.setattr(Site, "asked", [])
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        host = f"http://127.0.0.1:{server.server_address[1]}"
        monkeypatch.setattr(web, "WIKIPEDIA", f"{host}/{{language}}/api.php")
        yield host
        server.shutdown()


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as opened:
        yield opened


def test_pages_and_sitemaps(memory: Memory, site: str) -> None:
    """A page, one that has moved, a file by its suffix, all pages of a sitemap of sitemaps."""
    report = memory.ingest(f"{site}/moved", f"{site}/notes.md", f"{site}/sitemap.xml")
    assert report.count("new") == 5
    assert {one.source for one in report.files} == {
        *(f"{site}/{name}" for name in ("moved", "notes.md")),
        *(f"{site}/story-{n}" for n in range(3)),
    }
    assert memory.search("What do goats give?", 1)[0].source == f"{site}/notes.md"
    assert memory.ingest(f"{site}/sitemap.xml").count("unchanged") == 3
    assert {agent for _, _, agent in Site.asked} == {web.USER_AGENT}


def test_robots_are_obeyed(memory: Memory, site: str) -> None:
    """Also by wildcard, and after a redirection; forbidden pages are not even asked for."""
    report = memory.ingest(f"{site}/private/diary", f"{site}/to-private", f"{site}/a.secret")
    assert [one.status for one in report.files] == ["failed"] * 3
    assert all("robots.txt forbids" in one.reason for one in report.files)
    asked = [path for _, path, _ in Site.asked]
    assert "/private/diary" not in asked
    assert asked.count("/robots.txt") == 1


def test_a_host_is_not_pressed(memory: Memory, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests to one host keep the pause that it asks for in robots.txt."""
    monkeypatch.setattr(Site, "robots", "User-agent: *\nCrawl-delay: 0.3\n")
    memory.ingest(*(f"{site}/story-{n}" for n in range(4)))
    times = [at for at, path, _ in Site.asked if path.startswith("/story")]
    assert len(times) == 4
    assert all(later - earlier >= 0.28 for earlier, later in pairwise(times))


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/loop", "redirects more than"),
        ("/drip", "took longer than"),
        ("/huge", "larger than"),
        ("/picture", "image/png, which cannot be read"),
        ("/nowhere", "answered 404"),
    ],
)
def test_odd_servers_end_in_a_line_of_the_report(
    memory: Memory, site: str, path: str, reason: str
) -> None:
    """A reason each; the next page is read."""
    began = time.monotonic()
    report = memory.ingest(f"{site}{path}", f"{site}/story-1")
    assert reason in report.files[0].reason
    assert report.files[1].status == "new"
    assert time.monotonic() - began < 25


def test_where_robots_cannot_be_had_nothing_is_read(
    memory: Memory, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that fails on robots.txt may forbid all; one that has none allows all."""
    monkeypatch.setattr(Site, "robots_status", 503)
    assert "robots.txt answers 503" in memory.ingest(f"{site}/story-1").files[0].reason
    monkeypatch.setattr(Site, "robots_status", 404)
    assert memory.ingest(f"{site}/story-1").files[0].status == "new"


def test_addresses_that_are_none(memory: Memory) -> None:
    """A reason, and no traceback."""
    report = memory.ingest("http://", "http://127.0.0.1:1/x", "http://[broken")
    assert [one.status for one in report.files] == ["failed"] * 3
    assert all(one.reason for one in report.files)


def test_wikipedia(memory: Memory, site: str) -> None:
    """An article by its title, its sections as headings; one that is missing is told."""
    report = memory.ingest("wikipedia:Bee", "wikipedia:de:Biene")
    assert [one.status for one in report.files] == ["new", "failed"]
    assert "no article 'Biene' in de" in report.files[1].reason
    document = memory.get("wikipedia:Bee")
    assert document is not None
    assert document.text == (
        "# Bee\n\nBees are insects.\n\n## Honey\n\nThey make honey.\n\n### Wax\n\nAnd wax."
    )
    assert any(path.startswith("/de/") for _, path, _ in Site.asked)
