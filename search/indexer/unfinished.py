"""What a run that was stopped had read, kept beside the index until one is through, so that it is not read again.

At most one file, a catalogue, named by what it depends on and by its own hash. Never published, never searched.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from search.catalogue import Catalogue, FileRecord
from search.corrections import Entry
from search.errors import SearchError
from search.generations import disk
from search.indexer.outcome import Failed, Labelled
from search.indexer.plan import Step
from search.model import Collection

_NAME = re.compile(r"unfinished-(\d{1,9})-([0-9a-f]{16})-([0-9a-f]{64})\.sqlite")
"""How many files were read, the fingerprint of the corrections in force, the file's SHA-256."""


class Unfinished:
    """What can be taken over of the last run that was stopped; nothing when there is none, or it no longer holds."""

    def __init__(self, index: Path, known: Collection, decisions: Sequence[Entry]) -> None:
        self.index = index
        self._said = _said(decisions)
        self._catalogue = self._open(known)
        records = self._catalogue.files() if self._catalogue else ()
        self._records = {record.file: record for record in records if _is_whole(record)}

    def of(self, record: FileRecord) -> FileRecord | None:
        """The record of the same bytes, read under the same rules."""
        found = self._records.get(record.file)
        same = found is not None and (found.sha256, found.rules) == (record.sha256, record.rules)
        return found if same else None

    def outcome(self, record: FileRecord) -> tuple[Labelled, ...] | Failed:
        """What became of the file of a record that `of` gave, corrections and all. Raises IndexDamaged."""
        if record.document is None or self._catalogue is None:
            return Failed(reason=record.reason or "", lasting=True)
        known = self._catalogue
        names = (record.document, *record.more)
        return tuple(Labelled(document=known.document(name), passages=known.passages_of(name)) for name in names)

    @contextmanager
    def keeping(self, catalogue: Catalogue, path: Path, done: Sequence[Step]) -> Iterator[None]:
        """While a run writes to `catalogue`, the file `path`: keep what is `done` when it is stopped.

        What was kept before stays where that is more, or where the disk refuses.
        """
        try:
            yield
        except (KeyboardInterrupt, SystemExit):
            records = [step.record for step in done if step.action in ("read", "skip") and _is_whole(step.record)]
            if len(records) > len(self._records):
                with suppress(SearchError, OSError):
                    catalogue.record(records)
                    catalogue.commit()
                    catalogue.close()
                    self._take(path, len(records))
            raise

    def _take(self, path: Path, count: int) -> None:
        disk.sync(path)
        name = f"unfinished-{count}-{self._said}-{disk.digest(path)[1]}.sqlite"
        disk.rename(path, self.index / name)
        _remove(each for each in standing(self.index) if each.name != name)

    def close(self) -> None:
        """Give the file back; it stays where it is."""
        if self._catalogue is not None:
            self._catalogue.close()

    def discard(self) -> None:
        """Remove it: everything in it is published, or not worth it."""
        self.close()
        _remove(standing(self.index))

    def _open(self, known: Collection) -> Catalogue | None:
        """The catalogue of the last run that was stopped; one that is damaged or was made otherwise is removed."""
        for path in standing(self.index):
            found = _NAME.fullmatch(path.name)
            with suppress(SearchError, OSError):
                if found is not None and found[2] == self._said and disk.digest(path)[1] == found[3]:
                    catalogue = Catalogue.open(path)
                    if catalogue.collection == known:
                        return catalogue
                    catalogue.close()
            _remove([path])
        return None


def standing(index: Path) -> list[Path]:
    """The files of this kind in the folder of an index."""
    try:
        return sorted(path for path in index.iterdir() if _NAME.fullmatch(path.name))
    except OSError:
        return []


def files_kept(index: Path) -> int:
    """How many files need not be read again, because a run that was stopped has read them."""
    return max((int(found[1]) for path in standing(index) if (found := _NAME.fullmatch(path.name))), default=0)


def _is_whole(record: FileRecord) -> bool:
    """Whether a record says all of what became of its file: read as it is, or refused for what is in it."""
    return bool(record.sha256) and not record.gone and (record.document is None) is (record.reason is not None)


def _said(decisions: Sequence[Entry]) -> str:
    return hashlib.sha256(repr(tuple(decisions)).encode(errors="backslashreplace")).hexdigest()[:16]


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()
