"""HTML and EPUB."""

from __future__ import annotations

import posixpath
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote
from xml.etree import ElementTree
from zipfile import ZipFile

from samara.errors import IngestError

_SILENT: Final = frozenset(("script", "style", "template", "noscript", "head"))
_BREAKING: Final = """
p div br li ul ol tr table h1 h2 h3 h4 h5 h6 section article header footer pre blockquote dd dt
hr
"""
_BREAKS: Final = frozenset(_BREAKING.split())
_TITLE: Final = ".//{http://purl.org/dc/elements/1.1/}title"
_PACKAGE: Final = "{http://www.idpf.org/2007/opf}"
_CONTAINER: Final = ".//{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"


def main_html(text: str) -> tuple[str, str]:
    """What a page is about, without menus and footers, as Markdown; and its title."""
    from trafilatura import extract

    whole, title = plain_html(text)
    main = extract(text, output_format="markdown", favor_recall=True, include_tables=True) or ""
    return (main if len(main) > len(whole) / 5 else whole), title


def plain_html(text: str) -> tuple[str, str]:
    """All words of a page, a paragraph for each of its blocks; and its title."""
    page = _Page()
    page.feed(text)
    page.close()
    blocks = "".join(page.pieces).split("\n\n")
    told = (" ".join(block.split()) for block in blocks)
    return "\n\n".join(block for block in told if block.strip("# ")), " ".join(page.title.split())


def epub(name: str, archive: ZipFile) -> tuple[str, str]:
    """The chapters of a book in reading order, and its title."""
    try:
        container = _xml(archive, "META-INF/container.xml")
        root = container.find(_CONTAINER)
        package_name = str(root.get("full-path")) if root is not None else ""
        package = _xml(archive, package_name)
        items = {one.get("id"): one.get("href") for one in package.iter(f"{_PACKAGE}item")}
        order = [items.get(one.get("idref")) for one in package.iter(f"{_PACKAGE}itemref")]
        folder = posixpath.dirname(package_name)
        chapters = [
            plain_html(archive.read(posixpath.join(folder, unquote(path))).decode("utf-8-sig"))[0]
            for path in order
            if path
        ]
    except (KeyError, ElementTree.ParseError, UnicodeDecodeError) as error:
        raise IngestError(f"{name} is no EPUB that can be read: {error}.") from None
    title = package.find(_TITLE)
    return "\n\n".join(filter(None, chapters)), (title.text or "") if title is not None else ""


def _xml(archive: ZipFile, name: str) -> ElementTree.Element:
    data = archive.read(name)
    if b"<!ENTITY" in data:
        raise IngestError(f"{name} defines entities, which are not expanded.")
    return ElementTree.fromstring(data)


class _Page(HTMLParser):
    """The words of a page, a line for each of its blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.title = ""
        self._silent = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._in_title = self._in_title or tag == "title"
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            level = int(tag[1]) if tag[0] == "h" and tag[1:].isdigit() else 0
            self.pieces.append(f"\n\n{'#' * level} " if level else "\n\n")

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BREAKS:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._silent:
            self.pieces.append(data)
