"""Writes docs/accuracy.md: how good the labels are on each gold standard, first and now, and where they fail.

    python -m benchmarks.accuracy [--out docs/accuracy.md] [--accept]

The first scores stand in first_scores.json: those of the first version of the rules, before any mending, and for the
made-up documents before anybody who wrote the rules had seen them. Each standard's disagreements.json lists the labels
that are known to be otherwise; those that agree by now are taken off it, new ones are added with --accept alone.
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
    "gold_second": "Forty-three made-up documents in five sets (a to e), each written without sight of any rule.",
    "gold_third": "Eighty made-up documents in nine sets (f to n), each scored before it was opened; harder ones.",
}
AT_FIRST_SIGHT = HERE / "first_sight.json"
"""What the rules of the day made of documents that nobody who wrote them had seen; null where it was not counted."""
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
    "quote_speaker_f1": "quotations with the right speaker, of whatever type",
    "quote_speaker_full_f1": "the same of those of eight words or more",
    "quote_author_type_f1": "quotations with the right author type",
    "quote_end_to_end_f1": "quotations with the right speaker and type",
}


def page(cards: Mapping[str, Mapping[str, Card]], first: Mapping[str, Mapping[str, float]]) -> str:
    """The whole page, in Markdown; `cards` and `first` by the name of the standard."""
    parts = [
        "# How good the labels are",
        "",
        "Written by `python -m benchmarks.accuracy`. `make score` prints the same figures;",
        "`benchmarks/floors.json` holds what they may not fall below, `disagreements.json` beside each standard every",
        "label that is known to be wrong. What the labels mean, and how to correct one: [labels](labels.md).",
        "",
        "The rules were mended by looking at these standards, so that *now* says how far that went. What to expect of",
        "a document that nobody has looked at lies between *first* and *now* of the made-up ones, nearer to the",
        "figures at first sight:",
        "",
        *_at_first_sight(),
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
        parts += ["", *_failures(documents), "", *_confusion(whole), "", *_rules(whole, "quotation")]
        parts += ["", *_rules(whole, "author_type")]
    return "\n".join(parts) + "\n"


def _at_first_sight() -> list[str]:
    """A row for each set of documents and the rules that it was new to."""
    columns = ("author type", "speaker", "companies", "quotations: speaker", "of eight words or more", "with type")
    lines = [f"| documents | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    rows = json.loads(AT_FIRST_SIGHT.read_text(encoding="utf-8"))
    return lines + [f"| {row['documents']} | {' | '.join(map(_number, row['figures']))} |" for row in rows]


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _failures(documents: Mapping[str, Card]) -> list[str]:
    """How many disagreements of each kind there are, and in which documents."""
    lines = ["| document | disagreements | of which |", "|---|---|---|"]
    for name, card in documents.items():
        kinds = Counter(each.what for each in card.disagreements)
        detail = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())
        lines.append(f"| {name} | {kinds.total()} | {detail} |")
    return lines


def _confusion(card: Card) -> list[str]:
    """Author types taken for others, the most frequent first."""
    wrong = [(count, gold, given or "no passage") for (gold, given), count in card.confusion.items() if gold != given]
    lines = ["Author types of passages taken for others:", ""]
    lines += [f"- {gold} taken for {given}: {count}" for count, gold, given in sorted(wrong, key=_most_first)]
    return lines if wrong else ["No author type of a passage was taken for another."]


def _most_first(item: tuple[int, str, str]) -> tuple[int, str, str]:
    return (-item[0], *item[1:])


def _rules(card: Card, what: str) -> list[str]:
    """How often each rule was right, the one with most mistakes first."""
    called = {"quotation": "quotation: speaker and type", "author_type": "passage: author type"}[what]
    found = {rule for kind, rule, _ in card.rules if kind == what}
    counts = {rule: (card.rules[what, rule, False], card.rules[what, rule, True]) for rule in found}
    lines = [f"| rule ({called}) | right | wrong |", "|---|---|---|"]
    order = sorted(counts.items(), key=lambda item: (-item[1][0], -item[1][1], item[0]))
    return lines + [f"| {rule or 'none'} | {right} | {wrong} |" for rule, (wrong, right) in order]


def known_disagreements(folder: Path) -> dict[str, list[str]]:
    """The keys of the labels of a standard that are known to be otherwise, by document."""
    path = folder / "disagreements.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def _ratchet(folder: Path, cards: Mapping[str, Card], *, accept: bool) -> list[str]:
    """Take off the list what agrees by now; what is new is added when `accept`, else given back."""
    known, kept, new = known_disagreements(folder), {}, []
    for name, card in cards.items():
        there = list(dict.fromkeys(each.key for each in card.disagreements))
        kept[name] = [key for key in there if accept or key in known.get(name, ())]
        new += [f"{name}: {each}" for each in card.disagreements if each.key not in kept[name]]
    kept = {name: keys for name, keys in kept.items() if keys}
    path = folder / "disagreements.json"
    path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return new


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and write the page; 1 when a label is wrong that was not known to be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "accuracy.md")
    parser.add_argument("--accept", action="store_true", help="add new disagreements to the lists of known ones")
    given = parser.parse_args(arguments)
    first = json.loads((HERE / "first_scores.json").read_text(encoding="utf-8"))
    folders = {name: ROOT / "tests" / name for name in STANDARDS}
    cards = {name: scorecards(folder, texts_of(folder)) for name, folder in folders.items()}
    given.out.write_text(page(cards, first), encoding="utf-8")
    new = [line for name, folder in folders.items() for line in _ratchet(folder, cards[name], accept=given.accept)]
    for line in new:
        print(f"new: {line}", file=sys.stderr)
    return int(bool(new))


if __name__ == "__main__":
    sys.exit(main())
