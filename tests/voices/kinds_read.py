"""Made-up documents of many kinds, each line with whose words it is and about whom, and what the rules make of them."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from benchmarks.labels import SEEDS
from search import bodies, passages, quotes, readers, voices
from search.collection import load
from search.model import Collection, Document, Passage, Source

FOLDER = Path(__file__).parent / "kinds"
SHORT = {
    "bgsw": "bristol-gloucestershire-somerset-wiltshire",
    "ddc": "dorset-devon-cornwall",
    "wal": "wales",
    "lon": "london",
    "tv": "thames-valley",
    "kss": "kent-surrey-sussex",
    "hiow": "hampshire-isle-of-wight",
    "ess": "essex",
    "ns": "norfolk-suffolk",
    "wwm": "warwickshire-west-mercia",
    "swm": "staffordshire-west-midlands",
    "bench": "bedfordshire-northamptonshire-cambridgeshire-hertfordshire",
    "cgm": "cheshire-greater-manchester",
    "dlnr": "derbyshire-leicestershire-nottinghamshire-rutland",
    "mer": "merseyside",
    "wy": "west-yorkshire",
    "sy": "south-yorkshire",
    "hlny": "humberside-lincolnshire-north-yorkshire",
    "dtv": "durham-tees-valley",
    "cl": "cumbria-lancashire",
    "nor": "northumbria",
}


@dataclass(frozen=True)
class Expected:
    """What the passage at `start` should be."""

    start: int
    text: str
    author_type: str
    speaker: str | None
    crcs: tuple[str, ...] | str


@cache
def field() -> Collection:
    return load(SEEDS)


def documents() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def made(name: str) -> tuple[Document, list[Expected]]:
    """The document without its annotations ("type|speaker|crcs» text"), and what they say."""
    head, *lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    source = None
    if not head.startswith("source: "):
        lines.insert(0, head)
    text, expected = "", []
    for line in lines:
        marked, sign, rest = line.partition("» ")
        if sign:
            kind, speaker, crcs = marked.split("|")
            slugs = crcs if crcs == "*" else tuple(sorted(SHORT[code] for code in crcs.split(",") if code != "-"))
            expected.append(Expected(len(text), rest, kind, None if speaker == "-" else speaker, slugs))
        text += (rest if sign else line) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.txt"
        path.write_text(text, encoding="utf-8", newline="")
        document = readers.read(path, file=path.name)
    if head.startswith("source: "):
        of, kind, title, day = head.removeprefix("source: ").split(" | ")
        source = Source(id=of.lower().replace(" ", "-"), name=of, author_type=kind)
        document = replace(document, source=source, title=title, published=date.fromisoformat(day))
    return document, expected


def labelled(document: Document) -> tuple[Passage, ...]:
    parts = passages.split(document)
    for room in (quotes, voices, bodies):
        parts = room.label(document, parts, field())
    return parts


def wrong(name: str) -> Iterator[tuple[str, object, object, str]]:
    """Each label that is not what it should be: which, expected, given, the beginning of the passage."""
    document, expected = made(name)
    parts = labelled(document)
    for want in expected:
        found = next((p for p in parts if p.span.start <= want.start + 12 < p.span.end), None)
        if found is None:
            yield "passage", want.author_type, None, want.text[:70]
            continue
        for label, right, given in (
            ("author_type", want.author_type, found.author_type),
            ("speaker", want.speaker, found.speaker.name),
            ("crcs", want.crcs, found.crcs),
        ):
            if right != "*" and _plain(right) != _plain(given):
                yield label, right, given, f"{want.text[:70]} ({found.evidence.rule})"


def _plain(label: object) -> object:
    """A label as it is compared: a name without its article and without a judge's title."""
    return re.sub(r"\A(?:the|a|an|his honour|judge|recorder)\s", "", label.lower()) if isinstance(label, str) else label
