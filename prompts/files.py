"""Prompts as files: YAML, TOML, and Markdown with front matter.

A file holds the filled fields under their names. In Markdown, fields of plain text are sections
under headings of level one (in English or Indonesian), and the rest is in the front matter; so is
a text that a section could not hold exactly. What is written is read back as the same spec, save
that of a Python output type its JSON Schema is kept.
"""

from __future__ import annotations

import difflib
import re
import secrets
import tomllib
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, Final, Literal

import yaml

from samara.errors import ConfigError
from samara.prompts.output import json_schema
from samara.prompts.spec import TEXTS, PromptSpec
from samara.prompts.wording import WORDINGS

Format = Literal["yaml", "toml", "md"]

_FORMATS: Final[dict[str, Format]] = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".toml": "toml",
    ".md": "md",
    ".markdown": "md",
}
_FRONT: Final = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)(.*)", re.DOTALL | re.MULTILINE)
_HEADINGS: Final = {
    heading.casefold(): name
    for say in WORDINGS.values()
    for name, heading in say.headings.items()
    if name in TEXTS
}
_HEADING: Final = re.compile(
    rf"^#[ \t]+({'|'.join(map(re.escape, _HEADINGS))})[ \t]*$", re.MULTILINE | re.IGNORECASE
)


def load(file: Path) -> PromptSpec:
    """Read a file. Raises ConfigError that says what is wrong with it."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}.") from error
    try:
        return loads(text, format_of(file))
    except ConfigError as error:
        raise ConfigError(f"{file}: {error.message}", hint=error.hint) from error


def save(spec: PromptSpec, file: Path) -> None:
    """Write a file, all of it or nothing. Raises ConfigError."""
    text = dumps(spec, format_of(file))
    part = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        part.write_text(text, "utf-8", newline="")
        if file.exists():
            part.chmod(file.stat().st_mode)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ConfigError(f"{file} cannot be written: {error}.") from error


def loads(text: str, format: Format) -> PromptSpec:
    """Read a spec from text in that format. Raises ConfigError."""
    text = text.removeprefix("\ufeff")
    if format == "md":
        front = _FRONT.match(text)
        head, body = (front[1], front[2]) if front else ("", text)
        told, sections = _read(head, "yaml"), _sections(body)
        if twice := told.keys() & sections.keys():
            raise ConfigError(f"{min(twice)} is there twice: above, and as a section.")
        return _spec(told | sections)
    return _spec(_read(text, format))


def dumps(spec: PromptSpec, format: Format) -> str:
    """A spec as text in that format. Raises ConfigError for no such format."""
    told = plain(spec)
    if format == "toml":
        import tomli_w

        return tomli_w.dumps(told)
    if format == "yaml":
        return as_yaml(told)
    if format != "md":
        raise _unknown(format)
    say = WORDINGS["en"]
    sections = {name: told.pop(name) for name in TEXTS if _fits_section(told.get(name))}
    body = "\n".join(f"# {say.headings[name]}\n{text}\n" for name, text in sections.items())
    return f"---\n{as_yaml(told) if told else ''}---\n{body}"


def plain(spec: PromptSpec) -> dict[str, Any]:
    """The filled fields as what files are made of, in the order of the fields."""
    told: dict[str, Any] = {}
    for field in fields(spec):
        value = getattr(spec, field.name)
        if field.name == "requirements":
            value = _requirements(spec)
        elif field.name == "examples":
            value = [asdict(example) for example in value]
        elif field.name == "variables":
            value = spec.values
        elif field.name == "output_type" and value is not None:
            value = json_schema(value)
        elif isinstance(value, tuple):
            value = list(value)
        if value not in (None, "", [], {}):
            told[field.name] = value
    return told


def _requirements(spec: PromptSpec) -> Any:
    filled = spec.required.filled()
    told = {
        name: list(value) if isinstance(value, tuple) else value for name, value in filled.items()
    }
    if set(told) == {"notes"}:
        return told["notes"][0] if len(told["notes"]) == 1 else told["notes"]
    return told


def _spec(told: dict[str, Any]) -> PromptSpec:
    known = [field.name for field in fields(PromptSpec)]
    for name in told:
        if name not in known:
            close = difflib.get_close_matches(str(name), known, n=1)
            meant = f"Did you mean {close[0]}?" if close else f"There are: {', '.join(known)}."
            raise ConfigError(f"A prompt has no field {name!r}.", hint=meant)
    try:
        return PromptSpec(**told)
    except (TypeError, ValueError) as error:
        raise ConfigError(f"This is no prompt: {error}.") from error


def _read(text: str, format: Format) -> dict[str, Any]:
    try:
        if format == "toml":
            return tomllib.loads(text)
        if format != "yaml":
            raise _unknown(format)
        told = yaml.load(text, Loader=_Loader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise ConfigError(f"It is no valid {format.upper()}: {_brief(error)}") from error
    if told is None:
        return {}
    if not isinstance(told, dict):
        raise ConfigError(
            f"A prompt is made of named fields, not of {type(told).__name__}.",
            hint="Write, for example: persona: A patient guide",
        )
    return told


class _Loader(yaml.SafeLoader):
    """YAML without dates, doubled names, and aliases, which can make a small file endless."""

    def compose_node(self, parent: Any, index: int) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases (*name) are not allowed")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        if len(made) < len(node.value):
            names = [key.value for key, _ in node.value]
            raise yaml.YAMLError(f"{next(n for n in names if names.count(n) > 1)} is there twice")
        return made


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


_ODD_BREAKS: Final = ("\x85", "\u2028", "\u2029")
"""Breaks of lines that YAML folds as it does others, unless they are escaped."""


class _Dumper(yaml.SafeDumper):
    """YAML with texts of several lines as blocks."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _as_block(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    odd = any(one in text for one in _ODD_BREAKS)
    style = '"' if odd else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _as_block)


def as_yaml(told: Any) -> str:
    """What files are made of, as YAML."""
    return yaml.dump(told, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def _sections(body: str) -> dict[str, str]:
    """The sections of a Markdown body. Raises ConfigError for text outside of them."""
    before, *pieces = _HEADING.split(body)
    if before.strip():
        raise ConfigError(
            f"There is text before the first section: {before.strip()[:60]!r}.",
            hint="Put it under a heading such as `# Persona` or `# Task`.",
        )
    found: dict[str, str] = {}
    for heading, text in zip(pieces[::2], pieces[1::2], strict=True):
        name = _HEADINGS[heading.casefold()]
        if name in found:
            raise ConfigError(f"There are two sections {heading}.")
        found[name] = text.strip()
    return found


def _fits_section(text: Any) -> bool:
    """Whether a section holds the text exactly."""
    return (
        isinstance(text, str)
        and text == text.strip()
        and text.isprintable() | ("\n" in text and text.replace("\n", "").isprintable())
        and not _HEADING.search(text)
    )


def has_fields(file: Path, text: str) -> bool:
    """Whether a file's text is meant as fields, by its suffix; Markdown, by how it begins."""
    format = _FORMATS.get(file.suffix.lower())
    if format != "md":
        return format is not None
    return bool(_FRONT.match(text) or _HEADING.match(text.lstrip()))


def format_of(file: Path) -> Format:
    """The format by the suffix. Raises ConfigError for another one."""
    format = _FORMATS.get(file.suffix.lower())
    if format is None:
        raise _unknown(file.suffix or file.name)
    return format


def _unknown(format: str) -> ConfigError:
    return ConfigError(
        f"{format!r} is no format for prompts.", hint="Use a .yaml, .toml or .md file."
    )


def _brief(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
