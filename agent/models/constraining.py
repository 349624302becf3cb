"""Keeping what is decoded within a grammar, by llguidance.

The tokenizer is taken over once, and each grammar compiled once, when they are first needed: that
takes up to seconds for large vocabularies.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from samara.agent.models.sampling import Logits
from samara.errors import ModelError

_KEPT: Final = 16
_JUDGED: Final = 500
_WORD: Final = 32  # tokens in a word of a mask
_FEW: Final = 8
_NEVER: Final = np.float32(-np.inf)


class Constraint:
    """A grammar, and how far the reply has come in it."""

    def __init__(self, matcher: Any, vocabulary: int) -> None:
        self._matcher = matcher
        self._mask = np.zeros((vocabulary + _WORD - 1) // _WORD, np.int32)

    def masked(self, logits: Logits) -> Logits:
        """The logits, those of tokens that may not follow at minus infinity."""
        self._matcher.unsafe_compute_mask_ptr(self._mask.ctypes.data, self._mask.nbytes)
        self._checked()
        words = np.flatnonzero(self._mask)
        if _FEW * len(words) > len(self._mask):  # nearly everything may follow
            allowed = _bits(self._mask)[: len(logits)]
            missing = len(logits) - len(allowed)  # the model has more logits than there are tokens
            return np.where(np.pad(allowed, (0, missing)), logits, _NEVER)
        tokens = (words[:, None] * _WORD + np.arange(_WORD)).ravel()[_bits(self._mask[words])]
        tokens = tokens[tokens < len(logits)]
        masked = np.full_like(logits, _NEVER)
        masked[tokens] = logits[tokens]
        return masked

    def accept(self, token: int) -> None:
        """The reply goes on with this token."""
        self._matcher.consume_token(token)
        self._checked()

    def forced(self) -> list[int]:
        """The tokens that must follow, whatever the model thinks; they count as accepted."""
        tokens: list[int] = self._matcher.compute_ff_tokens()
        for token in tokens:
            self.accept(token)
        return tokens

    def _checked(self) -> None:
        if self._matcher.is_error():
            told = self._matcher.get_error().partition("\n")[0]
            raise ModelError(
                f"The grammar of the reply failed: {told}",
                hint="Switch it off with constrained=False.",
            )


class Constrainer:
    """Makes constraints for one vocabulary. Safe to use from several threads.

    `tokenizer_json` is the tokenizer in the form of the tokenizers library, `stop_ids` are what a
    reply may end with, `markers` the added tokens that are no text, whatever the tokenizer says.
    """

    def __init__(
        self, tokenizer_json: str, stop_ids: frozenset[int], markers: Iterable[str] = ()
    ) -> None:
        self._tokenizer_json = tokenizer_json
        self._markers = frozenset(markers)
        self._stop_ids = sorted(stop_ids)
        self._tokenizer: Any = None
        self._compiled: OrderedDict[str, Any] = OrderedDict()
        self._valid: dict[str, bool] = {}
        self._lock = threading.Lock()

    def valid(self, grammar: str) -> bool:
        """Whether a grammar can be used."""
        from llguidance import LLMatcher

        known = self._valid.get(grammar)
        if known is None:
            known = not LLMatcher.validate_grammar(_lark(grammar), self._vocabulary())
            if len(self._valid) >= _JUDGED:
                self._valid.clear()
            self._valid[grammar] = known
        return known

    def start(self, grammar: str) -> Constraint:
        """The grammar at its beginning. Raises ModelError for one that cannot be used."""
        from llguidance import LLMatcher

        tokenizer = self._vocabulary()
        with self._lock:
            matcher = self._compiled.pop(grammar, None)
            if matcher is None:
                matcher = LLMatcher(tokenizer, _lark(grammar), log_level=0)
            self._compiled[grammar] = matcher
            while len(self._compiled) > _KEPT:
                self._compiled.popitem(last=False)
            made = Constraint(matcher.deep_copy(), tokenizer.vocab_size)
        made._checked()
        return made

    def _vocabulary(self) -> Any:
        from llguidance import LLTokenizer

        with self._lock:
            if self._tokenizer is None:
                told = json.loads(self._tokenizer_json)
                for added in told["added_tokens"]:
                    added["special"] |= added["content"] in self._markers
                self._tokenizer = LLTokenizer(json.dumps(told), eos_token=self._stop_ids)
            return self._tokenizer


def _bits(words: npt.NDArray[np.int32]) -> npt.NDArray[np.bool_]:
    return np.unpackbits(words.view(np.uint8), bitorder="little").view(np.bool_)


def _lark(grammar: str) -> str:
    from llguidance import LLMatcher

    return LLMatcher.grammar_from_lark(grammar)
