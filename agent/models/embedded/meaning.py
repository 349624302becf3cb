"""What a question means, as one vector that the model reads with it.

The embedded model has seen only what this project writes, so it knows few words. The embedder that
memory has (MiniLM) was trained on much of the web: for it "marked down" and "knocked off" are near
to "reduced". Its vector of a question is mapped into the model and added to the token with which
the question begins. That token has an id of its own then, made from the question, beyond the
vocabulary: what was computed for one question is never taken for another's.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import numpy.typing as npt

from samara.agent.models.chat import Chat
from samara.agent.models.embedded.runner import LlamaConfig, read_weights
from samara.agent.models.embedded.template import JinjaCodec
from samara.agent.models.steps import FIRST_CONTENT_ID
from samara.errors import ConfigError, ModelError

if TYPE_CHECKING:
    from samara.memory.minilm import MiniLM

Array = npt.NDArray[np.float32]
Decode = Callable[[Sequence[int]], str]

MARK: Final = "<|user|>"
"""The token that a question begins with."""
WIDTH: Final = 384
"""How many numbers a meaning has."""
FILE: Final = "meaning.safetensors"
"""The map into the model, `(d, WIDTH)`; a folder without it has a model that reads tokens only."""
_TENSOR: Final = "meaning.weight"
_END: Final = "<|end|>"
_SCALE: Final = np.float32(WIDTH**0.5)
_KEPT: Final = 4096
_CHARS: Final = 4000  # more than the embedder reads


def meanings(questions: Sequence[str]) -> Array:
    """The meanings `[questions, WIDTH]`, of length √WIDTH; zero for an empty question."""
    vectors = embedder().embed(questions) * _SCALE
    vectors[[not question.strip() for question in questions]] = 0
    return vectors


@cache
def embedder() -> MiniLM:
    """The embedder, loaded once."""
    from samara.memory.minilm import MiniLM

    return MiniLM()


class Meanings:
    """What is added to the ids with which questions begin, for the tokenizer of a folder."""

    def __init__(self, folder: Path, token_id: Callable[[str], int | None], decode: Decode) -> None:
        """Raises ConfigError for a map that cannot be read, and where the tokenizer lacks the
        tokens around a question."""
        from safetensors import SafetensorError

        try:
            self._weight = read_weights(folder / FILE)[_TENSOR]
        except (OSError, ValueError, KeyError, SafetensorError) as error:
            raise ConfigError(f"{folder / FILE} cannot be read: {error}.") from error
        hidden = LlamaConfig.read(folder).hidden
        if self._weight.shape != (hidden, WIDTH):
            raise ConfigError(
                f"{folder / FILE} is {self._weight.shape}; the model takes {(hidden, WIDTH)}.",
                hint=f"Take {FILE} away: it belongs to another model.",
            )
        mark, end = token_id(MARK), token_id(_END)
        if mark is None or end is None:
            raise ConfigError(
                f"The tokenizer of {folder} has no {MARK} and {_END}, which {FILE} is about.",
                hint=f"Take {FILE} away: it belongs to another model.",
            )
        self._mark_id, self._end_id = mark, end
        self._decode = decode
        self._asked: OrderedDict[int, str] = OrderedDict()
        self._vectors: OrderedDict[int, Array] = OrderedDict()
        self._lock = threading.Lock()

    def marked(self, ids: Sequence[int]) -> list[int]:
        """The ids, those that questions begin with made from the questions."""
        made, end = list(ids), 0
        for at in reversed(range(len(made))):
            if made[at] == self._end_id:
                end = at
            elif made[at] == self._mark_id and end:
                made[at] = self._remembered(self._decode(made[at + 1 : end]))
        return made

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The ids within the vocabulary."""
        return [self._mark_id if number >= FIRST_CONTENT_ID else number for number in ids]

    def content(self, number: int) -> tuple[int, Array]:
        """The token that an id beyond the vocabulary stands for, and what is added to it `(d,)`.

        Raises ModelError when its question is forgotten.
        """
        with self._lock:
            asked, added = self._asked.get(number), self._vectors.get(number)
        if asked is None:
            raise ModelError(f"More than {_KEPT} questions are read at a time.", hint="Ask fewer.")
        if added is None:
            added = self._weight @ meanings([asked])[0]
            with self._lock:
                self._vectors[number] = added
                _forget(self._vectors)
        return self._mark_id, added

    def _remembered(self, question: str) -> int:
        digest = hashlib.blake2b(question.encode(errors="replace"), digest_size=7).digest()
        number = FIRST_CONTENT_ID + int.from_bytes(digest)
        with self._lock:
            self._asked[number] = question[:_CHARS]
            self._asked.move_to_end(number)
            _forget(self._asked)
        return number


class WithMeanings:
    """Before a codec: encodes with questions' meanings, decodes without."""

    meanings: Meanings

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as ids, those that questions begin with beyond the vocabulary.

        Raises BadRequestError when the template refuses the chat.
        """
        return self.meanings.marked(super().encode(chat, tools, variables))  # type: ignore[misc]

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The tokens of ids, without what questions mean."""
        return self.meanings.plain(ids)

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included."""
        return str(super().decode(self.plain(ids)))  # type: ignore[misc]


class MeaningCodec(WithMeanings, JinjaCodec):
    """`JinjaCodec` with questions' meanings."""

    def __init__(self, folder: Path) -> None:
        """Raises ConfigError as `JinjaCodec` and `Meanings` do."""
        super().__init__(folder)
        self.meanings = Meanings(folder, self.token_id, partial(JinjaCodec.decode, self))


def _forget(some: OrderedDict[int, Any]) -> None:
    """All but the newest."""
    while len(some) > _KEPT:
        some.popitem(last=False)
