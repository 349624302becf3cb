"""Files as texts, each kind by a reader of its own.

Text, Markdown, source code, CSV, JSON and e-mail are read here. PDF, office files, EPUB and HTML
can be made to crash, hang or fill the memory of whoever reads them: a process of its own does.
"""

from samara.memory.reading.files import LANGUAGES, MAX_BYTES, Reader, documents, readable

__all__ = ["LANGUAGES", "MAX_BYTES", "Reader", "documents", "readable"]
