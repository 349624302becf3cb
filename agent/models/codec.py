"""What a model that runs in process encodes and decodes with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from samara.agent.models.chat import Chat


class Codec(Protocol):
    """A model's tokenizer and chat template."""

    special_ids: frozenset[int]
    """Tokens that are not text."""

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as the model reads it, up to where its reply begins.

        Markup that a message quotes is encoded as plain text. Raises BadRequestError when the
        template refuses the chat.
        """
        ...

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The tokens of ids, without what is added to some of them."""
        ...

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included, nothing tidied up."""
        ...

    def token_id(self, text: str) -> int | None:
        """The id of the added token that is exactly this text, if there is one."""
        ...

    def tokenizer_json(self) -> str | None:
        """The tokenizer as the tokenizers library writes it; None where it is not one of its."""
        ...
