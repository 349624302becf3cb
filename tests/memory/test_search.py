"""Searching: the right passages, as many as there is room for, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samara.errors import ConfigError, MissingDependencyError
from samara.memory import CrossEncoder, Memory, packed
from samara.memory.minilm import MiniLM
from samara.memory.retriever import Passage

EMBEDDER = MiniLM()
ANIMALS = {
    "bees.md": "Bees make honey in a hive. A queen lays the eggs.",
    "goats.md": "Goats climb steep rocks. They give milk, of which cheese is made.",
    "sheep.md": "Sheep give wool. Coats and blankets are made of it.",
    "cows.md": "Cows give milk, of which butter and cheese are made.",
    "whales.md": "Whales live in the sea. They breathe air and sing.",
}
LONG = "\n\n".join(
    f"Paragraph {n} is about honey number {n}. " + "The bees worked hard on it all summer. " * 6
    for n in range(12)
)


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Memory]:
    with Memory(tmp_path_factory.mktemp("search"), embedder=EMBEDDER) as opened:
        for name, text in ANIMALS.items():
            kind = "sea" if name == "whales.md" else "farm"
            opened.add(text, source=name, metadata={"kind": kind, "first": name[0]})
        opened.add(LONG, source="long/honey.md", metadata={"kind": "book"})
        yield opened


@pytest.mark.parametrize(
    "query",
    ["Who won the football world cup in 1998?", "quarterly revenue of the firm", "TLS handshake"],
)
def test_nothing_is_found_where_nothing_is(memory: Memory, query: str) -> None:
    """A question about something else gets no passages, not the least bad ones."""
    assert memory.search(query) == []


def test_only_of_some_sources(memory: Memory) -> None:
    """By name with wildcards, by metadata, by several values; unknown ones find nothing."""

    def names(**where: object) -> set[str]:
        return {p.source for p in memory.search("Which animal gives milk?", 10, where=where)}  # type: ignore[arg-type]

    assert names(source="goats.md") == {"goats.md"}
    assert names(source=["goat*", "co?s.md"]) == {"goats.md", "cows.md"}
    assert "long/honey.md" not in names(kind="farm")
    assert names(kind="farm", first=["g", "c"]) == {"goats.md", "cows.md"}
    assert names(kind="nothing") == names(unknown="x") == set()


def test_chunks_that_follow_one_another_come_as_one(memory: Memory) -> None:
    """Their text is that of the source, blank lines between them and all."""
    found = memory.search("honey and hard working bees", 2, where={"source": "long/*"})
    assert len(found) == 1
    assert LONG[found[0].start : found[0].end] == found[0].text
    assert found[0].text.count("Paragraph") > 5


@given(st.integers(1, 900), st.sampled_from(["honey", "milk and cheese", "bees in summer"]))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_an_allowance_is_kept_exactly(memory: Memory, tokens: int, query: str) -> None:
    """All texts together never have more tokens, and every one is a piece of its source."""
    found = memory.search(query, max_tokens=tokens)
    assert sum(len(EMBEDDER.offsets(passage.text)) for passage in found) <= tokens
    texts = {**ANIMALS, "long/honey.md": LONG}
    assert all(texts[p.source][p.start : p.end] == p.text for p in found)
    assert found or tokens < 8


def test_a_model_counts_as_it_likes(memory: Memory) -> None:
    """The allowance is in the tokens of whoever gets the passages."""
    found = memory.search("honey", max_tokens=400, count=len)
    assert 0 < sum(len(passage.text) for passage in found) <= 400


def test_a_passage_that_is_too_long_is_cut_at_a_word() -> None:
    """Rather some of the best than nothing."""
    long = Passage("one two three four", "a", 10, 28)
    assert packed([long], 3, lambda text: len(text.split()))[0].text == "one two three"
    assert packed([long], 3, lambda text: len(text.split()))[0].end == 23
    short = Passage("five", "b")
    assert packed([long, short], 3, lambda text: len(text.split())) == [short]
    assert packed([long], 0, len) == []


def test_names_and_quotes_come_first(tmp_path: Path) -> None:
    """What holds a name word for word stands before what is only like it."""
    with Memory(tmp_path, embedder=EMBEDDER) as memory:
        for n in range(60):
            memory.add(f"Error E{4000 + n} means that part AB-{n:03}-x is worn.", source=f"e{n}")
        for n in range(0, 60, 7):
            assert memory.search(f"What does E{4000 + n} mean?", 1)[0].source == f"e{n}"
            assert memory.search(f"replace ab-{n:03}-x", 1)[0].source == f"e{n}"
            assert memory.search(f'"part AB-{n:03}"', 1)[0].source == f"e{n}"


def test_passages_differ_when_that_is_asked_for(tmp_path: Path) -> None:
    """With diversity, the same thing said twice does not take two places."""
    with Memory(tmp_path, embedder=EMBEDDER) as memory:
        for n in range(3):
            memory.add("The tower in Paris is 330 metres high. " * 2, source=f"copy-{n}")
        memory.add("The tower in Paris was built for the world fair of 1889.", source="other")
        plain = [p.source for p in memory.search("the tower in Paris", 3)]
        mixed = [p.source for p in memory.search("the tower in Paris", 3, diversity=0.7)]
        assert "other" in mixed[:2]
        assert plain[:2] != mixed[:2]
        with pytest.raises(ConfigError):
            memory.search("tower", diversity=2)


def test_a_reranker_has_the_last_word(tmp_path: Path) -> None:
    """Its order counts, and its marks are the scores."""

    class ByLength:
        def scores(self, query: str, texts: Sequence[str]) -> list[float]:
            return [float(len(text)) for text in texts]

    with Memory(tmp_path, embedder=EMBEDDER, reranker=ByLength()) as memory:
        for name, text in ANIMALS.items():
            memory.add(text, source=name)
        found = memory.search("Which animal gives milk?", 5)
        assert [p.score for p in found] == sorted((len(p.text) for p in found), reverse=True)


def test_a_cross_encoder_of_transformers(tmp_path: Path) -> None:
    """A real model of that kind, tiny and untrained, marks each pair by itself."""
    transformers = pytest.importorskip("transformers")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bees", "honey", "sheep", "wool", "milk"]
    (tmp_path / "vocab.txt").write_text("\n".join(words))
    transformers.BertTokenizerFast(str(tmp_path / "vocab.txt")).save_pretrained(tmp_path)
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        num_labels=1,
    )
    transformers.BertForSequenceClassification(config).save_pretrained(tmp_path)
    encoder = CrossEncoder(str(tmp_path))
    marks = encoder.scores("bees", ["honey", "wool " * 3000, "honey"])
    assert marks[0] == pytest.approx(marks[2], abs=1e-4)
    assert marks[0] != pytest.approx(marks[1], abs=1e-6)


def test_without_transformers_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install."""
    monkeypatch.setitem(__import__("sys").modules, "transformers", None)
    with pytest.raises(MissingDependencyError, match=r"samara\[local\]"):
        CrossEncoder("any").scores("a", ["b"])


def test_as_a_langchain_retriever(memory: Memory) -> None:
    """Documents with source and span, sync and async."""
    import asyncio

    retriever = memory.as_retriever(2, where={"kind": "farm"})
    documents = retriever.invoke("Who makes honey?")
    assert documents[0].page_content == ANIMALS["bees.md"]
    assert documents[0].metadata["source"] == "bees.md"
    assert (documents[0].metadata["start"], documents[0].metadata["kind"]) == (0, "farm")
    assert asyncio.run(retriever.ainvoke("Who makes honey?")) == documents


def test_a_text_comes_back_as_it_was(memory: Memory) -> None:
    """So that a span can be opened and highlighted."""
    document = memory.get("long/honey.md")
    assert document is not None
    assert document.text.rstrip() == LONG.rstrip()
    assert document.metadata == {"kind": "book"}
    assert memory.get("nowhere") is None
