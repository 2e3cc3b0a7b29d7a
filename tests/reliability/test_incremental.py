"""Whatever became of the files, and wherever a run was cut off: indexing again gives what indexing anew gives."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from unittest import mock

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from search import erasing, fault, indexer
from search.indexer import update
from search.model import FACET_FIELDS, Erasure, Matches, Query, Words
from search.opened import open_current
from tests.whole import refuse_damaged

WORDS = ("lantern", "harbour", "keeper", "strike", "wages")
ENGINE = "whoosh"
POINTS = (
    "index.document",
    "index.catalogue",
    "index.engine",
    "publish.synced",
    "publish.after_rename",
    "publish.in_force",
)

names = st.sampled_from([f"{folder}{letter}.txt" for folder in ("", "below/") for letter in "abc"])
sentences = st.builds(
    lambda words, who: f"The {' '.join(words)}, said {who}.",
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    st.sampled_from(["the keeper", "the union", "Ann Wick", "the inspector of London CRC"]),
)
papers = st.lists(sentences, min_size=1, max_size=3).map(lambda said: "\n\n".join(["A report", *said]) + "\n")


class Cut(BaseException):
    """The end of a run in the middle of it."""


class Indexing(RuleBasedStateMachine):
    """A folder that changes, and its index."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="incremental"))
        self.folder, self.index = self.root / "papers", self.root / "index"
        (self.folder / "below").mkdir(parents=True)
        (self.folder / "always.txt").write_text("A report\n\nThe lantern stays, said the keeper.\n")

    def files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*.txt") if path.name != "always.txt")

    @rule(name=names, text=papers)
    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text)

    @precondition(lambda self: self.files())
    @rule(which=st.integers(0, 9))
    def delete(self, which: int) -> None:
        files = self.files()
        files[which % len(files)].unlink()

    @precondition(lambda self: self.files())
    @rule(which=st.integers(0, 9), name=names)
    def rename(self, which: int, name: str) -> None:
        files = self.files()
        files[which % len(files)].rename(self.folder / name)

    @precondition(lambda self: (self.index / "CURRENT").exists())
    @rule(which=st.integers(0, 99))
    def erase(self, which: int) -> None:
        with open_current(self.index) as opened:
            ids = [each.id for each in opened.catalogue.passages() if each.document_id != "always"]
        if ids:
            erasing.add(self.folder, [Erasure(passage=ids[which % len(ids)], on=date(2026, 1, 2))], why="so")

    @rule(point=st.sampled_from(POINTS))
    def run_that_is_cut_off(self, point: str) -> None:
        def cut() -> None:
            raise Cut

        fault.arm(point, cut)
        try:
            indexer.index(self.folder, self.index, engine=ENGINE, workers=0)
        except Cut:
            pass
        finally:
            fault.disarm()

    @rule(prune=st.booleans())
    def run(self, prune: bool) -> None:
        indexer.index(self.folder, self.index, engine=ENGINE, workers=0, prune=prune)
        assert None is indexer.index(self.folder, self.index, engine=ENGINE, workers=0, prune=prune).generation

    def teardown(self) -> None:
        if not hasattr(self, "root"):
            return
        try:
            indexer.index(self.folder, self.index, engine=ENGINE, workers=0, prune=True)
            indexer.index(self.folder, self.root / "anew", engine=ENGINE, workers=0)
            assert answers(self.root / "anew") == answers(self.index)
            refuse_damaged(self.root)
        finally:
            shutil.rmtree(self.root)


def answers(index: Path) -> list[object]:
    """Every passage with its labels, and ids, totals, scores and facet counts of searches for each word and for all."""
    with open_current(index) as opened:
        found: list[object] = sorted(opened.catalogue.passages(), key=lambda passage: passage.id)
        asked = [Query(clause=Words(word, word), facets=FACET_FIELDS, limit=50) for word in WORDS]
        asked.append(Query(facets=FACET_FIELDS, limit=50, sort="document"))
        found.extend(_plain(opened.engine.search(query)) for query in asked)
        return found


def _plain(matches: Matches) -> object:
    return matches.total, tuple(matches.hits), {field: dict(counts) for field, counts in matches.counts.items()}


class Changing(Indexing):
    """The same with every index that can be changed in place of being built anew changed."""

    @initialize()
    def change(self) -> None:
        self.small = mock.patch.multiple(update, LEAST=0, SHARE=0)
        self.small.start()

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            if hasattr(self, "small"):
                self.small.stop()


TestIndexing, TestChanging = Indexing.TestCase, Changing.TestCase
TestIndexing.settings = TestChanging.settings = settings(
    max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
