"""Memory on a real Chroma: what goes in is found, once, and by the right name."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from samara import Agent, ScriptedModel
from samara.errors import ConfigError, MemoryMismatchError
from samara.memory import Document, Memory, Retriever
from samara.memory.minilm import MiniLM

EMBEDDER = MiniLM()
TOWER = "# The tower\n\nIt is 330 metres high. It was built in 1889."
SHEEP = "# Sheep\n\nSheep are animals that give wool. Part number XJ-4471-b is for their shears."


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as opened:
        opened.add(TOWER, source="tower.md", title="Tower")
        opened.add(SHEEP, source="sheep.md")
        yield opened


def test_what_goes_in_is_found_with_its_place(memory: Memory) -> None:
    """By meaning, with source, title, heading, line and exact span."""
    best, *_ = memory.search("How tall is that building?")
    assert (best.source, best.title, best.heading, best.line) == (
        "tower.md",
        "Tower",
        "The tower",
        1,
    )
    assert TOWER[best.start : best.end] == best.text
    assert "330" in best.text


@pytest.mark.parametrize("query", ["XJ-4471-b", "where is part xj-4471-b?", '"number XJ-4471"'])
def test_exact_names_are_found(memory: Memory, query: str) -> None:
    """Part numbers come first, whatever a vector makes of them."""
    assert memory.search(query, 1)[0].source == "sheep.md"


def test_nothing_twice(memory: Memory) -> None:
    """An unchanged source is not taken in again; a changed one takes the place of the old."""
    assert memory.add(TOWER, source="tower.md", title="Tower").unchanged
    before = memory.stats().chunks
    done = memory.add(TOWER.replace("330", "324"), source="tower.md", title="Tower")
    assert (done.new, done.removed, done.unchanged) == (1, 1, False)
    assert memory.stats().chunks == before
    texts = [passage.text for passage in memory.search("How high is the tower?", 10)]
    assert sum("324" in text for text in texts) == 1
    assert not any("330" in text for text in texts)


def test_spans_follow_when_a_text_grows_before_them(memory: Memory) -> None:
    """A paragraph that has not changed is not embedded again, but its place is the new one."""
    first, second = (f"Paragraph {name} tells of {name}. " * 8 for name in ("goats", "bees"))
    memory.add(f"{first}\n\n{second}", source="animals.md")
    text = f"{'A new beginning. ' * 20}\n\n{first}\n\n{second}"
    assert memory.add(text, source="animals.md").new == 1
    best = memory.search("bees", 1)[0]
    last = memory.search("bees", max_tokens=len(EMBEDDER.offsets(second)) + 1)[0]
    assert (last.source, last.line) == ("animals.md", 5)
    assert text[best.start : best.end] == best.text
    assert "bees" in best.text


def test_the_same_words_twice_in_a_source(memory: Memory) -> None:
    """Repeated paragraphs keep their own places; those that follow one another come as one."""
    line = "The very same words stand here. " * 10
    other = "Quite another matter. " * 15
    text = f"{line}\n\n{line}\n\n{other}\n\n{line}"
    memory.add(text, source="twice.md")
    allowed = 3 * len(EMBEDDER.offsets(line)) + 5
    found = memory.search("the very same words", max_tokens=allowed)
    assert sorted((p.start, p.end, p.line) for p in found) == [
        (0, text.index(other) - 3, 1),
        (text.rindex(line), len(text) - 1, 7),
    ]
    assert all(text[passage.start : passage.end] == passage.text for passage in found)


def test_what_is_forgotten_is_gone_from_the_disk(memory: Memory) -> None:
    """Neither search finds it, nor anybody who reads the files."""
    assert memory.forget("sheep.md", "nobody.md") == 1
    assert memory.forget("sheep.md") == 0
    assert memory.search("shears XJ-4471-b", 10) == []
    assert [source.source for source in memory.sources()] == ["tower.md"]
    memory.close()
    files = [file for file in Path(memory.path).rglob("*") if file.is_file()]
    assert len(files) > 3
    for word in (b"shears", b"sheep.md"):
        assert not [file for file in files if word in file.read_bytes()]


def test_it_is_all_there_after_closing(memory: Memory) -> None:
    """Another object on the same folder finds it, also beside the first one."""
    with Memory(memory.path, embedder=EMBEDDER) as beside:
        assert beside.search("tower", 1)[0].source == "tower.md"
    memory.close()
    with Memory(memory.path, embedder=EMBEDDER) as after:
        assert after.search("tower", 1)[0].source == "tower.md"
        assert after.add(TOWER, source="tower.md", title="Tower").unchanged


def test_collections_are_apart(memory: Memory) -> None:
    """What one holds, another does not find."""
    with Memory(memory.path, collection="facts", embedder=EMBEDDER) as facts:
        facts.add("Water is wet.", source="water")
        assert [passage.source for passage in facts.search("What is water?", 10)] == ["water"]
        assert facts.search("tower.md", 10) == []
    assert all(passage.source != "water" for passage in memory.search("water", 10))


def test_another_embedder_is_refused(memory: Memory) -> None:
    """Vectors of different makers mean different things."""

    class Other(MiniLM):
        fingerprint = "other"

    memory.close()
    other = Memory(memory.path, embedder=Other())
    with other, pytest.raises(MemoryMismatchError, match="int8x32, not other"):
        other.search("tower")


def test_many_threads_write_and_read(memory: Memory) -> None:
    """Every text is found as soon as `add` returns."""

    def work(number: int) -> bool:
        memory.add(f"Fact {number}: the code word is word{number}x.", source=f"fact-{number}")
        found = memory.search(f"word{number}x", 3)
        return any(passage.source == f"fact-{number}" for passage in found)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(60)))
    assert memory.stats().sources == 62


def test_a_kill_in_the_middle_leaves_a_whole_store(tmp_path: Path) -> None:
    """What was acknowledged is found; what was not can be taken in again, and is there once."""
    code = (
        "import sys; from samara.memory import Memory\n"
        "with Memory(sys.argv[1]) as memory:\n"
        "    for n in range(10_000):\n"
        "        memory.add(f'Fact {n}: the word is word{n}x.', source=f'fact-{n}')\n"
        "        print(n, flush=True)"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for line in process.stdout:
        if int(line) == 25:
            break
    process.send_signal(signal.SIGKILL)
    acknowledged = 25 + sum(1 for _ in process.stdout)
    process.stdout.close()
    process.wait()
    with Memory(tmp_path, embedder=EMBEDDER) as memory:
        assert memory.stats().sources >= acknowledged
        for number in range(acknowledged + 3):
            memory.add(f"Fact {number}: the word is word{number}x.", source=f"fact-{number}")
            found = [p.source for p in memory.search(f"word{number}x", 5)]
            assert found[0] == f"fact-{number}"
            assert found.count(f"fact-{number}") == 1


def test_async_and_odd_requests(memory: Memory) -> None:
    """The async forms do the same; empty texts and queries are no error."""

    async def work() -> None:
        assert (await memory.aadd("", source="empty")).new == 0
        assert (await memory.aadd("Bees make honey.", source="bees")).new == 1
        assert (await memory.asearch("honey", 1))[0].source == "bees"

    asyncio.run(work())
    assert memory.search("  ") == []
    assert len(memory.search("tower", 1)) == 1
    with pytest.raises(ConfigError):
        memory.search("tower", 0)
    with pytest.raises(ConfigError, match="called"):
        Memory(memory.path, collection="../elsewhere")
    with pytest.raises(ConfigError, match="same source"):
        memory.add_many([Document("a", "x"), Document("b", "x")])


def test_an_agent_recalls(memory: Memory) -> None:
    """Memory is a retriever: what it finds stands beside the question, with its source."""
    retriever: Retriever = memory
    model = ScriptedModel(["330 metres [1]."])
    result = Agent(model, memory=retriever).run("How high is the tower?")
    assert "[1] tower.md" in model.requests[0].messages[0].text
    assert result.sources[0].source == "tower.md"
