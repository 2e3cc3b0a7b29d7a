"""How fast passages are indexed, found, counted and shown, beside other engines in the same run.

    python -m benchmarks.speed [--sizes 1000 10000 100000] [--no-peers] [--write]

60 queries of nine kinds on a made-up corpus over real English (benchmarks/corpus.py). Times are wall clock, the best
of five for a warm query, so other work on the machine shows less; how noisy it was is said. `--write` renews
docs/performance.md and its chart.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from whoosh import fields, index
from whoosh.analysis import StandardAnalyzer, StemmingAnalyzer

from benchmarks import chart, hostile, own, throughput
from benchmarks.asked import KINDS, NUMBER, queries
from benchmarks.figures import RUNS, Figures, noise, processor_time, tell, timed
from benchmarks.own import rows
from benchmarks.peers import PEERS, Peer, PlainWhoosh
from search.engines import Entry

SLOW_UP_TO: Final = 100_000
"""Passages up to which the slow peers are measured: a million takes them hours."""
PAGE: Final = Path(__file__).parent.parent / "docs" / "performance.md"
PATIENT_UP_TO: Final = 1_000
"""Beyond so many passages peers that take a good part of a second for a query are asked once, where others are asked
five times; beyond ten times as many fewer queries besides."""
FEWER: Final = 3 * len(KINDS)


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


def measure_peer(peer: Peer, every: Sequence[tuple[str, Entry]], figures: Figures) -> None:
    """A peer's rate and times; a query that it has no words for counts for nobody."""
    tell(f"{figures.size:,} passages: indexing with {peer.name}")
    spent = processor_time(lambda: peer.build(every))
    figures.rates[peer.name] = figures.size / max(0.001, spent)
    tell(f"{figures.size:,} passages: asking {peer.name}")
    asked, runs = queries(figures.size), RUNS
    if figures.size > PATIENT_UP_TO and peer.slow:
        runs = 1
        asked = asked[:FEWER] if figures.size > 10 * PATIENT_UP_TO else asked
        figures.facts[f"{peer.name} was asked"] = f"{len(asked)} of the {NUMBER} queries, once each"
    possible = [each for each in asked if each.kind not in peer.lacks]
    figures.times[peer.name] = [timed(lambda a=each: peer.search(a), runs) for each in possible]  # type: ignore[misc]


def measure(size: int, peers: Sequence[type[Peer]]) -> Figures:
    """Everything at one size."""
    figures = Figures(size)
    with tempfile.TemporaryDirectory() as folder:
        own.measure(size, Path(folder), figures)
    if peers:
        tell(f"{size:,} passages: making them for the peers")
        # They are given texts and facet values; the words of our own analysis would take a gigabyte.
        every = [(text, replace(entry, texts={})) for text, entry in rows(size)]
        for peer in peers:
            gc.collect()
            measure_peer(peer(), every, figures)
    return figures


def report(measured: Sequence[Figures]) -> dict[int, dict[str, float]]:
    """For the chart: p95 by size and name."""
    drawn = {"search", "page", *(peer.name for peer in PEERS)}
    return {f.size: {name: f.p(name, 0.95) for name in f.times if name in drawn} for f in measured}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--no-peers", action="store_true", help="measure our own engine alone")
    parser.add_argument("--native-peers", action="store_true", help="without Whoosh as it comes")
    parser.add_argument("--write", action="store_true", help="renew docs/performance.md and its chart")
    options = parser.parse_args(arguments)
    lines: list[str] = []

    def say(*more: str) -> None:
        lines.extend(more)
        print("\n".join(more), flush=True)

    say(f"Noise of the machine: {noise()}.", "")
    tell("reading, splitting and labelling")
    say(*throughput.measure().lines())
    tell("reading hostile texts")
    say(*hostile.lines(hostile.measure()))
    tell("indexing with Whoosh alone")
    raw = raw_whoosh(min(5_000, *options.sizes))
    say(f"Whoosh alone indexes {raw:,.0f} passages a second of one core in the same two positional fields.", "")
    measured = []
    peers = () if options.no_peers else tuple(p for p in PEERS if not (options.native_peers and p is PlainWhoosh))
    for size in options.sizes:
        quick = tuple(peer for peer in peers if size <= SLOW_UP_TO or not peer.slow)
        measured.append(measure(size, quick))
        say(*measured[-1].lines())
    if options.write:
        chart.write(PAGE, lines, report(measured))
    return 0


if __name__ == "__main__":
    sys.exit(main())
