"""What the embedded model copies is copied, as far as that can be seen.

A model of this size slips when it copies: it writes a column that the table does not have, or a
word with a letter too few. In the code that it writes, a string is therefore one of three things: a
column of the table that it looked at, something that was said in this conversation, or one of the
few that its code holds whatever is asked (`KNOWN`; a test looks for others in the training data).
Strings with escapes are not looked at. Numbers are held to what was said as well: see `numerals`.
An answer repeats what the code printed, if that is short; once it has begun to, it does so to the
end. Where a table was looked at, a call follows that asks it.
"""

from __future__ import annotations

import contextlib
import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase, ascii_uppercase
from typing import Final, Literal

import numpy as np

from samara.agent.models.decode import Constraint
from samara.agent.models.embedded.checking import FLAGS, LOOKS, READS, arguments_of, head
from samara.agent.models.embedded.numerals import Numerals
from samara.agent.models.sampling import Logits
from samara.prompts.messages import Message, ToolMessage, UserMessage

KNOWN: Final = (
    *("plot.png", "%A", "%H:%M", "08b", "rot13", "_", "="),
    *("aeiou", "abcdefghijklmnopqrstuvwxyz", "M CM D CD C XC L XL X IX V IV I"),
    *("heads", "tails", "odd", "even", "the first", "the second"),
    *("hours", "minutes", "seconds", "weeks", "days", "pounds", "ounces", "feet", "inches"),
)
"""Strings in its code that nobody said."""

_SMALL: Final = str.maketrans(ascii_uppercase, ascii_lowercase)
CALL: Final = "<tool_call>"
VALUE: Final = "<val>"
"""What comes before the code in a call."""
_END: Final = "</tool_call>"
_TRIED: Final = 64
_TOLD: Final = 4.0
"""What a column that the question names, and what was said, is likelier by, in logits."""
_PLURAL: Final = ("s", "es")
_COMPARED: Final = re.compile(r"([=!<>]=|[<>]) *$")
_COLUMN: Final = re.compile(r"(\[|, |(groupby|sort_values|drop_duplicates)\(|\b(x|y|columns)=)$")
_DATE: Final = re.compile(r"[\d\s.,:;/%+-]*")
_UNKNOWNS: Final = re.compile(r"[A-Za-z]( ([A-Za-z] )*[A-Za-z]?)?")
_QUOTES: Final = (
    "'",
    '"',
    "`",
    *(mark.encode().decode("latin-1") for mark in "\u201c\u2018\u00ab\u201e"),
)
_DIGITS: Final = re.compile(r"\bint\($")  # in another base
_TABLE: Final = re.compile(r"\bdf\b *[.\[]")
_CELLS: Final = re.compile(r"\b(isin|replace|map|agg|contains)\([^()]*$")
_STRING: Final = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")
_FIRST_WORD: Final = re.compile(r"[^\s,]+[\s,]", re.ASCII)
_PRINTED_CHARS: Final = 500
_CALLS: Final = ("<", "[", "{")
"""What the calls of dialects begin with."""

Role = Literal["column", "value", "other"]


@dataclass(frozen=True, slots=True)
class Said:
    """What a conversation holds that can be copied: its text, the columns of its table, those that
    the question names, and what was printed last; all `flat`, the text in lower case. `looked` is
    whether the last call looked at a table that was not looked at before."""

    text: str
    columns: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    numerals: Numerals = field(default_factory=Numerals)
    printed: str = ""
    looked: bool = False

    @classmethod
    def of(cls, messages: Sequence[Message]) -> Said:
        """Of the messages before a reply."""
        said = "\n".join(message.text for message in messages)
        codes = arguments_of(messages)
        columns = _columns(messages)
        asked = [message.question for message in messages if isinstance(message, UserMessage)]
        words = set(_words(asked[-1])) if asked else set[str]()
        named = (column for column in columns if words.issuperset(_words(column) or " "))
        return cls(
            _lower(flat(said)),
            tuple(map(flat, columns)),
            frozenset(map(flat, named)),
            Numerals.of(said, "\n\n".join(reversed(asked))),
            _printed(messages),
            _looked(messages, codes),
        )

    def holds(self, text: str, *, whole: bool, plural: bool = False) -> bool:
        """Whether the text occurs, beginning (and, if `whole`, ending) where a word does; with
        `plural`, also where an s or es comes before that end."""
        wanted, at = _lower(text), -1
        spaced = wanted[:1] == " " and bool(wanted.strip())
        while (at := self.text.find(wanted, at + 1)) >= 0:
            if spaced and not self.text.endswith(_QUOTES, 0, at):
                continue
            end = at + len(wanted)
            ends = [end]
            if plural:
                ends += [end + len(more) for more in _PLURAL if self.text.startswith(more, end)]
            cut = whole and all(_joined(self.text, one) for one in ends)
            if not cut and not _joined(self.text, at):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Open:
    """A string that is being written: the code before it, its quote, and what it holds so far."""

    before: str
    quote: str
    text: str


