"""Conversations that are on the disk."""

from samara.agent.sessions.importing import import_sessions
from samara.agent.sessions.index import SessionHit, SessionInfo
from samara.agent.sessions.session import Session
from samara.agent.sessions.store import SessionStore, sessions_folder

__all__ = [
    "Session",
    "SessionHit",
    "SessionInfo",
    "SessionStore",
    "import_sessions",
    "sessions_folder",
]
