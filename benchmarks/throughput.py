"""How much text one core reads, splits and labels in a second: real documents, and a made-up thread of two lengths.

    python -m benchmarks.throughput [--floor 0.5]

Ends with 1 below the floor. Processor time in this one process, so that other work on the machine hardly shows; it is
set up as the processes are that read documents for the index. Of the documents, which take a moment, the middle one of
several rounds counts.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.corpus import SEED, sentences
from benchmarks.figures import processor_time
from search import collection
from search.indexer.outcome import Failed
from search.indexer.reading import read
from search.indexer.walk import Found
from search.indexer.worker import settle
from search.model import Collection

ROOT: Final = Path(__file__).parent.parent
DOCUMENTS: Final = (ROOT / "seeds", ROOT / "tests" / "gold_made" / "texts")
FLOOR: Final = 0.5
"""MB of text a second of one core: a document at the limit of 20 MB is read within forty seconds."""
ROUNDS: Final = 9
SHORT, LONG = 1_000_000, 5_000_000
"""Characters of the threads; the rate of the long one over that of the short one is 1 when work is linear."""


@dataclass(frozen=True, slots=True)
class Throughput:
    """MB a second, and the rate of the long thread as a share of that of the short one.

    `seeds` are real documents, `made` short made-up ones in which nearly every sentence puts a rule to the test;
    `documents` is both together.
    """

    seeds: float
    made: float
    documents: float
    short: float
    long: float

    @property
    def linear(self) -> float:
        return self.long / self.short

    def lines(self) -> Iterator[str]:
        """What was measured, as Markdown."""
        yield (
            f"Reading, splitting and labelling, MB of text a second of one core: {self.seeds:.2f} over the documents "
            f"in seeds/, {self.made:.2f} over the short and dense ones in tests/gold_made, {self.documents:.2f} over "
            f"both; {self.short:.2f} over a made-up thread of comments of "
            f"{SHORT / 1e6:.0f} MB and {self.long:.2f} over one of {LONG / 1e6:.0f} MB ({self.linear:.2f} of that "
            f"rate; 1 is linear). At least {FLOOR:g} is asked for."
        )
        yield ""


def measure() -> Throughput:
    """The rates; a vocabulary is made ready in the first of the rounds, which is the slowest."""
    known = collection.load(ROOT / "seeds")
    with tempfile.TemporaryDirectory() as folder:
        seeds, made = (sorted(place.glob("*.txt")) for place in DOCUMENTS)
        several = (seeds, made, [*seeds, *made])
        with _settled():
            rates = [statistics.median(_rate(texts, known) for _ in range(ROUNDS)) for texts in several]
            for size in (SHORT, LONG):
                path = Path(folder) / f"thread-{size}.txt"
                path.write_text(thread(size), encoding="utf-8")
                rates.append(_rate([path], known))
    return Throughput(*rates)


@contextmanager
def _settled() -> Iterator[None]:
    """As the processes are set up that read; as before for whatever is measured afterwards in this one."""
    before = gc.get_threshold()
    settle()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def thread(size: int) -> str:
    """A text of about `size` characters: a short post and its comments, some of them answers."""
    dice = random.Random(SEED)
    stock = sentences()
    said: list[str] = []
    length = number = 0
    while length < size:
        number += 1
        words = " ".join(dice.choices(stock, k=dice.randint(1, 5)))
        if dice.random() < 0.2:
            words += f" As {dice.choice(('the union', 'a manager', 'the report'))} said, “{dice.choice(stock)}”"
        poster = dice.choice(("Anonymous", "A reader", "Somebody else"))
        said += [f"{poster} {number % 28 + 1} March 2018 at {number % 24:02}:{number % 60:02}", words, "Reply"]
        length += sum(map(len, said[-3:])) + 6
    return "\n\n".join(["What becomes of us", *dice.choices(stock, k=6), f"{number} comments:", *said]) + "\n"


def _rate(paths: Sequence[Path], known: Collection) -> float:
    def work() -> None:
        for path in paths:
            outcome = read(Found(file=path.name, path=path), known)
            if isinstance(outcome, Failed):
                sys.exit(f"{path.name}: {outcome.reason}")

    return sum(path.stat().st_size for path in paths) / 1e6 / processor_time(work)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and say; the program's exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--floor", type=float, default=FLOOR)
    options = parser.parse_args(arguments)
    found = measure()
    print("\n".join(found.lines()).rstrip())
    return int(min(found.documents, found.short, found.long) < options.floor)


if __name__ == "__main__":
    sys.exit(main())
