"""Texts that need no parser, notebooks and e-mail."""

from __future__ import annotations

import json

from samara.errors import IngestError
from samara.memory.reading.markup import plain_html


def decoded(name: str, data: bytes) -> str:
    """By its byte order mark, as UTF-8, or else as Western European text."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\0" in data[:4096]:
        raise IngestError(f"{name} is no text.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def notebook(name: str, data: bytes) -> tuple[str, str]:
    """The cells of a Jupyter notebook, code in fences; outputs are left out."""
    try:
        cells = json.loads(decoded(name, data))["cells"]
        told = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise IngestError(f"{name} is no notebook: {error}.") from None
    texts = (
        source if kind == "markdown" else f"```\n{source}\n```" for kind, source in told if source
    )
    return "\n\n".join(texts), ""


def mail(name: str, data: bytes) -> tuple[str, str]:
    """Sender, recipients, date, subject and the body; attachments are left out."""
    from email import message_from_bytes, policy

    try:
        message = message_from_bytes(data, policy=policy.default)
        body = message.get_body(preferencelist=("plain", "html"))
        text = str(body.get_content()) if body is not None else ""
        if body is not None and body.get_content_subtype() == "html":
            text, _ = plain_html(text)
        heads = ("From", "To", "Date", "Subject")
        head = "\n".join(f"{name}: {message[name]}" for name in heads if message[name])
        return f"{head}\n\n{text}", str(message["Subject"] or "")
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise IngestError(f"{name} is no e-mail that can be read: {error}.") from None
