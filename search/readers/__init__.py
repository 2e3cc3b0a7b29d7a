"""The one door through which a file becomes a Document: chosen by content, never by suffix.

It touches the file named and nothing else, and never guesses who speaks.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from search.model import Document
from search.readers.files import MAX_BYTES, load
from search.readers.identity import document_id
from search.readers.sniffing import refuse_unreadable
from search.readers.text import read_text

__all__ = ["MAX_BYTES", "READER_VERSION", "document_id", "read"]

READER_VERSION = 1
"""Goes up when the same bytes give other blocks, so that an index knows what to read again."""


def read(path: Path, *, file: str) -> Document:
    """The document in the file at `path`; `file` is its path relative to the collection, with `/`.

    Offsets count characters of the decoded file: a line end counts as it stands (`\\r\\n` is two), a byte order mark is
    the first character. Raises ReadError or one of its kinds: UnsupportedFormat, NoText, TooLarge.
    """
    data = load(path)
    refuse_unreadable(data)
    return read_text(data, file=file, sha256=hashlib.sha256(data).hexdigest())
