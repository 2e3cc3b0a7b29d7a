"""How fast passages are indexed, found, counted and shown, beside other engines in the same run.

    python -m benchmarks.speed [--sizes 1000 10000 100000] [--no-peers] [--write]

60 queries of nine kinds on a made-up corpus over real English (benchmarks/corpus.py). Times are wall clock, the best
of five for a warm query, so other work on the machine shows less; how noisy it was is said. `--write` renews
docs/performance.md and its chart.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Final

from whoosh import fields, index
from whoosh.analysis import StandardAnalyzer, StemmingAnalyzer

from benchmarks import chart, corpus
from benchmarks.peers import PEERS, Asked, Peer, PlainWhoosh
from search.analysis import tokens
from search.catalogue import Catalogue
from search.engines import Engine, Entry, build_engine, entry, open_engine
from search.engines.memory import MemoryEngine
from search.model import FACET_FIELDS, Filter, Query
from search.query import Limits, parse
from search.searcher import Searcher

RUNS: Final = 5
ORACLE_UP_TO: Final = 10_000
PAGE: Final = Path(__file__).parent.parent / "docs" / "performance.md"
KINDS: Final = ("rare", "common", "all", "any", "phrase", "prefix", "fuzzy", "filtered", "browse")

Row = tuple[str, Entry]


@dataclass(slots=True)
class Figures:
    """What was measured at one size; milliseconds per query, one number for each of the 60."""

    size: int
    rates: dict[str, float] = field(default_factory=dict)
    times: dict[str, list[float]] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)

    def p(self, name: str, share: float) -> float:
        """The time that this share of the queries stays under."""
        ordered = sorted(self.times[name])
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def rows(size: int) -> Iterator[Row]:
    """Text and entry of every passage."""
    for document, passages in corpus.documents(size):
        for passage in passages:
            yield passage.text, entry(passage, document.title or "", corpus.COLLECTION)


def queries(size: int) -> tuple[Asked, ...]:
    """Sixty queries of nine kinds, drawn from the words of the corpus by how frequent they are."""
    chance = Random(corpus.SEED)
    counts: dict[str, int] = {}
    texts: list[str] = []
    for document, passages in corpus.documents(min(size, 4_000)):
        del document
        for passage in passages:
            texts.append(passage.text)
            for word in set(tokens(passage.text).exact):
                counts[word] = counts.get(word, 0) + 1
    ordered = sorted((word for word in counts if word.isalpha() and len(word) > 3), key=lambda w: (-counts[w], w))
    common, middle, rare = ordered[10:60], ordered[100:1000], ordered[-1000:]
    filters = (("author_type", "inspector"), ("crc", "crc-3"))

    def words(*pools: Sequence[str]) -> tuple[str, ...]:
        return tuple(chance.choice(pool) for pool in pools)

    def made(kind: str) -> Asked:
        if kind == "phrase":
            exact = tokens(chance.choice(texts)).exact
            at = chance.randrange(max(1, len(exact) - 3))
            return Asked(kind=kind, words=exact[at : at + 3])
        if kind == "prefix":
            return Asked(kind=kind, words=(chance.choice(middle)[:4],))
        if kind == "fuzzy":
            word = chance.choice([word for word in middle if 5 < len(word) < 10])
            at = chance.randrange(2, len(word) - 1)
            return Asked(kind=kind, words=(word[:at] + word[at + 1 :],))
        if kind == "browse":
            return Asked(kind=kind, filters=filters[: chance.randrange(3)])
        pools = {"rare": (rare,), "common": (common,), "filtered": (common,)}.get(kind, (common, middle, middle))
        return Asked(kind=kind, words=words(*pools), filters=filters if kind == "filtered" else ())

    return tuple(made(KINDS[number % len(KINDS)]) for number in range(60))


def ours(asked: Asked) -> Query:
    """The query as a person types it to us, with every facet."""
    text = {"phrase": f'"{" ".join(asked.words)}"', "prefix": f"{''.join(asked.words)}*"}.get(asked.kind)
    text = f"{asked.words[0]}~" if asked.kind == "fuzzy" else text or " ".join(asked.words)
    return Query(
        text=text,
        clause=parse(text, limits=None).clause,
        match="all" if asked.kind == "all" else "any" if asked.kind == "any" else "auto",
        filters=tuple(Filter(field=name, values=(value,)) for name, value in asked.filters),
        facets=FACET_FIELDS,
    )


def timed(work: Callable[[], object], runs: int = 1) -> float:
    """Milliseconds of the quickest of so many runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best * 1000


def processor_time(work: Callable[[], object]) -> float:
    """Seconds of processor time in this process, its threads included."""
    start = time.process_time()
    work()
    return time.process_time() - start


def noise() -> str:
    """How evenly the machine works: the slowest of thirty equal pieces of work against the quickest."""
    pieces = sorted(timed(lambda: sum(range(200_000))) for _ in range(30))
    return f"{pieces[-1] / pieces[0]:.1f}x, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def raw_whoosh(size: int) -> float:
    """Passages a second of Whoosh alone, indexing the same text in two positional fields on one core."""
    exact, stems = StandardAnalyzer(stoplist=None, minsize=1), StemmingAnalyzer(stoplist=None, minsize=1)
    schema = fields.Schema(id=fields.ID(stored=True), exact=fields.TEXT(exact), stems=fields.TEXT(stems))
    texts = [text for text, _ in rows(size)]
    with tempfile.TemporaryDirectory() as folder:
        writer = index.create_in(folder, schema).writer(limitmb=128)

        def work() -> None:
            for number, text in enumerate(texts):
                writer.add_document(id=str(number), exact=text, stems=text)
            writer.commit()

        return size / processor_time(work)


