"""SVG from untrusted code: parsed without entities, and only what is known to be harmless kept."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree
from xml.parsers import expat

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_SHAPES: Final = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image"}
_WORDS: Final = {"text", "tspan", "textPath", "title", "desc", "style"}
_PAINT: Final = {"linearGradient", "radialGradient", "stop", "pattern", "marker", "mask"}
_GROUPS: Final = {"svg", "g", "defs", "symbol", "use", "clipPath"}
_ELEMENTS: Final = _SHAPES | _WORDS | _PAINT | _GROUPS
_REFERENCE: Final = re.compile(r"\s*(#|data:image/(png|jpeg);base64,)", re.IGNORECASE)
# What can fetch or run something from within a style or an attribute.
_ACTIVE: Final = re.compile(
    r"url\s*\(\s*(?!['\"]?\s*#)|@|expression|javascript\s*:|\\|<", re.IGNORECASE
)
_MAX_DEPTH: Final = 100
_MAX_NODES: Final = 200_000


class BadSvgError(Exception):
    """Not an SVG picture that can be believed."""


def sanitized(text: str) -> bytes:
    """The picture with nothing in it but shapes, text and embedded pixels. Raises BadSvgError.

    Elements and attributes that are not known to be harmless are left out: scripts, foreign
    content, animations, event handlers, references to anything outside the picture.
    """
    root = _parse(text)
    if root.tag != f"{{{_SVG}}}svg":
        raise BadSvgError("not an SVG picture")
    _strip(root)
    ElementTree.register_namespace("", _SVG)
    ElementTree.register_namespace("xlink", _XLINK)
    picture: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return picture


def _parse(text: str) -> ElementTree.Element:
    builder = ElementTree.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = nodes = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, nodes
        depth, nodes = depth + 1, nodes + 1
        if depth > _MAX_DEPTH or nodes > _MAX_NODES:
            raise BadSvgError("the picture is too complex")
        builder.start(_name(tag), {_name(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_name(tag))

    def doctype(name: str, system: str | None, public: str | None, internal: int) -> None:
        if internal:
            raise BadSvgError("the picture declares entities")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = doctype
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
        return builder.close()
    except (expat.ExpatError, ValueError, AssertionError) as error:
        raise BadSvgError("the picture cannot be parsed") from error


def _name(tag: str) -> str:
    return f"{{{tag}" if "}" in tag else tag


def _strip(element: ElementTree.Element) -> None:
    for key, value in [*element.attrib.items()]:
        if not _harmless(key, value):
            del element.attrib[key]
    if element.tag == f"{{{_SVG}}}style" and _ACTIVE.search(element.text or ""):
        element.text = ""
    for child in [*element]:
        space, _, name = child.tag.rpartition("}")
        if space == f"{{{_SVG}" and name in _ELEMENTS:
            _strip(child)
        else:
            element.remove(child)


def _harmless(key: str, value: str) -> bool:
    space, _, name = key.rpartition("}")
    if name.lower() == "href":
        return space in ("", f"{{{_XLINK}") and bool(_REFERENCE.match(value))
    if space or name.lower().startswith("on"):
        return False
    return not _ACTIVE.search(value)
