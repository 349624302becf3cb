"""The notations that calls are written in: where a body ends, and what it says.

Functions for the fields of `parsing.Form`. Those called `read_…` raise ValueError for a body that
is no call; arguments keep the JSON text that the model wrote wherever it wrote JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samara.agent.models.parsing import Call, Schemas

# Strings as JSON and Python write them, ended or cut off by the end of the text, and brackets.
_TOKENS = re.compile(
    r'"""(?:\\.|(?!""").)*(?:"""|\\?\Z)'
    r"|'''(?:\\.|(?!''').)*(?:'''|\\?\Z)"
    r'|"(?:\\.|[^"\\])*(?:"|\\?\Z)'
    r"|'(?:\\.|[^'\\])*(?:'|\\?\Z)"
    r"|[\[({]|[\])}]",
    re.DOTALL,
)
_JSON_STRING = r'"(?:\\.|[^"\\])*(?:"|\\?\Z)'
_JSON_TOKENS = re.compile(_JSON_STRING + r"|[\[{]|[\]}]", re.DOTALL)
_PEEK = re.compile(
    r'\s*(?:```(?:json)?\s*)?\{\s*(?:"type"\s*:\s*"function"\s*,\s*)?'
    r'"name"\s*:\s*"([\w.-]+)"\s*,\s*"(?:arguments|parameters)"\s*:\s*(?=\{)'
)
_JSON_BEGINNINGS = ('{"name"', '{"type"', '{"function"', '{"parameters"', '{"arguments"')
_FENCE = re.compile(r"\s*```(?:json)?\s*(.*?)\s*(?:```\s*)?\Z", re.DOTALL)
_PARAMETER = re.compile(
    r"<parameter=([^>\n]+)>\n?(.*?)\n?(?:</parameter>|(?=<parameter=)|\Z)", re.DOTALL
)
_KEY = re.compile(r"([{,]\s*)([^\s\"{}\[\],:][^\"{}\[\],:]*):")
_XML_CALL = re.compile(
    r"\s*<function=([^>\n]+)>\n"
    r"((?:<parameter=[^>\n]+>\n(?:(?!\n</parameter>\n).)*\n</parameter>\n)*)",
    re.DOTALL,
)
_XML_PARAMETER = re.compile(r"<parameter=([^>\n]+)>\n(.*?)\n</parameter>\n", re.DOTALL)
_XML_NAME = re.compile(r"\s*<function=([^>\n]+)>\n")
_XML_BEGUN = re.compile(r"<parameter=([^>\n]+)>\n((?:(?!</?parameter|</function>).)*)", re.DOTALL)
_XML_PLAIN = re.compile(
    _XML_BEGUN.pattern[:-1] + r"?)\n</parameter>\n(?=<parameter=|</function>)", re.DOTALL
)
_FUNCTION = re.compile(r"\s*<function=([^>\n]+)>(.*?)(?:</function>)?\s*\Z", re.DOTALL)


def until(close: str, body: str) -> tuple[int, int] | None:
    """The body ends at the marker."""
    at = body.find(close)
    return None if at < 0 else (at, at + len(close))


def until_outside_strings(close: str, body: str) -> tuple[int, int] | None:
    """The body ends at the marker that is not within a JSON string."""
    for found in re.finditer(_JSON_STRING + "|" + re.escape(close), body, re.DOTALL):
        if found[0] == close:
            return found.span()
    return None


def until_xml_end(close: str, body: str) -> tuple[int, int] | None:
    """The body ends at the marker that follows the end of the function."""
    found = re.search(r"</function>\s*" + re.escape(close), body)
    return (found.start(), found.end()) if found else None


def balanced(body: str) -> tuple[int, int] | None:
    """The body ends with the bracket that closes the first one (of JSON or Python)."""
    json_like = body.lstrip().startswith("{")
    end = _bracket_end(body, 0, _JSON_TOKENS if json_like else _TOKENS)
    return None if end is None else (end, end)


def _bracket_end(text: str, start: int, tokens: re.Pattern[str] = _JSON_TOKENS) -> int | None:
    depth = 0
    for found in tokens.finditer(text, start):
        if found[0] in "[({":
            depth += 1
        elif found[0] in "])}":
            depth -= 1
            if depth <= 0:
                return found.end()
    return None


def read_json(body: str, schemas: Schemas, *, bare: bool = False) -> list[Call]:
    """`{"name": …, "arguments" or "parameters": {…}}`, or a list of these.

    A `bare` one, without a marker, is a call only if it has arguments.
    """
    text = _unfenced(body)
    value = json.loads(text)
    if isinstance(value, list) and value:
        return [call for item in value for call in read_json(json.dumps(item), schemas, bare=bare)]
    if not isinstance(value, dict):
        raise ValueError("not an object")
    value = value["function"] if isinstance(value.get("function"), dict) else value
    name = value.get("name", value.get("function"))
    if not isinstance(name, str) or not name:
        raise ValueError("no name")
    if bare and not {"arguments", "parameters"} & set(value):
        raise ValueError("no arguments")
    given: Any = next((value[key] for key in ("arguments", "parameters") if key in value), {})
    peeked = peek_json(text, schemas)
    if peeked and isinstance(given, dict):
        return [peeked]
    return [Call(name, given if isinstance(given, str) else to_json(given))]


