"""The one door through which a file becomes a Document: chosen by content, never by suffix.

It touches the file named and nothing else, and never guesses who speaks.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from search.errors import ReadError
from search.model import Document
from search.readers.files import MAX_BYTES, load
from search.readers.identity import document_id
from search.readers.sniffing import format_of
from search.readers.text import read_text

__all__ = ["MAX_BYTES", "READER_VERSION", "document_id", "read", "read_all"]

READER_VERSION = 2
"""Goes up when the same bytes give other blocks, so that an index knows what to read again."""


def read(path: Path, *, file: str) -> Document:
    """The document in the file at `path`; `file` is its path relative to the collection, with `/`.

    Offsets count characters of the document's text. Of a plain text that is the decoded file: a line end counts as it
    stands (`\\r\\n` is two), a byte order mark is the first character. Raises ReadError or one of its kinds
    (UnsupportedFormat, EncryptedFile, NoText, TooLarge), also for a file that holds several documents.
    """
    documents = read_all(path, file=file)
    if len(documents) != 1:
        raise ReadError(f"holds {len(documents)} documents; read all of them")
    return documents[0]


def read_all(path: Path, *, file: str) -> tuple[Document, ...]:
    """The documents in the file at `path`, in order: one, or each in a feed, export or mailbox. Raises as `read`."""
    data = load(path)
    sha256 = hashlib.sha256(data).hexdigest()
    # Each reader is imported when it is needed: a collection of plain texts does without the libraries of the others.
    match format_of(data, file):
        case "html":
            from search.readers.web import read_html  # noqa: PLC0415

            return (read_html(data, file=file, sha256=sha256),)
        case "feed":
            from search.readers.feed import read_feed  # noqa: PLC0415

            return read_feed(data, file=file, sha256=sha256)
        case "pdf":
            from search.readers.pdf import read_pdf  # noqa: PLC0415

            return (read_pdf(data, file=file, sha256=sha256),)
        case "docx":
            from search.readers.docx import read_docx  # noqa: PLC0415

            return (read_docx(data, file=file, sha256=sha256),)
        case "markdown":
            from search.readers.markdown import read_markdown  # noqa: PLC0415

            return (read_markdown(data, file=file, sha256=sha256),)
        case "mail":
            from search.readers.mail import read_mails  # noqa: PLC0415

            return read_mails(data, file=file, sha256=sha256)
        case _:
            return (read_text(data, file=file, sha256=sha256),)
