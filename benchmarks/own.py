"""Our own engine and pages on a published index of made-up passages: queries, excerpts, pages, the start, a change."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from benchmarks import corpus
from benchmarks.asked import ours, queries
from benchmarks.figures import RUNS, Figures, processor_time, tell, timed
from search import collection, generations, highlight
from search.analysis import stem
from search.catalogue import Catalogue, FileRecord
from search.config import Settings
from search.engines import Engine, Entry, build_engine, entry, open_engine
from search.engines.memory import MemoryEngine
from search.generations import About
from search.indexer.outcome import fingerprint
from search.indexer.rules import Rules
from search.live import INTERVAL, Live
from search.model import Collection, Matches, Passage, Query, Words
from search.opened import CATALOGUE, ENGINE, canaries, identity
from search.query import Limits
from search.searcher import Searcher
from webui import create_app
from webui.urls import search_url

ORACLE_UP_TO: Final = 10_000
CHANGES: Final = 3
"""Documents that are changed one after the other; the median is told."""


def rows(size: int, known: Collection = corpus.COLLECTION) -> Iterator[tuple[str, Entry]]:
    """Text and entry of every passage."""
    for document, passages in corpus.documents(size):
        for passage in passages:
            yield passage.text, entry(passage, document.title or "", known)


@dataclass(frozen=True, slots=True)
class Made:
    """Files of made-up documents and the published index of them, as if all had been read."""

    papers: Path
    index: Path
    known: Collection


def measure(size: int, root: Path, figures: Figures) -> None:
    """Everything that is ours at one size, in the empty folder `root`."""
    asked = queries(size)
    figures.kinds = [each.kind for each in asked]
    wanted = [ours(each) for each in asked]
    tell(f"{size:,} passages: indexing")
    made = publish(size, root, figures)
    tell(f"{size:,} passages: searching, with pages and excerpts")
    _start(made, wanted[0], figures)
    folder = generations.current(made.index).folder
    with Catalogue.open(folder / CATALOGUE) as catalogue, closing(open_engine("whoosh", folder / ENGINE)) as engine:
        _searches(engine, wanted, figures)
        _excerpts(catalogue, engine, wanted, figures)
        if size <= ORACLE_UP_TO:
            figures.facts["answers other than the oracle's"] = str(_wrong(engine, rows(size, made.known), wanted))
    _pages(folder, wanted, figures)
    _gets(made, wanted, figures)
    tell(f"{size:,} passages: changing one document")
    _changes(made, figures)


def publish(size: int, root: Path, figures: Figures) -> Made:
    """An index of so many passages, whose files say what it holds."""
    papers, index = root / "papers", root / "index"
    papers.mkdir()
    index.mkdir()
    known = collection.load(papers)
    rules = Rules(known)

    def write(folder: Path) -> About:
        with Catalogue.create(folder / CATALOGUE, known) as catalogue:
            records = []
            for document, passages in corpus.documents(size):
                path = papers / document.file
                path.write_text(document.text, encoding="utf-8")
                catalogue.add([(document, passages)])
                sha256, version = fingerprint(path), rules.version(document.file)
                records.append(FileRecord(file=document.file, sha256=sha256, rules=version, document=document.id))
            catalogue.record(records)
            catalogue.commit()
            (folder / ENGINE).mkdir()
            _indexing(size, folder / ENGINE, known, figures)
            with closing(open_engine("whoosh", folder / ENGINE)) as engine:
                songs = canaries(catalogue, engine)
            version, analyzer = identity("whoosh")
            counts = catalogue.counts()
            return About(engine="whoosh", engine_version=version, analyzer=analyzer, counts=counts, canaries=songs)

    with generations.writing(index) as writer:
        writer.publish(write)
    return Made(papers, index, known)


def _indexing(size: int, folder: Path, known: Collection, figures: Figures) -> None:
    making = processor_time(lambda: sum(len(passages) for _, passages in corpus.documents(size)))
    indexing = processor_time(lambda: build_engine("whoosh", folder, (row for _, row in rows(size, known))))
    figures.rates["whosaid, analysis and 14 fields"] = size / (indexing - making)
    figures.facts["peak memory while indexing"] = f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def _start(made: Made, query: Query, figures: Figures) -> None:
    """From nothing to an answer: hashing apart, which grows with the bytes, from opening, which must not."""
    generation = generations.current(made.index)
    size = sum(fact.size for fact in generation.manifest.files.values())
    hashing = timed(lambda: generations.verify(generation))

    def answer() -> None:
        with (
            Catalogue.open(generation.folder / CATALOGUE) as catalogue,
            closing(open_engine("whoosh", generation.folder / ENGINE)) as engine,
        ):
            Searcher(catalogue, engine, limits=Limits(seconds=60)).search(query)

    figures.facts["start to first answer"] = f"{timed(answer):.0f} ms"
    figures.facts["hashing all files before that"] = f"{hashing:.0f} ms for {size / 1e6:,.0f} MB"


def _searches(engine: Engine, wanted: Sequence[Query], figures: Figures) -> None:
    figures.times["search"] = [timed(lambda q=query: engine.search(q), RUNS) for query in wanted]  # type: ignore[misc]


def _wrong(engine: Engine, every: Iterable[tuple[str, Entry]], wanted: Iterable[Query]) -> int:
    oracle = MemoryEngine(row for _, row in every)
    wrong = 0
    for query in wanted:
        expected, got = oracle.search(replace(query, limit=0)), engine.search(query)
        wrong += (expected.total, expected.counts) != (got.total, got.counts)
    return wrong


def _excerpts(catalogue: Catalogue, engine: Engine, wanted: Sequence[Query], figures: Figures) -> None:
    """The excerpts of a page by themselves, of the queries that fill one."""

    def cut(passages: Sequence[Passage], query: Query, found: Matches) -> None:
        for passage in passages:
            highlight.snippet(passage.text, query.clause, found.expansions, quotes=highlight.quoted(passage))

    times = []
    for query in wanted:
        found = engine.search(query)
        passages = catalogue.get([name for name, _ in found.hits])
        if len(passages) == 20:
            times.append(timed(lambda p=passages, q=query, f=found: cut(p, q, f), RUNS))  # type: ignore[misc]
    if times:
        figures.times["20 excerpts"] = times


def _pages(folder: Path, wanted: Sequence[Query], figures: Figures) -> None:
    """Whole pages: hits with twenty excerpts, labelled facets, from an engine that has read nothing yet, then again."""
    with Catalogue.open(folder / CATALOGUE) as catalogue, closing(open_engine("whoosh", folder / ENGINE)) as engine:
        searcher = Searcher(catalogue, engine, limits=Limits(seconds=60))
        searcher.search(Query())
        figures.times["page, first use"] = [timed(lambda q=query: searcher.search(q)) for query in wanted]  # type: ignore[misc]
        figures.times["page"] = [timed(lambda q=query: searcher.search(q), RUNS) for query in wanted]  # type: ignore[misc]


def _gets(made: Made, wanted: Sequence[Query], figures: Figures) -> None:
    """The page of results as a browser gets it, but for the network: WSGI, HTML, compression."""
    live = Live(made.index)
    live.refresh()
    client = create_app(Settings(index=made.index), live).test_client()

    def get(address: str) -> None:
        answer = client.get(address, headers={"Accept-Encoding": "gzip"})
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status}")

    addresses = [search_url(query) for query in wanted]
    figures.times["GET /search"] = [timed(lambda a=address: get(a), RUNS) for address in addresses]  # type: ignore[misc]


def _changes(made: Made, figures: Figures) -> None:
    """A word more in one document, `whosaid index` in a process of its own, and a server that takes the index up."""
    live = Live(made.index)
    live.refresh()
    indexing, opening = [], []
    for number in range(CHANGES):
        path = made.papers / f"document-{number}.txt"
        path.write_text(path.read_text(encoding="utf-8") + f"\n\nSeen on day {number}: a zanderkite.\n", "utf-8")
        begun = time.perf_counter()
        command = "from search.cli import main; main()"
        arguments = ["index", str(made.papers), "--index", str(made.index)]
        subprocess.run([sys.executable, "-c", command, *arguments], check=True, capture_output=True)
        indexing.append(time.perf_counter() - begun)
        opening.append(timed(live.refresh) / 1000)
        if live.current().engine.search(Query(clause=Words(stem("zanderkite"), "zanderkite"))).total != number + 1:
            raise RuntimeError("the change cannot be found")
    first, then = statistics.median(indexing), statistics.median(opening)
    figures.facts["one document changed, visible after"] = (
        f"{first + then:.1f} s (indexed in {first:.1f}, taken up by a server in {then:.1f}), "
        f"and at most {INTERVAL:.0f} s until the server looks"
    )
