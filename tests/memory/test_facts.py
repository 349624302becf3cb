"""Facts: newer ones supersede, nobody sees another's, and forgetting leaves nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samara.errors import ConfigError
from samara.memory import Memory, WithFacts
from samara.memory.minilm import MiniLM

EMBEDDER = MiniLM()


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as opened:
        yield opened


def test_a_newer_fact_supersedes_an_older_one(memory: Memory) -> None:
    """The old one is no longer found, and kept as history with the time it ended."""
    facts = memory.facts(user="ana")
    old = facts.save("Ana lives in Lisbon.", source="ana").fact
    saved = facts.save("Ana lives in Porto.", source="ana", supersedes=[old.id])
    assert [fact.text for fact in facts.search("Where does Ana live?")] == ["Ana lives in Porto."]
    newer, older = facts.history(saved.fact.id)
    assert (newer, older.text) == (saved.fact, "Ana lives in Lisbon.")
    assert older.superseded_by == newer.id
    assert older.valid_to is not None
    assert older.valid_to >= older.at
    assert [fact.text for fact in facts.all()] == ["Ana lives in Porto."]


def test_facts_that_are_only_alike_are_both_kept(memory: Memory) -> None:
    """Likeness never decides: the like one is shown, and nothing happens to it."""
    facts = memory.facts()
    facts.save("The server listens on port 8090.")
    saved = facts.save("The server listens on port 8091.")
    assert [fact.text for fact in saved.like] == ["The server listens on port 8090."]
    facts.save("Ana is allergic to peanuts.")
    facts.save("Ana is not allergic to peanuts.")
    assert len(facts.all()) == 4


def test_the_same_words_are_one_fact(memory: Memory) -> None:
    """However often and in whatever case they are said."""
    facts = memory.facts()
    first = facts.save("Tea is at  four.", source="ben", confidence=0.8).fact
    assert facts.save("tea is at four.").fact == first
    assert (first.text, first.source, first.confidence) == ("Tea is at four.", "ben", 0.8)
    assert "said by ben, 80% sure" in str(first)


def test_scopes(memory: Memory) -> None:
    """What one user or project has, another does not see, nor forget; what is for all, all see."""
    ana, ben = memory.facts(user="ana"), memory.facts(user="ben")
    everybody, boat = memory.facts(), memory.facts(user="ana", project="boat")
    secret = ana.save("The code of the safe is 4711.").fact
    everybody.save("The office opens at nine.")
    boat.save("The boat is called Alma.")
    assert [fact.text for fact in ben.search("the code of the safe")] == []
    assert [fact.text for fact in ben.all()] == ["The office opens at nine."]
    assert len(boat.all()) == 3
    assert len(ana.all()) == 2
    assert ben.forget(secret.id) == 0
    with pytest.raises(ConfigError, match="no fact"):
        ben.save("It is 4712.", supersedes=[secret.id])
    assert ana.search("the code of the safe")[0] == secret


def test_forgetting_leaves_nothing_on_the_disk(memory: Memory) -> None:
    """The fact, its history, in every file of the folder."""
    facts = memory.facts()
    old = facts.save("The zanzibar password is quokka.").fact
    new = facts.save("The zanzibar password is numbat.", supersedes=[old.id]).fact
    facts.save("The tea is green.")
    assert facts.forget(new.id) == 2
    assert facts.forget(new.id) == 0
    assert facts.search("zanzibar password") == []
    memory.close()
    files = [file for file in Path(memory.path).rglob("*") if file.is_file()]
    for word in (b"zanzibar", b"quokka", b"numbat"):
        assert not [file for file in files if word in file.read_bytes()]
    assert [fact.text for fact in memory.facts().all()] == ["The tea is green."]


@pytest.mark.parametrize(
    "wrong", [{"text": " "}, {"text": "x" * 3000}, {"text": "x", "confidence": 2}]
)
def test_what_is_no_fact(memory: Memory, wrong: dict[str, object]) -> None:
    """Refused with a reason."""
    with pytest.raises(ConfigError):
        memory.facts().save(**wrong)  # type: ignore[arg-type]


def test_texts_and_facts_together(memory: Memory) -> None:
    """An agent gets both; facts tell when and by whom they were said."""
    facts = memory.facts()
    facts.save("Ana's bicycle is red.", source="ana")
    memory.add("Bicycles have two wheels.", source="wheels.md")
    found = WithFacts(memory, facts).search("What colour is Ana's bicycle?")
    assert "said by ana" in found[0].text
    assert found[0].source.startswith("fact:")
    assert "fact" not in {passage.source[:4] for passage in memory.search("bicycle")}
