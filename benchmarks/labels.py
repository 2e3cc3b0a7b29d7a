"""How good the labels are: every document of a gold standard, read, split and labelled anew.

    python -m benchmarks.labels GOLD [--texts FOLDER] [--vocabulary FOLDER] [--errors] [--json]

GOLD holds a NAME.jsonl for each document, furniture.json and speakers.json. The documents stand in --texts (GOLD/texts,
else seeds/). People and companies are those of the folder vocabulary/ beside them and no others, though it names none;
where there is no such folder, those of --vocabulary (seeds/).
"""

from __future__ import annotations

import argparse
import glob
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from benchmarks.scorecard import Card, Names, Row, compare
from search import shapes
from search.collection import load
from search.errors import SearchError
from search.indexer import reading
from search.indexer.walk import Found
from search.model import Collection, Document

SEEDS = Path(__file__).parent.parent / "seeds"
WHOLE = frozenset({"offsets_wrong"})


def collection_of(texts: Path, vocabulary: Path) -> Collection:
    """What `texts` says of itself, with the people and companies of `vocabulary` where it has no vocabulary at all."""
    own = load(texts)
    if (texts / "vocabulary").is_dir():
        return own
    other = load(vocabulary)
    return replace(own, people=other.people, crcs=other.crcs, not_areas=other.not_areas)


def labelled(path: Path, collection: Collection) -> tuple[Document, list[Row]]:
    """One file as it would stand in an index, and its passages as `whosaid export` gives them.

    Raises Unusable when it holds not just one document, and ReadError.
    """
    found = reading.label(Found(file=path.name, path=path), collection)
    if len(found) != 1:
        raise Unusable(f"{path}: holds {len(found) or 'no'} documents, and a standard is of one; take it away")
    document = found[0].document
    return document, [shapes.passage(part, document.file) for part in found[0].passages]


def scorecards(gold: Path, texts: Path, vocabulary: Path = SEEDS) -> dict[str, Card]:
    """A card for each document of the gold standard in `gold`, by its name, in order.

    Raises Unusable when the standard is not what it should be, and SearchError when a document cannot be read.
    """
    collection = collection_of(texts, vocabulary)
    names = Names(_json(gold / "speakers.json"))
    furniture = _json(gold / "furniture.json")
    cards: dict[str, Card] = {}
    for path in sorted(gold.glob("*.jsonl")):
        right = list(_gold(path))
        file = next(iter(sorted(texts.glob(f"{glob.escape(path.stem)}.*"))), None)
        if file is None:
            raise Unusable(f"{texts}: holds no document {path.stem}.*; name the folder of the documents with --texts")
        document, given = labelled(file, collection)
        aside = furniture.get(file.name, {}).get("furniture", [])
        try:
            cards[path.stem] = compare(document.text, given, right, furniture=aside, names=names)
        except KeyError as error:
            raise Unusable(f"{path}: a row has no {error}; tests/gold/GUIDELINES.md lists the fields") from error
    return cards


class Unusable(Exception):
    """A gold standard that cannot be scored against; says where and what to do."""


def _gold(path: Path) -> Iterator[Row]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise Unusable(f"{path}, line {number}: not valid JSON ({error}); correct that place") from error
        if not isinstance(row, dict):
            raise Unusable(f"{path}, line {number}: not a row of labels, which is an object in braces")
        yield row


def total(cards: dict[str, Card]) -> Card:
    """All documents together."""
    card = Card()
    for one in cards.values():
        card.add(one)
    return card


def texts_of(gold: Path) -> Path:
    """Where a gold standard's documents stand unless told: beside it, else the seeds."""
    return gold / "texts" if (gold / "texts").is_dir() else SEEDS


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _line(name: str, value: float) -> str:
    return f"{name:<24} {value:.0f}" if name in WHOLE else f"{name:<24} {value:.3f}"


def _show(cards: dict[str, Card], *, errors: bool) -> None:
    whole = total(cards)
    for name, value in whole.figures().items():
        print(_line(name, value))
    print("\nF1 by author type (gold passages)")
    for kind, (value, count) in whole.by_type().items():
        print(f"  {kind:<22} {value:.3f}  ({count})")
    columns = (
        *("passage_exact_f1", "kind_accuracy", "author_type_accuracy", "speaker_accuracy", "crc_micro_f1"),
        *("comment_thread_accuracy", "quote_span_f1", "quote_end_to_end_f1"),
    )
    print(f"\n{'document':<34} " + " ".join(f"{column.rsplit('_', 1)[0][:13]:>13}" for column in columns))
    for name, card in cards.items():
        figures = card.figures()
        print(f"{name[:34]:<34} " + " ".join(f"{figures[column]:>13.3f}" for column in columns))
        if errors:
            print("".join(f"    {line}\n" for line in card.disagreements), end="")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. 0 when the gold standard could be read, else 2."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--vocabulary", type=Path, default=SEEDS)
    parser.add_argument("--errors", action="store_true", help="show each disagreement")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    given = parser.parse_args(arguments)
    if not any(given.gold.glob("*.jsonl")):
        print(f"{given.gold}: no gold standard (*.jsonl) there; name a folder that has one", file=sys.stderr)
        return 2
    try:
        cards = scorecards(given.gold, given.texts or texts_of(given.gold), given.vocabulary)
    except (Unusable, SearchError) as error:
        print(error, file=sys.stderr)
        return 2
    if given.json:
        shown = {
            "all": total(cards).figures(),
            "documents": {name: card.figures() for name, card in cards.items()},
            "disagreements": {name: list(map(asdict, card.disagreements)) for name, card in cards.items()}
            if given.errors
            else {},
        }
        print(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        _show(cards, errors=given.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
