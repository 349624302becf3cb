"""Near-duplicates: told, and only they."""

from __future__ import annotations

import random
from pathlib import Path

from samara.memory import Memory
from samara.memory.duplicates import Known, signature
from samara.memory.minilm import MiniLM

EMBEDDER = MiniLM()
WORDS = [f"word{n}" for n in range(3000)]


def text_of(seed: int, words: int = 400) -> list[str]:
    """A text of random words."""
    return random.Random(seed).choices(WORDS, k=words)


def test_likeness_is_what_two_texts_share() -> None:
    """A text with one word in a hundred changed is like it; one with a half changed is not."""
    base = text_of(1)
    known = Known([("base", signature(" ".join(base)))])
    near, far = base.copy(), base.copy()
    for place in range(0, len(base), 100):
        near[place] = "changed"
    for place in range(0, len(base), 2):
        far[place] = "changed"
    assert known.like("near", signature(" ".join(near))) == "base"
    assert known.like("far", signature(" ".join(far))) == ""
    assert known.like("other", signature(" ".join(text_of(2)))) == ""
    assert known.like("base", signature(" ".join(base))) == ""
    assert signature("too short") == ""


def test_many_are_compared() -> None:
    """Each is found among hundreds, also when its namesake was replaced."""
    known = Known([])
    for n in range(300):
        known.add(f"t{n}", signature(" ".join(text_of(n))))
    known.add("t7", signature(" ".join(text_of(1007))))
    assert known.like("copy", signature(" ".join(text_of(8)))) == "t8"
    assert known.like("copy", signature(" ".join(text_of(7)))) == ""
    assert known.like("copy", signature(" ".join(text_of(1007)))) == "t7"


def test_a_report_names_them(tmp_path: Path) -> None:
    """Both go in; the second is told, also when the first came with an earlier call."""
    text = " ".join(text_of(5))
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.md").write_text(text)
    with Memory(tmp_path / "memory", embedder=EMBEDDER) as memory:
        memory.ingest(folder)
        (folder / "b.md").write_text(f"{text} and a few words more")
        report = memory.ingest(folder)
        assert [Path(one.like).name for one in report.files if one.like] == ["a.md"]
        assert "says nearly the same as" in str(report)
        assert memory.stats().sources == 2
