"""How well passages are ranked: every judged collection of a folder, by our engine and beside its peers.

    python benchmarks/relevance.py FOLDER [--floor-any 0.538] [--floor-default 0.525] [--floor-scifact 0.679]

What a folder holds is said in judged.py. Every question is asked as it was typed and as its bare words. Ends with
status 1 under a floor or where the two differ, 2 for a folder that cannot be measured.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

import ir_measures
from ir_measures import AP, RR, R, nDCG

if not __package__:  # run by its path, from any folder
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from benchmarks import rankers
from benchmarks.judged import Damaged, Judged, collections
from search.analysis import tokens
from search.engines import Engine, Entry, build_engine, open_engine
from search.model import FACET_FIELDS, UNSTATED, Match, Query
from search.query import parse

MEASURES: Final = (nDCG @ 10, AP, R @ 100, RR)
CALLED: Final = {"nDCG@10": "nDCG@10", "AP": "MAP", "R@100": "R@100", "RR": "MRR"}
"""Each measure by the name of its mean."""
DEPTH: Final = 100
QUOTATION_MARKS: Final = str.maketrans(dict.fromkeys('"“”', " "))
FLOORS: Final = json.loads((Path(__file__).parent / "ranking_floors.json").read_text(encoding="utf-8"))
REFERENCES: Final[Mapping[str, float]] = FLOORS["references"]
"""The better nDCG@10 of Anserini's BM25 and OpenSearch's `english`, one setting each; its collections are those of the
mean. Others in the folder are shown beside it: the German and Spanish xquad are read with English stems and stop words.
"""
SLACK: Final = 0.015
"""So much under a reference is named."""
ALIKE: Final = 0.005
"""A question as typed and its bare words may differ by so much."""

Ranked = Sequence[str]
Search = Callable[[str], Ranked]
Figures = dict[str, dict[str, float]]
"""System, collection, nDCG@10."""


def entries(judged: Judged) -> Iterator[Entry]:
    """A document is a passage of its own, with its title as the document's."""
    facets = dict.fromkeys(FACET_FIELDS, (UNSTATED,))
    for id_, title, text in judged.documents:
        texts = {"text": tokens(text), "title": tokens(title)}
        yield Entry(id=id_, document=id_, ordinal=1, published=None, texts=texts, facets=facets)


def ours(engine: Engine, match: Match, asked: Callable[[str], str]) -> Search:
    """Our search as a person asks it, parsed, with `match`; `asked` makes what is typed of a judged question."""

    def search(text: str) -> Ranked:
        clause = parse(asked(text), limits=None).clause
        found = engine.search(Query(text=text, clause=clause, match=match, limit=DEPTH + 1))
        return [id_ for id_, _ in found.hits]

    return search


def as_typed(text: str) -> str:
    """A judged question is prose: its quotation marks name a title, they do not ask for exactly these words."""
    return text.translate(QUOTATION_MARKS)


def bare(text: str) -> str:
    """The words and nothing else: no mark that the query language could have a use for."""
    return " ".join(tokens(text).exact)


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
        for name, match in (("any", "any"), ("default", "auto")):
            yield name, measured(judged, ours(engine, match, as_typed))  # type: ignore[arg-type]
            yield f"{name} bare", measured(judged, ours(engine, match, bare))  # type: ignore[arg-type]
    if with_peers:
        for name, make in rankers.RANKERS.items():
            yield name, measured(judged, make(judged.documents, DEPTH))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line per collection and system, then the means; see the module for the status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--no-peers", action="store_true", help="measure our own engine alone")
    for name in ("any", "default", "scifact"):
        parser.add_argument(f"--floor-{name}", type=float, default=0.0)
    options = parser.parse_args(arguments)
    try:
        every = [Judged.read(folder) for folder in collections(options.folder)]  # a damaged one is named at once
    except Damaged as error:
        print(f"relevance: {error}", file=sys.stderr)
        return 2
    found: Figures = {}
    for judged in every:
        with tempfile.TemporaryDirectory() as place:
            for system, figures in systems(judged, Path(place), with_peers=not options.no_peers):
                found.setdefault(system, {})[judged.name] = figures["nDCG@10"]
                if not system.endswith("bare"):
                    line = "  ".join(f"{called} {figures[name]:.3f}" for name, called in CALLED.items())
                    print(f"{judged.name:14s} {system:8s} {line}", flush=True)
    return _summary(found, options)


def _summary(found: Figures, options: argparse.Namespace) -> int:
    means = {system: _mean(figures) for system, figures in found.items()}
    apart = _apart(found)
    print(f"typed and bare words differ by {max(apart.values()):.4f} at most" + _named(apart, ALIKE))
    under = {f"{n} {s}": REFERENCES[n] - v for s in ("any", "default") for n, v in found[s].items() if n in REFERENCES}
    print(f"more than {SLACK} under its reference:" + (_named(under, SLACK) or " none"))
    if aside := sorted(set(found["any"]) - REFERENCES.keys()):
        print(f"not in the means: {', '.join(aside)}")
    for system in sorted(set(means) - {"any", "default", "any bare", "default bare"}):
        print(f"mean {system} {means[system]:.3f}")
    reached = {"any": means["any"], "default": means["default"], "scifact": found["any"].get("scifact", 0.0)}
    print("mean " + " ".join(f"{name} {value:.3f}" for name, value in reached.items()))
    missed = any(value < getattr(options, f"floor_{name}") for name, value in reached.items())
    return int(missed or max(apart.values()) > ALIKE)


def _apart(found: Figures) -> dict[str, float]:
    """By collection and reading, how far a question as typed is from its bare words."""
    return {
        f"{name} {system}": abs(value - found[f"{system} bare"][name])
        for system in ("any", "default")
        for name, value in found[system].items()
    }


def _named(values: Mapping[str, float], most: float) -> str:
    """Those over `most`, each with its figure."""
    over = [f" {name} by {value:.3f}" for name, value in values.items() if value > most]
    return ",".join(over)


def _mean(figures: Mapping[str, float]) -> float:
    chosen = [value for name, value in figures.items() if name in REFERENCES] or list(figures.values())
    return sum(chosen) / len(chosen) if chosen else 0.0


if __name__ == "__main__":
    sys.exit(main())
