"""A session as one file that another machine can take in."""

from __future__ import annotations

import zipfile
from pathlib import Path

from samara.agent.sessions.session import LOG, Session
from samara.errors import SessionError


def archive(session: Session, file: str | Path) -> None:
    """Write a whole session, with all that its log keeps, as a `.zip` for `import_sessions`.

    Raises SessionError when it cannot be written.
    """
    members = [session.folder / LOG, *sorted((session.folder / "blobs").glob("[0-9a-f]*"))]
    try:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
            for member in members:
                made.write(member, member.relative_to(session.folder).as_posix())
    except OSError as error:
        raise SessionError(f"{file} cannot be written: {error}.") from error
