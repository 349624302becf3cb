"""How a later turn is said: what leads in to it, and the same again with another value."""

# Banks of templates are data: wrapped to the usual width they can't be scanned by eye.
# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import re
from typing import Any

from samara.agent.models.embedded.training.grammar import Call, Draw, Exchange, dress, execute

ANSWER = "The answer is {r}."
Row = tuple[list[str], str, str]
"""Templates, code, the answer."""
LEAD = ["{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "{q}", "ok, {q}", "thanks. {q}", "great, {q}", "hm, {q}", "good. {q}", "nice, and now: {q}", "alright {q}", "one more: {q}", "last one, {q}", "wait, {q}", "ah ok. {q}", "perfect! {q}", "cool. {q}", "got it. {q}", "and then: {q}", "thx, {q}", "that's what I thought. {q}", "interesting. {q}", "while we're at it: {q}", "{q} please", "so {q}"]
AGAIN = ["what about {v}?", "and {v}?", "and for {v}?", "the same for {v}", "now {v}", "same with {v}", "how about {v}?", "now with {v}", "and if it were {v}?", "do {v} as well", "and {v}, please", "try {v}", "also for {v}", "{v}?", "repeat that for {v}", "once more with {v}", "sorry, I meant {v}", "make that {v} instead", "with {v} instead?", "oh, and {v}?", "then what about {v}?", "now the same thing with {v}", "can you do that for {v} too?", "next: {v}", "same question for {v}", "#H and what would it be for {v}?", "#H let's do {v} too"]


def turn(draw: Draw, question: str, code: str, answer: str = ANSWER, space: dict[str, Any] | None = None, *, plain: bool = True, later: bool = True) -> Exchange:
    """One exchange; a later turn may have a lead-in, a plain one may have slips of the fingers."""
    output = execute(code, space)
    if later:
        question = draw.say(LEAD, q=question) if not question.endswith("please") else question
        question = question.replace("? please", " please")
        asked = question[0].upper() + question[1:] if draw.chance(0.35) and plain else question
        asked = asked[:-1] if asked[-1] in "?." and draw.chance(0.3) else asked
    else:
        asked = dress(draw, question, typos=plain, lower=plain)
    return Exchange(asked, (Call(code, output),), answer.replace("{r}", output))


def filled_in(text: str, values: dict[str, str]) -> str:
    """`text` with the slots that have a value filled, and all else as it is."""
    return re.sub(r"\{(\w\d?)\}", lambda m: values.get(m.group(1), m.group()), text)
