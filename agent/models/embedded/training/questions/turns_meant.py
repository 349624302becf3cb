"""What a later turn means: a number put right, a list edited, the other offer, other words."""

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Kind
from samara.agent.models.embedded.training.questions import (
    turns_edited,
    turns_put_right,
    turns_reworded,
)

KINDS: list[Kind] = [
    ("follow-ups", 14, turns_put_right.put_right),
    ("follow-ups", 2, turns_put_right.other_offer),
    ("follow-ups", 9, turns_edited.edited),
    ("follow-ups", 5, turns_reworded.reworded),
    ("follow-ups", 4, turns_reworded.listed_words),
    ("follow-ups", 2, turns_put_right.other_day),
]
