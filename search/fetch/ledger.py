"""What was fetched, kept in the collection's `.fetched.jsonl`: a line per fetch, the last of an address counts.

Appending makes it safe to interrupt: a torn last line is passed over, and that page is fetched again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

LEDGER = ".fetched.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One fetch. `file` is relative to the collection, `fetched` a moment in UTC, `changed` what the listing said."""

    address: str
    final: str
    file: str
    sha256: str
    fetched: str
    etag: str | None = None
    last_modified: str | None = None
    changed: str | None = None
    source: str | None = None
    kind: str | None = None


class Ledger:
    """The records of one collection by address."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LEDGER
        self._records = {record.address: record for record in _read(self._path)}

    def get(self, address: str) -> Record | None:
        """The latest record of `address`, None if it was never fetched."""
        return self._records.get(address)

    def records(self) -> tuple[Record, ...]:
        """Every latest record, in the order in which their addresses first came."""
        return tuple(self._records.values())

    def add(self, record: Record) -> None:
        """Keep `record`; it is on the disk when this returns."""
        line = json.dumps(asdict(record), ensure_ascii=False) + "\n"
        with self._path.open("a+b") as ledger:
            # A line torn by a crash must not swallow the next one.
            if ledger.seek(0, os.SEEK_END) and not _ends_a_line(ledger.fileno()):
                ledger.write(b"\n")
            ledger.write(line.encode("utf-8"))
            ledger.flush()
            os.fsync(ledger.fileno())
        self._records[record.address] = record


def _ends_a_line(descriptor: int) -> bool:
    return os.pread(descriptor, 1, os.fstat(descriptor).st_size - 1) == b"\n"


def _read(path: Path) -> Iterator[Record]:
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            yield Record(**json.loads(line))
        except (ValueError, TypeError):
            continue  # torn by a crash, or written by a later version: the page is fetched again
