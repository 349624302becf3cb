"""What a chat keeps: its conversation, and how it goes back, branches, resumes and is saved."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from samara.agent.frontends.harmless import harmless
from samara.agent.frontends.sessions import line
from samara.errors import ConfigError

if TYPE_CHECKING:
    from samara.agent import Conversation
    from samara.agent.sessions import Session, SessionStore

_SHOWN: Final = 20


class Kept:
    """The conversation of a chat: a session where there is a store, else one in memory."""

    def __init__(self, store: SessionStore | None, resume: str | None = None) -> None:
        from samara.agent import Conversation

        self.store = store
        self.talk: Conversation = Conversation()
        if store is not None:
            self.talk = self._resumed(store, resume) if resume is not None else store.create()

    @property
    def session(self) -> Session | None:
        """The session, if it is one."""
        from samara.agent.sessions import Session

        return self.talk if isinstance(self.talk, Session) else None

    def go_to(self, key: str) -> str:
        """Go on with another session; what is to be told about it."""
        if self.store is None:
            raise ConfigError("This chat keeps no sessions.", hint="Start without --no-session.")
        found = self.store.find(key)
        if self.session and found.id == self.session.id:
            return "You are in it."
        opened = self._resumed(self.store, key)
        self.leave()
        self.talk = opened
        return self.told()

    def told(self) -> str:
        """Where a resumed conversation is."""
        session = self.session
        if session is None or not len(session):
            return ""
        told = [f"[{session.name or session.id}: {len(session)} messages; the kernel is fresh]"]
        told += [
            f"[{call.name} was running when samara ended: its outcome is not known]"
            for call in session.interrupted
        ]
        return harmless("\n".join(told))

    def back(self, number: int | None = None) -> str:
        """Go back to before a question, counted from 1, by default the last; what it was.

        Raises ConfigError when there is none.
        """
        questions = self._questions()
        place = len(questions) if number is None else number
        if not 1 <= place <= len(questions):
            told = f"There is no question {number}." if number else "There is no question yet."
            raise ConfigError(told)
        at, text = questions[place - 1]
        self.talk.rewind(at)
        return text

    def branch(self, name: str) -> str:
        """Go on in a copy; the session so far stays as it is."""
        if self.store is None or self.session is None:
            raise ConfigError("This chat keeps no sessions.", hint="Start without --no-session.")
        old = self.session
        self.talk = self.store.branch(old, name=name)
        old.close()
        return f"You go on in {name or self.session.id}; {old.name or old.id} stays as it is."

    def save(self, name: str) -> str:
        """Keep the conversation under a name, also where nothing was kept so far."""
        if self.session is None:
            from samara.agent.sessions import SessionStore

            self.store = self.store or SessionStore()
            self.talk = self.store.keep(self.talk, name)
        elif name:
            self.session.rename(name)
        assert self.session is not None
        return f"Kept as {self.session.name or self.session.id}."

    def leave(self) -> None:
        """Close the session; one in which nothing was said is not kept."""
        if (session := self.session) is None:
            return
        empty = not len(session) and not session.name
        session.close()
        if empty:
            shutil.rmtree(session.folder, ignore_errors=True)

    def _resumed(self, store: SessionStore, key: str) -> Session:
        known = store.all()
        if not key and not known:
            raise ConfigError("There is no session to resume yet.")
        return store.open(key or known[0].id)

    def _questions(self) -> list[tuple[int, str]]:
        from samara.prompts.messages import UserMessage

        return [
            (n, message.question)
            for n, message in enumerate(self.talk)
            if isinstance(message, UserMessage) and message.kind == "asked"
        ]


def listing(kept: Kept, words: str) -> str:
    """What `/sessions` answers."""
    if kept.store is None:
        return "This chat keeps no sessions."
    if words:
        hits = kept.store.search(words, _SHOWN)
        found = {hit.session.id: hit.session for hit in hits}
        return "\n".join(map(line, found.values())) or "No session says that."
    return "\n".join(map(line, kept.store.all()[:_SHOWN]))
