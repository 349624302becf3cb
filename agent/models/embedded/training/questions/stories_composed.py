"""Stories put together at random from events, measures, prices and steps.

Each story draws its events, what is asked of them and facts that do not matter; the expression of
the answer grows with the events. So few sentences make thousands of different problems.
"""

from __future__ import annotations

from samara.agent.models.embedded.training.grammar import Kind
from samara.agent.models.embedded.training.questions import (
    stories_chained,
    stories_journeys,
    stories_measured,
    stories_money,
    stories_stock,
    sums_typed,
)

KINDS: list[Kind] = [
    ("word problems", 16, stories_stock.stock),
    ("word problems", 10, stories_money.basket),
    ("word problems", 9, stories_journeys.journey),
    ("word problems", 8, stories_money.pay),
    ("word problems", 5, stories_money.metered),
    ("word problems", 8, stories_measured.surface),
    ("word problems", 5, stories_measured.filling),
    ("word problems", 8, stories_chained.people),
    ("arithmetic", 6, sums_typed.typed),
    ("units", 8, stories_measured.mixed),
    ("word problems", 6, stories_money.offers),
    ("percentages", 8, stories_chained.percents),
    ("arithmetic", 5, stories_chained.steps),
    ("word problems", 3, stories_money.billed),
]
