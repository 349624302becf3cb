"""Several processes on one memory: what was acknowledged is found by all, whoever is killed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import compress
from pathlib import Path

import pytest
from chroma_server import chroma_server
from memory_writers import BATCH, EMBEDDER, text_of

from samara.errors import MemoryLockedError
from samara.memory import Memory
from samara.memory.stores import door, sharing

SCRIPT = Path(__file__).parent.with_name("memory_writers.py")


class Reader:
    """A process that searches."""

    def __init__(self, place: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(SCRIPT), "read", place],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._turn = threading.Lock()

    def finds(self, name: str, number: int) -> bool:
        """Whether it finds this item."""
        with self._turn:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(f"{name} {number}\n")
            self._process.stdin.flush()
            return self._process.stdout.readline().strip() == f"{name}-{number}"

    def close(self) -> None:
        """End it."""
        self._process.communicate()


class Writer(threading.Thread):
    """A process that writes, and whose every acknowledgement is put to a reader at once."""

    def __init__(self, place: str, name: str, count: int, reader: Reader, luck: float) -> None:
        super().__init__()
        self.told = 0
        self.unseen: list[int] = []
        self._name, self._reader = name, reader
        self._killed_at = int(count * luck) if luck else 0
        self._process = subprocess.Popen(
            [sys.executable, str(SCRIPT), "write", place, name, str(count)],
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self) -> None:
        with self._process:
            assert self._process.stdout is not None
            for line in self._process.stdout:
                self.told = int(line)
                if not self._reader.finds(self._name, self.told - random.randint(1, BATCH)):
                    self.unseen.append(self.told)
                if self._killed_at and self.told >= self._killed_at:
                    self._process.send_signal(signal.SIGKILL)


@contextmanager
def place_of(kind: str, folder: Path) -> Iterator[str]:
    """A folder, or a server on it."""
    if kind == "folder":
        yield str(folder)
    else:
        with chroma_server(folder) as url:
            yield url


def write_and_read(kind: str, folder: Path, count: int) -> None:
    """Three writers and two readers; one writer is killed."""
    with place_of(kind, folder) as place, ExitStack() as stack:
        readers = [Reader(place), Reader(place)]
        for reader in readers:
            stack.callback(reader.close)
        victim = random.choice("abc")
        writers = [
            Writer(place, name, count, readers[n % 2], random.random() if name == victim else 0)
            for n, name in enumerate("abc")
        ]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        told = {name: writer.told for name, writer in zip("abc", writers, strict=True)}
        assert all(told[name] == count for name in told if name != victim)
        assert 0 < told[victim] <= count
        assert [writer.unseen for writer in writers] == [[], [], []]
        for reader in readers:
            assert all(reader.finds(name, told[name] - 1) for name in told)
    with place_of(kind, folder) as place, Memory(place, embedder=EMBEDDER) as memory:
        items = [(name, number) for name, most in told.items() for number in range(most)]

        def is_lost(item: tuple[str, int]) -> bool:
            return memory.search(text_of(*item), 1)[0].source != f"{item[0]}-{item[1]}"

        with ThreadPoolExecutor(4) as pool:
            lost = list(compress(items, pool.map(is_lost, items)))
        assert not lost
        assert memory.stats().chunks >= sum(told.values())


@pytest.mark.parametrize("kind", ["folder", "server"])
def test_writers_and_readers(kind: str, tmp_path: Path) -> None:
    """Found at once by processes that were there before, and after a restart."""
    write_and_read(kind, tmp_path, 200)


@pytest.mark.thorough
@pytest.mark.parametrize("kind", ["folder", "server"])
def test_ten_thousand_items(kind: str, tmp_path: Path) -> None:
    """The same with 10,002 items."""
    write_and_read(kind, tmp_path, 3340)


def test_the_host_is_killed_and_another_takes_over(tmp_path: Path) -> None:
    """A guest goes on with its own vectors and those of the dead, without a word."""
    first = subprocess.Popen(
        [sys.executable, str(SCRIPT), "write", str(tmp_path), "a", "100000"],
        stdout=subprocess.PIPE,
        text=True,
    )
    with first, Memory(tmp_path, embedder=EMBEDDER) as memory:
        assert first.stdout is not None
        assert first.stdout.readline()
        memory.add("before the fall", source="before")
        first.kill()
        memory.add("after the fall", source="after")
        for text, source in (("before the fall", "before"), ("after the fall", "after")):
            assert memory.search(text, 1)[0].source == source
        assert memory.search(text_of("a", 0), 1)[0].source == "a-0"


def test_a_host_that_is_stopped_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who does not answer is not waited for without end, and nothing is written past it."""
    monkeypatch.setattr(door, "_ANSWER_S", 2.0)
    monkeypatch.setattr(sharing, "_PATIENCE_S", 0.3)
    first = subprocess.Popen(
        [sys.executable, str(SCRIPT), "read", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with first, Memory(tmp_path, embedder=EMBEDDER) as memory:
        assert first.stdin is not None
        assert first.stdout is not None
        first.stdin.write("a 1\n")
        first.stdin.flush()
        first.stdout.readline()
        first.send_signal(signal.SIGSTOP)
        try:
            with pytest.raises(MemoryLockedError, match=f"process {first.pid}, which does not"):
                memory.search("anything")
        finally:
            first.send_signal(signal.SIGCONT)
        assert memory.search("anything") == []
        first.stdin.close()


def test_a_forked_child_is_a_guest(tmp_path: Path) -> None:
    """A child does not use its parent's files: it comes in by the door."""
    with Memory(tmp_path, embedder=EMBEDDER) as memory:
        memory.add("from the parent", source="parent")
        child = os.fork()
        if child == 0:
            try:
                found = memory.search("from the parent", 1)[0].source == "parent"
                memory.add("from the child", source="child")
                os._exit(0 if found else 1)
            except BaseException:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert memory.search("from the child", 1)[0].source == "child"


def test_a_child_does_not_keep_its_dead_parents_folder(tmp_path: Path) -> None:
    """A host that forked and was killed leaves its lock to the next, though the child lives."""
    code = (
        "import os, sys, time; sys.path.insert(0, sys.argv[2])\n"
        "from memory_writers import EMBEDDER; from samara.memory import Memory\n"
        "memory = Memory(sys.argv[1], embedder=EMBEDDER)\n"
        "memory.add('from the host', source='host')\n"
        "print('open', flush=True); sys.stdin.readline()\n"
        "child = os.fork()\n"
        "if child: print(child, flush=True)\n"
        "time.sleep(60)"
    )
    command = [sys.executable, "-c", code, str(tmp_path), str(SCRIPT.parent)]
    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as host,
        Memory(tmp_path, embedder=EMBEDDER) as memory,
    ):
        assert host.stdin is not None
        assert host.stdout is not None
        assert host.stdout.readline()
        assert memory.search("from the host", 1)  # by the door, which stays open over the fork
        host.stdin.write("fork\n")
        host.stdin.flush()
        child = int(host.stdout.readline())
        try:
            host.kill()
            began = time.monotonic()
            assert memory.search("from the host", 1)[0].source == "host"
            assert time.monotonic() - began < 15
        finally:
            os.kill(child, signal.SIGKILL)


def test_strangers_are_not_let_in(tmp_path: Path) -> None:
    """Without the key nothing is answered; what is no operation is refused."""
    with Memory(tmp_path, embedder=EMBEDDER) as memory:
        memory.add("a secret", source="secret")
        address = door_of(tmp_path)
        stranger = door.Guest({**address, "key": "guessed"})
        with pytest.raises((EOFError, ConnectionError)):
            stranger.all_ids("documents")
        stranger.close()
        assert (tmp_path / sharing.LOCK_NAME).stat().st_mode & 0o077 == 0
        assert Path(address["path"]).parent.stat().st_mode & 0o077 == 0
    assert not Path(address["path"]).parent.exists()


def door_of(folder: Path) -> door.Address:
    """What the host says of itself."""
    import json

    address: door.Address = json.loads((folder / sharing.LOCK_NAME).read_text())
    return address
