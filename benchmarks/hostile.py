"""Whether a text can be made that takes more than linear time to read, split and label.

    python -m benchmarks.hostile [--texts 400] [--seed 20180314]

Each text is a part, or a few parts put together by chance, said again and again: marks, names, words that attribute,
heads of comments, all that the rules look for. It is read at two lengths; where four times the text takes far more than
four times as long, it is read at a third. Ends with 1 if one of them is not linear there either.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.figures import processor_time, tell
from search import collection
from search.indexer.outcome import Failed
from search.indexer.reading import read
from search.indexer.walk import Found
from search.model import Collection

ROOT: Final = Path(__file__).parent.parent
TEXTS: Final = 400
SEED: Final = 20180314
SHORT: Final = 8_000
"""Characters of the shortest text; the others are four and sixteen times as long."""
_LEAST: Final = 0.004
"""Seconds that a reading counts at least: below it the ratio says nothing."""
_LINEAR: Final = 7.0
"""How many times as long four times the text may take: 4 is linear, 16 quadratic."""
_LEAD: Final = "A title of something\n\nThe company said it was sorry. "
_MARKS: Final = (
    *("“", "”", "‘", "’ ", "'", '"', "“a” ", "‘a’ ", "“a”, ", "‘a’s ", "“a\n", "‘a\n", "a”\n"),
    *("“a” said Aa ", "I said, ‘a’ and ", "Aa Aa said “a” to Aa "),
)
_SIGNS: Final = (
    *("(", "(A) ", ") ", "-", "- ", "— ", "– a – ", ":", ": ", ":- ", ":\n", ".", "!", "?! ", "…", "...", ", ", "; "),
    *("|", "| a ", "* ", "> ", "#", "_", "@", "a@a ", "http://a ", "\t", "  ", "\xa0", "\u0301", "\u200b"),
)
_WORDS: Final = (
    *("a", "A", "Aa ", "a ", "1", "1 ", "é", "漢", "A. ", "a. ", "Aa.", "Aa-", "aa-", "the ", "of the ", "and the "),
    *("to the ", "in ", "by ", "from the ", "she ", "which was ", "£1 ", "1/1/2018 ", "12:30 ", "2018 "),
    *("Aa, ", "Aa Aa, ", "Mr Aa ", "Aa and ", "Aa & ", "’s ", "Aa’s ", "CRC ", "the CRC ", "London CRC "),
    *("Working Links ", "Kent, Surrey and ", "Kent and "),
)
_ATTRIBUTIONS: Final = (
    *("said ", "he said ", "said: ", "said Aa, ", "who said ", "has said that ", "according to ", "inspectors found "),
    *("the report said ", "Aa’s report ", "report by the ", "the Aa report by the Aa of the ", "spokesman for "),
    *("a spokesman for the Aa of ", "chief inspector of "),
)
_LINES: Final = (
    *("a\n", "Aa\n", "1. ", "Reply\n", "Anonymous 1 March 2018 at 10:00\n", "Aa at 10:00\n", "1 comment:\n"),
)
PARTS: Final = (*_MARKS, *_SIGNS, *_WORDS, *_ATTRIBUTIONS, *_LINES)


@dataclass(frozen=True, slots=True)
class Growth:
    """A part said again and again: seconds for the last length, and how many times those for a quarter of it."""

    part: str
    seconds: float
    times: float


def texts(count: int, seed: int) -> Iterator[str]:
    """Every part alone, then as many put together of several as make `count` in all."""
    yield from PARTS
    dice = random.Random(seed)
    for _ in range(count - len(PARTS)):
        yield "".join(dice.choices(PARTS, k=dice.randint(2, 5)))


def growth(part: str, known: Collection, folder: Path) -> Growth:
    """How the time grows. Ends the program if the rules fail on the text."""
    times = [_seconds(part, SHORT * factor, known, folder) for factor in (1, 4)]
    if times[1] > _LINEAR * times[0]:
        times = [times[1], _seconds(part, SHORT * 16, known, folder)]
    return Growth(part, times[1], times[1] / times[0])


def _seconds(part: str, length: int, known: Collection, folder: Path) -> float:
    path = folder / "text.txt"
    path.write_text(_LEAD + part * (length // len(part)), encoding="utf-8")
    outcome: list[object] = []
    spent = processor_time(lambda: outcome.append(read(Found(file=path.name, path=path), known)))
    if isinstance(outcome[0], Failed) and "rules failed" in outcome[0].reason:
        sys.exit(f"{part!r} again and again: {outcome[0].reason}")
    return max(spent, _LEAST)


def measure(count: int = TEXTS, seed: int = SEED) -> tuple[Growth, ...]:
    """How the time grows for `count` texts."""
    known = collection.load(ROOT / "seeds")
    with tempfile.TemporaryDirectory() as folder:
        return tuple(growth(part, known, Path(folder)) for part in texts(count, seed))


def lines(found: Sequence[Growth]) -> Iterator[str]:
    """What was measured, as Markdown."""
    steepest = max(found, key=lambda each: each.times)
    slowest = max(found, key=lambda each: each.seconds)
    yield (
        f"Hostile texts: {len(found)}, each a part said again and again. Four times the text takes at most "
        f"{steepest.times:.1f} times as long ({steepest.part!r}; 4 is linear); the slowest takes "
        f"{slowest.seconds:.2f} s ({slowest.part!r})."
    )
    yield ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and say; the program's exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=TEXTS)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    tell(f"reading {options.texts} hostile texts")
    found = measure(options.texts, options.seed)
    print("\n".join(lines(found)).rstrip())
    wrong = [each for each in found if each.times > _LINEAR]
    for each in wrong:
        print(f"  not linear: {each.part!r}: {each.seconds:.2f} s, {each.times:.1f} times those for a quarter")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
