"""PDF: pages as text, with their paragraphs.

A PDF knows lines, not paragraphs. A line ends one where the next begins lower than lines usually
do, or where it is short and ends a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from samara.errors import IngestError

MAX_PAGES: Final = 5000
_SHORT: Final = 0.8  # of the longest lines of the page
_SENTENCE_ENDS: Final = (".", "!", "?", ":", '."', ".)")


def pdf(name: str, data: bytes) -> tuple[str, str]:
    """The text, a form feed between pages, and the title."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            pages = [_page(document[number]) for number in range(min(len(document), MAX_PAGES))]
            title = str(document.get_metadata_dict().get("Title", "")).strip()
    except pypdfium2.PdfiumError as error:
        raise IngestError(f"{name} is no PDF that can be read: {error}.") from None
    if not any(page.strip() for page in pages):
        raise IngestError(
            f"{name} holds no text.", hint="If its pages are pictures, run it through OCR."
        )
    return "\n\f\n".join(pages), title


def _page(page: object) -> str:
    lines = page.get_textpage().get_text_bounded().splitlines()  # type: ignore[attr-defined]
    return "\n\n".join(paragraphs([line.strip() for line in lines]))


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Lines of a page put together; a word that was divided at a line's end is whole again."""
    longest = median(sorted(map(len, lines))[-max(1, len(lines) // 4) :]) if lines else 0
    done: list[str] = []
    text = ""
    for line in lines:
        if not line:
            done, text = [*done, text], ""
            continue
        if re.search(r"\w\u00ad$|[a-z]-$|\ufffe$", text) and line[:1].islower():
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
        if len(line) < _SHORT * longest and line.endswith(_SENTENCE_ENDS):
            done, text = [*done, text], ""
    return [paragraph for paragraph in (*done, text) if paragraph]
