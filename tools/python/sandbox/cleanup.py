"""Removing folders whose content was written by code that nobody trusts."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


def remove_tree(path: str) -> None:
    """Delete a folder and everything in it; a missing one is fine.

    Copes with folders nested deeper than a path may be long and with permissions taken away:
    it lifts subfolders to the top instead of descending. Links are removed, never followed.
    The code that wrote the folder must be gone. Raises OSError when something cannot go.
    """
    try:
        top = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except FileNotFoundError:
        return
    try:
        while names := os.listdir(top):  # noqa: PTH208 (a descriptor)
            for name in names:
                if not _unlink(name, top):
                    _flatten(name, top)
    finally:
        os.close(top)
    with contextlib.suppress(FileNotFoundError):
        Path(path).rmdir()


def _flatten(name: str, top: int) -> None:
    """Remove one subfolder of `top` after moving its own subfolders up."""
    os.chmod(name, 0o700, dir_fd=top)
    folder = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=top)
    try:
        for child in os.listdir(folder):  # noqa: PTH208 (a descriptor)
            if not _unlink(child, folder):
                os.chmod(child, 0o700, dir_fd=folder)
                os.rename(child, f".{secrets.token_hex(8)}", src_dir_fd=folder, dst_dir_fd=top)
    finally:
        os.close(folder)
    os.rmdir(name, dir_fd=top)


def _unlink(name: str, folder: int) -> bool:
    """Remove an entry; False when it is a folder."""
    try:
        os.unlink(name, dir_fd=folder)
    except IsADirectoryError:
        return False
    return True
