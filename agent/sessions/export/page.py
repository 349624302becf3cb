"""A conversation as a page of HTML that needs nothing else, pictures included.

What was said is Markdown in which HTML is text; nothing is loaded and nothing runs.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from samara.agent.conversation import Conversation
from samara.agent.sessions.export.reading import as_markdown

_PAGE: Final = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{{ title }}</title>
<style>
body { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; max-width: 46em;
  margin: 2em auto; padding: 0 1em }
h2 { font-size: 1em; opacity: .6; border-top: 1px solid #8886; padding-top: 1em; margin-top: 2em }
pre { background: #8882; padding: .7em; overflow-x: auto; border-radius: .3em }
pre code.language-text { opacity: .8 }
img { max-width: 100% }
table { border-collapse: collapse } td, th { border: 1px solid #8886; padding: .3em .6em }
</style>
{{ body | safe }}
</html>
"""


def as_page(conversation: Conversation) -> str:
    """The page. A session's name is its title."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    title = getattr(conversation, "name", "") or "Conversation"
    return str(_template().render(title=title, body=reader.render(as_markdown(conversation))))


@cache
def _template() -> Any:
    from jinja2 import Environment

    return Environment(autoescape=True).from_string(_PAGE)
