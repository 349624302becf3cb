"""What questions and outputs mean, read with their tokens.

The embedded model has seen only what this project writes, so it knows few words, and spells the
others. The embedder that memory has (MiniLM) was trained on much of the web: for it "marked down"
and "knocked off" are near to "reduced", and "heaviest" is near to "weight_kg". What it makes of a
word is mapped into the model and added to the tokens of the word; what it makes of a whole
question, to the token with which the question begins. These tokens have ids of their own then,
made from the text, beyond the vocabulary: what was computed for one is never taken for another's.
"""

from __future__ import annotations

import hashlib
import itertools
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

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

MARK: Final = "<|user|>"
"""The token that a question begins with."""
OUTPUT: Final = "<|tool|>"
"""The token that what a tool says begins with: its words have meanings, the whole has not."""
END: Final = "<|end|>"
"""The token that both end with."""
WIDTH: Final = 384
"""How many numbers a meaning has."""
FILE: Final = "meaning.safetensors"
"""The maps into the model, `meaning.weight` for whole questions and `word.weight` for words, each
`(d, WIDTH)`; a folder without the file has a model that reads tokens only."""
_LENGTH: Final = np.float32(WIDTH**0.5)
_WORD_LENGTH: Final = np.float32(2)
_KEPT: Final = 4096
_KEPT_ADDED: Final = 64
_CHARS: Final = 4000  # more than the embedder reads
_PLACE_AT: Final = 16
"""Below it, ids made from texts hold their token; from it on the token's place."""
_NUMBER_AT: Final = 28
"""From it on they hold the number of the text."""
_PLACES: Final = 1 << (_NUMBER_AT - _PLACE_AT)


class Meaning(NamedTuple):
    """What a text means: `whole` (WIDTH,) of length √WIDTH, `words` (words, WIDTH) of length 2.

    Words are about as long as the embeddings of tokens, so that training does not drown these in
    them. Where the embedder sees no word, `whole` is zero. `ends` is where words end in the text.
    """

    whole: Array
    words: Array
    ends: npt.NDArray[np.int64]

    def of(self, places: Sequence[int] | npt.NDArray[np.int64]) -> Array:
        """(1 + places, WIDTH): of the whole text, and of the word at each place in it.

        Between words it is that of the next, and beyond those that the embedder read nothing.
        """
        known = np.vstack([self.words, np.zeros((1, WIDTH), np.float32)])
        words: Array = known[np.searchsorted(self.ends, places, side="right")]
        return np.vstack([self.whole, words])


def meanings(texts: Sequence[str]) -> list[Meaning]:
    """The meanings of texts."""
    made = []
    for vector, words, offsets in embedder().read(texts):
        lengths = np.linalg.norm(words, axis=1, keepdims=True)
        whole = vector * _LENGTH if len(words) else np.zeros_like(vector)
        ends = np.array([end for _, end in offsets], np.int64)
        made.append(Meaning(whole, words * (_WORD_LENGTH / lengths), ends))
    return made


@cache
def embedder() -> MiniLM:
    """The embedder, loaded once."""
    from samara.memory.minilm import MiniLM

    return MiniLM()


