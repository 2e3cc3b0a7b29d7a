"""One indexing run from end to end, under the writer's lock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from search import collection, corrections, engines, fault, generations
from search.catalogue import Catalogue, FileRecord
from search.corrections import Entry as Decision
from search.errors import ConfigError
from search.generations import About, Generation, Writer
from search.indexer import update
from search.indexer.base import Base, base_of
from search.indexer.corrected import Corrected
from search.indexer.outcome import Failed, Labelled
from search.indexer.plan import Step, failed, missing, plan
from search.indexer.rules import Rules
from search.indexer.summary import Summary, Unplaced
from search.indexer.unfinished import Unfinished
from search.indexer.update import Update
from search.indexer.walk import Skipped, walk
from search.indexer.workers import Outcome, Workers
from search.model import Collection
from search.opened import CATALOGUE, ENGINE, canaries, identity

Progress = Callable[[str, int, int], None]
"""Told the stage ("reading", "indexing"), how many are done, and of how many."""


def index(
    folder: Path,
    index_folder: Path,
    *,
    engine: str,
    prune: bool = False,
    progress: Progress = lambda *_: None,
    workers: int | None = None,
) -> Summary:
    """Index the documents of `folder` into `index_folder` and say what was done; nothing is written if nothing changed.

    Files are read in `workers` processes: one for each processor when it is None, in this very process when it is 0.
    Raises ConfigError, IndexLocked or PublishFailed; what was published before stays in force then. Stopped by a signal
    or a key, it keeps what was read for the next run.
    """
    known = collection.load(folder)
    decisions = corrections.load(folder, known)
    _refuse_inside(folder, index_folder)
    with generations.writing(index_folder) as writer:
        base = base_of(index_folder)
        unfinished = Unfinished(index_folder, known, decisions)
        try:
            run = _Run(
                folder=folder,
                apart=index_folder,
                known=known,
                decisions=decisions,
                engine=engine,
                base=base,
                unfinished=unfinished,
                prune=prune,
                progress=progress,
                workers=workers,
            )
            return _published(run, writer)
        finally:
            unfinished.close()
            base.close()


def _published(run: _Run, writer: Writer) -> Summary:
    """Publish what the run makes, if that is worth it, and take away what is no longer needed."""
    base = run.base
    generation = writer.publish(run.write, base.generation if base.whole else None) if run.worth_it() else None
    if run.known.erasures and (generation or base.in_force):
        # The generation before may hold what was erased since; a run that was killed may have left it too.
        writer.sweep(kept=1)
    run.unfinished.discard()
    return run.summary(generation)


def _refuse_inside(folder: Path, index_folder: Path) -> None:
    if folder.resolve() == index_folder.resolve():
        raise ConfigError(f"{folder} holds the documents; choose another folder for the index with --index")


@dataclass(kw_only=True, slots=True)
class _Run:
    folder: Path
    apart: Path
    known: Collection
    decisions: tuple[Decision, ...]
    engine: str
    base: Base
    unfinished: Unfinished
    prune: bool
    progress: Progress = lambda *_: None
    workers: int | None = None
    corrected: Corrected = field(init=False)
    steps: tuple[Step, ...] = ()
    done: list[Step] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        walked = walk(self.folder, self.apart)
        self.skipped.extend(walked.skipped)
        self.notes.extend(self.base.notes)
        self.notes.extend(
            f"{name} is an index, so that nothing in it is read as a document." for name in walked.indexes
        )
        self.corrected = Corrected(self.decisions, self.base.catalogue, self.known.erasures)
        self.notes.extend(
            f"{entry.place} corrects an erased passage, and may hold words of it; take the entry away."
            for entry in self.corrected.of_erased
        )
        steps = plan(walked.found, self._before(), Rules(self.known), prune=self.prune)
        self.steps = tuple(map(self.corrected.checked, steps))

    def _before(self) -> dict[str, FileRecord]:
        catalogue = self.base.catalogue
        return {} if catalogue is None else {record.file: record for record in catalogue.files()}

    def worth_it(self) -> bool:
        """Whether there is anything to read, to drop or to build anew."""
        if any(step.action == "read" for step in self.steps):
            return True
        self.done = list(self.steps)
        return self._publishable() and not self._as_before()

    def _publishable(self) -> bool:
        """No index is published empty, unless what was in it was erased."""
        return self._readable() or self._erasing()

    def _readable(self) -> bool:
        return any(
            (step.action in ("read", "keep") and not step.record.gone)
            or (step.action == "skip" and step.record.reason is None)
            for step in self.done
        )

    def _erasing(self) -> bool:
        """Whether something was erased that the last index may hold.

        Then no file of the index is taken over or changed: all are made anew, or its words would stay in the old ones.
        """
        catalogue = self.base.catalogue
        return catalogue is not None and bool(set(self.known.erasures) - set(catalogue.collection.erasures))

    def _as_before(self) -> bool:
        """Whether the index in force already says all this."""
        generation, catalogue = self.base.generation, self.base.catalogue
        if generation is None or catalogue is None or not self.base.in_force:
            return False
        about = generation.manifest.about
        return (
            all(step.action in ("keep", "skip") for step in self.done)
            and (about.engine, about.engine_version, about.analyzer) == (self.engine, *identity(self.engine))
            and self._records() == catalogue.files()
            and catalogue.collection == self.known
        )

    def _records(self) -> tuple[FileRecord, ...]:
        return tuple(sorted((step.record for step in self.done if step.action != "drop"), key=lambda it: it.file))

    # ── Writing ──────────────────────────────────────────────────────────────

    def write(self, folder: Path) -> About | None:
        """Fill `folder` with the catalogue and the engine's files; None when that would say nothing new."""
        with self._begun() as workers:
            changed = self._update(folder)
            if changed is None:
                return self._anew(folder, workers)
            self.done = []
            with changed.catalogue as catalogue:
                try:
                    return self._write(folder, catalogue, changed, workers)
                except update.Anew:
                    self.warnings.clear()
        (folder / CATALOGUE).unlink()
        with self._begun() as workers:
            return self._anew(folder, workers)

    def _begun(self) -> Workers:
        """The first process loads the rules while the last index is copied."""
        reads = sum(step.action == "read" for step in self.steps)
        workers = Workers(self.known, min(self.workers, reads) if self.workers else self.workers)
        if reads:
            workers.begin()
        return workers

    def _anew(self, folder: Path, workers: Workers) -> About | None:
        with Catalogue.create(folder / CATALOGUE, self.known) as catalogue:
            self.done = []
            with self.unfinished.keeping(catalogue, folder / CATALOGUE, self.done):
                return self._write(folder, catalogue, None, workers)

    def _update(self, folder: Path) -> Update | None:
        base = self.base
        if base.generation is None or base.catalogue is None or not base.whole:
            return None
        return update.begin(
            base.generation, base.catalogue, self.steps, into=folder, known=self.known, engine=self.engine
        )

    def _write(self, folder: Path, catalogue: Catalogue, changed: Update | None, workers: Workers) -> About | None:
        with workers:  # which end when all is read
            self._fill(catalogue, changed, workers)
        if not self._publishable() or self._as_before():
            return None
        catalogue.record(self._records())
        catalogue.commit()
        fault.point("index.catalogue")
        self.counts = catalogue.counts()
        self.unplaced = list(self.corrected.unplaced(catalogue))
        (folder / ENGINE).mkdir()
        if changed is None or not changed.engine(folder / ENGINE):
            total = self.counts["passages"]
            engines.build_engine(
                self.engine,
                folder / ENGINE,
                update.entries(catalogue),
                lambda done: self.progress("indexing", done, total),
            )
        fault.point("index.engine")
        opened = engines.open_engine(self.engine, folder / ENGINE)
        try:
            known = canaries(catalogue, opened)
        finally:
            opened.close()
        version, analyzer = identity(self.engine)
        return About(engine=self.engine, engine_version=version, analyzer=analyzer, counts=self.counts, canaries=known)

    def _fill(self, catalogue: Catalogue, changed: Update | None, workers: Workers) -> None:
        # Files that are gone come last: one that was renamed and kept its id stands under its new name by then.
        steps = sorted(self.steps, key=lambda step: step.record.gone)
        before = {step.record.file for step in steps if step.action == "read" and self.unfinished.of(step.record)}
        if before:
            self.notes.append(f"{len(before):,} of the files to read were read by the last run, which was stopped.")
        asked = [step for step in steps if step.action == "read" and step.record.file not in before]
        files = [step.found for step in asked if step.found is not None]
        outcomes = workers.read(files)
        for done, step in enumerate(steps):
            became = step
            if step.action == "read":
                outcome = None if step.record.file in before else next(outcomes)
                became = self._add(step, outcome, catalogue, changed)
            self.done.append(changed.checked(became) if changed else self._kept(became, catalogue))
            self.progress("reading", done + 1, len(steps))
            fault.point("index.document")

    def _kept(self, step: Step, catalogue: Catalogue) -> Step:
        """`step` with the documents taken over from the last index, if that is what it says."""
        if step.action != "keep" or step.record.document is None or self.base.catalogue is None:
            return step
        base = self.base.catalogue
        names = (step.record.document, *step.record.more)
        kept = [Labelled(document=base.document(name), passages=base.passages_of(name)) for name in names]
        if step.record.gone and self._erasing():
            kept = self._without_erased(kept)
            if not kept:
                return replace(step, action="drop")
            first, *more = (each.document.id for each in kept)
            step = replace(step, record=replace(step.record, document=first, more=tuple(more)))
        try:
            catalogue.add((each.document, each.passages) for each in kept)
        except ValueError as error:
            if step.record.gone and step.record.reason is None:
                self.notes.append(f"{step.record.file} is gone; another file has its id now.")
                return replace(step, action="drop")
            cleared = replace(step.record, document=None, more=(), corrected="", gone=False)
            record = replace(cleared, reason=str(error), sha256="")
            return replace(step, action="skip", record=record)
        return step

    def _without_erased(self, kept: list[Labelled]) -> list[Labelled]:
        """Documents that cannot be read again without what was erased since they were; the others as they are."""
        from search.indexer.reading import again  # noqa: PLC0415 (takes half a second)

        several: list[Labelled] = []
        for before in kept:
            after = again(before, self.known)
            several += [after] if after is before else self.corrected.apply([after], self.known)[0] if after else []
        return several

    def _add(self, step: Step, outcome: Outcome | None, catalogue: Catalogue, changed: Update | None) -> Step:
        """`step` with what was read added to the catalogue, or with the reason why nothing was.

        None for `outcome`: the last run, which was stopped, has read it.
        """
        before = self.unfinished.of(step.record) if outcome is None else None
        if before is not None:
            outcome = self.unfinished.outcome(before)
        if isinstance(outcome, Failed):
            return failed(step, outcome.reason, lasting=outcome.lasting, prune=self.prune)
        if not outcome:
            return replace(step, action="skip")
        several, corrected = (outcome, before.corrected) if before else self.corrected.apply(outcome, self.known)
        documents = [labelled.document for labelled in several]
        if changed:
            changed.replace(step.before, [document.id for document in documents])
        try:
            catalogue.add((labelled.document, labelled.passages) for labelled in several)
        except ValueError as error:
            if changed:
                raise update.Anew from error
            return failed(step, str(error), lasting=False, prune=self.prune)
        for document in documents:
            self.warnings.extend((document.file, warning) for warning in document.warnings)
        first, *more = (document.id for document in documents)
        # The bytes that were read, which may be others by now than when the folder was looked through.
        record = replace(step.record, document=first, more=tuple(more), corrected=corrected, sha256=documents[0].sha256)
        return replace(step, record=record)

    # ── Telling ──────────────────────────────────────────────────────────────

    def summary(self, generation: Generation | None) -> Summary:
        """What this run did; `generation` is what it published."""
        counts, unplaced = self.counts, self.unplaced
        if generation is None:
            counts = {} if self.base.catalogue is None else self.base.catalogue.counts()
            unplaced = list(self.corrected.unplaced(self.base.catalogue))
        gone = [step.record for step in self.done if step.action == "keep" and step.record.gone]
        return Summary(
            documents=counts.get("documents", 0),
            passages=counts.get("passages", 0),
            quotes=counts.get("quotes", 0),
            readable=self._readable(),
            read=sum(step.action == "read" for step in self.done),
            kept=sum(step.action == "keep" for step in self.done),
            skipped=tuple(sorted(self._skipped(), key=lambda each: (each.file, each.reason))),
            gone=tuple(record.file for record in gone if record.reason is None),
            pruned=tuple(self._pruned()) if generation else (),
            warnings=tuple(self.warnings),
            notes=tuple(self.notes),
            unplaced=tuple(unplaced),
            generation=generation.name if generation else None,
        )

    def _skipped(self) -> Iterator[Skipped]:
        yield from self.skipped
        for step in self.done:
            record = step.record
            if record.reason is not None:
                yield Skipped(file=record.file, reason=record.reason, kept=record.document is not None)
        yield from missing(self.known, self.done, self.skipped)

    def _pruned(self) -> Iterator[str]:
        for step in self.done:
            before = step.before
            if before is not None and before.document is not None and step.record.document is None:
                yield step.record.file
