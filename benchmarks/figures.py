"""How times are taken in the benchmarks of speed, what is kept of them, and how they are told."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

RUNS: Final = 5
"""The quickest of so many is what a warm query takes, so that other work on the machine shows less."""

OURS: Final = ("search", "page", "20 excerpts", "GET /search")
"""How the names of our own times begin; all others are peers'."""


@dataclass(slots=True)
class Figures:
    """What was measured at one size; milliseconds per query, `kinds` the kind of each query of `times["search"]`."""

    size: int
    rates: dict[str, float] = field(default_factory=dict)
    times: dict[str, list[float]] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)

    def p(self, name: str, share: float) -> float:
        """The time that this share of the queries stays under."""
        ordered = sorted(self.times[name])
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def lines(self) -> Iterator[str]:
        """What was measured, as Markdown."""
        yield f"### {self.size:,} passages"
        yield ""
        yield "| | p50 ms | p95 ms | p95 of search against it |"
        yield "|---|---|---|---|"
        for name in self.times:
            ratio = "" if name.startswith(OURS) else f"{self.p('search', 0.95) / self.p(name, 0.95):.2f}"
            yield f"| {name} | {self.p(name, 0.5):.1f} | {self.p(name, 0.95):.1f} | {ratio} |"
        yield ""
        each = dict.fromkeys(self.kinds)
        medians = ", ".join(f"{kind} {self._median(kind):.1f}" for kind in each)
        yield f"Search by kind, median: {medians} ms."
        yield ""
        rates = ", ".join(f"{name} {rate:,.0f}" for name, rate in self.rates.items())
        yield f"Indexing, passages a second of one core: {rates}."
        yield ""
        yield from (f"- {name}: {fact}" for name, fact in self.facts.items())
        yield ""

    def _median(self, kind: str) -> float:
        return statistics.median(t for t, k in zip(self.times["search"], self.kinds, strict=True) if k == kind)


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


_BEGAN: Final = time.monotonic()


def tell(what: str) -> None:
    """A line on how far the benchmark is; figures alone go to the standard output."""
    print(f"[{time.monotonic() - _BEGAN:5.0f} s] {what} …", file=sys.stderr, flush=True)
