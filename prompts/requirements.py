"""What an answer must contain and must not: in words, and in a form that a program can check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from samara.errors import ConfigError
from samara.prompts.texts import listed

_COUNTS: Final = ("min_words", "max_words", "max_chars", "quotes")
_ADDED: Final = ("notes", "include", "exclude")
_WORDS: Final = {"min_words", "max_words"}
_LISTS: Final = ("notes", "include", "exclude", "columns")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """Requirements on an answer. All but `notes` are checked on it.

    Lists are given as any sequence, or as one text for a single item; they are kept as tuples.
    Raises ConfigError for a number that makes no sense.
    """

    notes: Sequence[str] = ()
    """What only a reader can check, each in its own words."""
    include: Sequence[str] = ()
    """What must occur, in any case; words as whole words."""
    exclude: Sequence[str] = ()
    """What must not occur, likewise."""
    min_words: int | None = None
    max_words: int | None = None
    max_chars: int | None = None
    items: int | tuple[int, int] | None = None
    """How many items its lists have together; a pair is the least and the most."""
    columns: Sequence[str] = ()
    """The header of a Markdown table that it must have."""
    json: bool = False
    """It is one JSON value and nothing else."""
    max_grade: float | None = None
    """Reading level: the highest Flesch-Kincaid grade (Kincaid et al., 1975), of US schools."""
    quotes: int | None = None
    """How many different block quotations it has at least, each word for word from the context."""

    def __post_init__(self) -> None:
        for name in _LISTS:
            texts = listed(name, getattr(self, name))
            once = texts if name == "columns" else tuple(dict.fromkeys(texts))
            object.__setattr__(self, name, once)
        for name in _COUNTS:
            _check_count(name, getattr(self, name))
        if self.min_words and self.max_words and self.min_words > self.max_words:
            raise ConfigError(
                f"min_words={self.min_words} is more than max_words={self.max_words}."
            )
        if self.items is not None:
            object.__setattr__(self, "items", _range(self.items))
        if not isinstance(self.json, bool):
            raise ConfigError(f"json is true or false, not {self.json!r}.")
        grade = self.max_grade
        if grade is not None and (not isinstance(grade, int | float) or not 0 < grade < 30):
            raise ConfigError(f"max_grade is a school grade, such as 8, not {grade!r}.")

    @classmethod
    def of(cls, told: Requirements | str | Sequence[str] | Mapping[str, Any]) -> Requirements:
        """Requirements from text, a list of texts, or named parts."""
        if isinstance(told, Requirements):
            return told
        if isinstance(told, Mapping):
            known = [field.name for field in fields(cls)]
            if unknown := [str(name) for name in told if name not in known]:
                raise ConfigError(
                    f"Requirements have no {', '.join(unknown)}.",
                    hint=f"They have: {', '.join(known)}.",
                )
            return cls(**told)
        return cls(notes=told)

    def __or__(self, other: Requirements) -> Requirements:
        """Both together: `notes`, `include` and `exclude` add up; of the rest, the right side's
        where it says something. The two bounds on words are one point.
        """
        ours, theirs = self.filled(), other.filled()
        if not _WORDS.isdisjoint(theirs):
            ours = {name: value for name, value in ours.items() if name not in _WORDS}
        added = {name: (*ours.get(name, ()), *theirs.get(name, ())) for name in _ADDED}
        return Requirements(**{**ours, **theirs, **added})

    def filled(self) -> dict[str, Any]:
        """The points on which something is said."""
        found = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in found.items() if value not in (None, (), False)}

    def points(self) -> Iterator[tuple[str, Requirements]]:
        """Each point that a program can check, by name and alone, in the order of asking."""
        if self.min_words or self.max_words:
            yield "words", Requirements(min_words=self.min_words, max_words=self.max_words)
        for name in ("max_chars", "items"):
            if name in self.filled():
                yield name, Requirements(**{name: getattr(self, name)})
        yield from (("include", Requirements(include=text)) for text in self.include)
        yield from (("exclude", Requirements(exclude=text)) for text in self.exclude)
        for name in ("columns", "json", "max_grade", "quotes"):
            if name in self.filled():
                yield name, Requirements(**{name: getattr(self, name)})

    def __bool__(self) -> bool:
        return bool(self.filled())


def _check_count(name: str, value: Any) -> None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
        raise ConfigError(f"{name} is a number of at least 1, not {value!r}.")


def _range(items: Any) -> int | tuple[int, int]:
    pair = tuple(items) if isinstance(items, list | tuple) else (items, items)
    if len(pair) != 2:
        raise ConfigError(f"items is a number, or the least and the most, not {items!r:.80}.")
    for value in pair:
        _check_count("items", value)
    if pair[0] > pair[1]:
        raise ConfigError(f"items: the least, {pair[0]}, is more than the most, {pair[1]}.")
    return pair[0] if pair[0] == pair[1] else (pair[0], pair[1])