def flat(text: str | bytes) -> str:
    """A text with a character for each of its bytes, for a token may hold a part of a character."""
    return (text.encode() if isinstance(text, str) else text).decode("latin-1")


def _lower(text: str) -> str:
    return text.translate(_SMALL)


def open_string(code: str) -> Open | None:
    """The string that code ends in, if it ends in one."""
    start, quote, at = 0, "", 0
    while at < len(code):
        char = code[at]
        if quote and char == "\\":
            at += 1
        elif quote and char == quote:
            quote = ""
        elif not quote and char in "'\"":
            start, quote = at, char
        at += 1
    return Open(code[:start], quote, code[start + 1 :]) if quote else None


def role(before: str, columns: Sequence[str]) -> Role:
    """What a string is, by the code before it."""
    if _COMPARED.search(before):
        return "value"
    code = _STRING.sub("''", before)
    table = columns and _TABLE.search(code) and not _CELLS.search(code) and READS not in code
    return "column" if table and _COLUMN.search(code) else "other"


def fits(string: Open, said: Said, *, whole: bool) -> bool:
    """Whether a string, `whole` or as far as it is written, is copied or known."""
    text, kind = string.text, role(string.before, said.columns)
    holds = said.holds(text, whole=whole, plural=kind == "value")
    told = "\\" in text or bool(_DATE.fullmatch(text)) or holds
    if kind != "column" and told:
        return True
    if kind == "other" and (_UNKNOWNS.fullmatch(text) or _DIGITS.search(string.before)):
        return True
    names = {"column": said.columns, "value": FLAGS, "other": KNOWN}[kind]
    return text in names if whole else any(name.startswith(text) for name in names)


def unrepeated(written: str, printed: str) -> str | None:
    """What is to come yet of a printed text whose repetition has got past its first word.

    Empty where it has just ended, None where nothing is being repeated. Both are `flat`.
    """
    word = _FIRST_WORD.match(printed)
    starts = re.finditer(re.escape(word[0]), written) if word else ()
    for start in (found.start() for found in starts):
        if printed.startswith(written[start:]) and not _joined(written, start):
            return printed[len(written) - start :]
    return None


