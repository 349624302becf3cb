"""DOCX, PPTX and XLSX."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from samara.errors import IngestError


def docx(name: str, data: bytes) -> tuple[str, str]:
    """Headings, paragraphs and tables in their order, as Markdown; and the title."""
    from docx import Document
    from docx.table import Table

    try:
        document = Document(BytesIO(data))
        blocks = [
            _table([cell.text for cell in row.cells] for row in block.rows)
            if isinstance(block, Table)
            else _paragraph(block)
            for block in document.iter_inner_content()
        ]
        title = document.core_properties.title or ""
    except Exception as error:  # whatever a parser trips over, the file is at fault
        raise _unreadable(name, "Word document", error) from None
    return "\n\n".join(filter(None, blocks)), title


def pptx(name: str, data: bytes) -> tuple[str, str]:
    """The texts, tables and notes of each slide, a form feed between slides; and the title."""
    from pptx import Presentation

    try:
        show = Presentation(BytesIO(data))
        slides = ["\n\n".join(filter(None, _slide(slide))) for slide in show.slides]
        title = show.core_properties.title or ""
    except Exception as error:  # see above
        raise _unreadable(name, "presentation", error) from None
    return "\n\f\n".join(slides), title


def xlsx(name: str, data: bytes) -> tuple[str, str]:
    """The rows of each sheet below a heading that names the sheet and its columns."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheets = [
            _sheet(sheet.title, sheet.iter_rows(values_only=True)) for sheet in book.worksheets
        ]
        title = book.properties.title or ""
    except Exception as error:  # see above
        raise _unreadable(name, "workbook", error) from None
    return "\n\n".join(filter(None, sheets)), title


def _paragraph(paragraph: Any) -> str:
    style = str(paragraph.style.name) if paragraph.style is not None else ""
    text = " ".join(paragraph.text.split())
    if style == "Title":
        return f"# {text}" if text else ""
    kind, _, level = style.partition(" ")
    if kind == "Heading" and level.isdigit() and text:
        return f"{'#' * min(6, int(level))} {text}"
    return f"- {text}" if style.startswith("List") and text else text


def _slide(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame:
            text = "\n".join(line.text for line in shape.text_frame.paragraphs if line.text)
            titled = shape == slide.shapes.title and text
            yield f"# {' '.join(text.split())}" if titled else text
        elif shape.has_table:
            yield _table([cell.text for cell in row.cells] for row in shape.table.rows)
    if slide.has_notes_slide:
        yield str(slide.notes_slide.notes_text_frame.text)


def _sheet(title: str, rows: Any) -> str:
    lines = [["" if value is None else str(value) for value in row] for row in rows]
    lines = [line for line in lines if any(line)]
    if not lines:
        return ""
    columns = ", ".join(filter(None, lines[0]))
    return f"# {title}: {columns}\n\n{_table(lines)}"


def _table(rows: Any) -> str:
    """As Markdown, a line for each row."""
    return "\n".join(
        f"| {' | '.join(' '.join(cell.split()).replace('|', '/') for cell in row)} |"
        for row in rows
    )


def _unreadable(name: str, kind: str, error: Exception) -> IngestError:
    told = str(error) or type(error).__name__
    return IngestError(f"{name} is no {kind} that can be read: {told}.")
