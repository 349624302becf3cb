"""A tokenizer and chat template of transformers, as `codec.Codec`."""

from __future__ import annotations

import copy
import threading
from collections.abc import Sequence
from typing import Any

from samara.agent.models.chat import Chat
from samara.errors import BadRequestError


class TransformersCodec:
    """A tokenizer of transformers as `codec.Codec`; one thread at a time is in it."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self._lock = threading.Lock()
        added = tokenizer.added_tokens_decoder.items()
        marked = {number for number, token in added if token.special}
        self.special_ids = frozenset(tokenizer.all_special_ids) | marked
        self._added: dict[str, int] = dict(tokenizer.get_added_vocab())
        self.eos_token_id: int | None = tokenizer.eos_token_id
        self.response_template = getattr(tokenizer, "response_template", None)
        template = tokenizer.chat_template
        self.source = template if isinstance(template, str) else "\n".join(template.values())

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as ids. Raises BadRequestError when the template refuses it."""
        from jinja2 import TemplateError

        try:
            try:
                return self._apply(chat, tools, variables)
            except ValueError:  # a vocabulary that cannot spell its own control tokens
                return self._apply(self._defused(chat), self._defused(tools), variables)
        except (TemplateError, TypeError, ValueError, LookupError) as error:
            raise BadRequestError(f"The chat template refuses the conversation: {error}") from error

    def render(self, chat: Chat, tools: list[dict[str, Any]] | None) -> str:
        """The chat as text. Raises whatever the template raises."""
        with self._lock:
            text = self._tokenizer.apply_chat_template(
                chat, tools=tools, add_generation_prompt=True, tokenize=False
            )
        return str(text)

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The ids themselves: nothing is added to tokens."""
        return list(ids)

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included."""
        with self._lock:
            text = self._tokenizer.decode(
                list(ids), skip_special_tokens=False, clean_up_tokenization_spaces=False
            )
        return str(text)

    def response_parser(self, tools: list[dict[str, Any]] | None, prefix: str) -> Any:
        """Transformers' own parser of a reply to the prompt `prefix`."""
        return self._tokenizer.get_response_parser(prefix=prefix, tools=tools)

    def token_id(self, text: str) -> int | None:
        """The id of the added token that is exactly this text, if there is one."""
        return self._added.get(text)

    def tokenizer_json(self) -> str | None:
        """The tokenizer as the tokenizers library writes it, if it is one of its."""
        backend = getattr(self._tokenizer, "backend_tokenizer", None)
        if backend is None:
            return None
        with self._lock:
            plain = copy.copy(backend)
            plain.no_padding()
            plain.no_truncation()
            return str(plain.to_str())

    def is_token(self, text: str) -> bool:
        """Whether the text is an added token."""
        return text in self._added

    def _apply(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        with self._lock:
            ids = self._tokenizer.apply_chat_template(
                chat,
                tools=tools,
                sanitize_control_tokens=True,
                return_dict=False,
                **{"add_generation_prompt": True, **variables},
            )
        return list(ids)

    def _defused(self, value: Any) -> Any:
        """Special tokens that a message quotes, parted by a space so that they are text."""
        if isinstance(value, str):
            for token in self._tokenizer.all_special_tokens:
                value = value.replace(token, f"{token[:1]} {token[1:]}")
            return value
        if isinstance(value, dict):
            return {key: self._defused(item) for key, item in value.items()}
        return [self._defused(item) for item in value] if isinstance(value, list) else value
