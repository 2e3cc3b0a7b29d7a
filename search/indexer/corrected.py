"""What corrections.toml means for a run: which documents are to be read again, and which entries found no place.

Asks catalogues where passages are; reads no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from search import corrections
from search.catalogue import Catalogue, FileRecord
from search.corrections import Entry
from search.indexer.outcome import Labelled
from search.indexer.plan import Step
from search.indexer.summary import Unplaced
from search.model import Collection, Correction, Erasure


class Corrected:
    """The entries of a collection, beside what the last index, `base`, says of their passages.

    `of_erased` are entries of passages that were erased: they wait for nothing, and are in no one's way.
    """

    def __init__(self, entries: Sequence[Entry], base: Catalogue | None, erasures: Sequence[Erasure] = ()) -> None:
        erased = {name for erasure in erasures for name in (erasure.passage, *erasure.also)}
        self.of_erased = tuple(entry for entry in entries if entry.correction.passage in erased)
        self._entries = tuple(entry for entry in entries if entry.correction.passage not in erased)
        ids = sorted({entry.correction.passage for entry in self._entries})
        self._documents = base.places(ids) if base else {}
        self._concerned = frozenset(self._documents.values())

    def checked(self, step: Step) -> Step:
        """`step`, to be read again when its documents were labelled with other corrections than there are now."""
        record = step.record
        if step.action != "keep" or record.gone or self._fingerprint(record) == record.corrected:
            return step
        return replace(step, action="read", record=replace(record, document=None, more=(), corrected=""))

    def apply(self, several: Sequence[Labelled], known: Collection) -> tuple[tuple[Labelled, ...], str]:
        """The documents of a file with what was decided on their passages, and the fingerprint of that."""
        if not self._entries:
            return tuple(several), ""
        ids = {passage.id for labelled in several for passage in labelled.passages}
        made = corrections.concerning(self._entries, ids)
        if not made:
            return tuple(several), ""
        done = tuple(replace(each, passages=corrections.apply(each.passages, made, known)) for each in several)
        return done, corrections.fingerprint(made)

    def unplaced(self, catalogue: Catalogue | None) -> Iterator[Unplaced]:
        """The entries that are not in force in `catalogue`, each with its reason."""
        if not self._entries:
            return
        ids = sorted({entry.correction.passage for entry in self._entries})
        there = list(catalogue.places(ids)) if catalogue else []
        passages = {passage.id: passage for passage in catalogue.get(there)} if catalogue else {}
        gone = {summary.id for summary in catalogue.documents() if summary.gone} if catalogue else set()
        without = dict(corrections.without_place(self._entries, passages))
        later = _superseded(self._entries)
        for entry in self._entries:
            passage = passages.get(entry.correction.passage)
            reason = without.get(entry)
            kept = passage is not None and passage.document_id in gone and entry.correction not in passage.corrections
            if reason is None and kept and entry not in later:
                reason = f"the file of passage {entry.correction.passage} is gone, so that its labels stay as they were"
            if reason is not None:
                yield Unplaced(place=entry.place, correction=entry.correction, reason=reason)

    def _fingerprint(self, record: FileRecord) -> str:
        mine = {record.document, *record.more} & self._concerned
        if not mine:
            return ""
        return corrections.fingerprint(
            [entry.correction for entry in self._entries if self._documents.get(entry.correction.passage) in mine]
        )


def _superseded(entries: Sequence[Entry]) -> frozenset[Entry]:
    """Entries of which a later one says every label otherwise."""
    decided: set[tuple[str, str | None, str]] = set()
    found = set()
    for entry in reversed(entries):
        labels = set(_labels(entry.correction))
        if labels <= decided:
            found.add(entry)
        decided |= labels
    return frozenset(found)


def _labels(correction: Correction) -> Iterator[tuple[str, str | None, str]]:
    for label in ("author_type", "speaker", "crcs"):
        if getattr(correction, label) is not None:
            yield correction.passage, correction.quotation, label
