"""Writes docs/accuracy.md: how good the labels are on each gold standard, first and now, and where they fail.

    python -m benchmarks.accuracy [--out docs/accuracy.md]

The first scores stand in first_scores.json: those of the first version of the rules, before any mending, and for the
made-up documents before anybody who wrote the rules had seen them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.labels import scorecards, texts_of, total
from benchmarks.scorecard import Card

HERE = Path(__file__).parent
ROOT = HERE.parent
STANDARDS = {
    "gold": "The five seeds, labelled by reading (163 passages, 50 quotations).",
    "gold_made": "Sixteen made-up documents of the same kinds, other people and other companies.",
}
MEANS = {
    "passage_exact_f1": "passages cut exactly",
    "text_kept": "characters of passages kept",
    "furniture_leaked": "characters of site furniture taken for text",
    "kind_accuracy": "kind of passage",
    "author_type_accuracy": "whose words: author type",
    "author_type_macro_f1": "the same, each author type counting equally",
    "speaker_accuracy": "whose words: speaker",
    "crc_micro_f1": "companies a passage is about",
    "crc_exact_set": "passages with exactly the right companies",
    "comment_thread_accuracy": "comment number and what it answers",
    "quote_span_f1": "quotations found",
    "quote_author_type_f1": "quotations with the right author type",
    "quote_end_to_end_f1": "quotations with the right speaker and type",
}


def page(cards: Mapping[str, Mapping[str, Card]], first: Mapping[str, Mapping[str, float]]) -> str:
    """The whole page, in Markdown; `cards` and `first` by the name of the standard."""
    parts = [
        "# How good the labels are",
        "",
        "Written by `python -m benchmarks.accuracy`. `make score` prints the same figures;",
        "`benchmarks/floors.json` holds what they may not fall below.",
    ]
    for standard, documents in cards.items():
        whole = total(dict(documents))
        parts += ["", f"## `tests/{standard}`", "", STANDARDS.get(standard, ""), ""]
        parts += ["| figure | meaning | first | now |", "|---|---|---|---|"]
        figures, before = whole.figures(), first.get(standard, {})
        parts += [
            f"| {name} | {meaning} | {_number(before.get(name))} | {figures[name]:.3f} |"
            for name, meaning in MEANS.items()
        ]
        parts += ["", "Author types: F1 and how many passages of the standard have each.", ""]
        parts += [f"- {kind}: {value:.3f} ({count})" for kind, (value, count) in whole.by_type().items()]
        parts += ["", *_failures(documents)]
    return "\n".join(parts) + "\n"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _failures(documents: Mapping[str, Card]) -> list[str]:
    """How many disagreements of each kind there are, and in which documents."""
    lines = ["| document | disagreements | of which |", "|---|---|---|"]
    for name, card in documents.items():
        kinds = Counter(line.split(":", 1)[0] for line in card.disagreements)
        detail = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())
        lines.append(f"| {name} | {kinds.total()} | {detail} |")
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write the page; always 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "accuracy.md")
    given = parser.parse_args(arguments)
    first = json.loads((HERE / "first_scores.json").read_text(encoding="utf-8"))
    folders = {name: ROOT / "tests" / name for name in STANDARDS}
    cards = {name: scorecards(folder, texts_of(folder)) for name, folder in folders.items()}
    given.out.write_text(page(cards, first), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
