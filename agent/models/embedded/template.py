"""Chat templates and tokenizers without transformers, to the same ids as with it.

`ChatTemplate` renders as transformers 5's `apply_chat_template` does: the same sandbox, block
trimming, filters and functions. `{% generation %}` blocks, which mark for training what the model
says, are rendered as if the marks were not there. `JinjaCodec` encodes as
`apply_chat_template(sanitize_control_tokens=True)` does: control tokens that a message quotes are
wrapped in private characters before rendering and encoded as plain text after it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NoReturn

import jinja2
import jinja2.ext
import jinja2.sandbox
from jinja2 import nodes
from jinja2.parser import Parser
from tokenizers import Tokenizer

from samara.agent.models.chat import Chat
from samara.errors import BadRequestError, ConfigError

_PRINTED: Final = (*range(33, 127), *range(161, 173), *range(174, 256))
_BYTES: Final = {chr(byte): byte for byte in _PRINTED} | {
    chr(256 + n): byte for n, byte in enumerate(b for b in range(256) if b not in _PRINTED)
}
"""How byte-level vocabularies spell the bytes of a token (Radford et al. 2019)."""

_OPEN, _CLOSE = "\U000f0000", "\U000f0001"  # as transformers marks quoted control tokens


class _Generation(jinja2.ext.Extension):
    """`{% generation %}…{% endgeneration %}` as its content."""

    tags = {"generation"}  # noqa: RUF012 - as jinja2 declares it

    def parse(self, parser: Parser) -> list[nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class ChatTemplate:
    """A chat template in Jinja. `variables` (`bos_token` and the like) go into every rendering."""

    def __init__(self, source: str, variables: dict[str, str] | None = None) -> None:
        environment = jinja2.sandbox.ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=[jinja2.ext.loopcontrols, _Generation]
        )
        environment.filters["tojson"] = _to_json
        environment.globals["raise_exception"] = _raise_exception
        environment.globals["strftime_now"] = lambda form: datetime.now().strftime(form)
        self._template = environment.from_string(source)
        self._variables = variables or {}

    def render(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> str:
        """The chat as text, up to where the reply begins. Raises jinja2.TemplateError."""
        given: dict[str, Any] = {"tools": tools, "documents": None, "add_generation_prompt": True}
        given |= {**self._variables, **variables}
        return self._template.render(messages=[_with_reasoning(item) for item in chat], **given)


class JinjaCodec:
    """The tokenizer and chat template of a folder in Hugging Face form."""

    def __init__(self, folder: Path) -> None:
        """Read `tokenizer.json`, `tokenizer_config.json` and `chat_template.jinja`; without the
        last, the template is looked for in `chat_template.json` and in the configuration.

        Raises ConfigError when one is missing or broken.
        """
        try:
            self.config = _read_object(folder / "tokenizer_config.json")
            self.source = _source(folder, self.config)
            self._tokenizer = _read_tokenizer(folder / "tokenizer.json")
            self._template = ChatTemplate(self.source, _special_tokens(self.config))
        except (OSError, ValueError, jinja2.TemplateError) as error:
            raise ConfigError(f"The tokenizer of {folder} cannot be read: {error}.") from error
        added = self._tokenizer.get_added_tokens_decoder()
        self.special_ids = frozenset(n for n, token in added.items() if token.special)
        self._added = {token.content: n for n, token in added.items()}
        control = {added[n].content for n in self.special_ids}
        control |= set(self.config.get("chat_control_tokens") or ()) & set(self._added)
        self._quoted = _any_of(control)
        markers = f"{_OPEN}({_any_of(set(self._added)).pattern}){_CLOSE}|[{_OPEN}{_CLOSE}]"
        self._wrapped = re.compile(markers)
        self._newline = self._ids("\n")

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as ids. Raises BadRequestError when the template refuses it."""
        try:
            text = self._template.render(self._wrap(chat), self._wrap(tools), self._wrap(variables))
        except (jinja2.TemplateError, TypeError, ValueError, LookupError) as error:
            raise BadRequestError(f"The chat template refuses the conversation: {error}") from error
        first, *rest = self._wrapped.split(text)
        ids = self._ids(first)
        for n, piece in enumerate(rest):
            if piece:
                ids += self._inner_ids(piece, quoted=n % 2 == 0)
        return ids

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The ids themselves: nothing is added to tokens."""
        return list(ids)

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included."""
        return self._tokenizer.decode(list(ids), skip_special_tokens=False)

    def render(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> str:
        """The chat as text. Raises jinja2.TemplateError."""
        return self._template.render(chat, tools, variables)

    def pieces(self) -> list[bytes]:
        """The bytes of each token, by its id; some hold a part of a character."""
        size = self._tokenizer.get_vocab_size()
        tokens = [self._tokenizer.id_to_token(number) or "" for number in range(size)]
        return [
            bytes(_BYTES[char] for char in token)
            if token not in self._added and _BYTES.keys() >= set(token)
            else token.encode()
            for token in tokens
        ]

    def token_id(self, text: str) -> int | None:
        """The id of the added token that is exactly this text, if there is one."""
        return self._added.get(text)

    def tokenizer_json(self) -> str:
        """The tokenizer as the tokenizers library writes it."""
        return self._tokenizer.to_str()

    def _wrap(self, value: Any) -> Any:
        if isinstance(value, str):
            plain = value.replace(_OPEN, "").replace(_CLOSE, "")
            return self._quoted.sub(f"{_OPEN}\\g<0>{_CLOSE}", plain)
        if isinstance(value, dict):
            return {key: self._wrap(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._wrap(item) for item in value]
        return value

    def _ids(self, text: str) -> list[int]:
        return self._tokenizer.encode(text, add_special_tokens=False).ids

    def _inner_ids(self, piece: str, *, quoted: bool) -> list[int]:
        """The ids of a piece from within a text: encoded behind a newline, which is taken off."""
        encode = self._plain_ids if quoted else self._ids
        ids = encode("\n" + piece)
        size = len(self._newline)
        return ids[size:] if ids[:size] == self._newline else encode(piece)

    def _plain_ids(self, text: str) -> list[int]:
        """The ids of a text in which added tokens are nothing but their characters."""
        tokenizer = self._tokenizer
        if tokenizer.normalizer is not None:
            text = tokenizer.normalizer.normalize_str(text)
        splits = [text]
        if tokenizer.pre_tokenizer is not None:
            splits = [split for split, _ in tokenizer.pre_tokenizer.pre_tokenize_str(text)]
        return [token.id for split in splits for token in tokenizer.model.tokenize(split)]


def _read_object(file: Path) -> dict[str, Any]:
    value = json.loads(file.read_text("utf-8"))
    if not isinstance(value, dict):
        raise ValueError(f"{file.name} holds no JSON object")
    return value


def _source(folder: Path, config: dict[str, Any]) -> str:
    """The chat template. Of several, the one for tools, else the default."""
    file, of_processor = folder / "chat_template.jinja", folder / "chat_template.json"
    if file.is_file():
        return file.read_text("utf-8")
    if of_processor.is_file():
        config = _read_object(of_processor)
    match config.get("chat_template"):
        case None:
            raise ValueError(f"there is no {file.name}, nor a template in its configuration")
        case str(told):
            return told
        case list(several) if all(isinstance(one, dict) for one in several):
            named = {str(one.get("name")): one.get("template") for one in several}
            chosen = named.get("tool_use", named.get("default"))
            if isinstance(chosen, str):
                return chosen
    raise ValueError("the chat_template of its configuration is no text, and no list of named ones")


def _read_tokenizer(file: Path) -> Tokenizer:
    text = file.read_text("utf-8")
    try:
        return Tokenizer.from_str(text)
    except Exception as error:  # tokenizers raises nothing more precise
        raise ValueError(str(error)) from error


def _any_of(texts: set[str]) -> re.Pattern[str]:
    ordered = sorted(texts, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, ordered)) or "(?!)")


def _special_tokens(config: dict[str, Any]) -> dict[str, str]:
    names = ("bos", "eos", "unk", "sep", "pad", "cls", "mask")
    found = {f"{name}_token": config.get(f"{name}_token") for name in names}
    texts = {
        name: token.get("content") if isinstance(token, dict) else token
        for name, token in found.items()
    }
    return {name: text for name, text in texts.items() if isinstance(text, str) and text}


def _with_reasoning(item: dict[str, Any]) -> dict[str, Any]:
    """The reasoning under both names that templates read."""
    thought = item.get("reasoning_content")
    return item if thought is None else {"thinking": thought, **item}


def _to_json(
    value: Any,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    return json.dumps(
        value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )


def _raise_exception(message: str) -> NoReturn:
    raise jinja2.TemplateError(message)
