"""How well judged questions about the documents in seeds/ are answered, from files to ranked passages.

    python -m benchmarks.questions [--misses]

A hit counts for the judged passage that it overlaps by half or more. nDCG@10 with gains of 2^grade - 1.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from search import indexer
from search.model import Filter, Query
from search.opened import Opened, open_current
from search.query import parse
from search.searcher import Searcher

ROOT: Final = Path(__file__).parent.parent
GOLD: Final = ROOT / "tests" / "gold"
SEEDS: Final = ROOT / "seeds"
IN_OTHER_WORDS: Final = "concept in other words"
"""Questions that share no word with their answer; no lexical search is held to them."""
DEPTH: Final = 10

Place = tuple[str, int]
"""Document, by the name of its file, and number of a judged passage."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One question with its figure and what was found for it."""

    question: Mapping[str, Any]
    ndcg: float
    found: tuple[Place, ...]


def scored(opened: Opened, gold: Path = GOLD) -> Iterator[Scored]:
    """Every judged question, asked as a person types it."""
    judged = _judged(gold)
    names = {document.id: Path(document.file).stem for document in opened.catalogue.documents()}
    searcher = Searcher(opened.catalogue, opened.engine)
    for question in json.loads((gold / "questions.json").read_text(encoding="utf-8")):
        chosen = (question["filters"] or {}).items()
        query = Query(
            text=question["query"],
            clause=parse(question["query"]).clause,
            filters=tuple(Filter(field=field, values=tuple(values)) for field, values in chosen),
        )
        found: dict[Place, None] = {}
        for hit in searcher.search(query).hits:
            document, span = names[hit.passage.document_id], hit.passage.span
            for number, start, end in judged.get(document, ()):
                if min(span.end, end) - max(span.start, start) >= (end - start) / 2:
                    found[document, number] = None
        grades = {(row["doc"], row["n"]): row["grade"] for row in question["relevant"]}
        best = sorted(grades.values(), reverse=True)
        ndcg = _gain([grades.get(place, 0) for place in found]) / _gain(best)
        yield Scored(question, ndcg, tuple(found))


def figures(scores: Sequence[Scored]) -> dict[str, float]:
    """Means over all questions, and over those that share words with their answers."""
    lexical = [score.ndcg for score in scores if score.question["kind"] != IN_OTHER_WORDS]
    return {
        "ndcg10_all": sum(score.ndcg for score in scores) / len(scores),
        "ndcg10_same_words": sum(lexical) / len(lexical),
    }


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


def _judged(gold: Path) -> dict[str, list[tuple[int, int, int]]]:
    """Document by its file's name → number, start and end of its judged passages."""
    return {
        path.stem: [
            (row["n"], row["start"], row["end"]) for row in map(json.loads, path.read_text("utf-8").splitlines())
        ]
        for path in sorted(gold.glob("*.jsonl"))
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Index seeds/ aside, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="name the questions under 0.7")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        indexer.index(SEEDS, Path(folder), engine="whoosh")
        with open_current(Path(folder)) as opened:
            scores = list(scored(opened))
    for score in scores:
        if options.misses and score.ndcg < 0.7:
            print(f"{score.question['id']} {score.ndcg:.2f} {score.question['query']!r} found {score.found[:5]}")
    for name, value in figures(scores).items():
        print(f"{name} {value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
