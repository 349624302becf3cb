"""What is made of messages is made once, for conversations that grow, branch and end."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from samara.agent.models.growing import Growing
from samara.prompts import Message, UserMessage
from samara.tools import Image


def said(*texts: str) -> list[Message]:
    return [UserMessage.of(text) for text in texts]


class Joined:
    """Makes the text of each beginning, and notes what it was asked to make."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.growing = Growing(self.make)

    def make(self, messages: Sequence[Message], index: int, before: Sequence[str]) -> str:
        assert len(before) == index
        self.made.append(messages[index].text)
        return (before[-1] if before else "") + messages[index].text


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=6), max_size=20))
def test_it_is_as_if_made_anew(asked: list[list[str]]) -> None:
    """Whatever was asked before, in whatever order."""
    joined = Joined()
    for texts in asked:
        expected = ["".join(texts[: n + 1]) for n in range(len(texts))]
        assert joined.growing.of(said(*texts)) == expected


def test_only_what_is_new_is_made() -> None:
    """A conversation that grows, its beginnings, and another one in between."""
    joined = Joined()
    joined.growing.of(said("a", "b"))
    joined.growing.of(said("x"))
    joined.growing.of(said("a", "b", "c"))
    joined.growing.of(said("a"))
    joined.growing.of(said("x", "y"))
    assert joined.made == ["a", "b", "x", "c", "y"]


def test_large_conversations_are_let_go() -> None:
    """Old pictures do not stay in memory for ever."""
    joined = Joined()
    for number in range(10):
        picture = UserMessage.of([Image(bytes(10_000_000)), *UserMessage.of(str(number)).content])
        joined.growing.of([picture])
    assert len(joined.growing._kept) <= 6
    for number in range(100):
        joined.growing.of(said(str(number)))
    assert len(joined.growing._kept) <= 64
    assert len(joined.growing._sizes_bytes) == len(joined.growing._kept)
