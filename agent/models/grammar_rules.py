"""Rules of a grammar that is being written, in llguidance's form of Lark's notation.

Markers that are tokens of their own are named by their ids, so that the same characters in a text
stay text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from samara.agent.models.notation import choices_of, is_text, words_of
from samara.agent.models.parsing import Dialect

Valid = Callable[[str], bool]
"""Whether a grammar, in Lark's notation, can be used."""

ANY: Final = "/(?s:.*)/"
"""Any text."""
SPACE: Final = r"/[ \t\n]{0,8}/"
"""Some white space, or none."""
_PIECES: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""Of a pattern: what is escaped, a class, or one character."""
_SPACED: Final = {"whitespace_pattern": r"[ \t\n]{0,8}"}
"""Some white space within JSON: without bounds, weak models write nothing else."""


@dataclass(slots=True)
class Rules:
    """Rules of a grammar that is being written, for one dialect."""

    dialect: Dialect
    token_id: Callable[[str], int | None]
    valid: Valid
    lines: dict[str, str] = field(default_factory=dict)

    def rule(self, name: str, body: str) -> str:
        """Add a rule; its name, to be put into others."""
        self.lines[name] = body
        return name.partition("[")[0]

    def new(self, name: str, body: str) -> str:
        """Add a rule of a name that is not taken yet; its name."""
        return self.rule(f"{name}_{len(self.lines)}", body)

    def marker(self, text: str) -> str:
        """A marker of the dialect, or several with words between: tokens, or the characters."""
        number = self.token_id(text)
        if number is not None:
            return f"<[{number}]>"
        within = [marker for marker in self.dialect.marks if marker in text]
        if not within:
            return quoted(text)
        parts = re.split(f"({'|'.join(map(re.escape, within))})", text)
        return " ".join(self.marker(part) for part in parts if part)

    def until(self, name: str, text: str, within: str = ANY) -> str:
        """A text, `within` these bounds, up to and including a marker."""
        if self.token_id(text) is not None:
            return f"{within} {self.marker(text)}"
        return self.rule(f"{name}[lazy]", f"{within} /{escaped(text)}/")

    def json(self, schema: Mapping[str, Any]) -> str:
        """JSON that is valid under a schema; as far as that can be kept to, for odd ones."""
        for how in (_SPACED, {**_SPACED, "lenient": True}):
            told = f"%json {json.dumps({**schema, 'x-guidance': how})}"
            if self.valid(f"start: {told}"):
                return self.new("json", told)
        told = f"%json {json.dumps({'type': schema.get('type', 'object')})}"
        return self.new(
            "json", told if self.valid(f"start: {told}") else '%json {"type": "object"}'
        )

    def value(self, schema: Mapping[str, Any], root: Mapping[str, Any], end: str = "") -> str:
        """A value in a notation without quotes; `end` is the text after it, included."""
        close = f" {quoted(end)}" if end else ""
        # Where a text may stand, everything is read as text: other choices cannot be written.
        text = next(filter(is_text, choices_of(schema)), schema)
        if is_text(text) and (words := [one for one in words_of(text) if isinstance(one, str)]):
            return f"({' | '.join(map(quoted, words))}){close}"
        if text and not is_text(text):
            defs = {key: root[key] for key in ("$defs", "definitions") if key in root}
            return f"{self.json({**schema, **defs})}{close}"
        number, bounds = len(self.lines), self.bounds(text)
        return self.until(f"value_{number}", end, bounds) if end else bounds

    def bounds(self, schema: Mapping[str, Any]) -> str:
        """Texts as a schema wants them, as far as that can be kept to."""
        told = [f"/{_pattern_of(schema)}/"] if "pattern" in schema else []
        if {"minLength", "maxLength"} & set(schema):
            least, most = schema.get("minLength", 0), schema.get("maxLength", "")
            told.append(f"/(?s:.){{{least},{most}}}/")
        kept = [one for one in told if self.valid(f"start: {one}")]
        return self.new("TEXT", " & ".join(kept)) if kept else ANY

    def text(self) -> str:
        """The grammar."""
        return "%llguidance {}\n" + "".join(f"{k}: {v}\n" for k, v in self.lines.items())


def quoted(text: str) -> str:
    """A literal, in Lark's notation."""
    return json.dumps(text, ensure_ascii=False)


def escaped(text: str) -> str:
    """The text within a pattern, in Lark's notation."""
    return re.escape(text).replace("/", r"\/").replace("\\\n", r"\n")


def spelled(rules: Rules, marker: str) -> str:
    """A marker of the dialect as `Rules.marker` has it."""
    return rules.marker(rules.dialect.spelled(marker))


def in_a_row(rules: Rules, items: Sequence[tuple[str, bool]], comma: str) -> str:
    """Items, each with whether it must be there, in this order with commas between."""
    first, after = "", ""
    for item, must in reversed(items):
        one = rules.new("one", item)
        first = rules.new("first", f"{one} {after}" + ("" if must else f" | {first}"))
        after = rules.new(
            "after", f"{comma} {one} {after}" if must else f"({comma} {one})? {after}"
        )
    return first


def _pattern_of(schema: Mapping[str, Any]) -> str:
    """A pattern, which may be found anywhere in a text, as one of the whole text."""
    wholes = []
    for choice in _choices(str(schema["pattern"])):
        open_begin = "" if choice.startswith("^") else "(?s:.*)"
        ends = choice.endswith("$") and not choice.endswith("\\$")
        inner = choice.removeprefix("^")
        inner = inner[:-1] if ends else inner
        wholes.append(f"{open_begin}(?:{inner}){'' if ends else '(?s:.*)'}")
    return re.sub(r"(\\.)|/", lambda found: found[1] or r"\/", "|".join(wholes))


def _choices(pattern: str) -> list[str]:
    """The parts of a pattern between the bars that are in no group."""
    parts, depth = [""], 0
    for piece in _PIECES.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts
