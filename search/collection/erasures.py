"""erased.toml: what a collection is not to hold any more, though its files may. Reads that one file."""

from __future__ import annotations

import re
from pathlib import Path

from search.collection.tables import Table, parse, read
from search.model import Erasure

FILE = "erased.toml"

_TRACE = re.compile(r"([0-9]{1,9})-([0-9a-f]{32})", re.ASCII)


def erasures(folder: Path) -> tuple[Erasure, ...]:
    """The entries of `folder`/erased.toml; none when there is no such file.

    Raises ConfigError, naming entry and key. Who decided and why stay in the file: an index holds neither.
    """
    return _erasures(read(folder, FILE))


def erasures_of(text: str) -> tuple[Erasure, ...]:
    """The entries of the text of an erased.toml. Raises ConfigError."""
    return _erasures(parse(text.encode(), FILE))


def _erasures(table: Table) -> tuple[Erasure, ...]:
    rows = table.tables("erased")
    table.done("[[erased]]")
    return tuple(map(_erasure, rows))


def _erasure(row: Table) -> Erasure:
    passage, document = row.text("passage"), row.text("document")
    if (passage is None) is (document is None):
        raise row.fault("passage", "or `document` must be given, and only one of them: the id of what is erased")
    day = row.day("on")
    if day is None:
        raise row.fault("on", "is missing or empty; give the day of the decision, such as 2017-08-31")
    also, (words, digest) = row.texts("also"), _trace(row)
    row.required("why")
    row.text("by")
    row.done("passage, document, also, trace, by, on, why")
    return Erasure(passage=passage, document=document, also=also, words=words, digest=digest, on=day)


def _trace(row: Table) -> tuple[int, str]:
    said = row.text("trace")
    if said is None:
        return 0, ""
    match = _TRACE.fullmatch(said)
    if match is None or not int(match[1]):
        raise row.fault("trace", f"is {said!r}, which no `whosaid erase` wrote; take the line away")
    return int(match[1]), match[2]
