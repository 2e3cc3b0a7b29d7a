"""corrections.toml to entries, every fault named with its line and key. Reads that one file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from search.collection.tables import Table, parse, read
from search.collection.vocabulary import known_type
from search.errors import ConfigError
from search.model import Collection, Correction

FILE = "corrections.toml"

_HEADER = re.compile(r"[ \t]*\[\[[ \t]*(?:correction|\"correction\"|'correction')[ \t]*\]\]")
_DOUBTED = 500
"""Lines that look like a header, above which it is not looked into which are; that takes time by the square."""
_KEYS = "passage, quotation, author_type, speaker, crcs, by, on, why"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A correction and the line of the file, from 1, on which it begins; 0 when that cannot be told."""

    correction: Correction
    line: int = 0

    @property
    def place(self) -> str:
        """How a message names the entry."""
        return f"{FILE}, line {self.line}" if self.line else FILE


def load(folder: Path, known: Collection) -> tuple[Entry, ...]:
    """The entries of `folder`/corrections.toml in their order; none when there is no such file.

    Raises ConfigError, naming line and key, for what is no correction: a key or value that `known` has not, an entry
    that corrects nothing, or one that does not say who decided, when and why.
    """
    table = read(folder, FILE)
    if not table.values:
        return ()
    text = (folder / FILE).read_bytes().decode("utf-8-sig")
    return entries(text, known)


def entries(text: str, known: Collection) -> tuple[Entry, ...]:
    """The entries of the text of a corrections.toml. Raises ConfigError as `load`."""
    table = parse(text.encode(), FILE)
    rows = table.tables("correction")
    table.done("[[correction]]")
    lines = text.split("\n")
    headers = _headers(lines, len(rows))
    ends = (*headers[1:], len(lines) + 1)[: len(headers)]
    return tuple(
        Entry(correction=_correction(_Row(row, lines, first, end), known), line=first)
        for row, first, end in zip(rows, headers, ends, strict=True)
    )


class _Row(Table):
    """A table that knows on which lines of the file it stands (from `first`, before `end`)."""

    def __init__(self, table: Table, lines: Sequence[str], first: int, end: int) -> None:
        super().__init__(table.values, table.file, table.where)
        self._lines, self._first, self._end = lines, first, end

    def fault(self, key: str, advice: str) -> ConfigError:
        line = self._first
        assigned = re.compile(rf"[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=")
        for number in range(self._first, self._end if self._first else 0):
            if assigned.match(self._lines[number - 1]):
                line = number
                break
        place = f"line {line}" if line else self.where
        return ConfigError(f"{self.file}: {place}: `{key}` {advice}")


def _headers(lines: Sequence[str], expected: int) -> tuple[int, ...]:
    """The lines on which the tables open; zeros when they are written in another way."""
    found = [number for number, line in enumerate(lines, start=1) if _HEADER.match(line)]
    if expected < len(found) <= _DOUBTED:
        # A text of several lines may hold what looks like a header: what stands before a true one is a whole file.
        found = [number for number in found if _whole("\n".join(lines[: number - 1]))]
    return tuple(found) if len(found) == expected else (0,) * expected


def _whole(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _correction(row: Table, known: Collection) -> Correction:
    quotation = row.text("quotation")
    if "crcs" in row.values and quotation is not None:
        raise row.fault(
            "crcs", "cannot be corrected for a quotation, only for its passage; make it an entry of its own"
        )
    correction = Correction(
        passage=row.required("passage"),
        quotation=quotation,
        author_type=known_type(row, "author_type", known.author_types),
        speaker=(row.text("speaker") or "") if "speaker" in row.values else None,
        crcs=_crcs(row, known) if "crcs" in row.values else None,
        by=row.required("by"),
        on=_day(row),
        why=row.required("why"),
    )
    row.done(_KEYS)
    if correction.author_type is None and correction.speaker is None and correction.crcs is None:
        raise row.fault("passage", "has nothing corrected; add author_type, speaker or crcs, or take the entry away")
    return correction


def _day(row: Table) -> date:
    day = row.day("on")
    if day is None:
        raise row.fault("on", "is missing or empty; give the day of the decision, such as 2017-08-31")
    return day


def _crcs(row: Table, known: Collection) -> tuple[str, ...]:
    slugs = row.texts("crcs")
    there = {crc.slug for crc in known.crcs}
    for slug in slugs:
        if slug not in there:
            raise row.fault("crcs", f"has {slug!r}, which is no company here; the slugs stand in vocabulary/crcs.toml")
    return tuple(sorted(slugs))
