"""Taking in files, folders and pages: what changed is taken in anew, the rest is left alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Final, Literal

from samara.errors import IngestError
from samara.memory.duplicates import Known
from samara.memory.intake import Intake, Taken
from samara.memory.origins import Fetched, Origins

Status = Literal["new", "changed", "unchanged", "failed"]

_READER: Final = "reading/1"
"""Changes with whatever changes the text that is read from the same bytes."""
_GROUP: Final = 64
_GROUP_CHARS: Final = 300_000
_AHEAD: Final = 8
"""Sources that are read before their turn to be embedded comes, each of at most `MAX_BYTES`."""
_READERS: Final = 4


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of one source; `reason` is why it failed.

    `like` names another source that says nearly the same.
    """

    source: str
    status: Status
    chunks: int = 0
    reason: str = ""
    like: str = ""


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of all sources. `missing` are files that lay below what was given, and no longer
    do: `Memory.forget` removes them."""

    files: tuple[Ingested, ...]
    missing: tuple[str, ...] = ()

    def count(self, status: Status) -> int:
        """How many sources there are of that status."""
        return sum(file.status == status for file in self.files)

    def __str__(self) -> str:
        told = ", ".join(
            f"{self.count(status)} {status}"
            for status in ("new", "changed", "unchanged", "failed")
            if self.count(status)
        )
        lines = [told or "no files"]
        lines += [f"  {file.source}: {file.reason}" for file in self.files if file.reason]
        lines += [
            f"  {file.source} says nearly the same as {file.like}"
            for file in self.files
            if file.like
        ]
        lines += [f"  {source} is gone" for source in self.missing]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Read:
    """What reading a source came to: a document, `unchanged`, or the reason why neither."""

    source: str
    taken: Taken | None = None
    reason: str = ""
    unchanged: bool = field(default=False)


def ingest(
    intake: Intake,
    sources: Sequence[str | Path],
    hear: Callable[[Ingested, int], None] | None,
    metadata: Mapping[str, str],
) -> IngestReport:
    """See Memory.ingest."""
    known = Known((one.source, one.signature) for one in intake.store.sources())
    told: list[Ingested] = []
    with Origins() as origins:
        wishes = origins.expand(sources)
        with closing(_read_ahead(intake, origins, wishes, metadata)) as items:
            for group in _grouped(items):
                for one in _taken_in(intake, group, known):
                    told.append(one)
                    if hear is not None:
                        hear(one, len(wishes))
        roots = origins.roots
    names = (Path(one.source) for one in intake.store.sources())
    missing = (
        str(path)
        for path in names
        if any(path.is_relative_to(root) for root in roots) and not path.exists()
    )
    return IngestReport(tuple(told), tuple(missing))


def _read_ahead(
    intake: Intake, origins: Origins, wishes: Iterable[str], metadata: Mapping[str, str]
) -> Generator[_Read, None, None]:
    """The sources in their order, some of them read while others are still being embedded."""
    pool = ThreadPoolExecutor(_READERS)
    waiting: deque[Future[_Read]] = deque()
    try:
        for wish in wishes:
            waiting.append(pool.submit(_read, intake, origins, wish, metadata))
            if len(waiting) > _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        origins.stop()
        pool.shutdown(cancel_futures=True)


def _read(intake: Intake, origins: Origins, wish: str, metadata: Mapping[str, str]) -> _Read:
    try:
        fetched = origins.fetch(wish)
        digest = intake.digest(_READER, _hash(fetched), repr(sorted(metadata.items())))
        if intake.is_there(fetched.source, digest):
            return _Read(fetched.source, unchanged=True)
        document = replace(origins.document(fetched), metadata=metadata)
        return _Read(fetched.source, Taken(document, digest))
    except IngestError as error:
        return _Read(wish, reason=str(error).replace("\n", " "))


def _hash(fetched: Fetched) -> str:
    return blake2b(fetched.data, digest_size=16).hexdigest() + fetched.kind


def _grouped(items: Iterable[_Read]) -> Iterator[list[_Read]]:
    """Sources that go in together, as far as they are small."""
    group: list[_Read] = []
    size_chars = 0
    for item in items:
        group.append(item)
        size_chars += len(item.taken.document.text) if item.taken else 0
        if len(group) == _GROUP or size_chars > _GROUP_CHARS:
            yield group
            group, size_chars = [], 0
    if group:
        yield group


def _taken_in(intake: Intake, group: Sequence[_Read], known: Known) -> Iterator[Ingested]:
    """What became of some sources, which go in together."""
    fresh = {one.source: one.taken for one in group if one.taken is not None}
    before = {name for name in fresh if intake.store.source(name) is not None}
    added = {one.source: one for one in intake.take(list(fresh.values()))}
    seen: set[str] = set()
    for one in group:
        if one.reason:
            yield Ingested(one.source, "failed", reason=one.reason)
        elif one.unchanged or one.source in seen:
            yield Ingested(one.source, "unchanged")
        else:
            seen.add(one.source)
            source = intake.store.source(one.source)
            told = source.signature if source is not None else ""
            status: Status = "changed" if one.source in before else "new"
            like = known.like(one.source, told)
            known.add(one.source, told)
            yield Ingested(one.source, status, added[one.source].new, like=like)