class Meanings:
    """What is added to the tokens of questions and outputs, for the model of a folder."""

    def __init__(self, folder: Path, codec: JinjaCodec) -> None:
        """`codec` is the folder's.

        Raises ConfigError for maps that cannot be read, and where the tokenizer lacks the tokens
        around questions and outputs.
        """
        from safetensors import SafetensorError

        try:
            weights = read_weights(folder / FILE)
        except (OSError, ValueError, SafetensorError) as error:
            raise ConfigError(f"{folder / FILE} cannot be read: {error}.") from error
        wanted = (LlamaConfig.read(folder).hidden, WIDTH)
        shapes = {name: weight.shape for name, weight in weights.items()}
        if shapes != {"meaning.weight": wanted, "word.weight": wanted}:
            raise ConfigError(
                f"{folder / FILE} has {shapes or 'nothing'}; the model takes meaning.weight and "
                f"word.weight of {wanted}.",
                hint=f"Take {FILE} away: it belongs to another model.",
            )
        self._whole, self._word = weights["meaning.weight"], weights["word.weight"]
        ids = [codec.token_id(text) for text in (MARK, OUTPUT, END)]
        if None in ids:
            raise ConfigError(
                f"The tokenizer of {folder} lacks {MARK}, {OUTPUT} or {END}, on which {FILE} goes.",
                hint=f"Take {FILE} away: it belongs to another model.",
            )
        self._mark_id, self._output_id, self._end_id = ids
        self._pieces = codec.pieces()
        if len(self._pieces) > 1 << _PLACE_AT:
            raise ConfigError(
                f"{FILE} goes with at most {1 << _PLACE_AT} tokens; {folder} has more.",
                hint=f"Take {FILE} away.",
            )
        self._numbers: OrderedDict[bytes, int] = OrderedDict()
        self._next = itertools.count()
        self._said: OrderedDict[int, _Said] = OrderedDict()
        self._added: OrderedDict[int, Array] = OrderedDict()
        self._lock = threading.Lock()

    def marked(self, ids: Sequence[int]) -> list[int]:
        """The ids, those of questions, with what they begin with, and of outputs made from them."""
        made, end = list(ids), 0
        for at in reversed(range(len(made))):
            if made[at] == self._end_id:
                end = at
            elif made[at] in (self._mark_id, self._output_id) and end:
                first = FIRST_CONTENT_ID + (self._number(made[at + 1 : end]) << _NUMBER_AT)
                for place in range(made[at] == self._output_id, min(end - at, _PLACES)):
                    made[at + place] += first + (place << _PLACE_AT)
        return made

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The ids within the vocabulary."""
        return [
            (number - FIRST_CONTENT_ID) % (1 << _PLACE_AT) if number >= FIRST_CONTENT_ID else number
            for number in ids
        ]

    def content(self, made: int) -> tuple[int, Array]:
        """The token that an id beyond the vocabulary stands for, and what is added to it `(d,)`.

        Raises ModelError when its text is forgotten.
        """
        number, place = divmod((made - FIRST_CONTENT_ID) >> _PLACE_AT, _PLACES)
        with self._lock:
            added = self._added.get(number)
            if added is not None:
                self._added.move_to_end(number)
        if added is None:
            vectors = self.read(made)
            added = np.vstack([self._whole @ vectors[0], vectors[1:] @ self._word.T])
            with self._lock:
                self._added[number] = added
                _forget(self._added, _KEPT_ADDED)
        return (made - FIRST_CONTENT_ID) % (1 << _PLACE_AT), added[place]

    def read(self, made: int) -> Array:
        """The meanings `(1 + tokens, WIDTH)` of the text that an id is made from.

        The first is that of the whole. Raises ModelError when the text is forgotten.
        """
        with self._lock:
            said = self._said.get((made - FIRST_CONTENT_ID) >> _NUMBER_AT)
        if said is None:
            raise ModelError(f"More than {_KEPT} texts are read at a time.", hint="Ask fewer.")
        [meaning] = meanings([said.text])
        return meaning.of(said.places)

    def _number(self, ids: Sequence[int]) -> int:
        """The number of the text of ids; the same as before where it was said before."""
        data = b"".join(self._pieces[number] for number in ids)
        digest = hashlib.blake2b(np.array(ids, np.int64).tobytes(), digest_size=16).digest()
        ends = np.cumsum([len(self._pieces[number]) for number in ids], dtype=np.int64)
        begins = (np.frombuffer(data, np.uint8) & 0xC0) != 0x80  # a character, in UTF-8
        places = np.cumsum(begins)[ends - 1] - 1 if len(ids) else ends
        with self._lock:
            number = self._numbers.setdefault(digest, next(self._next))
            self._numbers.move_to_end(digest)
            text = data.decode(errors="replace")[:_CHARS]
            self._said[number] = _Said(text, places[: _PLACES - 1].copy())
            self._said.move_to_end(number)
            _forget(self._numbers, _KEPT)
            _forget(self._said, _KEPT)
        return number


class _Said(NamedTuple):
    """A text, as much of it as the embedder may read, and where its tokens end in it."""

    text: str
    places: npt.NDArray[np.int64]


class WithMeanings:
    """Before a codec: encodes with meanings, decodes without."""

    meanings: Meanings

    def encode(
        self, chat: Chat, tools: list[dict[str, Any]] | None, variables: dict[str, Any]
    ) -> list[int]:
        """The chat as ids, those of questions and outputs beyond the vocabulary.

        Raises BadRequestError when the template refuses the chat.
        """
        return self.meanings.marked(super().encode(chat, tools, variables))  # type: ignore[misc]

    def plain(self, ids: Sequence[int]) -> list[int]:
        """The tokens of ids, without what they mean."""
        return self.meanings.plain(ids)

    def decode(self, ids: Sequence[int]) -> str:
        """The text of ids, special tokens included."""
        return str(super().decode(self.plain(ids)))  # type: ignore[misc]


class MeaningCodec(WithMeanings, JinjaCodec):
    """`JinjaCodec` with meanings."""

    def __init__(self, folder: Path) -> None:
        """Raises ConfigError as `JinjaCodec` and `Meanings` do."""
        super().__init__(folder)
        self.meanings = Meanings(folder, self)


def _forget(some: OrderedDict[Any, Any], kept: int) -> None:
    """All but the newest."""
    while len(some) > kept:
        some.popitem(last=False)