def measure_ours(size: int, folder: Path, asked: Sequence[Asked], figures: Figures) -> None:
    """Index, open, search, show pages; what the oracle says of the answers where it can be waited for."""
    making = processor_time(lambda: sum(len(passages) for _, passages in corpus.documents(size)))
    indexing = processor_time(lambda: build_engine("whoosh", folder, (row for _, row in rows(size))))
    figures.rates["whosaid, analysis and 14 fields"] = size / (indexing - making)
    figures.facts["peak memory while indexing"] = f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    asked_of_us = [ours(each) for each in asked]
    started = time.perf_counter()
    with closing(open_engine("whoosh", folder)) as engine:
        engine.search(asked_of_us[0])
        figures.facts["start to first answer"] = f"{(time.perf_counter() - started) * 1000:.0f} ms"
        figures.times["search"] = [timed(lambda q=query: engine.search(q), RUNS) for query in asked_of_us]  # type: ignore[misc]
        if size <= ORACLE_UP_TO:
            figures.facts["answers other than the oracle's"] = str(_wrong(engine, size, asked_of_us))
    _pages(size, folder, asked_of_us, figures)


def _wrong(engine: Engine, size: int, asked: Iterable[Query]) -> int:
    oracle = MemoryEngine(row for _, row in rows(size))
    wrong = 0
    for query in asked:
        expected, got = oracle.search(replace(query, limit=0)), engine.search(query)
        wrong += (expected.total, expected.counts) != (got.total, got.counts)
    return wrong


def _pages(size: int, folder: Path, asked: Sequence[Query], figures: Figures) -> None:
    """Whole pages: hits with twenty excerpts, labelled facets, from an engine that has read nothing yet, then again."""
    path = folder / "catalogue.sqlite"
    with Catalogue.create(path, corpus.COLLECTION) as catalogue:
        for document, passages in corpus.documents(size):
            catalogue.add(document, passages)
        catalogue.commit()
    with Catalogue.open(path) as catalogue, closing(open_engine("whoosh", folder)) as engine:
        searcher = Searcher(catalogue, engine, limits=Limits(seconds=60))
        searcher.search(Query())
        figures.times["page, first use"] = [timed(lambda q=query: searcher.search(q)) for query in asked]  # type: ignore[misc]
        figures.times["page"] = [timed(lambda q=query: searcher.search(q), RUNS) for query in asked]  # type: ignore[misc]


def measure_peer(peer: Peer, size: int, asked: Sequence[Asked], figures: Figures) -> None:
    """A peer's rate and times; a query that it has no words for counts for nobody."""
    making = processor_time(lambda: sum(1 for _ in rows(size)))
    figures.rates[peer.name] = size / max(0.001, processor_time(lambda: peer.build(rows(size))) - making)
    runs = 1 if isinstance(peer, PlainWhoosh) else RUNS  # half a second a query at 100,000 passages
    possible = [each for each in asked if each.kind not in peer.lacks]
    figures.times[peer.name] = [timed(lambda a=each: peer.search(a), runs) for each in possible]  # type: ignore[misc]


def measure(size: int, peers: Sequence[type[Peer]]) -> Figures:
    """Everything at one size."""
    figures = Figures(size)
    asked = queries(size)
    figures.kinds = [each.kind for each in asked]
    with tempfile.TemporaryDirectory() as folder:
        measure_ours(size, Path(folder), asked, figures)
    for peer in peers:
        gc.collect()
        measure_peer(peer(), size, asked, figures)
    return figures


def report(figures: Figures) -> Iterator[str]:
    """The lines of one size, as Markdown."""
    yield f"### {figures.size:,} passages"
    yield ""
    yield "| | p50 ms | p95 ms | p95 of search against it |"
    yield "|---|---|---|---|"
    ours_ = figures.p("search", 0.95)
    for name in figures.times:
        ratio = "" if name.startswith(("search", "page")) else f"{ours_ / figures.p(name, 0.95):.2f}"
        yield f"| {name} | {figures.p(name, 0.5):.1f} | {figures.p(name, 0.95):.1f} | {ratio} |"
    yield ""
    by_kind = {
        kind: statistics.median(t for t, k in zip(figures.times["search"], figures.kinds, strict=True) if k == kind)
        for kind in KINDS
        if kind in figures.kinds
    }
    yield "Search by kind, median: " + ", ".join(f"{kind} {ms:.1f}" for kind, ms in by_kind.items()) + " ms."
    yield ""
    yield (
        "Indexing, passages a second of one core: " + ", ".join(f"{n} {r:,.0f}" for n, r in figures.rates.items()) + "."
    )
    yield ""
    yield "; ".join(f"{name}: {fact}" for name, fact in figures.facts.items()) + "."
    yield ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--no-peers", action="store_true", help="measure our own engine alone")
    parser.add_argument("--native-peers", action="store_true", help="without Whoosh as it comes, which takes hours")
    parser.add_argument("--write", action="store_true", help="renew docs/performance.md and its chart")
    options = parser.parse_args(arguments)
    lines = [f"Noise of the machine: {noise()}.", ""]
    print(lines[0], flush=True)
    raw = raw_whoosh(min(5_000, *options.sizes))
    lines += [f"Whoosh alone indexes {raw:,.0f} passages a second of one core in the same two positional fields.", ""]
    print(lines[2], flush=True)
    measured = []
    peers = () if options.no_peers else tuple(p for p in PEERS if not (options.native_peers and p is PlainWhoosh))
    for size in options.sizes:
        measured.append(measure(size, peers))
        part = list(report(measured[-1]))
        lines += part
        print("\n".join(part), flush=True)
    if options.write:
        chart.write(PAGE, lines, {f.size: {name: f.p(name, 0.95) for name in f.times} for f in measured})
    return 0


if __name__ == "__main__":
    sys.exit(main())
