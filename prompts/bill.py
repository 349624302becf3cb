"""What the tokens of a request go to, section by section, and a picture of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise

from samara.errors import SamaraError
from samara.prompts.eviction import head_of
from samara.prompts.messages import Message, SystemMessage, UserMessage
from samara.tools.content import Image, Text

_COLOURS = ("#4e79a7", "#f28e2b", "#59a14f", "#b07aa1", "#e15759", "#76b7b2", "#edc948", "#9c755f")
_RESERVE, _FREE = "#d0d0d0", "#f4f4f4"

Value = Callable[[Sequence[Message]], int]


@dataclass(frozen=True, slots=True)
class Bill:
    """Tokens by section, as a model counts them; the sections sum to `total_tokens`.

    Sections are the fields of the prompt, `tools`, `examples`, `summary`, `memory`, `history`
    (former turns), `turn` (the current one) and `images`; one that takes nothing is not there.
    `upper_tokens` is the most that the request can be, `reserve_tokens` what is kept free for the
    answer.
    """

    sections: tuple[tuple[str, int], ...]
    total_tokens: int
    upper_tokens: int
    reserve_tokens: int
    window_tokens: int

    @property
    def free_tokens(self) -> int:
        """What is neither used nor reserved."""
        return max(0, self.window_tokens - self.reserve_tokens - self.total_tokens)

    def bar(self, width: int = 60) -> list[tuple[str, int]]:
        """The window as so many cells: the name of each section and how many cells it takes.

        Ends in `reserve` and `free`. What takes anything takes a cell at least, as far as the
        width allows.
        """
        rows = [*self.sections, ("reserve", self.reserve_tokens), ("free", self.free_tokens)]
        whole = max(1, sum(tokens for _, tokens in rows))
        exact = [tokens * width / whole for _, tokens in rows]
        cells = [max(1, int(part)) if part else 0 for part in exact]
        while (over := sum(cells) - width) != 0:
            step = -1 if over > 0 else 1
            able = [n for n, cell in enumerate(cells) if exact[n] and cell + step > 0]
            if not able:
                break
            cells[max(able, key=lambda n: step * (exact[n] - cells[n]))] += step
        return [(name, cell) for (name, _), cell in zip(rows, cells, strict=True)]

    def _repr_html_(self) -> str:
        """For notebooks: one bar, and what its colours mean."""
        shown = [*self.sections, ("reserve", self.reserve_tokens), ("free", self.free_tokens)]
        colours = [_COLOURS[n % len(_COLOURS)] for n in range(len(self.sections))]
        coloured = list(zip(shown, [*colours, _RESERVE, _FREE], strict=True))
        bar = "".join(
            f'<div title="{escape(name)}: {tokens:,}" '
            f'style="width:{100 * tokens / max(1, self.window_tokens):.3f}%;background:{colour}">'
            "</div>"
            for (name, tokens), colour in coloured
        )
        legend = "".join(
            f'<span style="margin-right:1em"><span style="color:{colour}">■</span> '
            f"{escape(name)} {tokens:,}</span>"
            for (name, tokens), colour in coloured
        )
        return (
            '<div style="display:flex;height:1.2em;border:1px solid #999">'
            f"{bar}</div><div>{legend}</div>"
            f"<div>{self.total_tokens:,} of {self.window_tokens:,} tokens</div>"
        )


def make_bill(
    messages: Sequence[Message],
    count: Value,
    bare: Value,
    *,
    upper_tokens: int,
    reserve_tokens: int,
    window_tokens: int,
) -> Bill:
    """The bill of a request. `count` counts with the tools, `bare` without.

    A section is what the count grows by when it is added, so the sections sum to the count. What
    frames the conversation goes to the section it comes with. A beginning that a model cannot
    count (its template may refuse it) is counted together with the next section.
    """
    total = count(messages)
    sizes: dict[str, int] = {}
    before = 0
    for name, beginning, counter in _beginnings(messages, count, bare):
        here = total if beginning is messages else _tried(counter, beginning)
        if here is None:
            continue
        here = min(max(here, before), total)
        sizes[name] = sizes.get(name, 0) + here - before
        before = here
    for name, tokens in _pictures(messages, bare):
        moved = min(tokens, sizes.get(name, 0))
        sizes[name] = sizes.get(name, 0) - moved
        sizes["images"] = sizes.get("images", 0) + moved
    return Bill(
        tuple((name, size) for name, size in sizes.items() if size),
        total,
        upper_tokens,
        reserve_tokens,
        window_tokens,
    )


def _beginnings(
    messages: Sequence[Message], count: Value, bare: Value
) -> Iterator[tuple[str, Sequence[Message], Value]]:
    """Ever longer beginnings of the messages, the name of what is new in each, how to count it."""
    head = [message for message in messages if isinstance(message, SystemMessage)]
    for number, system in enumerate(head):
        for name, end in system.sections or (("prompt", len(system.content)),):
            yield name, [*head[:number], replace(system, content=system.content[:end])], bare
    yield "tools", head, count
    names = _names(messages)
    for number, (name, next_) in enumerate(pairwise([*names, ""]), 1):
        if number <= len(head):
            continue
        message = messages[number - 1]
        if isinstance(message, UserMessage) and (sources := _sourced(message)):
            yield sources, [*messages[: number - 1], _only(message, sources)], count
        if name != next_:
            yield name, (messages if number == len(messages) else messages[:number]), count


def _names(messages: Sequence[Message]) -> list[str]:
    """The section of each message."""
    asked = [n for n, m in enumerate(messages) if isinstance(m, UserMessage) and m.kind == "asked"]
    current = asked[-1] if asked else 0
    leading = len(head_of(messages))
    names = []
    for number, message in enumerate(messages):
        if isinstance(message, UserMessage) and message.kind == "summary":
            names.append("summary")
        elif number < leading:
            names.append("examples")
        else:
            names.append("turn" if number >= current else "history")
    return names


def _sourced(message: UserMessage) -> str:
    texts = (part for part in message.content if isinstance(part, Text))
    return next((part.section for part in texts if part.section), "")


def _only(message: UserMessage, section: str) -> UserMessage:
    content = (part for part in message.content if isinstance(part, Text))
    return replace(message, content=tuple(part for part in content if part.section == section))


def _pictures(messages: Sequence[Message], bare: Value) -> Iterator[tuple[str, int]]:
    """The section and the tokens of each message's pictures."""
    for name, message in zip(_names(messages), messages, strict=True):
        content = getattr(message, "content", ())
        if isinstance(content, str) or not any(isinstance(part, Image) for part in content):
            continue
        seen = UserMessage(tuple(content))
        unseen = UserMessage(tuple(part for part in content if not isinstance(part, Image)))
        with_, without = _tried(bare, [seen]), _tried(bare, [unseen])
        if with_ is not None and without is not None:
            yield name, max(0, with_ - without)


def _tried(counter: Value, messages: Sequence[Message]) -> int | None:
    try:
        return counter(messages)
    except SamaraError:
        return None
