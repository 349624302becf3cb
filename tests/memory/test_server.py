"""The same memory on a Chroma server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from chroma_server import chroma_server
from memory_writers import EMBEDDER as HASHED

from samara.errors import ConfigError, MemoryMismatchError, MemoryStoreError
from samara.memory import Document, Memory
from samara.memory.minilm import MiniLM

EMBEDDER = MiniLM()
TOWER = "# The tower\n\nIt is 330 metres high.\n\nIt was built in 1889 for a fair."


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with chroma_server(tmp_path_factory.mktemp("server")) as address:
        yield address


@pytest.fixture
def memory(url: str, request: pytest.FixtureRequest) -> Iterator[Memory]:
    with Memory(url, collection=f"c{abs(hash(request.node.name))}", embedder=EMBEDDER) as opened:
        yield opened


def test_taking_in_finding_forgetting(memory: Memory) -> None:
    """As in a folder: spans, names, filters, nothing twice, nothing unrelated."""
    memory.add(TOWER, source="tower.md", title="Tower", metadata={"kind": "stone"})
    memory.add("Part XJ-4471-b is for the shears of sheep.", source="sheep.md")
    assert memory.add(TOWER, source="tower.md", title="Tower", metadata={"kind": "stone"}).unchanged
    best = memory.search("How tall is that building?", 1)[0]
    assert (best.source, best.title, best.heading) == ("tower.md", "Tower", "The tower")
    assert TOWER[best.start : best.end] == best.text
    assert memory.search("XJ-4471-b", 1)[0].source == "sheep.md"
    assert memory.search("sheep", 5, where={"kind": "stone"}) == []
    assert memory.search("Who won the football world cup?") == []
    changed = memory.add(TOWER.replace("330", "324"), source="tower.md")
    assert (changed.new, changed.removed) == (1, 1)
    document = memory.get("tower.md")
    assert document is not None
    assert document.text == TOWER.replace("330", "324")
    assert [source.source for source in memory.sources()] == ["sheep.md", "tower.md"]
    assert memory.check() == []
    assert memory.forget("tower.md", "nobody") == 1
    assert all("324" not in p.text for p in memory.search("tower metres", 5))
    assert memory.stats().sources == 1


def test_facts_on_a_server(memory: Memory) -> None:
    """Facts supersede and are forgotten there, too."""
    facts = memory.facts(user="ana")
    old = facts.save("Ana lives in Lisbon.").fact
    new = facts.save("Ana lives in Porto.", supersedes=[old.id]).fact
    assert [fact.text for fact in facts.search("Where does Ana live?")] == ["Ana lives in Porto."]
    assert facts.forget(new.id) == 2
    assert facts.all(superseded=True) == []


def test_spans_follow_on_a_server(memory: Memory) -> None:
    """A chunk that stays but stands elsewhere tells its new place."""
    bees = "Bees make honey in a hive. " * 20
    memory.add(bees, source="a.md")
    text = f"{'Something new. ' * 30}\n\n{bees}"
    assert memory.add(text, source="a.md").new >= 1
    found = memory.search("honey of bees", 1)[0]
    assert text[found.start : found.end] == found.text


def test_what_a_dead_writer_left_on_a_server(memory: Memory) -> None:
    """Chunks that nobody noted are told by check and removed by repair."""
    memory.add_many([Document(TOWER, "tower.md"), Document("Sheep give wool.", "sheep.md")])
    store = memory._store()
    store._sources.delete(ids=store._sources.get(where={"source": "sheep.md"})["ids"])  # type: ignore[attr-defined]
    assert memory.check() == ["sheep.md: 1 chunks are there, 0 are noted"]
    memory.repair()
    assert memory.check() == []
    assert [p.source for p in memory.search("tower and wool", 5)] == ["tower.md"]


def test_what_a_server_cannot(memory: Memory, tmp_path: Path) -> None:
    """Said with what to do instead."""
    memory.add(TOWER, source="tower.md")
    with pytest.raises(MemoryStoreError, match="Export"):
        memory.backup(tmp_path)
    with pytest.raises(MemoryStoreError, match="Export"):
        memory.reembed(HASHED)
    other = Memory(str(memory.path), collection=memory.collection, embedder=HASHED)
    with other, pytest.raises(MemoryMismatchError, match="not hashed"):
        other.search("tower")


def test_servers_that_are_not_there() -> None:
    """A clear error, and none for an address that is none."""
    with Memory("http://127.0.0.1:9") as memory, pytest.raises(MemoryStoreError, match="failed"):
        memory.search("anything")
    with Memory("ftp://host") as memory, pytest.raises(ConfigError, match="no address"):
        memory.search("anything")
    with Memory("http://me:pw123@host") as memory, pytest.raises(ConfigError) as refused:
        memory.search("anything")
    assert "pw123" not in str(refused.value)
