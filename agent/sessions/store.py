"""All sessions of a person: made, opened, found, branched, deleted. Each is a folder of its own."""

from __future__ import annotations

import os
import secrets
import shutil
from datetime import datetime
from pathlib import Path

from samara.agent.conversation import Conversation
from samara.agent.sessions.index import SessionHit, SessionIndex, SessionInfo
from samara.agent.sessions.session import Session
from samara.errors import ConfigError, SessionError, SessionLockedError


def sessions_folder() -> Path:
    """Where a person's sessions are by default: `$XDG_DATA_HOME/samara/sessions`."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "samara" / "sessions"


class SessionStore:
    """The sessions in `folder`, by default those of the person.

    Safe to use from several threads and processes.
    """

    def __init__(self, folder: str | Path | None = None) -> None:
        self.folder = Path(folder) if folder is not None else sessions_folder()
        self._index = SessionIndex(self.folder)

    def create(self, name: str = "") -> Session:
        """A new session, its id by date and time. Raises SessionError."""
        return Session.create(self.new_folder(), name=name)

    def open(self, key: str) -> Session:
        """The session that `find` finds. Raises what `find` and Session raise."""
        return Session(self.folder / self.find(key).id)

    def find(self, key: str) -> SessionInfo:
        """What is known of the session of that id, of that name, or whose id begins so.

        Raises ConfigError when there is none, or more than one.
        """
        known = self.all()
        for fits in (
            [one for one in known if one.id == key],
            [one for one in known if one.name == key],
            [one for one in known if key and one.id.startswith(key)],
        ):
            if len(fits) == 1:
                return fits[0]
            if fits:
                ids = ", ".join(one.id for one in fits[:5])
                raise ConfigError(f"{key!r} is not one session but {len(fits)}: {ids}.")
        raise ConfigError(f"There is no session {key!r}.", hint="`samara sessions list` tells all.")

    def all(self) -> list[SessionInfo]:
        """All sessions, the last changed first; a damaged one as far as it is known."""
        return self._index.all()

    def search(self, query: str, limit: int = 20) -> list[SessionHit]:
        """The messages in which all the words occur, or begin with them, the best first."""
        return self._index.search(query, limit)

    def branch(self, session: Session, count: int | None = None, *, name: str = "") -> Session:
        """A new session that begins with the first `count` messages of another, by default all.

        Raises ConfigError when that would part a call from its result.
        """
        return session.fork(self.new_folder(), count, name=name)

    def keep(self, conversation: Conversation, name: str = "") -> Session:
        """A new session with all that was said in a conversation."""
        made = self.create(name)
        made.cite(conversation.passages)
        made.append(*conversation)
        return made

    def delete(self, key: str) -> None:
        """Delete a session for good. Raises SessionLockedError while it is open elsewhere."""
        folder = self.folder / self.find(key).id
        try:
            Session(folder).close()
        except SessionLockedError:
            raise
        except SessionError:  # a damaged one can be deleted all the same
            pass
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise SessionError(f"{folder} cannot be deleted: {error}.") from error

    def new_folder(self) -> Path:
        """Where a new session may be put; it is not made."""
        stamp = datetime.now().strftime("%Y%m%d-%H%M%S")
        return self.folder / f"{stamp}-{secrets.token_hex(3)}"