class Grounded:
    """A constraint, and under it: what is written as a string was said, or is known; what an answer
    repeats, it repeats whole.

    `pieces` are the texts of the tokens, `flat`. Where no likely token would do, all do.
    """

    def __init__(self, inner: Constraint | None, pieces: Sequence[str], said: Said) -> None:
        self._inner = inner
        self._pieces = pieces
        self._said = said
        self._written = ""

    def masked(self, logits: Logits) -> Logits:
        """The logits, those of tokens that may not follow at minus infinity."""
        if self._inner is not None:
            logits = self._inner.masked(logits)
        code = self._code()
        if not code:
            return self._repeating(logits) if self._written else self._beginning(logits)
        string = open_string(code)
        rest = "" if string else self._said.numerals.rest(code)
        likely = [n for n in np.argsort(-logits)[:_TRIED].tolist() if np.isfinite(logits[n])]
        fitting = [n for n in likely if self._goes(code, string, n)]
        if not fitting:
            return logits
        masked = np.full_like(logits, -np.inf)
        masked[fitting] = logits[fitting]
        masked[[n for n in fitting if self._told(string, rest, n)]] += _TOLD
        return masked

    def accept(self, token: int) -> None:
        """The reply goes on with this token."""
        if self._inner is not None:
            self._inner.accept(token)
        self._written += self._piece(token)

    def forced(self) -> list[int]:
        """The tokens that must follow, whatever the model thinks; they count as accepted."""
        tokens = self._inner.forced() if self._inner is not None else []
        self._written += "".join(map(self._piece, tokens))
        return tokens

    def _beginning(self, logits: Logits) -> Logits:
        """The logits of the first token, after a look those of a call only."""
        call = self._pieces.index(CALL) if CALL in self._pieces and self._said.looked else -1
        if call < 0 or not np.isfinite(logits[call]):
            return logits
        masked = np.full_like(logits, -np.inf)
        masked[call] = logits[call]
        return masked

    def _repeating(self, logits: Logits) -> Logits:
        """The logits; while what was printed is repeated, those of its tokens only."""
        written, printed = self._written, self._said.printed
        rest = None if written.startswith(_CALLS) else unrepeated(written, printed)
        if rest is None:
            return logits
        order = np.argsort(-logits)
        for some in (order[:_TRIED], order):
            possible = (n for n in some.tolist() if np.isfinite(logits[n]))
            fitting = [n for n in possible if self._repeats(rest, n)]
            if fitting:
                masked = np.full_like(logits, -np.inf)
                masked[fitting] = logits[fitting]
                return masked
        return logits

    def _repeats(self, rest: str, token: int) -> bool:
        """Whether a token goes on with the rest of what is repeated, and not with its last word."""
        piece = self._piece(token)
        if rest.startswith(piece) and piece:
            return True
        text = self._said.printed + piece[len(rest) :]
        return piece.startswith(rest) and not _joined(text, len(self._said.printed))

    def _begins(self, rest: str, token: int) -> bool:
        piece = self._piece(token)
        return bool(piece) and (rest.startswith(piece) or piece.startswith(rest))

    def _piece(self, token: int) -> str:
        """The text of a token; some models have more logits than there are tokens."""
        return self._pieces[token] if token < len(self._pieces) else ""

    def _code(self) -> str:
        """The code that is being written."""
        code = self._written.rpartition(VALUE)[2] if VALUE in self._written else ""
        return "" if _END in code else code

    def _told(self, string: Open | None, rest: str, token: int) -> bool:
        """Whether a token goes on with what was said, with the rest of a list, or to a column that
        was asked for and is not in the code yet."""
        if string is None:
            return bool(rest) and self._begins(rest, token)
        inside, closing, _ = self._piece(token).partition(string.quote)
        text = string.text + inside
        if role(string.before, self._said.columns) != "column":
            return self._said.holds(text, whole=bool(closing))
        free = (name for name in self._said.named if f"'{name}'" not in string.before)
        return any(name.startswith(text) for name in free)

    def _goes(self, code: str, string: Open | None, token: int) -> bool:
        """Whether code, or the string that it ends in, can go on with a token."""
        if string is None:
            return self._said.numerals.allow(code, self._piece(token))
        inside, closing, _ = self._piece(token).partition(string.quote)
        after = Open(string.before, string.quote, string.text + inside)
        return fits(after, self._said, whole=bool(closing))


def _printed(messages: Sequence[Message]) -> str:
    """What was printed last, if an answer repeats it: no error, and nothing long."""
    last = messages[-1] if messages else None
    if not isinstance(last, ToolMessage) or last.is_error or len(last.text) > _PRINTED_CHARS:
        return ""
    return flat(last.text.strip())


def _joined(text: str, at: int) -> bool:
    """Whether a place lies within a word."""
    around = text[max(at - 1, 0) : at + 1]
    return 0 < at < len(text) and around.isascii() and around.isalnum()


def _words(text: str) -> list[str]:
    """The words of a text or a column's name, in lower case, singular, without units."""
    apart = re.sub(r"([a-z])([A-Z])", r"\1 \2", re.sub(r"[(\[].*?[)\]]", " ", text)).lower()
    return [word.removesuffix("s") for word in re.findall(r"[^\W_]+", apart)]


def _looked(messages: Sequence[Message], codes: dict[str, str]) -> bool:
    """Whether the last call looked at a table, for the first time: looking again leads nowhere."""
    last = messages[-1] if messages else None
    code = codes.get(last.call_id, "") if isinstance(last, ToolMessage) else ""
    again = list(codes.values()).count(code) > 1
    return isinstance(last, ToolMessage) and not last.is_error and LOOKS in code and not again


def _columns(messages: Sequence[Message]) -> tuple[str, ...]:
    """The columns of the table that was read last, where its header was looked at."""
    with contextlib.suppress(csv.Error):
        return tuple(next(csv.reader([head(messages).partition("\n")[0]]), []))
    return ()
