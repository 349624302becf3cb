"""Chunks: nothing is lost, nothing is too long, and structure is respected."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from samara.memory.chunking import chunks
from samara.memory.minilm import MiniLM
from samara.memory.reading import LANGUAGES


class Words:
    """An embedder whose tokens are words, and that looks at a few only."""

    fingerprint = "words"
    dimensions = 1
    unrelated_below = 0.0

    def __init__(self, max_tokens: int) -> None:
        self.max_tokens = max_tokens

    def offsets(self, text: str) -> list[tuple[int, int]]:
        return [match.span() for match in re.finditer(r"\S+", text)]

    def embed(self, texts: Sequence[str]) -> Any:
        raise NotImplementedError

    def embed_query(self, text: str) -> Any:
        raise NotImplementedError


lines = st.sampled_from(
    [
        *("", "", "# Head", "## Sub", "A word. Another one!", "more " * 30, "```", "| a | b |"),
        *("  indented", "1\t2\t3", "x = 1", "最初。次に。", "no end"),
    ]
)


@given(st.lists(lines, max_size=40).map("\n".join), st.integers(3, 60))
@settings(max_examples=500, deadline=None)
def test_nothing_is_lost_and_nothing_is_too_long(text: str, limit: int) -> None:
    """Every word lies in a chunk; chunks are in order and fit the embedder."""
    embedder = Words(limit)
    made = chunks(text, embedder)
    covered = [False] * len(text)
    for chunk in made:
        assert 0 <= chunk.start < chunk.end <= len(text)
        assert len(embedder.offsets(text[chunk.start : chunk.end])) <= limit
        covered[chunk.start : chunk.end] = [True] * (chunk.end - chunk.start)
    assert all(covered[place] or not letter.strip() for place, letter in enumerate(text))
    assert [chunk.start for chunk in made] == sorted(chunk.start for chunk in made)


@given(
    st.lists(lines | st.sampled_from(["def f(x):", "class A:", "\tif x:", "}", "return 1;"])).map(
        "\n".join
    ),
    st.sampled_from([*sorted(set(LANGUAGES.values())), "csv"]),
    st.integers(4, 40),
)
@settings(max_examples=200, deadline=None)
def test_source_code_and_tables_are_whole_too(text: str, language: str, limit: int) -> None:
    """In every language, whatever the text: nothing is lost, no chunk is too long."""
    embedder = Words(limit)
    made = chunks(text, embedder, language)
    covered = {place for chunk in made for place in range(chunk.start, chunk.end)}
    assert all(place in covered or not letter.strip() for place, letter in enumerate(text))
    assert all(len(embedder.offsets(text[c.start : c.end])) <= limit for c in made)
    assert [chunk.start for chunk in made] == sorted(chunk.start for chunk in made)


@given(st.text(max_size=3000))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all(text: str) -> None:
    """Also with the embedder that ships."""
    embedder = MiniLM()
    for chunk in chunks(text, embedder):
        assert len(embedder.offsets(text[chunk.start : chunk.end])) <= 254


def test_a_heading_stays_with_what_follows_and_is_remembered() -> None:
    """Headings form a path, and a deeper one ends with its section."""
    text = "# A\n\nOne. " + "word " * 60 + "\n\n## B\n\nTwo. " + "word " * 60 + "\n\n# C\n\nThree."
    made = chunks(text, Words(240))
    assert [chunk.heading for chunk in made] == ["A", "A > B", "C"]
    assert [text[chunk.start : chunk.end].split()[:2] for chunk in made] == [
        ["#", "A"],
        ["##", "B"],
        ["#", "C"],
    ]


def test_code_and_tables_are_not_cut_through() -> None:
    """A fenced block with blank lines is one chunk; a long one is cut between lines."""
    block = "```python\na = 1\n\n# no heading\nb = 2\n```"
    text = f"{'Before. ' * 40}\n\n{block}\n\n{'After. ' * 40}"
    assert any(block in text[chunk.start : chunk.end] for chunk in chunks(text, Words(240)))
    rows = "\n".join(f"| row {n} | {n} |" for n in range(100))
    for chunk in chunks(rows, Words(60)):
        assert all(line.startswith("| row") for line in rows[chunk.start : chunk.end].split("\n"))


def test_long_prose_is_cut_between_sentences_with_some_overlap() -> None:
    """Each part begins with a sentence, and repeats the end of the part before."""
    text = " ".join(f"Sentence number {n} says a little." for n in range(100))
    made = chunks(text, Words(100))
    assert len(made) > 5
    for before, after in pairwise(made):
        assert text[after.start :].startswith("Sentence")
        assert after.start < before.end
