"""Conversations on a table as they go: what is read, what was asked so far, how a later turn begins."""

# A bank is data: wrapped to the usual width it can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange
from samara.agent.models.embedded.training.questions.csv_asked import answered, plural
from samara.agent.models.embedded.training.questions.csv_conditions import clear, framed, read
from samara.agent.models.embedded.training.questions.csv_scenes import Scene

LEADS = ["", "", "", "", "", "", "", "ok, ", "thanks. ", "great, ", "hm, ", "nice. ", "ah. ", "and now: ", "one more: ", "perfect. ", "good, ", "wait, ", "interesting. ", "last one: "]

BEGUN = re.compile(r"(ok|good|right|hm|sorry|oh|wait|next|then|now|and now|compare)\b", re.I)


@dataclass
class Talk:
    """A conversation on a table as it goes: what is read, what was asked so far."""

    draw: Draw
    at: Scene
    seen: Call
    space: dict[str, Any]
    turns: list[Exchange] = field(default_factory=list)

    def say(self, bank: list[str], **slots: object) -> str:
        """A wording from a bank, about this table."""
        table, label = self.at.table, self.at.label.said[0]
        known = {"R": table.rows, "r": table.row, "l": label, "ls": plural(label)}
        return self.draw.say(bank, **(known | slots))

    def add(self, question: str, expression: str, answer: str) -> bool:
        """Adds a turn if its answer is clear."""
        call, fit = answered(expression, self.space)
        if not fit or not clear(expression, call.output, self.space) or any(call.code == turn.calls[-1].code for turn in self.turns):
            return False
        self._put(question, call, answer.replace("{o}", call.output))
        return True

    def chart(self, question: str, body: str, out: str) -> None:
        """Adds a chart."""
        figure = "" if body.startswith("df.plot") else "plt.figure()\n"
        self._put(question, Call(f"import matplotlib.pyplot as plt\n{figure}{body}\nplt.savefig('{out}')", f"[file saved: {out}]"), f"I saved the plot as {out}.")

    def _put(self, question: str, call: Call, answer: str) -> None:
        if not self.turns:
            self.turns.append(Exchange(framed(self.draw, self.at, question), (self.seen, call), answer))
            return
        question = question if BEGUN.match(question) else self.draw.one(LEADS) + question
        question = question[0].upper() + question[1:] if self.draw.chance(0.35) and not question.startswith(tuple(self.at.found)) else question
        question = question[:-1] if question[-1] in "?." and self.draw.chance(0.25) else question
        self.turns.append(Exchange(question, (call,), answer))


def talk_on(draw: Draw, at: Scene) -> Talk:
    """A conversation about a table whose cells stay as they are from here on."""
    at.frozen = True
    return Talk(draw, at, *read(at.table))
