"""How well passages are ranked: every judged collection of a folder, by our engine and beside its peers.

    python -m benchmarks.relevance FOLDER [--floor-any 0.538] [--floor-default 0.525] [--floor-scifact 0.679]

A collection is a folder with docs.jsonl {id, title, text}, queries.jsonl {id, text}, qrels.tsv (query, document,
grade) and meta.json; with `drop_self` in it, a query's own document is no answer. Ends with status 1 under a floor.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import ir_measures
from ir_measures import AP, RR, R, nDCG

from benchmarks import peers
from search.analysis import tokens
from search.engines import Engine, Entry, build_engine, open_engine
from search.model import FACET_FIELDS, UNSTATED, Match, Query
from search.query import parse

MEASURES: Final = (nDCG @ 10, AP, R @ 100, RR)
DEPTH: Final = 100
QUOTATION_MARKS: Final = str.maketrans(dict.fromkeys('"“”', " "))
MEAN_OF: Final = ("cranfield", "npl", "cacm", "med", "scifact", "nfcorpus-pre", "perspectrum", "politifact")
"""The collections of the mean; others in the folder are shown beside it."""

Ranked = Sequence[str]
Search = Callable[[str], Ranked]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One collection in memory."""

    name: str
    documents: tuple[tuple[str, str, str], ...]
    queries: tuple[tuple[str, str], ...]
    grades: dict[str, dict[str, int]]
    drop_self: bool

    @classmethod
    def read(cls, folder: Path) -> Judged:
        grades: dict[str, dict[str, int]] = {}
        for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
            query, document, grade = line.split("\t")
            if grade.lstrip("-").isdigit():
                grades.setdefault(query, {})[document] = int(grade)
        return cls(
            name=folder.name,
            documents=tuple((row["id"], row.get("title") or "", row["text"]) for row in _rows(folder / "docs.jsonl")),
            queries=tuple((row["id"], row["text"]) for row in _rows(folder / "queries.jsonl")),
            grades=grades,
            drop_self=bool(json.loads((folder / "meta.json").read_text(encoding="utf-8")).get("drop_self")),
        )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def entries(judged: Judged) -> Iterator[Entry]:
    """A document is a passage of its own, with its title as the document's."""
    facets = dict.fromkeys(FACET_FIELDS, (UNSTATED,))
    for id_, title, text in judged.documents:
        texts = {"text": tokens(text), "title": tokens(title)}
        yield Entry(id=id_, document=id_, ordinal=1, published=None, texts=texts, facets=facets)


def ours(engine: Engine, match: Match) -> Search:
    """Our search as a person asks it: the words as typed, parsed, with `match`.

    A judged question is prose: its quotation marks name a title, they do not ask for exactly these words.
    """

    def search(text: str) -> Ranked:
        clause = parse(text.translate(QUOTATION_MARKS), limits=None).clause
        found = engine.search(Query(text=text, clause=clause, match=match, limit=DEPTH + 1))
        return [id_ for id_, _ in found.hits]

    return search


def measured(judged: Judged, search: Search) -> dict[str, float]:
    """The means over all judged queries."""
    run: dict[str, dict[str, float]] = {}
    for id_, text in judged.queries:
        ranked = [found for found in search(text) if not (judged.drop_self and found == id_)][:DEPTH]
        run[id_] = {found: float(len(ranked) - place) for place, found in enumerate(ranked)}
    return {str(measure): value for measure, value in ir_measures.calc_aggregate(MEASURES, judged.grades, run).items()}


def systems(judged: Judged, folder: Path, *, with_peers: bool) -> Iterator[tuple[str, dict[str, float]]]:
    """Each way of searching with its figures."""
    build_engine("whoosh", folder, entries(judged))
    with closing(open_engine("whoosh", folder)) as engine:
        yield "any", measured(judged, ours(engine, "any"))
        yield "default", measured(judged, ours(engine, "auto"))
    if with_peers:
        for name, make in peers.RANKERS.items():
            yield name, measured(judged, make(judged.documents, DEPTH))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line per collection and system; 1 when a figure is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--no-peers", action="store_true", help="measure our own engine alone")
    for name in ("any", "default", "scifact"):
        parser.add_argument(f"--floor-{name}", type=float, default=0.0)
    options = parser.parse_args(arguments)
    found: dict[str, dict[str, float]] = {}
    for folder in sorted(path for path in options.folder.iterdir() if (path / "meta.json").is_file()):
        judged = Judged.read(folder)
        with tempfile.TemporaryDirectory() as place:
            for system, figures in systems(judged, Path(place), with_peers=not options.no_peers):
                found.setdefault(system, {})[judged.name] = figures["nDCG@10"]
                line = "  ".join(f"{name} {value:.3f}" for name, value in sorted(figures.items(), reverse=True))
                print(f"{judged.name:14s} {system:8s} {line}", flush=True)
    return _summary(found, options)


def _summary(found: dict[str, dict[str, float]], options: argparse.Namespace) -> int:
    means = {system: _mean(figures) for system, figures in found.items()}
    for system in sorted(set(means) - {"any", "default"}):
        print(f"mean {system} {means[system]:.3f}")
    reached = {"any": means["any"], "default": means["default"], "scifact": found["any"].get("scifact", 0.0)}
    print("mean " + " ".join(f"{name} {value:.3f}" for name, value in reached.items()))
    return int(any(value < getattr(options, f"floor_{name}") for name, value in reached.items()))


def _mean(figures: dict[str, float]) -> float:
    chosen = [value for name, value in figures.items() if name in MEAN_OF] or list(figures.values())
    return sum(chosen) / len(chosen) if chosen else 0.0


if __name__ == "__main__":
    sys.exit(main())
