"""After code that failed, or where code is unlikely, other code.

A model of this size writes the same again. What it thought of the code when it wrote it is then
asked token by token, without what came after, and the likeliest code is written that begins as no
failed code does: decoding guided by execution (Wang et al. 2018, https://arxiv.org/abs/1807.03100).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from samara.agent.models.base import Reply, Request
from samara.agent.models.decode import Constraint
from samara.agent.models.embedded.checking import PYTHON
from samara.agent.models.sampling import Logits
from samara.prompts.messages import AssistantMessage, Message, ToolMessage

_NOTHING: Final = ("nan", "nat")
"""What is printed where nothing was found to compute with."""
_ZERO: Final = ("0", "0.0")
_OF_WORD: Final = re.compile(r"(?!.*isna)[^&|~]*== '[^&|~]*\.sum\(\)[^&|~]*")
"""Code that adds up the rows that hold a word, or counts them: where none do, another column may.
"""
_TABLE: Final = "df["
_RAISED: Final = re.compile(r"([A-Z]\w*(?:Error|Exception))\b")
_OUTSIDE: Final = ("TimeoutError", "MemoryError", "OSError", "ConnectionError", "PermissionError")
"""Errors that other code would not mend."""
_UNLIKELY: Final = -8.0
"""The log probability of a turn below which the model does not know any more what to write."""
_WAYS: Final = 3
"""How many ways a reply could have gone at each token are kept in mind."""
UNLIKELY: Final = -2.0
"""The log probability of code below which it is oftener wrong than right."""
_LIKELY: Final = math.log(0.5)
"""The log probability of a reply above which another is hardly likelier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun(Request):
    """A request whose reply begins with these tokens."""

    beginning: tuple[int, ...]


class Branch(NamedTuple):
    """Tokens that a reply may begin with, the log probability of that, and their text, `flat`."""

    logprob: float
    tokens: tuple[int, ...]
    text: str


def is_likely(reply: Reply) -> bool:
    """Whether another reply is hardly likelier, by the log probabilities of its tokens, without
    those of its end; or it is no whole code."""
    written = [call.name for call in reply.message.tool_calls] == [PYTHON]
    whole = reply.finish == "tool_calls"
    return not (written and whole) or sum(one.logprob for one in reply.logprobs) > _LIKELY


def before_failures(messages: Sequence[Message]) -> tuple[list[Message], list[AssistantMessage]]:
    """The messages up to the calls that failed last, one after the other, and these calls.

    Only what the code itself raised is its failure; and that a table held nothing of what was
    looked for. Other tools than Python's may fail for reasons of their own.
    """
    kept, failed = list(messages), list[AssistantMessage]()
    while len(kept) > 1:
        call, result = kept[-2:]
        if not isinstance(call, AssistantMessage):
            break
        if [one.name for one in call.tool_calls] != [PYTHON]:
            break
        if not _raised(result) and not _is_nothing(call, result):
            break
        failed.append(call)
        del kept[-2:]
    return kept, failed


def found_nothing(messages: Sequence[Message]) -> bool:
    """Whether the last code printed that it found nothing in its table."""
    last = messages[-2:]
    return len(last) > 1 and _is_nothing(*last)


def found_none(messages: Sequence[Message]) -> bool:
    """Whether what it found is that no row holds a word: that may be so, where no column has it."""
    return found_nothing(messages) and _printed(messages[-1]) in _ZERO


def _printed(result: Message) -> str:
    return result.text.strip().lower() if isinstance(result, ToolMessage) else ""


def _is_nothing(call: Message, result: Message) -> bool:
    if not isinstance(call, AssistantMessage) or not isinstance(result, ToolMessage):
        return False
    codes, printed = [one.arguments for one in call.tool_calls], _printed(result)
    if printed in _ZERO:
        return any(_TABLE in code and _OF_WORD.fullmatch(code) for code in codes)
    return printed in _NOTHING and any(_TABLE in code for code in codes)


def _raised(result: Message) -> bool:
    if not isinstance(result, ToolMessage) or not result.is_error:
        return False
    raised = _RAISED.match(result.text.rstrip().rpartition("\n")[2])
    return raised is not None and raised[1] not in _OUTSIDE


def likeliest(branches: Sequence[Branch], failed: Sequence[str]) -> Branch | None:
    """The likeliest branch with which no failed text, `flat`, begins; None if all are unlikely."""
    other = [one for one in branches if not any(text.startswith(one.text) for text in failed)]
    return max((one for one in other if one.logprob > _UNLIKELY), default=None)


class Retraced:
    """A constraint to write a reply again as it was; `branches` are where it could have gone.

    `pieces` are the texts of the tokens, `flat`.
    """

    def __init__(self, inner: Constraint, tokens: Sequence[int], pieces: Sequence[str]) -> None:
        self._inner = inner
        self._tokens = tokens
        self._pieces = pieces
        self._at = 0
        self.logprob = 0.0
        self.text = ""
        self.branches: list[Branch] = []

    def masked(self, logits: Logits) -> Logits:
        """The logits, all but that of the token that came then at minus infinity."""
        told = self._inner.masked(logits).astype(np.float64)
        told -= told.max()
        told -= np.log(np.exp(told).sum())
        token = self._tokens[self._at]
        only = np.full_like(logits, -np.inf)
        only[token] = 0.0
        here, told[token] = told[token], -np.inf
        for other in np.argsort(-told)[:_WAYS].tolist():
            if np.isfinite(told[other]):
                tokens = (*self._tokens[: self._at], other)
                logprob = self.logprob + float(told[other])
                self.branches.append(Branch(logprob, tokens, self.text + self._pieces[other]))
        self.logprob += float(here)
        return only

    def accept(self, token: int) -> None:
        """The reply goes on with this token."""
        self._inner.accept(token)
        self._go_on([token])

    def forced(self) -> list[int]:
        """The tokens that must follow, whatever the model thinks; they count as accepted."""
        tokens = self._inner.forced()
        self._go_on(tokens)
        return tokens

    def _go_on(self, tokens: Sequence[int]) -> None:
        self._at += len(tokens)
        self.text += "".join(self._pieces[token] for token in tokens)


class Beginning:
    """A constraint, and before it: a reply begins with these tokens."""

    def __init__(self, inner: Constraint, tokens: Sequence[int]) -> None:
        self._inner = inner
        self._rest = list(tokens)

    def masked(self, logits: Logits) -> Logits:
        """The logits, those of tokens that may not follow at minus infinity."""
        if not self._rest:
            return self._inner.masked(logits)
        only = np.full_like(logits, -np.inf)
        only[self._rest[0]] = 0.0
        return only

    def accept(self, token: int) -> None:
        """The reply goes on with this token."""
        self._inner.accept(token)
        del self._rest[:1]

    def forced(self) -> list[int]:
        """The tokens that must follow, whatever the model thinks; they count as accepted."""
        tokens = self._inner.forced()
        del self._rest[: len(tokens)]
        return tokens
