"""Conversations of two to four turns: the later question leans on the earlier one or its result."""

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Kind
from samara.agent.models.embedded.training.questions import (
    turns_dates,
    turns_lists,
    turns_numbers,
    turns_repeated,
    turns_texts,
)

KINDS: list[Kind] = [
    ("follow-ups", 10, turns_numbers.on_number),
    ("follow-ups", 5, turns_repeated.again),
    ("follow-ups", 4, turns_numbers.percents),
    ("follow-ups", 2, turns_numbers.both),
    ("follow-ups", 6, turns_lists.of_list),
    ("follow-ups", 4, turns_dates.dates),
    ("follow-ups", 1, turns_dates.months),
    ("follow-ups", 4, turns_texts.texts),
    ("follow-ups", 2, turns_lists.word_lists),
    ("follow-ups", 1, turns_repeated.in_bases),
    ("follow-ups", 5, turns_repeated.in_units),
    ("follow-ups", 1, turns_repeated.rolls),
    ("follow-ups", 1, turns_repeated.equations),
    ("follow-ups", 1, turns_dates.today),
]
