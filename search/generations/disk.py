"""Bytes that are on the disk when a call returns. Every write of publishing goes through here, so a test can see it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

_CHUNK = 1 << 20


def sync(path: Path) -> None:
    """Have the system write a file, or the list of names of a folder, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write(path: Path, content: bytes) -> None:
    """Write a new file and sync it."""
    with path.open("xb") as file:
        file.write(content)
    sync(path)


def rename(old: Path, new: Path) -> None:
    """Give a file or folder another name, replacing a file of that name, and sync the folder of the new name."""
    old.replace(new)
    sync(new.parent)


def digest(path: Path) -> tuple[int, str]:
    """Size in bytes and SHA-256 of a file."""
    state = hashlib.sha256()
    size = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            state.update(chunk)
            size += len(chunk)
    return size, state.hexdigest()
