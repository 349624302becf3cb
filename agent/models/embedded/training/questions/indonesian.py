"""Questions in everyday Indonesian, formal and chatty, on all that is asked in English too.

The code is the one of the same question in English; each answer sentence has one Indonesian form.
"""

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Kind
from samara.agent.models.embedded.training.questions import (
    indonesian_calendar_units,
    indonesian_equations_plots,
    indonesian_lists,
    indonesian_numbers,
    indonesian_talk,
    indonesian_texts,
)

KINDS: list[Kind] = [
    ("indonesian", 3, indonesian_numbers.computed),
    ("indonesian", 3, indonesian_numbers.percentage),
    ("indonesian", 4, indonesian_numbers.story),
    ("indonesian", 3, indonesian_lists.statistics_of),
    ("indonesian", 2, indonesian_calendar_units.dates),
    ("indonesian", 2, indonesian_calendar_units.units),
    ("indonesian", 2, indonesian_texts.texts),
    ("indonesian", 2, indonesian_equations_plots.equation_or_plot),
    ("indonesian", 1, indonesian_talk.small_talk),
    ("indonesian", 2, indonesian_talk.refusal),
]