def _unfenced(body: str) -> str:
    """The body without the Markdown fence around the whole of it."""
    fence = _FENCE.fullmatch(body)
    return (fence[1] if fence else body).strip()


def peek_json(body: str, schemas: Schemas) -> Call | None:
    """Name and arguments so far, where they come in this order."""
    found = _PEEK.match(body)
    if not found:
        return None
    end = _bracket_end(body, found.end())
    return Call(found[1], body[found.end() : end])


def could_json(body: str) -> bool:
    """Whether the text may become a call in JSON."""
    dense = re.sub(r"\s", "", body[:64])
    return any(dense.startswith(b) or b.startswith(dense) for b in _JSON_BEGINNINGS)


def read_keyed(arg: str, val: str, body: str, schemas: Schemas) -> list[Call]:
    """`name<arg>key<val>value<arg>…`."""
    name, *pairs = body.split(arg)
    if not name.strip() or not all(val in pair for pair in pairs):
        raise ValueError("a name or a value is missing")
    return [_call(name, [_halves(pair, val) for pair in pairs], schemas)]


def peek_keyed(arg: str, val: str, body: str, schemas: Schemas) -> Call | None:
    """Name and arguments so far, the last value's text as far as it came."""
    name, *pairs = body.split(arg)
    if not name.strip() or not pairs or not all(val in pair for pair in pairs[:-1]):
        return None
    begun = _halves(pairs[-1], val) if val in pairs[-1] else None
    return _call_so_far(name, [_halves(pair, val) for pair in pairs[:-1]], begun, schemas)


def _halves(pair: str, middle: str) -> tuple[str, str]:
    key, _, value = pair.partition(middle)
    return key, value


def _call(name: str, pairs: Iterable[tuple[str, str]], schemas: Schemas) -> Call:
    """A call with the values of a notation without types; of two for a key the first counts."""
    values: dict[str, Any] = {}
    for key, value in pairs:
        values.setdefault(key.strip(), typed(value, name.strip(), key.strip(), schemas))
    return Call(name.strip(), to_json(values))


def _call_so_far(
    name: str, pairs: Sequence[tuple[str, str]], begun: tuple[str, str] | None, schemas: Schemas
) -> Call:
    """The call with its whole pairs and the one that has `begun`, which only a text may show."""
    whole = _call(name, pairs, schemas)
    told = whole.arguments[:-1]
    if begun and begun[0].strip() not in [key.strip() for key, _ in pairs]:
        key, value = begun[0].strip(), begun[1]
        if _takes_text(whole.name, key, schemas):
            told += f"{', ' if pairs else ''}{to_json(key)}: {to_json(value)[:-1]}"
    return Call(whole.name, told)


def read_xml(body: str, schemas: Schemas) -> list[Call]:
    """`<function=name><parameter=key>value</parameter>…</function>`, one or several.

    Where each marker stands on a line of its own, as grammars want it, those in values are text.
    """
    if exact := _XML_CALL.fullmatch(body):
        return [_call(exact[1], _XML_PARAMETER.findall(exact[2]), schemas)]
    calls = []
    for part in re.split(r"</function>\s*(?=<function=)", body):
        found = _FUNCTION.fullmatch(part)
        if not found:
            raise ValueError("no function")
        calls.append(_call(found[1], _PARAMETER.findall(found[2]), schemas))
    return calls


def peek_xml(body: str, schemas: Schemas) -> Call | None:
    """Name and arguments so far; no further than a marker that may be one or a value's text."""
    named = _XML_NAME.match(body)
    if not named:
        return None
    pairs, at = list[tuple[str, str]](), named.end()
    while whole := _XML_PLAIN.match(body, at):
        pairs.append((whole[1], whole[2]))
        at = whole.end()
    begun = _XML_BEGUN.match(body, at)
    return _call_so_far(named[1], pairs, (begun[1], begun[2].rstrip()) if begun else None, schemas)


def read_tagged(
    key: tuple[str, str], value: tuple[str, str], body: str, schemas: Schemas
) -> list[Call]:
    """`name`, then keys and values, each between its two markers."""
    name, *pairs = body.split(key[0])
    if not name.strip():
        raise ValueError("no name")
    if not all(mark in pair for pair in pairs for mark in (key[1], *value)):
        raise ValueError("a key or a value is not whole")
    return [_call(name, [_tagged(key, value, pair) for pair in pairs], schemas)]


