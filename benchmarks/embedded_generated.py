"""Scores the embedded model on its own generator: held-out values, and held-out templates.

    python benchmarks/embedded_generated.py [--count 200] [--model FOLDER] [--show]

Real greedy decoding, code run in the real sandbox, the final answer judged: right is what the
reference says, numbers within one in a million; "It is 8%" says what "The markup is 8%" says.
Held-out values are trained templates with values that training did not draw; held-out templates are
phrasings that it never used. Conversations of several turns go on until a mistake. Left out is what
needs files that are gone, today's date or a staged failure.
"""

from __future__ import annotations

import argparse
import itertools
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from samara.agent import Agent
from samara.agent import Conversation as Talk
from samara.agent.models.embedded import EmbeddedModel
from samara.agent.models.embedded.reader import QUOTE
from samara.agent.models.embedded.training import corpus
from samara.agent.models.embedded.training.grammar import Conversation, Exchange, Split
from samara.errors import SamaraError
from samara.tools.python import PythonTool

SEED: Final = 900_001  # the shards of training have 700,021, or 800,024, and what follows
_GONE: Final = ("read_csv", "today", "now()", "open(", "listdir", "random", "Error")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
_BEGINNING: Final = re.compile(r"(The [a-z ]+|It|They|There) (is|are|has|have) ")
_PLAIN: Final = ("", "It", "They", "There", "The answer", "The result")
_QUOTED: Final = re.compile(r"(You told me: )?“.*”|I can't say:.*", re.DOTALL)


def asked(split: Split) -> Iterator[Conversation]:
    """Conversations that can be had again here."""
    for made in corpus.conversations(SEED, split):
        code = " ".join(f"{c.code}{c.output}" for e in made.exchanges for c in e.calls)
        if made.tools and made.kind != "errors" and not any(sign in code for sign in _GONE):
            yield made


def same(answer: str, wanted: Exchange) -> bool:
    """Whether an answer says what the reference says."""
    if wanted.answer == QUOTE:
        return bool(_QUOTED.fullmatch(answer))
    got, due = (_NUMBER.findall(text) for text in (answer, wanted.answer))
    begun = [_BEGINNING.match(text) for text in (answer, wanted.answer)]
    of, of_reference = (found[1] if found else "" for found in begun)
    rests = (
        text[found.end() if found else 0 :]
        for text, found in zip((answer, wanted.answer), begun, strict=True)
    )
    plain, reference = (_NUMBER.sub("#", text).strip() for text in rests)
    return (
        plain == reference
        and (of == of_reference or of in _PLAIN or of_reference in _PLAIN)
        and len(got) == len(due)
        and all(
            abs(float(a) - float(b)) <= 1e-6 * max(1.0, abs(float(b)))
            for a, b in zip(got, due, strict=True)
        )
    )


def right(model: Any, made: Conversation) -> str:
    """What went wrong in a conversation; empty when nothing did."""
    talk = Talk()
    with tempfile.TemporaryDirectory() as folder, Agent(model, tools=[PythonTool(folder)]) as agent:
        for exchange in made.exchanges:
            try:
                answer = str(agent.run(exchange.question, conversation=talk).output)
            except SamaraError as error:
                return f"{exchange.question!r}: {error}"
            if not same(answer, exchange):
                return f"{exchange.question!r}: {answer!r} for {exchange.answer!r}"
    return ""


def main() -> None:
    """Ask both sets and print a Markdown table by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--model", type=Path, help="a folder (default: the model in the package)")
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    given = parser.parse_args()
    model = EmbeddedModel(given.model)
    sets: tuple[tuple[str, Split], ...] = (("values", "train"), ("templates", "heldout"))
    for name, split in sets:
        scores: dict[str, list[bool]] = {}
        for made in itertools.islice(asked(split), given.count):
            wrong = right(model, made)
            scores.setdefault(made.kind, []).append(not wrong)
            if wrong and given.show:
                print(f"[{made.kind}] {wrong}")
        print(f"\n| held-out {name} | right | asked |\n|---|---|---|")
        for kind, some in sorted(scores.items()):
            print(f"| {kind} | {sum(some)} | {len(some)} |")
        every = [one for some in scores.values() for one in some]
        share = sum(every) / len(every)
        print(f"| **all** | **{sum(every)}** | {len(every)} ({share:.1%}) |", flush=True)


if __name__ == "__main__":
    main()
