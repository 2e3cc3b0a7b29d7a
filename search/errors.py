"""Every error that a person may be shown, and the command that cures most of them; nothing else.

SearchError
├── ConfigError            exit 2   a setting, collection.toml or a vocabulary cannot be used
├── ReadError              exit 3   one file could not be read; the run goes on
│   ├── UnsupportedFormat
│   ├── EncryptedFile
│   ├── NoText
│   ├── TooLarge
│   └── FetchError           one address could not be fetched
├── QueryError             400      a limit passed, an unknown facet or sort; names the field
├── NotFound               404
│   └── Withdrawn            410      what was erased on somebody's wish
├── PublishFailed          exit 4   nothing was published (disk, memory, read-only)
├── IndexMissing           exit 6, 503
├── IndexDamaged           exit 6, 503
├── IndexOutdated          exit 6, 503
└── IndexLocked            exit 5

A message says what went wrong, where, and what to do about it.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import ClassVar, Final

INDEX: Final = "whosaid index"
"""What the message of an index that cannot be used ends with; who knows the folders puts `indexing` in its place."""


def indexing(collection: Path | None, index: Path, *options: str) -> str:
    """The command that builds `index`, whole, for a shell; of a collection that is not known, FOLDER."""
    return shlex.join([*INDEX.split(), str(collection or "FOLDER"), "--index", str(index), *options])


class SearchError(Exception):
    """The root; `exit_code` is what the command line ends with."""

    exit_code: ClassVar[int] = 1


class ConfigError(SearchError):
    exit_code = 2


class ReadError(SearchError):
    exit_code = 3


class UnsupportedFormat(ReadError):
    """The content is of a kind that no reader knows."""


class EncryptedFile(ReadError):
    """The content needs a password."""


class NoText(ReadError):
    """There is nothing to read in the file."""


class TooLarge(ReadError):
    """The file is over the size limit."""


class FetchError(ReadError):
    """An address could not be fetched, or may not be."""


class QueryError(SearchError):
    """A query that cannot be answered; `field` is the parameter that is at fault (`q`, `sort`, …)."""

    exit_code = 2

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


class NotFound(SearchError):
    exit_code = 2


class Withdrawn(NotFound):
    """What was asked for was taken out of the collection for good."""


class PublishFailed(SearchError):
    exit_code = 4


class IndexLocked(SearchError):
    exit_code = 5


class IndexMissing(SearchError):
    exit_code = 6


class IndexDamaged(SearchError):
    exit_code = 6


class IndexOutdated(SearchError):
    exit_code = 6
