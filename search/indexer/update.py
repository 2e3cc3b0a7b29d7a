"""What little has changed since the last index, brought into copies of its catalogue and of its engine.

The copies answer as if everything had been built anew; where that cannot be had, `Anew` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from search import engines
from search.catalogue import Catalogue, FileRecord
from search.engines import Entry, entry
from search.generations import Generation
from search.indexer.plan import Step
from search.model import Collection
from search.opened import CATALOGUE, ENGINE, identity

LEAST = 1_000
"""Passages that an index has before it is changed: a smaller one is built anew in a second, with no trace of before."""
SHARE = 10
"""An index is changed when one file in so many, or fewer, is to be read."""


class Anew(Exception):
    """What was found needs the order in which all documents are added: everything is to be built."""


@dataclass(kw_only=True, slots=True)
class Update:
    """The last index, what leaves it and what comes to it, by the ids of documents."""

    base: Catalogue
    generation: Generation
    catalogue: Catalogue
    dropped: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)

    def replace(self, before: FileRecord | None, documents: Sequence[str]) -> None:
        """Take out what a file held before it was read again; `documents` are the ids of what it holds now."""
        if before is not None and before.document is not None:
            names = (before.document, *before.more)
            self.catalogue.drop(names)
            self.dropped += names
        self.added += documents

    @staticmethod
    def checked(step: Step) -> Step:
        """`step`, done. Raises Anew when it takes away for good what a file held."""
        if _loses(step):
            raise Anew
        return step

    def engine(self, folder: Path) -> bool:
        """Write the engine into the empty `folder`; False when it has to be built."""
        removed = {each.id: each for each in entries(self.base, self.dropped)}
        added = {each.id: each for each in entries(self.catalogue, self.added)}
        same = {name for name in removed.keys() & added.keys() if removed[name] == added[name]}
        return engines.update_engine(
            self.generation.manifest.about.engine,
            self.generation.folder / ENGINE,
            folder,
            removed=[each for name, each in removed.items() if name not in same],
            added=[each for name, each in added.items() if name not in same],
        )


def begin(
    generation: Generation, base: Catalogue, steps: Sequence[Step], *, into: Path, known: Collection, engine: str
) -> Update | None:
    """A copy of the verified index `generation` in the folder `into`, to be changed; None when all is to be built.

    That is so whenever something beside the files of a few documents is another: the program, what the collection
    declares (what was erased, too), or when documents go for good.
    """
    about = generation.manifest.about
    reads = sum(step.action == "read" for step in steps)
    if (
        about.counts.get("passages", 0) < LEAST
        or reads * SHARE > len(steps)
        or any(map(_loses, steps))
        or (about.engine, about.engine_version, about.analyzer) != (engine, *identity(engine))
        or base.collection != known
    ):
        return None
    catalogue = Catalogue.create_from(generation.folder / CATALOGUE, into / CATALOGUE)
    return Update(base=base, generation=generation, catalogue=catalogue) if catalogue else None


def _loses(step: Step) -> bool:
    """Whether documents go for good, of which nothing may be left."""
    return step.action in ("drop", "skip") and step.before is not None and step.before.document is not None


def entries(catalogue: Catalogue, documents: Iterable[str] | None = None) -> Iterator[Entry]:
    """What an engine is given of all documents, or of those with these ids."""
    known = catalogue.collection
    named = map(catalogue.document, documents) if documents is not None else catalogue.documents()
    for document in named:
        for passage in catalogue.passages_of(document.id):
            yield entry(passage, document.title or document.file, known)
