"""The corpus: which kinds there are and how often, and documents drawn from a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from samara.agent.models.embedded.training.grammar import (
    Conversation,
    Draw,
    Exchange,
    Kind,
    Split,
)
from samara.agent.models.embedded.training.questions import (
    algebra_asked,
    algebra_said,
    amounts_reckoned,
    arithmetic,
    calendar_asked,
    calendar_units,
    chances_asked,
    csv_charts_kept,
    csv_charts_wanted,
    csv_chats_drawn,
    csv_conditions,
    csv_continued,
    csv_extremes,
    csv_households_drawn,
    csv_meant,
    csv_records_drawn,
    csv_turns,
    csv_wanted,
    curves_asked,
    curves_reckoned,
    dates_and_amounts,
    days_and_times,
    days_worked,
    dealings_reckoned,
    declined,
    equations_asked,
    equations_from_life,
    everyday_refusals,
    everyday_sums,
    everyday_text,
    facts_lacking,
    facts_of_the_world,
    failures,
    figures_asked,
    indonesian,
    later_turns,
    ledgers_and_numbers,
    lists_asked,
    measures_and_letters,
    measures_asked,
    messages_and_labels,
    more,
    numbers_asked,
    pairs_asked,
    percent_situations,
    percentages_asked,
    plans_and_tallies,
    plots_asked,
    rates_asked,
    recalled,
    recalled_texts,
    recalling,
    refusals_near,
    refusals_told,
    riddles_asked,
    scenes_reckoned,
    shares_and_spreads,
    situations,
    situations_mixed,
    situations_more,
    statistics_kinds,
    stories_asked,
    stories_composed,
    stories_in_steps,
    tables_plots,
    talk,
    text,
    texts_asked,
    texts_given,
    texts_handled,
    texts_in_life,
    texts_in_scenes,
    texts_worked_on,
    times_and_turns,
    told_and_asked,
    turns,
    turns_carried_on,
    turns_meant,
    turns_on_given,
    turns_situations,
    turns_told,
    units_asked,
    units_worked,
    unknowns_asked,
    wider,
    word_lists_asked,
    words,
    words_asked,
    worldly_sums,
)

KINDS: list[Kind] = [
    *arithmetic.KINDS,
    *numbers_asked.KINDS,
    *percentages_asked.KINDS,
    *stories_asked.KINDS,
    *words.KINDS,
    *statistics_kinds.KINDS,
    *lists_asked.KINDS,
    *pairs_asked.KINDS,
    *calendar_units.KINDS,
    *calendar_asked.KINDS,
    *units_asked.KINDS,
    *text.KINDS,
    *texts_asked.KINDS,
    *word_lists_asked.KINDS,
    *everyday_text.KINDS,
    *csv_turns.KINDS,
    *tables_plots.KINDS,
    *plots_asked.KINDS,
    *equations_asked.KINDS,
    *algebra_asked.KINDS,
    *chances_asked.KINDS,
    *more.KINDS,
    *turns.KINDS,
    *talk.KINDS,
    *declined.KINDS,
    *everyday_refusals.KINDS,
    *refusals_near.KINDS,
    *recalling.KINDS,
    *recalled.KINDS,
    *recalled_texts.KINDS,
    *failures.KINDS,
    *wider.KINDS,
    *rates_asked.KINDS,
    *figures_asked.KINDS,
    *everyday_sums.KINDS,
    *stories_in_steps.KINDS,
    *days_and_times.KINDS,
    *measures_asked.KINDS,
    *words_asked.KINDS,
    *told_and_asked.KINDS,
    *csv_meant.KINDS,
    *curves_asked.KINDS,
    *later_turns.KINDS,
    *riddles_asked.KINDS,
    *texts_handled.KINDS,
    *turns_meant.KINDS,
    *algebra_said.KINDS,
    *units_worked.KINDS,
    *days_worked.KINDS,
    *situations.KINDS,
    *situations_more.KINDS,
    *stories_composed.KINDS,
    *situations_mixed.KINDS,
    *texts_given.KINDS,
    *times_and_turns.KINDS,
    *csv_wanted.KINDS,
    *csv_charts_wanted.KINDS,
    *csv_conditions.KINDS,
    *csv_continued.KINDS,
    *csv_extremes.KINDS,
    *csv_charts_kept.KINDS,
    *scenes_reckoned.KINDS,
    *ledgers_and_numbers.KINDS,
    *percent_situations.KINDS,
    *plans_and_tallies.KINDS,
    *refusals_told.KINDS,
    *worldly_sums.KINDS,
    *texts_in_life.KINDS,
    *texts_worked_on.KINDS,
    *turns_situations.KINDS,
    *turns_on_given.KINDS,
    *csv_households_drawn.KINDS,
    *equations_from_life.KINDS,
    *measures_and_letters.KINDS,
    *csv_records_drawn.KINDS,
    *csv_chats_drawn.KINDS,
    *dealings_reckoned.KINDS,
    *amounts_reckoned.KINDS,
    *shares_and_spreads.KINDS,
    *dates_and_amounts.KINDS,
    *messages_and_labels.KINDS,
    *texts_in_scenes.KINDS,
    *facts_lacking.KINDS,
    *facts_of_the_world.KINDS,
    *turns_told.KINDS,
    *turns_carried_on.KINDS,
    *unknowns_asked.KINDS,
    *curves_reckoned.KINDS,
    *indonesian.KINDS,
]
MORE = {
    "arithmetic": 2.0,
    "percentages": 2.0,
    "units": 1.7,
    "dates": 1.7,
    "equations": 1.5,
    "statistics": 1.3,
    "quoting": 1.3,
    "out of scope": 1.2,
}
"""By how much kinds come oftener than their banks say: small banks beside large ones."""
WEIGHTS = [weight * MORE.get(name, 1.0) for name, weight, _ in KINDS]
Segment = tuple[str, bool]
"""A piece of a rendered conversation, and whether the model learns to write it."""


def conversation(draw: Draw) -> Conversation:
    """One conversation; in training some hold two or three unrelated questions."""
    name, _, make = draw.rng.choices(KINDS, WEIGHTS)[0]
    made = make(draw)
    exchanges = made if isinstance(made, list) else [made]
    if draw.split == "train" and name != "small talk" and exchanges[0].calls and draw.chance(0.015):
        return Conversation(
            "no tools", (Exchange(exchanges[0].question, (), talk.NO_TOOLS),), tools=False
        )
    if draw.split == "train" and not exchanges[0].calls and draw.chance(0.06):
        return Conversation("no tools", tuple(exchanges), tools=False)
    if draw.split == "train" and draw.chance(0.1):
        exchanges = [*conversation(draw).exchanges, *exchanges]
        if exchanges[0].answer == talk.NO_TOOLS:
            exchanges = exchanges[1:]
    return Conversation(name, tuple(exchanges))


def conversations(seed: int, split: Split = "train") -> Iterator[Conversation]:
    """Conversations without end, the same for the same seed and split."""
    draw = Draw(random.Random(seed), split)
    while True:
        draw.used_heldout = False
        made = conversation(draw)
        if split == "train" or draw.used_heldout:
            yield made


def call_text(code: str) -> str:
    """How the model writes a call of its tool."""
    return f"<tool_call>python<arg>code<val>{code}</tool_call>"


def render(conversation: Conversation) -> list[Segment]:
    """The conversation as the chat template renders it, split into learnt and given pieces."""
    pieces: list[Segment] = [] if conversation.tools else [("<|notools|>", False)]
    for exchange in conversation.exchanges:
        pieces.append((f"<|user|>{exchange.question}<|end|><|assistant|>", False))
        for call in exchange.calls:
            pieces.append((f"{call_text(call.code)}<|end|>", call.learn))
            pieces.append((f"<|tool|>{call.output}<|end|><|assistant|>", False))
        pieces.append((f"{exchange.answer}<|end|>", True))
    return pieces
