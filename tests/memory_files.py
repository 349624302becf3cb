"""Files of many kinds, made by the libraries that people make them with."""

from __future__ import annotations

import zipfile
from pathlib import Path

HONEY = "Bees make honey in their hive, and the queen of the bees lays all of the eggs in it."
CHEESE = "Goats climb on steep rocks, and the milk of goats is what good white cheese is made of."


def make_pdf(file: Path, pages: list[list[str]]) -> None:
    """A PDF as matplotlib writes it, a line of text for each line."""
    import matplotlib
    from matplotlib.backends.backend_pdf import PdfPages
    from matplotlib.figure import Figure

    with matplotlib.rc_context({"pdf.fonttype": 42}), PdfPages(file) as pdf:
        for lines in pages:
            figure = Figure(figsize=(8, 11))
            figure.text(0.1, 0.9, "\n".join(lines), va="top")
            pdf.savefig(figure)


def make_docx(file: Path) -> None:
    """Headings, paragraphs, a list and a table."""
    import docx

    document = docx.Document()
    document.core_properties.title = "Animals"
    document.add_heading("Insects", 1)
    document.add_paragraph(HONEY)
    document.add_heading("Goats", 2)
    document.add_paragraph("They climb.", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("animal", "gives", "goat", "cheese"),
        strict=True,
    ):
        cell.text = text
    document.save(str(file))


def make_pptx(file: Path) -> None:
    """Two slides, the second with a note."""
    from pptx import Presentation

    show = Presentation()
    for title, body in (("Bees", HONEY), ("Goats", CHEESE)):
        slide = show.slides.add_slide(show.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = body
    slide.notes_slide.notes_text_frame.text = "Tell of the mountains."
    show.save(str(file))


def make_xlsx(file: Path) -> None:
    """A sheet of prices."""
    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "Prices"
    book.active.append(["article", "price in euro"])
    for n in range(80):
        book.active.append([f"article {n}", n * 1.5])
    book.save(file)


def make_epub(file: Path) -> None:
    """Two chapters, listed in another order than that in which they lie in the archive."""
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Of Animals</dc:title>'
        '</metadata><manifest><item id="b" href="b%20two.xhtml"/><item id="a" href="a.xhtml"/>'
        '</manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    with zipfile.ZipFile(file, "w") as book:
        book.writestr("META-INF/container.xml", container)
        book.writestr("OPS/book.opf", package)
        book.writestr("OPS/b two.xhtml", f"<html><body><h1>Two</h1><p>{CHEESE}</p></body></html>")
        book.writestr("OPS/a.xhtml", f"<html><body><h1>One</h1><p>{HONEY}</p></body></html>")
