"""How fast sessions are: opening and adding to a long one, and searching among many.

    python benchmarks/sessions.py

Appending is timed with fsync and without: the difference is the disk's. As a floor, the same
number of plain lines of JSON is appended and parsed with the standard library in the same run.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from unittest.mock import patch

from samara.agent.sessions import Session, SessionStore
from samara.prompts.messages import AssistantMessage, UserMessage

MESSAGES = 10_000
SESSIONS = 1_000
RUNS = 5
WORDS = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in "lmnrst"]


def main() -> None:
    """Measure, and print the table."""
    random.seed(7)
    with tempfile.TemporaryDirectory() as folder:
        long_session(Path(folder))
        many_sessions(Path(folder) / "many")


def long_session(folder: Path) -> None:
    """One of ten thousand messages."""
    before = memory_mb()
    session = Session.create(folder / "long")
    with without_fsync():
        appended_s = timed(lambda: grow(session, MESSAGES - 20)) / (MESSAGES - 20)
    synced_s = timed(lambda: grow(session, 20)) / 20
    session.close()
    opened_s = statistics.median(
        timed(lambda: Session(folder / "long").close()) for _ in range(RUNS)
    )
    lines = [json.dumps({"text": text(40)}) for _ in range(MESSAGES)]
    floor = folder / "plain"
    plain_s = timed(lambda: append_plainly(floor, lines)) / MESSAGES
    parsed_s = timed(lambda: [json.loads(line) for line in floor.read_text().splitlines()])
    size_mb = (folder / "long" / "log.jsonl").stat().st_size / 1e6
    print(f"{MESSAGES:,} messages, {size_mb:.1f} MB")
    opening, adding = opened_s / parsed_s, appended_s / plain_s
    print(f"open              {opened_s * 1e3:8.1f} ms   {opening:5.1f} x json.loads alone")
    print(f"append, no fsync  {appended_s * 1e3:8.3f} ms   {adding:5.1f} x a plain line")
    print(f"append, fsync     {synced_s * 1e3:8.3f} ms")
    print(f"memory            {memory_mb() - before:8.1f} MB")


def many_sessions(folder: Path) -> None:
    """A thousand, with words to be found."""
    store = SessionStore(folder)
    with without_fsync():
        for number in range(SESSIONS):
            with store.create(f"session {number:04}") as session:
                grow(session, 20)
                session.append(UserMessage.of(f"needle{number:04}"), AssistantMessage("found"))
    first_s = timed(store.all)
    queries = [f"needle{random.randrange(SESSIONS):04}" for _ in range(50)] + random.sample(
        WORDS, 50
    )
    times = sorted(timed(partial(store.search, query)) for query in queries)
    found = [store.search(query)[0].session.name for query in queries[:50]]
    assert found == [f"session {query.removeprefix('needle')}" for query in queries[:50]]
    print(f"{SESSIONS:,} sessions of 22 messages")
    print(f"index, the first time  {first_s * 1e3:8.0f} ms")
    print(f"search, median         {statistics.median(times) * 1e3:8.1f} ms")
    print(f"search, slowest of 100 {times[-1] * 1e3:8.1f} ms")


def grow(session: Session, messages: int) -> None:
    """Add so many messages."""
    for _ in range(messages // 2):
        session.append(UserMessage.of(text(12)))
        session.append(AssistantMessage(text(60)))


def text(words: int) -> str:
    """So many words at random."""
    return " ".join(random.choices(WORDS, k=words))


def append_plainly(file: Path, lines: list[str]) -> None:
    """What there is no way around: a write for each line."""
    with file.open("ab", buffering=0) as opened:
        for line in lines:
            opened.write(line.encode() + b"\n")


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


@contextmanager
def without_fsync() -> Iterator[None]:
    """Leave the disk's own time out."""
    with patch("os.fsync"):
        yield


def memory_mb() -> float:
    """The most that the process has taken so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


if __name__ == "__main__":
    main()
