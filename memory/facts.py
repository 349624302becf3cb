"""What is worth remembering of people and projects, each with its time, its source and how sure.

A newer fact supersedes an older one, which is kept as its history and no longer found. Whether two
facts are about the same thing is not guessed: "port 8090" and "port 8091" are as like as two
sentences can be. Whoever saves is shown what is like it, and says what it supersedes.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from samara.errors import ConfigError
from samara.memory.document import Document
from samara.memory.retriever import Passage
from samara.memory.rows import digest_of

if TYPE_CHECKING:
    from samara.memory.memory import Memory

MAX_CHARS: Final = 2000
"""Of one fact: what is longer is a text, for `Memory.add`."""
_SCHEME: Final = "fact:"
_LIKE: Final = 3
_ALL: Final = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact. `at` is when it was saved, in seconds since 1970; `confidence` from 0 to 1.

    `user` and `project` are whom and what it is about; empty for everybody and everything. One
    that is superseded tells by which (`superseded_by`), and when (`valid_to`).
    """

    id: str
    text: str
    at: float
    source: str = ""
    confidence: float = 1.0
    user: str = ""
    project: str = ""
    superseded_by: str = ""
    valid_to: float | None = None

    def __str__(self) -> str:
        when = datetime.fromtimestamp(self.at, UTC).strftime("%Y-%m-%d")
        said = f", said by {self.source}" if self.source else ""
        sure = f", {self.confidence:.0%} sure" if self.confidence < 1 else ""
        return f"{self.text} ({when}{said}{sure})"


@dataclass(frozen=True, slots=True)
class Saved:
    """A fact that was saved, and others that are like it: perhaps it supersedes one of them."""

    fact: Fact
    like: tuple[Fact, ...] = ()


class Facts:
    """Facts in a memory, of one user and one project. Get it by `Memory.facts`.

    Sees what is about this user and this project, or about all of them. `memory` is the collection
    in which they lie.
    """

    def __init__(self, memory: Memory, *, user: str = _ALL, project: str = _ALL) -> None:
        self.memory = memory
        self.user, self.project = user, project

    def save(
        self,
        text: str,
        *,
        source: str = "",
        confidence: float = 1.0,
        supersedes: Collection[str] = (),
    ) -> Saved:
        """Remember a fact. The same words twice are one fact; its older self is kept as it is.

        `supersedes` are ids of facts that no longer hold. Raises ConfigError for an empty or far
        too long text, a confidence beyond 0 and 1, and ids that are not known here.
        """
        text = " ".join(text.split())
        if not text or len(text) > MAX_CHARS:
            raise ConfigError(f"A fact has between 1 and {MAX_CHARS:,} characters.")
        if not 0 <= confidence <= 1:
            raise ConfigError("A confidence is between 0 and 1.")
        id_ = digest_of(self.user, self.project, text.casefold())[:12]
        old = {fact.id: fact for fact in self.all(superseded=True)}
        unknown = sorted(set(supersedes) - old.keys() | {id_} & set(supersedes))
        if unknown:
            raise ConfigError(f"There is no fact {unknown[0]} that this one could supersede.")
        known = old.get(id_)
        if known is not None and known.valid_to is None and not supersedes:
            return Saved(known)
        now = time.time()
        fact = Fact(id_, text, now, source, confidence, self.user, self.project)
        gone = [replace(old[name], superseded_by=id_, valid_to=now) for name in supersedes]
        like = tuple(one for one in self.search(text, _LIKE) if one.id not in (id_, *supersedes))
        self.memory.add_many([_document(one) for one in (fact, *gone)])
        return Saved(fact, like)

    def search(self, query: str, k: int = 5) -> list[Fact]:
        """The facts that bear on a query and still hold, best first."""
        names = [passage.source for passage in self._passages(query, k)]
        known = {fact.id: fact for fact in self.all()}
        ids = (name.removeprefix(_SCHEME) for name in names)
        return [known[id_] for id_ in ids if id_ in known]

    def passages(self, query: str, k: int = 5) -> list[Passage]:
        """Like `search`, as passages: what an agent is handed."""
        return [
            Passage(str(fact), f"{_SCHEME}{fact.id}", 0, len(fact.text), title="fact")
            for fact in self.search(query, k)
        ]

    def all(self, *, superseded: bool = False) -> list[Fact]:
        """All facts that hold, oldest first; with `superseded`, those that no longer do, too."""
        scope = {"user": [self.user, _ALL], "project": [self.project, _ALL]}
        found = [_fact(one.metadata, one.title) for one in self.memory.sources(scope)]
        kept = [fact for fact in found if superseded or fact.valid_to is None]
        return sorted(kept, key=lambda fact: (fact.at, fact.id))

    def history(self, id: str) -> list[Fact]:
        """A fact and all that it supersedes, newest first."""
        everything = self.all(superseded=True)
        chain = [fact for fact in everything if fact.id == id]
        for fact in chain:
            chain += [one for one in everything if one.superseded_by == fact.id]
        return chain

    def forget(self, *ids: str) -> int:
        """Forget facts with all their history, for good. How many there were."""
        gone = {fact.id for id_ in ids for fact in self.history(id_)}
        return self.memory.forget(*(f"{_SCHEME}{id_}" for id_ in sorted(gone)))

    def _passages(self, query: str, k: int) -> Sequence[Passage]:
        scope = {"user": [self.user, _ALL], "project": [self.project, _ALL], "valid_to": ""}
        return self.memory.search(query, k, where=scope)


class WithFacts:
    """A memory and facts as one Retriever: facts first."""

    def __init__(self, memory: Memory, facts: Facts) -> None:
        self.memory, self.facts = memory, facts

    def search(self, query: str) -> list[Passage]:
        """The best three facts and the best five passages for a query."""
        return [*self.facts.passages(query, _LIKE), *self.memory.search(query)]


def _document(fact: Fact) -> Document:
    told = {
        "id": fact.id,
        "at": repr(fact.at),
        "said_by": fact.source,
        "confidence": repr(fact.confidence),
        "user": fact.user,
        "project": fact.project,
        "superseded_by": fact.superseded_by,
        "valid_to": "" if fact.valid_to is None else repr(fact.valid_to),
    }
    return Document(fact.text, f"{_SCHEME}{fact.id}", fact.text, told)


def _fact(told: Mapping[str, str], text: str) -> Fact:
    return Fact(
        told["id"],
        text,
        float(told["at"]),
        told["said_by"],
        float(told["confidence"]),
        told["user"],
        told["project"],
        told["superseded_by"],
        float(told["valid_to"]) if told["valid_to"] else None,
    )