def peek_tagged(
    key: tuple[str, str], value: tuple[str, str], body: str, schemas: Schemas
) -> Call | None:
    """Name and arguments so far, the last value's text as far as it came."""
    name, *pairs = body.split(key[0])
    done = [all(mark in pair for mark in (key[1], *value)) for pair in pairs]
    if not name.strip() or not pairs or not all(done[:-1]):
        return None
    whole = [
        _tagged(key, value, pair) for pair, is_done in zip(pairs, done, strict=True) if is_done
    ]
    has_begun = value[0] in pairs[-1] and value[1] not in pairs[-1]
    begun = _tagged(key, value, pairs[-1]) if has_begun else None
    return _call_so_far(name, whole, begun, schemas)


def _tagged(key: tuple[str, str], value: tuple[str, str], pair: str) -> tuple[str, str]:
    word, _, rest = pair.partition(key[1])
    return word, rest.partition(value[0])[2].partition(value[1])[0]


def read_unquoted(quote: str, body: str, schemas: Schemas) -> list[Call]:
    """`call:name{key:value,…}`: JSON with keys as they are and texts between two `quote`."""
    name, brace, rest = body.strip().removeprefix("call:").partition("{")
    if not name.strip() or not brace:
        raise ValueError("no name or no object")
    parts = (brace + rest).split(quote)
    parts[::2] = (_KEY.sub(r'\1"\2":', part) for part in parts[::2])
    parts[1::2] = map(to_json, parts[1::2])
    return [Call(name.strip(), to_json(json.loads("".join(parts))))]


def mistral_end(args: str, body: str) -> tuple[int, int] | None:
    """The end of a list of calls, or of the arguments that follow a name."""
    if body.lstrip().startswith("["):
        end = _bracket_end(body, 0)
    else:
        at = body.find(args)
        end = None if at < 0 else _bracket_end(body, at + len(args))
    return None if end is None else (end, end)


def read_mistral(args: str, call_id: str, body: str, schemas: Schemas) -> list[Call]:
    """A list of calls in JSON, or `name[ARGS]{…}` with or without a call's id."""
    if args not in body:
        return read_json(body, schemas)
    name, _, arguments = body.partition(args)
    name = name.partition(call_id)[0].strip()
    if not name or not isinstance(json.loads(arguments), dict):
        raise ValueError("no name or no object")
    return [Call(name, arguments.strip())]


def peek_mistral(args: str, call_id: str, body: str, schemas: Schemas) -> Call | None:
    """Name and arguments so far, where the name stands before them."""
    name, has_arguments, arguments = body.partition(args)
    name = name.partition(call_id)[0].strip()
    return Call(name, arguments.lstrip()) if name and has_arguments else None


def read_separated(separator: str, body: str, schemas: Schemas) -> list[Call]:
    """`name<sep>{…}`, or `function<sep>name` and a fence with the arguments."""
    first, _, rest = body.partition(separator)
    name = first.strip()
    if "```" in rest and name == "function":
        name, _, rest = rest.partition("```")
        rest = "```" + rest
    arguments = _unfenced(rest)
    if not name.strip() or not isinstance(json.loads(arguments), dict):
        raise ValueError("no name or no object")
    return [Call(name.strip(), arguments)]


def typed(value: str, tool: str, key: str, schemas: Schemas) -> Any:
    """The value of a notation without types: what the tool's schema wants, else the text."""
    if _takes_text(tool, key, schemas):
        return value
    text = {"True": "true", "False": "false", "None": "null"}.get(value.strip(), value)
    try:
        return json.loads(text)
    except ValueError:
        return value


def _takes_text(tool: str, key: str, schemas: Schemas) -> bool:
    """Whether the parameter takes text, as far as is known."""
    parameter = schemas.get(tool, {}).get("properties", {}).get(key)
    if not isinstance(parameter, dict):
        return True
    return any(map(is_text, choices_of(parameter)))


def choices_of(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """A schema and those that it lets one choose from."""
    choices = [schema, *schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return [choice for choice in choices if isinstance(choice, dict)]


def words_of(schema: Mapping[str, Any]) -> Sequence[Any]:
    """The values that a schema names, if it names them."""
    words: Sequence[Any] = schema.get("enum", [schema["const"]] if "const" in schema else ())
    return words


def is_text(schema: Mapping[str, Any]) -> bool:
    """Whether a schema takes text, by its type or by the values that it names."""
    if "type" in schema:
        return "string" in schema["type"]
    words = words_of(schema)
    return bool(words) and all(isinstance(word, str) for word in words)


def to_json(value: object) -> str:
    """The value in JSON, letters of all languages as they are."""
    return json.dumps(value, ensure_ascii=False)
